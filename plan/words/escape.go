package words

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape gives s as it may stand on one line of a terminal, a message or a page:
// what a terminal obeys or a reader cannot see is written by its code point,
// U+202E, so that a text can neither hide nor turn round what stands beside it.
// That is: control characters with line breaks and tabs, marks that turn the
// direction of writing, characters without width or ink, private and unassigned
// ones. Bytes that are not UTF-8 are written \xff. All else stays as it is:
// spaces of every width, and what has no width but a meaning where it stands, as
// joiners have in Persian, Indic languages and pictographs.
//
// There is this one form for messages about a file and for texts that are shown;
// of the latter [Line] takes line breaks and tabs for white space first.
// Escape(Escape(s)) is Escape(s). Cost: linear, without an allocation where
// nothing is escaped.
func Escape(s string) string {
	var b strings.Builder
	done, before := 0, rune(0)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		bad := r == utf8.RuneError && n == 1
		if bad || !seen(before, r, s[i+n:]) {
			b.WriteString(s[done:i])
			if bad {
				b.WriteString(`\x` + hex(int64(s[i]), 2))
			} else {
				b.WriteString(CodePoint(r))
			}
			done = i + n
			r = 'x' // nothing is put together with what stands there now
		}
		before = r
		i += n
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// Line gives a text as it may stand on one line: each line break and tab is a
// space, and what is left is escaped by [Escape].
func Line(s string) string { return Escape(lines.Replace(s)) }

var lines = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

// seen reports whether a reader sees r where it stands, between another
// character and the rest of a text, and a terminal shows it and no more.
func seen(before, r rune, rest string) bool {
	switch {
	case r >= 0x20 && r < 0x7f, r > 0xad && r < 0x300, r >= 0x400 && r < 0x530:
		// most of what is written in Latin letters, and in Cyrillic
		return true
	case r == '\u200c', r == '\u200d':
		after, n := utf8.DecodeRuneInString(rest)
		if n <= 1 || blank(after) { // it is nothing, ASCII, or will be escaped itself
			after = 0
		}
		return unicode.In(before, joining...) || unicode.IsMark(before) &&
			unicode.In(after, joining...)
	case unicode.Is(unicode.Variation_Selector, r):
		return unicode.In(before, varied...) || before >= '0' && before <= '9' || before == '#' ||
			before == '*'
	case blank(r):
		return false
	}
	return unicode.IsPrint(r) || unicode.In(r, unicode.Zs, unicode.Prepended_Concatenation_Mark)
}

// blank reports whether r is a letter, a mark or a symbol by its class, but is
// not to be seen.
func blank(r rune) bool {
	switch r {
	case '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return false
}

// joining are the scripts in whose spelling a joiner has a meaning (Unicode
// Standard Annex #31, section 2.3), and pictographs, which it puts together.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Bengali, unicode.Devanagari, unicode.Gujarati, unicode.Gurmukhi,
	unicode.Kannada,
	unicode.Khmer, unicode.Malayalam, unicode.Mongolian, unicode.Myanmar, unicode.Oriya,
	unicode.Sinhala,
	unicode.Syriac, unicode.Tamil, unicode.Telugu, unicode.So, unicode.Sk,
}

// varied are those whose shape a variation selector chooses.
var varied = []*unicode.RangeTable{
	unicode.Han, unicode.Mongolian, unicode.Myanmar, unicode.So,
	unicode.Sm, unicode.Sk,
}

// hex writes a number with at least so many hexadecimal digits.
func hex(n int64, width int) string {
	digits := strconv.FormatInt(n, 16)
	return strings.Repeat("0", max(0, width-len(digits))) + digits
}
