package facts

import (
	"strings"
)

// name reports whether the number is part of a name, an ordinal, a time of
// day or the clause's own number.
func (g *reading) name(i int, p parsed) bool {
	t := &g.tokens[i]
	if g.negative(i) {
		return true
	}
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

// negative reports whether the number at token i is below zero: values here
// have no sign, so that it is left out.
func (g *reading) negative(i int) bool {
	if i == 0 {
		return false
	}
	before := &g.tokens[i-1]
	if before.kind == markToken {
		alone := !before.has(tight) || i > 1 && g.tokens[i-2].kind == markToken
		return alone && g.tokens[i].has(tight) && (before.mark == '-' || g.words(i-1) == "−")
	}
	switch strings.ToLower(g.words(i - 1)) {
	case "minus", "negative", "мінус", "минус":
		return true
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
		// a small number in words is a figure where a counted noun follows, a
		// bound stands before it, or nothing else stands there
		next := p.to
		return !p.less(number{13, 1, false}) || i == 0 && next == len(g.tokens) || next < len(g.tokens) && g.tokens[next].kind == wordToken && !g.tokens[next].has(sentence) || g.bounded(i, p.to)
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
