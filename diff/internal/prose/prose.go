// Package prose tells the words of a text that say something from what stands
// between them.
package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Carries reports whether a word is more than space and punctuation.
func Carries(w words.Word) bool { return w.Kind >= words.KindWord }

// shortWord is the number of letters up to which a word is taken for an
// article, a conjunction or the like. Most of them are that short in the
// languages of drafts, so no list of words is kept; what follows from the rule
// only makes verdicts more careful.
const shortWord = 3

// Short reports whether a word may be an article, a conjunction or the like.
func Short(w words.Word) bool { return utf8.RuneCountInString(w.Text) <= shortWord }

// Substantial reports whether a word is one that neither an author nor a
// translator chooses freely: a figure, or one that is not short.
func Substantial(w words.Word) bool {
	return w.Kind == words.KindNumber || Carries(w) && !Short(w)
}

// Words gives the words of a text that are more than space and punctuation.
func Words(text string) []words.Word {
	var out []words.Word
	for w := range words.All(text) {
		if Carries(w) {
			out = append(out, w)
		}
	}
	return out
}

// Folded gives the words of a text without spaces and punctuation, style and
// letter case aside, joined by single spaces: what two readings must share to
// be one form.
func Folded(text string) string {
	var b strings.Builder
	for w := range words.All(text) {
		if !Carries(w) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words.Fold(w.Text, true))
	}
	return b.String()
}

// signs are what package bracket may take for brackets.
var signs = [...]string{"[", "]", "{", "}", "【", "】", "［", "］"}

// Bracketed reports whether a text has a sign that package bracket may take for a bracket.
func Bracketed(text string) bool {
	for _, sign := range signs {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// Headed gives the text of a point below its heading, which a line feed parts
// from it.
func Headed(p *plan.Point) string {
	if p.Heading == "" || p.Text == "" {
		return p.Heading + p.Text
	}
	return p.Heading + "\n" + p.Text
}
