package effect

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// negations compares the denials that belong to no force.
func (w *work) negations() {
	free := func(s *side) (out []int) {
		for _, i := range s.of(facts.KindNegation) {
			tied := false
			for k := range s.found {
				f := &s.found[k]
				switch {
				case f.Kind == facts.KindForce && f.Value != facts.Statement && s.denies(f, s.found[i].Range):
					tied = true
				case f.Kind == facts.KindFigure && f.Bound == facts.BoundUnlimited && s.sameSentence(f.Range.At, s.found[i].Range.At):
					tied = true
				}
			}
			if tied {
				s.done(i)
				continue
			}
			out = append(out, i)
		}
		return out
	}
	for _, s := range []*side{&w.old, &w.new} { // "does not": the verb only carries the denial
		for i := range s.found {
			if f := &s.found[i]; f.Kind == facts.KindForce && f.Value == facts.Statement && f.Negated && strings.HasPrefix(foldWord(f.Words(s.Text)), "do") {
				s.explain(f.Range)
			}
		}
	}
	as, bs := free(&w.old), free(&w.new)
	pairs, gone, come := w.pair(as, bs, 2, func(a, b int) int {
		return 1 + w.near(a, b) +
			min(3, common(contentOf(w.old.Text, w.old.found[a].Over), contentOf(w.new.Text, w.new.found[b].Over)))
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
	}
	for _, a := range gone {
		w.old.done(a)
		if !w.gone(&w.old, &w.new, a) {
			w.add(Effect{Kind: KindNegationDropped, Before: w.old.sideOf(a)})
		}
	}
	for _, b := range come {
		w.new.done(b)
		if !w.gone(&w.new, &w.old, b) {
			w.add(Effect{Kind: KindNegationAdded, After: w.new.sideOf(b)})
		}
	}
}

// gone reports whether what a negation denies is not in the other text at all:
// then more than a denial was added or dropped.
func (w *work) gone(s, other *side, i int) bool {
	words := contentOf(s.Text, s.found[i].Over)
	if len(words) == 0 {
		return false
	}
	return 3*commonStems(words, other.all()) < len(words)
}

// denies reports whether a denial belongs to a force: it touches it, or the
// force is one that denies and stands in the same sentence.
func (s *side) denies(f *facts.Found, r plan.Range) bool {
	if r.At < f.Range.At+f.Range.Len && f.Range.At < r.At+r.Len {
		return true
	}
	return (f.Value == facts.Prohibition || f.Value == facts.Exemption || f.Negated) && s.sameSentence(f.Range.At, r.At)
}
