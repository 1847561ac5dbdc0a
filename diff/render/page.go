package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A page is an output of lines of at most so many columns.
type page struct {
	b     strings.Builder
	width int
	color bool
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

func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
}

// ends writes a line with a text at either end. Where they do not fit beside
// each other the second gets a line of its own.
func (p *page) ends(left, right string) {
	gap := p.width - columns(left) - columns(right)
	if gap < 2 {
		for _, l := range wrap(left, p.width, columns(left)-columns(strings.TrimLeft(left, " "))) {
			p.line(l)
		}
		for _, r := range wrap(right, p.width-numberColumn, 0) {
			p.line(strings.Repeat(" ", max(0, p.width-columns(r))) + r)
		}
		return
	}
	p.line(left + strings.Repeat(" ", gap) + right)
}

// item writes a label and beside it a text, wrapped below itself. A label that
// is too long for its column gets a line of its own.
func (p *page) item(indent int, label string, column int, text string) {
	margin := strings.Repeat(" ", indent)
	hang := indent + column
	lines := wrap(text, p.width-hang, 0)
	if column > 0 && columns(label) >= column {
		p.line(margin + label)
		label = ""
	}
	for i, l := range lines {
		lead := strings.Repeat(" ", hang)
		if i == 0 {
			lead = margin + label + strings.Repeat(" ", column-columns(label))
		}
		p.line(lead + l)
	}
}

// wrap breaks a text at white space into lines of at most so many columns,
// all but the first indented. Line feeds of the text are kept; control
// characters are shown as spaces, so that a text cannot steer the terminal.
func wrap(text string, columnsPerLine, indent int) []string {
	var lines []string
	for para := range strings.SplitSeq(text, "\n") {
		line, n := "", 0
		for word := range strings.FieldsSeq(visible(para)) {
			w := columns(word)
			if n > 0 && n+1+w > columnsPerLine {
				lines = append(lines, line)
				line, n = strings.Repeat(" ", indent), indent
			} else if n > 0 {
				line += " "
				n++
			}
			line += word
			n += w
		}
		lines = append(lines, line)
	}
	return lines
}

// visible puts a space for each control character and for the marks that turn
// the direction of writing. Colours are put on later.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}
