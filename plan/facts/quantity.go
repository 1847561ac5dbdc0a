package facts

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// quantities finds figures, money, shares and periods.
func (g *reading) quantities() {
	for i := 0; i < len(g.tokens); {
		next := i + 1
		switch {
		case g.tokens[i].has(taken):
		case g.is(i, equally) != nil:
			g.equal(i)
		case g.is(i, half) != nil:
			next = g.halfOf(i)
		case g.is(i, majority) != nil:
			g.plainMajority(i)
		case g.tokens[i].kind == markToken:
		default:
			if p, ok := g.number(i); ok {
				next = max(next, g.quantity(i, p))
			}
		}
		i = next
	}
}

// quantity says what the number at tokens i to p.to is of, and gives the
// first token behind it.
func (g *reading) quantity(i int, p parsed) int {
	if g.name(i, p) {
		return p.to
	}
	if to, ok := g.ratio(i, p); ok {
		return to
	}
	if to, ok := g.partOf(i, p); ok {
		return to
	}
	if p.frac && !p.word && g.measured(p.to) == nil { // 2/3
		return g.share(i, p.to, p.number, "")
	}
	if to, ok := g.interval(i, p); ok {
		return to
	}
	return g.measure(i, p, "")
}

// measure reads one number with what stands around it.
func (g *reading) measure(i int, p parsed, bound Bound) int {
	from, to := i, p.to
	if m := g.is(to, percent); m != nil {
		return g.percentage(i, p, m, bound)
	}
	if code, start := g.currencyBefore(i); code != "" {
		g.emit(Found{Kind: Money, Value: p.String(), Unit: code, Bound: bound}, start, to)
		return to
	}
	// "million dollars", "millions d'euros"
	k := to
	if g.is(k, of) != nil && k+1 < len(g.tokens) {
		k++
	}
	if m := g.is(k, currency); m != nil && (!p.weak || g.is(to, currency) != nil) && !g.tokens[k].has(sentence) {
		g.emit(Found{Kind: Money, Value: p.String(), Unit: m.value, Bound: bound}, from, g.after(k))
		return g.after(k)
	}
	if end, ok := g.period(i, p, bound); ok {
		return end
	}
	if p.weak && (to >= len(g.tokens) || g.is(i, one) != nil && g.is(i, numeral) == nil) {
		return to
	}
	if name, end := g.unit(to); name != "" {
		g.emit(Found{Kind: Figure, Value: p.String(), Unit: name, Bound: bound}, from, end)
		return end
	}
	if p.weak || !g.bare(i, p) {
		return to
	}
	g.emit(Found{Kind: Figure, Value: p.String(), Bound: bound}, from, to)
	return to
}

// emit adds a quantity with the bound that stands around it.
func (g *reading) emit(f Found, from, to int) {
	if f.Bound == "" || f.Binding.Len == 0 {
		bound, words := g.bound(from, to)
		if f.Bound == "" {
			f.Bound = bound
		}
		f.Binding = words
	}
	g.add(f, from, to)
	g.take(from, to)
	g.repeated(f.Value, to)
}

// repeated skips the quantity in brackets at token i that says value again:
// "15 % (fifteen percent)".
func (g *reading) repeated(value string, i int) {
	if !g.mark(i, "(") || i+1 >= len(g.tokens) {
		return
	}
	p, ok := g.number(i + 1)
	whole, _, _ := strings.Cut(value, ".")
	if !ok || p.String() != value && p.String() != whole {
		return
	}
	for k := p.to; k < len(g.tokens) && k < p.to+8 && !g.tokens[k].has(sentence); k++ {
		if g.mark(k, ")") {
			g.take(i, k)
			return
		}
	}
}

