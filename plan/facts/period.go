package facts

import (
	"bytes"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// period reads a length of time: a deadline where a preposition says that
// something is to be done in it, a duration otherwise.
func (g *reading) period(i int, p parsed, bound Bound) (int, bool) {
	name, x, to := g.length(p)
	if name == "" {
		return 0, false
	}
	f := Found{Kind: KindDuration, Value: x.String(), Unit: name, Bound: bound}
	if name == "years" && g.ofAge(i, to) {
		f.Kind = KindFigure
		g.emit(f, i, to)
		return to, true
	}
	at := i
	if b, start := g.boundAt(i); b != "" && bound == "" {
		f.Bound, at = b, start
	}
	how, start, found := g.boundWithin(at)
	if !found && at != i {
		how, start, found = g.boundWithin(i)
	}
	switch {
	case g.noticeAt(to): // "30 days' notice" follows the stated period
	case p.weak && (g.ofEvery(i) || found && g.is(p.to, calendar) != nil && !g.looksBack(i, to) &&
		g.is(to, anchor) == nil):
		return to, true
	case p.weak && !found && f.Bound == "" && g.onlyArticle(i):
		return 0, false
	case g.looksBack(i, to):
	case found:
		f.Kind = KindDeadline
		if f.Bound == BoundAtLeast || f.Bound == BoundMoreThan {
			f.Binding = g.bytes(at, i) // "within at least 10 days"
		} else {
			f.Bound = how
		}
		g.addPeriod(f, i, start, to)
		return to, true
	}
	g.howLong(f, i, at, to)
	return to, true
}

// length gives the unit of time behind the number p, the number of them and the token behind
// it; "" where there is none.
func (g *reading) length(p parsed) (name string, x number, to int) {
	name, to, factor := g.timeAt(p.to)
	if name == "" && p.word && g.is(p.to, genitive) != nil {
		name, to, factor = g.timeAt(g.after(p.to)) // "une quinzaine de jours"
	}
	if name == "" {
		return "", x, to
	}
	x = p.number
	if half := g.is(to, andHalf); half != nil { // "un an et demi"
		x, to = p.plus(half.num), g.after(to)
	}
	return name, x.times(factor), to
}

// onlyArticle reports whether the one at token i, before a unit of time, is no number.
func (g *reading) onlyArticle(i int) bool {
	return !g.lang.lone && g.is(i, numeral) == nil && g.is(g.before(i), lasting) == nil
}

// howLong adds the duration of tokens i to to, whose bound begins at token at, or stands
// elsewhere.
func (g *reading) howLong(f Found, i, at, to int) {
	switch {
	case f.Bound == "":
		f.Bound, f.Binding = g.bound(i, to)
	case at != i:
		f.Binding = g.bytes(at, i) // "at least ninety days"
	}
	if f.Bound == BoundOn || f.Bound == BoundBy || f.Bound == BoundMoreThan &&
		g.is(g.before(i), lasting) != nil {
		f.Bound, f.Binding = "", plan.Range{} // "over ten years": how long
	}
	g.addPeriod(f, i, i, to)
}

// looksBack reports whether the period at tokens i to to is over when it counts: "in the six
// months preceding the claim", "протягом шести місяців, що передують заяві".
func (g *reading) looksBack(i, to int) bool {
	if g.mark(to, ",") {
		to++
	}
	m := g.is(to, lookback)
	return m != nil && (m.value == "" || g.is(g.before(i), definite) != nil)
}

// addPeriod adds the period of tokens i to to, whose words begin at token start,
// unless it is doubtful.
func (g *reading) addPeriod(f Found, i, start, to int) {
	if g.doubtful(&f, i, to) {
		g.leaveOut(i, to)
	} else {
		f.Over = g.anchored(to)
		g.add(f, start, to)
	}
	g.take(i, to)
}

// timeAt gives the unit of time at token k, with a word such as business before
// it, the token behind it and how many of the unit it says: 14 days in a fortnight;
// "" where there is none.
func (g *reading) timeAt(k int) (name string, end int, factor number) {
	kind := ""
	if m := g.is(k, business); m != nil && g.is(g.after(k), timeUnit) != nil {
		kind = m.value
		k = g.after(k)
	}
	m := g.is(k, timeUnit)
	if m == nil || g.tokens[k].has(sentence) {
		return "", k, number{}
	}
	if kind == "business" && m.value == "days" {
		return "business-days", g.after(k), m.factor()
	}
	return m.value, g.after(k), m.factor()
}

// ofEvery reports whether what stands before token i is a day or the end of each unit of
// time: "am Dritten eines Monats", "zum Ende eines Jahres".
func (g *reading) ofEvery(i int) bool {
	k := g.before(i)
	return g.is(k, rank) != nil || g.is(k, endOf) != nil
}

// noticeAt reports whether the word notice follows at token k: "days' notice".
func (g *reading) noticeAt(k int) bool {
	return g.is(k, notice) != nil || g.is(k+1, notice) != nil && g.tokens[k].kind == wordToken &&
		g.tokens[k].has(elided)
}

// periodWord reads a length of time that is one word: "семиденний", "dreimonatig".
func (g *reading) periodWord(i int) {
	t := &g.tokens[i]
	if !t.has(timely) || t.node != 0 || t.end-t.at < 8 {
		return
	}
	g.folded(i)
	for _, a := range g.lang.adjectives {
		at := bytes.Index(g.fold, a.bytes)
		if at <= 0 {
			continue
		}
		x, ok := g.numeralIn(g.fold[:at])
		if !ok {
			continue
		}
		f := Found{Kind: KindDuration, Value: x.String(), Unit: a.unit}
		if how, _, found := g.boundWithin(i); found {
			f.Kind, f.Bound = KindDeadline, how
		} else if g.is(i+1, term) != nil && g.is(g.before(i), dateBefore) != nil {
			// "у семиденний строк"
			f.Kind, f.Bound = KindDeadline, BoundBy
		}
		g.emit(f, i, i+1)
		return
	}
}

// sole reads one unit of time behind "during", with no number and no article: "протягом
// місяця". What follows must end it, or say from when it counts: "в течение года,
// следующего за отчётным" is no length of time.
func (g *reading) sole(i int) {
	m := g.is(i, timeUnit)
	if m == nil || g.lang.soleUnits == "" || g.tokens[i].has(taken|sentence) {
		return
	}
	// "у місячний строк"
	if g.is(i+1, term) != nil && g.is(g.before(i), dateBefore) != nil && m.value != "days" {
		g.addPeriod(Found{Kind: KindDeadline, Value: "1", Unit: m.value, Bound: BoundBy}, i, i, i+2)
		return
	}
	if g.is(g.before(i), during) == nil || !slices.Contains(strings.Fields(g.lang.soleUnits),
		g.words(i)) {
		return
	}
	to := g.after(i)
	ends := to >= len(g.tokens) || g.tokens[to].has(sentence) || g.is(to, anchor) != nil ||
		g.mark(to, ".;)")
	how, start, found := g.boundWithin(i)
	if !ends || !found {
		return
	}
	g.addPeriod(Found{Kind: KindDeadline, Value: "1", Unit: m.value, Bound: how}, i, start, to)
}

// numeralIn reads a number that is the first half of a word.
func (g *reading) numeralIn(word []byte) (number, bool) {
	if id := g.lex.words[string(word)]; id != 0 {
		if node := g.lex.root(id); node != 0 {
			for _, m := range g.lex.nodes[node] {
				if m.class == numeral || m.class == numeralPrefix {
					return m.num, true
				}
			}
		}
	}
	if g.lang.compound != nil {
		return g.lang.compound(g, word)
	}
	return number{}, false
}

// boundWithin finds the words before token i that make a period a deadline.
func (g *reading) boundWithin(i int) (Bound, int, bool) {
	for k, n := g.before(i), 0; k >= 0 && n < 2; k, n = g.before(k), n+1 {
		if m := g.is(k, deadlineBefore); m != nil {
			return Bound(m.value), k, true
		}
		if m := g.is(k, during); m != nil {
			if g.forbiddenBefore(k) {
				return "", 0, false
			}
			return Bound(m.value), k, true
		}
		if g.is(k, article) == nil && g.is(k, genitive) == nil && g.is(k, one) == nil {
			break
		}
	}
	return "", 0, false
}

// forbiddenBefore reports whether something is denied or forbidden in the
// sentence before token i, so that "in the course of" is how long.
func (g *reading) forbiddenBefore(i int) bool {
	for k := i; k >= 0; k-- {
		if g.is(k, negator) != nil {
			return true
		}
		if m := g.is(k, force); m != nil && m.value == forbidden {
			return true
		}
		if g.tokens[k].has(sentence) {
			break
		}
	}
	return false
}

// anchored gives the words from token i on that say where a period starts.
func (g *reading) anchored(i int) (r plan.Range) {
	if m := g.is(i, condition); g.is(i, anchor) == nil && (m == nil || m.value != "after") ||
		g.tokens[i].has(sentence) {
		return r
	}
	to := g.after(i)
	for to < len(g.tokens) && !g.tokens[to].has(sentence) && !g.mark(to, ",;.()") &&
		g.is(to, force) == nil {
		if g.is(to, conjunction) != nil {
			break
		}
		to = g.after(to)
	}
	if to == g.after(i) || to > len(g.tokens) {
		return r
	}
	g.tokens[i].flags |= anchoring
	return g.bytes(i, to)
}

// deadlines finds the deadlines without a measure.
func (g *reading) deadlines() {
	if !g.any(vague) {
		return
	}
	for i := range g.tokens {
		if g.ended(i) {
			return
		}
		if g.is(i, vague) == nil || g.tokens[i].has(taken) {
			continue
		}
		to := g.after(i)
		g.add(Found{Kind: KindDeadline, Value: Vague, Over: g.anchored(to)}, i, to)
		g.take(i, to)
	}
}
