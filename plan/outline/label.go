package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// label makes a title, heading, number or name of a theme of words of the
// text: on one line, without bytes that are not UTF-8 and without what cannot
// be seen, as a plan has them. The joiners of Persian and Indic spelling go too:
// they are no part of what tells two headings apart.
func label(s string) string {
	if isLabel(s) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "") {
		switch {
		case isBlank(r):
			r = ' '
		case words.IsHidden(r):
			continue
		}
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// isLabel reports whether s is a label as it stands.
func isLabel(s string) bool {
	before := 'x'
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if r == utf8.RuneError || words.IsHidden(r) || r == ' ' && before == ' ' ||
			r != ' ' && isBlank(r) {
			return false
		}
		before = r
		i += n
	}
	return s == "" || s[0] != ' ' && before != ' '
}
