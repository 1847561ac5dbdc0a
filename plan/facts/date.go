package facts

import (
	"strconv"

	"github.com/redraft-go/redraft/plan"
)

// dates finds calendar dates, in words and in figures.
func (g *reading) dates() {
	for i := 0; i < len(g.tokens); i++ {
		if g.ended(i) {
			return
		}
		if t := &g.tokens[i]; t.has(taken) || t.kind != numberToken && t.node == 0 {
			continue // every word of a date is in the table
		}
		value, to, day := g.dateAt(i)
		if value == "" {
			if to > i { // in digits that have two readings
				g.leaveOut(i, to)
				g.take(i, to)
			}
			continue
		}
		f := Found{Kind: KindDate, Value: value}
		f.Bound, f.Binding = g.dateBound(i, day)
		g.add(f, i, to)
		g.take(i, to)
		i = to - 1
	}
}

// A dateForm is one way to write a date. It reads the one at token i: its EDTF
// form, "" where there is none, the token behind it, and whether it names a day.
type dateForm struct {
	name string
	read func(g *reading, i int) (value string, to int, day bool)
}

var dateForms = []dateForm{
	{"last day", (*reading).lastDayOf},
	{"in digits", func(g *reading, i int) (string, int, bool) {
		v, to := g.numericDate(i)
		return v, to, true
	}},
	{"day and month", (*reading).dayMonth},
	{"month and day", (*reading).monthDay},
	{"month", (*reading).monthAlone},
	{"year", (*reading).yearAlone},
}

// dateAt reads the date at token i: its EDTF form, the token behind it, and
// whether it names a day.
func (g *reading) dateAt(i int) (value string, to int, day bool) {
	for n := range dateForms { // one that takes words and gives no value has two readings
		if value, to, day = dateForms[n].read(g, i); value != "" || to > i {
			return value, to, day
		}
	}
	return "", 0, false
}

// dayMonth reads "3 May 2027", "3rd day of May", "third of May", "05-Aug-2027",
// "25th of each month".
func (g *reading) dayMonth(i int) (string, int, bool) {
	d, k := g.dayAt(i)
	if d == "" {
		return "", 0, false
	}
	if k+1 < len(g.tokens) && g.is(k, dayWord) != nil &&
		(g.is(k+1, genitive) != nil || g.is(k+1, eachMonth) != nil) {
		k++
	}
	if to := g.pastMonthWord(i, k); to > k {
		if g.monthAt(to) == "" {
			return "XXXX-XX-" + d, to, true
		}
		k = to // "des Monats Juni"
	}
	if g.is(k, eachMonth) != nil && !g.tokens[k].has(sentence) {
		return "XXXX-XX-" + d, g.after(k), true
	}
	if k < len(g.tokens) && g.is(k, genitive) != nil && !g.tokens[k].has(sentence) {
		k++
	}
	m := g.monthAt(k)
	if m == "" || g.tokens[k].has(sentence) && !g.mark(k-1, ".") {
		return "", 0, false
	}
	if g.lang.monthFirst && g.mark(k+1, ",") { // "the 1st of January, 2027"
		if year, end := g.year(k + 2); year != "" {
			return join(year, m, d), end, true
		}
	}
	year, end := g.year(k + 1)
	return join(year, m, d), end, true
}

// pastMonthWord gives the token behind "of the month", which begins at token k behind the
// day at token i, or k: "am Dritten eines Monats", "le 5 du mois". A number without the mark
// of an ordinal counts months where days have one.
func (g *reading) pastMonthWord(i, k int) int {
	if g.lang.monthFirst && k == i+1 && g.is(i, rank) == nil {
		return k
	}
	to := k
	for to < len(g.tokens) && !g.tokens[to].has(sentence) &&
		(g.is(to, genitive) != nil || g.is(to, article) != nil || g.lang.orderedBy &&
			g.is(to, one) != nil) {
		to = g.after(to)
	}
	if to == k || to >= len(g.tokens) || g.tokens[to].has(sentence) || !g.monthWord(to) {
		return k
	}
	return g.after(to)
}

// dayAt reads the day of a month at token i, in digits or words, with the mark
// of an ordinal, and gives the token behind it.
func (g *reading) dayAt(i int) (string, int) {
	if g.tokens[i].kind != numberToken {
		return g.dayInWords(i)
	}
	d, ok := g.small(i, 31)
	if !ok {
		return "", i
	}
	k := i + 1
	if k < len(g.tokens) && (g.is(k, ordinal) != nil && g.tokens[k].has(tight|glued) ||
		g.mark(k, ".") && g.tokens[k].has(tight)) {
		k++
	}
	return d, k
}

