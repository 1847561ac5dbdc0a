package redline

const (
	// exactCells is the size of table up to which a longest common subsequence is worked out at
	// once: 2²⁴ cells take some 0.3 ms.
	exactCells = 1 << 24
	// hardCells is the size up to which that is done where nothing anchors the texts.
	hardCells = 1 << 26
	// bandCells is the size of a band that is worked out to mend what pieces left.
	bandCells = 1 << 31
	// sparseWords is the number of words from which a chain that keeps less than half is checked.
	sparseWords = 1000
	// minimalWork bounds Minimal: words times edit.
	minimalWork = 1 << 36
)

// solve appends to c.runs what words a0 to a1 of the old side and b0 to b1 of the new have in
// common.
func (c *Comparer) solve(a0, a1, b0, b1 int32, depth int) {
	a, b := c.old.ids, c.new.ids
	for a0 < a1 && b0 < b1 && a[a0] == b[b0] {
		c.steps.spend(2)
		c.keep(run{a0, b0, 1})
		a0++
		b0++
	}
	tail := int32(0)
	for a0 < a1-tail && b0 < b1-tail && a[a1-1-tail] == b[b1-1-tail] {
		tail++
	}
	c.steps.spend(int(tail))
	a1 -= tail
	b1 -= tail
	if a0 < a1 && b0 < b1 {
		c.fillBetween(a0, a1, b0, b1, depth)
	}
	if tail > 0 {
		c.keep(run{a1, b1, tail})
	}
}

// keep appends a run, or lengthens the last one.
func (c *Comparer) keep(r run) {
	if k := len(c.runs) - 1; k >= 0 && c.runs[k].a+c.runs[k].n == r.a &&
		c.runs[k].b+c.runs[k].n == r.b {
		c.runs[k].n += r.n
		return
	}
	c.runs = append(c.runs, r)
}

// fillBetween is solve without a common beginning or end.
func (c *Comparer) fillBetween(a0, a1, b0, b1 int32, depth int) {
	a, b := c.old.ids[a0:a1], c.new.ids[b0:b1]
	if int64(len(a))*int64(len(b)) <= exactCells || depth > maxDepth {
		c.closely(a0, a1, b0, b1)
		return
	}
	from := len(c.found)
	n, m := int32(len(a)), int32(len(b))
	found := c.anchor.anchors(c.found, a, b, c.weight, len(c.weight), 3, 0)[from:]
	found = steady(found, n, m)
	for size := 2; len(found) == 0 && c.anchor.shared && size <= 64; size *= 2 {
		// No word that leads on occurs just once: take two, four, ... words for one.
		found = c.grams.anchors(c.found, &c.anchor, a, b, size)[from:]
		found = steady(found, n, m)
	}
	if len(found) == 0 {
		c.closely(a0, a1, b0, b1)
		return
	}
	c.found = append(append(c.found[:from], found...), run{int32(len(a)), int32(len(b)), 0})
	until := len(c.found)
	i, j := a0, b0
	for k := from; k < until; k++ {
		r := c.found[k]
		c.solve(i, a0+r.a, j, b0+r.b, depth+1)
		if r.n > 0 {
			c.keep(run{a0 + r.a, b0 + r.b, r.n})
		}
		i, j = a0+r.a+r.n, b0+r.b+r.n
	}
	c.found = c.found[:from]
}

// steady drops the runs that leave the way: those for which more words than the run has would
// have to be deleted and inserted again, as beside a phrase that two long texts share by chance.
// If what remains is next to nothing of the texts, it drops all.
func steady(found []run, n, m int32) []run {
	kept := found[:0]
	a, b, covered := int32(0), int32(0), int32(0)
	for i, r := range found {
		nextA, nextB := n, m
		if i+1 < len(found) {
			nextA, nextB = found[i+1].a, found[i+1].b
		}
		there, back := (r.a-a)-(r.b-b), (nextA-r.a)-(nextB-r.b)
		if detour := abs(there) + abs(back) - abs(there+back); detour > 2*r.n {
			continue
		}
		kept = append(kept, r)
		a, b = r.a+r.n, r.b+r.n
		covered += r.n
	}
	if covered < min(n, m)/32 {
		return nil
	}
	return kept
}

