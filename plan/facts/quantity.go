package facts

import (
	"strings"
)

// quantities finds figures, money, shares and periods.
func (g *reading) quantities() {
	for i := 0; i < len(g.tokens); {
		if g.ended(i) {
			return
		}
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
		g.emit(Found{Kind: KindMoney, Value: p.String(), Unit: code, Bound: bound}, start, to)
		return to
	}
	// "million dollars", "millions d'euros"
	k := to
	if g.is(k, of) != nil && k+1 < len(g.tokens) {
		k++
	}
	if m := g.is(k, currency); m != nil && (!p.weak || g.is(to, currency) != nil) && !g.tokens[k].has(sentence) {
		g.emit(Found{Kind: KindMoney, Value: p.String(), Unit: m.value, Bound: bound}, from, g.after(k))
		return g.after(k)
	}
	if end, ok := g.period(i, p, bound); ok {
		return end
	}
	if p.weak && (to >= len(g.tokens) || g.is(i, one) != nil && g.is(i, numeral) == nil) {
		return to
	}
	if name, end := g.unit(to); name != "" {
		g.emit(Found{Kind: KindFigure, Value: p.String(), Unit: name, Bound: bound}, from, end)
		return end
	}
	if p.weak || !g.bare(i, p) {
		return to
	}
	g.emit(Found{Kind: KindFigure, Value: p.String(), Bound: bound}, from, to)
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