// name reports whether the number is part of a name, an ordinal, a time of
// day or the clause's own number.
func (g *reading) name(i int, p parsed) bool {
	t := &g.tokens[i]
	if t.kind != numberToken {
		return false
	}
	if i == 0 && (g.mark(p.to, ".)") && p.to+1 < len(g.tokens) && !g.tokens[p.to+1].has(tight)) {
		return true
	}
	if g.mark(i-1, "(") && g.mark(p.to, ")") && p.d == 1 {
		return true // (2), where it repeats no number
	}
	if g.mark(i-1, "/") && t.has(tight) || g.mark(p.to, "/") && g.tokens[p.to].has(tight) && p.to == i+1 && !p.is(50) {
		return true // 2001/83
	}
	if i > 1 && g.mark(i-1, ".") && g.tokens[i-2].kind == wordToken && g.tokens[i-2].end-g.tokens[i-2].at == 1 {
		return true // "S. 774"
	}
	if i > 0 && g.tokens[i-1].kind == wordToken && g.tokens[i-1].end-g.tokens[i-1].at == 1 && g.tokens[i-1].has(upper) && g.is(g.before(i), currency) == nil && g.tokens[i-1].node == 0 {
		return true // "C 1"
	}
	if g.citation(i-1) || g.citation(p.to) {
		return true
	}
	if i > 0 {
		before := &g.tokens[i-1]
		if before.kind == wordToken && (t.has(glued) || t.has(tight)) && g.is(g.before(i), currency) == nil {
			return true
		}
		if before.kind == markToken && g.words(i-1) == "№" {
			return true
		}
		// 10:30
		if g.mark(i-1, ":") && t.has(tight) && i > 1 && g.tokens[i-2].kind == numberToken {
			return true
		}
	}
	if p.to >= len(g.tokens) {
		return false
	}
	next := &g.tokens[p.to]
	switch {
	case (g.mark(p.to, "-") || g.words(p.to) == "–") && p.to+2 < len(g.tokens) && g.tokens[p.to+1].kind == numberToken && g.monthAt(p.to+2) != "":
		return true // 9-11 September
	case g.is(p.to, clock) != nil:
		return true
	case next.kind == wordToken && next.has(tight):
		return g.is(p.to, currency) == nil && g.is(p.to, unit) == nil && g.is(p.to, percent) == nil
	case next.kind == wordToken && next.has(glued) && g.is(p.to, ordinal) != nil:
		return true
	case g.mark(p.to, ":") && next.has(tight) && p.to+1 < len(g.tokens) && g.tokens[p.to+1].kind == numberToken && g.tokens[p.to+1].has(tight):
		q, ok := g.digits(p.to + 1)
		return !ok || !whole(p.number, q.number)
	case g.lang.orderedBy && next.mark == '.' && next.has(tight) && p.to+1 < len(g.tokens) && g.tokens[p.to+1].kind == wordToken && !g.tokens[p.to+1].has(sentence):
		return true
	}
	// "до 10 години": the hour, not a number of hours
	if m := g.is(p.to, timeUnit); m != nil && m.value == "hours" && g.lang.inward && p.d == 1 && strings.EqualFold(g.words(p.to), "години") {
		last := p.n % 10
		return p.n%100 >= 11 && p.n%100 <= 14 || last < 2 || last > 4
	}
	return false
}

// citation reports whether token i is an abbreviation with points, such as
// those that collections of laws are cited by: 16 U.S.C. 1858.
func (g *reading) citation(i int) bool {
	if i < 0 || i >= len(g.tokens) {
		return false
	}
	t := &g.tokens[i]
	return t.kind == wordToken && t.has(capitals) && t.holder == 0 && t.node == 0 && strings.IndexByte(g.words(i), '.') > 0
}

// bare reports whether a number without a unit is a figure: not a year, not
// the number of a name.
func (g *reading) bare(i int, p parsed) bool {
	t := &g.tokens[i]
	if p.word {
		if p.d != 1 {
			return false
		}
		// a counted noun follows, or a bound stands before it
		next := p.to
		return !p.less(number{1000, 1, false}) || next < len(g.tokens) && g.tokens[next].kind == wordToken && !g.tokens[next].has(sentence) || g.bounded(i, p.to)
	}
	if p.frac {
		return false
	}
	if p.n >= 1900 && p.n <= 2100 && p.d == 1 && p.to == i+1 && plainDigits(g.words(i)) && !g.bounded(i, p.to) {
		return false
	}
	if i > 0 && t.flags&sentence == 0 && !g.bounded(i, p.to) {
		before := &g.tokens[i-1]
		if g.lang != &german && before.kind == wordToken && before.has(upper) && !before.has(covered) && before.node == 0 && before.holder == 0 && !before.has(sentence) {
			return false // "Resolution 2202"
		}
		if g.lang == &english && before.kind == wordToken && before.node == 0 && before.holder == 0 && p.d == 1 && (p.to >= len(g.tokens) || g.tokens[p.to].kind != wordToken || g.tokens[p.to].node != 0) {
			return false // "auction 44"
		}
	}
	if p.to < len(g.tokens) && g.tokens[p.to].has(glued) {
		return false // "28-point"
	}
	return true
}

// whole reports whether two numbers are parts of a hundred or of ten, or the same.
func whole(x, y number) bool {
	s := x.plus(y)
	return s.is(100) || x.same(y)
}

