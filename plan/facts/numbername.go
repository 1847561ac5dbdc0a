package facts

import "strings"

// A nameRule tells a number that is no quantity: p, which begins at token i, is
// part of a name, an ordinal, a time of day or the clause's own number.
type nameRule struct {
	name  string
	holds func(g *reading, i int, p parsed) bool
}

// nameRules are looked at in this order. All but the first are of digits.
var nameRules = []nameRule{
	{"below zero", func(g *reading, i int, _ parsed) bool { return g.negative(i) }},
	{"the clause's own number", (*reading).ownNumber},
	{"in brackets", (*reading).inBrackets},
	{"with a slash", (*reading).slashed},
	{"behind a letter and a point", (*reading).lettered},
	{"behind a capital letter", (*reading).coded},
	{"cited from a collection", func(g *reading, i int, p parsed) bool {
		return g.citation(i-1) || g.citation(p.to)
	}},
	{"part of a word", (*reading).inWord},
	{"in a row of dashes", (*reading).dashed},
	{"the code of a town", (*reading).townCode},
	{"behind a number sign", func(g *reading, i int, _ parsed) bool {
		return i > 0 && g.words(i-1) == "№"
	}},
	{"minutes", (*reading).minutes},
	{"days up to a date", (*reading).daysToDate},
	{"a code", func(g *reading, i int, _ parsed) bool {
		raw := g.words(i)
		return len(raw) > 1 && raw[0] == '0' && plainDigits(raw)
	}},
	{"a day", func(g *reading, i int, p parsed) bool {
		m := g.is(g.before(i), dateBefore)
		return p.frac && m != nil && m.value == string(BoundOn)
	}},
	{"a time of day", func(g *reading, _ int, p parsed) bool { return g.is(p.to, clock) != nil }},
	{"before letters", (*reading).suffixed},
	{"before minutes", (*reading).beforeMinutes},
	{"an ordinal", (*reading).ordinalPoint},
	{"an hour of the day", (*reading).hourOfDay},
	{"an hour that a span begins with", (*reading).spanOfHours},
}

// name reports whether the number is part of a name, an ordinal, a time of
// day or the clause's own number.
func (g *reading) name(i int, p parsed) bool {
	for n := range nameRules {
		if nameRules[n].holds(g, i, p) {
			return true
		}
		if g.tokens[i].kind != numberToken {
			return false
		}
	}
	return false
}

// ownNumber: "6. The army", "3.2 Each Party". A counted noun follows its number in
// small letters, or is no word of the table.
func (g *reading) ownNumber(i int, p parsed) bool {
	if !g.beginsLine(i) || p.to >= len(g.tokens) {
		return false
	}
	next := &g.tokens[p.to]
	if g.mark(p.to, ".)") {
		return p.to+1 < len(g.tokens) && !g.tokens[p.to+1].has(tight)
	}
	if p.to == i+1 && next.kind == markToken && strings.IndexByte(g.words(i), '.') > 0 {
		return strings.Contains("\"“„«<*_", g.words(p.to)) // 15.7 “Price” means
	}
	if p.to != i+1 || next.kind != wordToken || !next.has(upper) || next.has(tight|glued) ||
		g.counted(p.to) || next.holder != 0 {
		return false
	}
	return next.node != 0 || p.d != 1
}

// beginsLine reports whether token i is the first of the text or of a line.
func (g *reading) beginsLine(i int) bool {
	for i > 0 && g.mark(i-1, "#") {
		i-- // a heading in Markdown
	}
	return i == 0 || strings.IndexByte(g.text[g.tokens[i-1].end:g.tokens[i].at], '\n') >= 0
}

// inBrackets: "(2)", where it repeats no number.
func (g *reading) inBrackets(i int, p parsed) bool {
	return p.d == 1 && (g.mark(i-1, "(") && g.mark(p.to, ")") || g.mark(i-1, "[") &&
		g.mark(p.to, "]"))
}

// slashed: 2001/83.
func (g *reading) slashed(i int, p parsed) bool {
	return g.mark(i-1, "/") && g.tokens[i].has(tight) || g.mark(p.to, "/") &&
		g.tokens[p.to].has(tight) && p.to == i+1 && !p.is(50)
}

