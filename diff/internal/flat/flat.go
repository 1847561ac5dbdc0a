// Package flat sets the clauses of a version in a row, each with its place in the
// tree and with how far its words are known.
package flat

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
)

// A Tree is a version with its points in preorder.
type Tree struct {
	Version *plan.Version
	Nodes   []Node
	holds   []bool // by list, the first level's first; see Holds
}

// A Node is a point with its place.
type Node struct {
	Point    *plan.Point
	Parent   int   // index in Tree.Nodes; -1 on the first level
	Path     []int // indices from 0, outermost first
	Standing plan.Standing
}

// Of flattens v. Where ids are missing it works on a copy that has them.
func Of(v *plan.Version) *Tree {
	if v == nil {
		v = &plan.Version{}
	}
	points, named := 0, true
	for _, p := range v.All() {
		named = named && p.ID != ""
		points++
	}
	if !named {
		v = v.Clone()
		v.FillIDs()
	}
	t := &Tree{Version: v, Nodes: slices.Grow([]Node(nil), points)}
	var walk func(points []plan.Point, parent int, path []int)
	walk = func(points []plan.Point, parent int, path []int) {
		for i := range points {
			p := &points[i]
			here := append(slices.Clip(path), i)
			t.Nodes = append(t.Nodes, Node{
				Point: p, Parent: parent, Path: here,
				Standing: v.Standing(&p.Content, nil),
			})
			walk(p.Points, len(t.Nodes)-1, here)
		}
	}
	walk(v.Points, -1, nil)
	t.holds = t.lists()
	return t
}

// TextItself reports whether the version is the text itself: no copies stand
// between it and the reader.
func (t *Tree) TextItself() bool { return len(t.Version.Witnesses) == 0 }

// Worded reports whether the words of node i are known as the draft's own. A
// bare heading, or a point that only holds others, has no words to know, so
// in a version that is the text itself it counts as worded.
func (t *Tree) Worded(i int) bool {
	n := &t.Nodes[i]
	return n.Standing.DraftWords() || t.Structural(i) && t.TextItself()
}

// Structural reports whether node i has no text because it only heads others.
// In a version that is the text itself a heading without text is that whatever
// is said of its presence.
func (t *Tree) Structural(i int) bool {
	p := t.Nodes[i].Point
	silent := p.Presence == "" || t.TextItself() && p.Presence != plan.PresenceAbsent
	return silent && p.Text == "" && (p.Heading != "" || len(p.Points) > 0)
}

// Wordless reports whether nothing is known of the words of node i.
func (t *Tree) Wordless(i int) bool { return t.Nodes[i].Point.Text == "" && !t.Worded(i) }

// Bare reports whether node i is a number with nothing after it in a version that
// is the text itself: there are no words to know, and the number is seen.
func (t *Tree) Bare(i int) bool {
	p := t.Nodes[i].Point
	return t.TextItself() && p.Presence == "" && p.Text == "" && p.Number != ""
}

// Absent reports whether node i is the place of a point that is known not to
// be there.
func (t *Tree) Absent(i int) bool { return t.Nodes[i].Standing.Presence == plan.PresenceAbsent }

// Holds reports whether what is not in the list of points below node i, or on
// the first level for -1, is known not to be there in the text: the list is
// said to be complete, or nothing else is said, and each of its points was read
// in the draft's own words. Where copies stand between reader and draft, all of
// the draft must have been read, in a lead that is complete and verbatim.
//
// Of a version that says nothing of itself nothing is known; claims alone are no
// text.
func (t *Tree) Holds(i int) bool { return t.holds[i+1] }

