package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"github.com/redraft-go/redraft/plan/words"
)

// Columns gives how many columns a text takes on a terminal: two for wide East
// Asian characters, none for marks that stand on others.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case k == width.EastAsianWide || k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// Wrap breaks a text at white space into lines: the first of at most so many
// columns, and the rest, as it takes to write a text beside a label. A longer
// word gets a line of its own; a text without words is one empty line. Line
// breaks and tabs are white space; what else could steer a terminal or hides is
// written by its code point, U+202E: see [words.Line].
func Wrap(text string, first, rest int) []string {
	var lines []string
	line, n, most := "", 0, first
	for word := range strings.FieldsSeq(words.Line(text)) {
		w := Columns(word)
		switch {
		case line == "" && (len(lines) > 0 || w <= most || first >= rest):
			line, n = word, w
		case n+1+w > most:
			lines = append(lines, line)
			line, n, most = word, w, rest
		default:
			line += " " + word
			n += 1 + w
		}
	}
	return append(lines, line)
}