func abs(x int32) int32 { return max(x, -x) }

// chain keeps the best chain of stretches, and reports whether it could.
func (c *Comparer) chain(a0, a1, b0, b1 int32) bool {
	mark := len(c.runs)
	runs, ok := c.chains.chain(c.runs, c.old.ids[a0:a1], c.new.ids[b0:b1], c.worth,
		int32(c.settings.coarse*coarseUnit))
	if !ok {
		return false
	}
	for k := mark; k < len(runs); k++ {
		runs[k].a += a0
		runs[k].b += b0
	}
	kept := int32(0)
	for _, r := range runs[mark:] {
		kept += r.n
	}
	c.runs = runs
	if n, m := a1-a0, b1-b0; n+m > sparseWords && kept < min(n, m)/2 {
		// Little is kept of a lot: either there is little, or it has too few words with meaning.
		if c.isLight(a0, a1, b0, b1) {
			c.checkSparse(mark, kept, a0, a1, b0, b1)
		}
	}
	return true
}

// isLight reports whether less than a third of the words carry meaning.
func (c *Comparer) isLight(a0, a1, b0, b1 int32) bool {
	c.steps.spend(int(a1 - a0 + b1 - b0))
	return 3*(c.meaning(&c.old, a0, a1)+c.meaning(&c.new, b0, b1)) < int(a1-a0+b1-b0)
}

// checkSparse replaces the runs from mark on, which keep so many words, by a longest common
// subsequence if the edit is less than half as long then.
func (c *Comparer) checkSparse(mark int, kept, a0, a1, b0, b1 int32) {
	a, b, words := c.old.ids[a0:a1], c.new.ids[b0:b1], len(c.words.entries)
	all := a1 - a0 + b1 - b0
	better := func(most int32) bool { return all-2*kept > 2*(all-2*most) }
	if !better(c.least.atMost(a, b, words)) || !better(c.least.length(a, b, words)) {
		return
	}
	c.runs = c.least.common(c.runs[:mark], a, b, words, a0, b0, 0)
}

// closely works the words out without anchors: whole, or, where that would be too much work, in
// pieces that both sides are cut into alike.
func (c *Comparer) closely(a0, a1, b0, b1 int32) {
	n, m, pieces := int64(a1-a0), int64(b1-b0), int64(1)
	for n*m/(pieces*pieces) > hardCells {
		pieces++
	}
	chained := !c.settings.minimal && c.settings.coarse > 0 && !(c.uniform && n+m > tinyEdit)
	first := len(c.runs)
	for p := range pieces {
		i0, i1 := a0+int32(n*p/pieces), a0+int32(n*(p+1)/pieces)
		j0, j1 := b0+int32(m*p/pieces), b0+int32(m*(p+1)/pieces)
		mark := len(c.runs)
		if !chained || !c.chain(i0, i1, j0, j1) {
			c.runs = c.least.common(c.runs, c.old.ids[i0:i1], c.new.ids[j0:j1],
				len(c.words.entries), i0, j0, 0)
		}
		c.joinAt(mark)
	}
	if pieces > 1 {
		// If the texts are alike, the seams of the pieces show: then all can be worked out in a
		// band.
		kept := int64(0)
		for _, r := range c.runs[first:] {
			kept += int64(r.n)
		}
		if max(n, m)*(n+m-2*kept) <= bandCells {
			c.runs = c.least.common(c.runs[:first], c.old.ids[a0:a1], c.new.ids[b0:b1],
				len(c.words.entries), a0, b0, int(kept))
			c.joinAt(first)
		}
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
	c.runs = c.least.common(c.runs[:0], c.old.ids[g.a0:g.a1], c.new.ids[g.b0:g.b1],
		len(c.words.entries), g.a0, g.b0, int(kept))
}
