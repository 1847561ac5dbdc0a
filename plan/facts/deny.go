package facts

// A denial is one way in which the force at tokens i to to may be denied.
type denial struct {
	name string
	// end: behind the denial, or to
	holds func(g *reading, c *clause, i, to int) (denied bool, end int)
}

// denials are looked at in this order.
var denials = []denial{
	{"denied before", func(g *reading, c *clause, i, to int) (bool, int) {
		return g.deniedAhead(c, i), to
	}},
	{"the language's own", func(g *reading, c *clause, i, to int) (bool, int) {
		return g.lang.denial != nil && g.lang.denial(g, c, i, to), to
	}},
	{"denied behind", (*reading).deniedBehind},
	{"a denied subject", func(g *reading, c *clause, _, to int) (bool, int) {
		return c.denied && !g.limitIdiom(g.pastAdverb(to)), to
	}},
}

// denies reports whether the force at tokens i to to is denied, and where the
// denial behind it ends.
func (g *reading) denies(c *clause, i, to int) (bool, int) {
	for _, d := range denials {
		if is, end := d.holds(g, c, i, to); is {
			return true, end
		}
	}
	return false, to
}

// deniedAhead reports whether a word of denial stands right before the force at
// token i, or before its auxiliary: "is not", "shall not be obliged to", "n'est
// pas tenu de".
func (g *reading) deniedAhead(c *clause, i int) bool {
	p := g.before(i)
	if p < 0 || g.tokens[i].has(sentence) {
		return false
	}
	if g.is(p, never) != nil || g.deniesVerb(p) && !g.expletive(p) {
		return true
	}
	q := g.before(p)
	return g.is(p, copula) != nil && q >= c.first && g.is(q, negator) != nil ||
		g.is(p, verb) != nil && g.deniesVerb(q)
}

// deniesVerb reports whether token i denies a verb, not its subject.
func (g *reading) deniesVerb(i int) bool {
	m := g.is(i, negator)
	return m != nil && m.value != "subject"
}

// deniedBehind reports whether the word behind the force denies it. An adverb
// may stand between: "shall knowingly not".
func (g *reading) deniedBehind(c *clause, _, to int) (bool, int) {
	k := g.pastAdverb(to)
	if g.lang.denial == nil && k < c.end && g.deniesVerb(k) && !g.limitIdiom(k) {
		return true, g.after(k)
	}
	return false, to
}

// pastAdverb gives the token behind the adverb at token i, or i.
func (g *reading) pastAdverb(i int) int {
	if i < len(g.tokens) && g.adverb(i) && g.is(i, force) == nil && g.is(i, negator) == nil &&
		!g.limitIdiom(i) {
		return g.after(i)
	}
	return i
}

// limitIdiom reports whether token k says a limit, denied or not, and so denies
// nothing: "not more than".
func (g *reading) limitIdiom(k int) bool {
	return g.is(k, boundBefore) != nil || g.is(k, boundLate) != nil || g.is(k, unlimited) != nil ||
		g.is(k, exceed) != nil
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
			return before || g.is(k, boundLate) != nil || g.is(g.before(k), negator) != nil ||
				g.is(g.before(k), never) != nil
		}
		if m := g.is(k, boundBefore); n == 0 && m != nil && g.beginsDenied(k) {
			return true
		}
	}
	return false
}
