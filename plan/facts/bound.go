package facts

import (
	"github.com/redraft-go/redraft/plan"
)

// bound gives how the quantity at tokens from to to binds, by the words before
// and behind it.
func (g *reading) bound(from, to int) (b Bound, words plan.Range) {
	if k := g.boundBehind(to); k > to {
		return Bound(g.is(k, boundAfter).value), g.bytes(k, g.after(k))
	}
	if b, start := g.boundAt(from); b != "" {
		return b, g.bytes(start, from)
	}
	if m := g.is(to, boundAfter); m != nil && !g.tokens[to].has(sentence) {
		return Bound(m.value), g.bytes(to, g.after(to))
	}
	for k, n := to, 0; k < len(g.tokens) && n < 6 && !g.tokens[k].has(sentence) &&
		!g.mark(k, ","); k, n = g.after(k), n+1 {
		// else it binds what follows
		if m := g.is(k, boundLate); m != nil && !g.numberAt(g.after(k)) {
			return Bound(m.value), g.bytes(k, g.after(k))
		}
		if g.tokens[k].kind == numberToken {
			break
		}
	}
	return "", words
}

// boundBehind gives the token of a bound, one with "or", that stands behind the noun of a number, of whatever is
// counted: "seven nights or more"; to where there is none.
func (g *reading) boundBehind(to int) int {
	const longest = 2 // "two calendar months or more"
	for k := to; k < len(g.tokens) && k <= to+longest && !g.tokens[k].has(sentence); k++ {
		if k > to && g.is(k, boundAfter) != nil && g.single(k, conjunction) {
			return k
		}
		if t := &g.tokens[k]; t.kind != wordToken || g.is(k, conjunction) != nil ||
			g.is(k, force) != nil || g.is(k, numeral) != nil || g.is(k, genitive) != nil ||
			g.is(k, article) != nil || g.is(k, boundBefore) != nil || g.is(k, verb) != nil {
			break
		}
	}
	return to
}

// numberAt reports whether token k is a number, in digits or words.
func (g *reading) numberAt(k int) bool {
	return k < len(g.tokens) && !g.tokens[k].has(sentence) &&
		(g.tokens[k].kind == numberToken || g.is(k, numeral) != nil)
}

// bounded reports whether a word says how the quantity at tokens from to to binds.
func (g *reading) bounded(from, to int) bool {
	b, _ := g.bound(from, to)
	return b != ""
}

// boundAt gives the bound that stands before token from, and where it begins;
// articles and "of" may stand between.
func (g *reading) boundAt(from int) (Bound, int) {
	for k, n := g.before(from), 0; k >= 0 && n < 3; k, n = g.before(k), n+1 {
		if m := g.is(k, boundBefore); m != nil {
			// "from 20 to 18": the end of a change is no bound
			if g.is(k, rangeTo) != nil && k > 0 && g.tokens[k-1].has(taken) &&
				!g.tokens[k].has(sentence) {
				return "", from
			}
			if g.is(k, exceed) != nil && m.value == string(BoundAtMost) && !g.deniedBefore(k) {
				return BoundMoreThan, k
			}
			if g.is(k, exceed) != nil && m.value == string(BoundMoreThan) && g.deniedFar(k) {
				return BoundAtMost, k // "in no event shall the fee exceed"
			}
			if g.is(k, exceed) != nil && m.value == string(BoundAtLeast) && !g.deniedBefore(k) {
				return BoundLessThan, k
			}
			return Bound(m.value), k
		}
		if g.is(k, article) == nil && g.is(k, genitive) == nil && g.is(k, currency) == nil &&
			g.is(k, changeBy) == nil && g.is(k, age) == nil {
			break
		}
	}
	return "", from
}

// limits finds that there is no limit, and limits without a figure.
func (g *reading) limits() {
	if !g.any(unlimited) && !g.any(limited) {
		return
	}
	for i := range g.tokens {
		if g.ended(i) {
			return
		}
		if g.is(i, unlimited) != nil {
			g.add(Found{Kind: KindFigure, Bound: BoundUnlimited}, i, g.after(i))
			continue
		}
		if g.is(i, limited) == nil || g.is(g.before(i), negator) != nil || g.lang.limitedBe &&
			g.is(g.before(i), copula) == nil {
			continue
		}
		end, figure := g.sentenceEnd(i), false
		start := i
		for start > 0 && !g.tokens[start].has(sentence) {
			start--
		}
		for k := start; k < end; k++ {
			if g.tokens[k].has(taken) || g.tokens[k].kind == numberToken {
				figure = true
			}
		}
		next := g.after(i)
		if !figure && (next >= len(g.tokens) || next >= end || g.mark(next, ".,;:)") ||
			g.is(next, scope) != nil || g.is(next, conjunction) != nil ||
			g.is(next, condition) != nil) {
			g.add(Found{Kind: KindFigure, Bound: BoundUnstated}, i, g.after(i))
		}
	}
}

// deniedBefore reports whether the phrase at token k, "exceed", is denied.
func (g *reading) deniedBefore(k int) bool {
	if g.beginsDenied(k) {
		return true // "not exceed", "n'excédant pas"
	}
	for n := 0; k >= 0 && n < 4; n++ {
		if k = g.before(k); k >= 0 && (g.is(k, negator) != nil || g.is(k, never) != nil) {
			return true
		}
	}
	return false
}

// deniedFar reports whether something is denied in the sentence before token k.
func (g *reading) deniedFar(k int) bool {
	for range 12 {
		if k = g.before(k); k < 0 || g.tokens[k].has(conditional) {
			return false
		}
		if g.is(k, negator) != nil {
			return true
		}
	}
	return false
}
