package facts

import (
	"slices"
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
		case g.tokens[i].has(taken), g.tokens[i].node == 0 && g.tokens[i].kind == markToken:
		case g.is(i, equally) != nil:
			g.equal(i)
		case g.is(i, half) != nil:
			next = g.halfOf(i)
		case g.is(i, majority) != nil:
			g.plainMajority(i)
		case g.is(i, multiple) != nil:
			next = g.times(i)
		case g.tokens[i].kind == markToken:
		default:
			if to := g.nth(i); to > i {
				next = to
			} else if p, ok := g.number(i); ok {
				next = max(next, g.quantity(i, p))
			} else {
				g.unreadable(i)
				g.sole(i)
				g.periodWord(i)
			}
		}
		i = next
	}
}

// times reads a word that says how many times.
func (g *reading) times(i int) int {
	f, to := Found{Kind: KindFigure, Value: g.is(i, multiple).value, Unit: "times"}, g.after(i)
	if f.Value == "" {
		g.leaveOut(i, to)
		return to
	}
	g.emit(f, i, to)
	return to
}

// unreadable notes digits at token i that are no number of one reading: "1,500" where the
// comma is the decimal mark.
func (g *reading) unreadable(i int) {
	if g.tokens[i].kind == numberToken && !g.tokens[i].has(glued) {
		g.leaveOut(i, i+1)
	}
}

