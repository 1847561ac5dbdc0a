package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/redline"
)

// Words that lead up to a list are rewritten more than the items below them, and a phrase
// of an item may stand in them now: an item is then found in its new self and in the words
// above it. Where the list went on, and the old words above it have no partner, these are
// the partners: they lead up to the same list under the same number.

// withLeads parts such an item from the words above it, and links those with the words
// that led up to the list before. So the other way round.
func (w *work) withLeads(links []align.Link) []align.Link {
	for k := range links {
		l := &links[k]
		if l.Kind != align.KindSplit && l.Kind != align.KindMerged ||
			l.Method == align.MethodCaller || l.Method == align.MethodReport {
			continue
		}
		side, trees := 1, [2]*flat.Tree{w.old, w.new}
		if l.Kind == align.KindMerged {
			side = 0
		}
		several, one := *sideOf(l, side), *sideOf(l, 1-side)
		if len(several) != 2 || len(one) != 1 ||
			trees[side].Nodes[several[1]].Parent != several[0] {
			continue
		}
		lead, other := several[0], trees[1-side].Nodes[one[0]].Parent
		if other < 0 || trees[side].Number(lead) != trees[1-side].Number(other) {
			continue
		}
		x := slices.IndexFunc(links, func(l align.Link) bool {
			return len(*sideOf(&l, side)) == 0 && slices.Equal(*sideOf(&l, 1-side), []int{other})
		})
		if x < 0 || !goesOnBelow(links, trees, side, lead, other) {
			continue
		}
		*sideOf(l, side) = several[1:]
		w.relink(l)
		*sideOf(&links[x], side) = []int{lead}
		links[x].Method, links[x].Confidence = align.MethodChildren, l.Confidence
		w.relink(&links[x])
	}
	return links
}

// relink makes a link of one point a side what its points are now.
func (w *work) relink(l *align.Link) {
	a, b := l.Old[0], l.New[0]
	l.Kind, l.Pieces = align.KindReworded, nil
	l.Renumbered = w.old.Number(a) != w.new.Number(b)
	l.Likeness = w.compare(w.old.Nodes[a].Point.Text, w.new.Nodes[b].Point.Text,
		redline.Moves(false)).Similarity
}

// goesOnBelow reports whether another item below one point has its partner below the other
// one.
func goesOnBelow(links []align.Link, trees [2]*flat.Tree, side, lead, other int) bool {
	isBelow := func(t *flat.Tree, nodes []int, parent int) bool {
		return slices.ContainsFunc(nodes, func(i int) bool { return t.Nodes[i].Parent == parent })
	}
	return slices.ContainsFunc(links, func(l align.Link) bool {
		own := *sideOf(&l, side)
		return !slices.Contains(own, lead) && isBelow(trees[side], own, lead) &&
			isBelow(trees[1-side], *sideOf(&l, 1-side), other)
	})
}
