package effect

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A match is a pair of facts, one of each side, by index.
type match struct{ a, b int }

// pair finds which facts of one side became which of the other: the best pairs
// first, by score, then by place. A pair must score at least the least.
func (w *work) pair(as, bs []int, least int, score func(a, b int) int) (pairs []match, onlyOld, onlyNew []int) {
	type candidate struct {
		match
		points int
	}
	var all []candidate
	for _, a := range as {
		for _, b := range bs {
			if p := score(a, b); p >= least {
				all = append(all, candidate{match{a, b}, p})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.points, x.points), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	usedA, usedB := make(map[int]bool, len(as)), make(map[int]bool, len(bs))
	for _, c := range all {
		if !usedA[c.a] && !usedB[c.b] {
			usedA[c.a], usedB[c.b] = true, true
			pairs = append(pairs, c.match)
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

// near scores how well the places of two facts fit: in the same place of the
// comparison, or among the same words.
func (w *work) near(a, b int) int {
	x, y := w.old.found[a].Range, w.new.found[b].Range
	points := 0
	if len(w.spans) > 0 {
		at := w.mapped(x.At)
		switch d := at - y.At; {
		case d > -4 && d < 4, at >= y.At && at <= y.At+y.Len:
			points += 4
		case d > -25 && d < 25:
			points += 2
		}
	}
	p, q := w.old.around(a), w.new.around(b)
	return points + min(2, common(p[0], q[0])) + min(2, common(p[1], q[1]))
}

// around gives up to three words to the left and to the right of fact i.
func (s *side) around(i int) [2][]word {
	if s.near[i][0] == nil && s.near[i][1] == nil {
		s.near[i] = s.wordsAround(s.found[i].Range)
	}
	return s.near[i]
}

func (s *side) wordsAround(r plan.Range) [2][]word {
	const width = 60
	left := lastWords(wordsOf(s.Text, runes(s.Text, max(0, r.At-width), r.At)), 3)
	right := wordsOf(s.Text, runes(s.Text, r.At+r.Len, min(len(s.Text), r.At+r.Len+width)))
	return [2][]word{left, right[:min(3, len(right))]}
}

func lastWords(ws []word, n int) []word { return ws[max(0, len(ws)-n):] }

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

func common(x, y []word) int {
	n := 0
	for _, a := range x {
		if slices.ContainsFunc(y, func(b word) bool { return a.text == b.text }) {
			n++
		}
	}
	return n
}

// crossed tells of details of one sort that changed places: of $100 for one
// and €200 for another each is still there, and the clause says another thing.
func (w *work) crossed() {
	for i, m := range w.matched {
		for _, n := range w.matched[i+1:] {
			x, y := &w.old.found[m.a], &w.old.found[n.a]
			u, v := &w.new.found[m.b], &w.new.found[n.b]
			if x.Kind != y.Kind || u.Kind != x.Kind || v.Kind != x.Kind || x.Kind == facts.KindParty || x.Kind == facts.KindForce || x.Kind == facts.KindNegation || x.Kind == facts.KindCondition {
				continue
			}
			same := x.Value == u.Value && x.Unit == u.Unit && y.Value == v.Value && y.Unit == v.Unit
			if !same || x.Value == y.Value && x.Unit == y.Unit || (x.Range.At < y.Range.At) == (u.Range.At < v.Range.At) {
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
