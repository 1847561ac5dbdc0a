package facts

import "github.com/redraft-go/redraft/plan"

// A rangeForm is one way to write a range: what parts its ends, the number p
// before token p.to and the one behind, and what stands at token opened before them.
type rangeForm struct {
	name  string
	holds func(g *reading, p parsed, opened int) bool
}

var rangeForms = []rangeForm{
	{"a dash", func(g *reading, p parsed, _ int) bool {
		return g.dash(p.to) && g.tokens[p.to].has(tight) == g.tokens[p.to+1].has(tight)
	}},
	{"between … and", func(g *reading, p parsed, opened int) bool {
		return g.is(p.to, rangeTo) != nil && g.is(opened, rangeStart) != nil
	}},
	{"a word that does alone", func(g *reading, p parsed, _ int) bool {
		return g.plainRange(p.to)
	}},
	{"from … to", func(g *reading, p parsed, opened int) bool {
		return g.is(p.to, rangeTo) != nil && g.rangeOpens(opened)
	}},
}

// dash reports whether token k is a dash or a hyphen.
func (g *reading) dash(k int) bool {
	return g.mark(k, "-") || k < len(g.tokens) && (g.words(k) == "–" || g.words(k) == "—")
}

// plainRange reports whether the word at token k parts the ends of a range
// without another before them: "10 to 20".
func (g *reading) plainRange(k int) bool {
	m := g.is(k, rangeTo)
	return m != nil && m.value == "plain"
}

// alwaysChange reports whether the word at token k parts the ends of a change and
// never of a range: "von 10 auf 20".
func (g *reading) alwaysChange(k int) bool {
	m := g.is(k, rangeTo)
	return m != nil && m.value == "change"
}

// rangeOpens reports whether token i opens a range: "від 10 до 20".
func (g *reading) rangeOpens(i int) bool {
	return g.opensAtLeast(i) || g.is(i, rangeFrom) != nil
}

// opensAtLeast reports whether token i is a word such as from.
func (g *reading) opensAtLeast(i int) bool {
	for _, c := range [...]class{boundBefore, dateBefore} {
		if m := g.is(i, c); m != nil && m.value == string(BoundAtLeast) {
			return true
		}
	}
	return false
}

// changes reports whether what token i opens is a change and no range: a verb
// such as raise stands before it.
func (g *reading) changes(i int) bool {
	const words = 10
	for n := 0; i >= 0 && n < words; n++ {
		if g.is(i, changeVerb) != nil {
			return true
		}
		i = g.before(i)
	}
	return false
}

// interval reads a range: "between 10 and 20 tonnes", "10-20", "10 to 20". Its
// ends are two quantities of one unit.
func (g *reading) interval(i int, p parsed) (int, bool) {
	start, ok := g.rangeMiddle(i, p)
	if !ok {
		return 0, false
	}
	q, ok := g.number(start)
	if !ok || q.weak {
		return 0, false
	}
	if g.serial(i, p, q) || g.hours(i, p, q) {
		g.take(i, q.to)
		return q.to, true
	}
	low, least, most := g.lowEnd(i, start, p, q), BoundAtLeast, BoundAtMost
	if g.alwaysChange(p.to) || g.is(p.to, rangeTo) != nil &&
		(low.ok() && !low.less(q.number) || g.changes(g.before(i))) && !g.opened(i, rangeStart) {
		// "from 19 to 16 percent" is a change
		low, least, most = g.scaledAlike(i, start, p, q), "", ""
	} else if low.ok() && !low.less(q.number) {
		return 0, false
	}
	before := len(g.found)
	if most == "" {
		g.take(i, p.to) // so that the second is no bound
	}
	end := g.measure(start, q, most)
	if len(g.found) == before { // where one end is doubtful, both are
		g.take(i, p.to)
		return end, true
	}
	if !low.ok() {
		g.take(i, p.to)
		return end, true
	}
	g.openRange(i, p.to, low, least)
	return end, true
}

// serial reports whether numbers with a dash between them are those of a thing
// rather than the ends of a range: 555-1234. Nothing counted follows.
func (g *reading) serial(i int, p, q parsed) bool {
	if !g.dash(p.to) || g.tokens[p.to].end-g.tokens[i].at < 4 || g.counted(q.to) {
		return false
	}
	if m, _ := g.currencyAhead(i); m != nil {
		return false
	}
	return q.to >= len(g.tokens) || g.tokens[q.to].has(sentence) ||
		g.tokens[q.to].kind != wordToken || g.tokens[q.to].node != 0
}

