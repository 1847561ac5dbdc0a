package align

// A coverer measures how much of one text another accounts for. A word of a counts fully where b has it beside the same
// neighbour, and by a part where b has it elsewhere: the order of words matters to it, but no alignment of words is made.
// It costs time in proportion to the words of a, and of b once for all a that are measured against the same b.
type coverer struct {
	weight []int32
	gen    uint32
	has    []uint32 // by word: the generation in which b has it
	pairs  []uint64 // open addressing: pairs of neighbours in b, the generation in the low bits
	mask   uint64
}

const genBits = 20

func newCoverer(v *vocabulary) *coverer {
	return &coverer{weight: v.weight, has: make([]uint32, len(v.weight))}
}

// against makes text b what others are measured against.
func (c *coverer) against(b []int32) {
	c.gen++
	if c.gen == 1<<genBits {
		clear(c.has)
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
		c.has[w] = c.gen
		if i > 0 {
			c.put(neighbours(b[i-1], w))
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

// alone is the share of a word's weight, in 1/256, that counts where b has the word beside other neighbours.
const alone = 140

// explained is the weight of a's words that the text set by against accounts for.
func (c *coverer) explained(a []int32) int {
	sum := 0
	linked := false // the word before stands before this one in b too
	for i, w := range a {
		if c.has[w] != c.gen {
			linked = false
			continue
		}
		follows := i+1 < len(a) && c.has[a[i+1]] == c.gen && c.together(w, a[i+1])
		if linked || follows {
			sum += int(c.weight[w])
		} else {
			sum += int(c.weight[w]) * alone >> 8
		}
		linked = follows
	}
	return sum
}

// mark is explained word by word: it raises at[i] to how fully, in 1/256, word i of a is accounted for, and returns
// the weight by which that raised what at explained before.
func (c *coverer) mark(a []int32, at []uint16) int {
	gain := 0
	linked := false
	for i, w := range a {
		if c.has[w] != c.gen {
			linked = false
			continue
		}
		follows := i+1 < len(a) && c.has[a[i+1]] == c.gen && c.together(w, a[i+1])
		full := uint16(alone)
		if linked || follows {
			full = 256
		}
		if full > at[i] {
			gain += int(c.weight[w]) * int(full-at[i]) >> 8
			at[i] = full
		}
		linked = follows
	}
	return gain
}
