package redline

import "slices"

// A chainer aligns two sequences for a reader: of all stretches that both have, it keeps those that
// together are worth most, where a stretch is worth what its words are, less the price of
// one more change. So it never keeps a stretch that is not worth a change of its own, and prefers
// one long stretch to several short ones of as many words, both of which a longest common
// subsequence does. The method is the chaining of fragments with a gap cost (Myers and Miller,
// "Chaining multiple-alignment fragments in sub-quadratic time", 1995).
type chainer struct {
	heads     []head     // by number of the word
	turn      uint32     // heads of other turns are void
	next      []int32    // by place in b: where the word stands next, + 1
	fragments []fragment // by where they begin in a, then in b
	values    []int32    // by place in a: what all words before are worth
	ends      []int32    // by place in a: the first fragment that ends there, + 1
	also      []int32    // by fragment: the next one that ends at the same place in a, + 1
	long      []int32    // the long fragments so far
	tree      []int32    // by place in b: a fragment + 1
	steps     *steps
}

type head struct {
	turn  uint32
	first int32 // where the word first stands in b, + 1
}

type fragment struct {
	run
	score int32 // of the best chain that ends with it
	prev  int32 // the fragment before it in that chain, or -1
}

const (
	maxSeeds     = 64 // for each word, of pairs of places looked at
	maxFragments = 1 << 14
	// Up to fewFragments, each is tried after each; beyond, after nearFragments, the
	// last long ones and the best of those that end before it.
	fewFragments  = 48
	nearFragments = 8
	longFragment  = 12 // words
	manyLong      = 24
)

// chain appends to dst the best chain of stretches of a and b. worth holds what each word
// is worth; a stretch without one solid word is not looked at. It reports whether there was little
// enough to be worked out.
func (x *chainer) chain(dst []run, a, b, worth []int32, price int32) ([]run, bool) {
	n := len(worth)
	if len(x.heads) < n {
		x.heads = make([]head, n)
	}
	if x.turn++; x.turn == 0 {
		clear(x.heads)
		x.turn = 1
	}
	x.next = slices.Grow(x.next[:0], len(b))[:len(b)]
	for j := len(b) - 1; j >= 0; j-- {
		if !solid(worth[b[j]]) {
			continue
		}
		h := &x.heads[b[j]]
		if h.turn != x.turn {
			*h = head{turn: x.turn}
		}
		x.next[j], h.first = h.first, int32(j)+1
	}
	x.fragments, x.values = x.fragments[:0], append(slices.Grow(x.values[:0], len(a)+1), 0)
	seeds := maxSeeds * (len(a) + len(b))
	sum := int32(0)
	for _, id := range a {
		sum += worth[id]
		x.values = append(x.values, sum)
	}
	light := int32(0) // what the words that are not solid before this one are worth
	for i, id := range a {
		if !solid(worth[id]) {
			light += worth[id]
			continue
		}
		needs := light+worth[id] <= price // with the word after it, or it is not worth a change
		light = 0
		if x.heads[id].turn != x.turn {
			continue
		}
		after := int32(-1)
		if i+1 < len(a) {
			after = a[i+1]
		}
		from := len(x.fragments)
	place:
		for j := x.heads[id].first - 1; j >= 0; j = x.next[j] - 1 {
			if seeds--; seeds < 0 {
				return dst, false
			}
			if goesOn := int(j)+1 < len(b) && b[j+1] == after; needs && !goesOn {
				x.steps.spend(1)
				continue
			}
			x.steps.spend(4)
			f := fragment{run: run{int32(i), j, 1}, prev: -1}
			for f.a > 0 && f.b > 0 && a[f.a-1] == b[f.b-1] {
				if solid(worth[a[f.a-1]]) {
					continue place // found from there
				}
				f.a--
				f.b--
				f.n++
			}
			for int(f.a+f.n) < len(a) && int(f.b+f.n) < len(b) && a[f.a+f.n] == b[f.b+f.n] {
				f.n++
			}
			x.steps.spend(int(f.n))
			seeds -= int(f.n) / 8
			f.score = x.values[f.a+f.n] - x.values[f.a] - price
			if f.score > 0 {
				if len(x.fragments) == maxFragments {
					return dst, false
				}
				x.fragments = append(x.fragments, f)
			}
		}
		// None of these begins before a fragment that was found from a word before.
		if len(x.fragments)-from > 1 {
			slices.SortFunc(x.fragments[from:], byBeginning)
		}
	}
	return x.best(dst, len(b)), true
}

