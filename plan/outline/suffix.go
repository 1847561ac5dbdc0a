package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// latinSuffixes are those of numbers that were put in between, in their order.
var latinSuffixes = [...]string{
	"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies",
	"novies", "decies",
}

// readSuffix reads what makes 10a, 10 bis, 10/A, 10-1 or 10¹ of 10, and 1er of 1.
func (m *marker) readSuffix(s string) {
	rest := s[m.numEnd:]
	if rest == "" || strings.IndexByte(".):;,", rest[0]) >= 0 || // most
		rest[0] == ' ' && (len(rest) == 1 || !isASCIILetter(rest[1])) {
		return
	}
	suffix, length := letterSuffix(rest)
	if suffix == 0 {
		suffix, length = m.latinSuffix(rest)
	}
	if suffix == 0 && m.rank != unnamed {
		suffix, length = m.namedSuffix(rest)
	}
	if suffix == 0 && m.rank == unnamed {
		suffix, length = apartSuffix(rest)
	}
	if suffix == 0 && m.rank == unnamed {
		suffix, length = m.dashedSuffix(rest)
	}
	for _, sign := range [...]string{"°", "º"} { // 1° bis
		if after, ok := strings.CutPrefix(rest, sign); ok && suffix == 0 &&
			strings.HasPrefix(after, " ") {
			if k, n := latinWord(after[1:]); k > 0 && !wordAfter(after, 1+n) {
				suffix, length = k, len(sign)+1+n
			}
		}
	}
	m.reads[0].suffix = int8(suffix)
	m.numEnd += length
}

// letterSuffix reads the suffixes of one sign: 10a, 10A, 10/A, 10¹ and 10а.
func letterSuffix(rest string) (suffix, length int) {
	slash := 0
	if rest[0] == '/' && len(rest) > 1 && rest[1] >= 'A' && rest[1] <= 'Z' {
		slash = 1
	}
	r, n := utf8.DecodeRuneInString(rest[slash:])
	n += slash
	switch {
	case r == '¹':
		return 1, n
	case r == '²' || r == '³':
		return int(r-'²') + 2, n
	case wordAfter(rest, n):
		return 0, 0
	case r >= 'a' && r <= 'z':
		return int(r-'a') + 1, n
	case r >= 'A' && r <= 'Z':
		return int(r-'A') + 1, n
	case r >= 0x400 && r < 0x500 && unicode.IsLower(r):
		if place, _ := letter(r); place > 0 {
			return place, n
		}
	}
	return 0, 0
}

// latinSuffix reads 10bis, 10-bis and, with a word before the number, 10 bis.
func (m *marker) latinSuffix(rest string) (suffix, length int) {
	gap := 0
	if rest[0] == '-' || rest[0] == ' ' && m.rank != unnamed {
		gap = 1
	}
	for i, latin := range latinSuffixes {
		if end := gap + len(latin); strings.HasPrefix(rest[gap:], latin) && !wordAfter(rest, end) {
			if after := skipBlanks(rest, end); rest[0] == ' ' && after < len(rest) &&
				(unicode.IsDigit(rune(rest[after])) || strings.HasPrefix(rest[after:], "§")) {
				return 0, 0 // 3 bis 5, in German
			}
			return i + 1, end
		}
	}
	return 0, 0
}

// latinWord reads a Latin ordinal that s begins with.
func latinWord(s string) (suffix, length int) {
	for i, latin := range latinSuffixes {
		if strings.HasPrefix(s, latin) {
			return i + 1, len(latin)
		}
	}
	return 0, 0
}

// apartSuffix reads what is parted from a number without a word by a blank, and
// has a sign after it: 7 a §, 1 bis.
func apartSuffix(rest string) (suffix, length int) {
	if rest[0] != ' ' || len(rest) < 3 {
		return 0, 0
	}
	if c := rest[1]; c >= 'a' && c <= 'z' &&
		strings.HasPrefix(strings.TrimLeft(rest[2:], " \u00a0"), "§") {
		return int(c-'a') + 1, 2
	}
	for i, latin := range latinSuffixes {
		if end := 1 + len(latin); strings.HasPrefix(rest[1:], latin) && end < len(rest) &&
			strings.IndexByte(".):", rest[end]) >= 0 {
			return i + 1, end
		}
	}
	return 0, 0
}

// namedSuffix reads what stands only after numbers with a word before them:
// 1er, 3-1 and 305 AA.
func (m *marker) namedSuffix(rest string) (suffix, length int) {
	if strings.HasPrefix(rest, "er") && !wordAfter(rest, 2) {
		return 0, 2
	}
	if !m.several && len(rest) > 1 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '9' &&
		!wordAfter(rest, 2) {
		return int(rest[1] - '0'), 2
	}
	if rest[0] != ' ' {
		return 0, 0
	}
	end := 1
	for end < len(rest) && end < 3 && rest[end] >= 'A' && rest[end] <= 'Z' {
		suffix = 26*suffix + int(rest[end]-'A') + 1
		end++
	}
	if end == 1 || suffix > 127 || end < len(rest) && !strings.HasPrefix(rest[end:], ".") {
		return 0, 0 // 5 A party may …
	}
	return suffix, end
}

// dashedSuffix reads 1-1) and 2-1., which stand after 1) and 2., and are no range.
func (m *marker) dashedSuffix(rest string) (suffix, length int) {
	const least = len("-1)")
	if len(rest) < least || rest[0] != '-' || rest[1] < '1' || rest[1] > '9' || rest[2] != ')' &&
		rest[2] != '.' {
		return 0, 0
	}
	suffix = int(rest[1] - '0')
	if m.reads[0].depth > 1 || suffix > m.reads[0].last() || wordAfter(rest, least) {
		return 0, 0
	}
	return suffix, len("-1")
}

// wordAfter reports whether a word goes on at the given place of s.
func wordAfter(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(at, len(s)):])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
