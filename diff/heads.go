package diff

import (
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan/words"
)

// withHeads puts a section that had a heading and one text, and has the text as
// its items now, into one link with all of them: "§ 3 Fees. The fee is 60." and
// "§ 3 Fees. (1) The fee is 72." have one heading, which nobody added. So the
// other way round.
func (w *work) withHeads(links []align.Link) []align.Link {
	trees := [2]*flat.Tree{w.old, w.new}
	linkOf := [2]map[int]int{make(map[int]int), make(map[int]int)}
	for k := range links {
		for side := range trees {
			for _, i := range *sideOf(&links[k], side) {
				linkOf[side][i] = k
			}
		}
	}
	alone := func(side, node int) bool {
		l := &links[linkOf[side][node]]
		return len(l.Old)+len(l.New) == 1
	}
	taken := make(map[int]bool) // links
	for k := range links {
		l := &links[k]
		if l.Method == align.MethodCaller || l.Method == align.MethodReport {
			continue
		}
		for _, side := range [...]int{1, 0} {
			items, one := *sideOf(l, side), *sideOf(l, 1-side)
			if len(one) != 1 || len(items) == 0 {
				continue
			}
			head := -1
			if len(items) == 1 {
				head = headAround(trees[side], items[0], trees[1-side], one[0])
			} else {
				head = headOver(trees[side], items, trees[1-side], one[0], func(child int) bool {
					return linkOf[side][child] == k || alone(side, child)
				})
			}
			if head < 0 || !alone(side, head) {
				continue
			}
			l.Kind = [...]align.Kind{align.KindMerged, align.KindSplit}[side]
			if len(items) == 1 {
				l.Moved, l.Renumbered = false, false
			}
			*sideOf(l, side) = append([]int{head}, items...)
			taken[linkOf[side][head]] = true
			break
		}
	}
	out := links[:0]
	for k := range links {
		if !taken[k] {
			out = append(out, links[k])
		}
	}
	return out
}

// headOver gives the point without text that all items stand right below, if
// it has nothing else below it but what has no partner, and the section of the
// other tree, which was put into these items, has text; -1: there is none.
func headOver(t *flat.Tree, items []int, other *flat.Tree, section int,
	own func(child int) bool,
) int {
	head := t.Nodes[items[0]].Parent
	if head < 0 || t.Nodes[head].Point.Text != "" || other.Nodes[section].Point.Text == "" {
		return -1
	}
	for _, i := range items {
		if t.Nodes[i].Parent != head {
			return -1
		}
	}
	for i := head + 1; i < len(t.Nodes) && len(t.Nodes[i].Path) > len(t.Nodes[head].Path); i++ {
		if t.Nodes[i].Parent == head && !own(i) {
			return -1
		}
	}
	return head
}

// headAround gives the point without text that an item without heading stands
// right below, if that has number and heading of a section of the other tree,
// which has text of its own; -1: there is none.
func headAround(t *flat.Tree, item int, other *flat.Tree, section int) int {
	head := t.Nodes[item].Parent
	if head < 0 || t.Nodes[item].Point.Heading != "" {
		return -1
	}
	a, b := t.Nodes[head].Point, other.Nodes[section].Point
	if a.Text != "" || b.Text == "" || b.Heading == "" || t.Number(head) != other.Number(section) ||
		folded(a.Heading) != folded(b.Heading) {
		return -1
	}
	return head
}

func folded(s string) string { return words.Fold(strings.Join(strings.Fields(s), " "), true) }
