package redline

// A gramer anchors texts in which no word occurs once, by stretches of several words that do. A
// stretch of 2k words is numbered by the numbers of its two halves, so that all lengths cost the same.
type gramer struct {
	numbers map[[2]int32]int32
	a, b    []int32
	weight  []int32
}

// anchors returns the runs of a and b that are anchored by stretches of size words, a power of two.
// It is to be called with sizes 2, 4, 8, ... in turn: each builds on the one before.
func (g *gramer) anchors(x *anchorer, a, b []int32, size int) []run {
	if size == 2 {
		g.a, g.b = append(g.a[:0], a...), append(g.b[:0], b...)
	}
	half := size / 2
	if min(len(a), len(b)) < size {
		return nil
	}
	if g.numbers == nil {
		g.numbers = make(map[[2]int32]int32)
	}
	clear(g.numbers)
	g.a = g.pair(g.a, half)
	g.b = g.pair(g.b, half)
	for len(g.weight) < len(g.numbers) {
		g.weight = append(g.weight, 1)
	}
	found := x.anchors(nil, g.a, g.b, g.weight, len(g.numbers), 3, 0)
	// A run of n stretches is one of n+size-1 words; the next run may have taken some of them.
	for i := range found {
		r := &found[i]
		r.n += int32(size - 1)
		if i+1 < len(found) {
			r.n = min(r.n, found[i+1].a-r.a, found[i+1].b-r.b)
		}
	}
	return found
}

// pair numbers the stretches that begin at each place of s, which holds those of half the length.
func (g *gramer) pair(s []int32, half int) []int32 {
	n := len(s) - half
	for i := range n {
		key := [2]int32{s[i], s[i+half]}
		id, ok := g.numbers[key]
		if !ok {
			id = int32(len(g.numbers))
			g.numbers[key] = id
		}
		s[i] = id
	}
	return s[:n]
}
