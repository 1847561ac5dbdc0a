package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// Text writes a comparison for a terminal: an opening that says what is
// compared and how far it is known, then each point of the first level with
// those below it. What [Brief] writes of all points comes between, but where
// points were asked for by [Points], or a [Limit]. The other options are [Width],
// [Color], [Brief] and [WithLabels].
// Two texts of which there are no copies ([diff.Comparison.WithoutCopies]) are
// told by what differs alone, without verdicts. Points that have nothing but
// another number are told in runs. The error is that of [diff.Check], or of the
// writer.
func Text(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	v := newView(c, opts)
	t := &text{page: page{width: v.set.width, color: v.set.color}, view: v}
	if v.set.limit > 0 {
		t.parts.b = &t.b
	}
	t.write()
	out := t.b.String()
	if v.set.limit > 0 {
		out = t.kept(&t.parts, "", t.left)
	}
	if v.set.color {
		out = t.colored(out)
	}
	if _, err := io.WriteString(w, out); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

// A text is a view on the lines of a terminal.
type text struct {
	page
	*view
	parts pieces
}

// write writes all there is, or gathers its parts.
func (t *text) write() {
	t.opening()
	t.parts.opened()
	if t.set.brief || len(t.set.points) == 0 && t.set.limit == 0 {
		t.brief()
	}
	if !t.set.brief {
		t.body()
	}
	if t.set.brief && t.parts.b != nil { // its lines stand close
		for i := range t.parts.all {
			t.parts.all[i].text = strings.TrimLeft(t.parts.all[i].text, "\n")
		}
		t.parts.head += "\n"
	}
}

// left writes what was left out.
func (t *text) left(s string) string {
	p := page{width: t.width}
	p.line("")
	p.item(0, "", 0, s)
	return p.b.String()
}

// opening says what the output is.
func (t *text) opening() {
	column := max(Columns(t.old()), Columns(t.new())) + 2
	t.item(0, t.old(), column, t.describe(t.c.Old, t.new()))
	t.item(0, t.new(), column, t.describe(t.c.New, t.old()))
	t.note(t.evidence())
	t.line("")

	const wide = 20
	heading, column := t.count(), numberColumn
	if n := Columns(heading); n < wide {
		column = n + 1
	}
	t.item(0, heading, column, t.tally())
	t.note(t.surplus())
	if !t.bare {
		t.note(t.label("head.silence"))
	}
	t.note(t.bracketed())
	t.note(t.legend().styled(ascii))
}

// note writes a paragraph, if there is anything to write.
func (t *text) note(s string) {
	if s != "" {
		t.item(0, "", 0, s)
	}
}

const numberColumn = 4 // "10  "

// body writes the blocks, runs of those that only have another number as one
// line.
func (t *text) body() {
	var wanted []diff.Block
	for _, b := range t.blocks {
		if t.wanted(b) {
			wanted = append(wanted, b)
		}
	}
	for len(wanted) > 0 {
		run := t.quietRun(wanted)
		t.line("")
		if len(run) > 1 {
			t.ends(" "+t.run(run), t.label("kind.same"))
		} else {
			t.block(wanted[0])
		}
		t.parts.cut(t.weight(wanted[0]), links(wanted[:max(len(run), 1)])...)
		wanted = wanted[max(len(run), 1):]
	}
}

// links gives the links of blocks.
func links(blocks []diff.Block) []int {
	var out []int
	for _, b := range blocks {
		out = append(out, b.Link)
	}
	return out
}

func (t *text) block(b diff.Block) {
	t.ends(t.heading(b.Link), t.state(b))
	t.link(b.Link, numberColumn)
	if t.quiet(b) {
		return
	}
	for nested := b.Below; len(nested) > 0; {
		i := nested[0]
		run := t.renumbered(nested)
		switch {
		case len(run) > 1:
			t.item(numberColumn, "", 0, t.run(run)+t.label("clauses")+t.label("kind.same"))
			nested = nested[t.after(nested, run):]
			continue
		case len(t.unchanged(nested)) > 1:
			same := t.unchanged(nested)
			t.item(numberColumn, "", 0, t.label("kind.same")+": "+t.inBlock(same, b.Link))
			nested = nested[len(same):]
			continue
		case !t.silent(i):
			t.item(numberColumn, t.placeWithin(i, b.Link), numberColumn, t.stateOf(i))
			t.link(i, 2*numberColumn)
		}
		nested = nested[1:]
	}
}

// heading gives the number of a point and what it is about. A point without
// number goes by its heading, or else by how it begins.
func (t *text) heading(i int) string {
	number := t.place(i)
	if !t.numbered(i) {
		return " " + number
	}
	if Columns(number) < numberColumn-2 {
		number = " " + number
	}
	return number + strings.Repeat(" ", max(2, numberColumn-Columns(number))) + t.title(i)
}

// link writes the texts of a link and what is to be said of them.
func (t *text) link(i, indent int) {
	rows := t.rows(i)
	column := t.labelColumn()
	if len(t.l(i).Old)+len(t.l(i).New) > 2 { // named by their numbers
		for _, r := range rows {
			column = max(column, min(Columns(r.label)+2, mostLabel))
		}
	}
	for _, r := range rows {
		text := r.text.styled(ascii)
		if r.quote {
			text = quoted(text)
		}
		t.item(indent, r.label, column, text)
	}
	for _, h := range t.changes[i] {
		for _, g := range t.groups(t.l(i), h) {
			t.group(&g, indent)
		}
	}
	for _, r := range t.remarks(i) {
		t.item(indent+2*r.depth, "", 0, r.text)
	}
}

// group writes what has one verdict for one reason.
func (t *text) group(g *group, indent int) {
	column := t.verdictColumn()
	for _, s := range g.lines {
		t.item(indent, g.label, column, s.styled(ascii))
	}
	if g.reason != "" {
		t.item(indent+column, "", 0, g.reason)
	}
}

// verdictColumn is the width of the column of verdicts.
func (t *text) verdictColumn() int {
	if t.bare {
		return 0
	}
	n := Columns(t.label("verdict.told"))
	for _, v := range diff.Verdicts() {
		n = max(n, Columns(t.label("verdict."+string(v))))
	}
	return n + 2
}

// mostLabel is the most columns for whose text it is.
const mostLabel = 24

// labelColumn is the width of the column that says whose text it is.
func (t *text) labelColumn() int {
	n := 0
	for _, s := range []string{
		joinName(t.old(), t.c.Old.Copy.Name),
		joinName(t.new(), t.c.New.Copy.Name),
	} {
		n = max(n, Columns(s))
	}
	return min(n+2, mostLabel)
}