// dayInWords reads "first", "thirty-first", "двадцять п'ятого", "cinco".
func (g *reading) dayInWords(i int) (string, int) {
	if g.tokens[i].kind != wordToken || g.tokens[i].has(covered|taken) {
		return "", i
	}
	n, k := uint64(0), i
	if m := g.is(i, numeral); m != nil && m.num.d == 1 && m.num.n < 32 {
		n, k = m.num.n, g.after(i)
		if n < 20 || n%10 != 0 {
			if n > 31 || g.is(i, one) != nil {
				return "", i
			}
			return twoDigits(int(n)), k
		}
	}
	m := g.is(k, rank)
	if m == nil || k >= len(g.tokens) || k > i && g.tokens[k].has(sentence) {
		return "", i
	}
	r, _ := parsePlain(m.value)
	if n > 0 && r.n >= 10 || n+r.n > 31 {
		return "", i
	}
	return twoDigits(int(n + r.n)), g.after(k)
}

// monthDay reads "May 3, 2011" and "Sept. 3".
func (g *reading) monthDay(i int) (string, int, bool) {
	m := g.monthAt(i)
	if m == "" || !g.lang.monthFirst {
		return "", 0, false
	}
	i = g.pastPoint(i)
	d, ok := g.small(i+1, 31)
	if !ok || g.tokens[i+1].has(sentence) {
		return "", 0, false
	}
	k := i + 2
	if k < len(g.tokens) && g.is(k, ordinal) != nil && g.tokens[k].has(tight) {
		k++
	}
	if g.mark(k, ",") {
		if year, end := g.year(k + 1); year != "" {
			return join(year, m, d), end, true
		}
	}
	year, end := g.year(k)
	return join(year, m, d), end, true
}

// monthAlone reads "May 2027".
func (g *reading) monthAlone(i int) (string, int, bool) {
	m := g.monthAt(i)
	if m == "" {
		return "", 0, false
	}
	year, end := g.year(g.pastPoint(i) + 1)
	if year == "" {
		return "", 0, false
	}
	return year + "-" + m, end, false
}

// pastPoint gives the point that shortens the month at token i, or i.
func (g *reading) pastPoint(i int) int {
	if g.mark(i+1, ".") && g.tokens[i+1].has(tight) && g.tokens[i].end-g.tokens[i].at <= 4 {
		return i + 1
	}
	return i
}

// yearAlone reads a year that something beside it shows to be one.
func (g *reading) yearAlone(i int) (string, int, bool) {
	if y := g.plainYear(i); y != "" && g.yearSaid(i) {
		return y, g.skipYearWord(i + 1), false
	}
	return "", 0, false
}

// join writes a date; a day without a year has the year left open.
func join(year, month, day string) string {
	if year == "" {
		year = "XXXX"
	}
	return year + "-" + month + "-" + day
}

// monthAt gives the month named at token i, or "". Names that are words too
// (May, March) count with a capital only.
func (g *reading) monthAt(i int) string {
	m := g.is(i, month)
	if m == nil || !g.tokens[i].has(upper) && (g.lang.nouns || g.is(i, asWord) != nil) {
		return ""
	}
	return m.value
}

