package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// label makes a title, heading, number or name of a theme of words of the
// text: on one line, without bytes that are not UTF-8 and without what cannot
// be seen, as a plan has them.
func label(s string) string {
	if isLabel(s) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "") {
		switch {
		case isBlank(r):
			r = ' '
		case isHidden(r):
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
		if r == utf8.RuneError || isHidden(r) || r == ' ' && before == ' ' || r != ' ' && isBlank(r) {
			return false
		}
		before = r
		i += n
	}
	return s == "" || s[0] != ' ' && before != ' '
}

// isHidden reports whether r cannot be seen or turns round the text beside it.
// The joiners of Persian and Indic spelling count: they are no part of what
// tells two headings apart.
func isHidden(r rune) bool {
	if r >= 0x20 && r < 0x7f {
		return false
	}
	switch r {
	case '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800': // letters by class, blank to see
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co)
}
