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
		return g.dash(p.to) && g.tokens[p.to].has(tight) && g.tokens[p.to+1].has(tight)
	}},
	{"between … and", func(g *reading, p parsed, opened int) bool {
		return g.is(p.to, rangeTo) != nil && g.is(opened, between) != nil
	}},
	{"a word that does alone", func(g *reading, p parsed, opened int) bool { return g.plainRange(p.to) && !g.changes(opened) }},
	{"from … to", func(g *reading, p parsed, opened int) bool {
		return g.is(p.to, rangeTo) != nil && g.rangeOpens(opened) && !g.changes(opened)
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

// rangeOpens reports whether token i opens a range: "від 10 до 20".
func (g *reading) rangeOpens(i int) bool {
	m := g.is(i, boundBefore)
	return m != nil && m.value == string(BoundAtLeast) || g.is(i, rangeFrom) != nil
}

// changes reports whether token i opens what may be a change: "from 19 percent to
// 16 percent".
func (g *reading) changes(i int) bool {
	m := g.is(i, dateBefore)
	return m != nil && m.value == string(BoundAtLeast)
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
	low := g.lowEnd(i, start, p, q)
	if !low.less(q.number) {
		return 0, false
	}
	before := len(g.found)
	end := g.measure(start, q, BoundAtMost)
	if len(g.found) == before {
		return 0, false
	}
	g.openRange(i, p.to, low)
	return end, true
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
// token start, counts for it: "10 and 20 million".
func (g *reading) lowEnd(i, start int, p, q parsed) number {
	if !p.less(q.number) || p.n >= 1000 || p.to != i+1 {
		return p.number
	}
	bare, ok := g.digitsOf(start)
	if !ok || bare.n == 0 || bare.d != 1 || q.d != 1 || q.n%bare.n != 0 || !p.less(bare) || !bare.less(q.number) || g.measured(p.to) != nil {
		return p.number
	}
	if scaled := p.times(number{q.n / bare.n, 1, false}); scaled.ok() {
		return scaled
	}
	return p.number
}

// openRange adds the first end of a range, tokens i to to, beside the second,
// which was found last.
func (g *reading) openRange(i, to int, low number) {
	last := &g.found[len(g.found)-1]
	code, at := g.currencyBefore(i)
	if code == "" {
		at = i
	} else if last.Kind == KindFigure && last.Unit == "" {
		last.Kind, last.Unit = KindMoney, code // "$50-60 million"
	}
	if how, _, found := g.within(at); found && last.Kind == KindDuration {
		last.Kind, last.Bound = KindDeadline, how
	}
	f := *last
	f.Value, f.Bound = low.String(), BoundAtLeast
	f.Binding, f.Over = plan.Range{}, plan.Range{}
	g.add(f, at, to)
	g.take(at, to)
}

// digitsOf reads the digits at token i without their scale.
func (g *reading) digitsOf(i int) (number, bool) {
	if g.tokens[i].kind != numberToken {
		return number{}, false
	}
	p, ok := g.digits(i)
	return p.number, ok
}
