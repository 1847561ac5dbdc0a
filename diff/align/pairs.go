package align

import "slices"

// What the pairs say of their nodes.

func (c *candidates) find(a, b int32) *pair {
	of := c.pairs[c.byOld[a]:c.byOld[a+1]] // in order of the new nodes
	if i, ok := slices.BinarySearchFunc(of, b, func(p pair, b int32) int { return int(p.b - b) }); ok {
		return &of[i]
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
func (c *candidates) of(which int, x int32, parts []part) []part {
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

// rank notes the best candidates of every node by mean coverage.
func (c *candidates) rank() {
	for which := range 2 {
		c.best[which] = make([][]scored, len(c.s[which].flat))
	}
	for i := range c.pairs {
		c.steps.spend(16)
		p := &c.pairs[i]
		old, new := c.shares(p)
		m := int32((old + new) / 2)
		c.best[0][p.a] = keep(c.best[0][p.a], scored{p.b, m, int32(old)})
		c.best[1][p.b] = keep(c.best[1][p.b], scored{p.a, m, int32(new)})
	}
	c.settle()
}

// heldElsewhere is how much of n, per mille, a node outside g accounts for at best.
func (c *candidates) heldElsewhere(which int, n int32, g *group) int {
	most := 0
	for _, t := range c.best[which][n] {
		if int(t.held) > most && !slices.Contains(g.side[1-which], t.node) && !c.twins(1-which, g.side[1-which], t.node) {
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
