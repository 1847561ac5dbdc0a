package effect

import (
	"slices"

	"github.com/redraft-go/redraft/plan/facts"
)

// paraphrased marks two sentences that have most of their words in common, in
// another order, and are not surely the same: what binds, denies, limits and
// conditions in them was rewritten as a whole, and to hold one detail of it
// against another would be a guess. Values, parties and references are compared,
// and of all else it is said that it is unclear.
func (w *work) paraphrased(a, b *saying) bool {
	p, q := w.old.bag(a), w.new.bag(b)
	if len(p.atoms) < leastAtoms || len(q.atoms) < leastAtoms || len(p.atoms) > maxAtoms ||
		len(q.atoms) > maxAtoms {
		return false
	}
	w.spend(4 * len(p.atoms) * len(q.atoms))
	common, order := w.inCommon(p.atoms, q.atoms)
	if leastCommon*max(len(p.atoms), len(q.atoms)) > 100*common {
		return false
	}
	if slices.IsSorted(order) {
		return w.otherActor(a, b, common)
	}
	// who changed places is told by name
	if common == len(p.atoms) && common == len(q.atoms) && w.namesParties(a.region, b.region) {
		return false
	}
	w.old.giveUp(a)
	w.new.giveUp(b)
	if w.accounted(a, b) {
		return true
	}
	w.add(Effect{Kind: KindUnclear, Before: w.old.words(a.region), After: w.new.words(b.region)})
	return true
}

// otherActor settles two sentences that have the same words in one order but for who acts.
func (w *work) otherActor(a, b *saying, common int) bool {
	p, q := w.old.bag(a), w.new.bag(b)
	if len(p.atoms)+len(q.atoms)-2*common > 2 || w.namesParties(a.region, b.region) {
		return false
	}
	c := w.account(a, b)
	if !c.placed() && !c.listed() {
		return false
	}
	w.old.settleIn(a.region)
	w.new.settleIn(b.region)
	return true
}

// leastAtoms is how many words of content a sentence has that may be called a
// paraphrase, and leastCommon how many of a hundred both have.
const (
	leastAtoms  = 3
	leastCommon = 60
)

// inCommon counts the words of x that y has too, and gives the places in y of
// those that stand once in either.
func (w *work) inCommon(x, y []atom) (n int, order []int) {
	count := w.memory.count()
	for _, list := range [][]atom{x, y} {
		for i := range list {
			count[list[i].text]++
		}
	}
	taken := w.memory.bools.take(len(y))
	for i := range x {
		k := slices.IndexFunc(y, func(b atom) bool { return b.text == x[i].text })
		if k < 0 || taken[k] {
			k = slices.IndexFunc(y, func(b atom) bool {
				return w.old.lexis.akin(*x[i].word, *b.word)
			})
		}
		if k >= 0 && !taken[k] {
			taken[k] = true
			n++
			if count[x[i].text] <= 2 && count[y[k].text] <= 2 &&
				(x[i].text == y[k].text || count[x[i].text]+count[y[k].text] == 2) {
				order = append(order, k)
			}
		}
	}
	return n, order
}

// giveUp accounts for a sentence of which no more is said than that it is unclear.
func (s *side) giveUp(say *saying) {
	mark(s.flags, isSettled, say.region)
	s.explain(say.region)
	for _, kind := range []facts.Kind{
		facts.KindForce, facts.KindNegation, facts.KindCondition,
		facts.KindScope,
	} {
		for _, i := range s.kinds[kind] {
			if r := s.found[i].Range; within(r, say.region) {
				s.used[i] = true
			}
		}
	}
}
