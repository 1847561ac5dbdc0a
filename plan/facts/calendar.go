package facts

import "strconv"

// lastDayOf reads the last day of a month or a year that is named: "the end of June 2027",
// "letzter Tag des Monats Juni", "кінця 2027 року". That of February is told with its
// year only.
func (g *reading) lastDayOf(i int) (string, int, bool) {
	if g.is(i, lastDay) == nil {
		return "", 0, false
	}
	k := g.after(i)
	for k < len(g.tokens) && !g.tokens[k].has(sentence) &&
		(g.is(k, article) != nil || g.is(k, genitive) != nil || g.monthWord(k)) {
		k = g.after(k)
	}
	if k >= len(g.tokens) || g.tokens[k].has(sentence) {
		return "", 0, false
	}
	if m := g.monthAt(k); m != "" {
		return g.lastDayOfMonth(m, k)
	}
	if g.is(k, yearWord) != nil {
		k = g.after(k)
	}
	if year := g.plainYear(k); year != "" && g.yearSaid(k) {
		return join(year, "12", "31"), g.skipYearWord(k + 1), true
	}
	return "", 0, false
}

// lastDayOfMonth gives the last day of month m, named at token k, with the year behind it, if
// one stands there. A number that is no year, and a measure, make it another thing: "the end of
// May 3", "of the March quarter".
func (g *reading) lastDayOfMonth(m string, k int) (string, int, bool) {
	year, end := g.year(g.pastPoint(k) + 1)
	if year == "" {
		end = k + 1
	}
	if end < len(g.tokens) && !g.tokens[end].has(sentence) &&
		(g.digitsAt(end) || g.measured(end) != nil || g.is(end, fraction) != nil) {
		return "", 0, false
	}
	if day := lastDayIn(year, m); day != "" {
		return join(year, m, day), end, true
	}
	return "", 0, false
}

// monthWord reports whether token k is the word month itself.
func (g *reading) monthWord(k int) bool {
	m := g.is(k, timeUnit)
	return m != nil && m.value == "months" && !m.num.ok()
}

// lastDayIn gives the last day of a month; "" for a February of no year.
func lastDayIn(year, month string) string {
	switch month {
	case "04", "06", "09", "11":
		return "30"
	case "02":
	default:
		return "31"
	}
	y, err := strconv.Atoi(year)
	switch {
	case err != nil:
		return ""
	case y%4 == 0 && (y%100 != 0 || y%400 == 0):
		return "29"
	}
	return "28"
}
