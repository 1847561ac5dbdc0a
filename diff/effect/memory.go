package effect

import (
	"slices"
	"strings"
)

// A memory is what comparisons use one after the other. What it lends goes back all
// at once, so nothing of it may stand in an effect; strings are none of it.
type memory struct {
	words      slab[word]
	lists      slab[[]word]
	neighbours slab[[2][]word]
	sides      slab[*[2][]word]
	flags      slab[flag]
	ints       slab[int]
	bools      slab[bool]
	texts      slab[string]
	atoms      slab[atom]
	bags       slab[bag]
	parts      slab[part]
	said       slab[saying]

	counts map[string]int  // of apart and inCommon
	keys   strings.Builder // see key
	queue  queue

	vocabulary *vocabulary // from the second comparison on: the first may be the only one
}

// keyRoom is for how many bytes of keys room is made at a time.
const keyRoom = 1 << 12

// key begins a text that is put together, a key as a rule, and gives where it begins among
// those of its memory. Many of them are parts of one string, which saves memory for each.
func (m *memory) key() (from int) {
	if m.keys.Cap()-m.keys.Len() < keyRoom/8 {
		m.keys = strings.Builder{}
		m.keys.Grow(keyRoom)
	}
	return m.keys.Len()
}

// keyFrom gives the text that was begun at from.
func (m *memory) keyFrom(from int) string { return m.keys.String()[from:] }

// count gives how many times each key is there, in a map that is good until the next one.
func (m *memory) count() map[string]int {
	if m.counts == nil {
		m.counts = make(map[string]int)
	}
	clear(m.counts)
	return m.counts
}

// A queue holds indexes by key, those of one key in their order.
type queue struct {
	first map[string]int // by key; one more, 0: none
	next  []int          // by index; the same
}

// line makes the queue of n keys. It is good until the next one.
func (m *memory) line(n int, key func(i int) string) *queue {
	q := &m.queue
	if q.first == nil {
		q.first = make(map[string]int)
	}
	clear(q.first)
	q.next = m.ints.take(n)
	for i := n - 1; i >= 0; i-- {
		k := key(i)
		q.next[i], q.first[k] = q.first[k], i+1
	}
	return q
}

// head gives the first index of a key; -1 for none.
func (q *queue) head(key string) int { return q.first[key] - 1 }

// drop takes the first index of a key out.
func (q *queue) drop(key string) { q.first[key] = q.next[q.first[key]-1] }

// reset takes back all that was lent.
func (m *memory) reset() {
	m.words.reset()
	m.lists.reset()
	m.neighbours.reset()
	m.sides.reset()
	m.flags.reset()
	m.ints.reset()
	m.bools.reset()
	m.texts.reset()
	m.atoms.reset()
	m.bags.reset()
	m.parts.reset()
	m.said.reset()
	clear(m.counts)
	clear(m.queue.first)
	m.queue.next = nil
}

// A slab lends memory of one sort.
type slab[T any] struct {
	block []T
	used  int
}

// leastBlock is for how many there is room at first.
const leastBlock = 64

// take lends room for n, all zero. A block that is full stays with those who have a part
// of it, and one of twice the size takes its place.
func (b *slab[T]) take(n int) []T {
	out := b.room(n)[:n]
	b.used += n
	return out
}

// room gives at least n that are free, as a slice of none, to be put into and given to keep.
// Nothing else may be taken meanwhile.
func (b *slab[T]) room(n int) []T {
	if b.used+n > len(b.block) {
		b.block, b.used = make([]T, max(leastBlock, 2*len(b.block), n)), 0
	}
	return b.block[b.used : b.used : b.used+n]
}

// keep lends what was put into the room that was given last, which it may have outgrown.
func (b *slab[T]) keep(list []T) []T {
	switch n := len(list); {
	case n == 0:
	case b.used < len(b.block) && &list[0] == &b.block[b.used]:
		b.used += n
	default:
		clear(b.block[b.used:min(len(b.block), b.used+n)])
	}
	return slices.Clip(list)
}

// clone lends a copy.
func (b *slab[T]) clone(list []T) []T {
	out := b.take(len(list))
	copy(out, list)
	return out
}

// filtered lends a copy of what is not to be dropped.
func (b *slab[T]) filtered(list []T, drop func(T) bool) []T {
	out := b.take(len(list))
	end, n := b.used, 0
	for i := range list {
		if !drop(list[i]) {
			out[n] = list[i]
			n++
		}
	}
	if b.used == end && len(list) > 0 && &out[0] == &b.block[end-len(list)] { // drop took nothing
		b.used -= len(list) - n
	}
	return out[:n:n]
}

// reset takes back all that was lent, and keeps no pointer of it.
func (b *slab[T]) reset() {
	clear(b.block[:b.used])
	b.used = 0
}