// lettered: "S. 774".
func (g *reading) lettered(i int, _ parsed) bool {
	return i > 1 && g.mark(i-1, ".") && g.tokens[i-2].kind == wordToken &&
		g.tokens[i-2].end-g.tokens[i-2].at == 1
}

// coded: "C 1".
func (g *reading) coded(i int, _ parsed) bool {
	return i > 0 && g.capital(i-1) && g.tokens[i-1].node == 0 && g.is(g.before(i), currency) == nil
}

// inWord: F16, F-16.
func (g *reading) inWord(i int, _ parsed) bool {
	return i > 0 && g.tokens[i-1].kind == wordToken && g.tokens[i].has(glued|tight) &&
		g.is(g.before(i), currency) == nil
}

// dashed: 20-11-43, and the second of two that are no range.
func (g *reading) dashed(i int, p parsed) bool {
	joins := func(k int) bool {
		return g.mark(k, "-") && g.tokens[k].has(tight) && g.digitsAt(k+1) &&
			g.tokens[k+1].has(tight)
	}
	return joins(p.to) && joins(p.to+2) || i > 1 && g.digitsAt(i-2) && joins(i-1)
}

// townCode: "69002 Lyon". Digits that are parted into no groups, and a name behind them.
func (g *reading) townCode(i int, p parsed) bool {
	if n := len(g.words(i)); n < 5 || n > 6 || !plainDigits(g.words(i)) || p.to != i+1 ||
		p.to >= len(g.tokens) {
		return false
	}
	t := &g.tokens[p.to]
	named := t.kind == wordToken && t.has(upper) && t.node == 0 && !t.has(sentence|tight)
	return named && (!g.lang.nouns || g.mark(i-1, ","))
}

// minutes: the 30 of 10:30.
func (g *reading) minutes(i int, _ parsed) bool {
	return i > 1 && g.tokens[i-2].kind == numberToken &&
		(g.mark(i-1, ":") && g.tokens[i].has(tight) || g.is(i-1, clock) != nil)
}

// daysToDate: 9-11 September, "з 1 по 5 травня", "on 3, 4 and 5 May".
func (g *reading) daysToDate(_ int, p parsed) bool {
	k, most := p.to, 4 // numbers
	for ; most > 0 && k < len(g.tokens) && !g.tokens[k].has(sentence); most-- {
		if !g.dash(k) && !g.mark(k, ",") && g.is(k, rangeTo) == nil && g.is(k, dateBefore) == nil &&
			g.is(k, rangeEnd) == nil && g.is(k, conjunction) == nil {
			return false
		}
		if k = g.after(k); !g.digitsAt(k) {
			return false
		}
		if d, end := g.dayAt(k); d == "" {
			return false
		} else if g.monthAt(end) != "" || g.is(end, genitive) != nil && g.monthAt(end+1) != "" {
			return true
		}
		k++
	}
	return false
}

// suffixed: 5th, 28b.
func (g *reading) suffixed(_ int, p parsed) bool {
	if p.to >= len(g.tokens) || g.tokens[p.to].kind != wordToken {
		return false
	}
	if g.tokens[p.to].has(tight) {
		return g.currencyAt(p.to) == nil && g.is(p.to, unit) == nil && g.is(p.to, percent) == nil
	}
	return g.tokens[p.to].has(glued) && g.is(p.to, ordinal) != nil
}

// beforeMinutes: the 10 of 10:30, but not that of 50:50.
func (g *reading) beforeMinutes(_ int, p parsed) bool {
	if !g.mark(p.to, ":") || !g.tokens[p.to].has(tight) || !g.digitsAt(p.to+1) ||
		!g.tokens[p.to+1].has(tight) {
		return false
	}
	q, ok := g.digits(p.to + 1)
	return !ok || !whole(p.number, q.number) || p.n == 0 || g.timeOfDay(p.to-1, p.to+1) &&
		!p.plus(q.number).is(100)
}