// small reads a day of the month, as two digits.
func (g *reading) small(i int, most int) (string, bool) {
	if i >= len(g.tokens) || g.tokens[i].kind != numberToken || g.tokens[i].has(fractions) {
		return "", false
	}
	raw := g.words(i)
	n, err := strconv.Atoi(raw)
	if err != nil || len(raw) > 2 || n < 1 || n > most {
		return "", false
	}
	return twoDigits(n), true
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// year reads the year at token i with the word "year" behind it, and gives the
// token behind; "" and i where there is none.
func (g *reading) year(i int) (string, int) {
	k := i
	if g.is(k, yearTie) != nil && !g.tokens[k].has(sentence) {
		k = g.after(k) // "5 June in 2027"
	}
	if y, to := g.yearInWords(k); y != "" {
		return y, to
	}
	if y := g.plainYear(k); y != "" && !g.tokens[k].has(sentence) {
		return y, g.skipYearWord(k + 1)
	}
	return "", i
}

// yearInWords reads "two thousand and fifteen" behind a month.
func (g *reading) yearInWords(k int) (string, int) {
	if k >= len(g.tokens) || g.tokens[k].has(sentence) || g.is(k, numeral) == nil {
		return "", k
	}
	p, ok := g.number(k)
	if !ok || !p.word || p.d != 1 || p.n < 1800 || p.n >= 2200 {
		return "", k
	}
	return p.String(), p.to
}

func (g *reading) plainYear(i int) string {
	if i >= len(g.tokens) || g.tokens[i].kind != numberToken || g.tokens[i].has(glued) &&
		g.is(i-1, endOf) == nil && g.is(i-1, month) == nil {
		return ""
	}
	if raw := g.words(i); len(raw) == 4 && plainDigits(raw) &&
		(raw[:2] == "19" || raw[:2] == "20" || raw[:2] == "18" || raw[:2] == "21") {
		return raw
	}
	return ""
}

func (g *reading) skipYearWord(i int) int {
	if g.lang.yearBehind && g.is(i, yearWord) != nil && !g.tokens[i].has(sentence) {
		return g.after(i)
	}
	return i
}

// yearSaid reports whether the number at token i is a year by what stands
// beside it.
func (g *reading) yearSaid(i int) bool {
	if i+1 < len(g.tokens) {
		if g.lang.yearBehind && g.is(i+1, yearWord) != nil {
			return true
		}
		next := &g.tokens[i+1]
		if !next.has(sentence) && (g.measured(i+1) != nil || g.is(i+1, currency) != nil ||
			g.is(i+1, percent) != nil || g.is(i+1, scale) != nil) {
			return false
		}
		// a counted noun makes it a number
		if next.kind == wordToken && !next.has(sentence) && next.node == 0 && !g.lang.nouns {
			return false
		}
		if next.kind == numberToken {
			return false
		}
	}
	k := g.before(i)
	return k >= 0 && (g.is(k, dateBefore) != nil || g.is(k, endOf) != nil ||
		g.is(k, yearWord) != nil)
}

// numericDate reads 2027-01-31, 31.12.2028 and 31/12/2028. Where day and month
// could change places and the language does not settle it, it gives no value.
func (g *reading) numericDate(i int) (string, int) {
	if g.tokens[i].kind != numberToken {
		return "", 0
	}
	raw := g.words(i)
	if len(raw) >= 8 && len(raw) <= 10 {
		a, b, c, ok := parts3(raw)
		if ok {
			return dayFirst(a, b, c, g.lang.monthFirst), i + 1
		}
	}
	if i+4 >= len(g.tokens) {
		return "", 0
	}
	sep := g.tokens[i+1].mark
	if sep != '-' && sep != '/' || g.tokens[i+3].mark != sep {
		return "", 0
	}
	for k := i + 1; k < i+5; k++ {
		if !g.tokens[k].has(tight) {
			return "", 0
		}
	}
	a, b, c := raw, g.words(i+2), g.words(i+4)
	if g.tokens[i+2].kind != numberToken || g.tokens[i+4].kind != numberToken ||
		!plainDigits(a+b+c) {
		return "", 0
	}
	if len(a) == 4 && len(b) <= 2 && len(c) <= 2 {
		b, c = pad(b), pad(c)
		if valid(a, b, c) {
			return a + "-" + b + "-" + c, i + 5
		}
		return "", 0
	}
	if len(c) != 4 {
		return "", 0
	}
	return dayFirst(a, b, c, g.lang.monthFirst), i + 5
}

// dayFirst writes a date of day, month and year; month first where the day
// cannot be one, nothing where it is not clear.
func dayFirst(a, b, c string, unsure bool) string {
	a, b = pad(a), pad(b)
	first, second := valid(c, b, a), valid(c, a, b)
	switch {
	case first && (!unsure || !second || a == b):
		return c + "-" + b + "-" + a
	case second && unsure && !first:
		return c + "-" + a + "-" + b
	}
	return ""
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func valid(year, month, day string) bool {
	m, err1 := strconv.Atoi(month)
	d, err2 := strconv.Atoi(day)
	return err1 == nil && err2 == nil && len(year) == 4 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// parts3 cuts 31.12.2028.
func parts3(s string) (a, b, c string, ok bool) {
	var dots []int
	for i := range len(s) {
		switch {
		case s[i] == '.':
			dots = append(dots, i)
		case !isDigit(rune(s[i])):
			return "", "", "", false
		}
	}
	if len(dots) != 2 {
		return "", "", "", false
	}
	a, b, c = s[:dots[0]], s[dots[0]+1:dots[1]], s[dots[1]+1:]
	return a, b, c, len(a) <= 2 && len(b) <= 2 && len(c) == 4
}

// dateBound gives how the date at token i binds.
func (g *reading) dateBound(i int, day bool) (b Bound, words plan.Range) {
	bare := Bound("")
	if day && g.lang.bareOn {
		bare = BoundOn
	}
	upTo := g.is(i, lastDay) != nil
	for k, n := g.before(i), 0; k >= 0 && n < 3; k, n = g.before(k), n+1 {
		if m := g.is(k, dateBefore); m != nil {
			if upTo && g.is(i, endOf) != nil && m.value == string(BoundLessThan) {
				return BoundBy, g.bytes(k, i) // "before the end of June"
			}
			// "le 15 mai", unless something stands before: "au plus tard le"
			if Bound(m.value) == BoundOn {
				if g.is(k, rangeEnd) != nil && k > 0 && g.tokens[k-1].has(taken) {
					return BoundBy, g.bytes(k, i) // "du 1er janvier au 31 décembre"
				}
				if prev := g.before(k); prev >= 0 && !g.tokens[k].has(sentence) {
					if more := g.is(prev, dateBefore); more != nil && more.value != "" {
						return Bound(more.value), g.bytes(prev, i)
					}
				}
			}
			return Bound(m.value), g.bytes(k, i)
		}
		if m := g.is(k, boundBefore); m != nil && n == 0 && g.is(k, endOf) == nil {
			switch Bound(m.value) {
			case BoundAtMost:
				return BoundBy, g.bytes(k, i)
			case BoundLessThan, BoundAtLeast, BoundMoreThan:
				return Bound(m.value), g.bytes(k, i)
			default:
			}
		}
		if g.is(k, article) == nil && g.is(k, endOf) == nil && g.is(k, yearWord) == nil {
			break
		}
	}
	return bare, words
}
