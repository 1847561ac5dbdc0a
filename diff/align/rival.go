package align

import "slices"

// Clauses on one pattern ("whoever forges coin", "whoever forges stamps") are alike by the words
// of the pattern, which may be rare in the text and say nothing here. What tells them apart is
// rare among the candidates.

// A distinguisher finds what share of the words that tell a node apart, from its rivals and from
// its siblings, is in each of its candidates.
type distinguisher struct {
	*candidates
	counts []int32 // by stem: how many of those counted have it
	last   []int32 // by stem: which of all texts that were counted had it last
	now    int32   // the text that is counted
	alike  []int32 // memory of others

	names [2][][]int32 // by node: see named; nil where that was not asked
}

// distinguish sets that share for the pairs of nodes of which the best candidates are new, and of
// those that are candidates of these.
func (c *candidates) distinguish(touched [2][]int32) {
	d := distinguisher{
		candidates: c, counts: make([]int32, len(c.v.rarity)),
		last: make([]int32, len(c.v.rarity)),
	}
	seen := [2][]bool{make([]bool, len(c.s[0].flat)), make([]bool, len(c.s[1].flat))}
	look := func(which int, n int32) {
		if seen[which][n] {
			return
		}
		seen[which][n] = true
		if c.s[which].patterned(n) && len(c.best[which][n]) >= patternLeast {
			d.look(which, n)
		}
	}
	for which := range 2 {
		for _, n := range touched[which] {
			look(which, n)
			for _, t := range d.others(which, n) {
				look(1-which, t)
			}
		}
	}
	d.rows(touched[0])
}

// others are the nodes of the pairs of node n.
func (d *distinguisher) others(which int, n int32) []int32 {
	d.alike = d.alike[:0]
	if which == 1 {
		for _, i := range d.byNew[n] {
			d.alike = append(d.alike, d.pairs[i].a)
		}
		return d.alike
	}
	for i := d.byOld[n]; i < d.byOld[n+1]; i++ {
		d.alike = append(d.alike, d.pairs[i].b)
	}
	return d.alike
}

// patterned reports whether a text is of a length at which patterns are looked for. A shorter one
// may have lost to an edit what told it apart.
func (s *side) patterned(n int32) bool {
	size := s.flat[n].size()
	return patternLeastWords <= size && size <= patternWords
}

// rivals are the nodes that n is much like.
func (d *distinguisher) rivals(which int, n int32) []int32 {
	var out []int32
	for _, t := range d.best[which][n] {
		if t.share >= patternLike && d.s[1-which].patterned(t.node) {
			out = append(out, t.node)
		}
	}
	return out
}

// look measures the pairs of node n anew, if it has rivals enough on the other side and siblings
// on its own, which are what its rivals are like.
func (d *distinguisher) look(which int, n int32) {
	if which == 0 {
		for i := d.byOld[n]; i < d.byOld[n+1]; i++ {
			d.pairs[i].own[0] = 1000
		}
	} else {
		for _, i := range d.byNew[n] {
			d.pairs[i].own[1] = 1000
		}
	}
	rivals := d.rivals(which, n)
	if len(rivals) < patternLeast {
		return
	}
	var siblings []int32
	for _, r := range rivals {
		for _, x := range d.rivals(1-which, r) {
			if x != n && !slices.Contains(siblings, x) {
				siblings = append(siblings, x)
			}
		}
	}
	if len(siblings) < patternLeast-1 {
		return
	}
	tells := d.rare(which, siblings, d.rare(1-which, rivals, d.stems(which, n)))
	all := 0
	for _, st := range tells {
		all += int(d.v.rarity[st])
	}
	if all < slip/2 {
		return
	}
	for _, r := range rivals {
		p := d.pairOf(which, n, r)
		if p == nil {
			continue
		}
		d.mark(1-which, r)
		got := 0
		for _, st := range tells {
			if d.last[st] == d.now {
				got += int(d.v.rarity[st])
			}
		}
		p.own[which] = int16(perMille(got, all))
	}
}

// stems are those of the words of node n, each once.
func (d *distinguisher) stems(which int, n int32) []int32 {
	var out []int32
	d.now++
	for _, w := range d.text(which, n) {
		if st := d.v.stem[w]; d.last[st] != d.now {
			d.last[st] = d.now
			out = append(out, st)
		}
	}
	return out
}

// mark says of the stems of node n that it had them last.
func (d *distinguisher) mark(which int, n int32) {
	words := d.text(which, n)
	d.steps.spend(8 * len(words))
	d.now++
	for _, w := range words {
		if st := d.v.stem[w]; d.last[st] != d.now {
			d.last[st] = d.now
			d.counts[st]++
		}
	}
}

// rare are those of some stems that at most a third of some nodes have.
func (d *distinguisher) rare(which int, nodes, stems []int32) []int32 {
	for _, n := range nodes {
		for _, w := range d.text(which, n) {
			d.counts[d.v.stem[w]] = 0
		}
	}
	for _, st := range stems {
		d.counts[st] = 0
	}
	for _, n := range nodes {
		d.mark(which, n)
	}
	return slices.DeleteFunc(stems, func(st int32) bool { return 3*int(d.counts[st]) > len(nodes) })
}

// pairOf is the pair of node n of one side and node m of the other.
func (c *candidates) pairOf(which int, n, m int32) *pair {
	if which == 0 {
		return c.find(n, m)
	}
	return c.find(m, n)
}
