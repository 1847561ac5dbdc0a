package redline

import (
	"math/bits"
	"slices"
)

// A gramer anchors texts in which no word occurs once, by stretches of several words that do. A
// stretch of 2k words is numbered by the numbers of its two halves, so that all lengths cost the
// same.
type gramer struct {
	slots  []uint32 // number of the stretch + 1, by hash, open addressing
	halves [][2]int32
	a, b   []int32
	steps  *steps
}

// anchors appends to dst the runs of a and b that are anchored by stretches of size words, a
// power of two. It is to be called with sizes 2, 4, 8, ... in turn: each builds on the one
// before.
func (g *gramer) anchors(dst []run, x *anchorer, a, b []int32, size int) []run {
	if size == 2 {
		g.a = append(slices.Grow(g.a[:0], len(a)), a...)
		g.b = append(slices.Grow(g.b[:0], len(b)), b...)
	}
	half := size / 2
	if min(len(a), len(b)) < size {
		return dst
	}
	slots := 64
	for slots < 2*(len(a)+len(b)) {
		slots *= 2
	}
	if cap(g.slots) < slots {
		g.slots = make([]uint32, slots)
	}
	g.slots, g.halves = g.slots[:slots], slices.Grow(g.halves[:0], len(a)+len(b))
	clear(g.slots)
	g.a = g.pair(g.a, half)
	g.b = g.pair(g.b, half)
	from := len(dst)
	dst = x.anchors(dst, g.a, g.b, nil, len(g.halves), 3, 0)
	found := dst[from:]
	// A run of n stretches is one of n+size-1 words; the next run may have taken some of them.
	for i := range found {
		r := &found[i]
		r.n += int32(size - 1)
		if i+1 < len(found) {
			r.n = min(r.n, found[i+1].a-r.a, found[i+1].b-r.b)
		}
	}
	return dst
}

// pair numbers the stretches that begin at each place of s, which holds those of half the length.
func (g *gramer) pair(s []int32, half int) []int32 {
	n := len(s) - half
	for i := range n {
		g.steps.spend(4)
		s[i] = g.number([2]int32{s[i], s[i+half]})
	}
	return s[:n]
}

func (g *gramer) number(halves [2]int32) int32 {
	hi, lo := bits.Mul64(uint64(uint32(halves[0]))<<32|uint64(uint32(halves[1])),
		0x9e3779b97f4a7c15)
	mask := uint64(len(g.slots) - 1)
	for i := (hi ^ lo) & mask; ; i = (i + 1) & mask {
		switch slot := g.slots[i]; {
		case slot == 0:
			g.halves = append(g.halves, halves)
			g.slots[i] = uint32(len(g.halves))
			return int32(len(g.halves) - 1)
		case g.halves[slot-1] == halves:
			return int32(slot - 1)
		}
	}
}
