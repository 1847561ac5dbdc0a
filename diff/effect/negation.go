package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// negations compares the denials that belong to no force.
func (w *work) negations() {
	free := func(s *side) (out []int) {
		for _, i := range s.foundOf(facts.KindNegation) {
			r := s.found[i].Range
			w.spend(8 * (len(s.kinds[facts.KindForce]) + len(s.kinds[facts.KindFigure])))
			if slices.ContainsFunc(s.kinds[facts.KindForce], func(k int) bool {
				f := &s.found[k]
				return f.Value != facts.Statement && s.denies(f, r)
			}) || slices.ContainsFunc(s.kinds[facts.KindFigure], func(k int) bool {
				f := &s.found[k]
				return f.Bound == facts.BoundUnlimited && s.sameSentence(f.Range.At, r.At)
			}) {
				s.done(i)
				continue
			}
			out = append(out, i)
		}
		return out
	}
	for _, s := range []*side{&w.old, &w.new} { // "does not": the verb only carries the denial
		for i := range s.found {
			if f := &s.found[i]; f.Kind == facts.KindForce && f.Value == facts.Statement &&
				f.Negated && anyOf(s.wordsIn(f.Range), support) {
				s.explain(f.Range)
			}
		}
	}
	as, bs := free(&w.old), free(&w.new)
	if len(as)+len(bs) > 0 {
		as, bs = w.onlyDenials(&w.old, as, &w.new), w.onlyDenials(&w.new, bs, &w.old)
	}
	pairs, gone, come := w.pair(as, bs, 2, func(a, b int) int {
		return 1 + w.closeness(a, b) +
			w.common(w.old.governed(a), w.new.governed(b), 3)
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		x, y := w.old.found[m.a].Range, w.new.found[m.b].Range
		// "not", "no longer"
		if anyOf(w.old.wordsIn(x), lapsed) != anyOf(w.new.wordsIn(y), lapsed) {
			w.add(Effect{Kind: KindUnclear, Before: w.old.words(x), After: w.new.words(y)})
		}
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

// onlyDenials drops the denials of s that say, with a word behind the verb, in which case alone a
// thing is so, where the other text says that too: "ne délibère que si".
func (w *work) onlyDenials(s *side, which []int, other *side) []int {
	if s.lexis.alone == "" || !w.exclusive(other) {
		return which
	}
	return slices.DeleteFunc(which, func(i int) bool {
		f := &s.found[i]
		if len(s.wordsIn(f.Range)) != 1 || !w.exclusive(s) {
			return false
		}
		act := s.wordsIn(f.Over)
		is := slices.ContainsFunc(act, func(v word) bool { return listed(s.lexis.alone, v.text) })
		if is {
			s.done(i)
		}
		return is
	})
}

// exclusive reports whether a side says in which case alone a thing is so, and says so once.
func (w *work) exclusive(s *side) bool {
	n := 0
	for _, say := range s.sayings(false) {
		for i := range say.words {
			if strings.HasPrefix(say.words[i].text, "?only-") &&
				(i == 0 || say.words[i-1].cond != say.words[i].cond) {
				n++
			}
		}
	}
	return n == 1
}

// governed gives the words of content that fact i governs. They are cut once.
func (s *side) governed(i int) []word {
	if s.overs[i] == nil {
		s.overs[i] = s.contentIn(s.found[i].Over)
		if s.overs[i] == nil {
			s.overs[i] = []word{}
		}
	}
	return s.overs[i]
}

// gone reports whether what a negation denies is not in the other text at all:
// then more than a denial was added or dropped.
func (w *work) gone(s, other *side, i int) bool {
	words := s.contentIn(s.found[i].Over)
	if len(words) == 0 {
		return false
	}
	return 3*w.inStems(words, other) < len(words)
}

// denies reports whether a denial belongs to a force: it touches it, or the
// force is one that denies and stands in the same sentence.
func (s *side) denies(f *facts.Found, r plan.Range) bool {
	if r.At < f.Range.At+f.Range.Len && f.Range.At < r.At+r.Len {
		return true
	}
	if s.deniesTwice(f, r) || r.At < f.Range.At && anyOf(s.wordsIn(f.Range), negator) &&
		!anyOf(s.wordsIn(r), excluder) {
		return false // the force has its own
	}
	return (f.Value == facts.Prohibition || f.Value == facts.Exemption || f.Negated) &&
		s.sameSentence(f.Range.At, r.At) && s.conditionAt(r.At) == s.conditionAt(f.Range.At)
}

// deniesTwice reports whether a denial comes right behind a force that holds its
// own: "не вправе не оплатить".
func (s *side) deniesTwice(f *facts.Found, r plan.Range) bool {
	end := f.Range.At + f.Range.Len
	k := firstFrom(s.all, end)
	return k < len(s.all) && s.all[k].at == r.At && !s.all[k].is(excluder) && s.lexis.cases &&
		anyOf(s.wordsIn(f.Range), negator)
}

// conditionAt gives the condition in which the word at the byte at stands, as
// word.cond does.
func (s *side) conditionAt(at int) int {
	k := firstFrom(s.norm, at+1) - 1 // a phrase may have the byte inside
	if k >= 0 && s.norm[k].end > at {
		return int(s.norm[k].cond)
	}
	return 0
}
