package align

import "slices"

// A lister proposes pairs by rare words: an inverted index over the new side, read once for each
// old node. What a node proposes are the nodes that explain most of it; both sides propose.
type lister struct {
	a, b    *side
	texts   [2][]int32 // the nodes that are looked up, and looked up in
	holders [2][]int32 // in how many of them each word stands
	most    int        // how many a node may propose
	v       *vocabulary
	start   []int32 // of each feature's nodes in posts
	posts   []int32
	twins   twinTable // features of two common words that stand together, after those of one word
	steps   *steps
	// bits that the hash of a pair must not have: of long texts a part of the pairs is enough
	thin uint64
}

// listed proposes candidates by words. Short texts are also looked up among the short ones, for
// what is long has some of everything, and the words of a short one may stand in too many long
// ones to lead to it.
func (t *texts) listed() []couple {
	a, b := t.s[0], t.s[1]
	l := lister{
		a: a, b: b, v: t.v, steps: t.steps, texts: [2][]int32{a.texts, b.texts},
		holders: t.v.holders,
		most:    perNode,
	}
	out := l.index().couples()
	short := [2][]int32{a.short(), b.short()}
	if 2*len(short[0]) > len(a.texts) || 2*len(short[1]) > len(b.texts) {
		return out
	}
	s := lister{a: a, b: b, v: t.v, steps: t.steps, texts: short, most: perShort}
	for which, ns := range short {
		s.holders[which] = make([]int32, len(t.v.hashes))
		last := fill(len(t.v.hashes), -1)
		for _, n := range ns {
			for _, w := range t.text(which, n) {
				if last[w] != n {
					last[w] = n
					s.holders[which][w]++
				}
			}
		}
	}
	return append(out, s.index().couples()...)
}

// short are the texts of a few words.
func (s *side) short() []int32 {
	var out []int32
	for _, n := range s.texts {
		if s.flat[n].size() <= shortWords {
			out = append(out, n)
		}
	}
	return out
}

// index makes l ready.
func (l *lister) index() *lister {
	b, v, steps := l.b, l.v, l.steps
	l.twins.first = int32(len(v.hashes))
	if len(b.words) > manyWords {
		l.thin = 3
	}
	// A feature is counted, and a node put into its list, once for each text that has it.
	ids := make([]int32, 0, len(b.words))
	ends := make([]int, 0, len(l.texts[1]))
	for _, n := range l.texts[1] {
		ids = l.features(b, n, true, ids)
		ends = append(ends, len(ids))
	}
	features := len(v.hashes) + l.twins.used
	l.start = make([]int32, features+1)
	last := fill(features, -1)
	lo := 0
	for i, n := range l.texts[1] {
		steps.spend(2 * (ends[i] - lo))
		for _, f := range ids[lo:ends[i]] {
			if last[f] != n {
				last[f] = n
				l.start[f+1]++
			}
		}
		lo = ends[i]
	}
	for f := range features {
		if l.start[f+1] > common {
			l.start[f+1] = 0
		}
		l.start[f+1] += l.start[f]
	}
	l.posts = make([]int32, l.start[features])
	at := slices.Clone(l.start[:features])
	for i := range last {
		last[i] = -1
	}
	lo = 0
	for i, n := range l.texts[1] {
		steps.spend(2 * (ends[i] - lo))
		for _, f := range ids[lo:ends[i]] {
			if last[f] != n && at[f] < l.start[f+1] {
				last[f] = n
				l.posts[at[f]] = n
				at[f]++
			}
		}
		lo = ends[i]
	}
	return l
}

// features appends to ids what node n of s can be looked up by, repeats included: rare words, and
// pairs of words that are common by themselves. With learn, pairs that were not seen before get
// an id.
func (l *lister) features(s *side, n int32, learn bool, ids []int32) []int32 {
	f := &s.flat[n]
	before := int32(-1)
	for _, w := range s.words[f.lo:f.hi] {
		l.steps.spend(4)
		if l.holders[1][w] <= common {
			if l.holders[1][w] > 0 && l.holders[0][w] > 0 {
				ids = append(ids, w)
			}
			before = -1
			continue
		}
		if before >= 0 && neighbours(before, w)&l.thin == 0 {
			if id := l.twins.id(before, w, learn); id >= 0 {
				ids = append(ids, id)
			}
		}
		before = w
	}
	return ids
}

// A twinTable numbers pairs of words, from first. It is a plain hash table with open addressing:
// three times as fast as a map here, where lookups are most of the work on long texts.
type twinTable struct {
	first int32
	used  int
	keys  []uint64
	ids   []int32
}

func (t *twinTable) id(x, y int32, learn bool) int32 {
	if 2*t.used >= len(t.keys) {
		if !learn && len(t.keys) == 0 {
			return -1
		}
		t.grow()
	}
	key := (uint64(x)<<32 | uint64(y)) + 1 // 0 is free
	mask := uint64(len(t.keys) - 1)
	for i := neighbours(x, y) >> 20 & mask; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case key:
			return t.ids[i]
		case 0:
			if !learn {
				return -1
			}
			t.keys[i], t.ids[i] = key, t.first+int32(t.used)
			t.used++
			return t.ids[i]
		}
	}
}

func (t *twinTable) grow() {
	old, ids := t.keys, t.ids
	n := max(1<<10, 2*len(old))
	t.keys, t.ids = make([]uint64, n), make([]int32, n)
	mask := uint64(n - 1)
	for j, key := range old {
		if key == 0 {
			continue
		}
		i := neighbours(int32((key-1)>>32), int32(key-1)) >> 20 & mask
		for t.keys[i] != 0 {
			i = (i + 1) & mask
		}
		t.keys[i], t.ids[i] = key, ids[j]
	}
}

// couples proposes candidates by words, ordered by old node, then new node.
func (l *lister) couples() []couple {
	share := make([]int32, len(l.b.flat))
	seen := make([]int32, len(l.start)) // by feature
	var touched, ids []int32
	forNew := make([][]scored, len(l.b.flat))
	var out []couple
	var top []scored
	for _, n := range l.texts[0] {
		l.steps.spend(16)
		touched = touched[:0]
		ids = l.features(l.a, n, false, ids[:0])
		for _, f := range ids {
			if seen[f] == n+1 {
				continue
			}
			seen[f] = n + 1
			weight := int32(twinWeight)
			if int(f) < len(l.v.weight) {
				weight = l.v.weight[f]
			}
			l.steps.spend(int(l.start[f+1] - l.start[f]))
			for _, m := range l.posts[l.start[f]:l.start[f+1]] {
				if share[m] == 0 {
					touched = append(touched, m)
				}
				share[m] += weight
			}
		}
		top = top[:0]
		slices.Sort(touched)
		for _, m := range touched {
			s := share[m]
			share[m] = 0
			top = keepOf(top, scored{node: m, share: s}, l.most)
			if cap(forNew[m]) == 0 {
				forNew[m] = make([]scored, 0, l.most)
			}
			forNew[m] = keepOf(forNew[m], scored{node: n, share: s}, l.most)
		}
		for _, t := range top {
			if t.share*6 < top[0].share {
				break
			}
			out = append(out, couple{n, t.node})
		}
	}
	for m, top := range forNew {
		for _, t := range top {
			if t.share*6 < top[0].share {
				break
			}
			out = append(out, couple{t.node, int32(m)})
		}
	}
	return out
}