// leaveOut notes that tokens from to to say a quantity whose value cannot be told, for a
// reader that asked for that.
func (g *reading) leaveOut(from, to int) {
	if g.reader.doubtful {
		g.add(Found{Kind: KindDoubtful}, from, to)
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
	if to, ok := g.outOfAll(i, p); ok {
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
	to := p.to
	if m := g.is(to, percent); m != nil {
		return g.percentage(i, p, m, bound)
	}
	if end, ok := g.money(i, p, bound); ok {
		return end
	}
	if end, ok := g.period(i, p, bound); ok {
		return end
	}
	if p.weak && (to >= len(g.tokens) || g.is(i, one) != nil && g.is(i, numeral) == nil) {
		return to
	}
	if name, end := g.unit(to); name != "" {
		g.emit(Found{Kind: KindFigure, Value: p.String(), Unit: name, Bound: bound}, i, end)
		return end
	}
	if f, ok := g.laterUnit(p); ok && !p.weak {
		f.Value = p.String()
		g.emit(f, i, to)
		return to
	}
	if p.weak && !g.boundOne(i, p) || !g.bare(i, p) {
		if !p.weak && g.likeTime(i, p) {
			g.leaveOut(i, to) // 2.40 is a price or an hour
		}
		return to
	}
	f := Found{Kind: KindFigure, Value: p.String(), Bound: bound}
	if g.ageBefore(i) {
		f.Unit = "years"
	}
	g.emit(f, i, to)
	return to
}

// boundOne reports whether one, which may be an article or nobody in particular, counts the noun
// behind it: a bound stands before it, "not more than one site".
func (g *reading) boundOne(i int, p parsed) bool {
	b, _ := g.boundAt(i)
	return b != "" && p.is(1) && p.to == i+1 && g.is(i, numeral) != nil && g.is(i, one) == nil &&
		g.countsNoun(p.to) && !g.tokens[p.to].has(sentence)
}

// laterUnit gives the kind and the unit of the number p where another bound or another number
// stands before its unit: "not less than ten or more than sixty days", "30 or more days".
func (g *reading) laterUnit(p parsed) (f Found, ok bool) {
	k := p.to
	if m := g.is(k, boundAfter); m != nil {
		f.Bound, k = Bound(m.value), g.after(k)
	} else {
		if g.is(k, conjunction) != nil {
			k = g.after(k)
		}
		if g.is(k, boundBefore) == nil || g.tokens[k].has(sentence) {
			return f, false
		}
		q, isNumber := g.numberBehind(g.after(k))
		if !isNumber || q.weak {
			return f, false
		}
		k = q.to
	}
	if name, _, factor := g.timeAt(k); name != "" && factor.is(1) {
		f.Kind, f.Unit = KindDuration, name
		return f, true
	}
	if name, _ := g.unit(k); name != "" {
		f.Kind, f.Unit = KindFigure, name
		return f, true
	}
	return f, false
}

// numberBehind reads the number at token k of the same sentence.
func (g *reading) numberBehind(k int) (parsed, bool) {
	if k >= len(g.tokens) || g.tokens[k].has(sentence) || g.tokens[k].kind == markToken {
		return parsed{}, false
	}
	return g.number(k)
}

// money reads an amount: the currency stands before the number or behind it,
// and the scale may stand behind the currency.
func (g *reading) money(i int, p parsed, bound Bound) (end int, ok bool) {
	f := Found{Kind: KindMoney, Bound: bound}
	x, from, to := p.number, i, p.to
	if m, start := g.currencyAhead(i); m != nil && !p.weak { // "___ pounds a week"
		f.Unit, x, from = m.value, x.times(m.factor()), start
	} else {
		k := to
		if g.is(k, genitive) != nil { // "millions d'euros"
			k++
		}
		m := g.currencyAt(k)
		if m == nil || p.weak && k != to || k < len(g.tokens) && g.tokens[k].has(sentence) {
			return 0, false
		}
		if next := g.after(k); p.weak && next < len(g.tokens) &&
			g.tokens[next].kind == numberToken {
			return 0, false // "a €15 fee"
		}
		f.Unit, x, to = m.value, x.times(m.factor()), g.after(k)
		if s := g.is(to, scale); s != nil && g.is(g.before(p.to), scale) == nil && !g.short(to) &&
			!g.tokens[to].has(sentence) {
			x, to = x.times(s.num), g.after(to) // "125 USD million"
		}
		x, to = g.withCents(x, to)
	}
	if !x.ok() {
		return p.to, true
	}
	f.Value = x.String()
	g.emit(f, from, to)
	return to, true
}

// withCents adds the hundredths that follow at token k: "15 dollars and 50 cents".
func (g *reading) withCents(x number, k int) (number, int) {
	to := k
	if g.is(to, conjunction) != nil {
		to = g.after(to)
	}
	if to >= len(g.tokens) || g.tokens[to].has(sentence) || g.tokens[to].kind == markToken {
		return x, k
	}
	p, ok := g.number(to)
	if !ok || p.d != 1 || p.n >= 100 || x.d != 1 || g.is(p.to, cents) == nil {
		return x, k
	}
	return x.plus(p.times(number{1, 100, false})), g.after(p.to)
}

// currencyAt gives the currency at token k, with its scale or without, or nil.
func (g *reading) currencyAt(k int) *meaning {
	if m := g.is(k, bigCurrency); m != nil {
		return m
	}
	m := g.is(k, currency)
	if p := g.is(k, pounds); p != nil && g.saysMoney(k, p.value) {
		return p
	}
	if m != nil && g.is(k, asWord) != nil && !g.tokens[k].has(capitals) {
		return nil // "to try 5 times"
	}
	return m
}

// saysMoney reports whether the text says that the word at token k, which may be a weight
// or the money of several countries, is the currency: it has its sign elsewhere, or the
// sentence speaks of paying.
func (g *reading) saysMoney(k int, code string) bool {
	if g.is(g.after(k), genitive) != nil {
		return false // "two pounds of butter"
	}
	start := k
	for start > 0 && !g.tokens[start].has(sentence) {
		start--
	}
	for i := start; i < len(g.tokens) && (i <= k || !g.tokens[i].has(sentence)); i++ {
		if g.is(i, paying) != nil || g.is(i, rate) != nil {
			return true
		}
	}
	return slices.ContainsFunc(g.tokens, func(t token) bool {
		return t.node != 0 && slices.ContainsFunc(g.lex.nodes[t.node], func(m meaning) bool {
			return m.class == currency && m.value == code
		})
	})
}

// factor gives the scale that a currency brings with it, 1 where it brings none.
func (m *meaning) factor() number {
	if m.num.ok() {
		return m.num
	}
	return number{1, 1, false}
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
	if g.doubtful(&f, from, to) {
		g.leaveOut(from, to)
	} else {
		g.add(f, from, to)
	}
	g.take(from, to)
	g.repeated(f.Value, to)
}

// repeated skips the quantity in brackets at token i that says value again:
// "15 % (fifteen percent)".
func (g *reading) repeated(value string, i int) {
	if !g.mark(i, "(") || i+1 >= len(g.tokens) {
		return
	}
	inner := i + 1
	if g.currencyAt(inner) != nil { // "($15,000)"
		inner = g.after(inner)
	}
	if inner >= len(g.tokens) {
		return
	}
	p, ok := g.number(inner)
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

// squared gives the square or cube of a unit where a figure touches it before
// token k: km2.
func (g *reading) squared(name string, k int) (string, int) {
	if g.digitsAt(k) && g.tokens[k].has(tight) {
		if power := g.words(k); power == "2" || power == "3" {
			return name + power, k + 1
		}
	}
	return name, k
}

// currencyBefore gives the currency whose mark or code stands right before
// token i, and where it begins.
func (g *reading) currencyBefore(i int) (code string, start int) {
	if m, k := g.currencyAhead(i); m != nil {
		return m.value, k
	}
	return "", 0
}

// currencyAhead gives what currency stands right before token i, and where it
// begins; nil where none does.
func (g *reading) currencyAhead(i int) (m *meaning, start int) {
	k := g.before(i)
	if k < 0 || g.tokens[k].has(taken) || g.after(k) != i {
		return nil, 0
	}
	return g.currencyAt(k), k
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
			if g.is(k, scale) != nil && t.has(upper) && g.short(k) {
				return "", 0 // "5 M"
			}
			if one := t.end-t.at == 1; !one || n == 0 {
				return g.squared(m.value, g.after(k))
			}
			return "", 0
		}
		switch {
		case n == 0 && g.is(k, genitive) != nil:
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
