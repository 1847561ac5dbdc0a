package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsLocant reports whether what stands in brackets between two pieces of text is part of
// the name of a chemical: benzo[b]fluoranthene, indeno[1,2,3-cd]pyrene. It says where parts
// of a molecule join, and is nobody's addition. Cost: that of the word behind.
func IsLocant(before, inner, after string) bool {
	const least, most = 4, 12 // letters before, bytes in the brackets
	if inner == "" || len(inner) > most ||
		strings.Trim(inner, "0123456789,-'′abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	if len(inner) > 2 && !strings.ContainsAny(inner, "0123456789") {
		return false
	}
	for range least {
		r, n := utf8.DecodeLastRuneInString(before)
		if !unicode.IsLetter(r) {
			return false
		}
		before = before[:len(before)-n]
	}
	end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(after)
	}
	for _, suffix := range [...]string{
		"ene", "enes", "ane", "anes", "an", "ans", "ine", "ines",
		"in", "en", "ole", "oles", "ol", "one", "ones", "on", "ide",
	} {
		if end > least && strings.HasSuffix(strings.ToLower(after[:end]), suffix) {
			return !strings.HasSuffix(after[:end], "tion")
		}
	}
	return false
}
