package effect

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A match is a pair of facts, one of each side, by index.
type match struct{ a, b int }

// A candidate is a pair that may be a match, and how likely. It is small, for
// there may be many; maxFound fits.
type candidate struct{ a, b, points int16 }

// pair finds which facts of one side became which of the other: the best pairs
// first, by score, then by place. A pair must score at least the least.
func (w *work) pair(as, bs []int, least int, score func(a, b int) int) (pairs []match, onlyOld,
	onlyNew []int,
) {
	w.spend(pairSteps * len(as) * len(bs))
	all, most := w.pairs[:0], least
	if len(as) == 0 || len(bs) == 0 {
		return nil, as, bs
	}
	olds, news := inOrder(as), inOrder(bs)
	for _, a := range olds {
		for _, b := range news {
			if p := score(a, b); p >= least {
				w.spend(candidateSteps)
				if len(all) == cap(all) {
					all = slices.Grow(all, max(64, len(all)))
				}
				all, most = append(all, candidate{int16(a), int16(b), int16(p)}), max(most, p)
			}
		}
	}
	w.pairs = all
	usedA, usedB := w.memory.bools.take(len(w.old.found)), w.memory.bools.take(len(w.new.found))
	for p := most; p >= least; p-- { // there are few scores
		for _, c := range all {
			if int(c.points) == p && !usedA[c.a] && !usedB[c.b] {
				usedA[c.a], usedB[c.b] = true, true
				pairs = append(pairs, match{int(c.a), int(c.b)})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y match) int { return cmp.Compare(x.a, y.a) })
	w.matched = append(w.matched, pairs...)
	for _, a := range as {
		if !usedA[a] {
			onlyOld = append(onlyOld, a)
		}
	}
	for _, b := range bs {
		if !usedB[b] {
			onlyNew = append(onlyNew, b)
		}
	}
	return pairs, onlyOld, onlyNew
}

// inOrder gives indexes in their order.
func inOrder(list []int) []int {
	if slices.IsSorted(list) {
		return list
	}
	return slices.Sorted(slices.Values(list))
}

// closeness scores how well the places of two facts fit: in the same place of the
// comparison, or among the same words.
func (w *work) closeness(a, b int) int {
	x, y := w.old.found[a].Range, w.new.found[b].Range
	points := 0
	if len(w.spans) > 0 {
		at := w.old.places[a]
		if at < 0 {
			at = w.mapped(x.At)
			w.old.places[a] = at
		}
		switch d := at - y.At; {
		case d > -4 && d < 4, at >= y.At && at <= y.At+y.Len:
			points += 4
		case d > -25 && d < 25:
			points += 2
		}
	}
	p, q := w.old.neighboursOf(a), w.new.neighboursOf(b)
	return points + w.common(p[0], q[0], 2) + w.common(p[1], q[1], 2)
}

// neighboursOf gives the words around fact i.
func (s *side) neighboursOf(i int) *[2][]word {
	if s.neighbours[i] == nil {
		words := s.wordsAround(s.found[i].Range)
		s.neighbours[i] = &s.memory.neighbours.take(1)[0]
		*s.neighbours[i] = words
	}
	return s.neighbours[i]
}

// runes gives the bytes from from to to, moved to where characters begin.
func runes(s string, from, to int) plan.Range {
	for from < len(s) && s[from]&0xC0 == 0x80 {
		from++
	}
	for to < len(s) && s[to]&0xC0 == 0x80 {
		to++
	}
	return plan.Range{At: from, Len: max(0, to-from)}
}

// common counts the words of x that y has too, up to the most.
func (w *work) common(x, y []word, most int) int {
	n := 0
	for i := 0; i < len(x) && n < most; i++ {
		k := slices.IndexFunc(y, func(b word) bool {
			return x[i].stem == b.stem && x[i].text == b.text
		})
		if k >= 0 {
			n++
		} else {
			k = len(y)
		}
		w.spend(1 + k/8)
	}
	return n
}

// crossed tells of details of one sort that changed places: of $100 for one
// and €200 for another each is still there, and the clause says another thing.
func (w *work) crossed() {
	for i, m := range w.matched {
		w.spend(len(w.matched) - i)
		for _, n := range w.matched[i+1:] {
			x, y := &w.old.found[m.a], &w.old.found[n.a]
			u, v := &w.new.found[m.b], &w.new.found[n.b]
			if x.Kind != y.Kind || u.Kind != x.Kind || v.Kind != x.Kind ||
				x.Kind == facts.KindParty || x.Kind == facts.KindForce ||
				x.Kind == facts.KindNegation || x.Kind == facts.KindCondition {
				continue
			}
			same := x.Value == u.Value && x.Unit == u.Unit && y.Value == v.Value && y.Unit == v.Unit
			if !same || x.Value == y.Value && x.Unit == y.Unit ||
				(x.Range.At < y.Range.At) == (u.Range.At < v.Range.At) {
				continue
			}
			e := Effect{Kind: KindUnclear, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)}
			e.Before.widen(&w.old, y.Range)
			e.After.widen(&w.new, v.Range)
			e.Before.Value, e.Before.Unit, e.Before.Bound = "", "", ""
			e.After.Value, e.After.Unit, e.After.Bound = "", "", ""
			w.add(e)
			return
		}
	}
}
