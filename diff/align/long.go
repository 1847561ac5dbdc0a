package align

import "slices"

// A text that holds hundreds of clauses, such as a list that lost its line breaks, is held against each of them. Of so long a text only the words count
// that the clause has in some form, so these are looked up by their stems and the rest is not read again; and of clauses of the same words one is enough.

// A longText is what is kept of a text that is long beside others.
type longText struct {
	places    map[int32][]int32 // by stem: where it stands
	explained map[uint64]int    // by the fingerprint of a clause: the weight of the long text's words that it accounts for
	chained   map[uint64]int    // and that of their chain
}

// longBeside gives what is kept of node n, if it is long beside so many words; nil else.
func (mt *meter) longBeside(which int, n int32, words int) *longText {
	text := mt.text(which, n)
	if len(text) < longWords || len(text) < longTimes*words {
		return nil
	}
	l := mt.long[which][n]
	if l == nil {
		mt.steps.spend(16 * len(text))
		l = &longText{make(map[int32][]int32), make(map[uint64]int), make(map[uint64]int)}
		for i, w := range text {
			st := mt.v.stem[w]
			l.places[st] = append(l.places[st], int32(i))
		}
		if mt.long[which] == nil {
			mt.long[which] = make(map[int32]*longText)
		}
		mt.long[which][n] = l
	}
	return l
}

// shared gives where words of a long text stand of which others have some form, in order.
func (mt *meter) shared(l *longText, others []int32) (at []int32) {
	stems := make([]int32, len(others))
	for i, w := range others {
		stems[i] = mt.v.stem[w]
	}
	slices.Sort(stems)
	for _, st := range slices.Compact(stems) {
		at = append(at, l.places[st]...)
	}
	slices.Sort(at)
	mt.steps.spend(8 * (len(others) + len(at)))
	return at
}

// explained is the weight of the words of node n that node m of the other side, whose text was set by against, accounts for.
func (mt *meter) explained(which int, n, m int32) int {
	text, other := mt.text(which, n), mt.text(1-which, m)
	l := mt.longBeside(which, n, len(other))
	if l == nil {
		return mt.cover.explained(text)
	}
	print := mt.s[1-which].flat[m].print
	sum, ok := l.explained[print]
	if !ok {
		sum = mt.cover.explainedAt(text, mt.shared(l, other))
		l.explained[print] = sum
	}
	return sum
}

// chained is the weight of the heaviest chain of words that old node a and new node b have in common.
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
			y = wordsAt(y, mt.shared(l, x))
		} else {
			x = wordsAt(x, mt.shared(l, y))
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