// ordinalPoint: the 5 of "der 5. Tag". Behind an article a noun with a capital goes on.
func (g *reading) ordinalPoint(i int, p parsed) bool {
	return g.lang.orderedBy && g.mark(p.to, ".") && g.tokens[p.to].has(tight) &&
		p.to+1 < len(g.tokens) && g.tokens[p.to+1].kind == wordToken &&
		(!g.tokens[p.to+1].has(sentence) || g.is(g.before(i), definite) != nil)
}

// hourOfDay: "до 10 години".
func (g *reading) hourOfDay(i int, p parsed) bool {
	if m := g.is(p.to, timeUnit); m != nil && m.value == "hours" &&
		g.is(g.before(i), atHour) != nil {
		return true // "в 14 часов"
	}
	return g.lang.clock != nil && p.d == 1 && p.to < len(g.tokens) &&
		g.lang.clock(g.words(p.to), p.n)
}

// spanOfHours: the 22 of "de 22 heures à 7 heures", where one word means both.
func (g *reading) spanOfHours(i int, p parsed) bool {
	m := g.is(p.to, timeUnit)
	if !g.lang.hourIsTime || m == nil || m.value != "hours" || !g.rangeOpens(g.before(i)) {
		return false
	}
	k := g.after(p.to)
	if k+1 >= len(g.tokens) || g.is(k, rangeTo) == nil && g.is(k, atHour) == nil {
		return false
	}
	q, ok := g.number(g.after(k))
	return ok && !(number{24, 1, false}).less(q.number)
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
	return g.is(i-1, minus) != nil
}

// citation reports whether token i is an abbreviation with points, such as
// those that collections of laws are cited by: 16 U.S.C. 1858.
func (g *reading) citation(i int) bool {
	if i < 0 || i >= len(g.tokens) {
		return false
	}
	t := &g.tokens[i]
	return t.kind == wordToken && t.has(capitals) && t.holder == 0 && t.node == 0 &&
		strings.IndexByte(g.words(i), '.') > 0
}

// A bareRule tells a number without a unit that is no figure.
type bareRule struct {
	name  string
	holds func(g *reading, i int, p parsed) bool
}

// bareRules are looked at in this order.
var bareRules = []bareRule{
	{"a fraction", func(_ *reading, _ int, p parsed) bool { return p.frac || p.word && p.d != 1 }},
	{"a scale alone", func(g *reading, i int, p parsed) bool {
		return p.word && p.to == i+1 && g.is(i, scale) != nil
	}},
	{"a small number in words", (*reading).smallWord},
	{"a year", (*reading).likeYear},
	{"like a time of day", (*reading).likeTime},
	{"behind a name", (*reading).behindName},
	{"behind a name and of", func(g *reading, i int, p parsed) bool { // "the Group of 7."
		return g.is(i-1, genitive) != nil && !g.countsNoun(p.to) && g.unknownWord(i-2) &&
			g.tokens[i-2].has(upper) && !g.tokens[i-2].has(sentence)
	}},
	{"behind a noun", (*reading).behindNoun},
	{"in a list behind a noun", (*reading).listedBehindNoun},
	{"behind a label", func(g *reading, i int, p parsed) bool { // "version 2.3"
		return !p.word && !g.tokens[i].has(sentence) && g.is(g.before(i), labelled) != nil
	}},
	{"of a house", (*reading).ofHouse},
	{"part of a name", (*reading).capitalNumeral},
	{"both", func(g *reading, i int, p parsed) bool { // "the two"
		return p.word && p.is(2) && p.to == i+1 && g.is(g.before(i), definite) != nil
	}},
	{"half of a word", func(g *reading, _ int, p parsed) bool {
		return !p.word && p.to < len(g.tokens) && g.tokens[p.to].has(glued)
	}},
}

// bare reports whether a number without a unit is a figure: not a year, not
// the number of a name.
func (g *reading) bare(i int, p parsed) bool {
	for n := range bareRules {
		if bareRules[n].holds(g, i, p) {
			return false
		}
	}
	return true
}

