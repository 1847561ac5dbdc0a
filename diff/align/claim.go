package align

import "slices"

// A clause may be what another became under the same number and in the same place, though hardly
// a word was kept. As long as that other is free, it is no part of a third on weak evidence, and it
// is not said with much confidence to have no partner.

// namesake is the node of the other side that has the number of node n and stands where order has
// n's partner; -1 if there is none. Nothing is said of their wording.
func (e *engine) namesake(which int, n int32) int32 {
	f := &e.s[which].flat[n]
	if f.number == 0 || e.o.trust < claimTrust {
		return -1
	}
	o := e.s[1-which]
	span := e.o.frame[which][f.rank]
	for r := span[0] + 1; r < min(span[1], span[0]+1+reach); r++ {
		e.steps.spend(4)
		m := o.texts[r]
		g := &o.flat[m]
		alone := f.sole && g.sole || e.isUnder(which, f.parent, g.parent)
		if g.number == f.number && comparable(f, g) && alone && e.inPlace(1-which, m, n) == 1000 {
			return m
		}
	}
	return -1
}

// isUnder reports whether p and q, the parents of two nodes, are partners, or neither has one.
func (e *engine) isUnder(which int, p, q int32) bool {
	return p < 0 && q < 0 || p >= 0 && e.m.partner[which][p] == q
}

// claimed reports whether node n, of which x explains too little for more than a weak part of it,
// has a counterpart by number and place, other than x, that is free or n's partner. Where that has
// a word of content of n which x has not, x must explain more.
func (e *engine) claimed(which int, n, x int32, explained int) bool {
	share := perMille(explained, e.s[which].flat[n].weight)
	if share >= frameLeast {
		return false
	}
	m := e.namesake(which, n)
	if m < 0 || m == x {
		return false
	}
	q := e.m.partner[1-which][m]
	return (q < 0 || q == n) && (share < rivalLeast || e.bound(which, n, m, x))
}

// bound reports whether node m of the other side has a word of content of node n, which is brief,
// in some form, and x, a node of that side too, has not; x may be -1.
func (e *engine) bound(which int, n, m, x int32) bool {
	text := e.text(which, n)
	if len(text) >= patternLeastWords {
		return false
	}
	has := func(y, word int32) bool {
		if y < 0 {
			return false
		}
		other := e.text(1-which, y)
		e.steps.spend(len(other))
		return slices.ContainsFunc(other, func(w int32) bool {
			return e.v.stem[w] == e.v.stem[word]
		})
	}
	return slices.ContainsFunc(text, func(w int32) bool {
		return e.content(w) && has(m, w) && !has(x, w)
	})
}
