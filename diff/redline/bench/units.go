package main

import (
	"unicode"
	"unicode/utf8"
)

// units cuts text into the units that every engine is measured in: runs of letters and digits, and
// single marks; white space is left out. It is deliberately plainer than the words of package
// redline, so that none of the engines is measured by its own yardstick. at holds where each
// begins.
func units(text string) (words []string, at []int) {
	words, at = make([]string, 0, len(text)/5), make([]int, 0, len(text)/5)
	for i := 0; i < len(text); {
		r, w := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(text[i:])
		}
		j := i + w
		if isWordRune(r) {
			for j < len(text) {
				r, w = rune(text[j]), 1
				if r >= utf8.RuneSelf {
					r, w = utf8.DecodeRuneInString(text[j:])
				}
				if !isWordRune(r) {
					break
				}
				j += w
			}
		} else if unicode.IsSpace(r) {
			i = j
			continue
		}
		words, at = append(words, text[i:j]), append(at, i)
		i = j
	}
	return words, at
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
