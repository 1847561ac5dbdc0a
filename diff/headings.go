package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A section is a heading that is no provision, with what it heads: the points
// after it in its list, up to the next heading.
type section struct {
	heading int    // node
	name    string // its words, folded
	points  int    // how many it heads
	title   bool
}

// sections gives the sections of a tree, and for each node the one that it
// stands in, or -1.
func sections(t *flat.Tree) (all []section, sectionOf []int) {
	sectionOf = make([]int, len(t.Nodes))
	open := make(map[int]int) // by the node that a list stands below
	for i := range t.Nodes {
		n := &t.Nodes[i]
		k, ok := open[n.Parent]
		switch {
		case n.Point.Role == plan.RoleHeading:
			open[n.Parent], sectionOf[i] = len(all), -1
			name := words.Fold(strings.Join(strings.Fields(n.Point.Heading), " "), true)
			all = append(all, section{
				heading: i, name: name,
				title: len(n.Path) == 1 && n.Path[0] == 0,
			})
		case ok:
			sectionOf[i] = k
			all[k].points++
		default:
			sectionOf[i] = -1
		}
	}
	return all, sectionOf
}

// How sure a link of two headings is, per mille: by what found it. They are
// judgements, not measured: headings are few, and what they head is measured.
const (
	sureHeading  = 950 // the same words
	sureChildren = 900 // what they head is linked
	surePlace    = 800 // both are the first line of their texts
)

// withHeadings links the headings of sections, which are nobody's counterpart but
// each other's: those of the same words, then those that head the same points,
// then two titles. The engine, which judges clauses, is not asked; a link that
// the caller gave, or a report, stands.
func (w *work) withHeadings(links []align.Link) []align.Link {
	var all [2][]section
	var headings [2][]int
	all[0], headings[0] = sections(w.old)
	all[1], headings[1] = sections(w.new)
	if len(all[0])+len(all[1]) == 0 {
		return links
	}
	heads := func(t *flat.Tree, nodes []int) bool {
		return slices.ContainsFunc(nodes, func(i int) bool {
			return t.Nodes[i].Point.Role == plan.RoleHeading
		})
	}
	taken := [2]map[int]bool{{}, {}} // headings that have their link
	links = slices.DeleteFunc(links, func(l align.Link) bool {
		if !heads(w.old, l.Old) && !heads(w.new, l.New) {
			return false
		}
		if l.Method != align.MethodCaller && l.Method != align.MethodReport {
			return true
		}
		for _, i := range l.Old {
			taken[0][i] = true
		}
		for _, j := range l.New {
			taken[1][j] = true
		}
		return false
	})
	for _, p := range headingPairs(all, shared(links, headings)) {
		a, b := all[0][p.old].heading, all[1][p.new].heading
		if taken[0][a] || taken[1][b] {
			continue
		}
		taken[0][a], taken[1][b] = true, true
		links = append(links, align.Link{
			Old: []int{a}, New: []int{b}, Method: p.method,
			Confidence: p.confidence,
		})
	}
	for _, s := range all[0] {
		if !taken[0][s.heading] {
			links = append(links, align.Link{
				Old: []int{s.heading}, Method: align.MethodNone,
				Confidence: sureHeading,
			})
		}
	}
	for _, s := range all[1] {
		if !taken[1][s.heading] {
			links = append(links, align.Link{
				New: []int{s.heading}, Method: align.MethodNone,
				Confidence: sureHeading,
			})
		}
	}
	return links
}

// shared counts the links between the points of each two sections.
func shared(links []align.Link, sectionsOf [2][]int) map[[2]int]int {
	out := make(map[[2]int]int)
	for _, l := range links {
		if len(l.Old) > 0 && len(l.New) > 0 {
			if a, b := sectionsOf[0][l.Old[0]], sectionsOf[1][l.New[0]]; a >= 0 && b >= 0 {
				out[[2]int{a, b}]++
			}
		}
	}
	return out
}

// A headingPair is two sections that may be one.
type headingPair struct {
	old, new           int
	method             align.Method
	confidence, shared int
}

// headingPairs gives the pairs of sections that may be one, the surest first. Of
// several with one name the first goes with the first, and so on, unless what
// they head says otherwise.
func headingPairs(all [2][]section, shared map[[2]int]int) []headingPair {
	named := make(map[string][]int) // sections of the new draft, in order
	for k, s := range all[1] {
		named[s.name] = append(named[s.name], k)
	}
	var out []headingPair
	for k, s := range all[0] {
		if list := named[s.name]; len(list) > 0 {
			out = append(out, headingPair{
				k, list[0], align.MethodHeading, sureHeading,
				shared[[2]int{k, list[0]}],
			})
			named[s.name] = list[1:]
		}
		if s.title && all[1] != nil && all[1][0].title {
			out = append(out, headingPair{k, 0, align.MethodPlace, surePlace, 0})
		}
	}
	for at, n := range shared {
		a, b := all[0][at[0]], all[1][at[1]]
		switch {
		case a.name == b.name:
			out = append(out, headingPair{at[0], at[1], align.MethodHeading, sureHeading, n})
		case 2*n >= min(a.points, b.points):
			// Half of what one of them heads: fewer were moved from one to the other.
			out = append(out, headingPair{at[0], at[1], align.MethodChildren, sureChildren, n})
		}
	}
	slices.SortFunc(out, func(a, b headingPair) int {
		return cmp.Or(b.confidence-a.confidence, b.shared-a.shared, a.old-b.old, a.new-b.new)
	})
	return out
}
