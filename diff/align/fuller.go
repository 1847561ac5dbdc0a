package align

import "slices"

// fuller is the best split or merge that p is a part of, whose other parts are likelier parts of
// it than partners of anything else. That p is likely by itself does not speak against it.
func (e *chooser) fuller(p *pair, wholesAt [2]map[int32][]*group) *group {
	var best *group
	for which, n := range [2]int32{p.a, p.b} {
		for _, g := range wholesAt[which][n] {
			m := p.b
			if which == 1 {
				m = p.a
			}
			if g.part < partFree || !slices.Contains(g.side[1-which], m) || !e.m.free(g) ||
				best != nil && best.score >= g.score {
				continue
			}
			ours := true
			for _, q := range g.side[1-which] {
				ours = ours && (q == m || e.bestFree(1-which, q, n)+partLead < g.part)
			}
			if ours {
				best = g
			}
		}
	}
	return best
}

// bestFree is the best score that node q has with a node that is in no link, but for x.
func (e *chooser) bestFree(which int, q, x int32) int32 {
	best := int32(never)
	var buf [16]part
	parts := e.c.partsOf(which, q, buf[:0])
	e.c.steps.spend(len(parts))
	for _, p := range parts {
		if p.node != x && e.m.groupOf[1-which][p.node] < 0 {
			best = max(best, p.score)
		}
	}
	return best
}

// byNode lists splits and merges by the node that is split or merged into.
func byNode(wholes []group) [2]map[int32][]*group {
	wholesAt := [2]map[int32][]*group{{}, {}}
	for i := range wholes {
		g := &wholes[i]
		for which := range 2 {
			if len(g.side[which]) == 1 {
				wholesAt[which][g.side[which][0]] = append(wholesAt[which][g.side[which][0]], g)
			}
		}
	}
	return wholesAt
}
