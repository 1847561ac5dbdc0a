package align

import (
	"cmp"
	"slices"
	"strings"
)

// The engine is run on the two trees in an order that their content decides, not the caller, and
// its result is turned round where that was not the caller's order. So Trees(b, a) mirrors
// Trees(a, b) exactly, whatever ties the engine breaks.

// turned reports whether new goes first.
func turned(old, new Tree, given []fixed) bool {
	if c := compareTrees(old, new); c != 0 {
		return c > 0
	}
	for _, f := range given { // equal trees: the caller's links decide
		if c := slices.Compare(f.side[0], f.side[1]); c != 0 {
			return c > 0
		}
	}
	return false
}

func compareTrees(x, y Tree) int {
	return cmp.Or(strings.Compare(x.Lang, y.Lang), compareNodes(x.Nodes, y.Nodes))
}

func compareNodes(x, y []Node) int { return slices.CompareFunc(x, y, compareNode) }

func compareNode(x, y Node) int {
	if c := cmp.Or(
		strings.Compare(x.Text, y.Text),
		strings.Compare(x.Number, y.Number),
		strings.Compare(x.Heading, y.Heading),
		slices.Compare(x.Keys, y.Keys),
		strings.Compare(x.Lang, y.Lang),
	); c != 0 {
		return c
	}
	if x.Loose != y.Loose {
		if y.Loose {
			return -1
		}
		return 1
	}
	return compareNodes(x.Nodes, y.Nodes)
}

// turn makes each link of what was found the link of the trees in the other order.
func (l *Link) turn() {
	l.Old, l.New = l.New, l.Old
	l.OldCovered, l.NewCovered = l.NewCovered, l.OldCovered
	l.RunnerUp.Old, l.RunnerUp.New = l.RunnerUp.New, l.RunnerUp.Old
	switch l.Kind {
	case KindSplit:
		l.Kind = KindMerged
	case KindMerged:
		l.Kind = KindSplit
	case KindAdded:
		l.Kind = KindRemoved
	case KindRemoved:
		l.Kind = KindAdded
	case KindSame, KindReworded, KindRetold, KindReplaced, KindRegrouped, KindCounterpart:
	}
	for i := range l.Pieces {
		p := &l.Pieces[i]
		p.Old, p.OldAt, p.OldLen, p.New, p.NewAt, p.NewLen = p.New, p.NewAt, p.NewLen, p.Old,
			p.OldAt, p.OldLen
	}
}

// sortLinks puts links in the order of their first old node; what was added follows the link of
// the new node before it.
func sortLinks(links []Link, news int, steps *steps) {
	for i := range links {
		slices.SortFunc(links[i].Pieces, func(p, q Piece) int {
			return cmp.Or(p.Old-q.Old, p.OldAt-q.OldAt, p.New-q.New, p.NewAt-q.NewAt)
		})
	}
	first := make([]int, news) // the first old node of each new node's link
	for i := range links {
		for _, n := range links[i].New {
			first[n] = -1
			if len(links[i].Old) > 0 {
				first[n] = links[i].Old[0]
			}
		}
	}
	for n := 1; n < news; n++ {
		if first[n] < 0 {
			first[n] = first[n-1]
		}
	}
	place := func(l *Link) (old, new int) {
		if len(l.Old) > 0 {
			return l.Old[0], -1
		}
		return first[l.New[0]], l.New[0]
	}
	slices.SortFunc(links, func(x, y Link) int {
		steps.spend(4)
		xo, xn := place(&x)
		yo, yn := place(&y)
		return cmp.Or(xo-yo, xn-yn)
	})
}
