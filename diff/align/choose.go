package align

import "slices"

// A chooser makes a matching out of what was weighed.
type chooser struct {
	c *candidates
	m *matching
}

// choose takes the best hypotheses first; each node is in one.
func choose(c *candidates, wholes, fixed []group, least int32) *matching {
	m := newMatching(c.texts, fixed)
	e := chooser{c, m}
	type bid struct{ score, at int32 } // at: a pair, or after them a whole
	order := make([]bid, 0, len(c.pairs))
	for i := range c.pairs {
		if c.pairs[i].score >= least {
			order = append(order, bid{c.pairs[i].score, int32(i)})
		}
	}
	for i := range wholes {
		if wholes[i].score >= least {
			order = append(order, bid{wholes[i].score, int32(len(c.pairs) + i)})
		}
	}
	slices.SortFunc(order, func(x, y bid) int {
		c.steps.spend(2)
		if d := y.score - x.score; d != 0 {
			return int(d)
		}
		return int(x.at - y.at)
	})
	wholesAt := byNode(wholes)
	for _, b := range order {
		c.steps.spend(16)
		var g group
		if n := int(b.at) - len(c.pairs); n >= 0 {
			g = wholes[n]
			m.rest(&g)
		} else {
			p := &c.pairs[b.at]
			if m.groupOf[0][p.a] >= 0 || m.groupOf[1][p.b] >= 0 {
				continue
			}
			g = c.linked(p, p.score)
			if w := e.fuller(p, wholesAt); w != nil {
				g = *w
				g.score = max(g.score, min(g.part, p.score))
			}
		}
		if !m.free(&g) {
			continue
		}
		m.put(g)
	}
	return m
}
