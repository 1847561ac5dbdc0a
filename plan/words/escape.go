package words

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape gives s as it may stand on one line of a terminal or a message: what a
// terminal obeys or a reader cannot see (control characters, marks that turn
// the direction of text, invisible and unassigned ones, line breaks) and bytes
// that are not UTF-8 are written as escapes, \u202e and \xff, so that a name can
// neither hide nor turn round what stands beside it. All else stays as it is.
// Cost: linear, without an allocation where nothing is escaped.
func Escape(s string) string {
	plain := true
	for _, r := range s {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\x` + hex(int64(s[0]), 2))
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			b.WriteString(`\U` + hex(int64(r), 8))
		default:
			b.WriteString(`\u` + hex(int64(r), 4))
		}
		s = s[n:]
	}
	return b.String()
}

// hex writes a number with at least so many hexadecimal digits.
func hex(n int64, width int) string {
	digits := strconv.FormatInt(n, 16)
	return strings.Repeat("0", max(0, width-len(digits))) + digits
}
