package align

import "slices"

// least is the score that a link must reach, round by round: the first rounds find context, the last one decides.
var least = [...]int32{0, -2000, -1600, -1500}

// choose takes the best hypotheses first; each node is in one.
func (e *engine) choose(wholes []group, least int32) {
	for i := range e.partner {
		for j := range e.partner[i] {
			e.partner[i][j] = -1
			e.groupOf[i][j] = -1
		}
	}
	e.groups = append(e.groups[:0], e.fixed...)
	for i := range e.groups {
		e.claim(i)
	}
	type bid struct{ score, at int32 } // at: a pair, or after them a whole
	order := make([]bid, 0, len(e.pairs))
	for i := range e.pairs {
		if e.pairs[i].score >= least {
			order = append(order, bid{e.pairs[i].score, int32(i)})
		}
	}
	for i := range wholes {
		if wholes[i].score >= least {
			order = append(order, bid{wholes[i].score, int32(len(e.pairs) + i)})
		}
	}
	slices.SortFunc(order, func(x, y bid) int {
		e.steps.spend(2)
		if d := y.score - x.score; d != 0 {
			return int(d)
		}
		return int(x.at - y.at)
	})
	of := byNode(wholes)
	for _, b := range order {
		e.steps.spend(16)
		var g group
		if n := int(b.at) - len(e.pairs); n >= 0 {
			g = wholes[n]
		} else {
			p := &e.pairs[b.at]
			if e.groupOf[0][p.a] >= 0 || e.groupOf[1][p.b] >= 0 {
				continue
			}
			g = e.linked(p, p.score)
			if w := e.fuller(p, of); w != nil {
				g = *w
				g.score = max(g.score, min(g.part, p.score))
			}
		}
		if !e.free(&g) {
			continue
		}
		e.groups = append(e.groups, g)
		e.claim(len(e.groups) - 1)
	}
}

// linked is the 1:1 link of a pair.
func (e *engine) linked(p *pair, score int32) group {
	return group{side: [2][]int32{{p.a}, {p.b}}, score: score, mean: int32(e.meanOf(p))}
}

// free reports whether no node of g is in a link.
func (e *engine) free(g *group) bool {
	for which := range 2 {
		for _, n := range g.side[which] {
			if e.groupOf[which][n] >= 0 {
				return false
			}
		}
	}
	return true
}
