package quote

import (
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan/words"
)

// tongues are small words by which a language is known, by base language.
var tongues = []struct{ base, words string }{
	{"cs", "je jsou bude budou který která které že nebo jako podle však také není pro při"},
	{"de", "der die das und ist sind wird werden nicht mit von für auf dem den des ein eine einer zu im zur zum sich als auch bei nach durch soll sollen"},
	{"en", "the and of to in is are will be shall not with that for by on this from it its as an or which has have"},
	{"es", "el los las y es del que en una por con para se será serán al como su sus la de no"},
	{"fr", "le les et est des du une dans que qui pour par sur sera seront au aux avec ne pas il la de se sont ses"},
	{"hu", "az és hogy nem egy lesz meg a kell vagy"},
	{"it", "il gli e è di che del della delle una per con non sarà saranno nel nella dei al alla i lo sono la"},
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
	counts := make([]int, len(tongues))
	for w := range words.All(text) {
		for _, i := range tongue[words.Fold(w.Text, true)] {
			counts[i]++
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	if counts[best] == 0 || slices.Index(counts[best+1:], counts[best]) >= 0 {
		return ""
	}
	return tongues[best].base
}

// tellable reports whether small words of a base language are known here: where those
// of a draft's own are not, no other can be told from it.
func tellable(base string) bool {
	return slices.ContainsFunc(tongues, func(t struct{ base, words string }) bool { return t.base == base })
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
	}{{latin, "latin"}, {cyrillic, "cyrillic"}, {han, "zh"}, {hangul, "ko"}, {arabic, "ar"}, {hebrew, "he"}, {greek, "el"}} {
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
	case strings.ContainsAny(folded, "їєґ"), strings.Contains(folded, "і") && !strings.ContainsAny(folded, "ыэўъ"):
		return "uk"
	case strings.ContainsAny(folded, "ыэъё"):
		return "ru"
	case strings.ContainsAny(folded, "łąęśżźćń"):
		return "pl"
	case strings.ContainsAny(folded, "ěřů"):
		return "cs"
	case strings.ContainsAny(folded, "ğış"):
		return "tr"
	case strings.ContainsAny(folded, "ßä"):
		return "de"
	}
	return ""
}
