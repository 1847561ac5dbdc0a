package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A doubt is a reason to leave a quantity out: what stands beside it is not
// understood and does not plainly end it, so that its value, scale or unit may be
// another. A wrong value is worse than none.
type doubt struct {
	name  string
	holds func(g *reading, k int, f *Found) bool
}

// doubtsBefore look at what stands before the quantity that begins at token k.
var doubtsBefore = []doubt{
	{"a leading separator", func(g *reading, k int, _ *Found) bool {
		return g.mark(k-1, ".,'") && g.tokens[k].has(tight)
	}},
	{"a sign before", func(g *reading, k int, _ *Found) bool {
		return g.strange(k-1) && !g.tokens[k].has(sentence)
	}},
	{"a joining mark before", func(g *reading, k int, _ *Found) bool {
		return g.mark(k-1, "/#&@") && g.tokens[k].has(tight)
	}},
	{"a number before", func(g *reading, k int, _ *Found) bool {
		return !g.tokens[k].has(sentence) && g.openNumber(k-1)
	}},
	{"a scale before", func(g *reading, k int, _ *Found) bool { // "2 million 350 of them"
		return !g.tokens[k].has(sentence) && g.is(g.before(k), scale) != nil &&
			g.after(g.before(k)) == k && !g.endsFound(k)
	}},
	{"a number sign", func(g *reading, k int, _ *Found) bool {
		return !g.tokens[k].has(sentence) && g.numbered(k)
	}},
	{"a code before", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && !g.tokens[k].has(sentence) && g.code(k-1)
	}},
	{"one of so many before", func(g *reading, k int, f *Found) bool { // "one member in five"
		return f.Unit == "" && k > 2 && g.is(k-1, outOf) != nil &&
			(g.unknownWord(k-2) || g.is(k-2, unit) != nil) &&
			(g.is(k-3, one) != nil || g.is(k-3, numeral) != nil)
	}},
	{"a provision in brackets", func(g *reading, k int, f *Found) bool { // "Article [3"
		return f.Unit == "" && g.mark(k-1, "[(") && g.is(g.before(k-1), reference) != nil
	}},
	{"a letter before", func(g *reading, k int, _ *Found) bool { // "2 x 50 MW"
		return k > 1 && !g.tokens[k].has(sentence) && g.letter(k-1) &&
			(g.digitsAt(k-2) || g.is(k-2, numeral) != nil)
	}},
}

