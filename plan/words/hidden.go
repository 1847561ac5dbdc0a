package words

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Hidden yields the characters of a text that [Escape] would not let pass, but
// line breaks and tabs, which are white space in a text, with their places in
// bytes. Bytes that are not UTF-8 are none.
func Hidden(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		if printable(s) {
			return // most texts
		}
		before := rune(0)
		for i, c := range s {
			if c != '\n' && c != '\r' && c != '\t' && c != utf8.RuneError &&
				!seen(before, c, s[i+utf8.RuneLen(c):]) && !yield(i, c) {
				return
			}
			before = c
		}
	}
}

// printable reports whether s is of printable ASCII alone.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// IsHidden reports whether a character cannot be seen, or turns the text around
// it round. Line breaks, tabs and joiners count, wherever they stand.
func IsHidden(c rune) bool { return !seen(0, c, "") }

// CodePoint writes a character as tables of Unicode do: U+202E.
func CodePoint(c rune) string { return "U+" + strings.ToUpper(hex(int64(c), 4)) }
