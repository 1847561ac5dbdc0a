package facts

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A parsed number: its value, the first token behind it, and whether it is no
// more than an article ("a month"), which counts only before a measure.
type parsed struct {
	number
	to   int
	weak bool
	word bool // written in words
}

// number reads the number at token i: digits, words, a vulgar fraction, with
// the scale behind it ("600 thousand", "15 Mio.", "half a million") and the
// same number again in brackets ("thirty (30)").
func (g *reading) number(i int) (p parsed, ok bool) {
	t := &g.tokens[i]
	switch {
	case t.has(taken):
		return p, false
	case t.kind == numberToken:
		p, ok = g.digits(i)
	case t.kind == wordToken && !t.has(covered):
		p, ok = g.inWords(i)
	}
	if !ok {
		return p, false
	}
	p, ok = g.scaled(p)
	if !ok {
		return p, false
	}
	if m := g.is(p.to, andHalf); m != nil {
		to, step := g.after(p.to), m.num
		if last := g.before(p.to); last > i && g.is(last, scale) != nil {
			step = step.times(g.is(last, scale).num) // "deux millions et demi"
		}
		if half := p.plus(step); half.ok() {
			p.number, p.to, p.weak = half, to, false
			if p, ok = g.scaled(p); !ok {
				return p, false
			}
		}
	}
	return g.again(p), true
}

// scaled multiplies by the scales that follow.
func (g *reading) scaled(p parsed) (parsed, bool) {
	for {
		m := g.is(p.to, scale)
		if m == nil || g.tokens[p.to].has(sentence) {
			return p, true
		}
		if one := g.tokens[p.to].end-g.tokens[p.to].at == 1; one && !g.letterScale(p) {
			return p, true
		}
		x := p.times(m.num)
		if !x.ok() {
			return p, false
		}
		p.number, p.to, p.weak = x, g.after(p.to), false
	}
}

// letterScale reports whether the single letter behind p (m, k) is a scale and
// no unit: it touches the figure, and an amount of money stands before it or
// a counted noun behind it.
func (g *reading) letterScale(p parsed) bool {
	t := &g.tokens[p.to]
	for k := p.to - 1; k >= 0 && k >= p.to-3; k-- {
		if g.is(k, currency) != nil {
			return true
		}
	}
	if !t.has(tight) {
		return false
	}
	if g.is(p.to, unit) == nil { // k
		return true
	}
	next := p.to + 1
	return g.is(next, currency) != nil || g.is(next, unit) != nil
}

// again skips the repetition of a number in brackets.
func (g *reading) again(p parsed) parsed {
	if !g.mark(p.to, "(") || p.to+2 >= len(g.tokens) {
		return p
	}
	var q parsed
	var ok bool
	if inner := &g.tokens[p.to+1]; inner.kind == numberToken {
		q, ok = g.digits(p.to + 1)
	} else {
		q, ok = g.inWords(p.to + 1)
	}
	if q, ok2 := g.scaled(q); ok && ok2 && q.same(p.number) && g.mark(q.to, ")") {
		p.to = q.to + 1
		p.weak = false
	}
	return p
}

// digits reads the number in digits at token i, with the groups of three that
// spaces part, and a fraction behind it.
func (g *reading) digits(i int) (p parsed, ok bool) {
	t := &g.tokens[i]
	if t.has(fractions) {
		c, _ := utf8.DecodeRuneInString(g.text[t.at:])
		x, _ := parsePlain(vulgar(c))
		return parsed{number: x, to: i + 1}, true
	}
	raw := g.words(i)
	p.to = i + 1
	if len(raw) <= 3 && plainDigits(raw) {
		for p.to < len(g.tokens) && g.thousands(p.to) {
			p.to++
		}
	}
	if p.to > i && len(raw) <= 3 && plainDigits(raw) && p.to < len(g.tokens) && g.lastThousands(p.to) {
		return g.grouped(i, p.to)
	}
	if p.to > i+1 {
		var n uint64
		for k := i; k < p.to; k++ {
			part, err := strconv.ParseUint(g.words(k), 10, 64)
			hi, fits := mul(n, 1000)
			if k == i {
				hi, fits = 0, true
			}
			if err != nil || !fits {
				return p, false
			}
			n = hi + part
		}
		p.number = number{n, 1, false}
	} else if p.number, ok = parseDigits(raw, g.lang.point); !ok {
		return p, false
	}
	switch {
	case p.to == i+1 && p.d == 1 && g.simpleFraction(p.to): // 10 1/2
		top, _ := parsePlain(g.words(p.to) + "/" + g.words(p.to+2))
		p.number = p.plus(top)
		p.to += 3
	case p.to < len(g.tokens) && g.tokens[p.to].has(fractions): // 2½, 2 ½
		c, _ := utf8.DecodeRuneInString(g.words(p.to))
		x, _ := parsePlain(vulgar(c))
		p.number = p.plus(x)
		p.to++
	case p.to == i+1 && g.mark(p.to, "/") && g.tokens[p.to].has(tight) && p.to+1 < len(g.tokens) &&
		g.tokens[p.to+1].kind == numberToken && g.tokens[p.to+1].has(tight) && !g.mark(p.to+2, "/"): // 2/3
		y, fine := parseDigits(g.words(p.to+1), g.lang.point)
		if fine && p.d == 1 && y.d == 1 && p.n < y.n && y.n <= 100 {
			p.number = number{p.n, y.n, true}
			p.to += 2
		}
	}
	return p, p.ok()
}

