package redline

import (
	"cmp"
	"slices"
	"sort"
)

// A mover finds text that was deleted in one place and inserted in another.
//
// Stretches of seedWords words that were deleted are looked for in what was inserted, and grown
// over all that follows or goes before on both sides, also over a few words that were changed on
// the way. The longest is taken first; no word takes part in two moves.
type mover struct {
	slots []int32 // place of a deleted stretch + 1, by hash
	next  []int32 // by place, less base: the place of the next stretch of the same hash + 1
	moves []move
	// marks by word: 0, or the place of a move in moves + 1, negative for a word changed in it
	old, new []int32
	pairs    []run
	phrases  phraser
	stops    []fullStop
	items    []item
	order    []int32
	leads    []int32 // changes that took along the word before
}

type move struct {
	run          // the stretch it was found by
	rest   run   // of one inside a sentence: what stands in it behind a word that changed
	worth  int32 // of the stretch
	h0, h1 int32 // the earlier and the later change that it joins
	number int32
	endA   int32 // where it ends on the old side
	endB   int32 // and on the new
	core   run   // its longest stretch
	short  bool  // it is an item of too few words for a seed
	inside bool  // it is all that a change within a sentence holds, marks aside
	gone   bool  // it is none, or was joined to another
}

const (
	seedWords  = 4
	moveItem   = 2 * worthWord  // what a list item or sentence must be worth that moved whole
	movePoor   = 3 * worthWord  // what a stretch must be that neither begins nor ends one
	moveClause = 4 * worthWord  // what a clause must be
	moveCore   = 6 * worthWord  // what the longest stretch of another move must be worth
	moveWorth  = 8 * worthWord  // what all its words must be
	movePart   = 24 * worthWord // and what they must be if it begins and ends inside clauses
	moveSolid  = 4              // how many of them must have meaning
	itemSolid  = 2              // or of an item's
	// words that may be changed at one place inside a move, of both sides together
	moveSkip    = 4
	moveJoin    = 16 // such words between two moves that are one
	maxSameSeed = 16
)

// findMoves marks the words that moved. It leaves c.moves.old empty if there are none.
func (c *Comparer) findMoves() {
	c.turnSwaps()
	c.takeLeads()
	c.markMoves()
	c.leaveLeads()
}

