package redline

import (
	"math/bits"
	"slices"
)

// A leaster finds a longest common subsequence, and so the least edit.
//
// It is the bit-parallel method of Hyyrö ("Bit-parallel LCS-length computation revisited", 2004):
// row j of the table of lengths is kept as one bit for each column, set if the length does not grow
// there, and 64 columns are worked out at once. All rows are kept for the way back, or, where they
// would need more than maxRows, the table is halved as Hirschberg does (1975). Words that occur
// on one side only are taken out first, and if an edit is known the work is limited to the band
// of the table that an edit no longer than it can reach.
type leaster struct {
	seen       []uint32 // by number of the word: the turn in which it was met in a, then b
	turn       uint32
	a, b       []int32 // without words of one side only
	fromA      []int32 // where the words of a stand in the whole
	fromB      []int32
	row        []uint64
	rows       []uint64
	head       []int32 // by number: where its places begin in places; -1-k: dense mask k
	headTurn   []uint32
	count      []int32
	places     []int32
	masks      []uint64
	turnPlaces uint32
	ra, rb     []int32
	grown      []int32 // by column, from the beginning
	rest       []int32 // and from the end
	steps      *steps
}

// maxRows is the most words of 64 bits that are kept for the way back: 2 MB.
const maxRows = 1 << 18

// A band holds the diagonals, place in a less place in b, that a path may touch.
type band struct{ lo, hi int32 }

var wide = band{-1 << 30, 1 << 30}

// common appends to dst the runs of a longest common subsequence of a and b, whose numbers are
// below n; shiftA and shiftB are added to the places. If kept is positive, that many words are
// known to be in a common subsequence.
func (l *leaster) common(dst []run, a, b []int32, n int, shiftA, shiftB int32, kept int) []run {
	l.filter(a, b, n, shiftA, shiftB)
	limits := wide
	if kept > 0 {
		// A path as good deletes at most so many words, and inserts at most so many.
		limits = band{-int32(len(l.b) - kept), int32(len(l.a) - kept)}
	}
	return l.solve(dst, 0, len(l.a), 0, len(l.b), limits)
}

// length returns the length of a longest common subsequence of a and b, whose numbers are below n.
func (l *leaster) length(a, b []int32, n int) int32 {
	l.filter(a, b, n, 0, 0)
	l.fill(l.a, l.b, wide, nil, 0)
	n = 0
	for _, w := range l.row {
		n += bits.OnesCount64(^w)
	}
	return int32(n)
}

// filter takes the words that a and b have both to l.a and l.b.
func (l *leaster) filter(a, b []int32, n int, shiftA, shiftB int32) {
	l.reset(n)
	for _, id := range a {
		l.seen[id] = l.turn
	}
	l.steps.spend(2 * len(a))
	l.b, l.fromB = l.b[:0], l.fromB[:0]
	for j, id := range b {
		if l.seen[id] >= l.turn {
			l.seen[id] = l.turn + 1
			l.b, l.fromB = append(l.b, id), append(l.fromB, int32(j)+shiftB)
		}
	}
	l.steps.spend(4 * len(b))
	l.a, l.fromA = l.a[:0], l.fromA[:0]
	for i, id := range a {
		if l.seen[id] == l.turn+1 {
			l.a, l.fromA = append(l.a, id), append(l.fromA, int32(i)+shiftA)
		}
	}
	l.steps.spend(4 * len(a))
}

// reset makes room for words whose numbers are below n.
func (l *leaster) reset(n int) {
	if len(l.seen) < n {
		l.seen = append(l.seen, make([]uint32, n-len(l.seen))...)
		l.headTurn = append(l.headTurn, make([]uint32, n-len(l.headTurn))...)
		l.head = append(l.head, make([]int32, n-len(l.head))...)
		l.count = append(l.count, make([]int32, n-len(l.count))...)
	}
	if l.turn += 2; l.turn < 2 || l.turnPlaces > 1<<31 {
		clear(l.seen)
		clear(l.headTurn)
		l.turn, l.turnPlaces = 2, 0
	}
}

// atMost returns how many words of a stand in b too, in whatever order: no common subsequence is
// longer.
func (l *leaster) atMost(a, b []int32, n int) (most int32) {
	l.reset(n)
	for _, id := range a {
		if l.seen[id] != l.turn {
			l.seen[id], l.count[id] = l.turn, 0
		}
		l.count[id]++
	}
	for _, id := range b {
		if l.seen[id] == l.turn && l.count[id] > 0 {
			l.count[id]--
			most++
		}
	}
	l.steps.spend(2 * (len(a) + len(b)))
	return most
}

