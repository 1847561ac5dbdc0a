package words

import (
	"unicode"
	"unicode/utf8"
)

// Misread reports whether the character at byte at of s would be read as mark-up,
// where it begins a line or not, in the words of a link or not.
func Misread(s string, at int, begins, linked bool) bool {
	next := byte(0)
	if at+1 < len(s) {
		next = s[at+1]
	}
	letter := func(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	switch s[at] {
	case '*':
		return !begins || next != ' ' // the sign of an item that somebody typed
	case '_':
		after, _ := utf8.DecodeRuneInString(s[at+1:])
		return !inWord(before) || !inWord(after)
	case '`':
		return true
	case '~':
		return next == '~' || before == '~'
	case '<':
		return letter(next) || next == '/' || next == '!' || next == '?'
	case '&':
		return letter(next) || next == '#'
	case '[':
		return linked || next == '^'
	case ']':
		return linked || next == '(' || next == ':'
	case '#':
		return begins
	}
	return false
}

func inWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }
