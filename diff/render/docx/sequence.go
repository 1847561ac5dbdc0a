package docx

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/rising"
	"github.com/redraft-go/redraft/diff/redline"
)

// A paragraph is a point of the document: one of both drafts, or of one of them.
type paragraph struct {
	link     int
	old, new *diff.Clause // nil: the draft has it not, or not here
	move     int          // above 0: it moved; the same number where it came from and where it went
	first    bool         // the first paragraph of its link: what is said of the link is said here
}

// sequence puts the points of both drafts into one order, which without those of one
// draft alone is that of the other: what stayed in order stands once, what went stands
// before what came.
func sequence(c *diff.Comparison) []paragraph {
	type place struct {
		link   int
		clause *diff.Clause
		pair   int // index on the other side; -1 none
		moved  int
	}
	var sides [2][]place
	for i := range c.Links {
		l := &c.Links[i]
		for k := range l.Old {
			sides[0] = append(sides[0], place{i, &l.Old[k], -1, 0})
		}
		for k := range l.New {
			sides[1] = append(sides[1], place{i, &l.New[k], -1, 0})
		}
	}
	at := make([][2][]int, len(c.Links)) // of each link, where its clauses stand
	for side := range sides {
		slices.SortStableFunc(sides[side], func(a, b place) int {
			return slices.Compare(a.clause.Path, b.clause.Path)
		})
		for k, p := range sides[side] {
			at[p.link][side] = append(at[p.link][side], k)
		}
	}
	for i := range at {
		for _, p := range pairs(&c.Links[i], at[i], func(side, k int) string {
			return sides[side][k].clause.Text
		}) {
			sides[0][p[0]].pair, sides[1][p[1]].pair = p[1], p[0]
		}
	}
	stays := make(map[int]bool) // old places that stay in order
	var partners []int
	for k := range sides[0] {
		if sides[0][k].pair >= 0 {
			partners = append(partners, sides[0][k].pair)
		}
	}
	for _, k := range rising.Longest(partners) {
		stays[sides[1][partners[k]].pair] = true
	}
	moves := 0
	for k := range sides[0] {
		p := &sides[0][k]
		if p.pair < 0 || stays[k] {
			continue
		}
		if l := &c.Links[p.link]; len(l.Old) == 1 && len(l.New) == 1 &&
			l.Known == diff.KnownWords && p.clause.Text != "" &&
			sides[1][p.pair].clause.Text != "" {
			moves++
			p.moved, sides[1][p.pair].moved = moves, moves
		}
	}
	var out []paragraph
	said := make([]bool, len(c.Links))
	add := func(p paragraph) {
		p.first = !said[p.link]
		said[p.link] = true
		out = append(out, p)
	}
	j := 0
	comes := func(until int) {
		for ; j < until; j++ {
			if p := &sides[1][j]; p.pair < 0 || !stays[p.pair] {
				add(paragraph{link: p.link, new: p.clause, move: p.moved})
			}
		}
	}
	for k := range sides[0] {
		p := &sides[0][k]
		if !stays[k] {
			add(paragraph{link: p.link, old: p.clause, move: p.moved})
			continue
		}
		comes(p.pair)
		add(paragraph{link: p.link, old: p.clause, new: sides[1][p.pair].clause})
		j = p.pair + 1
	}
	comes(len(sides[1]))
	return out
}

// pairs says which points of a link stand in one paragraph: of several the likest.
func pairs(l *diff.Link, at [2][]int, text func(side, k int) string) [][2]int {
	if len(at[0]) == 0 || len(at[1]) == 0 {
		return nil
	}
	if len(l.Old) == 1 && len(l.New) == 1 {
		return [][2]int{{at[0][0], at[1][0]}}
	}
	best, likest := [2]int{}, -1
	for _, i := range at[0] {
		for _, j := range at[1] {
			n := redline.Compare(text(0, i), text(1, j), redline.Moves(false)).Similarity
			if n > likest {
				best, likest = [2]int{i, j}, n
			}
		}
	}
	return [][2]int{best}
}
