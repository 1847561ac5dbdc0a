package sources

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Find looks for a quotation in a text, and says where it stands and what
// differs, or that it cannot tell.
//
// It compares words, folded: case, composition (NFC), the kinds of quotation
// marks, apostrophes and dashes, white space and other punctuation make no
// difference. In scripts that are written without spaces each character is a
// word. An ellipsis inside the quotation (..., …, […]) stands for words left
// out, and words in square brackets are the quoter's own. What stands in the
// text byte for byte is found as it stands, if it does not begin or end inside
// a word, or has twenty characters or more, or prefix and suffix say that it was
// cut through the word.
//
// Prefix and suffix need not be exact. They decide between places that are
// otherwise as good, and say how far a difference is to be trusted:
//
//   - Where three quarters of both are there, and not elsewhere, one word in four
//     may differ; a figure or a name only where nearly all of them is there.
//   - Where that holds of one of them, one word in ten after the first four, and
//     no figure and no name.
//   - Where neither is given, one word in five after the first four, and no
//     figure and no name: a clause with another figure is more likely another
//     clause that looks alike.
//   - Otherwise, and where prefix and suffix stand side by side, so that the
//     quotation was cut out, nothing may differ. Where less than a third of them
//     is there, or of either if that has three words or more, fewer than seven
//     words are not found even so.
//
// A word that is cut through at the outer end of a prefix or a suffix counts for
// the one that it is the end or the beginning of. [Match.PrefixDiffers] and
// [Match.SuffixDiffers] say where the context is another.
//
// Where it abstains, [Match.Near] may tell what is similar. It alters nothing
// and cannot fail; bytes that are no UTF-8 are compared as they are.
//
// Cost: in proportion to the length of the text for what stands there word for
// word, and times the number of words that may differ otherwise, up to a
// stated limit of work, past which it abstains; see BenchmarkFind.
//
// Quotations with their contexts are the TextQuoteSelector of the W3C Web
// Annotation Data Model (2017, section 4.2.4). Going by the words first and by
// the context among equals is what annotation tools do (Hypothesis, "Fuzzy
// anchoring", 2013); unlike these, Find does not settle for the best place
// there is, since the best place for a clause that was deleted is its
// look-alike.
func Find(text string, quote Quote, opts ...Option) Match {
	if quote.Exact == "" {
		return Match{Outcome: OutcomeNotChecked}
	}
	f := finder{settings: apply(opts), text: text, quote: quote}
	v := vocabulary{}
	f.q = readQuote(quote, v, f.gap)
	if len(f.q.words) == 0 {
		return f.signs()
	}
	f.words = v.words(text, false)
	return f.find()
}

// A finder looks for one quotation in one text.
type finder struct {
	settings
	text  string
	quote Quote
	q     quotation
	words []word
}

// A candidate is a place that is weighed against others.
type candidate struct {
	site
	at, end int // bytes of the text
	before  int // words of the prefix that agree
	after   int // words of the suffix that agree
}

// context gives how many words of the context agree.
func (c *candidate) context() int { return c.before + c.after }

const (
	maxLimit    = 40 // words that may differ, however long the quotation
	longLiteral = 20 // characters of a quotation that may begin inside a word
	clearLead   = 3  // words of context that are no chance
	fewWords    = 7  // a quotation with fewer needs a context that does not speak against it
	maxPlaces   = 16 // places that are told of an ambiguous quotation
)

func (f *finder) find() Match {
	exact := f.literals()
	if f.q.plain() && (len(exact) == 0 || f.contextLen() > 0) {
		exact = append(exact, elsewhere(f.candidates(f.q.same(f.words)), exact)...)
	}
	if m, ok := f.choose(exact); ok {
		return m
	}
	limit := min(f.q.count/3, maxLimit)
	if f.literal {
		limit = 0
	}
	other := f.candidates(f.q.locate(f.words, limit))
	return f.weigh(append(exact, elsewhere(other, exact)...))
}

// elsewhere gives the candidates that overlap none of others, which are in the
// order of the text.
func elsewhere(list, others []candidate) []candidate {
	return slices.DeleteFunc(list, func(c candidate) bool {
		i, _ := slices.BinarySearchFunc(others, c.at, func(o candidate, at int) int {
			return cmp.Compare(o.end, at+1)
		})
		return i < len(others) && others[i].at < c.end
	})
}

// literals finds where the quotation stands byte for byte.
func (f *finder) literals() []candidate {
	var out []candidate
	begins := insideWord(f.quote.Prefix+f.quote.Exact, len(f.quote.Prefix))
	ends := insideWord(f.quote.Exact+f.quote.Suffix, len(f.quote.Exact))
	for from := 0; len(out) < maxSites; {
		i := strings.Index(f.text[from:], f.quote.Exact)
		if i < 0 {
			break
		}
		at := from + i
		end := at + len(f.quote.Exact)
		from = at + 1
		if !runeBorder(f.text, at) || !runeBorder(f.text, end) {
			continue
		}
		if (insideWord(f.text, at) && !begins || insideWord(f.text, end) && !ends) &&
			utf8.RuneCountInString(f.quote.Exact) < longLiteral {
			continue
		}
		out = append(out, candidate{at: at, end: end})
	}
	for i := range out {
		c := &out[i]
		c.from, _ = slices.BinarySearchFunc(f.words, c.at, func(w word, at int) int {
			return cmp.Compare(w.end, at+1)
		})
		c.to, _ = slices.BinarySearchFunc(f.words, c.end, func(w word, at int) int {
			return cmp.Compare(w.at, at)
		})
		c.before, c.after = f.context(c.site)
	}
	return out
}

