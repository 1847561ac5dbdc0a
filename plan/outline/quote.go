package outline

import (
	"strings"
	"unicode/utf8"
)

// quotesAround finds the quotation marks around a whole text: it was quoted,
// they are not its own. Where a text of several points is quoted as one, each
// may open with a mark and only the last close it.
func (p *parser) quotesAround(from, to int) (quotes [2]run) {
	s := p.text[from:to]
	first, n := utf8.DecodeRuneInString(s)
	shuts := closingQuotes(first)
	body := s
	for body != "" && strings.IndexByte(".,;:!?* ", body[len(body)-1]) >= 0 {
		body = body[:len(body)-1]
	}
	last, size := utf8.DecodeLastRuneInString(body)
	if len(body) == 0 {
		return quotes
	}
	// Blanks inside the marks go with them.
	end := from + len(body)
	tail := run{from + len(trimRight(body[:len(body)-size])), end}
	if shuts != "" {
		head := run{from, skipBlanks(p.text[:to], from+n)}
		depth, shut := 0, -1
		for i, r := range s[n:] {
			switch {
			case strings.ContainsRune(shuts, r) && (depth == 0 || r == first):
				shut = n + i
			case strings.ContainsRune(shuts, r):
				depth--
				continue
			case r == first:
				depth++
				continue
			default:
				continue
			}
			break
		}
		switch {
		case shut < 0:
			p.find(CodeUnpairedQuote, head.from, head.to)
			quotes[0] = head
		case from+shut == end-size:
			quotes[0], quotes[1] = head, tail
		}
		return quotes
	}
	// The closing mark of a quotation that began further up.
	switch last {
	case '”', '»', '"':
		opens := map[rune]string{'”': "“„”", '»': "«", '"': "\""}[last]
		if !strings.ContainsAny(body[:len(body)-size], opens) {
			if !p.quoted {
				p.find(CodeUnpairedQuote, tail.from, tail.to)
			}
			p.quoted = false
			quotes[1] = tail
		}
	}
	return quotes
}

// closingQuotes gives the marks that close a quotation opened with r.
func closingQuotes(r rune) string {
	switch r {
	case '"':
		return "\""
	case '“':
		return "”"
	case '„':
		return "“”\""
	case '«':
		return "»"
	case '»':
		return "«"
	}
	return ""
}
