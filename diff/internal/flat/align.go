package flat

import (
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
)

// NumberPath joins the printed numbers from the first level down to node i; ""
// if one of them has none.
func (t *Tree) NumberPath(i int) string {
	path := ""
	for ; i >= 0; i = t.Nodes[i].Parent {
		number := t.Number(i)
		if number == "" {
			return ""
		}
		path = number + "/" + path
	}
	return path
}

// Aligned gives the tree in the form that package align takes, with what label
// says of each node but for those below it.
func (t *Tree) Aligned(lang string, label func(i int) align.Node) align.Tree {
	i := 0
	var convert func(points []plan.Point) []align.Node
	convert = func(points []plan.Point) []align.Node {
		nodes := make([]align.Node, len(points))
		for k := range points {
			nodes[k] = label(i)
			i++
			nodes[k].Nodes = convert(points[k].Points)
		}
		return nodes
	}
	return align.Tree{Lang: lang, Nodes: convert(t.Version.Points)}
}

// Labelled is [Tree.Aligned] with the words that stand in the points. Told texts
// under the paths of numbers in withheld are left out of it, and so are headings
// that are points of their own.
func (t *Tree) Labelled(withheld map[string]bool) align.Tree {
	return t.Aligned(t.Version.Language, func(i int) align.Node {
		p, s := t.Nodes[i].Point, t.Nodes[i].Standing
		if p.Role == plan.RoleHeading {
			return align.Node{} // it heads provisions and is none: it has no words to be linked by
		}
		n := align.Node{
			Number: t.Number(i), Heading: p.Heading, Text: p.Text, Lang: s.Language,
			Loose: !s.DraftWords() || s.Extent != plan.ExtentWhole,
		}
		if n.Loose && withheld[t.NumberPath(i)] {
			n.Text = ""
		}
		if p.Theme != "" {
			n.Keys = []string{p.Theme}
		}
		return n
	})
}
