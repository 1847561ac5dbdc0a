package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBold is how far the other end of words in bold is looked for, in bytes.
const maxBold = 1 << 8

// marksBold reports whether the two underscores at a place of the text are a mark of bold,
// which has another one at the other end of its words: __keys__. What has none is a room that
// is to be filled in, and words of the draft: the ____ day of __ May 20__, on __.__.20__.
func (p *parser) marksBold(at int) bool {
	switch {
	case opensBold(p.text, at):
		for k := at + 2; ; k += 2 {
			n := strings.Index(p.text[k:min(len(p.text), at+maxBold)], "__")
			if n < 0 || strings.Contains(p.text[k:k+n], "\n\n") {
				return false
			}
			if k += n; closesBold(p.text, k) {
				return true
			}
		}
	case closesBold(p.text, at):
		for k := at; ; {
			from := max(0, at-maxBold)
			n := strings.LastIndex(p.text[from:k], "__")
			if n < 0 || strings.Contains(p.text[from+n:k], "\n\n") {
				return false
			}
			if k = from + n; opensBold(p.text, k) {
				return true
			}
		}
	}
	return false
}

// opensBold reports whether two underscores at a place of s may stand before words in bold:
// words begin behind them, and none ends before them.
func opensBold(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	next, _ := utf8.DecodeRuneInString(s[at+2:])
	return (at == 0 || !inBold(before) && before != '_') &&
		(inBold(next) || strings.ContainsRune("([“„«", next) || next == '"' && before != '"')
}

// closesBold reports whether they may stand behind words in bold: words end before them, and
// none goes on behind them.
func closesBold(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	next, _ := utf8.DecodeRuneInString(s[at+2:])
	return (inBold(before) || strings.ContainsRune(".,;:!?)]%\"”“»’…", before)) &&
		(at+2 == len(s) || !inBold(next) && next != '_')
}

// inBold reports whether r is of a word or a number.
func inBold(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
