package redline

const (
	// exactCells is the size of table up to which a longest common subsequence is worked out at once:
	// 2²⁴ cells take some 0.3 ms.
	exactCells = 1 << 24
	// hardCells is the size up to which that is done where nothing anchors the texts.
	hardCells = 1 << 26
	// minimalWork bounds Minimal: words times edit.
	minimalWork = 1 << 36
)

// solve appends to c.runs what words a0 to a1 of the old side and b0 to b1 of the new have in common.
func (c *Comparer) solve(a0, a1, b0, b1 int32, depth int) {
	a, b := c.old.ids, c.new.ids
	for a0 < a1 && b0 < b1 && a[a0] == b[b0] {
		c.keep(run{a0, b0, 1})
		a0++
		b0++
	}
	tail := int32(0)
	for a0 < a1-tail && b0 < b1-tail && a[a1-1-tail] == b[b1-1-tail] {
		tail++
	}
	a1 -= tail
	b1 -= tail
	if a0 < a1 && b0 < b1 {
		c.between(a0, a1, b0, b1, depth)
	}
	if tail > 0 {
		c.keep(run{a1, b1, tail})
	}
}

// keep appends a run, or lengthens the last one.
func (c *Comparer) keep(r run) {
	if k := len(c.runs) - 1; k >= 0 && c.runs[k].a+c.runs[k].n == r.a && c.runs[k].b+c.runs[k].n == r.b {
		c.runs[k].n += r.n
		return
	}
	c.runs = append(c.runs, r)
}

// between is solve without a common beginning or end.
func (c *Comparer) between(a0, a1, b0, b1 int32, depth int) {
	a, b := c.old.ids[a0:a1], c.new.ids[b0:b1]
	if int64(len(a))*int64(len(b)) <= exactCells || depth > maxDepth {
		c.exactly(a0, a1, b0, b1)
		return
	}
	found := c.anchor.anchors(nil, a, b, c.weight, len(c.weight), 3, 0)
	for size := 2; len(found) == 0 && size <= 64; size *= 2 {
		// No word occurs just once: take two, four, ... words for one.
		found = c.grams.anchors(&c.anchor, a, b, size)
	}
	if len(found) == 0 {
		c.exactly(a0, a1, b0, b1)
		return
	}
	i, j := a0, b0
	for _, r := range append(found, run{int32(len(a)), int32(len(b)), 0}) {
		c.solve(i, a0+r.a, j, b0+r.b, depth+1)
		if r.n > 0 {
			c.keep(run{a0 + r.a, b0 + r.b, r.n})
		}
		i, j = a0+r.a+r.n, b0+r.b+r.n
	}
}

// chain keeps the best chain of stretches, and reports whether it could.
func (c *Comparer) chain(a0, a1, b0, b1 int32) bool {
	mark := len(c.runs)
	runs, ok := c.chains.chain(c.runs, c.old.ids[a0:a1], c.new.ids[b0:b1], c.worth, int32(c.settings.coarse*coarseUnit))
	if !ok {
		return false
	}
	for k := mark; k < len(runs); k++ {
		runs[k].a += a0
		runs[k].b += b0
	}
	c.runs = runs
	c.joinAt(mark)
	return true
}

// exactly keeps a longest common subsequence, or, where that would be too much work, one of each
// of the pieces that both sides are cut into.
func (c *Comparer) exactly(a0, a1, b0, b1 int32) {
	if !c.settings.minimal && c.settings.coarse > 0 && c.chain(a0, a1, b0, b1) {
		return
	}
	pieces := int32(1)
	for n, m := int64(a1-a0), int64(b1-b0); n*m/int64(pieces)/int64(pieces) > hardCells; {
		pieces++
	}
	n, m := int64(a1-a0), int64(b1-b0)
	for p := range int64(pieces) {
		k := int64(pieces)
		i0, i1 := a0+int32(n*p/k), a0+int32(n*(p+1)/k)
		j0, j1 := b0+int32(m*p/k), b0+int32(m*(p+1)/k)
		mark := len(c.runs)
		c.runs = c.least.common(c.runs, c.old.ids[i0:i1], c.new.ids[j0:j1], len(c.words.forms), i0, j0, 0)
		c.joinAt(mark)
	}
}

// joinAt joins the run at mark to the one before, if it continues it.
func (c *Comparer) joinAt(mark int) {
	if mark > 0 && mark < len(c.runs) {
		p, q := &c.runs[mark-1], c.runs[mark]
		if p.a+p.n == q.a && p.b+p.n == q.b {
			p.n += q.n
			c.runs = append(c.runs[:mark], c.runs[mark+1:]...)
		}
	}
}

// refine replaces the runs of g by a longest common subsequence, if that is not too much work.
func (c *Comparer) refine(g *gap) {
	kept := int64(0)
	for _, r := range c.runs {
		kept += int64(r.n)
	}
	n, m := int64(g.a1-g.a0), int64(g.b1-g.b0)
	if max(n, m)*min(max(n, m), n+m-2*kept) > minimalWork {
		return
	}
	c.runs = c.least.common(c.runs[:0], c.old.ids[g.a0:g.a1], c.new.ids[g.b0:g.b1], len(c.words.forms), g.a0, g.b0, int(kept))
}
