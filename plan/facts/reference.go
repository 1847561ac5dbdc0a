package facts

import (
	"slices"
	"strings"
)

// references finds references to provisions, as chains: "paragraph 2 of
// Article 5", "Artikel 5 Absatz 2", "частина 2 статті 5".
func (g *reading) references() {
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
	level string
	value string
	from  int
	to    int
	of    bool // tied to the link before by "of": it contains that one
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
		k, joined := to, false
		if n > 0 {
			if g.tokens[k].has(sentence) {
				break
			}
			if g.mark(k, ",") && g.lang == &french {
				k++
			}
			for k < len(g.tokens) && (g.is(k, of) != nil || g.is(k, article) != nil || g.is(k, changeBy) != nil && g.lang == &english) {
				joined = joined || g.is(k, of) != nil
				k = g.after(k)
			}
			if len(more) > 0 && !joined && !g.lang.inward {
				break
			}
		}
		m := g.is(k, reference)
		if m == nil {
			break
		}
		value, end := g.label(g.after(k))
		if value == "" {
			break
		}
		links[n] = link{m.value, value, k, end, joined}
		n++
		to = end
		if len(more) > 0 {
			continue // "paragraphs 1 to 3 of Article 7"
		}
		more, listed = g.further(m.value, &to), n-1
	}
	if n == 0 {
		return i
	}
	doc, end := g.documentAt(to)
	first := links[n-1].to
	if len(more) > 0 {
		first = links[listed].to
	}
	g.add(Found{Kind: KindReference, Value: chainValue(links[:n], g.lang.inward), Document: doc}, i, first)
	for _, l := range more {
		links[listed].value = l.value
		g.add(Found{Kind: KindReference, Value: chainValue(links[:n], g.lang.inward), Document: doc}, l.from, l.to)
	}
	g.take(i, to)
	return max(to, end)
}

