package checkquotes

import (
	"strings"
	"unicode/utf8"

	escape "github.com/redraft-go/redraft/plan/words"
)

const hang = 13 // where the text beside a label begins

// fitted breaks lines that have more columns at spaces. What belongs beside a
// label goes on below itself.
func fitted(report string, columns int) string {
	var b strings.Builder
	for line := range strings.Lines(report) {
		line = escape.Escape(strings.TrimSuffix(line, "\n"))
		margin := ""
		if strings.HasPrefix(line, "  ") {
			margin = strings.Repeat(" ", hang)
		}
		for utf8.RuneCountInString(line) > columns {
			at := breakIn(line, len(margin), columns)
			if at < 0 {
				break
			}
			b.WriteString(strings.TrimRight(line[:at], " ") + "\n")
			line = margin + strings.TrimLeft(line[at:], " ")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// breakIn gives the last space behind the margin at which a line fits, or the
// first one if it never does; -1 if there is none.
func breakIn(line string, margin, columns int) int {
	at, n := -1, 0
	for i, r := range line {
		if r == ' ' && i > margin && strings.TrimSpace(line[:i]) != "" && (n <= columns || at < 0) {
			at = i
		}
		n++
	}
	return at
}