// lists finds out which lists are held whole.
func (t *Tree) lists() []bool {
	complete := func(c plan.Coverage) bool { return c == "" || c == plan.CoverageComplete }
	holds := make([]bool, len(t.Nodes)+1)
	holds[0] = complete(t.Version.Coverage) && (t.Version.Coverage != "" || len(t.Nodes) > 0)
	lead := t.Version.LeadWitness()
	if !t.TextItself() && (lead == nil || lead.Coverage != plan.CoverageComplete ||
		lead.Wording != plan.WordingVerbatim) {
		return make([]bool, len(holds))
	}
	for i := range t.Nodes {
		own := t.Nodes[i].Point.Coverage
		holds[i+1] = complete(own) && (own != "" || complete(t.Version.Coverage))
	}
	for i := range t.Nodes {
		if t.Absent(i) || t.Nodes[i].Standing.FullWords() || t.Structural(i) {
			continue
		}
		if !t.TextItself() {
			return make([]bool, len(holds))
		}
		holds[t.Nodes[i].Parent+1] = false
	}
	return holds
}

// Bracketed reports whether a point has a sign that package bracket may take for a bracket.
func (t *Tree) Bracketed() bool {
	return slices.ContainsFunc(t.Nodes, func(n Node) bool {
		return prose.Bracketed(n.Point.Heading) || prose.Bracketed(n.Point.Text)
	})
}

// Number gives the number of node i as far as it is the text's.
func (t *Tree) Number(i int) string {
	if p := t.Nodes[i].Point; p.Numbering != plan.NumberingEditorial {
		return p.Number
	}
	return ""
}

// Headed reports whether the version records lines that only head others.
func (t *Tree) Headed() bool {
	return slices.ContainsFunc(t.Nodes, func(n Node) bool {
		return n.Point.Role == plan.RoleHeading
	})
}

// Uncut reports whether the text of node i is the whole clause.
func (t *Tree) Uncut(i int) bool {
	return t.Nodes[i].Standing.Extent == plan.ExtentWhole &&
		!slices.ContainsFunc(t.Nodes[i].Point.Notes, func(n plan.Note) bool {
			return n.Kind == plan.NoteKindGap || n.Kind == plan.NoteKindDoubtful
		})
}

// Where names the point that node i stands below, or "" on the first level.
func (t *Tree) Where(i int) string {
	if p := t.Nodes[i].Parent; p >= 0 {
		return t.Nodes[p].Point.ID
	}
	return ""
}

// Refs names the points of some nodes.
func (t *Tree) Refs(nodes []int) []plan.Ref {
	var out []plan.Ref
	for _, i := range nodes {
		out = append(out, plan.Ref{Version: t.Version.ID, Point: t.Nodes[i].Point.ID})
	}
	return out
}

// Compare orders two trees by what they hold, so that a comparison and
// its mirror are one run.
func Compare(a, b *Tree) int {
	for i := range min(len(a.Nodes), len(b.Nodes)) {
		m, n := &a.Nodes[i], &b.Nodes[i]
		if c := cmp.Or(
			cmp.Compare(len(m.Path), len(n.Path)),
			strings.Compare(m.Point.Text, n.Point.Text),
			strings.Compare(m.Point.Number, n.Point.Number),
			strings.Compare(m.Point.Heading, n.Point.Heading),
			strings.Compare(m.Point.Theme, n.Point.Theme),
			strings.Compare(string(m.Point.Role), string(n.Point.Role)),
			strings.Compare(m.Point.ID, n.Point.ID),
			strings.Compare(string(m.Standing.Presence), string(n.Standing.Presence)),
			strings.Compare(string(m.Standing.Wording), string(n.Standing.Wording)),
			strings.Compare(string(m.Standing.Confirmed), string(n.Standing.Confirmed)),
			strings.Compare(string(m.Standing.Extent), string(n.Standing.Extent)),
			strings.Compare(m.Standing.Language, n.Standing.Language),
		); c != 0 {
			return c
		}
	}
	return cmp.Or(
		cmp.Compare(len(a.Nodes), len(b.Nodes)),
		strings.Compare(a.Version.ID, b.Version.ID),
		strings.Compare(string(a.Version.FirstPublic()), string(b.Version.FirstPublic())),
		strings.Compare(string(a.Version.Coverage), string(b.Version.Coverage)),
		cmp.Compare(len(a.Version.Witnesses), len(b.Version.Witnesses)),
	)
}
