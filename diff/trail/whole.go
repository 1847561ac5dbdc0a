package trail

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
)

// places gives the nodes of a side that are in the part, in document order, by the
// paths that they have in it.
func (p *part) places(side int) map[string]int {
	out := make(map[string]int)
	d := p.side(side)
	var walk func(list, path []int)
	walk = func(list, path []int) {
		k := 0
		for _, i := range list {
			if p.taken[side][i] {
				here := append(slices.Clip(path), k)
				out[pathKey(here)] = i
				walk(d.list(i), here)
				k++
			}
		}
	}
	walk(d.tops, nil)
	return out
}

// holds reports whether a comparison of the part links what stayed with itself.
func (p *part) holds(c *diff.Comparison) bool {
	places := [2]map[string]int{p.places(0), p.places(1)}
	linked := make(map[int]int) // old node → new node
	for l, changes := range c.All() {
		if len(l.Old) != 1 || len(l.New) != 1 {
			continue
		}
		i, j := places[0][pathKey(l.Old[0].Path)], places[1][pathKey(l.New[0].Path)]
		strays := l.Known != diff.KnownWords ||
			slices.ContainsFunc(changes, func(h *diff.Change) bool {
				return h.Kind == diff.KindMoved
			})
		if p.partner[0][i] < 0 || !strays {
			linked[i] = j
		}
	}
	for i, j := range p.partner[0] {
		if k, ok := linked[i]; j >= 0 && p.taken[0][i] && (!ok || k != j) {
			return false
		}
	}
	return true
}

// whole makes of a comparison of the part one of the whole: with the places that
// points have there, and a link for each that stayed.
func (p *part) whole(c *diff.Comparison) {
	places := [2]map[string]int{p.places(0), p.places(1)}
	full := func(side int, path []int) []int {
		if len(path) == 0 {
			return path
		}
		return slices.Clone(p.side(side).nodes[places[side][pathKey(path)]].path)
	}
	for i := range c.Edits {
		e := &c.Edits[i]
		e.Old.Path, e.New.Path = full(0, e.Old.Path), full(1, e.New.Path)
	}
	for i := range c.Links {
		l := &c.Links[i]
		if l.Method == align.MethodCaller { // see given
			switch l.Method, l.Confidence = align.MethodChildren, sure; {
			case p.settled[0][places[0][pathKey(l.Old[0].Path)]] && l.Old[0].Text != l.New[0].Text:
				l.Method, l.Confidence = align.MethodPlace, quiteSure
			case l.Old[0].Text == l.New[0].Text && l.Old[0].Heading == l.New[0].Heading:
				l.Method = align.MethodIdentity
			}
		}
		for k := range l.Old {
			l.Old[k].Path = full(0, l.Old[k].Path)
		}
		for k := range l.New {
			l.New[k].Path = full(1, l.New[k].Path)
		}
	}
	for side, s := range []*diff.Side{&c.Old, &c.New} {
		d := p.side(side)
		s.Points, s.Digest = d.v.Provisions(), d.sumOf()
		if s.Brackets.Brackets+s.Brackets.Sets+s.Brackets.Unmatched > 0 {
			s.Brackets = d.count
		}
	}
	p.merge(c)
	c.Tally = c.Recount()
}

// merge puts the links of what stayed among those of the part.
func (p *part) merge(c *diff.Comparison) {
	stayed := p.stayed()
	links, pairs := make([]diff.Link, 0, len(c.Links)+stayed), make([]diff.Clause, 2*stayed)
	at := make([]int, len(c.Links)) // where each link of the part stands now
	next := 0                       // old node
	until := func(path []int) {
		for ; next < len(p.old.nodes) &&
			(path == nil || slices.Compare(p.old.nodes[next].path, path) < 0); next++ {
			if !p.taken[0][next] {
				links = append(links, p.stayLink(next, pairs))
				pairs = pairs[2:]
			}
		}
	}
	for i, l := range c.Links {
		if len(l.Old) > 0 {
			until(l.Old[0].Path)
		}
		at[i] = len(links)
		links = append(links, l)
	}
	until(nil)
	c.Links = links
	for i := range c.Edits {
		c.Edits[i].Link = at[c.Edits[i].Link]
	}
	for i := range c.Changes {
		c.Changes[i].Link = at[c.Changes[i].Link]
	}
}

// sure is how sure it is, per mille, that a clause which stands in its place byte for
// byte is the same clause.
const sure = 999

// quiteSure is how sure it is, per mille, that a clause between clauses which stayed is the
// same that stood there under its number with most of its words.
const quiteSure = 990

// stayLink links an old node to what it stayed; pair is the memory for both clauses.
func (p *part) stayLink(i int, pair []diff.Clause) diff.Link {
	pair[0], pair[1] = clauseOf(p.old, i), clauseOf(p.new, p.partner[0][i])
	return diff.Link{
		Old: pair[:1:1], New: pair[1:2:2],
		Method: align.MethodIdentity, Confidence: sure, Likeness: 1000, Known: diff.KnownWords,
	}
}

// clauseOf gives a node of a text itself as a clause of a comparison.
func clauseOf(d *draft, i int) diff.Clause {
	n := &d.nodes[i]
	c := diff.Clause{
		Ref: plan.Ref{Version: d.v.ID, Point: n.point.ID}, Path: n.path, Role: n.point.Role,
		Heading: n.point.Heading, Text: n.point.Text, Standing: d.v.Standing(&n.point.Content, nil),
	}
	if n.point.Numbering != plan.NumberingEditorial {
		c.Number = n.point.Number
	}
	return c
}
