package align

import "slices"

// A group is a link in the making: the nodes of both sides.
type group struct {
	side  [2][]int32
	score int32
	mean  int32 // coverage
	part  int32 // least logit of a part

	method   Method
	label    bool // linked by labels, not by wording
	chained  bool // by order, among texts that stand several times
	doubtful bool // others would do as well
	weak     bool // a counterpart
}

// A matching is the links that are found: each node is in at most one.
type matching struct {
	*texts
	groups  []group
	groupOf [2][]int32 // by node: its group; -1 none
	partner [2][]int32 // the first partner; -1 none
	tie     [2][]int32 // mean coverage of each node's link
}

// newMatching gives a matching of the links that are not weighed.
func newMatching(t *texts, fixed []group) *matching {
	m := &matching{texts: t, groups: make([]group, 0,
		len(fixed)+max(len(t.s[0].texts), len(t.s[1].texts)))}
	for which, s := range t.s {
		m.partner[which] = fill(len(s.flat), -1)
		m.groupOf[which] = fill(len(s.flat), -1)
		m.tie[which] = fill(len(s.flat), 0)
	}
	for _, g := range fixed {
		m.put(g)
	}
	return m
}

// same links each node that is free to the one that stands in its place in the other tree.
func (m *matching) same() {
	for i := range m.s[0].flat {
		if m.groupOf[0][i] < 0 {
			m.put(group{
				side: [2][]int32{{int32(i)}, {int32(i)}}, score: 8000, mean: 1000,
				method: MethodIdentity,
			})
		}
	}
}

// release takes a group apart.
func (m *matching) release(at int32) {
	g := &m.groups[at]
	for which := range 2 {
		for _, n := range g.side[which] {
			m.groupOf[which][n], m.partner[which][n], m.tie[which][n] = -1, -1, 0
		}
		g.side[which] = nil
	}
}

// tidy drops the groups that were taken apart.
func (m *matching) tidy() {
	m.groups = slices.DeleteFunc(m.groups, func(g group) bool {
		return len(g.side[0])+len(g.side[1]) == 0
	})
	for i := range m.groups {
		m.claim(i)
	}
}

// put adds a group, whose nodes are free.
func (m *matching) put(g group) {
	m.groups = append(m.groups, g)
	m.claim(len(m.groups) - 1)
}

// claim writes down whose nodes the group at is.
func (m *matching) claim(at int) {
	g := &m.groups[at]
	for which := range 2 {
		for _, n := range g.side[which] {
			m.groupOf[which][n] = int32(at)
			if len(g.side[1-which]) > 0 {
				m.partner[which][n] = g.side[1-which][0]
			}
			m.tie[which][n] = g.mean
		}
	}
}

// free reports whether no node of g is in a link.
func (m *matching) free(g *group) bool {
	for which := range 2 {
		for _, n := range g.side[which] {
			if m.groupOf[which][n] >= 0 {
				return false
			}
		}
	}
	return true
}

// single is the group of node n if it is a 1:1 link that the engine weighed, or -1.
func (m *matching) single(which int, n int32) int32 {
	g := m.groupOf[which][n]
	if g < 0 || m.groups[g].method != "" || len(m.groups[g].side[0]) != 1 ||
		len(m.groups[g].side[1]) != 1 {
		return -1
	}
	return g
}

// votes is how many of the neighbours of x, weighed by nearness, have partners near y.
func (m *matching) votes(which int, x, y int32) int {
	s, o := m.s[which], m.s[1-which]
	fx, fy := &s.flat[x], &o.flat[y]
	r := int(fx.rank)
	sum, all := 0, 0
	for d := 1; d <= 3; d++ {
		for _, at := range [2]int{r - d, r + d} {
			w := 12 / d
			if at < 0 || at >= len(s.texts) {
				continue
			}
			n := s.texts[at]
			if n == x {
				continue
			}
			q := m.partner[which][n]
			if q < 0 {
				all += w / 2
				continue
			}
			all += w
			off := int(o.flat[q].rank - fy.rank)
			if at < r {
				off = -off
			}
			if off > 0 && off <= d+2 || off < 0 && off >= -2 {
				sum += w
			}
		}
	}
	return perMille(sum, all)
}

func fill(n int, x int32) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = x
	}
	return s
}
