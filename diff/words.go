package diff

import (
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
)

// compareWords says what may be said of two sides that were both read in the
// draft's own words.
func (w *work) compareWords(s *span, a, b joint, change func(Kind) *Change) {
	r := redline.Compare(a.text, b.text, redline.Moves(false))
	headings := w.headingDifference(s)
	ds := append(headings, differences(r, a, b)...)
	switch {
	case s.replaced && r.Changed():
		d := Difference{Old: a.run(0, a.text), New: b.run(0, b.text)}
		w.settle(change(KindReplaced), s, a, b, append(headings, d))
	case len(ds) > 0:
		w.settle(change(KindReworded), s, a, b, ds)
	case len(s.old) == 1 && len(s.new) == 1 && a.text != b.text:
		change(KindRestyled)
	}
}

// headingDifference gives the difference between the headings of two points,
// or none.
func (w *work) headingDifference(s *span) []Difference {
	if len(s.old) != 1 || len(s.new) != 1 {
		return nil
	}
	a, b := w.old.Nodes[s.old[0]].Point.Heading, w.new.Nodes[s.new[0]].Point.Heading
	if !redline.Compare(a, b).Changed() {
		return nil
	}
	return []Difference{{Heading: true, Old: Run{Text: a}, New: Run{Text: b}}}
}

// differences cuts the changed runs of a comparison into what can be judged
// one by one.
func differences(r redline.Result, a, b joint) []Difference {
	var out []Difference
	for _, h := range hunk.Changed(r.Spans) {
		for _, part := range h.Parts(a.text, b.text) {
			out = append(out, Difference{
				Old: a.run(part.OldAt, a.text[part.OldAt:part.OldEnd]),
				New: b.run(part.NewAt, b.text[part.NewAt:part.NewEnd]),
			})
		}
	}
	return out
}
