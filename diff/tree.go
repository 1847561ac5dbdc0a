package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A tree is a version with its points in preorder.
type tree struct {
	v     *plan.Version
	nodes []node
	whole bool // what is not in the tree is known not to be in the text; see holdsAll
}

type node struct {
	point    *plan.Point
	parent   int   // index in tree.nodes; -1 on the first level
	path     []int // indices from 0, outermost first
	standing plan.Standing
}

// newTree flattens v. Where ids are missing it works on a copy that has them.
func newTree(v *plan.Version) *tree {
	if v == nil {
		v = &plan.Version{}
	}
	for _, p := range v.All() {
		if p.ID == "" {
			v = v.Clone()
			v.FillIDs()
			break
		}
	}
	t := &tree{v: v}
	var walk func(points []plan.Point, parent int, path []int)
	walk = func(points []plan.Point, parent int, path []int) {
		for i := range points {
			p := &points[i]
			here := append(slices.Clip(path), i)
			t.nodes = append(t.nodes, node{point: p, parent: parent, path: here, standing: v.Standing(&p.Content, nil)})
			walk(p.Points, len(t.nodes)-1, here)
		}
	}
	walk(v.Points, -1, nil)
	t.whole = t.holdsAll()
	return t
}

// textItself reports whether the version is the text itself: no copies stand
// between it and the reader.
func (t *tree) textItself() bool { return len(t.v.Witnesses) == 0 }

// worded reports whether the words of node i are known as the draft's own. A
// bare heading, or a point that only holds others, has no words to know, so
// in a version that is the text itself it counts as worded.
func (t *tree) worded(i int) bool {
	n := &t.nodes[i]
	return n.standing.DraftWords() || t.structural(i) && t.textItself()
}

// structural reports whether node i has no text because it only heads others.
func (t *tree) structural(i int) bool {
	p := t.nodes[i].point
	return p.Presence == "" && p.Text == "" && (p.Heading != "" || len(p.Points) > 0)
}

// wordless reports whether nothing is known of the words of node i.
func (t *tree) wordless(i int) bool { return t.nodes[i].point.Text == "" && !t.worded(i) }

// absent reports whether node i is the place of a point that is known not to
// be there.
func (t *tree) absent(i int) bool { return t.nodes[i].standing.Presence == plan.PresenceAbsent }

// holdsAll reports whether a text that is not in t is known not to be there:
// every point is there in the draft's own words and none is missing.
func (t *tree) holdsAll() bool {
	complete := func(c plan.Coverage) bool { return c == "" || c == plan.CoverageComplete }
	if !complete(t.v.Coverage) || t.v.Coverage == "" && len(t.nodes) == 0 {
		return false // of a draft that says nothing of itself nothing is known; claims alone are no text
	}
	if lead := t.v.LeadWitness(); !t.textItself() && (lead == nil || lead.Coverage != plan.CoverageComplete || lead.Wording != plan.WordingVerbatim) {
		return false
	}
	for i := range t.nodes {
		n := &t.nodes[i]
		if !complete(n.point.Coverage) || !t.absent(i) && !n.standing.FullWords() && !t.structural(i) {
			return false
		}
	}
	return true
}

// number gives the number of node i as far as it is the text's.
func (t *tree) number(i int) string {
	if p := t.nodes[i].point; p.Numbering != plan.NumberingEditorial {
		return p.Number
	}
	return ""
}

// compareContent orders two trees by what they hold, so that a comparison and
// its mirror are one run.
func compareContent(a, b *tree) int {
	for i := range min(len(a.nodes), len(b.nodes)) {
		m, n := &a.nodes[i], &b.nodes[i]
		if c := cmp.Or(
			cmp.Compare(len(m.path), len(n.path)),
			strings.Compare(m.point.Text, n.point.Text),
			strings.Compare(m.point.Number, n.point.Number),
			strings.Compare(m.point.Heading, n.point.Heading),
			strings.Compare(m.point.Theme, n.point.Theme),
			strings.Compare(string(m.point.Role), string(n.point.Role)),
			strings.Compare(m.point.ID, n.point.ID),
			strings.Compare(string(m.standing.Presence), string(n.standing.Presence)),
			strings.Compare(string(m.standing.Wording), string(n.standing.Wording)),
			strings.Compare(string(m.standing.Confirmed), string(n.standing.Confirmed)),
			strings.Compare(string(m.standing.Extent), string(n.standing.Extent)),
			strings.Compare(m.standing.Language, n.standing.Language),
		); c != 0 {
			return c
		}
	}
	return cmp.Or(
		cmp.Compare(len(a.nodes), len(b.nodes)),
		strings.Compare(a.v.ID, b.v.ID),
		strings.Compare(string(a.v.FirstPublic()), string(b.v.FirstPublic())),
		strings.Compare(string(a.v.Coverage), string(b.v.Coverage)),
		cmp.Compare(len(a.v.Witnesses), len(b.v.Witnesses)),
	)
}
