package redline

import (
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// turnSwaps exchanges what stays and what goes where two parts of a sentence changed places, if the
// part that stayed is what a reader would say has moved: one in brackets, one that is set off by
// more commas, or the one that does not end with "and".
func (c *Comparer) turnSwaps() {
	if c.settings.minimal {
		return // it may be the longer one
	}
	for i := range c.gaps {
		for k := c.gaps[i].hunk0; k+1 < c.gaps[i].hunk1; k++ {
			c.steps.spend(1)
			l := k + 1
			if c.hunks[l].same && l+1 < c.gaps[i].hunk1 {
				l++ // a capital, of what stays between
			}
			p, q := c.hunks[k], c.hunks[l]
			if q.a0-p.a1 < 2 || q.a0-p.a1 > withinWords || !p.holdsPhrase() || !q.holdsPhrase() {
				continue
			}
			gone := k
			if p.a1-p.a0 < q.a1-q.a0 {
				gone = l
			}
			v, ok := c.phraseWithin(k, l, gone)
			if ok && v.rest.n == 0 && c.goesAlone(c.hunks[gone], c.hunks[k+l-gone]) &&
				c.turns(p, q, v) {
				c.turn(i, k, l, v)
			}
		}
	}
}

// turn has the phrase v stay that went from one of the changes k and l of gap i to the other.
func (c *Comparer) turn(i int, k, l int32, v move) {
	p, q := c.hunks[k], c.hunks[l]
	turned := append(make([]hunk, 0, 3), hunk{a0: p.a0, a1: v.a, b0: p.b0, b1: v.b})
	if c.old.ids[v.a] != c.new.ids[v.b] { // in a capital
		turned = append(turned, hunk{v.a, v.a + 1, v.b, v.b + 1, true})
	}
	turned = append(turned, hunk{a0: v.endA, a1: q.a1, b0: v.endB, b1: q.b1})
	c.hunks = slices.Replace(c.hunks, int(k), int(l)+1, turned...)
	more := int32(len(turned)) - (l + 1 - k)
	c.gaps[i].hunk1 += more
	for j := i + 1; j < len(c.gaps) && more != 0; j++ {
		c.gaps[j].hunk0 += more
		c.gaps[j].hunk1 += more
	}
}

// turns reports whether what stays between the changes p and q is what moved, rather than the
// phrase v that the one takes out and the other puts in.
func (c *Comparer) turns(p, q hunk, v move) bool {
	const longer = 3 // times the phrase
	if n := q.a0 - p.a1; n > longer*v.n || c.meaning(&c.old, p.a1, q.a0) == 0 {
		return false
	}
	if b := c.old.bracket(p.a1); b > 0 && c.old.bracket(q.a0-1) == -b {
		return true
	}
	stays := c.setOff(&c.old, p.a1, q.a0) + c.setOff(&c.new, p.b1, q.b0)
	goes := c.setOff(&c.old, v.a, v.endA) + c.setOff(&c.new, v.b, v.endB)
	return stays > goes ||
		stays == goes && suspends(c.old.word(v.endA-1)) && !suspends(c.old.word(q.a0-1))
}

// setOff returns how many ends of a phrase, words lo to hi of s without the marks among them at
// its ends, are marked: by a mark, or by where the text or a sentence begins.
func (c *Comparer) setOff(s *side, lo, hi int32) (ends int) {
	lo, hi = c.inner(s, lo, hi)
	if lo == 0 || c.kind(s, lo-1) == words.KindPunct || c.begins(s, lo) == atSentence {
		ends++
	}
	if int(hi) == len(s.ids) || c.kind(s, hi) == words.KindPunct {
		ends++
	}
	return ends
}