// smallWord: "one may say". Below thirteen a number in words is a figure where a
// counted noun follows, a bound stands before it, or nothing else stands there.
func (g *reading) smallWord(i int, p parsed) bool {
	if !p.word || !p.less(number{13, 1, false}) || i == 0 && p.to == len(g.tokens) {
		return false
	}
	counts := p.to < len(g.tokens) && g.tokens[p.to].kind == wordToken &&
		!g.tokens[p.to].has(sentence)
	return !counts && !g.bounded(i, p.to)
}

// likeYear: 2027.
func (g *reading) likeYear(i int, p parsed) bool {
	return !p.word && p.n >= 1900 && p.n <= 2100 && p.d == 1 && p.to == i+1 &&
		plainDigits(g.words(i)) && !g.bounded(i, p.to)
}

// behindName: "Resolution 2202".
func (g *reading) behindName(i int, p parsed) bool {
	return !p.word && !g.lang.nouns && g.unknownWord(i-1) && g.tokens[i-1].has(upper) &&
		!g.tokens[i-1].has(sentence) && !g.tokens[i].has(sentence) && !g.bounded(i, p.to)
}

// behindNoun: "auction 44.". Where a counted noun follows, the number is its own.
func (g *reading) behindNoun(i int, p parsed) bool {
	return !p.word && p.d == 1 && !g.countsNoun(p.to) && g.unknownWord(i-1) &&
		!g.tokens[i].has(sentence) && !g.bounded(i, p.to)
}

// listedBehindNoun: the 2 of "workstreams 1 and 2".
func (g *reading) listedBehindNoun(i int, p parsed) bool {
	if p.word || p.d != 1 || g.countsNoun(p.to) {
		return false
	}
	k := i
	for most := 4; most > 0; most-- {
		q := g.before(k)
		if !g.mark(q, ",") && g.is(q, conjunction) == nil {
			break
		}
		d := g.before(q)
		if d < 0 || !g.digitsAt(d) || g.tokens[d].has(taken) {
			return false
		}
		k = d
	}
	return k < i && !g.tokens[k].has(sentence) && g.unknownWord(g.before(k))
}

// ofHouse: "14 Harbour Road", "36, quai des Forges", "12 bis, rue".
func (g *reading) ofHouse(i int, p parsed) bool {
	if p.word || p.d != 1 || p.to != i+1 {
		return false
	}
	const words = 4
	for k, n := p.to, 0; n < words && k < len(g.tokens) && !g.tokens[k].has(sentence); k,
		n = g.after(k), n+1 {
		if m := g.is(k, street); m != nil {
			return m.value == "" || g.tokens[k].has(upper)
		}
		if first := n == 0 && g.mark(k, ","); !first && (g.tokens[k].kind != wordToken || !g.tokens[k].has(upper)) {
			return false
		}
	}
	return false
}

// capitalNumeral: "the Five Eyes". A numeral with a capital inside a sentence, and a name behind
// it.
func (g *reading) capitalNumeral(i int, p parsed) bool {
	t := &g.tokens[i]
	return p.word && p.to == i+1 && !g.lang.nouns && t.has(upper) && !t.has(sentence) &&
		g.countsNoun(p.to) &&
		g.tokens[p.to].has(upper) && !g.tokens[p.to].has(sentence) && !g.bounded(i, p.to)
}

// countsNoun reports whether token k may be the noun that the number before it
// counts: a word that the table does not have.
func (g *reading) countsNoun(k int) bool {
	return k < len(g.tokens) && g.tokens[k].kind == wordToken && g.tokens[k].node == 0
}

// likeTime: 17.00, 9.30, where no unit shows that it is none.
func (g *reading) likeTime(i int, p parsed) bool {
	hour, minute, ok := strings.Cut(g.words(i), ".")
	return !p.word && p.to == i+1 && ok && len(minute) == 2 && minute < "60" &&
		(len(hour) == 1 || len(hour) == 2 && hour < "25")
}

// unknownWord reports whether token k is a word that is neither in the table nor
// the name of a party.
func (g *reading) unknownWord(k int) bool {
	if k < 0 {
		return false
	}
	t := &g.tokens[k]
	return t.kind == wordToken && t.node == 0 && t.holder == 0 && !t.has(covered)
}
