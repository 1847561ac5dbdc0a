package facts

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// references finds references to provisions, as chains: "paragraph 2 of
// Article 5", "Artikel 5 Absatz 2", "частина 2 статті 5".
func (g *reading) references() {
	if !g.any(reference) {
		return
	}
	for i := 0; i < len(g.tokens); i++ {
		if g.ended(i) {
			return
		}
		if g.is(i, reference) == nil || g.tokens[i].has(taken) {
			continue
		}
		if to := g.chain(i); to > i {
			i = to - 1
		}
	}
}

// A link is one step of a chain: the level and its number.
type link struct {
	level    string
	value    string
	from     int
	to       int
	contains bool // tied to the link before by "of": it contains that one
}

// chain reads the chain at token i, adds what it names, and gives the token
// behind it; i where there is none.
func (g *reading) chain(i int) int {
	var links [6]link
	n := 0
	to := i
	listed := 0
	var more []link // further numbers of the last level: "paragraphs 2 and 3"
	for n < len(links) && to < len(g.tokens) {
		k, joined, opened := to, false, false
		if n > 0 {
			if g.tokens[k].has(sentence) {
				break
			}
			k, joined, opened = g.linkBehind(links[n-1].level, k)
			if len(more) > 0 && !joined && !g.lang.innerFirst {
				break
			}
		}
		m := g.is(k, reference)
		if m == nil {
			break
		}
		value, from, end := g.linkValue(m, k, n == 0)
		if value == "" {
			break
		}
		links[n] = link{m.value, value, from, end, joined}
		n++
		if to = end; opened && g.mark(to, ")") { // "Article 7 (paragraph 2)"
			to++
			links[n-1].to = to
		}
		if len(more) > 0 {
			continue // "paragraphs 1 to 3 of Article 7"
		}
		more, listed = g.further(m.value, &to), n-1
	}
	if n == 0 || n == 1 && links[0].from < i { // "the second paragraph" of what
		return i
	}
	doc, end := g.documentAt(to)
	first := links[n-1].to
	if len(more) > 0 {
		first = links[listed].to
	}
	g.add(Found{
		Kind: KindReference, Value: chainValue(links[:n], g.lang.innerFirst),
		Document: doc,
	}, links[0].from, first)
	for _, l := range more {
		links[listed].value = l.value
		g.add(Found{
			Kind: KindReference, Value: chainValue(links[:n], g.lang.innerFirst),
			Document: doc,
		}, l.from, l.to)
	}
	g.take(i, to)
	return max(to, end)
}

// linkBehind gives where the link begins that follows one of the level at token k, whether a
// word such as of joins the two, and whether a bracket opens it.
func (g *reading) linkBehind(level string, k int) (at int, joined, opened bool) {
	opened = g.mark(k, "(") && g.innerBehind(level, k+1)
	if opened || g.mark(k, ",") && (g.lang.commaLinks || g.innerBehind(level, g.after(k))) {
		k++
	}
	for k < len(g.tokens) && (g.is(k, genitive) != nil || g.is(k, article) != nil) {
		joined = joined || g.is(k, genitive) != nil
		k = g.after(k)
	}
	return k, joined, opened
}

// linkValue gives the number or letter of the provision that the word at token k, which means
// m, names, and its tokens; "" where there is none. Of the first link a rank may stand before.
func (g *reading) linkValue(m *meaning, k int, first bool) (value string, from, end int) {
	value, end = g.label(g.pastNumberSign(g.pastShortening(g.after(k))))
	if value == "" && m.value == "letter" {
		value, end = g.smallLetter(g.after(k))
	}
	if value == "" && first {
		value, from = g.rankBefore(k)
		return value, from, g.after(k)
	}
	return value, k, end
}

// pastNumberSign gives the token behind the sign of a number at token k, "приложением № 3",
// or k.
func (g *reading) pastNumberSign(k int) int {
	if k < len(g.tokens) && !g.tokens[k].has(sentence|taken) && g.is(k, numberSign) != nil {
		return g.after(k)
	}
	return k
}

// inner are the levels that a comma may part from the one that has them: "Schedule 2,
// paragraph 7".
var inner = map[string]bool{
	"paragraph": true, "point": true, "item": true, "part": true,
	"subparagraph": true, "letter": true,
}

// innerBehind reports whether a provision inside one of the level is named at token k.
func (g *reading) innerBehind(level string, k int) bool {
	m := g.is(k, reference)
	return m != nil && inner[m.value] && !inner[level]
}

// rankBefore gives the rank right before the word at token k: "the second paragraph of
// Article 9"; "" where there is none.
func (g *reading) rankBefore(k int) (string, int) {
	if p := g.before(k); p >= 0 && g.is(p, genitive) == nil {
		if m := g.is(p, rank); m != nil && g.is(g.after(k), genitive) != nil {
			return m.value, p
		}
	}
	return "", k
}

// smallLetter reads the b of "Buchstabe b".
func (g *reading) smallLetter(i int) (string, int) {
	if i >= len(g.tokens) || g.tokens[i].has(sentence) || g.tokens[i].kind != wordToken ||
		utf8.RuneCountInString(g.words(i)) != 1 {
		return "", i
	}
	return g.words(i), i + 1
}

