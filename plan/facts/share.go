package facts

import "slices"

// whole reports whether two numbers are parts of a hundred or of ten, or the same.
func whole(x, y number) bool {
	s := x.plus(y)
	return s.is(100) || x.same(y)
}

// outOfAll reads "one in five", "три з п'яти".
func (g *reading) outOfAll(i int, p parsed) (int, bool) {
	const most = 20 // of more, the two are told as figures
	if g.is(p.to, outOf) == nil || g.tokens[p.to].has(sentence) || p.d != 1 || p.n == 0 || p.frac {
		return 0, false
	}
	k := g.after(p.to)
	if k >= len(g.tokens) || g.tokens[k].has(sentence) {
		return 0, false
	}
	q, ok := g.number(k)
	if !ok || q.d != 1 || !p.less(q.number) || q.n > most || g.is(q.to, timeUnit) != nil ||
		g.is(q.to, percent) != nil || g.currencyAt(q.to) != nil {
		return 0, false
	}
	return g.share(i, q.to, number{p.n, q.n, true}, ""), true
}

// ratio reads 50:50, 60-40 and 50/50.
func (g *reading) ratio(i int, p parsed) (int, bool) {
	if !g.mark(p.to, ":-/") && (p.to >= len(g.tokens) || g.words(p.to) != "–") ||
		p.to+1 >= len(g.tokens) || g.tokens[p.to+1].kind != numberToken {
		return 0, false
	}
	q, ok := g.digits(p.to + 1)
	if !ok || p.d != 1 || q.d != 1 || p.n == 0 {
		return 0, false
	}
	sum := p.plus(q.number)
	if !sum.is(100) && !(g.mark(p.to, ":") && p.same(q.number)) {
		return 0, false
	}
	if g.mark(p.to, ":") && !sum.is(100) && g.timeOfDay(i, p.to+1) {
		return 0, false // 10:10
	}
	if g.mark(p.to, "-/") && !p.is(50) || g.is(q.to, percent) != nil || g.is(q.to, unit) != nil {
		return 0, false
	}
	g.dropEqual(i)
	g.emit(Found{Kind: KindShare, Value: p.String() + ":" + q.String(), Unit: "ratio"}, i, q.to)
	return q.to, true
}

// timeOfDay reports whether the numbers at tokens h and m may be an hour and its
// minutes: two digits each.
func (g *reading) timeOfDay(h, m int) bool {
	hour, minute := g.words(h), g.words(m)
	return len(hour) == 2 && len(minute) == 2 && hour < "25" && minute < "60"
}

// partOf reads "a third of", "two thirds", "three quarters".
func (g *reading) partOf(i int, p parsed) (int, bool) {
	m := g.is(p.to, fraction)
	if m == nil || p.d != 1 || p.n == 0 || p.n >= m.num.d {
		return 0, false
	}
	to := g.after(p.to)
	if per := g.is(g.pastOfOne(to), percent); per != nil { // "three quarters of one percent"
		return g.percentage(i, parsed{number: p.times(m.num), to: g.pastOfOne(to)}, per, ""), true
	}
	if k := g.pastOfOne(to); k > to+1 && g.is(k, timeUnit) != nil { // "a quarter of a century"
		return g.period(i, parsed{number: p.times(m.num), to: k}, "")
	}
	if p.weak {
		// "a third of", "by a third."; not "a third party", "un tiers"
		ends := to >= len(g.tokens) || g.is(to, majority) != nil || g.mark(to, ".,;)") ||
			g.tokens[p.to].has(glued) ||
			g.is(g.before(i), changeBy) != nil && g.is(to, rangeTo) != nil // "by a third to"
		if need := g.lang.ordinalParts; need != partsAlone && g.is(to, genitive) == nil &&
			(need == partsOf || !ends) {
			return to, true
		}
	}
	x := number{p.n, m.num.d, true}
	return g.share(i, to, x, ""), true
}

// halfOf reads the half of a whole, and fractions without a number.
func (g *reading) halfOf(i int) int {
	to, x := g.after(i), g.is(i, half).num
	if p, ok := g.ofScale(x, to); ok { // "половина мільйона"
		return g.quantity(i, p)
	}
	if m := g.is(g.pastOfOne(to), percent); m != nil { // "half a percent"
		return g.percentage(i, parsed{number: number{x.n, x.d, false}, to: g.pastOfOne(to)}, m, "")
	}
	return g.share(i, to, x, "")
}

