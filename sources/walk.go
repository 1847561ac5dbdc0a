package sources

import "slices"

// A walk is what can be reached from a node.
type walk struct {
	from  int
	seen  []int       // in the order in which they were reached
	roots []int       // what can be a root, in order
	loose []int       // where the trail ends without a root
	worst map[int]int // rank of the least sure edge on the way to a node, plus 1; 0 not reached
	back  map[int]int // the node before it on that way
}

// walk follows all edges from a node, the surest ways first. Edges to the
// nodes in not are left out; where a node surely takes from no other, the trail
// may end at it.
func (g *Graph) walk(from int, not map[int]bool) walk {
	w := walk{from: from, worst: map[int]int{from: 1}, back: map[int]int{}}
	w.seen = append(w.seen, from)
	for worst := range ranks {
		for at := 0; at < len(w.seen); at++ {
			n := w.seen[at]
			for _, e := range g.nodes[n].edges {
				if e.rank > worst || w.worst[e.to] != 0 || not[e.to] {
					continue
				}
				w.worst[e.to] = worst + 1
				w.back[e.to] = n
				w.seen = append(w.seen, e.to)
			}
		}
	}
	for _, n := range w.seen {
		switch x := &g.nodes[n]; {
		case x.circle >= 0:
			w.loose = append(w.loose, x.circle)
		case x.isLoose():
			w.loose = append(w.loose, n)
		case x.isRoot():
			w.roots = append(w.roots, n)
		case cutOff(x, not):
			w.roots = append(w.roots, n)
			w.loose = append(w.loose, n)
		}
	}
	slices.Sort(w.roots)
	return w
}

// cutOff reports whether all that a node surely takes from was left out.
func cutOff(n *node, not map[int]bool) bool {
	for _, e := range n.edges {
		if e.rank == 0 && !not[e.to] {
			return false
		}
	}
	return len(not) > 0
}

// chain gives the way to a node that was reached.
func (w *walk) chain(g *Graph, to int) Chain {
	out := Chain{}
	for n := to; n != w.from; {
		before := w.back[n]
		for _, e := range g.nodes[before].edges {
			if e.to == n {
				out = append(out, g.link(before, e))
			}
		}
		n = before
	}
	slices.Reverse(out)
	return out
}

// bound computes for each node how many roots can stand behind it at most: one
// for a root, what its edges lead to for others, and the greater of the two
// where all edges are unsure. A circle is taken as a whole.
func (g *Graph) bound() {
	arcs := make([][]int, len(g.nodes))
	for i := range g.nodes {
		for _, e := range g.nodes[i].edges {
			arcs[i] = append(arcs[i], e.to)
		}
	}
	for _, members := range components(arcs) {
		own, deepest := 0, 0
		for _, m := range members {
			n := &g.nodes[m]
			if n.isRoot() || n.isLoose() && (n.circle < 0 || n.circle == m) {
				own++
			}
			for _, e := range n.edges {
				if _, inside := slices.BinarySearch(members, e.to); !inside {
					deepest = min(deepest+g.nodes[e.to].most, len(g.nodes))
				}
			}
		}
		most := own + deepest
		if len(members) == 1 {
			most = max(own, deepest)
		}
		for _, m := range members {
			g.nodes[m].most = most
		}
	}
}

// most gives how many roots can stand behind nodes at most.
func (g *Graph) most(from []int, not map[int]bool) int {
	total := 0
	seen := make(map[int]bool)
	for queue := slices.Clone(from); len(queue) > 0; queue = queue[1:] {
		n := &g.nodes[queue[0]]
		key := queue[0]
		if n.circle >= 0 {
			key = n.circle
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		if n.circle >= 0 {
			total += n.most
			continue
		}
		most := 0
		ends := n.isRoot() || n.isLoose() || cutOff(n, not)
		for _, e := range n.edges {
			switch {
			case not[e.to]:
			case ends:
				most += g.nodes[e.to].most
			default:
				queue = append(queue, e.to)
			}
		}
		if ends {
			total += max(1, most)
		}
	}
	return total
}
