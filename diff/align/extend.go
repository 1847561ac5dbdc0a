package align

import "slices"

// An extender lets links have more nodes.
type extender struct{ *composer }

// extend joins nodes that are left to links whose other side holds them, one to each link in a round. A text that holds many others is weighed
// against all that are left in each round: the work is held to a number of steps for each word, far above what drafts need. Nodes that are left when
// it is spent stay alone.
func (e extender) extend() {
	type offer struct {
		which int
		y, x  int32 // y is left, x is linked
		score int
	}
	bound := e.steps.within(extendSteps * (1<<10 + len(e.s[0].words) + len(e.s[1].words)))
	known := map[[3]int32]joining{} // by side, y and x: as long as the link of x stays what it is
	linked := map[[2]int32]beside{} // by side and x: likewise
	for {
		var offers []offer
		for which := range 2 {
			for _, y := range e.s[which].texts {
				if e.m.groupOf[which][y] >= 0 {
					continue
				}
				if bound.reached() {
					return
				}
				var buf [16]part
				best := offer{x: -1, score: joinSure}
				fy := &e.s[which].flat[y]
				for _, p := range e.c.of(which, y, buf[:0]) {
					x := p.node
					gi := e.m.groupOf[1-which][x]
					if gi < 0 || e.m.groups[gi].method != "" || len(e.m.groups[gi].side[1-which]) != 1 || perMille(int(p.mx), fy.weight) < partLeast {
						continue
					}
					nodes, key := e.m.groups[gi].side[which], [3]int32{int32(which), y, x}
					j := known[key]
					if j.size != len(nodes) {
						at := [2]int32{int32(which), x}
						b := linked[at]
						if b.size != len(nodes) {
							b = beside{len(nodes), e.together(1-which, x, nodes)}
							linked[at] = b
						}
						j = joining{b.size, e.joins(which, y, x, b.found, p)}
						known[key] = j
					}
					if j.score > best.score {
						best = offer{which, y, x, j.score}
					}
				}
				if best.x >= 0 {
					offers = append(offers, best)
				}
			}
		}
		if len(offers) == 0 {
			return
		}
		slices.SortStableFunc(offers, func(p, q offer) int { return q.score - p.score })
		taken := map[int32]bool{}
		for _, o := range offers {
			gi := e.m.groupOf[1-o.which][o.x]
			if taken[gi] || e.m.groupOf[o.which][o.y] >= 0 {
				continue
			}
			taken[gi] = true
			g := &e.m.groups[gi]
			g.side[o.which] = append(g.side[o.which], o.y)
			slices.Sort(g.side[o.which])
			old, new, _ := e.covered(g)
			g.score = wholeScore(min(g.score, int32(o.score)), old, new)
			e.m.groupOf[o.which][o.y] = gi
		}
	}
}

// A joining is how well a node joins a link that has size nodes on its side.
type joining struct{ size, score int }

// A beside is what the size nodes explain of a node that it is linked with.
type beside struct {
	size  int
	found *found
}

// joins weighs node y, which is left, as one more part of x beside those that explain what is known of it; p is what the pair says.
func (e extender) joins(which int, y, x int32, f *found, p part) int {
	w := e.newWhole(1-which, x, []part{{node: y, mx: p.my, my: p.mx}})
	if gain := e.gain(w, 0, f.at); gain < slip && gain*10 <= e.s[which].flat[y].weight {
		return joinSure // a copy of what is there adds a chance word or two
	}
	return e.partScore(w, 0, e.partLook(w, f, 0))
}

// together gathers what nodes explain of x, all of them.
func (e extender) together(which int, x int32, nodes []int32) *found {
	parts, used := make([]part, len(nodes)), make([]int, len(nodes))
	for i, z := range nodes {
		parts[i].node, used[i] = z, i
	}
	w := e.newWhole(which, x, parts)
	return e.found(w, used, -1, make([]uint16, len(w.words)))
}

// regroup joins links between which a passage went from one to the other: a node of one and a node of the other that explain a
// good part of each other beyond what their own partners explain.
func (e extender) regroup() {
	type bond struct {
		g, h  int32
		share int
	}
	var bonds []bond
	for i := range e.c.pairs {
		e.steps.spend(4)
		p := &e.c.pairs[i]
		g, h := e.m.groupOf[0][p.a], e.m.groupOf[1][p.b]
		if g < 0 || h < 0 || g == h || p.score == never || e.m.groups[g].method != "" || e.m.groups[h].method != "" {
			continue
		}
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		if perMille(int(p.ma), fa.weight) < bondLeast || perMille(int(p.mb), fb.weight) < bondLeast {
			continue
		}
		x := e.beyond(0, p.a, e.m.groups[g].side[1], p.b)
		y := e.beyond(1, p.b, e.m.groups[h].side[0], p.a)
		if min(x, y) >= bondBits && perMille(x, fa.weight) >= bondLeast && perMille(y, fb.weight) >= bondLeast {
			bonds = append(bonds, bond{g, h, x + y})
		}
	}
	slices.SortStableFunc(bonds, func(x, y bond) int { return y.share - x.share })
	for _, b := range bonds {
		g, h := &e.m.groups[b.g], &e.m.groups[b.h]
		if b.g == b.h || len(g.side[0]) == 0 || len(h.side[0]) == 0 || len(g.side[0])+len(h.side[0])+len(g.side[1])+len(h.side[1]) > 8 {
			continue
		}
		for which := range 2 {
			g.side[which] = append(slices.Clone(g.side[which]), h.side[which]...)
			slices.Sort(g.side[which])
			h.side[which] = nil
		}
		g.score = min(g.score, h.score, regroupMost)
		e.m.claim(int(b.g))
		e.steps.spend(len(bonds))
		for i := range bonds {
			if bonds[i].g == b.h {
				bonds[i].g = b.g
			}
			if bonds[i].h == b.h {
				bonds[i].h = b.g
			}
		}
	}
	e.m.groups = slices.DeleteFunc(e.m.groups, func(g group) bool { return len(g.side[0])+len(g.side[1]) == 0 })
	for i := range e.m.groups {
		e.m.claim(i)
	}
}
