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

// near scores how well the places of two ranges fit: in the same place of the
// comparison, or among the same words.
func (w *work) near(a, b plan.Range) int {
	points := 0
	if len(w.spans) > 0 {
		at := w.mapped(a.At)
		switch d := at - b.At; {
		case d > -4 && d < 4, at >= b.At && at <= b.At+b.Len:
			points += 4
		case d > -25 && d < 25:
			points += 2
		}
	}
	return points + around(w.old.Text, a, w.new.Text, b)
}

// around counts the words that two ranges have in common to their left and to
// their right, up to three on either side.
func around(x string, a plan.Range, y string, b plan.Range) int {
	const width = 60
	left := func(s string, r plan.Range) []word {
		from := max(0, r.At-width)
		return lastWords(wordsOf(s, runes(s, from, r.At)), 3)
	}
	right := func(s string, r plan.Range) []word {
		ws := wordsOf(s, runes(s, r.At+r.Len, min(len(s), r.At+r.Len+width)))
		return ws[:min(3, len(ws))]
	}
	return min(2, common(left(x, a), left(y, b))) + min(2, common(right(x, a), right(y, b)))
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
			if x.Kind != y.Kind || u.Kind != x.Kind || v.Kind != x.Kind || x.Kind == facts.Party || x.Kind == facts.Force || x.Kind == facts.Negation || x.Kind == facts.Condition {
				continue
			}
			same := x.Value == u.Value && x.Unit == u.Unit && y.Value == v.Value && y.Unit == v.Unit
			if !same || x.Value == y.Value && x.Unit == y.Unit || (x.Range.At < y.Range.At) == (u.Range.At < v.Range.At) {
				continue
			}
			e := Effect{Kind: Unclear, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)}
			e.Before.widen(&w.old, y.Range)
			e.After.widen(&w.new, v.Range)
			e.Before.Value, e.Before.Unit, e.Before.Bound = "", "", ""
			e.After.Value, e.After.Unit, e.After.Bound = "", "", ""
			w.add(e)
			return
		}
	}
}
