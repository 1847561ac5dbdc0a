package align

import "slices"

// What the pairs say of their nodes.

// find is the pair of two nodes, or nil.
func (c *candidates) find(a, b int32) *pair {
	lo, hi := c.byOld[a], c.byOld[a+1] // in order of the new nodes
	for lo < hi {
		if mid := (lo + hi) / 2; c.pairs[mid].b < b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < c.byOld[a+1] && c.pairs[lo].b == b {
		return &c.pairs[lo]
	}
	return nil
}

// shares is how much of each node of a pair that was measured, per mille, the other accounts for.
func (c *candidates) shares(p *pair) (old, new int) { return int(p.share[0]), int(p.share[1]) }

func (c *candidates) meanOf(p *pair) int { return (int(p.share[0]) + int(p.share[1])) / 2 }

// linked is the 1:1 link of a pair.
func (c *candidates) linked(p *pair, score int32) group {
	return group{side: [2][]int32{{p.a}, {p.b}}, score: score, mean: int32(c.meanOf(p))}
}

type part struct {
	node  int32
	mx    int32 // weight of x that it explains
	my    int32 // weight of it that x explains
	score int32
}

// candidates appends to parts what the pairs of node x say of the nodes at their other end.
func (c *candidates) partsOf(which int, x int32, parts []part) []part {
	if which == 0 {
		for i := c.byOld[x]; i < c.byOld[x+1]; i++ {
			if p := &c.pairs[i]; p.score != never {
				parts = append(parts, part{p.b, p.ma, p.mb, p.score})
			}
		}
		return parts
	}
	for _, i := range c.byNew[x] {
		if p := &c.pairs[i]; p.score != never {
			parts = append(parts, part{p.a, p.mb, p.ma, p.score})
		}
	}
	return parts
}

// rank notes the best candidates by mean coverage of the nodes of some couples, and gives those
// nodes.
func (c *candidates) rank(couples []couple) [2][]int32 {
	var touched [2][]int32
	seen := [2][]bool{make([]bool, len(c.s[0].flat)), make([]bool, len(c.s[1].flat))}
	for _, x := range couples {
		for which, n := range [2]int32{x.a, x.b} {
			if !seen[which][n] {
				seen[which][n] = true
				touched[which] = append(touched[which], n)
			}
		}
	}
	for _, a := range touched[0] {
		best := c.best[0][a][:0]
		c.steps.spend(16)
		for i := c.byOld[a]; i < c.byOld[a+1]; i++ {
			p := &c.pairs[i]
			best = keep(best, scored{p.b, int32(c.meanOf(p)), int32(p.share[0])})
		}
		c.best[0][a] = best
	}
	for _, b := range touched[1] {
		best := c.best[1][b][:0]
		c.steps.spend(16)
		for _, i := range c.byNew[b] {
			p := &c.pairs[i]
			best = keep(best, scored{p.a, int32(c.meanOf(p)), int32(p.share[1])})
		}
		c.best[1][b] = best
	}
	for which := range 2 {
		for _, n := range touched[which] {
			c.settle(which, n)
		}
	}
	return touched
}

// heldElsewhere is how much of n, per mille, a node outside g accounts for at best.
func (c *candidates) heldElsewhere(which int, n int32, g *group) int {
	most := 0
	for _, t := range c.best[which][n] {
		if int(t.held) > most && !slices.Contains(g.side[1-which], t.node) &&
			!c.twins(1-which, g.side[1-which], t.node) {
			most = int(t.held)
		}
	}
	return most
}

// heldBy is how much of n, per mille, m accounts for.
func (c *candidates) heldBy(which int, n, m int32) int {
	a, b := n, m
	if which == 1 {
		a, b = m, n
	}
	p := c.find(a, b)
	if p == nil {
		return 0
	}
	old, new := c.shares(p)
	return [2]int{old, new}[which]
}
