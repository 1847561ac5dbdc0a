package main

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"github.com/redraft-go/redraft/sources"
)

const leastWidth = 40

// A page is an output of lines of at most so many columns.
type page struct {
	b     strings.Builder
	width int
}

func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
}

// heading writes a title, and at the right end of the line what is to be known
// of it at once.
func (p *page) heading(left, right string) {
	if gap := p.width - columns(left) - columns(right); right != "" && gap >= 2 {
		p.line(left + strings.Repeat(" ", gap) + right)
		return
	}
	p.item(0, "", left)
	if right != "" {
		p.item(2, "", right)
	}
}

// item writes a label and after it a text, wrapped beside the label, or under
// it where the label takes up much of the line.
func (p *page) item(indent int, label, text string) {
	const part = 3 // of the line that a label may take
	lead := strings.Repeat(" ", indent) + label
	hang := columns(lead)
	if hang > p.width/part {
		hang = indent + 4
	}
	for i, l := range wrap(text, p.width-columns(lead), p.width-hang) {
		if i > 0 {
			lead = strings.Repeat(" ", hang)
		}
		p.line(lead + l)
	}
}

// wrap breaks a text at white space into lines: the first of at most so many
// columns, and the rest. A longer word gets a line of its own. Characters that
// could steer a terminal are shown as spaces.
func wrap(text string, first, rest int) []string {
	var lines []string
	line, most := "", first
	for word := range strings.FieldsSeq(strings.Map(visible, text)) {
		switch {
		case line == "" && (len(lines) > 0 || columns(word) <= most || first >= rest):
			line = word
		case columns(line)+1+columns(word) > most:
			lines = append(lines, line)
			line, most = word, rest
		default:
			line += " " + word
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

// columns gives how many columns a text takes on a terminal.
func columns(s string) int {
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

// date writes a date for people: 20 Nov 2025, 20 Nov 2025 - 21 Nov 2025, until
// 20 Nov 2025.
func date(d sources.Date) string {
	from, to, interval := strings.Cut(string(d), "/")
	switch {
	case !d.Valid():
		return string(d)
	case !interval:
		return day(from)
	case from == "..":
		return "until " + day(to)
	case to == "..":
		return "from " + day(from)
	}
	return day(from) + " - " + day(to)
}

func day(s string) string {
	months := strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
	parts := strings.Split(s, "-")
	out := parts[0]
	if len(parts) > 1 {
		if n, err := strconv.Atoi(parts[1]); err == nil && n >= 1 && n <= len(months) {
			out = months[n-1] + " " + out
		}
	}
	if len(parts) > 2 {
		out = strings.TrimPrefix(parts[2], "0") + " " + out
	}
	return out
}