// doubtsBehind look at token k, the one behind the quantity.
var doubtsBehind = []doubt{
	{"letters that touch it", func(g *reading, k int, f *Found) bool {
		return g.tokens[k].kind == wordToken &&
			(g.tokens[k].has(tight) || g.tokens[k].has(glued) && f.Unit == "")
	}},
	{"an ordinal", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && (g.is(k, ordinal) != nil || g.tokens[k].has(glued) &&
			g.is(k, rank) != nil)
	}},
	{"a number behind", func(g *reading, k int, f *Found) bool {
		m := g.is(k, numeral)
		return g.openNumber(k) && (f.Unit == "" || m == nil || !m.num.is(1)) // "a six-month one"
	}},
	{"a mark that goes on", func(g *reading, k int, _ *Found) bool {
		return g.mark(k, ".,:'") && g.tokens[k].has(tight) && k+1 < len(g.tokens) &&
			g.tokens[k+1].has(tight) && g.tokens[k+1].kind != markToken
	}},
	{"an escaped mark", func(g *reading, k int, _ *Found) bool { // "23\.5.2018"
		return g.mark(k, `\`) && g.tokens[k].has(tight)
	}},
	{"a label in brackets", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.tokens[k].has(tight) && g.bracketed(k) > k
	}},
	{"a sign behind", func(g *reading, k int, _ *Found) bool { return g.strange(k) }},
	{"a joining mark behind", (*reading).joinedBehind},
	{"a mark of feet or minutes", func(g *reading, k int, f *Found) bool { // "12' long"
		return f.Unit == "" && g.tokens[k].has(tight) && strings.Contains("'\"’″′", g.words(k)) &&
			!g.quoted(k)
	}},
	{"a code behind", func(g *reading, k int, f *Found) bool { return f.Unit == "" && g.code(k) }},
	{"a measure without a vowel", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.symbol(k)
	}},
	{"a letter behind", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.letter(k)
	}},
	{"a scale that was not taken", func(g *reading, k int, f *Found) bool {
		return (f.Unit == "" || f.Kind == KindMoney) && g.is(k, scale) != nil
	}},
	{"a scale read as a unit", func(g *reading, k int, f *Found) bool { // "3 m of EUR"
		return f.Kind == KindFigure && g.is(k-1, scale) != nil && g.is(k, genitive) != nil &&
			g.currencyAt(g.after(k)) != nil
	}},
	{"a fraction behind", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.is(k, fraction) != nil
	}},
	{"a measure that is not known", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.unsureWithin(k)
	}},
	{"one in so many", func(g *reading, k int, f *Found) bool {
		return f.Unit == "" && g.is(k, outOf) != nil && g.openNumber(k+1) &&
			g.tokens[k+1].end-g.tokens[k+1].at <= 2
	}},
	{"half a range", func(g *reading, k int, f *Found) bool {
		change := f.Kind == KindShare && g.digitsAt(k+1) // "by a third to 80 tonnes"
		return f.Unit == "" && !change && g.is(k, rangeTo) != nil && g.is(k, conjunction) == nil &&
			g.openNumber(k+1)
	}},
}

// doubtful reports whether what stands beside the quantity of tokens from to to
// makes it one to leave out.
func (g *reading) doubtful(f *Found, from, to int) bool {
	for n := range doubtsBefore {
		if from > 0 && doubtsBefore[n].holds(g, from, f) {
			return true
		}
	}
	if to >= len(g.tokens) || g.tokens[to].has(sentence) {
		return false
	}
	for n := range doubtsBehind {
		if doubtsBehind[n].holds(g, to, f) {
			return true
		}
	}
	return false
}

// numbered reports whether a number sign stands before token k, or before a list
// that goes on with it: "No. 3", "Nos. 3 and 4".
func (g *reading) numbered(k int) bool {
	for most := 4; most > 0; most-- {
		p := g.before(k)
		if p < 0 || g.is(p, numberSign) != nil {
			return p >= 0
		}
		if k = g.before(p); k < 0 || !g.digitsAt(k) || !g.mark(p, ",") &&
			g.is(p, conjunction) == nil && !g.dash(p) {
			return false
		}
	}
	return false
}

// strange reports whether token k is a symbol that says something of a number and
// is none of those that are read: an unknown currency, a sign of reckoning, a
// degree, an exponent. What only sets a text off (a bar, a grave) is none.
func (g *reading) strange(k int) bool {
	if k < 0 || k >= len(g.tokens) || g.tokens[k].kind != markToken || g.tokens[k].has(taken) {
		return false
	}
	if g.tag(k) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(g.words(k))
	return c != '|' && c != '`' && (unicode.IsSymbol(c) || unicode.Is(unicode.No, c) || c == '№')
}

// quoted reports whether the quotation mark at token k was opened a few words
// before.
func (g *reading) quoted(k int) bool {
	const words = 8
	for n := k - 1; n >= 0 && n > k-words; n-- {
		if g.tokens[n].kind == markToken && strings.Contains("'\"‘“„’”", g.words(n)) {
			return true
		}
	}
	return false
}

// tag reports whether token k is a mark that ends a tag before it, or begins one
// behind it: "<b>5</b>".
func (g *reading) tag(k int) bool {
	if g.mark(k, ">") {
		return g.tokens[k].has(tight)
	}
	return g.mark(k, "<") && k+1 < len(g.tokens) && g.tokens[k+1].has(tight) &&
		g.tokens[k+1].kind != numberToken
}

// joinedBehind reports whether the mark at token k ties what follows to the
// quantity before it. Behind an amount of money or a time a slash says of what.
func (g *reading) joinedBehind(k int, f *Found) bool {
	next := k + 1
	if next >= len(g.tokens) || g.tokens[next].has(sentence) {
		return false
	}
	if g.dash(k) {
		return g.tokens[next].kind == numberToken && !g.tokens[next].has(taken) &&
			(f.Unit == "" || g.tokens[k].has(tight))
	}
	if !g.mark(k, "/#&@") || !g.tokens[k].has(tight) {
		return false
	}
	per := f.Kind == KindMoney || f.Unit == "percent"
	return !per || g.tokens[next].kind == numberToken
}

// openNumber reports whether token k is a number that is no part of a detail.
func (g *reading) openNumber(k int) bool {
	if k < 0 || k >= len(g.tokens) {
		return false
	}
	t := &g.tokens[k]
	return !t.has(taken) && (t.kind == numberToken || g.is(k, numeral) != nil &&
		g.is(k, one) == nil)
}

// code reports whether token k is a word of two to four capitals that is not
// known, such as those of currencies and collections of laws.
func (g *reading) code(k int) bool {
	if k < 0 || k >= len(g.tokens) {
		return false
	}
	t := &g.tokens[k]
	return t.kind == wordToken && t.has(capitals) && !t.has(covered) && t.node == 0 &&
		t.holder == 0 && utf8.RuneCountInString(g.words(k)) <= 4
}

// symbol reports whether token k is a word of two to five letters that is not known and has
// no vowel and no accent, as the symbols of measures: bcm, psf, mSv.
func (g *reading) symbol(k int) bool {
	if k < 0 || k >= len(g.tokens) {
		return false
	}
	t, n := &g.tokens[k], len(g.words(k))
	return t.kind == wordToken && t.node == 0 && t.holder == 0 && !t.has(covered|elided) && n > 1 &&
		n < 6 &&
		!strings.ContainsFunc(g.words(k), func(c rune) bool {
			return c >= utf8.RuneSelf || strings.ContainsRune("aeiouyAEIOUY", c)
		})
}

// endsFound reports whether what was found last ends right before token k.
func (g *reading) endsFound(k int) bool {
	n := len(g.found) - 1
	return n >= 0 && g.found[n].Range.At+g.found[n].Range.Len == int(g.tokens[k-1].end)
}

// letter reports whether token k is a single letter that is no word.
func (g *reading) letter(k int) bool {
	if k < 0 || k >= len(g.tokens) {
		return false
	}
	t := &g.tokens[k]
	return t.kind == wordToken && t.node == 0 && !t.has(covered|elided) &&
		utf8.RuneCountInString(g.words(k)) == 1
}

// unsureWithin reports whether a measure whose value cannot be told, or that of a
// currency with a name in front of it that is not known, follows at token k.
func (g *reading) unsureWithin(k int) bool {
	for n := 0; n < 3 && k < len(g.tokens) && !g.tokens[k].has(sentence); n++ {
		t := &g.tokens[k]
		if g.is(k, unsure) != nil {
			return true
		}
		if m := g.is(k, currency); m != nil {
			next := g.after(k)
			return next >= len(g.tokens) || g.tokens[next].kind != numberToken
		}
		if t.kind != wordToken || t.node != 0 && g.is(k, genitive) == nil {
			return false
		}
		k = g.after(k)
	}
	return false
}
