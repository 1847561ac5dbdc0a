package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// items says what of a group is not the same on all three sides.
func (w *work) items(g *group) []Item {
	var out []Item
	add := func(what What, values [3]string, runs []Run) {
		s, differs := status(values[sideBase], values[sideA], values[sideB])
		it := Item{
			Status: s, What: what, At: w.at(g), Was: values[sideBase], IsA: values[sideA],
			IsB: values[sideB], Runs: runs,
		}
		it.Base, it.A, it.B = refs(g.clauses[sideBase]), refs(g.clauses[sideA]),
			refs(g.clauses[sideB])
		if what != WhatNumber && what != WhatPlace {
			for side, name := range []string{sideA: "a", sideB: "b"} {
				if name != "" && g.unseen[side] {
					it.Status, differs = StatusNotSeen, true
					it.Unseen = append(it.Unseen, name)
				}
			}
		}
		if differs {
			out = append(out, it)
		}
	}
	words := [3]string{
		textOf(g.clauses[sideBase]), textOf(g.clauses[sideA]),
		textOf(g.clauses[sideB]),
	}
	what, single := WhatWords, true
	for side := range g.clauses {
		switch n := len(g.clauses[side]); {
		case n > 1:
			what, single = WhatPoints, false
		case n == 0 && what == WhatWords:
			what, single = WhatPoint, false
		case n == 0:
			single = false
		}
	}
	var runs []Run
	if single && !g.unseen[sideA] && !g.unseen[sideB] &&
		(words[sideA] != words[sideBase] || words[sideB] != words[sideBase]) {
		runs = runsOf(words)
	}
	add(what, words, runs)
	if !single && len(g.clauses[sideBase]) != 1 {
		return out
	}
	w.numbers(g, add)
	w.places(g, add)
	return out
}

// numbers adds the number of a point, where a side has another: of those that have it.
func (w *work) numbers(g *group, add func(What, [3]string, []Run)) {
	var values [3]string
	for side := range values {
		values[side] = g.clauses[sideBase][0].Number
		if len(g.clauses[side]) == 1 {
			values[side] = g.clauses[side][0].Number
		}
	}
	add(WhatNumber, values, nil)
}

// places adds where a point stands, where a side has moved it.
func (w *work) places(g *group, add func(What, [3]string, []Run)) {
	if !g.moved[sideA] && !g.moved[sideB] {
		return
	}
	values := [3]string{sideBase: w.place(sideBase, g)}
	for _, side := range []int{sideA, sideB} {
		values[side] = values[sideBase]
		if g.moved[side] && len(g.clauses[side]) > 0 {
			values[side] = w.place(side, g)
		}
		if g.moved[side] && values[side] == values[sideBase] { // all about it moved too
			values[side] += ", in another order"
		}
	}
	add(WhatPlace, values, nil)
}

// place says what a point stands below and behind on a side: as far as it can, by what
// the base calls that.
func (w *work) place(side int, g *group) string {
	path := g.clauses[side][0].Path
	out := "first"
	if last := len(path) - 1; path[last] > 0 {
		before := append(append([]int(nil), path[:last]...), path[last]-1)
		if other := w.groupAt[side][key(before)]; other != nil {
			out = "after " + w.at(other)
		}
	}
	if len(path) > 1 {
		if outer := w.groupAt[side][key(path[:len(path)-1])]; outer != nil {
			out += " below " + w.at(outer)
		}
	}
	return out
}

// at gives what a reader knows a group by: its numbers in the base, or else in a or b.
func (w *work) at(g *group) string {
	for side := range g.clauses {
		var names []string
		for _, clause := range g.clauses[side] {
			names = append(names, w.name(side, clause))
		}
		if len(names) > 0 && (side != sideA || len(g.clauses[sideB]) == 0) {
			return strings.Join(names, ", ")
		}
		if side == sideA && len(names) > 0 { // came in on both: the order of the sides says nothing
			return min(strings.Join(names, ", "), w.name(sideB, g.clauses[sideB][0]))
		}
	}
	return ""
}