func (l *leaster) match(dst []run, i, j int) []run {
	a, b := l.fromA[i], l.fromB[j]
	if k := len(dst) - 1; k >= 0 && dst[k].a+dst[k].n == a && dst[k].b+dst[k].n == b {
		dst[k].n++
		return dst
	}
	return append(dst, run{a, b, 1})
}

func (l *leaster) solve(dst []run, i0, i1, j0, j1 int, limits band) []run {
	for i0 < i1 && j0 < j1 && l.a[i0] == l.b[j0] {
		l.steps.spend(2)
		dst = l.match(dst, i0, j0)
		i0++
		j0++
	}
	tail := 0
	for i0 < i1-tail && j0 < j1-tail && l.a[i1-1-tail] == l.b[j1-1-tail] {
		tail++
	}
	i1 -= tail
	j1 -= tail
	if i0 < i1 && j0 < j1 {
		dst = l.middle(dst, i0, i1, j0, j1, limits)
	}
	for k := range tail {
		l.steps.spend(2)
		dst = l.match(dst, i1+k, j1+k)
	}
	return dst
}

func (l *leaster) middle(dst []run, i0, i1, j0, j1 int, limits band) []run {
	a, b := l.a[i0:i1], l.b[j0:j1]
	n, m := len(a), len(b)
	local := band{limits.lo - int32(i0-j0), limits.hi - int32(i0-j0)}
	stride := local.words(n)
	if stride*m > maxRows && m > 1 {
		mid := m / 2
		l.fill(a, b[:mid], local, nil, 0)
		l.grown = lengths(l.grown, l.row, n)
		l.steps.spend(8 * n)
		l.ra, l.rb = reversed(l.ra[:0], a), reversed(l.rb[:0], b[mid:])
		// From the other end, place i of a is n-i, and place j of b m-j.
		l.fill(l.ra, l.rb, band{int32(n-m) - local.hi, int32(n-m) - local.lo}, nil, 0)
		l.rest = lengths(l.rest, l.row, n)
		cut, most := 0, int32(-1)
		for i := 0; i <= n; i++ {
			if sum := l.grown[i] + l.rest[n-i]; sum > most {
				cut, most = i, sum
			}
		}
		dst = l.solve(dst, i0, i0+cut, j0, j0+mid, limits)
		return l.solve(dst, i0+cut, i1, j0+mid, j1, limits)
	}
	if cap(l.rows) < stride*m {
		l.rows = make([]uint64, max(stride*m, min(2*cap(l.rows), maxRows)))
	}
	rows := l.rows[:stride*m]
	l.fill(a, b, local, rows, stride)

	// The way back, which meets the pairs in reverse.
	mark := len(dst)
	i, j := n, m
	for i > 0 && j > 0 {
		l.steps.spend(2)
		lo, hi := local.window(j-1, n)
		w := (i - 1) >> 6
		switch {
		case w < lo:
			j--
		case w >= hi:
			i--
		case a[i-1] == b[j-1]:
			i--
			j--
			if k := len(dst) - 1; k >= mark && dst[k].a == l.fromA[i0+i]+1 &&
				dst[k].b == l.fromB[j0+j]+1 {
				dst[k] = run{dst[k].a - 1, dst[k].b - 1, dst[k].n + 1}
			} else {
				dst = append(dst, run{l.fromA[i0+i], l.fromB[j0+j], 1})
			}
		case rows[(j-1)*stride+w-lo]>>uint((i-1)&63)&1 != 0:
			i--
		default:
			j--
		}
	}
	for x, y := mark, len(dst)-1; x < y; x, y = x+1, y-1 {
		dst[x], dst[y] = dst[y], dst[x]
	}
	if mark > 0 && len(dst) > mark {
		if p, q := dst[mark-1], dst[mark]; p.a+p.n == q.a && p.b+p.n == q.b {
			dst[mark-1].n += q.n
			dst = append(dst[:mark], dst[mark+1:]...)
		}
	}
	return dst
}

// words returns how many words of 64 columns the widest row of the band takes.
func (d band) words(n int) int {
	whole := (n + 63) >> 6
	return min(whole, int((int64(d.hi)-int64(d.lo))>>6)+2)
}

