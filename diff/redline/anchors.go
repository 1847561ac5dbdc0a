package redline

// A run is a stretch that two sequences share: n elements from a on of the one, from b on of the
// other.
type run struct{ a, b, n int32 }

// An anchorer finds runs by elements that occur once on each side, as patience diff does (Bram
// Cohen, 2010), with two differences: each such element is first grown into the whole run around
// it, and of the runs it keeps the heaviest chain that is in order on both sides, not the one of
// most members, so that one long passage that moved does not lose to a few stray lines.
type anchorer struct {
	seen   []sighting // by number of the element
	turn   uint32     // sightings of other turns are void
	found  []candidate
	shared bool    // whether the two sequences had any element in common
	tree   []int32 // Fenwick tree over places in a: the heaviest chain's last candidate + 1
	steps  *steps
}

type sighting struct {
	turn   uint32
	atA    int32
	na, nb uint8 // 2 stands for more, too
}

type candidate struct {
	run
	core   int32 // how far into the run the element stands that occurs once
	prev   int32 // the candidate before it in its heaviest chain, or -1
	weight int64 // its own; with the chain's, once chained
}

// anchors appends to dst the runs of a and b, in order. Elements are numbered below n; weight holds
// what each weighs; without it, each weighs 1. Runs of fewer than least elements are left out,
// and so are those that weigh less than floor.
func (x *anchorer) anchors(dst []run, a, b, weight []int32, n, least int, floor int64) []run {
	if len(x.seen) < n {
		x.seen = make([]sighting, max(n, 2*len(x.seen)))
		x.turn = 0
	}
	if x.turn++; x.turn == 0 {
		clear(x.seen)
		x.turn = 1
	}
	for i, id := range a {
		x.steps.spend(1)
		s := &x.seen[id]
		if s.turn != x.turn {
			*s = sighting{turn: x.turn, atA: int32(i), na: 1}
		} else {
			s.na = 2
		}
	}
	x.shared = false
	for _, id := range b {
		x.steps.spend(1)
		if s := &x.seen[id]; s.turn == x.turn && s.nb < 2 {
			s.nb++
			x.shared = true
		}
	}
	weigh := func(id int32) int64 {
		if weight == nil {
			return 1
		}
		return int64(weight[id])
	}
	found := x.found[:0]
	diagonal, end := int32(0), int32(0) // of the run before
	sorted := true
	for j := int32(0); int(j) < len(b); j++ {
		x.steps.spend(1)
		s := &x.seen[b[j]]
		if s.turn != x.turn || s.na != 1 || s.nb != 1 || j < end && s.atA-j == diagonal {
			continue
		}
		c := candidate{run: run{s.atA, j, 1}, prev: -1, weight: weigh(b[j])}
		for c.a > 0 && c.b > 0 && a[c.a-1] == b[c.b-1] && (c.b > end || c.a-c.b != diagonal) {
			c.a--
			c.b--
			c.n++
			c.core++
			c.weight += weigh(b[c.b])
		}
		for int(c.a+c.n) < len(a) && int(c.b+c.n) < len(b) && a[c.a+c.n] == b[c.b+c.n] {
			c.weight += weigh(b[c.b+c.n])
			c.n++
		}
		x.steps.spend(int(c.n))
		diagonal, end = c.a-c.b, c.b+c.n
		if int(c.n) < least || c.weight < floor {
			continue
		}
		if k := len(found); k > 0 && found[k-1].a+found[k-1].core > c.a+c.core {
			sorted = false
		}
		found = append(found, c)
	}
	x.found = found
	if !sorted {
		found = x.heaviest(found, len(a))
	}
	endA, endB := int32(0), int32(0)
	for _, c := range found {
		// Two runs may have grown over the same words; the later one gives way.
		excess := max(endA-c.a, endB-c.b, 0)
		if excess > c.core {
			continue
		}
		r := run{c.a + excess, c.b + excess, c.n - excess}
		dst = append(dst, r)
		endA, endB = r.a+r.n, r.b+r.n
	}
	return dst
}

// heaviest returns the heaviest chain of the candidates, which are in order on side b, that is in
// order on side a too; of two as heavy, the one that is found first.
func (x *anchorer) heaviest(found []candidate, lenA int) []candidate {
	if cap(x.tree) < lenA+1 {
		x.tree = make([]int32, lenA+1)
	}
	tree := x.tree[:lenA+1]
	clear(tree)
	best := int32(-1)
	for k := range found {
		x.steps.spend(16)
		c := &found[k]
		at := c.a + c.core
		last := int32(0)
		for i := at; i > 0; i &= i - 1 { // places before at
			if t := tree[i]; t != 0 && (last == 0 || found[t-1].weight > found[last-1].weight) {
				last = t
			}
		}
		if last != 0 {
			c.prev = last - 1
			c.weight += found[last-1].weight
		}
		for i := at + 1; int(i) <= lenA; i += i & -i {
			if t := tree[i]; t == 0 || c.weight > found[t-1].weight {
				tree[i] = int32(k) + 1
			}
		}
		if best < 0 || c.weight > found[best].weight {
			best = int32(k)
		}
	}
	// Walk the chain back, gathering it at the end of the slice.
	w := len(found)
	for k := best; k >= 0; {
		prev := found[k].prev
		w--
		// Its place is free: the chain has at most as many members as there are candidates from k
		// on.
		found[w], k = found[k], prev
	}
	return found[w:]
}
