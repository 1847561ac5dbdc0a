package facts

import (
	"strings"
)

// denies reports whether the force at tokens i to to is denied, and where the
// denial behind it ends.
func (g *reading) denies(c *clause, i, to int) (bool, int) {
	if p := g.before(i); p >= 0 && !g.tokens[i].has(sentence) {
		if m := g.is(p, negator); m != nil && m.value != "subject" && !g.inCondition(p) || g.is(p, never) != nil {
			return true, to
		}
		// "shall not be obliged to"
		if q := g.before(p); q >= c.first && strings.EqualFold(g.words(p), "be") && g.is(q, negator) != nil {
			return true, to
		}
		// "n'est pas tenu de", "ist nicht verpflichtet": the auxiliary between
		if q := g.before(p); q >= 0 && g.is(p, verb) != nil && g.is(q, negator) != nil && g.is(q, negator).value != "subject" {
			return true, to
		}
	}
	limitIdiom := func(k int) bool {
		return g.is(k, boundBefore) != nil || g.is(k, unlimited) != nil || g.is(k, boundLate) != nil || g.is(k, exceed) != nil
	}
	if g.lang == &german {
		for k := i; k < c.end; k++ {
			if k > to && g.mark(k, ",") {
				if k = g.behindRelative(k, c.end); k < 0 {
					break
				}
			}
			if k >= to && g.is(k, force) != nil && !g.tokens[k].has(covered) && k != i {
				if m := g.is(k, force); m.value != hasTo {
					break
				}
			}
			if g.is(k, exceed) != nil || g.is(k, boundLate) != nil || g.is(k, unlimited) != nil {
				break
			}
			if g.is(k, negator) != nil && !g.inCondition(k) {
				return true, to
			}
		}
		return c.denied, to
	}
	k := to
	for n := 0; n < 3 && k < c.end; n++ {
		if limitIdiom(k) {
			return false, to
		}
		if m := g.is(k, negator); m != nil {
			if m.value != "subject" {
				return true, g.after(k)
			}
			break
		}
		// an adverb may stand between: "shall under no circumstances"
		if g.tokens[k].kind != wordToken || g.is(k, force) != nil || g.lang != &english || n > 0 || !strings.HasSuffix(g.words(k), "ly") {
			break
		}
		k = g.after(k)
	}
	return c.denied, to
}

// behindRelative gives the comma that ends the relative clause that begins
// behind the comma at token k, and k where no relative clause begins; -1 where
// another clause does, whose denials are its own.
func (g *reading) behindRelative(k, end int) int {
	if k+1 >= end {
		return -1
	}
	switch strings.ToLower(g.words(k + 1)) {
	case "dass", "daß", "ob", "wenn", "weil", "damit", "sodass", "so", "soweit", "sofern", "es":
		return -1
	case "die", "der", "das", "den", "dem", "dessen", "deren", "welche", "welcher", "welches":
		for n := k + 1; n < end; n++ {
			if g.mark(n, ",") {
				return n
			}
		}
		return -1
	}
	return k
}

// exceeds reports whether the verb of the force before token k is to exceed.
func (g *reading) exceeds(k, end int) bool {
	for n := 0; n < 8 && k < end; n++ {
		if g.is(k, exceed) != nil && g.is(k, boundBefore) != nil {
			return true
		}
		k = g.after(k)
	}
	return false
}

// caps reports whether a denied permission is a bound: "may not exceed".
func (g *reading) caps(c *clause, i, to int) bool {
	p := g.before(i)
	before := p >= 0 && !g.tokens[i].has(sentence) && g.is(p, negator) != nil
	for k, n := to, 0; k < c.end && (n < 3 || g.lang.lateNot); k, n = g.after(k), n+1 {
		if g.is(k, exceed) != nil {
			return before || g.is(k, boundLate) != nil || g.is(g.before(k), negator) != nil || g.is(g.before(k), never) != nil
		}
		if m := g.is(k, boundBefore); n == 0 && m != nil && strings.EqualFold(g.words(k), "not") {
			return true
		}
	}
	return false
}