// candidates gives sites their bytes and weighs their contexts.
func (f *finder) candidates(sites []site) []candidate {
	out := make([]candidate, len(sites))
	for i, s := range sites {
		out[i] = candidate{site: s, at: f.words[s.from].at, end: f.words[s.to-1].end}
		out[i].before, out[i].after = f.context(s)
	}
	return out
}

// contextLen gives how many words of context the quotation has.
func (f *finder) contextLen() int { return len(f.q.before.words) + len(f.q.after.words) }

// agrees reports whether the context speaks for a place: three quarters of it
// are there, on both sides as far as they are given, or on one; and clearly more
// than at any other place. In a text of one mould, contexts look alike as
// clauses do.
func (f *finder) agrees(c *candidate, list []candidate) (both, one bool) {
	before := 4*c.before >= 3*len(f.q.before.words)
	after := 4*c.after >= 3*len(f.q.after.words)
	for i := range list {
		if list[i].site != c.site && c.context()-list[i].context() < clearLead {
			return false, false
		}
	}
	return before && after, before && len(f.q.before.words) > 1 || after && len(f.q.after.words) > 1
}

// opposes reports whether the context speaks against a place: less than a
// third of it is there, which small words alone may make up.
func (f *finder) opposes(c *candidate) bool {
	return f.contextLen() > 1 && 3*c.context() < f.contextLen()
}

// disputed reports whether something else stands on one side of a place than the
// context has there; or on both right beside it, where less than three fifths of all
// agree.
func (f *finder) disputed(c *candidate) bool {
	if before, after := f.contradicts(c); before || after {
		return true
	}
	if len(f.q.before.words) == 0 || len(f.q.after.words) == 0 ||
		5*c.context() >= 3*f.contextLen() {
		return false
	}
	last := c.from > 0 && f.q.before.is(0, f.text, f.words[c.from-1])
	next := c.to < len(f.words) && f.q.after.is(0, f.text, f.words[c.to])
	return !last && !next
}

// choose settles the matter where the words stand in the text as they are.
func (f *finder) choose(exact []candidate) (Match, bool) {
	if len(exact) == 0 {
		return Match{}, false
	}
	best, tied := f.best(exact)
	if f.contextLen() > 0 && (f.opposes(&exact[best]) || f.disputed(&exact[best])) {
		return Match{}, false // another place may have more of the context
	}
	if tied {
		return ambiguous(exact), true
	}
	return f.found(&exact[best]), true
}

// best gives the candidate with the most context, and whether another one is
// as good: one word more, by chance, makes none better.
func (f *finder) best(list []candidate) (best int, tied bool) {
	for i := range list {
		if list[i].context() > list[best].context() {
			best = i
		}
	}
	for i := range list {
		lead := list[best].context() - list[i].context()
		if i != best && lead < 2 && (lead < 1 || list[best].context() < f.contextLen()) {
			tied = true
		}
	}
	return best, tied
}

func (f *finder) found(c *candidate) Match {
	m := Match{Outcome: OutcomeFound, At: c.at, Len: c.end - c.at}
	if m.Literal = f.text[c.at:c.end] == f.quote.Exact; !m.Literal {
		r := f.compare(c.site)
		m.Omitted, m.Replaced = r.omitted, r.replaced
	}
	m.PrefixDiffers, m.SuffixDiffers = f.contradicts(c)
	return m
}

// contradicts reports on which sides the context is not what stands beside a
// place: of three words or more less than a third is there.
func (f *finder) contradicts(c *candidate) (before, after bool) {
	n, m := len(f.q.before.words), len(f.q.after.words)
	return n >= clearLead && 3*c.before < n, m >= clearLead && 3*c.after < m
}

func ambiguous(list []candidate) Match {
	m := Match{Outcome: OutcomeAmbiguous}
	for _, c := range list {
		m.Places = append(m.Places, Passage{At: c.at, Len: c.end - c.at})
	}
	slices.SortFunc(m.Places, func(a, b Passage) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Len, b.Len))
	})
	m.Places = slices.Compact(m.Places)
	m.Places = m.Places[:min(len(m.Places), maxPlaces)]
	return m
}

