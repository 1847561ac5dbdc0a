package render

import (
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A page is an output of lines of at most so many columns. It is the one door to
// the terminal: whatever is written goes through [words.Escape], so that no text,
// name or number of others arrives there as it is. Colours are put on what is
// written.
type page struct {
	b     strings.Builder
	width int
	color bool
}

// line writes a line.
func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(onLine(s), " "))
	p.b.WriteByte('\n')
}

// onLine gives a text as it may stand on one line.
func onLine(s string) string { return words.Line(s) }

// ends writes a line with a text at either end. Where they do not fit beside
// each other the second gets a line of its own.
func (p *page) ends(left, right string) {
	left, right = onLine(left), onLine(right)
	gap := p.width - Columns(left) - Columns(right)
	if gap < 2 {
		indent := Columns(left) - Columns(strings.TrimLeft(left, " "))
		for _, l := range wrap(left, p.width-indent, 0) {
			p.line(strings.Repeat(" ", indent) + l)
		}
		for _, r := range wrap(right, p.width-numberColumn, 0) {
			p.line(strings.Repeat(" ", max(0, p.width-Columns(r))) + r)
		}
		return
	}
	p.line(left + strings.Repeat(" ", gap) + right)
}

// item writes a label and beside it a text, wrapped below itself. A label that
// is too long for its column gets lines of its own.
func (p *page) item(indent int, label string, column int, text string) {
	margin := strings.Repeat(" ", indent)
	hang := indent + column
	label = onLine(label)
	if column > 0 && Columns(label) >= column {
		for _, l := range wrap(label, p.width-indent, 0) {
			p.line(margin + l)
		}
		if label = ""; text == "" {
			return
		}
	}
	for i, l := range wrap(text, p.width-hang, 0) {
		lead := strings.Repeat(" ", hang)
		if i == 0 {
			lead = margin + label + strings.Repeat(" ", column-Columns(label))
		}
		p.line(lead + l)
	}
}

// wrap breaks the paragraphs of a text into lines of at most so many columns,
// all but the first of each indented.
func wrap(text string, columnsPerLine, indent int) []string {
	var lines []string
	for para := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		for i, l := range Wrap(para, columnsPerLine, columnsPerLine-indent) {
			if i > 0 {
				l = strings.Repeat(" ", indent) + l
			}
			lines = append(lines, l)
		}
	}
	return lines
}
