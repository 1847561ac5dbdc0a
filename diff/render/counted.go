package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// A tally is the points that the head line counts.
type tally struct {
	points []diff.Block
	// the links of the parts or chapters that sections stand below; nil where no sections are
	// counted
	nested map[int]int
	// no number of theirs is there twice, so that it needs none of a part before it
	numbered bool
}

// counted gives the points that the head line counts: those of the first level, or, of
// two texts by themselves, the sections below them where these are parts or chapters
// and nothing else.
func (v *view) counted() tally {
	var t tally
	sections := v.bare
	for _, b := range v.blocks {
		if v.l(b.Link).Role() != "" {
			continue
		}
		t.points = append(t.points, b)
		sections = sections && v.isPart(b)
	}
	if !sections || len(t.points) < 2 {
		return t
	}
	out := tally{nested: make(map[int]int), numbered: true}
	seen := [2]map[string]bool{make(map[string]bool), make(map[string]bool)}
	for _, b := range t.points {
		for _, i := range b.Below {
			l := v.l(i)
			if l.Role() != "" || depth(l) != 2 {
				continue
			}
			out.points, out.nested[i] = append(out.points, diff.Block{Link: i, Known: l.Known}),
				b.Link
			for side, clauses := range [][]diff.Clause{l.Old, l.New} {
				for _, c := range clauses {
					out.numbered = out.numbered && !seen[side][c.Number]
					seen[side][c.Number] = true
				}
			}
		}
	}
	return out
}

// name names a link, which stands in the block of another.
func (t *tally) name(v *view, i, block int) string {
	if t.numbered {
		return v.placeWithin(i, block)
	}
	return v.place(i)
}

// isPart reports whether a block is a heading over sections, on each side that has it:
// it has no words of its own, and numbered points below it.
func (v *view) isPart(b diff.Block) bool {
	l := v.l(b.Link)
	for _, c := range slices.Concat(l.Old, l.New) {
		if c.Text != "" || c.Heading == "" || c.Number == "" {
			return false
		}
	}
	return slices.ContainsFunc(b.Below, func(i int) bool {
		return depth(v.l(i)) == 2 && v.numbered(i)
	})
}

// depth gives the level of a link, from 1: that of its clauses nearest to the first.
func depth(l *diff.Link) int {
	least := 0
	for _, c := range slices.Concat(l.Old, l.New) {
		if n := len(c.Path); least == 0 || n < least {
			least = n
		}
	}
	return least
}

// deeper says of the points below those that are counted, of two texts by themselves,
// how many were compared and which came or went; "" where none did.
func (v *view) deeper() string {
	if !v.bare {
		return ""
	}
	counted := v.counted()
	top := make(map[int]bool)
	for _, b := range counted.points {
		top[b.Link] = true
	}
	compared := 0
	var deleted, added []string
	for _, b := range v.blocks {
		for _, i := range b.Below {
			switch name := counted.name(v, i, b.Link); {
			case top[i] || v.l(i).Role() != "":
			case v.has(i, diff.KindRemoved) && !v.goesWith(i, 0):
				deleted = append(deleted, name)
			case v.has(i, diff.KindAdded) && !v.goesWith(i, 1):
				added = append(added, name)
			case len(v.l(i).Old) > 0 && len(v.l(i).New) > 0:
				compared++
			}
		}
	}
	if len(deleted)+len(added) == 0 {
		return ""
	}
	var parts []string
	add := func(text string, n int, names ...string) {
		const mostListed = 12
		if len(names) > 0 && len(names) <= mostListed {
			text += " (" + v.list(names) + ")"
		}
		if n > 0 {
			parts = append(parts, text)
		}
	}
	add(v.label("head.words", "n", strconv.Itoa(compared)), compared)
	add(v.label("head.deleted", "n", strconv.Itoa(len(deleted))), len(deleted), deleted...)
	add(v.label("head.added", "n", strconv.Itoa(len(added))), len(added), added...)
	return v.label("head.below", "parts", strings.Join(parts, " · "))
}

// goesWith reports whether a link of one side stands below one that came or went as a
// whole, which is told of that.
func (v *view) goesWith(i, side int) bool {
	clauses := v.l(i).Old
	if side == 1 {
		clauses = v.l(i).New
	}
	for _, c := range clauses {
		if n := len(c.Path) - 1; n < 1 {
			continue
		} else if k, ok := v.at[side][pathKey(c.Path[:n])]; ok &&
			v.has(k, diff.KindRemoved, diff.KindAdded) {
			return true
		}
	}
	return false
}
