package align

import "slices"

// A text that holds hundreds of clauses, such as a list that lost its line breaks, is held against each of them. Of so long a text only the words count
// that the clause has in some form, so these are looked up by their stems and the rest is not read again.

const (
	longWords = 1 << 10 // from how many words on a text is long
	longTimes = 8       // and how many times as long as what it is held against
)

// shared gives where words of node n stand of which others, a text that is short beside it, have some form, in order; ok is false where n is not long.
func (e *engine) shared(which int, n int32, others []int32) (at []int32, ok bool) {
	words := e.text(which, n)
	if len(words) < longWords || len(words) < longTimes*len(others) {
		return nil, false
	}
	places := e.places[which][n]
	if places == nil {
		places = make(map[int32][]int32)
		for i, w := range words {
			st := e.v.stem[w]
			places[st] = append(places[st], int32(i))
		}
		if e.places[which] == nil {
			e.places[which] = make(map[int32]map[int32][]int32)
		}
		e.places[which][n] = places
		e.steps.spend(16 * len(words))
	}
	stems := make([]int32, len(others))
	for i, w := range others {
		stems[i] = e.v.stem[w]
	}
	slices.Sort(stems)
	for _, st := range slices.Compact(stems) {
		at = append(at, places[st]...)
	}
	slices.Sort(at)
	e.steps.spend(8 * (len(others) + len(at)))
	return at, true
}

// wordsAt gives the words of a text at some of its places.
func wordsAt(words, at []int32) []int32 {
	out := make([]int32, len(at))
	for i, k := range at {
		out[i] = words[k]
	}
	return out
}