// chainValue writes a chain outermost first.
func chainValue(links []link, inward bool) string {
	if len(links) == 1 {
		return links[0].level + " " + links[0].value
	}
	order := make([]link, 0, len(links))
	for _, l := range links {
		if len(order) > 0 && (l.of || inward) {
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

// label reads the number of a provision at token i: "5", "12a", "5(2)(b)",
// "3.2", "II", "(a)"; "" where there is none.
func (g *reading) label(i int) (string, int) {
	if i >= len(g.tokens) || g.tokens[i].has(sentence) {
		return "", i
	}
	t := &g.tokens[i]
	to := i + 1
	switch {
	case t.kind == numberToken && !t.has(fractions):
		// "12a" and, in a list of levels, "12 a"
		if to < len(g.tokens) && g.tokens[to].kind == wordToken && g.tokens[to].has(tight) && g.tokens[to].end-g.tokens[to].at == 1 {
			to++
		}
		if g.lang == &english && g.is(to, percent) != nil {
			return "", i
		}
	case g.is(i, rank) != nil:
		return g.is(i, rank).value, to
	case t.kind == wordToken && t.has(upper) && t.end-t.at == 1 && g.mark(to, ".") && to+1 < len(g.tokens) && g.tokens[to+1].kind == numberToken:
		to += 2 // L. 121-1
		if g.mark(to, "-") && to+1 < len(g.tokens) && g.tokens[to+1].kind == numberToken && g.tokens[to].has(tight) {
			to += 2
		}
	case t.kind == wordToken && (g.roman(i) || t.has(upper) && t.end-t.at == 1 && t.at > 0):
	case g.mark(i, "(") && to+1 < len(g.tokens) && g.mark(to+1, ")") && g.tokens[to].end-g.tokens[to].at <= 4:
		to += 2
	default:
		return "", i
	}
	if t.kind == numberToken && g.mark(to, "/") && g.tokens[to].has(tight) && to+1 < len(g.tokens) && g.tokens[to+1].kind == numberToken && g.tokens[to+1].has(tight) {
		to += 2 // 1907/2006
	}
	for g.mark(to, "(") && g.tokens[to].has(tight) && to+2 < len(g.tokens) && g.mark(to+2, ")") && g.tokens[to+1].end-g.tokens[to+1].at <= 4 {
		to += 3
	}
	return g.text[t.at:g.tokens[to-1].end], to
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
		if g.tokens[k].has(sentence) || !g.mark(k, ",") && g.is(k, conjunction) == nil && (g.is(k, rangeTo) == nil || g.is(k+1, reference) != nil) && g.words(k) != "–" && !g.mark(k, "-") {
			break
		}
		n := g.after(k)
		if g.mark(k, ",") && g.is(n, conjunction) != nil {
			n = g.after(n)
		}
		if n >= len(g.tokens) || g.tokens[n].kind != numberToken && !(g.mark(n, "(") && g.tokens[n-1].kind == wordToken) {
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
	return g.is(k, percent) != nil || g.is(k, scale) != nil || g.is(k, unit) != nil || g.is(k, timeUnit) != nil || g.is(k, currency) != nil || g.is(k, month) != nil
}

// documentAt reads the other document that is named behind a chain; "" where
// none is, or where it is the text itself.
func (g *reading) documentAt(i int) (string, int) {
	k, tied := i, false
	for k < len(g.tokens) && !g.tokens[k].has(sentence) && (g.is(k, of) != nil || g.is(k, article) != nil || isTo(g, k)) {
		k, tied = g.after(k), true
	}
	if k >= len(g.tokens) || g.is(k, own) != nil {
		return "", i
	}
	// an abbreviation: § 12 BGB
	if t := &g.tokens[k]; !tied && t.has(capitals) && !t.has(sentence) && t.kind == wordToken && t.holder == 0 && t.node == 0 && t.end-t.at >= 2 && !g.roman(k) {
		return g.words(k), k + 1
	}
	if !tied && !g.lang.inward {
		return "", i
	}
	start, named := k, false
	for n := 0; n < 6 && k < len(g.tokens) && !g.tokens[k].has(sentence) && g.tokens[k].kind != markToken; n++ {
		if g.is(k, own) != nil {
			return "", i
		}
		if g.is(k, document) != nil || g.lang == &german && germanDocument(g.words(k)) {
			end := g.after(k)
			named = named || g.lang == &german && !isPlainDocument(g.words(k))
			if !named { // "the Treaty on …", "traité de l'Atlantique Nord"
				next := end
				if next < len(g.tokens) && !g.tokens[next].has(sentence) && g.tokens[next].kind == wordToken {
					named = g.is(next, of) != nil && g.lang != &english || g.tokens[next].node == 0 || g.tokens[next].has(upper) || strings.EqualFold(g.words(next), "on") || strings.EqualFold(g.words(next), "про") || strings.EqualFold(g.words(next), "о")
					if g.lang == &english {
						named = strings.EqualFold(g.words(next), "on") || g.tokens[next].has(upper)
					}
				}
			}
			if !named {
				return "", i
			}
			return g.text[g.tokens[start].at:g.tokens[end-1].end], end
		}
		if g.tokens[k].has(upper) {
			named = true
		} else if g.is(k, force) != nil || g.is(k, conjunction) != nil && n == 0 {
			break
		}
		k++
	}
	return "", i
}

func isTo(g *reading, k int) bool {
	return g.lang == &english && (strings.EqualFold(g.words(k), "to") || strings.EqualFold(g.words(k), "in") || strings.EqualFold(g.words(k), "under"))
}

// germanDocument reports whether a German word ends as the name of a law or
// treaty does.
func germanDocument(word string) bool {
	for _, end := range []string{"vertrags", "vertrages", "gesetzes", "gesetzbuchs", "gesetzbuches", "abkommens", "übereinkommens", "verordnung", "charta", "konvention"} {
		if strings.HasSuffix(strings.ToLower(word), end) {
			return true
		}
	}
	return false
}

func isPlainDocument(word string) bool {
	switch strings.ToLower(word) {
	case "vertrags", "vertrages", "gesetzes", "abkommens", "übereinkommens", "verordnung":
		return true
	}
	return false
}
