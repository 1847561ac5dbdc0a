package effect

import (
	"slices"
	"sort"

	"github.com/redraft-go/redraft/plan"
)

// cut tells the words of content, and of these those that are a part of no fact,
// when they are asked for first.
func (s *side) cut() {
	if s.content != nil {
		return
	}
	s.content = s.memory.words.filtered(s.norm, func(v word) bool { return v.is(nothing) })
	s.plain = s.memory.words.filtered(s.content, func(v word) bool {
		return s.flags[v.at]&isDetail != 0
	})
}

// wordsIn gives the words of a range. They are not to be altered.
func (s *side) wordsIn(r plan.Range) []word {
	if !s.whole(r) {
		return s.partial(r)
	}
	return wordsBetween(s.all, r)
}

// contentIn gives the words of a range that carry content. They are not to be altered.
func (s *side) contentIn(r plan.Range) []word {
	if !s.whole(r) {
		return s.memory.words.filtered(s.partial(r), func(v word) bool { return v.is(nothing) })
	}
	s.cut()
	return wordsBetween(s.content, r)
}

// plainIn gives the words of a range that carry content and are no part of a
// fact that other detectors compare. They are not to be altered.
func (s *side) plainIn(r plan.Range) []word {
	if !s.whole(r) {
		return s.memory.words.filtered(s.contentIn(r), func(v word) bool {
			return s.flags[v.at]&isDetail != 0
		})
	}
	s.cut()
	return wordsBetween(s.plain, r)
}

// partial cuts the words of a range that begins or ends inside a word.
func (s *side) partial(r plan.Range) []word {
	return wordsOf(s.memory, s.lexis, s.Text, r)
}

// whole reports whether a range begins and ends inside no word.
func (s *side) whole(r plan.Range) bool {
	return !s.inside(r.At) && !s.inside(r.At+r.Len)
}

// inside reports whether a word stands on both sides of the byte at.
func (s *side) inside(at int) bool {
	i := firstFrom(s.all, at)
	return i > 0 && s.all[i-1].end > at
}

// wordsBetween gives the words that lie in a range.
func wordsBetween(words []word, r plan.Range) []word {
	i, k := firstFrom(words, r.At), firstFrom(words, r.At+r.Len)
	return slices.Clip(words[i:max(i, k)])
}

// firstFrom gives the index of the first word that begins at the byte at or behind it.
func firstFrom(words []word, at int) int {
	return sort.Search(len(words), func(i int) bool { return words[i].at >= at })
}

// wordsAround gives up to three words to the left and to the right of a range, as
// far as they are near.
func (s *side) wordsAround(r plan.Range) [2][]word {
	const width, count = 60, 3
	left := runes(s.Text, max(0, r.At-width), r.At)
	right := runes(s.Text, r.At+r.Len, min(len(s.Text), r.At+r.Len+width))
	before, after := wordsBetween(s.all, left), wordsBetween(s.all, right)
	if s.inside(r.At) || len(before) < count && s.inside(left.At) {
		before = wordsOf(s.memory, nil, s.Text, left)
	}
	if s.inside(right.At) || len(after) < count && s.inside(right.At+right.Len) {
		after = wordsOf(s.memory, nil, s.Text, right)
	}
	return [2][]word{before[max(0, len(before)-count):], after[:min(count, len(after))]}
}
