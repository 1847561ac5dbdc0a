package sources

import (
	"cmp"
	"slices"
	"strings"
)

// A builder turns reports into the nodes of a [Graph].
type builder struct {
	reports  []Report // by id
	nodes    []node
	index    map[string]int
	problems []Problem
}

func newBuilder(reports []Report) *builder {
	b := &builder{reports: slices.Clone(reports), index: make(map[string]int, len(reports))}
	slices.SortStableFunc(b.reports, func(x, y Report) int { return strings.Compare(x.ID, y.ID) })
	return b
}

func (b *builder) problem(kind ProblemKind, report string, others ...string) {
	b.problems = append(b.problems, Problem{Kind: kind, Report: report, Others: others})
}

// families makes the nodes: one for each report with its corrections, and one
// for each id that is named and not there.
func (b *builder) families() {
	var ids []string
	there := make(map[string]bool, len(b.reports))
	for i, r := range b.reports {
		if i == 0 || b.reports[i-1].ID != r.ID {
			ids = append(ids, r.ID)
			there[r.ID] = true
		} else if i == 1 || b.reports[i-2].ID != r.ID {
			b.problem(ProblemKindDuplicateReport, r.ID)
		}
	}
	for _, r := range b.reports {
		for _, e := range r.Cites {
			if !there[e.Report] {
				b.problem(ProblemKindMissingReport, e.Report, r.ID)
				ids = append(ids, e.Report)
			}
		}
		if r.Supersedes != "" && !there[r.Supersedes] {
			b.problem(ProblemKindMissingReport, r.Supersedes, r.ID)
			ids = append(ids, r.Supersedes)
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)

	place := make(map[string]int, len(ids))
	for i, id := range ids {
		place[id] = i
	}
	family := newSets(len(ids))
	corrected := make([]bool, len(ids))
	arcs := make([][]int, len(ids))
	for _, r := range b.reports {
		if r.Supersedes == "" {
			continue
		}
		from, to := place[r.ID], place[r.Supersedes]
		family.join(from, to)
		corrected[to] = true
		arcs[from] = append(arcs[from], to)
	}
	b.reportCircles(ProblemKindCorrectionCircle, ids, arcs)

	// The head of a family is the member that nobody corrects; where there are
	// several, or none, the one that is there and has the first id.
	head := make(map[int]int)
	for i, id := range ids {
		root := family.find(i)
		h, ok := head[root]
		if !ok || betterHead(there[id], corrected[i], there[ids[h]], corrected[h]) {
			head[root] = i
		}
	}
	nodeOf := make(map[int]int, len(head)) // by family
	for i, id := range ids {
		if root := family.find(i); head[root] == i {
			nodeOf[root] = len(b.nodes)
			b.nodes = append(b.nodes, node{id: id, missing: !there[id], circle: -1})
		}
	}
	for i, id := range ids {
		b.index[id] = nodeOf[family.find(i)]
	}
	for i := range b.reports {
		r := &b.reports[i]
		n := &b.nodes[b.index[r.ID]]
		if n.id == r.ID {
			n.derived = n.derived || r.Derived
			n.read = closer(n.read, r.Read)
		} else {
			b.problem(ProblemKindSuperseded, r.ID, n.id)
		}
	}
}

func betterHead(there, corrected, oldThere, oldCorrected bool) bool {
	if there != oldThere {
		return there
	}
	return !corrected && oldCorrected
}

// closer gives the more of two accesses, so that it does not matter which of
// two reports with one id comes first.
func closer(a, b Access) Access {
	order := []Access{AccessRead, AccessExcerpt, AccessViaCopies, AccessUnseen}
	i, j := slices.Index(order, a), slices.Index(order, b)
	if j >= 0 && (i < 0 || j < i) {
		return b
	}
	return a
}

// connect gives the nodes their edges.
func (b *builder) connect() {
	date := make(map[string]Date, len(b.reports))
	for i, r := range b.reports {
		if i > 0 && b.reports[i-1].ID == r.ID && date[r.ID] != r.Date {
			date[r.ID] = "" // two reports with one id that disagree
			continue
		}
		date[r.ID] = r.Date
	}
	for _, r := range b.reports {
		from := b.index[r.ID]
		n := &b.nodes[from]
		for _, c := range r.Cites {
			e := edge{to: b.index[c.Report], how: c.How, rank: rank(c.Certainty)}
			if e.to == from {
				if c.Report == r.ID && e.rank == 0 {
					b.problem(ProblemKindCircle, r.ID)
					n.circle = from
				}
				continue
			}
			if now := &b.nodes[e.to]; now.id != c.Report && n.id == r.ID {
				b.problem(ProblemKindStaleSource, r.ID, c.Report, now.id)
			}
			switch {
			case date[r.ID].Before(date[c.Report]):
				if e.rank == 0 {
					b.problem(ProblemKindLateCitation, r.ID, c.Report)
				}
				e.rank = len(ranks) - 1
			case n.id != r.ID: // where the latest correction says so too, that edge is kept
				e.rank = len(ranks) - 1
			}
			n.edges = append(n.edges, e)
		}
	}
	for i := range b.nodes {
		n := &b.nodes[i]
		slices.SortFunc(n.edges, func(x, y edge) int {
			return cmp.Or(cmp.Compare(x.to, y.to), cmp.Compare(x.rank, y.rank),
				cmp.Compare(looseness(x.how), looseness(y.how)),
				strings.Compare(string(x.how), string(y.how)))
		})
		n.edges = slices.CompactFunc(n.edges, func(x, y edge) bool { return x.to == y.to })
		for _, e := range n.edges {
			if e.rank == 0 {
				n.sure++
			}
		}
		if n.sure > 0 {
			n.circle = -1 // it cites itself, but not only itself
		}
	}
}

// circles marks the circles of sure citations that no sure citation leaves.
func (b *builder) circles() {
	ids := make([]string, len(b.nodes))
	arcs := make([][]int, len(b.nodes))
	for i := range b.nodes {
		ids[i] = b.nodes[i].id
		for _, e := range b.nodes[i].edges {
			if e.rank == 0 {
				arcs[i] = append(arcs[i], e.to)
			}
		}
	}
	for _, members := range b.reportCircles(ProblemKindCircle, ids, arcs) {
		closed := true
		for _, m := range members {
			for _, to := range arcs[m] {
				_, inside := slices.BinarySearch(members, to)
				closed = closed && inside
			}
		}
		for _, m := range members {
			if closed {
				b.nodes[m].circle = members[0]
			}
		}
	}
	for i := range b.nodes {
		if n := &b.nodes[i]; n.derived && n.sure == 0 && n.circle < 0 {
			b.problem(ProblemKindNoOrigin, n.id)
		}
	}
}

// reportCircles finds the circles of a graph of ids, each with its members in
// order, and makes a problem of each.
func (b *builder) reportCircles(kind ProblemKind, ids []string, arcs [][]int) [][]int {
	var out [][]int
	for _, members := range components(arcs) {
		if len(members) < 2 && !slices.Contains(arcs[members[0]], members[0]) {
			continue
		}
		names := make([]string, len(members))
		for i, m := range members {
			names[i] = ids[m]
		}
		b.problem(kind, names[0], names[1:]...)
		out = append(out, members)
	}
	return out
}

// sets is a union-find forest (Galler and Fischer, 1964) with path halving.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) {
	i, j = s.find(i), s.find(j)
	s[max(i, j)] = min(i, j)
}
