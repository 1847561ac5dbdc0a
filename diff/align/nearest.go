package align

// Of a clause that was worded anew hardly more words may be left than two clauses have in common
// by chance. But where two nodes that are left have words that no other text has, and are more
// alike than either is to any other node, be that linked or not, the one mostly became the other.

// nearest links such nodes.
func (e *engine) nearest() {
	if len(e.s[0].texts)+len(e.s[1].texts) < nearestTexts {
		return // no other text is few
	}
	for i := range e.c.pairs {
		e.steps.spend(8)
		p := &e.c.pairs[i]
		if p.score == never || p.row || p.strayed || e.m.groupOf[0][p.a] >= 0 || e.m.groupOf[1][p.b] >= 0 {
			continue
		}
		if (e.s[0].flat[p.a].number == 0) != (e.s[1].flat[p.b].number == 0) {
			continue // a recital is no clause: so few words do not make the one of the other
		}
		if old, new := e.c.shares(p); nearestPart*min(old, new) < max(old, new) {
			continue // the one is a part of the other at most
		}
		g := e.c.linked(p, nearestScore)
		size := min(e.s[0].flat[p.a].size(), e.s[1].flat[p.b].size())
		if e.c.first(0, p.a, &g) && e.c.first(1, p.b, &g) &&
			e.c.meanOf(p) >= replacedBelow &&
			e.both(&g, e.content) >= max(nearestWords, size/nearestOf) {
			e.m.put(g)
		}
	}
}

// first reports whether no other candidate of node n of the 1:1 link g is more like it.
func (c *candidates) first(which int, n int32, g *group) bool {
	for _, t := range c.best[which][n] {
		if t.share > g.mean && !c.twins(1-which, g.side[1-which], t.node) {
			return false
		}
	}
	return true
}
