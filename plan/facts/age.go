package facts

// ofAge reports whether the period of tokens i to to says how old somebody is, which is no
// length of time in which something is done: "18 years old", "aged at least 18 years".
func (g *reading) ofAge(i, to int) bool {
	m := g.is(to, age)
	return m != nil && m.value == "behind" || g.ageBefore(i)
}

// ageBefore reports whether a word before the number at token i makes it an age: "the age of".
func (g *reading) ageBefore(i int) bool {
	const words = 4
	for k, n := g.before(i), 0; k >= 0 && n < words; k, n = g.before(k), n+1 {
		if m := g.is(k, age); m != nil && m.value == "" {
			return true
		}
		if g.is(k, boundBefore) == nil && g.is(k, article) == nil && g.is(k, genitive) == nil &&
			g.is(k, dateBefore) == nil && !g.digitsAt(k) && g.is(k, rangeTo) == nil {
			break
		}
	}
	return false
}
