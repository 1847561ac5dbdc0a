package align

import (
	"cmp"
	"slices"
)

// A text that holds hundreds of clauses, such as a list that lost its line breaks, is held
// against each of them. It is not read again each time: an index says where its words stand, and
// only the places are looked at that a clause leads to.

// A longText is what is kept of a text that is long beside others.
type longText struct {
	words, neighbours index
	// by the fingerprint of a clause: the weight of the long text's words that it accounts for
	explained map[uint64]int
	chained   map[uint64]int // and that of their chain
}

// An index says where something stands: its places, in order, for each key.
type index struct {
	keys []uint64 // ascending
	at   []int32
}

func newIndex(n int, steps *steps, key func(i int32) uint64) index {
	type entry struct {
		key uint64
		at  int32
	}
	es := make([]entry, n)
	for i := range es {
		es[i] = entry{key(int32(i)), int32(i)}
	}
	slices.SortFunc(es, func(x, y entry) int {
		steps.spend(2)
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.at, y.at))
	})
	x := index{make([]uint64, n), make([]int32, n)}
	for i, e := range es {
		x.keys[i], x.at[i] = e.key, e.at
	}
	return x
}

// places gives at most so many places of a key, and reports whether these are all.
func (x *index) places(key uint64, most int) (at []int32, all bool) {
	lo, _ := slices.BinarySearch(x.keys, key)
	hi := lo
	for hi < len(x.keys) && x.keys[hi] == key {
		if hi-lo == most {
			return x.at[lo:hi], false
		}
		hi++
	}
	return x.at[lo:hi], true
}

// longBeside gives what is kept of node n, if it is long beside so many words; nil else.
func (mt *meter) longBeside(which int, n int32, words int) *longText {
	text := mt.text(which, n)
	if len(text) < longWords || len(text) < longTimes*words {
		return nil
	}
	l := mt.long[which][n]
	if l == nil {
		mt.steps.spend(64 * len(text))
		l = &longText{explained: map[uint64]int{}, chained: map[uint64]int{}}
		stem := mt.v.stem
		l.words = newIndex(len(text), mt.steps, func(i int32) uint64 {
			return uint64(stem[text[i]])
		})
		l.neighbours = newIndex(len(text)-1, mt.steps, func(i int32) uint64 {
			return neighbours(stem[text[i]], stem[text[i+1]])
		})
		if mt.long[which] == nil {
			mt.long[which] = make(map[int32]*longText)
		}
		mt.long[which][n] = l
	}
	return l
}

// shared gives places of a long text, in order, that another text may account for: where a word,
// or two that stand together, is in both and not everywhere in the long one, and around these as
// far as both go on alike. A word that is everywhere in a long text says nothing about where
// another stands in it. The other text must be set by against.
func (mt *meter) shared(l *longText, text, other []int32) (at []int32) {
	stem := mt.v.stem
	var few []int32 // where the rarest stands, if all are everywhere
	add := func(places []int32, all bool, width int32) {
		if !all {
			if few == nil {
				few = places
			}
			return
		}
		for _, i := range places {
			for k := range width {
				at = append(at, i+k)
			}
		}
	}
	for i, w := range other {
		places, all := l.words.places(uint64(stem[w]), longPlaces)
		add(places, all, 1)
		if !all && i+1 < len(other) {
			places, all = l.neighbours.places(neighbours(stem[w], stem[other[i+1]]), longPlaces)
			add(places, all, 2)
		}
	}
	if at == nil {
		at = slices.Clone(few)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	most := int32(len(other))
	out := make([]int32, 0, 2*len(at))
	next := int32(0) // the first place that is not in out
	for k, i := range at {
		lo, hi, end := i, i, int32(len(text))
		for lo > next && i-lo < most && mt.cover.goesOn(text[lo-1], text[lo]) {
			lo--
		}
		if k+1 < len(at) {
			end = at[k+1]
		}
		for hi+1 < end && hi-i < most && mt.cover.goesOn(text[hi], text[hi+1]) {
			hi++
		}
		for ; lo <= hi; lo++ {
			out = append(out, lo)
		}
		next = hi + 1
	}
	mt.steps.spend(16*len(other) + 8*len(out))
	return out
}

// marks appends to out how fully the words of node n are accounted for by node m of the other side.
func (mt *meter) marks(which int, n, m int32, out marks) marks {
	text, other := mt.text(which, n), mt.text(1-which, m)
	mt.cover.setOther(other)
	if l := mt.longBeside(which, n, len(other)); l != nil {
		return mt.cover.marksAt(text, mt.shared(l, text, other), out)
	}
	return mt.cover.marks(text, out)
}

// explained is the weight of the words of node n that node m of the other side, whose text was
// set by against, accounts for. Of clauses of the same words one is measured against a long text.
func (mt *meter) explained(which int, n, m int32) int {
	text, other := mt.text(which, n), mt.text(1-which, m)
	l := mt.longBeside(which, n, len(other))
	if l == nil {
		return mt.cover.explained(text)
	}
	print := mt.s[1-which].flat[m].print
	sum, ok := l.explained[print]
	if !ok {
		sum = mt.v.weightOf(text, mt.cover.marksAt(text, mt.shared(l, text, other), marks{}))
		l.explained[print] = sum
	}
	return sum
}

// chained is the weight of the heaviest chain of words that old node a and new node b have in
// common.
func (mt *meter) chained(a, b int32) int {
	x, y := mt.text(0, a), mt.text(1, b)
	l, print := mt.longBeside(0, a, len(y)), mt.s[1].flat[b].print
	turned := l == nil
	if turned {
		l, print = mt.longBeside(1, b, len(x)), mt.s[0].flat[a].print
	}
	if l == nil {
		return mt.chain.common(x, y)
	}
	sum, ok := l.chained[print]
	if !ok {
		if turned {
			mt.cover.setOther(x)
			y = wordsAt(y, mt.shared(l, y, x))
		} else {
			mt.cover.setOther(y)
			x = wordsAt(x, mt.shared(l, x, y))
		}
		sum = mt.chain.common(x, y)
		l.chained[print] = sum
	}
	return sum
}

// wordsAt gives the words of a text at some of its places.
func wordsAt(words, at []int32) []int32 {
	out := make([]int32, len(at))
	for i, k := range at {
		out[i] = words[k]
	}
	return out
}
