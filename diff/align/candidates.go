package align

import "slices"

// A pair is one old node and one new node that may be the same, with what is known about it.
type pair struct {
	a, b   int32
	ma, mb int32 // weight of a's words that b explains, and of b's that a explains
	score  int32 // what it is chosen by, see judge
	// one more than the weight of the words in common in one order; 0 not measured
	chain    int32
	logit    int32    // what the trees said of it last
	print    uint64   // of the evidence that they said it of; 0 none
	share    [2]int16 // per mille of each node that the other explains
	own      [2]int16 // per mille of what tells each node apart from its rivals that the other has
	measured bool
	row      bool // they are rows of a table on two things, see row.go
	strayed  bool // they have only a frame in common and stand out of order, see frame.go
}

// A couple is an old and a new node that are proposed for a pair.
type couple struct{ a, b int32 }

// candidates are the pairs that are weighed, and where each node's are. What is known of a pair
// grows: its measures are set once, its score in each round; and in the middle rounds pairs are
// added.
type candidates struct {
	*texts
	pairs []pair        // by old node, then new node
	byOld []int32       // where each old node's pairs start in pairs
	byNew [][]int32     // each new node's pairs
	best  [2][][]scored // each node's best by coverage

	// the node of the other side in which each node stands word for word, see verbatim.go
	verbatim [2][]int32
}

// propose finds candidates for the nodes of t, and measures them.
func propose(t *texts, mt *meter) *candidates {
	c := &candidates{texts: t}
	for which := range 2 {
		c.best[which] = make([][]scored, len(t.s[which].flat))
		c.verbatim[which] = fill(len(t.s[which].flat), nowhere)
	}
	c.index(nil)
	c.add(slices.Concat(t.listed(), t.identical(), t.labelled()), mt)
	return c
}

// add joins couples to the candidates, and measures those that are new.
func (c *candidates) add(couples []couple, mt *meter) {
	fresh := c.join(tidy(couples, len(c.s[0].flat), c.steps))
	mt.measure(c)
	touched := c.rank(fresh)
	c.distinguish(touched)
}

// join makes pairs of couples, which are in order, and gives those that are new.
func (c *candidates) join(couples []couple) []couple {
	fresh := couples[:0]
	for _, x := range couples {
		c.steps.spend(16)
		if c.find(x.a, x.b) == nil {
			fresh = append(fresh, x)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	out := make([]pair, 0, len(c.pairs)+len(fresh))
	k := 0
	put := func(x couple) {
		out = append(out, pair{a: x.a, b: x.b, own: [2]int16{1000, 1000}})
		k++
	}
	for i := range c.pairs {
		c.steps.pace(i, len(c.pairs), 8)
		p := &c.pairs[i]
		for k < len(fresh) && (fresh[k].a < p.a || fresh[k].a == p.a && fresh[k].b < p.b) {
			put(fresh[k])
		}
		out = append(out, *p)
	}
	for k < len(fresh) {
		put(fresh[k])
	}
	c.index(out)
	return fresh
}

// index sets pairs and where each node's arc.
func (c *candidates) index(pairs []pair) {
	c.pairs = pairs
	c.byOld = make([]int32, len(c.s[0].flat)+1)
	count := make([]int32, len(c.s[1].flat))
	for i := range pairs {
		c.steps.pace(i, len(pairs), 8)
		c.byOld[pairs[i].a+1]++
		count[pairs[i].b]++
	}
	for i := range c.s[0].flat {
		c.byOld[i+1] += c.byOld[i]
	}
	c.byNew = make([][]int32, len(count))
	all := make([]int32, len(pairs))
	at := 0
	for i, n := range count {
		c.byNew[i] = all[at : at : at+int(n)]
		at += int(n)
	}
	for i := range pairs {
		c.steps.pace(i, len(pairs), 8)
		p := &pairs[i]
		c.byNew[p.b] = append(c.byNew[p.b], int32(i))
	}
}

// A scored is a node with how much it shares.
type scored struct {
	node  int32
	share int32
	held  int32 // per mille of the node that the list is of, where that was measured
}

// keep puts s among the best of top, which is in falling order and holds at most perNode.
func keep(top []scored, s scored) []scored { return keepOf(top, s, perNode) }

// keepOf is keep where so many are held at most.
func keepOf(top []scored, s scored, most int) []scored {
	at := len(top)
	for at > 0 && (top[at-1].share < s.share) {
		at--
	}
	if at >= most {
		return top
	}
	if len(top) < most {
		top = append(top, scored{})
	}
	copy(top[at+1:], top[at:])
	top[at] = s
	return top
}

// tidy orders couples by old node, then new node, each once. It sorts by counting, since couples
// are many and nodes have few each; olds is how many old nodes there are.
func tidy(couples []couple, olds int, steps *steps) []couple {
	start := make([]int32, olds+1)
	for i := range couples {
		steps.pace(i, len(couples), 4)
		start[couples[i].a+1]++
	}
	for i := range olds {
		start[i+1] += start[i]
	}
	at := slices.Clone(start[:olds])
	sorted := make([]couple, len(couples))
	for i, x := range couples {
		steps.pace(i, len(couples), 8)
		sorted[at[x.a]] = x
		at[x.a]++
	}
	for a := range olds {
		ofOld := sorted[start[a]:start[a+1]]
		steps.spend(1 + 16*len(ofOld))
		slices.SortFunc(ofOld, func(x, y couple) int { return int(x.b - y.b) })
	}
	return slices.Compact(sorted)
}
