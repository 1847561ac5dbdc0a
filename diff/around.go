package diff

import (
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
)

const (
	// likeness, per mille: two parties have "and … hereafter the Tenant" in common
	leastAround = 200
	sureAround  = 700 // a judgement, not measured
)

// withAround links paragraphs of preamble and closing that are alone in their
// place on both sides, between linked ones, and have some words in common. The
// engine asks for more, as it must among clauses; but where the parties of a
// contract are named, another name in the old place is that of the new party.
func (w *work) withAround(links []align.Link) []align.Link {
	partner := make(map[int]int) // old node to new one
	alone := [2]map[int]int{{}, {}}
	for k, l := range links {
		switch {
		case len(l.Old) == 1 && len(l.New) == 1:
			partner[l.Old[0]] = l.New[0]
		case len(l.Old) == 1 && len(l.New) == 0:
			alone[0][l.Old[0]] = k
		case len(l.New) == 1 && len(l.Old) == 0:
			alone[1][l.New[0]] = k
		}
	}
	gone := make(map[int]bool)
	for _, role := range [...]plan.Role{plan.RolePreamble, plan.RoleClosing} {
		olds, news := ofRole(w.old, role), ofRole(w.new, role)
		at := make(map[int]int, len(news)) // place among those of the role
		for j, node := range news {
			at[node] = j
		}
		for i, node := range olds {
			k, ok := alone[0][node]
			if !ok {
				continue
			}
			j := 0
			if i > 0 {
				before, linked := partner[olds[i-1]]
				place, outer := at[before]
				if !linked || !outer {
					continue
				}
				j = place + 1
			}
			if j >= len(news) || !w.nextLinked(olds, news, i, j, partner) {
				continue
			}
			m, ok := alone[1][news[j]]
			if !ok {
				continue
			}
			likeness := w.compare(w.old.Nodes[node].Point.Text,
				w.new.Nodes[news[j]].Point.Text).Similarity
			if likeness < leastAround || !w.old.Worded(node) || !w.new.Worded(news[j]) {
				continue
			}
			links[k].New = links[m].New
			links[k].Kind, links[k].Method, links[k].Confidence,
				links[k].Likeness = align.KindReworded, align.MethodPlace, sureAround, likeness
			links[k].RunnerUp = align.Candidate{}
			gone[m] = true
		}
	}
	out := links[:0]
	for k, l := range links {
		if !gone[k] {
			out = append(out, l)
		}
	}
	return out
}

// nextLinked reports whether the paragraphs after i and j are linked, or both are
// the last.
func (w *work) nextLinked(olds, news []int, i, j int, partner map[int]int) bool {
	if i+1 == len(olds) || j+1 == len(news) {
		return i+1 == len(olds) && j+1 == len(news)
	}
	to, ok := partner[olds[i+1]]
	return ok && to == news[j+1]
}

// ofRole gives the nodes of a role, in order.
func ofRole(t *flat.Tree, role plan.Role) (nodes []int) {
	for i := range t.Nodes {
		if t.Nodes[i].Point.Role == role {
			nodes = append(nodes, i)
		}
	}
	return nodes
}