func byBeginning(p, q fragment) int {
	if p.a != q.a {
		return int(p.a - q.a)
	}
	return int(p.b - q.b)
}

// solid reports whether a word carries meaning of its own.
func solid(worth int32) bool { return worth >= worthWord }

// best appends the best chain of the fragments to dst; b is as long as lenB.
func (x *chainer) best(dst []run, lenB int) []run {
	fs := x.fragments
	// All fragments before a long way back are looked up in a Fenwick tree over the places in b
	// where they end; those near by, which may overlap, one by one.
	reach := len(fs)
	if reach > fewFragments {
		reach = nearFragments
		x.tree = append(x.tree[:0], make([]int32, lenB+1)...)
		x.long = x.long[:0]
		x.ends = append(x.ends[:0], make([]int32, len(x.values))...)
		x.also = slices.Grow(x.also[:0], len(fs))[:len(fs)]
		for k := len(fs) - 1; k >= 0; k-- {
			end := &x.ends[fs[k].a+fs[k].n]
			x.also[k], *end = *end, int32(k)+1
		}
	}
	top, ended := int32(-1), int32(0)
	for k := range fs {
		x.steps.spend(nearFragments + manyLong)
		f := &fs[k]
		own := f.score
		if reach < len(fs) {
			for ; ended <= f.a; ended++ {
				for e := x.ends[ended] - 1; e >= 0; e = x.also[e] - 1 {
					x.plant(e, lenB)
				}
			}
			if p := x.find(f.b); p >= 0 && own+fs[p].score > f.score {
				f.score, f.prev = own+fs[p].score, p
			}
		}
		for p := k - 1; p >= max(0, k-reach); p-- {
			x.after(f, own, int32(p))
		}
		if reach < len(fs) {
			// A long one that began far back may still reach over the beginning of f.
			for t := len(x.long) - 1; t >= max(0, len(x.long)-manyLong); t-- {
				if q := &fs[x.long[t]]; q.a+q.n > f.a || q.b+q.n > f.b {
					x.after(f, own, x.long[t])
				}
			}
			if f.n >= longFragment {
				x.long = append(x.long, int32(k))
			}
		}
		if top < 0 || f.score > fs[top].score {
			top = int32(k)
		}
	}
	mark := len(dst)
	for k := top; k >= 0; k = fs[k].prev {
		dst = append(dst, fs[k].run)
	}
	slices.Reverse(dst[mark:])
	for k := mark + 1; k < len(dst); k++ {
		p, r := dst[k-1], &dst[k]
		excess := max(p.a+p.n-r.a, p.b+p.n-r.b, 0)
		*r = run{r.a + excess, r.b + excess, r.n - excess}
	}
	return dst
}

// after lets the chain of f, which is worth own by itself, go on from fragment p, if that is
// better. Where both have the same words, those stay with p.
func (x *chainer) after(f *fragment, own, p int32) {
	q := &x.fragments[p]
	if q.a >= f.a || q.b >= f.b || own+q.score <= f.score {
		return
	}
	excess := max(q.a+q.n-f.a, q.b+q.n-f.b, 0)
	if excess >= f.n {
		return
	}
	if score := q.score + own - (x.values[f.a+excess] - x.values[f.a]); score > f.score {
		f.score, f.prev = score, p
	}
}

// plant puts the fragment k, which is worked out, into the tree.
func (x *chainer) plant(k int32, lenB int) {
	fs := x.fragments
	for i := int(fs[k].b + fs[k].n); i <= lenB; i += i & -i {
		if t := x.tree[i]; t == 0 || fs[k].score > fs[t-1].score {
			x.tree[i] = k + 1
		}
	}
}

// find returns the fragment of the best chain in the tree that ends by place b, or -1.
func (x *chainer) find(b int32) int32 {
	best := int32(-1)
	for i := b; i > 0; i &= i - 1 {
		if t := x.tree[i]; t != 0 && (best < 0 ||
			x.fragments[t-1].score > x.fragments[best].score) {
			best = t - 1
		}
	}
	return best
}
