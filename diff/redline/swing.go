package redline

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// swing parts a change that goes beyond the end of a sentence or item on one side alone, and that
// a mark follows like the one it goes beyond: "[-a ship. Boats too-]{+a boat+}." becomes
// "[-a ship-]{+a boat+}.[- Boats too.-]". So it does with brackets: "(a{+, b) or (c+})" becomes
// "(a{+, b+}){+ or (c)+}". No more words are deleted or inserted for it, and what is a sentence of
// its own can be seen as moved. It looks at the changes that replace something, or at the others.
func (c *Comparer) swing(g *gap, first int, replacing bool) {
	for k := first; k < len(c.hunks); k++ {
		if _, after := c.swung(g, c.hunks, k, replacing); after != (hunk{}) {
			c.swingFrom(g, k, replacing)
			return
		}
	}
}

// swingFrom is swing for the changes from k on.
func (c *Comparer) swingFrom(g *gap, k int, replacing bool) {
	c.raw = append(c.raw[:0], c.hunks[k:]...)
	c.hunks = c.hunks[:k]
	for k := range c.raw {
		before, after := c.swung(g, c.raw, k, replacing)
		if before.replaces() && after != (hunk{}) {
			c.part(before)
		} else {
			c.emit(before)
		}
		c.emit(after)
	}
}

// swung returns change k of g in two changes with a mark between them, if it swings; if not, the
// second is none.
func (c *Comparer) swung(g *gap, hunks []hunk, k int, replacing bool) (before, after hunk) {
	c.steps.spend(4)
	h, nextA := hunks[k], g.a1
	if k+1 < len(hunks) {
		nextA = hunks[k+1].a0 - 1 // a word has to stay between the changes
	}
	if h.replaces() != replacing || h.a1 >= nextA || h.b1 >= g.b1 ||
		c.kind(&c.old, h.a1) != words.KindPunct {
		return h, hunk{}
	}
	c.steps.spend(int(h.a1 - h.a0 + h.b1 - h.b0))
	if x := c.swingsAt(&c.old, &c.new, h.a0, h.a1, h.b0, h.b1); x >= 0 {
		return hunk{a0: h.a0, a1: x, b0: h.b0, b1: h.b1},
			hunk{a0: x + 1, a1: h.a1 + 1, b0: h.b1 + 1, b1: h.b1 + 1}
	}
	if y := c.swingsAt(&c.new, &c.old, h.b0, h.b1, h.a0, h.a1); y >= 0 {
		return hunk{a0: h.a0, a1: h.a1, b0: h.b0, b1: y},
			hunk{a0: h.a1 + 1, a1: h.a1 + 1, b0: y + 1, b1: h.b1 + 1}
	}
	return h, hunk{}
}

// swingsAt returns the mark among the words of s from lo to hi that takes the place of the one that
// follows them, if they are so parted for the better from what stands behind it; or -1. The words
// from lo2 to hi2 of the other side stay with what stands before it.
func (c *Comparer) swingsAt(s, other *side, lo, hi, lo2, hi2 int32) int32 {
	i := int32(-1)
	switch {
	case hi-lo < 2:
	case s.bracket(hi) < 0:
		i = c.swingsInBrackets(s, other, lo, hi, lo2, hi2)
	case c.endsSentence(s, hi):
		i = c.swingsAtEnd(s, other, lo, hi, lo2, hi2)
	}
	if lo2 == hi2 && i == lo {
		return -1 // nothing stands before the mark
	}
	return i
}

// swingsAtEnd is swingsAt for a mark that ends a sentence or item.
func (c *Comparer) swingsAtEnd(s, other *side, lo, hi, lo2, hi2 int32) int32 {
	i := lo
	for i < hi && !c.endsSentence(s, i) {
		i++
	}
	if i+1 >= hi || s.ids[i] != s.ids[hi] {
		return -1
	}
	if level := c.begins(s, i+1); level < atClause || level == atClause && c.form(s, i) != ";" ||
		s.afterDay(i+1) {
		return -1 // after an abbreviation, or within a number
	}
	if !s.beginsLine(i+1) && c.begins(s, lo) >= atSentence {
		return -1 // whole sentences
	}
	for j := lo2; j < hi2; j++ {
		if c.endsSentence(other, j) {
			return -1 // which sentence faces which is not known
		}
	}
	return i
}

