package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan/words"
)

// tongues are small words by which a language is known, by base language.
var tongues = []struct{ base, words string }{
	{"cs", "je jsou bude budou který která které že nebo jako podle však také není pro při"},
	{"de", "der die das und ist sind wird werden nicht mit von für auf dem den des ein eine " +
		"einer zu im zur zum sich als auch bei nach durch soll sollen"},
	{"en", "the and of to in is are will be shall not with that for by on this from it its as an " +
		"or which has have"},
	{"es", "el los las y es del que en una por con para se será serán al como su sus la de no"},
	{"fr", "le les et est des du une dans que qui pour par sur sera seront au aux avec ne pas il " +
		"la de se sont ses"},
	{"hu", "az és hogy nem egy lesz meg a kell vagy"},
	{"it", "il gli e è di che del della delle una per con non sarà saranno nel nella dei al alla " +
		"i lo sono la"},
	{"nl", "het een van en is zijn wordt worden niet met voor op dat zal zullen aan bij de"},
	{"pl", "i w na z do nie jest są się że będzie będą oraz przez dla od po który która"},
	{"pt", "o os e é do da dos das que em um uma por com para não será serão ao as no na"},
	{"ro", "și este sunt în la cu pe va vor nu din de care pentru prin fi"},
	{"ru", "и в не на что с по для будет будут из к от это о как или при быть его их"},
	{"tr", "ve bir bu ile için olarak da de olan olacak edilecek değil"},
	{"uk", "і та й у в не на що з із до для буде будуть від це про як або при щодо їх його"},
}

var tongue = func() map[string][]int {
	out := make(map[string][]int)
	for i, t := range tongues {
		for w := range strings.FieldsSeq(t.words) {
			out[w] = append(out[w], i)
		}
	}
	return out
}()

// languageOf gives the base language that the words of a text are in, by its
// script, by letters that no other has and by its small words; "" where they do not
// tell.
func languageOf(text string) string {
	if base := byScript(text); base != "cyrillic" && base != "latin" {
		return base
	}
	if base := byLetters(text); base != "" {
		return base
	}
	counts := smallWords(text)
	best, most := "", 0
	for _, t := range tongues {
		switch n := counts[t.base]; {
		case n > most:
			best, most = t.base, n
		case n == most:
			best = "" // which of the two it is they do not tell
		}
	}
	return best
}

// query makes a query of the words of a quotation. Where these do not tell their
// language, or by a single small word, it is taken to be that of the article, if no words of the
// draft are known in that and hardly one of the quotation's is among those that are.
func (c *checker) query(text string) *query {
	q := newQuery(text)
	if c.foreign && q.script == c.script &&
		(q.language == "" || q.language != c.language && smallWords(text)[q.language] == 1) &&
		c.strange(text) {
		q.language, q.foreign = c.language, true
	}
	return q
}

// hear finds out in which language the article is, and whether the draft's words are
// known in none that it may be in.
func (c *checker) hear(article string) {
	c.language, c.script = lang.Guess(article), byScript(article)
	c.foreign = len(c.known) > 0 && (c.language != "" && !slices.Contains(c.known, c.language) ||
		c.language == "" && !c.speaks(article))
}

// smallWords counts the small words of each language in a text.
func smallWords(text string) map[string]int {
	out := make(map[string]int)
	for w := range words.All(text) {
		for _, i := range tongue[words.Fold(w.Text, true)] {
			out[tongues[i].base]++
		}
	}
	return out
}

// prose gives what a page says in words of its own.
func (p *page) prose(spans []span) string {
	var b strings.Builder
	at := 0
	for i := range spans {
		if s := &spans[i]; s.from > at {
			b.WriteString(p.text[at:s.from] + " ")
		}
		at = max(at, spans[i].to)
	}
	b.WriteString(p.text[at:])
	return b.String()
}

// speaks reports whether a text may be in a language in which the draft's own words
// are known: it is short, or has the small words of one.
func (c *checker) speaks(text string) bool {
	const (
		enough = 12 // words
		few    = 10 // one in so many is a small one in any text of a language
	)
	all, small := wordCount(text), smallWords(text)
	return all < enough || slices.ContainsFunc(c.known, func(base string) bool {
		return untold(base) || small[base]*few > all
	})
}

// strange reports whether hardly a word of a text that says something, but for names
// and figures, stands in what was read of the draft.
func (c *checker) strange(text string) bool {
	const hardly = 4 // one in so many
	known, all := 0, 0
	for w := range words.All(text) {
		if first, _ := utf8.DecodeRuneInString(w.Text); w.Kind != words.KindWord ||
			!unicode.IsLower(first) || contentWords(w.Text) == 0 {
			continue
		}
		all++
		if _, ok := c.own.ids[spelling(w.Text)]; ok {
			known++
		}
	}
	return all > 0 && known*hardly <= all
}

// tellable reports whether small words of a base language are known here: where those
// of a draft's own are not, no other can be told from it.
func tellable(base string) bool {
	return slices.ContainsFunc(tongues, func(t struct{ base, words string }) bool {
		return t.base == base
	})
}

// byScript gives the language of a script that one alone has, or the script that
// most letters of a text are of.
func byScript(text string) string {
	var latin, cyrillic, han, kana, hangul, arabic, hebrew, greek int
	for _, c := range text {
		switch {
		case c < 0x250:
			if unicode.IsLetter(c) {
				latin++
			}
		case unicode.Is(unicode.Cyrillic, c):
			cyrillic++
		case unicode.In(c, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Han, c):
			han++
		case unicode.Is(unicode.Hangul, c):
			hangul++
		case unicode.Is(unicode.Arabic, c):
			arabic++
		case unicode.Is(unicode.Hebrew, c):
			hebrew++
		case unicode.Is(unicode.Greek, c):
			greek++
		}
	}
	most, name := 0, ""
	for _, s := range []struct {
		n    int
		name string
	}{
		{latin, "latin"},
		{cyrillic, "cyrillic"},
		{han, "zh"},
		{hangul, "ko"},
		{arabic, "ar"},
		{hebrew, "he"},
		{greek, "el"},
	} {
		if s.n > most {
			most, name = s.n, s.name
		}
	}
	if kana > 0 && (name == "zh" || kana > most) {
		return "ja"
	}
	return name
}

// byLetters gives the language whose letters no other has.
func byLetters(text string) string {
	folded := strings.ToLower(text)
	switch {
	case strings.ContainsAny(folded, "їєґ"), strings.Contains(folded, "і") &&
		!strings.ContainsAny(folded, "ыэўъ"):
		return "uk"
	case strings.ContainsAny(folded, "ыэъё"):
		return "ru"
	case strings.ContainsAny(folded, "łąęśżźćń"):
		return "pl"
	case strings.ContainsAny(folded, "ěřů"):
		return "cs"
	case strings.ContainsAny(folded, "ğış"):
		return "tr"
	case strings.Contains(folded, "ß"):
		return "de"
	}
	return ""
}