// ratio reads 50:50, 60-40 and 50/50.
func (g *reading) ratio(i int, p parsed) (int, bool) {
	if !g.mark(p.to, ":-/") && (p.to >= len(g.tokens) || g.words(p.to) != "–") || p.to+1 >= len(g.tokens) || g.tokens[p.to+1].kind != numberToken {
		return 0, false
	}
	q, ok := g.digits(p.to + 1)
	if !ok || p.d != 1 || q.d != 1 {
		return 0, false
	}
	sum := p.plus(q.number)
	if !sum.is(100) && !(g.mark(p.to, ":") && p.same(q.number)) {
		return 0, false
	}
	if g.mark(p.to, "-/") && !p.is(50) || g.is(q.to, percent) != nil || g.is(q.to, unit) != nil {
		return 0, false
	}
	g.dropEqual(i)
	g.emit(Found{Kind: Share, Value: p.String() + ":" + q.String(), Unit: "ratio"}, i, q.to)
	return q.to, true
}

// partOf reads "a third of", "two thirds", "three quarters".
func (g *reading) partOf(i int, p parsed) (int, bool) {
	m := g.is(p.to, fraction)
	if m == nil || p.d != 1 || p.n == 0 || p.n >= m.num.d {
		return 0, false
	}
	to := g.after(p.to)
	if p.weak {
		// "a third of", "by a third."; not "a third party", "un tiers"
		if to < len(g.tokens) && g.is(to, of) == nil && g.is(to, majority) == nil && !g.mark(to, ".,;)") && !g.tokens[p.to].has(glued) && g.lang == &english {
			return to, true
		}
		if g.lang == &french && g.is(to, of) == nil {
			return to, true
		}
	}
	x := number{p.n, m.num.d, true}
	return g.share(i, to, x, ""), true
}

// halfOf reads the half of a whole, and fractions without a number.
func (g *reading) halfOf(i int) int {
	to := g.after(i)
	return g.share(i, to, g.is(i, half).num, "")
}

// share adds a fraction; beside the word majority it is one.
func (g *reading) share(from, to int, x number, bound Bound) int {
	f := Found{Kind: Share, Value: x.String(), Bound: bound}
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
	for n := range g.found {
		if g.found[n].Kind == Share && g.found[n].Range.At == at {
			g.found = append(g.found[:n], g.found[n+1:]...)
			return
		}
	}
}

func (g *reading) plainMajority(i int) {
	m := g.is(i, majority)
	f := Found{Kind: Share, Value: m.value, Unit: "majority"}
	switch m.value {
	case "":
		return
	case "1/2":
		f.Bound = MoreThan
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
		if g.is(k, between) != nil {
			two = true
		}
		if m := g.tokens[k].holder; m > 0 && two {
			parties++
		}
	}
	f := Found{Kind: Share, Value: "equal"}
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
		if f.Kind == Share && (f.Value == "equal" || f.Value == "50:50") {
			g.found = append(g.found[:n], g.found[n+1:]...)
			return
		}
	}
}

