package checkquotes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation is what stands between quotation marks in an article.
type quotation struct {
	line int // from 1
	text string
}

// maxQuotation is how far a closing mark is looked for, in bytes.
const maxQuotation = 5000

// closers gives the marks that may close what a mark opens.
func closers(open rune) string {
	switch open {
	case '"':
		return `"`
	case '“':
		return "”"
	case '„':
		return "“”\""
	case '”': // Swedish, Finnish
		return "”"
	case '«':
		return "»"
	case '»': // German, Danish
		return "«»"
	case '「':
		return "」"
	case '『':
		return "』"
	}
	return ""
}

// findQuotations gives the quotations of an article in their order, and how
// many quotation marks have no partner. Quotations inside quotations are left
// to those that hold them. A quotation ends at an empty line at the latest,
// and one that is opened again before it is closed, as quotations of several
// paragraphs are, ends with its line. Single quotation marks are not looked
// at: they cannot be told from apostrophes.
func findQuotations(text string) (found []quotation, unpaired int) {
	line := 1
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		if c == '\n' {
			line++
		}
		marks := closers(c)
		if marks == "" || !opens(text, at, c) {
			if marks != "" {
				unpaired++
			}
			at += size
			continue
		}
		length, closed := extent(text[at+size:], c, marks)
		if !closed {
			unpaired++
		}
		inside := text[at+size : at+size+length]
		if strings.TrimSpace(inside) != "" && (closed || length > 0) {
			found = append(found, quotation{line: line, text: strings.TrimSpace(inside)})
		}
		line += strings.Count(inside, "\n")
		at += size + length
		if closed {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
		}
	}
	return found, unpaired
}

// extent gives how many bytes there are before the mark that closes a
// quotation, or before the end of its line where none does.
func extent(text string, open rune, marks string) (length int, closed bool) {
	end := len(text)
	if i := strings.Index(text, "\n\n"); i >= 0 {
		end = i
	}
	for i, c := range text[:end] {
		if i > maxQuotation {
			break
		}
		switch {
		case strings.ContainsRune(marks, c) && (c != '"' || !opens(text, i, c)):
			return i, true
		case c == open:
			return firstLine(text[:i]), false
		}
	}
	return firstLine(text[:end]), false
}

func firstLine(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i
	}
	return len(s)
}

// opens reports whether a mark that looks the same on both sides opens a
// quotation: it does where a space or a bracket, or nothing, stands before it,
// and no space after it.
func opens(text string, at int, mark rune) bool {
	if !slices.Contains([]rune{'"', '”', '»'}, mark) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(mark):])
	starts := at == 0 || unicode.IsSpace(before) || unicode.In(before, unicode.Ps, unicode.Pi, unicode.Pd) || before == '\'' || before == ':'
	return starts && after != utf8.RuneError && !unicode.IsSpace(after)
}
