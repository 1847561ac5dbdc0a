package facts

// nth reads a time limit that is told as the so-manieth day, week or month from something: "by
// the third day after service", "am zehnten Tag nach". It gives the token behind it, or i.
// Without a word before it that says how it binds and one behind it that says from when it
// counts, it is none.
func (g *reading) nth(i int) int {
	value, k := g.rankAt(i)
	if !value.ok() {
		return i
	}
	name, to, factor := g.timeAt(k)
	if name == "" || g.is(to, genitive) != nil || g.is(to, anchor) == nil && !g.countsFrom(to) {
		return i
	}
	how, start := g.nthBound(i)
	if how == "" {
		return i
	}
	f := Found{Kind: KindDeadline, Value: value.times(factor).String(), Unit: name, Bound: how}
	g.addPeriod(f, i, start, to)
	return to
}

// countsFrom reports whether the condition at token k says from when a time counts.
func (g *reading) countsFrom(k int) bool {
	m := g.is(k, condition)
	return m != nil && m.value == "after"
}

// rankAt gives the ordinal at token i, "third", "twenty-first", "10th", and the token behind
// it; no number where none is there.
func (g *reading) rankAt(i int) (number, int) {
	if g.tokens[i].kind == numberToken {
		p, ok := g.digits(i)
		k := i + 1
		marked := k < len(g.tokens) && (g.is(k, ordinal) != nil && g.tokens[k].has(tight|glued) ||
			g.lang.orderedBy && g.mark(k, ".") && g.tokens[k].has(tight))
		if !ok || !marked || p.d != 1 {
			return number{}, i
		}
		return p.number, k + 1
	}
	day, k := g.dayInWords(i)
	if day == "" || g.is(g.before(k), rank) == nil {
		return number{}, i
	}
	value, _ := parsePlain(day)
	return value, k
}

// nthBound gives how the ordinal at token i binds, by the word before it, and where that begins.
func (g *reading) nthBound(i int) (Bound, int) {
	k := g.before(i)
	for k >= 0 && g.is(k, definite) != nil && g.is(k, dateBefore) == nil {
		k = g.before(k)
	}
	for _, c := range [...]class{deadlineBefore, boundBefore, dateBefore} {
		if m := g.is(k, c); m != nil && m.value != "" {
			return Bound(m.value), k
		}
	}
	return "", i
}
