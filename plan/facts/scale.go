package facts

// A parsed number: its value, the first token behind it, and whether it is no
// more than an article ("a month"), which counts only before a measure.
type parsed struct {
	number
	to   int
	weak bool
	word bool // written in words
}

// number reads the number at token i: digits, words, a vulgar fraction, with
// the scale behind it ("600 thousand", "15 Mio.", "half a million"), a part
// ("one billion and a half", "a quarter of a million") and the same number again
// in brackets ("thirty (30)"). Where the brackets say another, it reads none.
func (g *reading) number(i int) (p parsed, ok bool) {
	t := &g.tokens[i]
	switch {
	case t.has(taken):
		return p, false
	case t.kind == numberToken:
		p, ok = g.digits(i)
	case t.kind == wordToken && !t.has(covered) && (t.node != 0 || g.lang.compound != nil):
		p, ok = g.inWords(i)
	}
	if !ok {
		return p, false
	}
	if q, found := g.partOfScale(p, p.to); found {
		p = q
	} else if p, ok = g.scaled(p); !ok {
		return p, false
	}
	if p, ok = g.withPart(i, p); !ok {
		return p, false
	}
	return g.again(g.withSmaller(i, p))
}

// withSmaller adds what follows in digits with a smaller scale: "2 млн 350 тис.".
func (g *reading) withSmaller(i int, p parsed) parsed {
	for g.tokens[i].kind == numberToken && g.digitsAt(p.to) &&
		!g.tokens[p.to].has(sentence|tight|taken) {
		last := g.is(g.before(p.to), scale)
		q, ok := g.digits(p.to)
		if last == nil || !ok || g.is(q.to, scale) == nil && g.currencyAt(q.to) == nil {
			return p
		}
		q, ok = g.scaled(q)
		if ahead, _ := g.currencyAhead(i); !ok || !q.less(last.num) || g.is(q.to, scale) == nil &&
			ahead != nil {
			return p
		}
		p.number, p.to = p.plus(q.number), q.to
	}
	return p
}

// withPart adds the part that "and a half" says, which is one of the last scale
// where it stands behind that: "deux millions et demi".
func (g *reading) withPart(i int, p parsed) (parsed, bool) {
	m := g.is(p.to, andHalf)
	if m == nil || g.tokens[p.to].has(sentence) {
		return p, true
	}
	step := m.num
	if last := g.before(p.to); last > i && g.is(last, scale) != nil {
		step = step.times(g.is(last, scale).num)
	}
	sum := p.plus(step)
	if !sum.ok() {
		return p, true
	}
	p.number, p.to, p.weak = sum, g.after(p.to), false
	return g.scaled(p)
}

// partOfScale reads the scale of which p is so many parts: "a quarter of a
// million", "чверть мільйона". k is the token of the fraction.
func (g *reading) partOfScale(p parsed, k int) (parsed, bool) {
	m := g.is(k, fraction)
	if m == nil || p.d != 1 || p.n >= m.num.d || g.tokens[k].has(sentence) {
		return p, false
	}
	return g.ofScale(p.times(m.num), g.after(k))
}

// ofScale reads the scale at token k of which x is the part.
func (g *reading) ofScale(x number, k int) (p parsed, ok bool) {
	k = g.pastOfOne(k)
	m := g.is(k, scale)
	if m == nil || g.short(k) || g.tokens[k].has(sentence) {
		return p, false
	}
	x = x.times(m.num)
	return parsed{number: x, to: g.after(k), word: true}, x.ok() && x.d == 1
}

// pastOfOne gives the token behind "of" and "a", or k.
func (g *reading) pastOfOne(k int) int {
	if g.is(k, genitive) != nil {
		k = g.after(k)
	}
	if m := g.is(k, numeral); g.is(k, one) != nil || m != nil && m.num.is(1) {
		k = g.after(k)
	}
	return k
}

// scaled multiplies by the scales that follow.
func (g *reading) scaled(p parsed) (parsed, bool) {
	for {
		m := g.is(p.to, scale)
		if m == nil || g.tokens[p.to].has(sentence) || g.short(p.to) && !g.letterScale(p, m) {
			return p, true
		}
		x := p.times(m.num)
		if !x.ok() {
			return p, false
		}
		p.number, p.to, p.weak = x, g.after(p.to), false
	}
}

// short reports whether token k is a word of one or two letters, which may be a
// scale and something else: m, k, MM.
func (g *reading) short(k int) bool {
	letters := 0
	for range g.words(k) {
		letters++
	}
	return letters <= 2 && g.tokens[k].span <= 1
}

// letterScale reports whether the letters behind p are the scale m and no unit:
// an amount of money stands around them, or they touch the figure and are used
// for nothing else.
func (g *reading) letterScale(p parsed, m *meaning) bool {
	for k := p.to - 1; k >= 0 && k >= p.to-3; k-- {
		if g.is(k, currency) != nil {
			return true
		}
	}
	next := p.to + 1
	if g.is(next, currency) != nil && !g.tokens[next].has(sentence) &&
		(next+1 >= len(g.tokens) || g.tokens[next+1].kind != numberToken) {
		return true
	}
	if g.is(p.to, unit) != nil {
		// "5m tonnes"
		return g.tokens[p.to].has(tight) && !g.tokens[p.to].has(upper) && g.is(next, unit) != nil
	}
	return m.num.is(1000) && g.tokens[p.to].has(tight) ||
		g.tokens[p.to].end-g.tokens[p.to].at > 1 && !m.num.is(1000)
}

// again skips the repetition of a number in brackets. It gives false where the
// brackets say another number.
func (g *reading) again(p parsed) (parsed, bool) {
	if !g.mark(p.to, "(") || p.to+2 >= len(g.tokens) || g.tokens[p.to+1].has(sentence) {
		return p, true
	}
	var q parsed
	var ok bool
	if inner := &g.tokens[p.to+1]; inner.kind == numberToken {
		q, ok = g.digits(p.to + 1)
	} else {
		q, ok = g.inWords(p.to + 1)
	}
	if !ok {
		return p, true
	}
	if q, ok = g.scaled(q); !ok || !g.mark(q.to, ")") {
		return p, true
	}
	if !q.same(p.number) {
		return p, g.tokens[p.to].has(tight) // "5(2)" is no repetition
	}
	p.to, p.weak = q.to+1, false
	return p, true
}
