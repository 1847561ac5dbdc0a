package evidence

import (
	"strings"

	"github.com/redraft-go/redraft/diff/render"
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
	if gap := p.width - render.Columns(left) - render.Columns(right); right != "" && gap >= 2 {
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
	hang := render.Columns(lead)
	if hang > p.width/part {
		hang = indent + 4
	}
	for i, l := range render.Wrap(text, p.width-render.Columns(lead), p.width-hang) {
		if i > 0 {
			lead = strings.Repeat(" ", hang)
		}
		p.line(lead + l)
	}
}
