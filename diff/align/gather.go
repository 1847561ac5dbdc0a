package align

import "slices"

// gatherings proposes merges and splits of many: clauses that one node of the other side took up,
// each hardly changed. A clause belongs to the one node that holds most of it, if no other holds
// nearly as much, its words stand once on its side, and they are some words. That a node holds
// one such clause says little; that it holds several, each in another place, is hardly chance. Of
// brief ones it takes more.
func (e *composer) gatherings() []group {
	var out []group
	for which := range 2 {
		held := make([][]part, len(e.s[1-which].flat)) // by holder
		for _, y := range e.s[which].texts {
			if x, p := e.held(which, y, gatherBrief); x >= 0 {
				held[x] = append(held[x], p)
			}
		}
		for _, x := range e.s[1-which].texts {
			if len(held[x]) >= gatherLeast {
				if g, ok := e.gathering(1-which, x, held[x]); ok {
					out = append(out, g)
				}
			}
		}
	}
	return out
}

// held is the node that holds node y, which must weigh so much, as a clause of many, and y as its
// part; -1 if there is none.
func (e *composer) held(which int, y int32, mass int) (x int32, as part) {
	f := &e.s[which].flat[y]
	best, share, lead := e.c.holder(which, y)
	if e.copies(which, y) > 1 || f.weight < mass || share < gatherShare ||
		lead < gatherLead || share+lead < gatherBoth ||
		5*f.weight > 3*e.s[1-which].flat[best.node].weight {
		return -1, part{}
	}
	return best.node, part{node: y, mx: best.my, my: best.mx}
}

// holder is the candidate that holds most of node y, as seen from y, which share of y that is,
// and by how much that is more than of any other.
func (c *candidates) holder(which int, y int32) (best part, share, lead int) {
	best.node = -1
	second := int32(0)
	var buf [16]part
	for _, p := range c.partsOf(which, y, buf[:0]) {
		if p.mx > best.mx {
			best, second = p, best.mx
		} else {
			second = max(second, p.mx)
		}
	}
	weight := c.s[which].flat[y].weight
	share = perMille(int(best.mx), weight)
	return best, share, share - perMille(int(second), weight)
}

// lies reports whether node y stands in x, which has all that tells y apart from what x took up
// before: gain is what y adds to that.
func (e *composer) lies(which int, y, x int32, gain int) bool {
	best, share, lead := e.c.holder(which, y)
	return best.node == x && share >= lieShare && lead >= gatherLead && gain >= lieGain &&
		e.copies(which, y) == 1
}

// gathering is what x took up of the parts that it holds, each of which must explain words that
// no other does.
func (e *composer) gathering(which int, x int32, parts []part) (group, bool) {
	w := e.newWhole(which, x)
	f := e.found(w, nil, -1)
	held, all := 0, 0
	slices.SortStableFunc(parts, func(p, q part) int { return int(q.my - p.my) })
	for _, p := range parts {
		i := w.add(e.meter, p)
		if f.spans.overlap(w.sums, w.spans[i]) > gatherOverlap {
			continue // it stands there in another's place
		}
		f.add(w, i)
		held += int(p.my)
		all += e.s[1-which].flat[p.node].weight
	}
	if len(f.nodes) < gatherLeast || all < gatherLeast*gatherMass {
		return group{}, false
	}
	g := group{part: never}
	g.side[which], g.side[1-which] = []int32{x}, f.nodes
	mean := (perMille(f.sum, e.s[which].flat[x].weight) + perMille(held, all)) / 2
	g.mean = int32(mean)
	g.score = int32(gatherScore + mean)
	return g, true
}

// rest takes those out of a gathering that are in other links, as long as that leaves enough.
func (m *matching) rest(g *group) {
	for which := range 2 {
		if len(g.side[which]) <= gatherLeast {
			continue
		}
		rest := slices.DeleteFunc(slices.Clone(g.side[which]), func(n int32) bool {
			return m.groupOf[which][n] >= 0
		})
		if len(rest) >= gatherLeast {
			g.side[which] = rest
		}
	}
}