// hours reports whether p at token i and q are times of day: "from 6 to 9 a.m.", "von 18 bis
// 21.30 Uhr". Where a language says hours of the day and hours that pass in one word, up to 24 of
// them may be either: "с 9 до 18 часов".
func (g *reading) hours(i int, p, q parsed) bool {
	if g.is(q.to, clock) != nil || g.beforeMinutes(0, q) || g.hourOfDay(i, q) {
		return true
	}
	const day = 24
	m := g.is(q.to, timeUnit)
	return m != nil && m.value == "hours" && g.lang.hourIsTime && p.less(q.number) &&
		q.less(number{day + 1, 1, false})
}

// opened reports whether a word of class c stands before the quantity at token i.
func (g *reading) opened(i int, c class) bool {
	k := g.before(i)
	if g.is(k, currency) != nil {
		k = g.before(k)
	}
	return g.is(k, c) != nil
}

// rangeMiddle gives where the second number of a range begins whose first is p
// at token i.
func (g *reading) rangeMiddle(i int, p parsed) (start int, ok bool) {
	if p.to+1 >= len(g.tokens) || g.tokens[p.to].has(sentence) {
		return 0, false
	}
	opened := g.before(i)
	if g.is(opened, currency) != nil {
		opened = g.before(opened)
	}
	for _, form := range rangeForms {
		ok = ok || form.holds(g, p, opened)
	}
	start = g.after(p.to)
	if g.is(start, currency) != nil {
		start = g.after(start)
	}
	return start, ok && start < len(g.tokens)
}

// lowEnd gives the first end of a range, at token i: the scale of the second, at
// token start, counts for it: "10 and 20 million". No number where it may have
// that scale or none: "800 to 1 million".
func (g *reading) lowEnd(i, start int, p, q parsed) number {
	bare, ok := g.withoutScale(start, q)
	if ok && bare.same(q.number) || g.hasScale(i, p.to) || !p.less(thousand) ||
		g.measured(p.to) != nil {
		return p.number
	}
	if !ok || !p.less(bare) {
		return number{}
	}
	return p.times(q.divided(bare))
}

// scaledAlike gives the first number of a change, at token i, with the scale of the
// second where it has none of its own: "from 3 to 5 billion"; no number where it
// is too far from the second to tell.
func (g *reading) scaledAlike(i, start int, p, q parsed) number {
	bare, ok := g.withoutScale(start, q)
	if ok && bare.same(q.number) || g.hasScale(i, p.to) || !p.less(thousand) {
		return p.number
	}
	const far = 20
	if !ok || bare.times(number{far, 1, false}).less(p.number) ||
		p.times(number{far, 1, false}).less(bare) {
		return number{}
	}
	return p.times(q.divided(bare))
}

// openRange adds the first end of a range, tokens i to to, beside the second,
// which was found last.
func (g *reading) openRange(i, to int, low number, least Bound) {
	last := &g.found[len(g.found)-1]
	code, at := g.currencyBefore(i)
	if code == "" {
		at = i
	} else if last.Kind == KindFigure && last.Unit == "" {
		last.Kind, last.Unit = KindMoney, code // "$50-60 million"
	}
	if how, _, found := g.boundWithin(at); found && last.Kind == KindDuration {
		last.Kind, last.Bound = KindDeadline, how
	}
	f := *last
	f.Value, f.Bound = low.String(), least
	f.Binding, f.Over = plan.Range{}, plan.Range{}
	g.add(f, at, to)
	g.take(at, to)
}

// withoutScale gives the number q at token i without the scale that ends it; q itself where
// none does, and none where that is not all that it has.
func (g *reading) withoutScale(i int, q parsed) (number, bool) {
	if g.tokens[i].kind == numberToken {
		p, ok := g.digits(i)
		return p.number, ok
	}
	if !g.hasScale(i, q.to) {
		return q.number, true
	}
	last := g.before(q.to)
	first, ok := g.oneWord(i)
	if !ok || g.after(i) != last {
		return number{}, false
	}
	return first, true
}

// hasScale reports whether one of tokens from to to is a scale of a number.
func (g *reading) hasScale(from, to int) bool {
	for k := from; k < to; k = g.after(k) {
		if g.is(k, scale) != nil && (k > from || g.is(k, numeral) == nil) {
			return true
		}
	}
	return false
}

// oneWord gives the number that is the one word at token i.
func (g *reading) oneWord(i int) (number, bool) {
	x, isScale, ok := g.part(i, true)
	return x, ok && !isScale
}
