package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isSigned reports whether line i is the signature of an office: what it is, much room,
// and who holds it, with initials and a name in capitals.
func (p *parser) isSigned(i int) bool {
	const room, office = "   ", 8 // least blanks, most words
	s := p.lineWords(i)
	if last, _ := utf8.DecodeLastRuneInString(s); !unicode.IsUpper(last) {
		return false
	}
	n := strings.LastIndex(s, room)
	if n < 0 {
		n = strings.LastIndexByte(s, '\t')
	}
	if n <= 0 {
		return false
	}
	before := trimRight(s[:n])
	return opensText(before) && !endsClause(before) && len(strings.Fields(before)) <= office &&
		isInitialName(s[skipBlanks(s, n):])
}

// isInitialName reports whether s is one or more initials and a name in capitals:
// A. HERON, П.БДЖОЛА.
func isInitialName(s string) bool {
	initials := 0
	for {
		r, n := utf8.DecodeRuneInString(s)
		if !unicode.IsUpper(r) || !strings.HasPrefix(s[n:], ".") {
			break
		}
		initials++
		s = s[skipBlanks(s, n+len(".")):]
	}
	const fewest, most = 3, 30
	count := utf8.RuneCountInString(s)
	return initials > 0 && initials <= 3 && count >= fewest && count <= most &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return !unicode.IsUpper(r) && r != '-' && r != '\'' && r != '’'
		})
}
