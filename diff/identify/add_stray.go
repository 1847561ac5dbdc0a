package identify

import (
	"slices"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
)

// withoutStrays takes the lines that belong to no point out of the text, since they
// are no reading of a draft, and gives them.
func (a *adder) withoutStrays() []Stray {
	q := newQuery(a.p, flat.Of(textOf(a.text)))
	for _, s := range slices.Backward(q.strays) { // so that places before it stay what they are
		if p := a.text.Point(s.Point); p.Role != plan.RoleHeading {
			cut(&p.Content, s.At-headed(p), len(s.Text))
		}
	}
	if len(q.strays) > 0 {
		a.text.Points = withoutEmpty(a.text.Points)
	}
	return q.strays
}

// withoutEmpty leaves out points of which nothing is left.
func withoutEmpty(points []plan.Point) []plan.Point {
	for i := range points {
		points[i].Points = withoutEmpty(points[i].Points)
	}
	return slices.DeleteFunc(points, func(p plan.Point) bool {
		return p.Number+p.Heading+p.Text == "" && len(p.Points) == 0
	})
}

// headed gives how many bytes stand before the text of a point in its words.
func headed(p *plan.Point) int {
	if p.Heading == "" || p.Text == "" {
		return 0
	}
	return len(p.Heading) + len("\n")
}

// cut takes a line out of a text, with the break that parts it from the next one or
// from the one before, and the notes that stand in it. A heading it leaves alone.
func cut(c *plan.Content, at, length int) {
	end := at + length
	if at < 0 || end > len(c.Text) {
		return
	}
	switch {
	case end < len(c.Text):
		end++
	case at > 0:
		at--
	}
	c.Text = c.Text[:at] + c.Text[end:]
	c.Notes = slices.DeleteFunc(c.Notes, func(n plan.Note) bool {
		return n.At < end && n.At+n.Len > at && (n.At >= at || n.At+n.Len <= end)
	})
	for i := range c.Notes {
		switch n := &c.Notes[i]; {
		case n.At >= end:
			n.At -= end - at
		case n.At+n.Len > at: // it lies around the line
			n.Len -= end - at
		}
	}
}
