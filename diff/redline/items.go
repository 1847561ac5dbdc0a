package redline

import (
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// An item is a sentence, a line of a list or what stands in one between semicolons, of few words,
// that one side of a change has whole but for the mark at its end.
type item struct{ at, n, hunk int32 }

// longestItem is how many words an item has at most. Longer ones hold a seed.
const longestItem = 2 * seedWords

// seedItems collects the items that were deleted and inserted.
func (c *Comparer) seedItems() {
	const most = 256 // of either side
	m := &c.moves
	m.items = m.items[:0]
	for k, h := range c.hunks {
		if !h.same && len(m.items) < most {
			m.items = c.shortItems(m.items, &c.old, h.a0, h.a1, int32(k), nil, 0)
		}
	}
	gone := len(m.items)
	turn, seen := c.freshMarks()
	for _, p := range m.items {
		seen[c.old.ids[p.at]] = turn
	}
	for k, h := range c.hunks {
		if !h.same && gone > 0 && len(m.items) < gone+most {
			m.items = c.shortItems(m.items, &c.new, h.b0, h.b1, int32(k), seen, turn)
		}
	}
	for _, q := range m.items[gone:] {
		for _, p := range m.items[:gone] {
			c.steps.spend(1)
			if p.n == q.n && slices.Equal(c.old.ids[p.at:p.at+p.n], c.new.ids[q.at:q.at+q.n]) {
				r := c.withMark(run{p.at, q.at, p.n}, c.hunks[p.hunk], c.hunks[q.hunk])
				h0, h1 := min(p.hunk, q.hunk), max(p.hunk, q.hunk)
				m.moves = append(m.moves, move{
					run: r, worth: moveItem, short: true, h0: h0,
					h1: h1,
				})
				break
			}
		}
	}
}

// withMark lengthens r by the mark that follows it, if it is one on both sides and in both changes.
func (c *Comparer) withMark(r run, g, h hunk) run {
	a, b := r.a+r.n, r.b+r.n
	if a < g.a1 && b < h.b1 && c.old.ids[a] == c.new.ids[b] &&
		endsClause(c.form(&c.old, a)) {
		r.n++
	}
	return r
}

// mayBegin reports whether word i of s is one that an item of both sides may begin with.
func (c *Comparer) mayBegin(s *side, i int32) bool {
	e := &c.words.entries[s.ids[i]]
	return e.kind == words.KindWord && e.count > 1
}

// mayOpen reports whether an item may begin with word i of s by a look at what stands before it:
// not if that is a letter, digit or comma and a single space, or nothing.
func (s *side) mayOpen(i int32) bool {
	if i == 0 {
		return true
	}
	at, end := s.tokens[i].at, s.tokens[i-1].end
	return end < at && (end+1 < at || s.text[end] != ' ' ||
		!isAlnum(s.text[end-1]) && s.text[end-1] != ',')
}

// shortItems appends the items of s from lo to hi, which are those of the change that is
// numbered: if seen is not nil, those whose first word is marked in it with turn.
func (c *Comparer) shortItems(dst []item, s *side, lo, hi, hunk int32, seen []uint32,
	turn uint32,
) []item {
	c.steps.spend(int(hi - lo))
	for i, begin := lo, int32(-1); i < hi; i++ {
		if (seen == nil || seen[s.ids[i]] == turn) && s.mayOpen(i) && c.mayBegin(s, i) &&
			c.begins(s, i) >= atClause {
			begin = i
		}
		if begin < 0 {
			continue
		}
		n := i + 1 - begin
		switch {
		case s.runsOn(i+1) && n <= longestItem && !c.beforeItem(s, i+1):
			continue
		case n <= longestItem && c.ends(s, i+1) < atClause:
			continue
		case n <= longestItem && c.meaning(s, begin, i+1) > 0 &&
			(n > 1 || s.behindLabel(begin) || s.behindInlineLabel(begin)):
			dst = append(dst, item{begin, n, hunk})
		}
		begin = -1
	}
	return dst
}

const (
	withinHunks = 6  // changes that are looked at for what went elsewhere in its sentence
	withinWords = 80 // that it can pass over
	longEnough  = 5  // words of a phrase in which one may have changed
	withinMarks = 6  // marks, and that word, that one change may hold and the other not
)

// seedWithin collects the phrases that are all that one change takes out and another in the same
// sentence puts in, marks aside.
func (c *Comparer) seedWithin() {
	for _, g := range c.gaps {
		for k := g.hunk0; k < g.hunk1; k++ {
			c.steps.spend(1)
			h := c.hunks[k]
			if !h.holdsPhrase() {
				continue
			}
			for l := k + 1; l < min(g.hunk1, k+withinHunks); l++ {
				if c.hunks[l].a0-h.a1 > withinWords {
					break
				}
				if !c.hunks[l].holdsPhrase() {
					continue
				}
				down, up := c.movesWithin(k, l, k), c.movesWithin(k, l, l)
				if (down || up) && !h.replaces() {
					break
				}
			}
		}
	}
}

// holdsPhrase reports whether h can hold a phrase that goes to or comes from another place: of two
// words, or of seedWords if others of the kind are in its place.
func (h hunk) holdsPhrase() bool {
	const marks = 2 // that may come or go with the phrase
	n, m := h.a1-h.a0, h.b1-h.b0
	return !h.same && (max(n, m) >= seedWords || max(n, m) >= 2 && min(n, m) <= marks)
}

// movesWithin notes the phrase that one of the changes first and second, which is gone, takes out
// and the other puts in, and reports whether there is one.
func (c *Comparer) movesWithin(first, second, gone int32) bool {
	v, ok := c.phraseWithin(first, second, gone)
	if ok {
		v.worth, v.inside = c.worthOf(v.run)+c.worthOf(v.rest), true
		v.h0, v.h1 = first, second
		c.moves.moves = append(c.moves.moves, v)
	}
	return ok
}

// phraseWithin returns the phrase that one of the changes first and second takes out, which is
// gone, and the other puts in, if both are in one sentence.
func (c *Comparer) phraseWithin(first, second, gone int32) (v move, ok bool) {
	g, h := c.hunks[gone], c.hunks[first+second-gone]
	n, m := g.a1-g.a0, h.b1-h.b0
	if min(n, m) < 2 || abs(n-m) > withinMarks || min(n, m) < seedWords && !c.goesAlone(g, h) {
		return v, false
	}
	// What replaces something is more than a phrase that went: it is one that stands for another.
	if v, ok = c.samePhrase(g, h); !ok || (v.rest.n > 0 || v.n < seedWords ||
		c.meaning(&c.old, v.a, v.a+v.n) < itemSolid) && !c.goesAlone(g, h) {
		return v, false
	}
	// No sentence ends within the phrase, or from the one place to the other.
	if c.newSentence(&c.old, v.a+1, v.endA) ||
		c.newSentence(&c.old, c.hunks[first].a1+1, c.hunks[second].a0) {
		return v, false
	}
	if gone == second {
		return v, !c.newSentence(&c.new, h.b1, h.b1+1) && !c.newSentence(&c.old, g.a0, g.a0+1)
	}
	return v, !c.newSentence(&c.old, g.a1, g.a1+1) && !c.newSentence(&c.new, h.b0, h.b0+1)
}

// goesAlone reports whether nothing but marks comes in the place of what g deletes, and goes in the
// place of what h inserts.
func (c *Comparer) goesAlone(g, h hunk) bool {
	return c.onlyMarks(hunk{b0: g.b0, b1: g.b1}) && c.onlyMarks(hunk{a0: h.a0, a1: h.a1})
}

// newSentence reports whether a sentence begins with one of the words of s from lo to hi.
func (c *Comparer) newSentence(s *side, lo, hi int32) bool {
	c.steps.spend(int(max(hi-lo, 0)))
	for i := lo; i < hi; i++ {
		if !s.afterDay(i) && c.begins(s, i) == atSentence {
			return true
		}
	}
	return false
}

// afterDay reports whether word i of s follows an ordinal number of one or two digits, as a month
// does: "30. September".
func (s *side) afterDay(i int32) bool {
	if i < 2 || s.word(i-1) != "." || s.tokens[i-2].end != s.tokens[i-1].at {
		return false
	}
	day := s.word(i - 2)
	return len(day) <= 2 && isDigit(day[0])
}

// samePhrase returns what g deletes and h inserts, without the marks at their ends but for brackets
// around it and one that both end with, if that is the same and says something. In a longer one a
// word may have changed.
func (c *Comparer) samePhrase(g, h hunk) (v move, ok bool) {
	a0, a1 := c.inner(&c.old, g.a0, g.a1)
	b0, b1 := c.inner(&c.new, h.b0, h.b1)
	n, m := a1-a0, b1-b0
	if min(n, m) < 2 || max(n, m) > withinWords || abs(n-m) > 1 ||
		c.old.ids[a1-1] != c.new.ids[b1-1] || c.meaning(&c.old, a0, a1) == 0 {
		return v, false
	}
	if int(c.old.tokens[a1-1].end-c.old.tokens[a0].at) < leastWindow {
		return v, false // it is too short to be looked for elsewhere
	}
	if c.old.ids[a0] != c.new.ids[b0] {
		if n, m := c.respelled(a0, b0, a1, b1); n != 1 || m != 1 {
			return v, false
		}
	}
	same, tail := int32(1), int32(0)
	for same < min(n, m) && c.old.ids[a0+same] == c.new.ids[b0+same] {
		same++
	}
	for tail < min(n, m)-same && c.old.ids[a1-1-tail] == c.new.ids[b1-1-tail] {
		tail++
	}
	c.steps.spend(int(same + tail))
	v.run, v.rest = run{a0, b0, same}, run{a1 - tail, b1 - tail, tail}
	changed := max(n, m) - same - tail
	if changed > 1 || changed == 1 && (tail == 0 || n < longEnough) {
		return v, false
	}
	last := &v.run
	if tail > 0 {
		last = &v.rest
	}
	if a0 > g.a0 && a1 < g.a1 && b0 > h.b0 && b1 < h.b1 &&
		c.inBrackets(hunk{a0: a0 - 1, a1: a1 + 1, b0: b0 - 1, b1: b1 + 1}) {
		v.run = run{a0 - 1, b0 - 1, same + 1}
		last.n++
	}
	*last = c.withMark(*last, g, h)
	v.endA, v.endB = last.a+last.n, last.b+last.n
	return v, true
}

// inner returns the words of s from lo to hi without the marks that they begin and end with.
func (c *Comparer) inner(s *side, lo, hi int32) (int32, int32) {
	for lo < hi && c.kind(s, lo) == words.KindPunct {
		lo++
	}
	for lo < hi && c.kind(s, hi-1) == words.KindPunct {
		hi--
	}
	return lo, hi
}