// simpleFraction reports whether tokens i to i+2 are a fraction below one, such
// as stands behind a whole number: "1/2".
func (g *reading) simpleFraction(i int) bool {
	if i+2 >= len(g.tokens) || g.tokens[i].kind != numberToken || g.tokens[i].has(tight|fractions|sentence) || !g.mark(i+1, "/") || !g.tokens[i+1].has(tight) {
		return false
	}
	bottom := &g.tokens[i+2]
	if bottom.kind != numberToken || !bottom.has(tight) || bottom.end-bottom.at > 2 || g.tokens[i].end-g.tokens[i].at > 2 {
		return false
	}
	x, ok := parsePlain(g.words(i) + "/" + g.words(i+2))
	return ok && x.n < x.d && x.d <= 16 && x.n > 0
}

// thousands reports whether token i is a group of three digits, parted from
// the digits before by one space.
func (g *reading) thousands(i int) bool {
	t, before := &g.tokens[i], &g.tokens[i-1]
	if t.kind != numberToken || t.has(fractions|tight|sentence|glued) || t.end-t.at != 3 || !plainDigits(g.words(i)) {
		return false
	}
	_, size := utf8.DecodeRuneInString(g.text[before.end:])
	return int(before.end)+size == int(t.at)
}

// lastThousands reports whether token i is the last group of three digits with
// decimals behind it: the "000,50" of "1 250 000,50".
func (g *reading) lastThousands(i int) bool {
	raw := g.words(i)
	if len(raw) < 5 || len(raw) > 6 || raw[3] != g.lang.point || !plainDigits(raw[:3]+raw[4:]) {
		return false
	}
	t, before := &g.tokens[i], &g.tokens[i-1]
	if t.kind != numberToken || t.has(fractions|tight|sentence|glued) {
		return false
	}
	_, size := utf8.DecodeRuneInString(g.text[before.end:])
	return int(before.end)+size == int(t.at)
}

// grouped reads the groups of tokens i to last, the last with decimals.
func (g *reading) grouped(i, last int) (p parsed, ok bool) {
	p.to = last + 1
	whole := make([]byte, 0, 24)
	for k := i; k < last; k++ {
		whole = append(whole, g.words(k)...)
	}
	whole = append(whole, g.words(last)...)
	p.number, ok = parseDigits(string(whole), g.lang.point)
	return p, ok && p.ok()
}

func plainDigits(s string) bool { return !strings.ContainsAny(s, ".,'’") }

// inWords reads a number in words at token i: each part smaller than the one
// before, scales multiply.
func (g *reading) inWords(i int) (p parsed, ok bool) {
	total, current, last := number{0, 1, false}, number{}, number{}
	k, parts := i, 0
	for k < len(g.tokens) && (k == i || !g.tokens[k].has(sentence)) {
		if k > i && g.tokens[k].kind == wordToken && parts > 0 && g.hundredAnd(k, total, current) {
			k++
		}
		x, isScale, found := g.part(k, parts == 0)
		if !found {
			break
		}
		switch {
		case isScale && parts == 0:
			return p, false // "million" alone
		case isScale:
			bare := number{0, 1, false} // what stands behind the last scale
			if current.ok() {
				bare = current
			} else {
				current = number{1, 1, false}
			}
			next := current.times(x)
			switch {
			case x.less(number{1000, 1, false}):
				current, last = next, x
			case last.less(x) && total.n > 0: // "mil millones"
				total, current, last = total.plus(bare).times(x), number{}, x
			default:
				total, current, last = total.plus(next), number{}, x
			}
		case current.ok() && !x.less(last):
			return parsed{number: total.plus(current), to: k, word: true}, parts > 0
		default:
			if x.frac {
				x.frac = false
			}
			if current.ok() {
				current = current.plus(x)
			} else {
				current = x
			}
			last = x
			if x.less(number{10, 1, false}) {
				last = number{1, 1, false}
			}
		}
		parts++
		k = g.after(k)
	}
	if parts == 0 {
		if g.is(i, one) != nil {
			return parsed{number: number{1, 1, false}, to: g.after(i), weak: true, word: true}, true
		}
		return p, false
	}
	if current.ok() {
		total = total.plus(current)
	}
	return parsed{number: total, to: k, word: true, weak: parts == 1 && total.is(1)}, total.ok()
}

// hundredAnd reports whether token k is the "and" of "one hundred and five",
// or of "two thousand and five".
func (g *reading) hundredAnd(k int, total, current number) bool {
	and := g.is(k, numeralAnd)
	if and == nil || current.ok() && (current.n < and.num.n || current.n%and.num.n != 0) || !current.ok() && total.n == 0 {
		return false
	}
	m := g.is(k+1, numeral)
	return m != nil && m.num.d == 1 && m.num.n < and.num.n
}

// part reads one part of a number in words.
func (g *reading) part(k int, first bool) (x number, isScale, ok bool) {
	if k >= len(g.tokens) || g.tokens[k].kind != wordToken || g.tokens[k].has(covered|taken) {
		return x, false, false
	}
	value, factor := g.is(k, numeral), g.is(k, scale)
	switch {
	case value != nil && (first || factor == nil): // "mil" alone is a thousand
		return value.num, false, true
	case factor != nil && g.tokens[k].end-g.tokens[k].at > 2:
		return factor.num, true, true
	}
	if g.lang.compound != nil && g.tokens[k].node == 0 && g.tokens[k].word == 0 {
		if x, ok := g.lang.compound(g, g.words(k)); ok {
			return x, false, true
		}
	}
	if m := g.is(k, one); m != nil && first && (g.is(g.after(k), scale) != nil) {
		return number{1, 1, false}, false, true
	}
	return x, false, false
}