// weigh settles the matter among places of which none is beyond doubt.
func (f *finder) weigh(list []candidate) Match {
	if len(list) == 0 {
		return Match{Outcome: OutcomeAbsent}
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(b.context(), a.context()),
			cmp.Compare(a.at, b.at))
	})
	// A place has to stand out: no other may be as good in both the words and
	// the context, or nearly so.
	best := 0
	for i := range list {
		if both, _ := f.agrees(&list[i], list); both && f.contextLen() > 1 {
			best = i
		}
	}
	c := &list[best]
	var rivals []candidate
	for i := range list {
		if i != best && f.rivals(&list[i], c) {
			rivals = append(rivals, list[i])
		}
	}
	r := f.compare(c.site)
	m := Match{Differences: r.differences, Replaced: r.replaced, Omitted: r.omitted}
	m.PrefixDiffers, m.SuffixDiffers = f.contradicts(c)
	if !f.trusted(c, list, r.differences) {
		m.Outcome, m.Near = OutcomeAbsent, passageOf(c, r.differences)
		return m
	}
	if len(rivals) > 0 {
		return ambiguous(append(rivals, *c))
	}
	if len(r.differences) == 0 {
		return f.found(c)
	}
	place := passageOf(c, r.differences)
	m.Outcome, m.At, m.Len = OutcomeDiffers, place.At, place.Len
	return m
}

// passageOf gives the place of a candidate with the words at its ends that stand
// there instead of the quotation's.
func passageOf(c *candidate, differences []Difference) Passage {
	at, end := c.at, c.end
	for _, d := range differences {
		at, end = min(at, d.At), max(end, d.At+len(d.Text))
	}
	return Passage{At: at, Len: end - at}
}

// rivals reports whether one candidate is as good as another, or nearly.
func (f *finder) rivals(other, c *candidate) bool {
	margin := 2
	if c.cost == 0 {
		margin = 1
	}
	worseWords := other.cost-c.cost >= margin
	worseContext := c.context()-other.context() >= 2
	betterWords := c.cost-other.cost >= 2
	betterContext := other.context()-c.context() >= 2
	return (!worseWords || betterContext) && (!worseContext || betterWords)
}

// trusted reports whether enough speaks for a place that differs.
func (f *finder) trusted(c *candidate, list []candidate, differences []Difference) bool {
	n := f.q.count
	identity := slices.ContainsFunc(differences, f.identity)
	both, one := f.agrees(c, list)
	switch {
	case f.opposes(c):
		return c.cost == 0 && n >= fewWords
	case f.disputed(c) && (n < fewWords || c.cost > 0 || f.cutOut()):
		return false
	case c.cost == 0:
		return true
	case f.contextLen() < 2:
		return !identity && 5*c.cost <= n-4
	case f.cutOut():
		return false
	case both:
		lost := f.contextLen() - c.context()
		return 4*c.cost < n && (!identity || 8*lost <= f.contextLen())
	}
	return one && !identity && 10*c.cost <= n-4
}

// cutOut reports whether the words before the quotation and those after it
// stand side by side: its place is there, and it is gone.
func (f *finder) cutOut() bool {
	if len(f.q.before.words) < 3 || len(f.q.after.words) < 3 {
		return false
	}
	var joined quotation
	for _, w := range slices.Concat(backward(f.q.before.whole()), f.q.after.whole()) {
		joined.words = append(joined.words, quotedWord{word: w})
	}
	return len(joined.same(f.words)) > 0
}

// identity reports whether a difference touches what makes a clause this one
// and not another: a figure, or a name (a capital letter other than at the
// beginning of the quotation or of a sentence).
func (f *finder) identity(d Difference) bool {
	return strings.ContainsFunc(d.Quoted, unicode.IsDigit) ||
		strings.ContainsFunc(d.Text, unicode.IsDigit) ||
		named(f.quote.Exact, d.QuotedAt, d.Quoted) && named(f.text, d.At, d.Text)
}

// named reports whether a run of words of a text has a name in it.
func named(text string, at int, words string) bool {
	before := strings.TrimRightFunc(text[:at], unicode.IsSpace)
	first := before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;")
	for i, c := range words {
		start := i == 0
		if !start {
			last, _ := utf8.DecodeLastRuneInString(words[:i])
			start = !isWordRune(last)
		}
		if start && unicode.IsUpper(c) && (!first || i > 0) {
			return true
		}
	}
	return false
}

// context counts the words of the prefix and of the suffix that stand beside
// a site, less those that differ.
func (f *finder) context(s site) (before, after int) {
	preceding := f.words[max(0, s.from-len(f.q.before.words)-2):s.from]
	following := f.words[s.to:min(len(f.words), s.to+len(f.q.after.words)+2)]
	return f.q.before.matchBeside(f.text, backward(preceding)),
		f.q.after.matchBeside(f.text, following)
}

// signs looks for a quotation without words: it can only be literal.
func (f *finder) signs() Match {
	m := Match{Outcome: OutcomeAbsent}
	all := f.literals()
	switch len(all) {
	case 0:
	case 1:
		m = f.found(&all[0])
	default:
		m = ambiguous(all)
	}
	return m
}

// runeBorder reports whether no character of s goes on at byte i.
func runeBorder(s string, i int) bool { return i == 0 || i == len(s) || utf8.RuneStart(s[i]) }

// insideWord reports whether a word of s goes on at byte i.
func insideWord(s string, i int) bool {
	if i == 0 || i == len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return isWordRune(before) && isWordRune(after) && !isLone(before) && !isLone(after)
}