// markMoves is findMoves for the changes as they are.
func (c *Comparer) markMoves() {
	m := &c.moves
	m.old, m.new, m.moves = m.old[:0], m.new[:0], m.moves[:0]
	deleted, inserted := 0, 0
	for _, h := range c.hunks {
		if h.same {
			continue
		}
		if n := int(h.a1 - h.a0); n >= itemSolid {
			deleted += n
		}
		if n := int(h.b1 - h.b0); n >= itemSolid {
			inserted += n
		}
	}
	if deleted == 0 || inserted == 0 {
		return
	}
	c.seedMoves(deleted)
	c.seedItems()
	c.seedWithin()
	c.dropPoor()
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
	if len(taken) > 0 {
		c.dropPhrases()
	}
	c.moveStops()
	c.joinMoves()
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
			if !c.seeds[a[i]] {
				continue // what moved has a stretch that begins with meaning, too
			}
			slot := &m.slots[seedHash(a[i:])&mask]
			m.next[i] = *slot
			*slot = i + 1
		}
	}
	for k, h := range c.hunks {
		for j := h.b0; j+seedWords <= h.b1 && !h.same; {
			c.steps.spend(2)
			if !c.seeds[b[j]] {
				j++
				continue
			}
			best := move{}
			tried := 0
			for i := m.slots[seedHash(b[j:])&mask] - 1; i >= 0 &&
				tried < maxSameSeed; i = m.next[i] - 1 {
				tried++
				c.steps.spend(4)
				if !slices.Equal(a[i:i+seedWords], b[j:j+seedWords]) {
					continue
				}
				g := c.hunkOfOld(i)
				r := c.growBoth(run{i, j, seedWords}, c.hunks[g], h)
				if w := c.worthOf(r); w > best.worth {
					best = move{
						run: r, worth: w, h0: min(int32(g), int32(k)),
						h1: max(int32(g), int32(k)),
					}
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

// meaning counts the words of s from lo to hi that carry meaning.
func (c *Comparer) meaning(s *side, lo, hi int32) int {
	n := 0
	for _, id := range s.ids[lo:hi] {
		if solid(c.worth[id]) {
			n++
		}
	}
	return n
}

func (c *Comparer) hunkOfOld(i int32) int {
	return sort.Search(len(c.hunks), func(k int) bool { return c.hunks[k].a1 > i })
}

func (c *Comparer) hunkOfNew(j int32) int {
	return sort.Search(len(c.hunks), func(k int) bool { return c.hunks[k].b1 > j })
}

// growBoth lengthens r to the whole stretch that the old side of g and the new side of h share
// there.
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
	whole := v.n
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
	if v.n < min(whole, seedWords) || v.inside && v.n < whole {
		return false
	}
	m.pairs = append(m.pairs[:0], v.run)
	if v.inside {
		if !c.allFree(v.a, v.endA, v.b, v.endB) {
			return false
		}
		if v.rest.n > 0 {
			m.pairs = append(m.pairs, v.rest)
		}
		c.markMove(v, hunk{a0: v.a, a1: v.endA, b0: v.b, b1: v.endB}, number)
		return true
	}
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
	c.addCapital(&m.pairs[0], g, h)
	at, begins, ends := c.snap(g, h)
	if !c.worthMoving(at, begins, ends, v.short) {
		return false
	}
	c.markMove(v, at, number)
	return true
}

// markMove marks the words of m.pairs as those of a move, and all others that it spans as changed.
func (c *Comparer) markMove(v *move, at hunk, number int32) {
	m := &c.moves
	fillMarks(m.old[at.a0:at.a1], -number)
	fillMarks(m.new[at.b0:at.b1], -number)
	v.core = m.pairs[0]
	for _, r := range m.pairs {
		fillMarks(m.old[r.a:r.a+r.n], number)
		fillMarks(m.new[r.b:r.b+r.n], number)
		if r.n > v.core.n {
			v.core = r
		}
	}
	v.a, v.b, v.endA, v.endB = at.a0, at.b0, at.a1, at.b1
}

// addCapital lengthens the first stretch of a move by a word that differs in its capital alone,
// as it begins a sentence on one side.
func (c *Comparer) addCapital(first *run, g, h hunk) {
	i, j := first.a-1, first.b-1
	if i < g.a0 || j < h.b0 || !c.free(i, j) {
		return
	}
	if n, m := c.respelled(i, j, first.a, first.b); n == 1 && m == 1 {
		*first = run{i, j, first.n + 1}
	}
}

// dropPoor drops the stretches that are too poor for any move, or for any but one of a whole
// sentence or item, which they neither begin nor end.
func (c *Comparer) dropPoor() {
	m := &c.moves
	kept := m.moves[:0]
	for _, v := range m.moves {
		if v.inside || v.worth >= moveClause || v.worth >= movePoor && c.hasRare(v.run) ||
			v.worth >= moveItem && c.atSentence(v.run) {
			kept = append(kept, v)
		}
	}
	m.moves = kept
}

// hasRare reports whether a word of r stands nowhere else where the texts differ.
func (c *Comparer) hasRare(r run) bool {
	for i := range r.n {
		if c.occurs(r.a+i) == 2 {
			return true
		}
	}
	return false
}

// atSentence reports whether r begins or ends with a sentence or item on both sides.
func (c *Comparer) atSentence(r run) bool {
	return min(c.begins(&c.old, r.a), c.begins(&c.new, r.b)) == atSentence ||
		min(c.ends(&c.old, r.a+r.n), c.ends(&c.new, r.b+r.n)) == atSentence
}

// worthMoving reports whether the stretches of m.pairs, which are what moved as it was of at, and
// begin and end where it is said, are enough to be called a move: an item, sentence or clause
// that is whole on both sides, or a long phrase. Of a short item it is known that it is whole, so
// a clause is enough.
func (c *Comparer) worthMoving(at hunk, begins, ends int, short bool) bool {
	worth, core, meaning, words := int32(0), int32(0), 0, int32(0)
	for _, r := range c.moves.pairs {
		words += r.n
		w := c.worthOf(r)
		worth, core = worth+w, max(core, w)
		meaning += c.meaning(&c.old, r.a, r.a+r.n)
	}
	changed := max(at.a1-at.a0, at.b1-at.b0) - words
	switch least := min(begins, ends); {
	case changed*snapLeast > words:
		return false
	case short:
		return least >= atClause
	case least == atSentence:
		return worth >= moveItem && meaning >= itemSolid
	case least == atClause:
		return worth >= moveClause && meaning >= moveSolid
	case least == atComma:
		return core >= moveCore && meaning >= moveSolid
	case max(begins, ends) >= atClause:
		return core >= moveCore && worth >= moveWorth && meaning >= moveSolid
	default:
		return worth >= movePart
	}
}

// joinMoves makes one of moves that follow each other on both sides, with little that was changed
// between them.
func (c *Comparer) joinMoves() {
	m := &c.moves
	m.order = m.order[:0]
	for k, v := range m.moves {
		if !v.gone {
			m.order = append(m.order, int32(k))
		}
	}
	slices.SortFunc(m.order, func(p, q int32) int {
		return cmp.Compare(m.moves[p].a, m.moves[q].a)
	})
	for k := 1; k < len(m.order); k++ {
		p, q := &m.moves[m.order[k-1]], &m.moves[m.order[k]]
		gapA, gapB := q.a-p.endA, q.b-p.endB
		if gapA < 0 || gapB < 0 || gapA+gapB > moveJoin || p.h0 != q.h0 || p.h1 != q.h1 ||
			!c.allFree(p.endA, q.a, p.endB, q.b) {
			continue
		}
		into := m.old[p.a]
		fillMarks(m.old[p.endA:q.a], -into)
		fillMarks(m.new[p.endB:q.b], -into)
		renumber(m.old[q.a:q.endA], into)
		renumber(m.new[q.b:q.endB], into)
		q.gone = true
		q.a, q.b = p.a, p.b // for the next one to be joined to
	}
}

// renumber gives the words of a move the number of another.
func renumber(marks []int32, number int32) {
	for i, k := range marks {
		if k > 0 {
			marks[i] = number
		} else {
			marks[i] = -number
		}
	}
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
			for a+x+n < g.a1 && b+y+n < h.b1 && c.old.ids[a+x+n] == c.new.ids[b+y+n] &&
				c.free(a+x+n, b+y+n) {
				n++
			}
			c.steps.spend(1 + int(n))
			if q := (run{a + x, b + y, n}); c.movesAlong(q, q.a+n == g.a1 || q.b+n == h.b1) &&
				c.allFree(a, a+x, b, b+y) {
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
			for a-n > g.a0 && b-n > h.b0 && c.old.ids[a-n-1] == c.new.ids[b-n-1] &&
				c.free(a-n-1, b-n-1) {
				n++
			}
			c.steps.spend(1 + int(n))
			if q := (run{a - n, b - n, n}); c.movesAlong(q, q.a == g.a0 || q.b == h.b0) &&
				c.allFree(a, r.a, b, r.b) {
				return q, true
			}
		}
	}
	return r, false
}

// movesAlong reports whether r is more than chance: two words, or one at the edge of a change, with
// meaning in it, or the end of a sentence.
func (c *Comparer) movesAlong(r run, edge bool) bool {
	if r.n < 2 && !(edge && r.n == 1) {
		return false
	}
	if r.n == 2 && edge && closes(c.form(&c.old, r.a+1)) && c.ends(&c.old, r.a+r.n) >= atClause {
		return true
	}
	return c.meaning(&c.old, r.a, r.a+r.n) > 0
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

// number returns the number of the move that a mark names, for a reader.
func (m *mover) number(mark int32) int {
	if mark == 0 {
		return 0
	}
	return int(m.moves[abs(mark)-1].number)
}

// numberMoves numbers the moves anew, in the order in which a reader meets them.
func (c *Comparer) numberMoves() {
	m := &c.moves
	order := m.order[:0]
	for k, v := range m.moves {
		if !v.gone {
			order = append(order, int32(k))
		}
	}
	m.order = order
	if len(order) == 0 {
		m.old, m.new = m.old[:0], m.new[:0]
		return
	}
	slices.SortFunc(order, func(p, q int32) int {
		c.steps.spend(1)
		v, w := m.moves[p], m.moves[q]
		return cmp.Or(cmp.Compare(v.h0, w.h0), cmp.Compare(v.h1, w.h1), cmp.Compare(v.a, w.a))
	})
	for k, p := range order {
		m.moves[p].number = int32(k) + 1
	}
}