// share adds a fraction; beside the word majority it is one.
func (g *reading) share(from, to int, x number, bound Bound) int {
	f := Found{Kind: KindShare, Value: x.String(), Bound: bound}
	if g.is(to, majority) != nil {
		f.Unit = "majority"
		g.take(to, g.after(to))
		to = g.after(to)
	} else {
		for k, n := g.before(from), 0; k >= 0 && n < 4; k, n = g.before(k), n+1 {
			if g.is(k, majority) != nil {
				f.Unit = "majority"
				g.unsayMajority(k)
				break
			}
			if g.tokens[k].kind == markToken {
				break
			}
		}
	}
	g.emit(f, from, to)
	return to
}

// unsayMajority withdraws the plain majority read at token k: the share that
// follows says how large it is.
func (g *reading) unsayMajority(k int) {
	at := int(g.tokens[k].at)
	for n := range slices.Backward(g.found) { // it is among the last
		if g.found[n].Kind == KindShare && g.found[n].Range.At == at {
			g.found = append(g.found[:n], g.found[n+1:]...)
			return
		}
	}
}

func (g *reading) plainMajority(i int) {
	m := g.is(i, majority)
	f := Found{Kind: KindShare, Value: m.value, Unit: "majority"}
	switch m.value {
	case "":
		return
	case "1/2":
		if g.numberAt(g.after(g.after(i))) {
			return // "a majority of four to one"
		}
		f.Bound = BoundMoreThan
	}
	g.emit(f, i, g.after(i))
}

// equal reads "equally": one half each between two, unless the same sentence
// says the ratio too.
func (g *reading) equal(i int) {
	s := i
	for s > 0 && !g.tokens[s].has(sentence) {
		s--
	}
	end := g.sentenceEnd(i)
	parties, two := 0, false
	for k := i; k < end; k++ {
		if g.is(k, rangeStart) != nil {
			two = true
		}
		if m := g.tokens[k].holder; m > 0 && two {
			parties++
		}
	}
	f := Found{Kind: KindShare, Value: "equal"}
	switch {
	case parties == 2:
		f.Value, f.Unit = "50:50", "ratio"
	case two && parties == 0 && g.pair(i, end):
		f.Value, f.Unit = "50:50", "ratio"
	}
	g.emit(f, i, g.after(i))
}

// pair reports whether "between" is followed by two and no more: one
// conjunction and no comma.
func (g *reading) pair(i, end int) bool {
	ands := 0
	for k := i; k < end; k++ {
		if g.is(k, conjunction) != nil {
			ands++
		}
		if g.mark(k, ",") {
			return false
		}
	}
	return ands == 1
}

// dropEqual withdraws an "equally" read before in the sentence of token i,
// which the ratio at i says again.
func (g *reading) dropEqual(i int) {
	s := i
	for s > 0 && !g.tokens[s].has(sentence) {
		s--
	}
	for n := len(g.found) - 1; n >= 0; n-- {
		f := &g.found[n]
		if f.Range.At < int(g.tokens[s].at) {
			break
		}
		if f.Kind == KindShare && (f.Value == "equal" || f.Value == "50:50") {
			g.found = append(g.found[:n], g.found[n+1:]...)
			return
		}
	}
}

// percentage reads a percentage: a share, or a figure where a rate or a change
// is meant.
func (g *reading) percentage(i int, p parsed, m *meaning, bound Bound) int {
	to := g.after(p.to)
	f := Found{Kind: KindShare, Value: p.String(), Unit: m.value, Bound: bound}
	if m.value == "percentage-points" || m.value == "basis-points" || g.rated(i, to) {
		f.Kind = KindFigure
	}
	if f.Kind == KindShare {
		return g.shareOf(f, i, to)
	}
	g.emit(f, i, to)
	return to
}

func (g *reading) shareOf(f Found, from, to int) int {
	if g.is(to, majority) != nil {
		f.Unit = "percent-majority"
	}
	g.emit(f, from, to)
	return to
}

// rated reports whether the percentage at tokens i to to is a rate or a
// change, not a part of a whole.
func (g *reading) rated(i, to int) bool {
	if next := g.after(min(to, len(g.tokens)-1)); g.is(to, genitive) != nil &&
		(g.is(next, definite) != nil || g.is(to, definite) != nil) {
		return g.is(g.before(i), changeBy) != nil // of a whole: "a penalty of 10 % of the price"
	}
	for k, n := g.before(i), 0; k >= 0 && n < 8; k, n = g.before(k), n+1 {
		if g.is(k, rate) != nil {
			return true
		}
		if n == 0 && g.is(k, changeBy) != nil {
			return true
		}
	}
	for k, n := to, 0; k < len(g.tokens) && n < 3 && !g.tokens[k].has(sentence); k, n = g.after(k),
		n+1 {
		if g.is(k, rate) != nil {
			return true
		}
		if n == 0 && g.single(k, comparison) {
			return true // 55 percent below the level
		}
		if g.tokens[k].kind == markToken {
			break
		}
	}
	return false
}