// pastShortening gives the token behind the point at token k that shortens the
// word before it ("Art. 7"), or k.
func (g *reading) pastShortening(k int) int {
	if g.mark(k, ".") && g.tokens[k].has(tight) && g.single(k-1, abbreviation) {
		return k + 1
	}
	return k
}

// chainValue writes a chain outermost first.
func chainValue(links []link, inward bool) string {
	if len(links) == 1 {
		return links[0].level + " " + links[0].value
	}
	order := make([]link, 0, len(links))
	for _, l := range links {
		if len(order) > 0 && (l.contains || inward && !(inner[l.level] && !inner[order[0].level])) {
			order = slices.Insert(order, 0, l)
		} else {
			order = append(order, l)
		}
	}
	var b strings.Builder
	for i, l := range order {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(l.level)
		b.WriteByte(' ')
		b.WriteString(l.value)
	}
	return b.String()
}

// A labelForm is one way to number a provision: it gives the token behind the
// number that begins at token i, or i.
type labelForm struct {
	name string
	end  func(g *reading, i int) int
}

var labelForms = []labelForm{
	{"number", (*reading).numberLabel},
	{"letter with number", (*reading).codeLabel},
	{"letter or Roman numeral", (*reading).letterLabel},
	{"in brackets", (*reading).bracketed},
}

// label reads the number of a provision at token i: "5", "12a", "5(2)(b)",
// "3.2", "II", "(a)"; "" where there is none.
func (g *reading) label(i int) (string, int) {
	if i >= len(g.tokens) || g.tokens[i].has(sentence) {
		return "", i
	}
	if m := g.is(i, rank); m != nil {
		return m.value, i + 1
	}
	// подпункт «б»
	if open := g.words(i); (open == "«" || open == "„" || open == "“" || open == "\"") &&
		i+2 < len(g.tokens) && g.tokens[i+2].kind == markToken {
		if letter, end := g.smallLetter(i + 1); letter != "" {
			return letter, end + 1
		}
	}
	for _, form := range labelForms {
		if to := form.end(g, i); to > i {
			to = g.labelTail(i, to)
			return g.text[g.tokens[i].at:g.tokens[to-1].end], to
		}
	}
	return "", i
}

// numberLabel reads 5 and 12a.
func (g *reading) numberLabel(i int) int {
	to := i + 1
	if g.tokens[i].kind != numberToken || g.tokens[i].has(fractions) || g.is(to, percent) != nil {
		return i
	}
	if to < len(g.tokens) && g.tokens[to].kind == wordToken && g.tokens[to].has(tight) &&
		g.tokens[to].end-g.tokens[to].at == 1 {
		to++
	}
	return to
}

// codeLabel reads L. 121-1.
func (g *reading) codeLabel(i int) int {
	if !g.capital(i) || !g.mark(i+1, ".") || !g.digitsAt(i+2) {
		return i
	}
	if g.mark(i+3, "-") && g.tokens[i+3].has(tight) && g.digitsAt(i+4) {
		return i + 5
	}
	return i + 3
}

// letterLabel reads A and XIV.
func (g *reading) letterLabel(i int) int {
	if t := &g.tokens[i]; t.kind == wordToken && (g.roman(i) || g.capital(i) && t.at > 0) {
		return i + 1
	}
	return i
}

// bracketed reads (a) and (12).
func (g *reading) bracketed(i int) int {
	if g.mark(i, "(") && g.mark(i+2, ")") && g.tokens[i+1].end-g.tokens[i+1].at <= 4 {
		return i + 3
	}
	return i
}

// labelTail gives the token behind what goes on with the label of tokens i to
// to: 1907/2006, 5(2)(b).
func (g *reading) labelTail(i, to int) int {
	if g.tokens[i].kind == numberToken && g.mark(to, "/") && g.tokens[to].has(tight) &&
		g.digitsAt(to+1) && g.tokens[to+1].has(tight) {
		to += 2
	}
	for to < len(g.tokens) && g.tokens[to].has(tight) {
		next := g.bracketed(to)
		if next == to {
			break
		}
		to = next
	}
	return to
}

// capital reports whether token i is a single capital letter.
func (g *reading) capital(i int) bool {
	t := &g.tokens[i]
	return t.kind == wordToken && t.has(upper) && t.end-t.at == 1
}

// digitsAt reports whether token i is a number in digits.
func (g *reading) digitsAt(i int) bool {
	return i < len(g.tokens) && g.tokens[i].kind == numberToken
}

// roman reports whether token i is a Roman numeral.
func (g *reading) roman(i int) bool {
	s := g.words(i)
	if len(s) > 7 {
		return false
	}
	for k := range len(s) {
		if strings.IndexByte("IVXLC", s[k]) < 0 {
			return false
		}
	}
	return s != "C" && s != "L"
}

