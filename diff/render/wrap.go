package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
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
// word gets a line of its own; a text without words is one empty line. Control
// characters, line feeds among them, and marks that turn the direction of
// writing are shown as spaces, so that a text cannot steer the terminal.
func Wrap(text string, first, rest int) []string {
	var lines []string
	line, n, most := "", 0, first
	for word := range strings.FieldsSeq(strings.Map(visible, text)) {
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

func visible(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return ' '
	}
	return r
}
