package facts

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
)

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
		plain = m != nil && m.value == string(BoundAtLeast) || g.lang == &french && g.is(opened, of) != nil
	}
	if !dash && !(middle && (isBetween || plain)) {
		return 0, false
	}
	if plain && opened >= 0 && g.is(opened, dateBefore) != nil && g.is(opened, dateBefore).value == string(BoundAtLeast) {
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
	end := g.measure(start, q, BoundAtMost)
	if len(g.found) == before {
		return 0, false
	}
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
