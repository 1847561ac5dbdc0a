package diff

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/rising"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// script gives the edits that turn the old clause tree into the new one.
// partner gives for each old node the new node that it stays or becomes, or
// -1; each new node has one old partner at most. A node and its partner are in
// one link.
//
// A point is moved only if it leaves its parent or the longest run of its
// siblings that keep their order, so as few points move as can.
func (w *work) script(partner []int) []Edit {
	old, new, links := w.old, w.new, w.linkOf
	back := make([]int, len(new.Nodes))
	for i := range back {
		back[i] = -1
	}
	for i, j := range partner {
		if j >= 0 {
			back[j] = i
		}
	}
	stays := stayers(old, new, partner)

	var edits []Edit
	for i := range old.Nodes {
		if w.spend(4) {
			return nil
		}
		n := &old.Nodes[i]
		if partner[i] < 0 {
			edits = append(edits, Edit{
				Op: OpDelete, Old: placeOf(n), Node: nodeOf(n.Point),
				Link: links[0][i],
			})
		}
	}
	for j := range new.Nodes {
		if w.spend(4) {
			return nil
		}
		n := &new.Nodes[j]
		i := back[j]
		if i < 0 {
			edits = append(edits, Edit{
				Op: OpInsert, New: placeOf(n), Node: nodeOf(n.Point),
				Link: links[1][j],
			})
			continue
		}
		if !stays[i] {
			edits = append(edits, Edit{
				Op: OpMove, Old: placeOf(&old.Nodes[i]), New: placeOf(n),
				Link: links[1][j],
			})
		}
		for _, e := range fieldEdits(&old.Nodes[i], n, w.compare) {
			e.Link = links[1][j]
			edits = append(edits, e)
		}
	}
	sortEdits(edits, w.spend)
	return edits
}

func placeOf(n *flat.Node) Position { return Position{Path: slices.Clone(n.Path)} }

func nodeOf(p *plan.Point) Node {
	return Node{
		Role: string(p.Role), Number: p.Number, Heading: p.Heading, Theme: p.Theme,
		Presence: string(p.Presence), Text: p.Text,
	}
}

// point is the reverse of nodeOf.
func (n *Node) point() plan.Point {
	return plan.Point{
		Role: plan.Role(n.Role), Number: n.Number, Heading: n.Heading, Theme: n.Theme,
		Content: plan.Content{Presence: plan.Presence(n.Presence), Text: n.Text},
	}
}

// stayers reports for each old node whether it keeps its parent and its place
// among the siblings that keep theirs.
func stayers(old, new *flat.Tree, partner []int) []bool {
	stays := make([]bool, len(old.Nodes))
	// new parent → old nodes below the partner of that parent, in old order
	families := make(map[int][]int)
	var parents []int
	for i, j := range partner {
		if j < 0 {
			continue
		}
		p, q := old.Nodes[i].Parent, new.Nodes[j].Parent
		if p < 0 != (q < 0) || p >= 0 && partner[p] != q {
			continue
		}
		if families[q] == nil {
			parents = append(parents, q)
		}
		families[q] = append(families[q], i)
	}
	for _, q := range parents {
		family := families[q]
		rank := make([]int, len(family))
		for k, i := range family {
			rank[k] = partner[i]
		}
		for _, k := range rising.Longest(rank) {
			stays[family[k]] = true
		}
	}
	return stays
}

// fieldEdits gives the edits that turn the fields of old into those of new.
func fieldEdits(old, new *flat.Node, compare hunk.Comparer) []Edit {
	var edits []Edit
	a, b := nodeOf(old.Point), nodeOf(new.Point)
	for _, f := range []struct {
		field    Field
		from, to string
	}{
		{FieldRole, a.Role, b.Role},
		{FieldNumber, a.Number, b.Number},
		{FieldHeading, a.Heading, b.Heading},
		{FieldTheme, a.Theme, b.Theme},
		{FieldPresence, a.Presence, b.Presence},
	} {
		if f.from != f.to {
			edits = append(edits, Edit{
				Op: OpSet, Old: placeOf(old), New: placeOf(new),
				Field: f.field, From: f.from, To: f.to,
			})
		}
	}
	if a.Text != b.Text {
		edits = append(edits, Edit{
			Op: OpRewrite, Old: placeOf(old), New: placeOf(new),
			Field: FieldText, Splices: splices(a.Text, b.Text, compare),
		})
	}
	return edits
}

// splices gives the least replacement of words that turns old into new.
func splices(old, new string, compare hunk.Comparer) []Splice {
	var out []Splice
	open := false // whether the last splice touches the next span
	for _, s := range compare(old, new, redline.Minimal(), redline.Moves(false)).Spans {
		if s.Old.Text == s.New.Text { // an equal span may still differ in how accents are composed
			open = false
			continue
		}
		if !open {
			out = append(out, Splice{At: s.Old.At})
			open = true
		}
		last := &out[len(out)-1]
		last.Old += s.Old.Text
		last.New += s.New.Text
	}
	return out
}

// sortEdits puts edits in the order of the document: by place in the old tree,
// what comes in after what stands before it, then by what they do. It calls
// ended as it goes on, and gives up where that reports true.
func sortEdits(edits []Edit, ended func(steps int) bool) {
	ops := map[Op]int{OpDelete: 0, OpInsert: 1, OpMove: 2, OpSet: 3, OpRewrite: 4}
	fields := make(map[Field]int)
	for i, f := range Fields() {
		fields[f] = i
	}
	first := func(e *Edit) []int {
		if e.New.IsZero() {
			return e.Old.Path
		}
		return e.New.Path
	}
	order := make([]int, len(edits)) // edits are large: they are moved once
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int {
		if ended(1) {
			return 0
		}
		a, b := &edits[i], &edits[k]
		if c := slices.Compare(first(a), first(b)); c != 0 {
			return c
		}
		return cmp.Or(
			cmp.Compare(ops[a.Op], ops[b.Op]),
			cmp.Compare(fields[a.Field], fields[b.Field]),
			slices.Compare(a.Old.Path, b.Old.Path),
		)
	})
	unsorted := slices.Clone(edits)
	for to, from := range order {
		edits[to] = unsorted[from]
	}
}
