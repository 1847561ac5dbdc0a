package docx

import (
	"io"
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
)

// Columns writes a comparison as a Word table: a point a row, what either draft and its
// copies have side by side, and what became of the point. There are no tracked changes in
// it: words that the other side lacks are struck on the left and underlined on the right,
// where both were read. nil is a comparison of two empty drafts. Options, error and cost
// are those of [Write].
func Columns(w io.Writer, c *diff.Comparison, opts ...Option) error {
	d, err := newDocument(c, opts)
	if err != nil {
		return err
	}
	var head, old, new, what cell
	head.say(bold, "Point")
	old.say(bold, d.sheet.Drafts[0].Name)
	old.say("", d.sheet.Drafts[0].Brief)
	new.say(bold, d.sheet.Drafts[1].Name)
	new.say("", d.sheet.Drafts[1].Brief)
	what.say(bold, "What became of it")
	for _, line := range d.opening()[2:] {
		what.say("", line)
	}
	d.grid(4, append([][]cell{{head, old, new, what}}, d.rows(d.sheet.Items)...))
	return d.pack(w)
}

// rows gives the rows of points and of what stands below them.
func (d *document) rows(items []render.Item) [][]cell {
	var out [][]cell
	for i := range items {
		item := &items[i]
		if item.Fold != "" {
			var c cell
			c.say(italic, item.Fold)
			out = append(out, []cell{c})
			continue
		}
		var name, what cell
		name.say(bold, item.Name)
		name.say("", item.Title)
		for _, line := range d.changed(item) {
			what.say("", line)
		}
		out = append(out, []cell{name, column(item, 0), column(item, 1), what})
		out = append(out, d.rows(item.Below)...)
	}
	return out
}

// column gives the texts of one side.
func column(item *render.Item, side int) cell {
	var out cell
	for _, t := range item.Texts {
		if t.Side != side {
			continue
		}
		label := t.Label
		if t.Copy.Name != "" {
			label = carried(t)
		}
		out.say(italic, label)
		if len(t.Runs) > 0 {
			out = append(out, runs(t))
		} else {
			out.say("", bare(t))
		}
	}
	return out
}

// runs gives a text that was compared, with what the other side lacks.
func runs(t render.Words) []piece {
	style := [2]string{struck, underlined}[t.Side]
	out := []piece{{"“", ""}}
	at := 0
	for _, r := range t.Runs {
		from, to := max(at, min(r.At, len(t.Text))), max(at, min(r.At+r.Len, len(t.Text)))
		out = append(out, piece{t.Text[at:from], ""}, piece{t.Text[from:to], style})
		at = to
	}
	out = append(out, piece{t.Text[at:], ""}, piece{"”", ""})
	return slices.DeleteFunc(out, func(p piece) bool { return p.text == "" })
}
