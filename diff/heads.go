package diff

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan/words"
)

// withHeads puts a section that had a heading and one text, and has the text as
// its first item now, into one link with both: "§ 3 Fees. The fee is 60." and
// "§ 3 Fees. (1) The fee is 72." have one heading, which nobody added. So the
// other way round.
func (w *work) withHeads(links []align.Link) []align.Link {
	alone := [2]map[int]bool{make(map[int]bool), make(map[int]bool)}
	for _, l := range links {
		if len(l.Old) == 0 && len(l.New) == 1 {
			alone[1][l.New[0]] = true
		}
		if len(l.New) == 0 && len(l.Old) == 1 {
			alone[0][l.Old[0]] = true
		}
	}
	taken := [2]map[int]bool{make(map[int]bool), make(map[int]bool)}
	for i := range links {
		l := &links[i]
		if len(l.Old) != 1 || len(l.New) != 1 || l.Method == align.MethodCaller ||
			l.Method == align.MethodReport {
			continue
		}
		if head := headAround(w.new, l.New[0], w.old, l.Old[0]); head >= 0 && alone[1][head] {
			l.New, l.Kind, l.Moved, l.Renumbered = []int{head, l.New[0]}, align.KindSplit, false,
				false
			taken[1][head] = true
		} else if head := headAround(w.old, l.Old[0], w.new, l.New[0]); head >= 0 &&
			alone[0][head] {
			l.Old, l.Kind, l.Moved, l.Renumbered = []int{head, l.Old[0]}, align.KindMerged, false,
				false
			taken[0][head] = true
		}
	}
	return slices.DeleteFunc(links, func(l align.Link) bool {
		return len(l.Old) == 0 && len(l.New) == 1 && taken[1][l.New[0]] || len(l.New) == 0 &&
			len(l.Old) == 1 && taken[0][l.Old[0]]
	})
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