// further reads the rest of a list: ", 3 and 4". It moves to behind it.
func (g *reading) further(level string, to *int) []link {
	var more []link
	for k := *to; k+1 < len(g.tokens); {
		if g.tokens[k].has(sentence) || !g.mark(k, ",") && g.is(k, conjunction) == nil &&
			(g.is(k, rangeTo) == nil || g.is(k+1, reference) != nil) && g.words(k) != "–" &&
			!g.mark(k, "-") {
			break
		}
		n := g.after(k)
		if g.mark(k, ",") && g.is(n, conjunction) != nil {
			n = g.after(n)
		}
		if n >= len(g.tokens) || g.tokens[n].kind != numberToken &&
			!(g.mark(n, "(") && g.tokens[n-1].kind == wordToken) {
			break
		}
		value, end := g.label(n)
		if value == "" || end < len(g.tokens) && !g.tokens[end].has(sentence) && g.counted(end) {
			break
		}
		more = append(more, link{level: level, value: value, from: n, to: end})
		k = end
		*to = end
	}
	return more
}

// counted reports whether what follows at token k shows that a number before
// it is no label but counts something.
func (g *reading) counted(k int) bool {
	return g.is(k, percent) != nil || g.is(k, scale) != nil || g.is(k, unit) != nil ||
		g.is(k, timeUnit) != nil || g.currencyAt(k) != nil || g.is(k, month) != nil
}

// A documentForm is one way to name another document. It reads the name at token
// k, which is tied to the provision by a preposition or not; "" where it is none.
type documentForm struct {
	name string
	read func(g *reading, k int, tied bool) (name string, end int)
}

var documentForms = []documentForm{
	{"abbreviation", (*reading).abbreviated},
	{"title", (*reading).title},
}

// documentAt reads the other document that is named behind a chain; "" where
// none is, or where it is the text itself.
func (g *reading) documentAt(i int) (string, int) {
	k, tied := i, false
	for k < len(g.tokens) && !g.tokens[k].has(sentence) &&
		(g.is(k, genitive) != nil || g.is(k, article) != nil || g.is(k, tie) != nil) {
		k, tied = g.after(k), true
	}
	if k >= len(g.tokens) || g.is(k, own) != nil {
		return "", i
	}
	for _, form := range documentForms {
		if name, end := form.read(g, k, tied); name != "" {
			return name, end
		}
	}
	return "", i
}

// abbreviated reads § 12 BGB.
func (g *reading) abbreviated(k int, tied bool) (string, int) {
	t := &g.tokens[k]
	if tied || t.kind != wordToken || !t.has(capitals) || t.has(sentence) || t.holder != 0 ||
		t.node != 0 || t.end-t.at < 2 || g.roman(k) {
		return "", k
	}
	return g.words(k), k + 1
}

// title reads the name of a treaty or law: "the North Atlantic Treaty", "the
// Treaty on …", "traité de l'Atlantique Nord".
func (g *reading) title(k int, tied bool) (string, int) {
	if !tied && !g.lang.innerFirst {
		return "", k
	}
	const words = 6
	start, named := k, false
	for n := 0; n < words && k < len(g.tokens) && !g.tokens[k].has(sentence) &&
		g.tokens[k].kind != markToken; n++ {
		if g.is(k, own) != nil {
			break
		}
		if is, tells := g.documentWord(k); is {
			end := g.after(k)
			if numbered := g.documentNumber(end); numbered > end {
				end, named = numbered, true // "Regulation (EU) No 1215/2012"
			}
			if !named && !tells && !g.titleGoesOn(end) {
				break
			}
			return g.text[g.tokens[start].at:g.tokens[end-1].end], end
		}
		named = named || g.tokens[k].has(upper)
		if !g.tokens[k].has(upper) && (g.is(k, force) != nil || g.is(k, conjunction) != nil &&
			n == 0) {
			break
		}
		k++
	}
	return "", start
}

// documentWord reports whether token k is a word for a document, and whether it
// tells which.
func (g *reading) documentWord(k int) (is, tells bool) {
	if g.lang.document != nil {
		is, tells = g.lang.document(g.words(k))
	}
	return is || g.is(k, document) != nil, tells
}

// documentNumber gives the token behind the number of a document, which begins at
// token k, or k: "(EU) No 1215/2012", "98/26/EG", "№ 2344-III".
func (g *reading) documentNumber(k int) int {
	at := k
	if g.mark(at, "(") && g.mark(at+2, ")") && g.tokens[at+1].has(capitals) {
		at += 3
	}
	at = g.pastNumberSign(at)
	if !g.digitsAt(at) || g.tokens[at].has(sentence|taken) {
		return k
	}
	for at++; at < len(g.tokens) && (g.tokens[at].has(tight) && !g.mark(at, ".,;:()") ||
		g.tokens[at].has(glued)); at++ {
	}
	return at
}

// titleGoesOn reports whether a document's name goes on at token k.
func (g *reading) titleGoesOn(k int) bool {
	if k >= len(g.tokens) || g.tokens[k].has(sentence) || g.tokens[k].kind != wordToken {
		return false
	}
	if g.tokens[k].has(upper) || g.is(k, titled) != nil {
		return true
	}
	return g.lang.looseTitles && (g.is(k, genitive) != nil || g.tokens[k].node == 0)
}