// percentage reads a percentage: a share, or a figure where a rate or a change
// is meant.
func (g *reading) percentage(i int, p parsed, m *meaning, bound Bound) int {
	to := g.after(p.to)
	f := Found{Kind: Share, Value: p.String(), Unit: m.value, Bound: bound}
	if m.value == "percentage-points" || m.value == "basis-points" || g.rated(i, to) {
		f.Kind = Figure
	}
	if f.Kind == Share {
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
	for k, n := g.before(i), 0; k >= 0 && n < 8; k, n = g.before(k), n+1 {
		if g.is(k, rate) != nil {
			return true
		}
		if n == 0 && (g.is(k, changeBy) != nil || g.lang == &english && g.is(k, dateBefore) != nil && strings.EqualFold(g.words(k), "by")) {
			return true
		}
	}
	for k, n := to, 0; k < len(g.tokens) && n < 3 && !g.tokens[k].has(sentence); k, n = g.after(k), n+1 {
		if g.is(k, rate) != nil {
			return true
		}
		if n == 0 && g.lang == &english && isComparison(g.words(k)) {
			return true // 55 percent below the level
		}
		if g.tokens[k].kind == markToken {
			break
		}
	}
	return false
}

// currencyBefore gives the currency whose mark or code stands right before
// token i, and where it begins.
func (g *reading) currencyBefore(i int) (code string, start int) {
	k := g.before(i)
	if k < 0 {
		return "", 0
	}
	if m := g.is(k, currency); m != nil && g.after(k) == i && !g.tokens[k].has(taken) {
		return m.value, k
	}
	return "", 0
}

// measured gives the unit of figure or time at token k, or nil.
func (g *reading) measured(k int) *meaning {
	if m := g.is(k, timeUnit); m != nil {
		return m
	}
	return g.is(k, unit)
}

// unit gives the unit of the figure that ends before token k, and the token
// behind it. Up to two words may stand between: "4,500 NATO troops".
func (g *reading) unit(k int) (name string, end int) {
	for n := 0; n < 3 && k < len(g.tokens); n++ {
		t := &g.tokens[k]
		if t.has(sentence) || t.kind != wordToken && t.mark != 0 {
			return "", 0
		}
		if m := g.is(k, unit); m != nil {
			if one := t.end-t.at == 1; !one || n == 0 {
				return m.value, g.after(k)
			}
			return "", 0
		}
		switch {
		case n == 0 && g.is(k, of) != nil:
			n--
			k++
			if k < len(g.tokens) && g.is(k, unit) == nil {
				return "", 0
			}
			continue
		case t.kind != wordToken, t.node != 0 && t.holder == 0:
			return "", 0
		}
		k = g.after(k)
	}
	return "", 0
}

// span2 reads a range: "between 10 and 20 tonnes", "10-20", "10 to 20". Its
// ends are two quantities of one unit.
func (g *reading) interval(i int, p parsed) (int, bool) {
	k := p.to
	if k+1 >= len(g.tokens) || g.tokens[k].has(sentence) {
		return 0, false
	}
	opened := g.before(i)
	if opened >= 0 && g.is(opened, currency) != nil {
		opened = g.before(opened)
	}
	isBetween := opened >= 0 && g.is(opened, between) != nil
	dash := (g.mark(k, "-") || g.words(k) == "–" || g.words(k) == "—") && g.tokens[k].has(tight) && g.tokens[k+1].has(tight)
	middle := g.is(k, rangeTo) != nil
	plain := middle && !isBetween && g.lang == &english && strings.EqualFold(g.words(k), "to") ||
		middle && g.lang == &german && strings.EqualFold(g.words(k), "bis")
	if opened >= 0 && middle && !plain {
		m := g.is(opened, boundBefore)
		plain = m != nil && m.value == string(AtLeast) || g.lang == &french && g.is(opened, of) != nil
	}
	if !dash && !(middle && (isBetween || plain)) {
		return 0, false
	}
	if plain && opened >= 0 && g.is(opened, dateBefore) != nil && g.is(opened, dateBefore).value == string(AtLeast) {
		return 0, false // "from 19 percent to 16 percent" is a change
	}
	start := g.after(k)
	if g.is(start, currency) != nil {
		start = g.after(start)
	}
	if start >= len(g.tokens) {
		return 0, false
	}
	q, ok := g.number(start)
	if !ok || q.weak {
		return 0, false
	}
	low := p.number
	if p.less(q.number) && p.n < 1000 && p.to == i+1 {
		// the scale of the second counts for the first: "10 and 20 million"
		if bare, fine := g.digitsOf(start); fine && p.less(bare) && bare.less(q.number) && g.measured(p.to) == nil {
			factor := number{q.n / gcd(q.n, bare.n*q.d) * bare.d, 1, false}
			if bare.n != 0 && bare.d == 1 && q.d == 1 && q.n%bare.n == 0 {
				factor.n = q.n / bare.n
				if scaled := p.times(factor); scaled.ok() {
					low = scaled
				}
			}
		}
	}
	if !low.less(q.number) {
		return 0, false
	}
	before := len(g.found)
	end := g.measure(start, q, AtMost)
	if len(g.found) == before {
		return 0, false
	}
	last := &g.found[len(g.found)-1]
	code, at := g.currencyBefore(i)
	if code == "" {
		at = i
	} else if last.Kind == Figure && last.Unit == "" {
		last.Kind, last.Unit = Money, code // "$50-60 million"
	}
	if how, _, found := g.within(at); found && last.Kind == Duration {
		last.Kind, last.Bound = Deadline, how
	}
	f := *last
	f.Value, f.Bound = low.String(), AtLeast
	f.Binding, f.Over = plan.Range{}, plan.Range{}
	g.add(f, at, p.to)
	g.take(at, p.to)
	return end, true
}

// digitsOf reads the digits at token i without their scale.
func (g *reading) digitsOf(i int) (number, bool) {
	if g.tokens[i].kind != numberToken {
		return number{}, false
	}
	p, ok := g.digits(i)
	return p.number, ok
}

func isComparison(word string) bool {
	switch strings.ToLower(word) {
	case "below", "above", "higher", "lower", "more", "less":
		return true
	}
	return false
}
