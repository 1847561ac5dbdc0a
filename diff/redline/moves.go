package redline

import (
	"cmp"
	"slices"
	"sort"
)

// A mover finds text that was deleted in one place and inserted in another.
//
// Stretches of seedWords words that were deleted are looked for in what was inserted, and grown over
// all that follows or goes before on both sides, also over a few words that were changed on the way.
// The longest is taken first; no word takes part in two moves.
type mover struct {
	slots    []int32 // place of a deleted stretch + 1, by hash
	next     []int32 // by place, less base: the place of the next stretch of the same hash + 1
	moves    []move
	old, new []int32 // marks by word: 0, or the number of a move, negative for a word changed in it
	pairs    []run
}

type move struct {
	run          // the stretch it was found by
	worth  int32 // of the stretch
	h0, h1 int32 // the earlier and the later change that it joins
	number int32
}

const (
	seedWords   = 4
	moveCore    = 6 * worthWord // what the longest stretch of a move must be worth
	moveWorth   = 8 * worthWord // what all its words must be worth
	moveSolid   = 4             // how many of them must have meaning
	moveSkip    = 4             // words that may be changed at one place inside a move, of both sides together
	maxSameSeed = 16
)

// findMoves marks the words that moved. It leaves c.moves.old empty if there are none.
func (c *Comparer) findMoves() {
	m := &c.moves
	m.old, m.new, m.moves = m.old[:0], m.new[:0], m.moves[:0]
	deleted, inserted := 0, 0
	for _, h := range c.hunks {
		if h.same {
			continue
		}
		if n := int(h.a1 - h.a0); n >= seedWords {
			deleted += n
		}
		if n := int(h.b1 - h.b0); n >= seedWords {
			inserted += n
		}
	}
	if deleted == 0 || inserted == 0 {
		return
	}
	c.seedMoves(deleted)
	if len(m.moves) == 0 {
		return
	}
	slices.SortFunc(m.moves, func(p, q move) int {
		c.steps.spend(1)
		return cmp.Or(cmp.Compare(q.worth, p.worth), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	m.old = append(m.old, make([]int32, len(c.old.ids))...)
	m.new = append(m.new, make([]int32, len(c.new.ids))...)
	taken := m.moves[:0]
	for _, v := range m.moves {
		if c.takeMove(&v, int32(len(taken)+1)) {
			taken = append(taken, v)
		}
	}
	m.moves = taken
	c.numberMoves()
}

func seedHash(ids []int32) uint64 {
	h := uint64(0)
	for _, id := range ids[:seedWords] {
		h = (h ^ uint64(uint32(id))) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}

// seedMoves collects the stretches that were deleted and inserted.
func (c *Comparer) seedMoves(deleted int) {
	m, a, b := &c.moves, c.old.ids, c.new.ids
	size := 64
	for size < 2*deleted {
		size *= 2
	}
	if cap(m.slots) < size {
		m.slots = make([]int32, size)
	}
	m.slots = m.slots[:size]
	clear(m.slots)
	mask := uint64(size - 1)
	m.next = slices.Grow(m.next[:0], len(a))[:len(a)]
	for _, h := range slices.Backward(c.hunks) { // from the end, so that each list is in order
		for i := h.a1 - seedWords; i >= h.a0 && !h.same; i-- {
			c.steps.spend(2)
			slot := &m.slots[seedHash(a[i:])&mask]
			m.next[i] = *slot
			*slot = i + 1
		}
	}
	for k, h := range c.hunks {
		for j := h.b0; j+seedWords <= h.b1 && !h.same; {
			c.steps.spend(2)
			best := move{}
			tried := 0
			for i := m.slots[seedHash(b[j:])&mask] - 1; i >= 0 && tried < maxSameSeed; i = m.next[i] - 1 {
				tried++
				c.steps.spend(4)
				if !slices.Equal(a[i:i+seedWords], b[j:j+seedWords]) {
					continue
				}
				g := c.hunkOfOld(i)
				r := c.growBoth(run{i, j, seedWords}, c.hunks[g], h)
				if w := c.worthOf(r); w > best.worth {
					best = move{run: r, worth: w, h0: min(int32(g), int32(k)), h1: max(int32(g), int32(k))}
				}
			}
			if best.worth > 0 {
				m.moves = append(m.moves, best)
				j = max(j+1, best.b+best.n-seedWords+1)
				continue
			}
			j++
		}
	}
}

func (c *Comparer) hunkOfOld(i int32) int {
	return sort.Search(len(c.hunks), func(k int) bool { return c.hunks[k].a1 > i })
}

func (c *Comparer) hunkOfNew(j int32) int {
	return sort.Search(len(c.hunks), func(k int) bool { return c.hunks[k].b1 > j })
}

// growBoth lengthens r to the whole stretch that the old side of g and the new side of h share there.
func (c *Comparer) growBoth(r run, g, h hunk) run {
	a, b := c.old.ids, c.new.ids
	for r.a > g.a0 && r.b > h.b0 && a[r.a-1] == b[r.b-1] {
		r = run{r.a - 1, r.b - 1, r.n + 1}
	}
	for r.a+r.n < g.a1 && r.b+r.n < h.b1 && a[r.a+r.n] == b[r.b+r.n] {
		r.n++
	}
	c.steps.spend(2 * int(r.n)) // worthOf is next
	return r
}

func (c *Comparer) worthOf(r run) int32 {
	w := int32(0)
	for _, id := range c.old.ids[r.a : r.a+r.n] {
		w += c.worth[id]
	}
	return w
}

// takeMove marks the words of v as moved, with those around it that moved along, if they are free
// and worth it.
func (c *Comparer) takeMove(v *move, number int32) bool {
	c.steps.spend(8 + int(v.n))
	m := &c.moves
	g, h := c.hunks[c.hunkOfOld(v.a)], c.hunks[c.hunkOfNew(v.b)]
	// The free part of the stretch, from its beginning.
	for v.n > 0 && (m.old[v.a] != 0 || m.new[v.b] != 0) {
		v.run = run{v.a + 1, v.b + 1, v.n - 1}
	}
	for n := range v.n {
		if m.old[v.a+n] != 0 || m.new[v.b+n] != 0 {
			v.n = n
			break
		}
	}
	if v.n < seedWords {
		return false
	}
	m.pairs = append(m.pairs[:0], v.run)
	for r, ok := v.run, true; ok; {
		if r, ok = c.follow(r, g, h); ok {
			m.pairs = append(m.pairs, r)
		}
	}
	for r, ok := v.run, true; ok; {
		if r, ok = c.precede(r, g, h); ok {
			m.pairs = append(m.pairs, r)
		}
	}
	slices.SortFunc(m.pairs, func(p, q run) int { return cmp.Compare(p.a, q.a) })
	// A sentence begins after the mark that ends the one before.
	first := &m.pairs[0]
	for first.n > 1 && closes(c.words.entries[c.old.ids[first.a]].form) {
		*first = run{first.a + 1, first.b + 1, first.n - 1}
	}
	last := m.pairs[len(m.pairs)-1]
	if !c.worthMoving(*first, last) {
		return false
	}
	fillMarks(m.old[first.a:last.a+last.n], -number)
	fillMarks(m.new[first.b:last.b+last.n], -number)
	for _, r := range m.pairs {
		fillMarks(m.old[r.a:r.a+r.n], number)
		fillMarks(m.new[r.b:r.b+r.n], number)
	}
	return true
}

// worthMoving reports whether the stretches of m.pairs are enough to be called a move: a long phrase,
// or a sentence or clause from its beginning to its end on both sides.
func (c *Comparer) worthMoving(first, last run) bool {
	worth, core, meaning := int32(0), int32(0), 0
	for _, r := range c.moves.pairs {
		w := c.worthOf(r)
		worth, core = worth+w, max(core, w)
		for _, id := range c.old.ids[r.a : r.a+r.n] {
			if solid(c.worth[id]) {
				meaning++
			}
		}
	}
	if meaning < moveSolid {
		return false
	}
	whole := min(c.old.seam(int(first.a)), c.new.seam(int(first.b))) >= clauseSeam &&
		c.clauseEnds(&c.old, last.a+last.n) && c.clauseEnds(&c.new, last.b+last.n)
	return whole && worth >= moveWorth/2 || core >= moveCore && worth >= moveWorth
}

// clauseEnds reports whether a clause of s ends before word i, or with the mark that is word i.
func (c *Comparer) clauseEnds(s *side, i int32) bool {
	if s.seam(int(i)) >= clauseSeam {
		return true
	}
	switch c.words.entries[s.ids[i]].form {
	case ".", ";", ":", "!", "?":
		return true
	}
	return false
}

// closes reports whether a mark belongs to what stands before it.
func closes(mark string) bool {
	switch mark {
	case ".", ",", ";", ":", "!", "?", ")", "]":
		return true
	}
	return false
}

// follow returns the next stretch after r that moved along with it: two free words or more, one of
// them with meaning, after a few changed ones.
func (c *Comparer) follow(r run, g, h hunk) (run, bool) {
	a, b := r.a+r.n, r.b+r.n
	for skip := int32(1); skip <= moveSkip; skip++ {
		for x := max(0, skip-(h.b1-b)); x <= skip && a+x < g.a1; x++ {
			y := skip - x
			n := int32(0)
			for a+x+n < g.a1 && b+y+n < h.b1 && c.old.ids[a+x+n] == c.new.ids[b+y+n] && c.free(a+x+n, b+y+n) {
				n++
			}
			c.steps.spend(1 + int(n))
			if q := (run{a + x, b + y, n}); c.movesAlong(q, q.a+n == g.a1 || q.b+n == h.b1) && c.allFree(a, a+x, b, b+y) {
				return q, true
			}
		}
	}
	return r, false
}

// precede is follow towards the beginning.
func (c *Comparer) precede(r run, g, h hunk) (run, bool) {
	for skip := int32(1); skip <= moveSkip; skip++ {
		for x := max(0, skip-(r.b-h.b0)); x <= skip && r.a-x > g.a0; x++ {
			a, b := r.a-x, r.b-(skip-x)
			n := int32(0)
			for a-n > g.a0 && b-n > h.b0 && c.old.ids[a-n-1] == c.new.ids[b-n-1] && c.free(a-n-1, b-n-1) {
				n++
			}
			c.steps.spend(1 + int(n))
			if q := (run{a - n, b - n, n}); c.movesAlong(q, q.a == g.a0 || q.b == h.b0) && c.allFree(a, r.a, b, r.b) {
				return q, true
			}
		}
	}
	return r, false
}

// movesAlong reports whether r is more than chance: two words, or one at the edge of a change, with
// meaning in it.
func (c *Comparer) movesAlong(r run, edge bool) bool {
	if r.n < 2 && !(edge && r.n == 1) {
		return false
	}
	for _, id := range c.old.ids[r.a : r.a+r.n] {
		if solid(c.worth[id]) {
			return true
		}
	}
	return false
}

func (c *Comparer) free(a, b int32) bool { return c.moves.old[a] == 0 && c.moves.new[b] == 0 }

func (c *Comparer) allFree(a0, a1, b0, b1 int32) bool {
	for _, k := range c.moves.old[a0:a1] {
		if k != 0 {
			return false
		}
	}
	for _, k := range c.moves.new[b0:b1] {
		if k != 0 {
			return false
		}
	}
	return true
}

func fillMarks(s []int32, number int32) {
	for i := range s {
		s[i] = number
	}
}

// numberMoves numbers the moves anew, in the order in which a reader meets them.
func (c *Comparer) numberMoves() {
	m := &c.moves
	if len(m.moves) == 0 {
		m.old, m.new = m.old[:0], m.new[:0]
		return
	}
	order := make([]int32, len(m.moves))
	for k := range order {
		order[k] = int32(k)
	}
	slices.SortFunc(order, func(p, q int32) int {
		c.steps.spend(1)
		v, w := m.moves[p], m.moves[q]
		return cmp.Or(cmp.Compare(v.h0, w.h0), cmp.Compare(v.h1, w.h1), cmp.Compare(v.a, w.a))
	})
	for k, p := range order {
		m.moves[p].number = int32(k) + 1
	}
	for _, marks := range [][]int32{m.old, m.new} {
		for i, k := range marks {
			switch {
			case k > 0:
				marks[i] = m.moves[k-1].number
			case k < 0:
				marks[i] = -m.moves[-k-1].number
			}
		}
	}
}
