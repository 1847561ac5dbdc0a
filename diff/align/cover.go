package align

// A coverer measures how much of one text another accounts for. A word of a counts fully where b
// has it beside the same neighbour, and by a part where b has it elsewhere or in another form:
// the order of words matters to it, but no alignment of words is made. It costs time in
// proportion to the words of a, and of b once for all a that are measured against the same b.
type coverer struct {
	weight []int32
	gen    uint32
	has    []uint32 // by word: the generation in which b has it
	stem   []int32  // by word
	rarity []int32  // by stem, as weight
	alike  []uint32 // by stem: the generation in which b has a form of it
	// open addressing: pairs of stems of neighbours in b, the generation in the low bits
	pairs []uint64
	mask  uint64
	steps *steps
}

const genBits = 20

func newCoverer(v *vocabulary, steps *steps) *coverer {
	return &coverer{
		steps: steps, weight: v.weight, has: make([]uint32, len(v.weight)),
		stem: v.stem, rarity: v.rarity, alike: make([]uint32, len(v.rarity)),
	}
}

// setOther makes text b what others are measured against.
func (c *coverer) setOther(b []int32) {
	c.gen++
	if c.gen == 1<<genBits {
		clear(c.has)
		clear(c.alike)
		clear(c.pairs)
		c.gen = 1
	}
	n := 64
	for n < 3*len(b) {
		n *= 2
	}
	if n > len(c.pairs) {
		c.pairs = make([]uint64, n)
	}
	c.mask = uint64(n - 1)
	for i, w := range b {
		c.steps.pace(i, len(b), 4)
		c.has[w] = c.gen
		c.alike[c.stem[w]] = c.gen
		if i > 0 {
			c.put(neighbours(c.stem[b[i-1]], c.stem[w]))
		}
	}
}

func neighbours(x, y int32) uint64 {
	h := (uint64(x)<<32 | uint64(y)) * hashSeed
	return (h ^ h>>29) * 0xFF51AFD7ED558CCD
}

func (c *coverer) put(h uint64) {
	h = h&^(1<<genBits-1) | uint64(c.gen)
	for i := h >> 40 & c.mask; ; i = (i + 1) & c.mask {
		if e := c.pairs[i]; e == h || e&(1<<genBits-1) != uint64(c.gen) {
			c.pairs[i] = h
			return
		}
	}
}

func (c *coverer) together(x, y int32) bool {
	h := neighbours(x, y)&^(1<<genBits-1) | uint64(c.gen)
	for i := h >> 40 & c.mask; ; i = (i + 1) & c.mask {
		e := c.pairs[i]
		if e == h {
			return true
		}
		if e&(1<<genBits-1) != uint64(c.gen) {
			return false
		}
	}
}

// explained is the weight of a's words that the text set by against accounts for.
func (c *coverer) explained(a []int32) int {
	sum := 0
	linked := false // the word before stands before this one in b too
	for i, w := range a {
		c.steps.pace(i, len(a), 2)
		if c.alike[c.stem[w]] != c.gen {
			linked = false
			continue
		}
		follows := i+1 < len(a) && c.follows(w, a[i+1])
		sum += int(c.weight[w]) * c.share(w, linked || follows) >> 8
		linked = follows
	}
	return sum
}

// Marks say word by word how fully, in 1/256, a text is accounted for: at some places, in order;
// at all others it is not at all.
type marks struct {
	at   []int32
	full []uint16
}

// marks appends to out how fully the words of a are accounted for by the text set by against.
func (c *coverer) marks(a []int32, out marks) marks {
	linked := false
	for i, w := range a {
		c.steps.pace(i, len(a), 2)
		if c.alike[c.stem[w]] != c.gen {
			linked = false
			continue
		}
		follows := i+1 < len(a) && c.follows(w, a[i+1])
		out.at = append(out.at, int32(i))
		out.full = append(out.full, uint16(c.share(w, linked || follows)))
		linked = follows
	}
	return out
}

// marksAt is marks where only the words at some places, in order, are looked at.
func (c *coverer) marksAt(a, at []int32, out marks) marks {
	for k, i := range at {
		c.steps.pace(k, len(at), 2)
		w := a[i]
		if c.alike[c.stem[w]] != c.gen {
			continue
		}
		adjacent := int(i)+1 < len(a) && c.follows(w, a[i+1]) || i > 0 && c.goesOn(a[i-1], w)
		out.at = append(out.at, i)
		out.full = append(out.full, uint16(c.share(w, adjacent)))
	}
	return out
}

// goesOn reports whether b has x, or another form of it, and then y.
func (c *coverer) goesOn(x, y int32) bool { return c.alike[c.stem[x]] == c.gen && c.follows(x, y) }

// follows reports whether b has y, or another form of it, after w.
func (c *coverer) follows(w, y int32) bool {
	return c.alike[c.stem[y]] == c.gen && c.together(c.stem[w], c.stem[y])
}

// share is how fully word w counts, of which b has some form. Another form weighs no more than
// its stem.
func (c *coverer) share(w int32, adjacent bool) int {
	exact := c.has[w] == c.gen
	switch {
	case exact && adjacent:
		return fully
	case exact:
		return alone
	}
	most := akin
	if adjacent {
		most = inflected
	}
	if r := c.rarity[c.stem[w]]; r < c.weight[w] {
		return most * int(r) / int(c.weight[w])
	}
	return most
}
