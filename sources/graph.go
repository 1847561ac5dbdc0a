package sources

import (
	"cmp"
	"slices"
)

// A Graph says who takes the matter from whom, among the reports that it was
// made from. It is made once and never altered, and is safe for concurrent
// use. The zero Graph, and a nil one, hold no reports.
//
// # What it knows
//
// A report is known by its id alone: two sources with one name are two, and a
// name is never looked at. A report and its corrections ([Report.Supersedes])
// are one, under the id of the latest. Relations that are not [CertaintyCertain] may
// hold or not; nothing is merged or split on their account, so that results
// give what is sure and what is possible apart. So does a citation of a report
// that is certainly later than the one that cites it, which cannot be as it is
// recorded, and one that a correction no longer has.
//
// An [Edge] says that a report takes its matter from another, not which part
// of it. Where a report names three, the matter in hand may come from each.
//
// # Where it comes from
//
// A chain of copies has the weight of its first link, whatever their number:
// that is the first rule of stemmatics, eliminatio codicum descriptorum (P.
// Maas, Textkritik, 1927, section 4). The relation is wasDerivedFrom of W3C
// PROV-DM (2013), with Copy close to its wasQuotedFrom and a report without it
// close to its hadPrimarySource.
type Graph struct {
	nodes    []node         // by id
	index    map[string]int // the node of each id that occurs
	problems []Problem
}

// A node is a report with its corrections, or an id that is cited and not
// there.
type node struct {
	id      string
	read    Access
	derived bool
	missing bool
	edges   []edge // by target, one each
	sure    int    // how many of them are sure
	circle  int    // first node of the circle without a way out that it is in; -1 none
	most    int    // no more roots than these can stand behind it
}

// An edge leads to a node that matter is taken from.
type edge struct {
	to   int
	how  How
	rank int // of its certainty: place in Certainties
}

// A Hop is one step of a [Chain]: From takes the matter from To.
type Hop struct {
	From      string    // id of a report
	To        string    // id of a report
	How       How       // "" not said
	Certainty Certainty // never ""
}

// NewGraph makes the graph of reports, which it neither alters nor keeps.
// Their order means nothing. What is wrong with them is told by
// [Graph.Problems]; nothing is refused.
//
// Cost: sorting, and otherwise linear in reports and edges; see
// BenchmarkNewGraph.
func NewGraph(reports []Report) *Graph {
	b := newBuilder(reports)
	b.families()
	b.connect()
	b.circles()
	g := &Graph{nodes: b.nodes, index: b.index, problems: sortProblems(b.problems)}
	g.bound()
	return g
}

// Current gives the id of the latest correction of a report, which is its own
// id where it was not corrected. It reports false for an id that is not among
// the reports.
func (g *Graph) Current(report string) (string, bool) {
	n, ok := g.find(report)
	if !ok || g.nodes[n].missing {
		return "", false
	}
	return g.nodes[n].id, true
}

// Cites gives whom a report takes the matter from, directly, by id. Reports
// are named by their latest corrections.
func (g *Graph) Cites(report string) []Hop {
	n, ok := g.find(report)
	if !ok {
		return nil
	}
	var out []Hop
	for _, e := range g.nodes[n].edges {
		out = append(out, g.link(n, e))
	}
	return out
}

// CitedBy gives who takes the matter from a report, directly, by id. Reports
// are named by their latest corrections. Cost: one walk over the graph.
func (g *Graph) CitedBy(report string) []Hop {
	n, ok := g.find(report)
	if !ok {
		return nil
	}
	var out []Hop
	for i := range g.nodes {
		for _, e := range g.nodes[i].edges {
			if e.to == n {
				out = append(out, g.link(i, e))
			}
		}
	}
	return out
}

// Descendants gives all reports that take the matter from a report, directly
// or through others, by id: those that surely do, and those that possibly do.
// The report itself is in neither. Cost: a walk over the graph.
func (g *Graph) Descendants(report string) (surely, possibly []string) {
	n, ok := g.find(report)
	if !ok {
		return nil, nil
	}
	back := make([][]edge, len(g.nodes))
	for i := range g.nodes {
		for _, e := range g.nodes[i].edges {
			back[e.to] = append(back[e.to], edge{to: i, rank: e.rank})
		}
	}
	reach := func(worst int) []bool {
		seen := make([]bool, len(g.nodes))
		seen[n] = true
		for queue := []int{n}; len(queue) > 0; queue = queue[1:] {
			for _, e := range back[queue[0]] {
				if e.rank <= worst && !seen[e.to] {
					seen[e.to] = true
					queue = append(queue, e.to)
				}
			}
		}
		return seen
	}
	sure, any := reach(0), reach(len(ranks)-1)
	for i := range g.nodes {
		switch {
		case i == n:
		case sure[i]:
			surely = append(surely, g.nodes[i].id)
		case any[i]:
			possibly = append(possibly, g.nodes[i].id)
		}
	}
	return surely, possibly
}

// Problems gives what is wrong with the reports as they are recorded, in a
// fixed order.
func (g *Graph) Problems() []Problem {
	if g == nil {
		return nil
	}
	out := slices.Clone(g.problems)
	for i := range out {
		out[i].Others = slices.Clone(out[i].Others)
	}
	return out
}

func (g *Graph) find(report string) (int, bool) {
	if g == nil {
		return 0, false
	}
	n, ok := g.index[report]
	return n, ok
}

func (g *Graph) link(from int, e edge) Hop {
	return Hop{From: g.nodes[from].id, To: g.nodes[e.to].id, How: e.how, Certainty: ranks[e.rank]}
}

// isRoot reports whether n takes the matter from no other, unless an unsure
// relation holds.
func (n *node) isRoot() bool { return n.sure == 0 && !n.isLoose() }

// isLoose reports whether the trail ends at n without a root, unless an unsure
// relation holds.
func (n *node) isLoose() bool { return n.missing || n.circle >= 0 || n.derived && n.sure == 0 }

// ranks orders certainties, surest first.
var ranks = [...]Certainty{CertaintyCertain, CertaintyInferred, CertaintyClaimed, CertaintyPossible}

// rank gives the place of c in ranks. What is not known counts as the least.
func rank(c Certainty) int {
	if i := slices.Index(ranks[:], cmp.Or(c, CertaintyCertain)); i >= 0 {
		return i
	}
	return len(ranks) - 1
}

// looseness gives the place of h among the ways of making a text from another,
// closest first; what is not said is the loosest.
func looseness(h How) int {
	switch h {
	case HowCopy:
		return 0
	case HowTranslation:
		return 1
	case HowParaphrase:
		return 2
	case HowMention:
		return 3
	}
	return 4
}
