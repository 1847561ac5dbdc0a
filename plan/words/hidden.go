package words

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Hidden yields the characters of a text that a reader cannot see, or that turn
// the text around them round, with their places in bytes. Line breaks and tabs
// are white space in a text, and joiners belong to the spelling of some scripts.
func Hidden(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		before := rune(0)
		for i, c := range s {
			hidden := IsHidden(c) && c != '\n' && c != '\r' && c != '\t' &&
				!(isJoiner(c) && joinsScript(before, s[i+utf8.RuneLen(c):]))
			if hidden && !yield(i, c) {
				return
			}
			if !hidden {
				before = c
			}
		}
	}
}

// IsHidden reports whether a character cannot be seen, or turns the text around
// it round. Line breaks, tabs and joiners count, wherever they stand.
func IsHidden(c rune) bool {
	switch {
	case c < 0x7f && c >= 0x20, c > 0xad && c < 0x600: // there is none among Latin, Greek, Cyrillic and Hebrew letters
		return false
	case c == '\u115f', c == '\u1160', c == '\u3164', c == '\uffa0', c == '\u2800': // fillers: letters by class, blank to see
		return true
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Cs, unicode.Co)
}

// CodePoint writes a character as tables of Unicode do: U+202E.
func CodePoint(c rune) string {
	digits := hex(int64(c), 4)
	out := []byte("U+" + digits)
	for i, d := range out {
		if d >= 'a' && d <= 'f' {
			out[i] = d - 'a' + 'A'
		}
	}
	return string(out)
}

func isJoiner(c rune) bool { return c == '\u200c' || c == '\u200d' }

// joinsScript reports whether a joiner between a character and the rest of a
// text has a meaning there. It may stand at the end of a word.
func joinsScript(before rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	return unicode.In(before, joining...) || unicode.IsMark(before) || unicode.In(after, joining...)
}

// joining are the scripts in whose spelling a joiner has a meaning (Unicode
// Standard Annex #31, section 2.3), and pictographs, which it puts together.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Bengali, unicode.Devanagari, unicode.Gujarati, unicode.Gurmukhi, unicode.Kannada,
	unicode.Khmer, unicode.Malayalam, unicode.Mongolian, unicode.Myanmar, unicode.Oriya, unicode.Sinhala,
	unicode.Syriac, unicode.Tamil, unicode.Telugu, unicode.So, unicode.Sk,
}
