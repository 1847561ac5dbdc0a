package align

import "slices"

// A pair is one old node and one new node that may be the same, with what is known about it.
type pair struct {
	a, b       int32
	ma, mb     int32 // weight of a's words that b explains, and of b's that a explains
	why        uint8 // how it became a candidate
	score      int32 // what it is chosen by, see judge
	confidence int32 // per mille
}

const (
	byWords uint8 = 1 << iota
	byIdentity
	byNumber
	byHeading
	byKey
	byPlace
	byFamily
	byCaller
)

// common is in how many texts of the new side a word may stand to be looked up by itself; words that are in more are looked up in pairs.
const common = 40

// perNode is how many candidates a node may propose.
const perNode = 6

// A lister proposes pairs by rare words: an inverted index over the new side, read once for each old node. What a node proposes are the
// nodes that explain most of it; both sides propose.
type lister struct {
	a, b  *side
	v     *vocabulary
	start []int32 // of each feature's nodes in posts
	posts []int32
	twins map[uint64]int32 // features of two common words that stand together, after those of one word
}

func newLister(a, b *side, v *vocabulary) *lister {
	l := &lister{a: a, b: b, v: v, twins: map[uint64]int32{}}
	words := len(v.hashes)
	// First the sizes. A feature is counted once for each text that has it.
	count := make([]int32, words, words*2)
	last := make([]int32, words, words*2)
	each := func(visit func(f int32, node int32)) {
		for i := range last {
			last[i] = -1
		}
		for _, n := range b.texts {
			l.features(b, n, true, func(f int32) {
				if last[f] != n {
					last[f] = n
					visit(f, n)
				}
			})
		}
	}
	// the feature ids grow while the first pass goes
	for _, n := range b.texts {
		l.features(b, n, true, func(f int32) {
			for int(f) >= len(count) {
				count = append(count, 0)
				last = append(last, -1)
			}
			if last[f] != n+1<<30 {
				last[f] = n + 1<<30
				count[f]++
			}
		})
	}
	l.start = make([]int32, len(count)+1)
	for f, c := range count {
		if c > common {
			c = 0
		}
		l.start[f+1] = l.start[f] + c
	}
	l.posts = make([]int32, l.start[len(count)])
	fill := slices.Clone(l.start)
	each(func(f, n int32) {
		if count[f] <= common {
			l.posts[fill[f]] = n
			fill[f]++
		}
	})
	return l
}

// features visits what node n of s can be looked up by, repeats included: rare words, and pairs of words that are common by themselves.
func (l *lister) features(s *side, n int32, learn bool, visit func(f int32)) {
	f := &s.flat[n]
	before := int32(-1)
	for _, w := range s.words[f.lo:f.hi] {
		if l.v.in[1][w] <= common {
			if l.v.in[1][w] > 0 && l.v.in[0][w] > 0 {
				visit(w)
			}
			before = -1
			continue
		}
		if before >= 0 {
			key := uint64(before)<<32 | uint64(w)
			t, ok := l.twins[key]
			if !ok && learn {
				t, ok = int32(len(l.v.hashes)+len(l.twins)), true
				l.twins[key] = t
			}
			if ok {
				visit(t)
			}
		}
		before = w
	}
}

// A scored is a node with how much it shares.
type scored struct {
	node  int32
	share int32
}

// keep puts s among the best of top, which is in falling order and holds at most perNode.
func keep(top []scored, s scored) []scored {
	at := len(top)
	for at > 0 && (top[at-1].share < s.share) {
		at--
	}
	if at >= perNode {
		return top
	}
	if len(top) < perNode {
		top = append(top, scored{})
	}
	copy(top[at+1:], top[at:])
	top[at] = s
	return top
}

// pairs proposes the candidates by words, ordered by old node, then new node.
func (l *lister) pairs(tick func() error) ([]pair, error) {
	share := make([]int32, len(l.b.flat))
	seen := make([]int32, len(l.start)) // by feature
	var touched []int32
	forNew := make([][]scored, len(l.b.flat))
	var out []pair
	var top []scored
	for _, n := range l.a.texts {
		if err := tick(); err != nil {
			return nil, err
		}
		touched = touched[:0]
		l.features(l.a, n, false, func(f int32) {
			if seen[f] == n+1 {
				return
			}
			seen[f] = n + 1
			posts := l.posts[l.start[f]:l.start[f+1]]
			if len(posts) == 0 {
				return
			}
			var weight int32
			if int(f) < len(l.v.weight) {
				weight = l.v.weight[f]
			} else {
				weight = 256
			}
			for _, m := range posts {
				if share[m] == 0 {
					touched = append(touched, m)
				}
				share[m] += weight
			}
		})
		top = top[:0]
		slices.Sort(touched)
		for _, m := range touched {
			s := share[m]
			share[m] = 0
			top = keep(top, scored{m, s})
			if cap(forNew[m]) == 0 {
				forNew[m] = make([]scored, 0, perNode)
			}
			forNew[m] = keep(forNew[m], scored{n, s})
		}
		for _, t := range top {
			if t.share*6 < top[0].share {
				break
			}
			out = append(out, pair{a: n, b: t.node, why: byWords})
		}
	}
	for m, top := range forNew {
		for _, t := range top {
			if t.share*6 < top[0].share {
				break
			}
			out = append(out, pair{a: t.node, b: int32(m), why: byWords})
		}
	}
	return tidy(out), nil
}

// tidy orders pairs and joins those that were proposed twice.
func tidy(pairs []pair) []pair {
	slices.SortFunc(pairs, func(x, y pair) int {
		if x.a != y.a {
			return int(x.a - y.a)
		}
		return int(x.b - y.b)
	})
	out := pairs[:0]
	for _, p := range pairs {
		if n := len(out); n > 0 && out[n-1].a == p.a && out[n-1].b == p.b {
			out[n-1].why |= p.why
			continue
		}
		out = append(out, p)
	}
	return out
}
