package effect

import (
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/facts"
)

// tried reports whether a promise of effort is all that a change brought to a verb, which the
// other text has in the present: "prennent les mesures", "s'efforcent de prendre les mesures".
func (w *work) tried(s, other *side, f *facts.Found) bool {
	if f.Value != facts.Endeavour {
		return false
	}
	from, to := w.changeAround(s, f.Range.At)
	if from < 0 {
		return false
	}
	part, opposite := newPart, oldPart
	if s == &w.old {
		part, opposite = oldPart, newPart
	}
	i, k := w.spanAt(part, from), w.spanAt(part, to-1)
	if k >= len(w.spans) {
		return false
	}
	for i > 0 && changed(w.spans[i-1].Op) {
		i--
	}
	for k+1 < len(w.spans) && changed(w.spans[k+1].Op) {
		k++
	}
	verbs := other.wordsIn(extentAll(w.spans[i:k+1], opposite))
	rest := s.wordsIn(extentAll(w.spans[i:k+1], part))
	if len(verbs) != 1 || verbs[0].is(nothing|joint|negator) || len(rest) == 0 {
		return false
	}
	last := rest[len(rest)-1]
	if utf8.RuneCountInString(commonStart(last.text, verbs[0].text)) < verbStart {
		return false
	}
	s.explain(last.span())
	other.explain(verbs[0].span())
	return true
}

// verbStart is with how many letters two forms of one verb begin alike.
const verbStart = 4