// swingsInBrackets is swingsAt for a bracket.
func (c *Comparer) swingsInBrackets(s, other *side, lo, hi, lo2, hi2 int32) int32 {
	x, kind := &c.fine, -s.bracket(hi)
	if x.loose = other.unpaired(x.loose[:0], &x.open, lo2, hi2); other.hasKind(x.loose, kind) {
		return -1
	}
	x.loose = s.unpaired(x.loose[:0], &x.open, lo, hi)
	if kind == quotation && (len(x.loose) != 2 || s.word(hi) == `"`) {
		return -1 // those of tags are no quotations
	}
	for k, i := range x.loose {
		switch s.bracket(i) {
		case kind:
			return -1
		case -kind:
			if i > lo && s.ids[i] == s.ids[hi] && s.hasKind(x.loose[k+1:], kind) {
				return i
			}
			return -1
		}
	}
	return -1
}

// hasKind reports whether one of some brackets of s is of a kind.
func (s *side) hasKind(brackets []int32, kind int32) bool {
	return slices.ContainsFunc(brackets, func(i int32) bool { return abs(s.bracket(i)) == kind })
}

// endsSentence reports whether word i of s is a mark that ends a sentence or an item.
func (c *Comparer) endsSentence(s *side, i int32) bool {
	switch c.form(s, i) {
	case ".", ";", "!", "?":
		return true
	}
	return false
}

// bindSigns draws the sign of a currency into a change of the figure that it stands right beside,
// and the figure into a change of its sign: an amount is one thing.
func (c *Comparer) bindSigns(g *gap, first int) {
	a, b := g.a0-1, g.b0-1
	for k := first; k < len(c.hunks); k++ {
		c.steps.spend(2)
		h := &c.hunks[k]
		nextA := g.a1
		if k+1 < len(c.hunks) {
			nextA = c.hunks[k+1].a0 - 1
		}
		if h.replaces() && !h.same {
			// A word has to stay between two changes.
			if before := (hunk{h.a0 - 1, h.a0 + 1, h.b0 - 1, h.b0 + 1, false}); before.a0 > a &&
				before.b0 > b && c.amounts(before) {
				h.a0, h.b0 = h.a0-1, h.b0-1
			}
			if after := (hunk{h.a1 - 1, h.a1 + 1, h.b1 - 1, h.b1 + 1, false}); h.a1 < nextA &&
				h.b1 < g.b1 && c.amounts(after) {
				h.a1, h.b1 = h.a1+1, h.b1+1
			}
		}
		a, b = h.a1, h.b1
	}
}

// amounts reports whether the two words of each side of h are an amount of money, sign and figure
// in the same order.
func (c *Comparer) amounts(h hunk) bool {
	signs := c.isSign(&c.old, h.a0) && c.isSign(&c.new, h.b0) || c.isSign(&c.old, h.a0+1) &&
		c.isSign(&c.new, h.b0+1)
	return signs && c.isAmount(&c.old, h.a0) && c.isAmount(&c.new, h.b0)
}

// isAmount reports whether words i and i+1 of s are the sign of a currency and a figure right
// beside it, in either order.
func (c *Comparer) isAmount(s *side, i int32) bool {
	return !s.parted(i+1) && (c.isSign(s, i) && c.kind(s, i+1) == words.KindNumber ||
		c.kind(s, i) == words.KindNumber && c.isSign(s, i+1))
}

// isSign reports whether word i of s is the sign of a currency.
func (c *Comparer) isSign(s *side, i int32) bool {
	if w := s.word(i); w[0] == '$' || w[0] >= utf8.RuneSelf {
		r, n := utf8.DecodeRuneInString(w)
		return n == len(w) && unicode.Is(unicode.Sc, r)
	}
	return false
}
