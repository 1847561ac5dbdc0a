package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan/words"
)

// few is the number of words below which a quotation may stand anywhere by chance.
const few = 4

// A query is a quotation that is looked for.
type query struct {
	text        string
	bracketed   string // without its square brackets, if it has some: the draft may have them
	first, last bracket
	count       int // words
	content     int // of them, those that say something
	language    string
	foreign     bool   // no words of the draft are known in its language, whichever it is
	script      string // what most of its letters are of
	run         *solidRun
}

func newQuery(text string) *query {
	q := &query{
		text: text, count: wordCount(text), content: contentWords(text),
		language: languageOf(text), script: byScript(text),
	}
	if strings.Contains(text, "[") {
		q.bracketed = strings.NewReplacer("[", " ", "]", " ").Replace(text)
		q.first, q.last = edgeBrackets(text)
	}
	if q.count < few && latin(text) {
		q.language = "" // too little to tell
	}
	return q
}

func latin(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return c < 0x250 && unicode.IsLetter(c) })
}

// contentWords counts the words of a text that say something: figures, and words
// that are not short.
func contentWords(s string) (n int) {
	for w := range words.All(s) {
		if w.Kind < words.KindWord {
			continue
		}
		c, _ := utf8.DecodeRuneInString(w.Text)
		if unicode.IsDigit(c) || utf8.RuneCountInString(w.Text) > 3 &&
			!auxiliary[words.Fold(w.Text, true)] || c >= 0x2e80 {
			n++
		}
	}
	return n
}

var auxiliary = func() map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(
		"will shall that this with from have been which their they them into such must should " +
			"would could upon than then also more most " +
			"wird werden sind eine einer eines einem nicht oder dass durch auch sera seront dans " +
			"pour avec cette sont être plus leur " +
			"буде будуть який яка яке також може між будет будут также может между который если") {
		out[w] = true
	}
	return out
}()