// window returns the words of row j, counted from 0, that the band touches, of a table of n
// columns.
func (d band) window(j, n int) (lo, hi int) {
	whole := (n + 63) >> 6
	lo = min(max(j+int(d.lo), 0)>>6, whole)
	hi = min(max(j+int(d.hi), 0)>>6+1, whole)
	return lo, max(lo, min(hi, lo+d.words(n)))
}

// fill works out the rows of the table for a and b. The last one is left in l.row; all go to rows,
// each stride long, if that is not nil.
func (l *leaster) fill(a, b []int32, limits band, rows []uint64, stride int) {
	n := len(a)
	whole := (n + 63) >> 6
	if cap(l.row) < whole {
		l.row = make([]uint64, whole)
	}
	row := l.row[:whole]
	l.row = row
	for i := range row {
		row[i] = ^uint64(0)
	}
	l.index(a, whole)
	narrow := limits.words(n) < whole
	for j, id := range b {
		lo, hi := limits.window(j, n)
		switch h := l.head[id]; {
		case l.headTurn[id] != l.turnPlaces: // not in this part of a
		case h < 0:
			l.steps.spend(hi - lo)
			mask := l.masks[int(-1-h)*whole:][:whole]
			carry := uint64(0)
			for w := lo; w < hi; w++ {
				v, m := row[w], mask[w]
				var s uint64
				s, carry = bits.Add64(v, v&m, carry)
				row[w] = s | v&^m
			}
		default:
			places := l.places[h : h+l.count[id]]
			if narrow {
				skip := 0
				for skip < len(places) && int(places[skip])>>6 < lo {
					skip++
				}
				places = places[skip:]
				// The window never moves back: what lies before it is done with.
				l.head[id] += int32(skip)
				l.count[id] -= int32(skip)
			}
			w, carry := 0, uint64(0)
			for k := 0; k < len(places) || carry != 0; {
				if carry != 0 {
					w++
				} else {
					w = int(places[k]) >> 6
				}
				if w >= hi {
					break
				}
				m := uint64(0)
				for k < len(places) && int(places[k])>>6 == w {
					m |= 1 << uint(places[k]&63)
					k++
				}
				v := row[w]
				var s uint64
				s, carry = bits.Add64(v, v&m, carry)
				row[w] = s | v&^m
			}
			l.steps.spend(w)
		}
		l.steps.spend(4 + stride/4)
		if rows != nil {
			copy(rows[j*stride:(j+1)*stride], row[lo:hi])
		}
	}
}

// index notes where each word stands in a: as a list of places, or, for a word so frequent that it
// is less work, as a mask of bits.
func (l *leaster) index(a []int32, whole int) {
	l.turnPlaces++
	for _, id := range a {
		if l.headTurn[id] != l.turnPlaces {
			l.headTurn[id], l.count[id], l.head[id] = l.turnPlaces, 0, 0
		}
		l.count[id]++
	}
	if cap(l.places) < len(a) {
		l.places = make([]int32, len(a))
	}
	l.places, l.masks = l.places[:len(a)], l.masks[:0]
	const unset = 1 << 30
	for _, id := range a { // mark all as unset
		l.head[id] = unset
	}
	next := int32(0)
	for i, id := range a {
		h := l.head[id]
		if h == unset {
			if int(l.count[id]) > whole/2 && whole > 1 {
				h = -1 - int32(len(l.masks)/whole)
				l.masks = append(l.masks, make([]uint64, whole)...)
			} else {
				h = next
				next += l.count[id]
				l.count[id] = 0
			}
			l.head[id] = h
		}
		if h < 0 {
			l.masks[int(-1-h)*whole+i>>6] |= 1 << uint(i&63)
		} else {
			l.places[h+l.count[id]] = int32(i)
			l.count[id]++
		}
	}
}

// lengths returns, for each number of columns, the length that a row reaches there, in the memory
// of out.
func lengths(out []int32, row []uint64, n int) []int32 {
	out = slices.Grow(out[:0], n+1)[:n+1]
	out[0] = 0
	for i := range n {
		out[i+1] = out[i] + int32(^row[i>>6]>>uint(i&63)&1)
	}
	return out
}

func reversed(dst, s []int32) []int32 {
	for _, v := range slices.Backward(s) {
		dst = append(dst, v)
	}
	return dst
}
