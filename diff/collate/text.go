package collate

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/plan/words"
)

// folded gives the words of a text without spaces and punctuation, style and
// letter case aside, joined by single spaces: what two readings must share to
// be one form.
func folded(text string) string {
	var b strings.Builder
	for w := range words.All(text) {
		if !carries(w) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words.Fold(w.Text, true))
	}
	return b.String()
}

// carries reports whether a word is more than space and punctuation.
func carries(w words.Word) bool { return w.Kind != words.KindSpace && w.Kind != words.KindPunct }

// substantial reports whether a word is one that an author does not choose
// freely: a figure, or one of more than three letters.
func substantial(w words.Word) bool {
	const short = 3
	return w.Kind == words.KindNumber || carries(w) && utf8.RuneCountInString(w.Text) > short
}

// base gives the base language of a BCP 47 tag: "en" for "en-GB"; "" for what
// is not known, disputed ("und") or no tag.
func base(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t == language.Und {
		return ""
	}
	b, _ := t.Base()
	return b.String()
}

// oneLanguage reports whether two texts may be in one language: what is not
// known may be any.
func oneLanguage(a, b string) bool {
	x, y := base(a), base(b)
	return x == "" || y == "" || x == y
}