// isNear reports whether a quotation is near enough to what stands at a place to be
// held against it, so that what differs is said to differ: at least two words in
// three are the same, and enough of these say something.
func (q *query) isNear(h *holding) bool {
	cost, content, figures, own := 0, q.content, true, true
	for _, d := range h.differences {
		if d.Own {
			content -= contentWords(d.Quoted)
			continue
		}
		own = false
		cost += max(wordCount(d.Quoted), wordCount(d.Text))
		content -= contentWords(d.Quoted)
		figures = figures && (d.Turn != "" || hasDigit(d.Quoted) && hasDigit(d.Text))
	}
	const substance, enough = 2, 3
	switch {
	case own:
		return content >= substance
	case 3*cost > q.count && !(figures && 2*cost <= q.count):
		return false
	case figures && q.count-cost >= enough:
		return content >= 1
	}
	return content >= enough
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// A finding is what is found of a query.
type finding struct {
	answer  Answer
	reason  Reason
	places  []holding
	unlike  []holding
	nearest []holding
	parts   []piece
	unread  []string // points of which nobody has read words and that seem to be meant
}

// How many passages are held against a quotation: all that have each of its words
// up to a bound, and else the likest.
const (
	maxExact = 48
	maxLike  = 8
	likeness = 350 // per mille of the weight of its words that a passage must have
	exactly  = 900
)

// judge finds what is to be said of a query, wherever it stands in the article.
// What does not stand as one is looked for by its paragraphs, and then by what
// stands between its ellipses.
func (c *checker) judge(q *query) finding {
	f := c.judgeWhole(q)
	if f.answer == AnswerFound || f.answer == AnswerOmitted || f.answer == AnswerElsewhere {
		return f
	}
	if g, ok := c.byParagraphs(q); ok {
		return g
	}
	if f.answer == AnswerNowhere || f.answer == AnswerPart {
		if g, ok := c.byFragments(q); ok {
			return g
		}
	}
	return f
}

// judgeWhole judges a query as one.
func (c *checker) judgeWhole(q *query) finding {
	own := c.holdAll(q, c.own)
	read := slices.DeleteFunc(slices.Clone(own), func(h holding) bool {
		return h.closely > translated
	})
	if f, ok := standing(read); ok {
		f.unlike = unlike(read, f.places)
		if c.rendering(&f.places[0]) {
			f.answer, f.reason = AnswerUnchecked, ReasonTranslation
		}
		return f
	}
	if q.count >= few {
		if f, ok := standing(c.holdAll(q, c.joined)); ok {
			return f
		}
	}
	f := finding{answer: AnswerNowhere}
	if i := slices.IndexFunc(read, func(h holding) bool { return h.rank == rankDiffers }); i >= 0 {
		f.nearest = alikeNear(read[i:])
	}
	if g, ok := c.elsewhere(q); ok {
		g.nearest = f.nearest
		return g
	}
	if g, ok := c.uncheckable(q, own, &f); ok {
		return g
	}
	if len(f.nearest) > 0 {
		if parts := q.tail(&f.nearest[0]); parts != nil {
			if more := c.pieces(q); invented(more) < invented(parts) && more != nil {
				parts = more
			}
			f.answer, f.parts, f.nearest = AnswerPart, parts, nil
			return f
		}
		f.answer = AnswerDifferent
		return f
	}
	if parts := c.pieces(q); parts != nil {
		f.answer, f.parts = AnswerPart, parts
	}
	return f
}

// rendering reports whether the words of a place are those of a translation into a
// language in which the draft's own words are known: made from another language, and
// not the draft's.
func (c *checker) rendering(h *holding) bool {
	return h.closely == translated && slices.Contains(c.known, lang.Base(h.lang))
}

// holdAll holds a query against the passages of an index that may have it, the
// nearest first.
func (c *checker) holdAll(q *query, x *index) []holding {
	var out []holding
	alike := 0
	found := x.find(q.text, likeness)
	for i, p := range found.known {
		exact := int64(found.weights[i])*1000 >= int64(found.total)*exactly
		if q.count < few && !exact && q.count > 1 || exact && i >= maxExact {
			continue
		}
		if p.joined && !exact && q.bracketed == "" || q.count > p.holds() {
			continue
		}
		if !exact {
			if alike++; alike > maxLike {
				break
			}
		}
		if h := q.hold(p); h.rank < rankFar {
			out = append(out, h)
		}
	}
	slices.SortStableFunc(out, byNearness)
	return out
}

// standing gives the places where a query stands as it is, or with words left out.
func standing(list []holding) (finding, bool) {
	if len(list) == 0 || list[0].rank > rankOmitted {
		return finding{}, false
	}
	f := finding{answer: AnswerFound}
	if list[0].rank == rankOmitted {
		f.answer = AnswerOmitted
	}
	for _, h := range list {
		if h.rank == list[0].rank && h.closely == list[0].closely {
			f.places = append(f.places, h)
		}
	}
	return f, true
}

// alikeNear gives the nearest holdings that differ from the query in as many words.
func alikeNear(list []holding) []holding {
	n := 1
	for n < len(list) && list[n].rank == list[0].rank && list[n].closely == list[0].closely &&
		list[n].cost() == list[0].cost() {
		n++
	}
	return list[:n]
}

// unlike gives the copies of the points where a query was found that have other
// words in its place.
func unlike(list, places []holding) []holding {
	var out []holding
	for _, h := range list {
		if h.rank != rankDiffers || h.closely != draftWords || !h.whole && touchesEdge(&h) {
			continue
		}
		if slices.ContainsFunc(places, func(p holding) bool { return p.ref.Point == h.ref.Point }) {
			out = append(out, h)
		}
	}
	return out
}

// touchesEdge reports whether a holding differs where its passage begins or ends:
// what was cut short there lacks nothing.
func touchesEdge(h *holding) bool {
	return slices.ContainsFunc(h.differences, func(d Difference) bool {
		return strings.TrimSpace(h.text[:d.At]) == "" || !worded(h.text[d.At+len(d.Text):])
	})
}

// elsewhere gives the places of other drafts where a query stands.
func (c *checker) elsewhere(q *query) (finding, bool) {
	if q.count < few-1 || q.content == 0 {
		return finding{}, false
	}
	list := c.holdAll(q, c.beyond)
	list = slices.DeleteFunc(list, func(h holding) bool {
		return h.closely > translated || h.rank > rankOmitted
	})
	if f, ok := standing(list); ok {
		f.answer = AnswerElsewhere
		return f, true
	}
	if f, ok := standing(c.holdAll(q, c.together)); ok {
		f.answer = AnswerElsewhere
		return f, true
	}
	return finding{}, false
}

// uncheckable tells what cannot be checked: nearest is what is known of the query's
// likeness to words that were read.
func (c *checker) uncheckable(q *query, own []holding, nearest *finding) (finding, bool) {
	f := finding{answer: AnswerUnchecked}
	foreign, translated := c.languageOf(q)
	if foreign && translated && len(nearest.nearest) > 0 && q.weighs(&nearest.nearest[0]) {
		return f, false // a figure, or a "not": no matter of translation
	}
	if f.places = onlyTold(own); len(f.places) > 0 {
		f.reason = ReasonTold
		return f, true
	}
	if f.unread = q.unreadAt(own, nearest); len(f.unread) > 0 {
		f.reason = ReasonUnread
		return f, true
	}
	switch {
	case foreign && translated:
		f.reason = ReasonTranslation
		f.nearest = nearest.nearest
	case foreign:
		f.reason, f.nearest = ReasonLanguage, c.abroad(q)
	case len(c.known) == 0 && len(c.rendered) == 0 && !c.anything:
		f.reason = ReasonUnread
	default:
		return f, false
	}
	return f, true
}

// languageOf reports whether a query is in a language or a script in which no copy is known,
// and whether the copies were translated from or into that one.
func (c *checker) languageOf(q *query) (foreign, translated bool) {
	foreign = q.foreign || q.language != "" && len(c.known) > 0 &&
		!slices.Contains(c.known, q.language) && !slices.ContainsFunc(c.known, untold) ||
		q.script != "" && len(c.scripts) > 0 && !slices.Contains(c.scripts, q.script)
	translated = slices.Contains(c.rendered, q.language) || q.language == "" && !q.foreign &&
		slices.Contains(c.otherScripts, q.script)
	return foreign, translated
}

// onlyTold gives the places where the words of a query stand in a telling; nil if nowhere.
func onlyTold(own []holding) []holding {
	var list []holding
	for _, h := range own {
		if h.closely == told && h.rank <= rankOmitted {
			list = append(list, h)
		}
	}
	return list
}

// unreadAt gives the points that may have the words of a query, and of which no copy was read:
// nearest is what is known of its likeness to words that were. A query of a few words says nothing.
func (q *query) unreadAt(own []holding, nearest *finding) []string {
	if q.count < few-1 {
		return nil
	}
	var points []string
	for _, h := range own {
		if h.closely == unread && (h.rank <= rankOmitted || h.rank == rankDiffers &&
			len(nearest.nearest) == 0) {
			points = append(points, h.points...)
		}
	}
	slices.Sort(points)
	return slices.Compact(points)
}

// untold reports whether a language cannot be told from others here. One of a script
// that it shares with no other can.
func untold(base string) bool {
	switch base {
	case "zh", "ja", "ko", "ar", "he", "el":
		return false
	}
	return !tellable(base)
}

// weighs reports whether a difference is one that no translator chooses.
func (q *query) weighs(h *holding) bool {
	return slices.ContainsFunc(h.differences, func(d Difference) bool {
		return d.Turn == TurnNegation || hasDigit(d.Quoted) && hasDigit(d.Text)
	})
}
