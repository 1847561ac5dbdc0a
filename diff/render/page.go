package render

import "strings"

// A page is an output of lines of at most so many columns.
type page struct {
	b     strings.Builder
	width int
	color bool
}

func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
}

// ends writes a line with a text at either end. Where they do not fit beside
// each other the second gets a line of its own.
func (p *page) ends(left, right string) {
	gap := p.width - Columns(left) - Columns(right)
	if gap < 2 {
		for _, l := range wrap(left, p.width, Columns(left)-Columns(strings.TrimLeft(left, " "))) {
			p.line(l)
		}
		for _, r := range wrap(right, p.width-numberColumn, 0) {
			p.line(strings.Repeat(" ", max(0, p.width-Columns(r))) + r)
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
	if column > 0 && Columns(label) >= column {
		p.line(margin + label)
		label = ""
	}
	for i, l := range lines {
		lead := strings.Repeat(" ", hang)
		if i == 0 {
			lead = margin + label + strings.Repeat(" ", column-Columns(label))
		}
		p.line(lead + l)
	}
}

// wrap breaks the paragraphs of a text into lines of at most so many columns, all but the first of each indented.
func wrap(text string, columnsPerLine, indent int) []string {
	var lines []string
	for para := range strings.SplitSeq(text, "\n") {
		for i, l := range Wrap(para, columnsPerLine, columnsPerLine-indent) {
			if i > 0 {
				l = strings.Repeat(" ", indent) + l
			}
			lines = append(lines, l)
		}
	}
	return lines
}