// name gives the numbers of a clause from the first level down, or else its heading or
// how it begins.
func (w *work) name(side int, clause *diff.Clause) string {
	const few = 6
	if number := strings.Trim(clause.Number, " .():§"); number != "" {
		if len(clause.Path) > 1 {
			for _, outer := range w.ancestors(side, clause.Path) {
				if outerName := w.name(side, outer); outer.Number != "" &&
					!strings.HasPrefix(number, outerName+".") {
					return outerName + "." + number
				}
			}
		}
		return number
	}
	if clause.Heading != "" {
		return strings.Join(strings.Fields(clause.Heading), " ")
	}
	words := strings.Fields(clause.Text)
	if len(words) > few {
		words = append(words[:few:few], "…")
	}
	return strings.Join(words, " ")
}

// ancestors gives the clause that one stands below: one or none.
func (w *work) ancestors(side int, path []int) []*diff.Clause {
	g := w.groupAt[side][key(path[:len(path)-1])]
	if g == nil {
		return nil
	}
	for _, clause := range g.clauses[side] {
		if key(clause.Path) == key(path[:len(path)-1]) {
			return []*diff.Clause{clause}
		}
	}
	return nil
}

func refs(clauses []*diff.Clause) []plan.Ref {
	var out []plan.Ref
	for _, c := range clauses {
		out = append(out, c.Ref)
	}
	return out
}

// textOf gives heading and text of clauses.
func textOf(clauses []*diff.Clause) string {
	var parts []string
	for _, c := range clauses {
		if c.Heading != "" {
			parts = append(parts, c.Heading)
		}
		if c.Text != "" || c.Heading == "" {
			parts = append(parts, c.Text)
		}
	}
	return strings.Join(parts, "\n")
}

// A hunk is a run of the base's words that a side has otherwise.
type hunk struct {
	from, to int // in the base's text
	text     string
	side     int
}

// runsOf gives the places in which not all three texts have the same words. What both
// changed there is one place, whoever changed more of it.
func runsOf(texts [3]string) []Run {
	var hunks []hunk
	for _, side := range []int{sideA, sideB} {
		if texts[side] == texts[sideBase] {
			continue
		}
		for _, s := range redline.Compare(texts[sideBase], texts[side], redline.Minimal(),
			redline.Moves(false)).Spans {
			if s.Old.Text == s.New.Text {
				continue
			}
			if n := len(hunks) - 1; n >= 0 && hunks[n].side == side && hunks[n].to == s.Old.At {
				hunks[n].to, hunks[n].text = s.Old.At+len(s.Old.Text), hunks[n].text+s.New.Text
				continue
			}
			hunks = append(hunks, hunk{s.Old.At, s.Old.At + len(s.Old.Text), s.New.Text, side})
		}
	}
	sortHunks(hunks)
	var runs []Run
	for len(hunks) > 0 {
		n, to := 1, hunks[0].to
		for n < len(hunks) && (hunks[n].from < to || hunks[n].from == hunks[0].from) {
			to = max(to, hunks[n].to)
			n++
		}
		runs = append(runs, runOf(texts[sideBase], hunks[:n], hunks[0].from, to))
		hunks = hunks[n:]
	}
	return runs
}

// runOf says what the sides have in one place of the base's text.
func runOf(base string, hunks []hunk, from, to int) Run {
	r := Run{At: from, Was: base[from:to]}
	for _, side := range []int{sideA, sideB} {
		var b strings.Builder
		at := from
		for _, h := range hunks {
			if h.side == side {
				b.WriteString(base[at:h.from] + h.text)
				at = h.to
			}
		}
		b.WriteString(base[at:to])
		if side == sideA {
			r.IsA = b.String()
		} else {
			r.IsB = b.String()
		}
	}
	r.Status, _ = status(r.Was, r.IsA, r.IsB)
	return r
}

// sortHunks puts hunks in the order of the base's text. Those of one side do not overlap.
func sortHunks(hunks []hunk) {
	slices.SortStableFunc(hunks, func(a, b hunk) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to),
			cmp.Compare(a.text, b.text))
	})
}
