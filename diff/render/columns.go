package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Table writes drafts side by side for a terminal: what each is, then subject by
// subject one column a draft, with how each value is known. Where the columns do
// not fit beside each other they stand below each other, each with its name. The
// options are [Width] and [WithLabels]. A nil t is that of no drafts. The error is
// that of the writer.
func Table(w io.Writer, t *trail.Table, opts ...Option) error {
	v := newColumns(t, opts)
	v.opening()
	for i := range v.t.Rows {
		v.row(&v.t.Rows[i])
	}
	v.line("")
	v.item(0, "", 0, v.label("story.joined"))
	if _, err := io.WriteString(w, v.b.String()); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

// columns are the lines of a terminal for a table.
type columns struct {
	page
	*story
	t *trail.Table
}

func newColumns(t *trail.Table, opts []Option) *columns {
	if t == nil {
		t = new(trail.Table)
	}
	v := newStory(nil, opts)
	return &columns{page: page{width: v.set.width}, story: v, t: t}
}

// opening says what each column is, and what it is to the first.
func (v *columns) opening() {
	column := 0
	for _, c := range v.t.Columns {
		column = max(column, Columns(c.Version)+2)
	}
	each, evidence := v.head()
	for i, c := range v.t.Columns {
		v.item(0, c.Version, column, each[i])
	}
	if evidence != "" {
		v.item(0, "", 0, evidence)
	}
}

// TableHead puts into words what each column of a table is and what it is to the first,
// and up to when the evidence was collected; "" that is not known. The options are
// [Called] and [WithLabels].
func TableHead(t *trail.Table, opts ...Option) (columns []string, evidence string) {
	return newColumns(t, opts).head()
}

func (v *columns) head() (each []string, evidence string) {
	for i := range v.t.Columns {
		each = append(each, v.describe(i))
	}
	return each, v.collected(v.t.Collected)
}

// describe says what the draft of a column is, and what it is to the first.
func (v *columns) describe(i int) string {
	c := &v.t.Columns[i]
	parts := nonEmpty(c.Title, v.date(c.Date), v.label("status."+string(c.Status)))
	if c.Disputed {
		parts = append(parts, v.label("head.disputed"))
	}
	switch {
	case i == 0:
	case c.Relation != "":
		parts = append(parts, v.label("relation."+string(c.Relation), "other",
			v.called(v.t.Columns[0].Version)))
	default:
		parts = append(parts, v.label("table.own", "other", v.called(v.t.Columns[0].Version)))
	}
	line := strings.Join(parts, v.label("list"))
	if said := v.saidOfWhole(c.Said); said != "" {
		line += v.label("head.said", "text", said)
	}
	return line
}

func nonEmpty(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

const leastColumn = 14

// row writes one subject, and below it what was said.
func (v *columns) row(r *trail.Row) {
	v.s.Keys, v.s.Key = r.Keys, r.Key
	v.line("")
	v.item(0, "", 0, v.label("table.row", "subject", r.Subject, "name", r.Name))
	if wide := (v.width - 2) / max(len(r.Cells), 1); wide < leastColumn {
		for i := range r.Cells {
			v.item(1, r.Cells[i].Version, listColumn,
				strings.Join(v.cell(&r.Cells[i], &v.t.Columns[i]), "\n"))
		}
	} else {
		v.cells(r, wide)
	}
	for _, s := range v.said(r) {
		v.item(1+2*s.depth, "", 0, s.text)
	}
}

// cells writes the drafts of a row beside each other, each so wide.
func (v *columns) cells(r *trail.Row, wide int) {
	cells := make([][]string, len(r.Cells))
	most := 0
	for i := range r.Cells {
		for _, part := range append([]string{r.Cells[i].Version},
			v.cell(&r.Cells[i], &v.t.Columns[i])...) {
			cells[i] = append(cells[i], broken(wrap(part, wide-2, 1), wide-2)...)
		}
		most = max(most, len(cells[i]))
	}
	for k := range most {
		var line strings.Builder
		line.WriteByte(' ')
		for i := range cells {
			text := ""
			if k < len(cells[i]) {
				text = onLine(cells[i][k])
			}
			line.WriteString(text + strings.Repeat(" ", max(wide-Columns(text), 1)))
		}
		v.line(line.String())
	}
}

// broken breaks words that are longer than a line.
func broken(lines []string, most int) []string {
	var out []string
	for _, l := range lines {
		for Columns(l) > most {
			r := []rune(l)
			cut := min(most, len(r)-1)
			out = append(out, string(r[:cut]))
			l = " " + string(r[cut:])
		}
		out = append(out, l)
	}
	return out
}

// cell gives the lines of one draft: each value, how it is known, and what it is
// beside the first draft's.
func (v *columns) cell(c *trail.Cell, col *trail.Column) []string {
	if len(c.Forms) == 0 {
		return []string{v.label("story.seen." + string(c.Seen))}
	}
	var out []string
	if c.Disputed() {
		out = append(out, v.label("story.disputed"))
	}
	for i := range c.Forms {
		out = append(out, v.value(&c.Forms[i]), v.voices(&c.Forms[i]))
	}
	for i := range c.Effects {
		out = append(out, v.label("table.to-first", "effect", c.Effects[i].Sentence))
	}
	if !col.Edit && col.Relation != "" {
		out = append(out, v.label("table.no-edit"))
	}
	return out
}

// said gives what was said of what the drafts have on a subject, each thing once, with
// the drafts that it is about.
func (v *columns) said(r *trail.Row) []remark {
	type saying struct {
		lines  []remark
		drafts []string
	}
	var all []*saying
	for i := range r.Cells {
		c := &r.Cells[i]
		add := func(lines []remark) {
			k := slices.IndexFunc(all, func(s *saying) bool {
				return s.lines[0].text == lines[0].text
			})
			if k < 0 {
				k = len(all)
				all = append(all, &saying{lines: lines})
			}
			all[k].drafts = append(all[k].drafts, c.Version)
		}
		if c.Status == plan.StatusClaimed {
			add([]remark{{0, v.label("story.claimed")}})
		}
		for n := range c.Statements {
			add(v.statement(nil, &c.Statements[n], 0))
		}
	}
	var out []remark
	for _, s := range all {
		s.lines[0].text = v.label("table.said", "drafts", strings.Join(s.drafts, v.label("list")),
			"text", s.lines[0].text)
		out = append(out, s.lines...)
	}
	return out
}

// TableMarkdown is [Table] as [Markdown] has it: one table, a row for each subject.
// The option is [WithLabels].
func TableMarkdown(w io.Writer, t *trail.Table, opts ...Option) error {
	v := newColumns(t, opts)
	m := new(markdown)
	var drafts strings.Builder
	for i := range v.t.Columns {
		drafts.WriteString(item(0, strong(escaped(v.t.Columns[i].Version))+" "+
			inert(v.describe(i))))
	}
	m.para(drafts.String())
	m.para(escaped(v.collected(v.t.Collected)))
	var table, said strings.Builder
	line := func(cells []string) { table.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	head, rule := []string{""}, []string{"---"}
	for i := range v.t.Columns {
		head, rule = append(head, inert(v.t.Columns[i].Version)), append(rule, "---")
	}
	line(head)
	line(rule)
	for i := range v.t.Rows {
		r := &v.t.Rows[i]
		v.s.Keys, v.s.Key = r.Keys, r.Key
		name := v.label("table.row", "subject", r.Subject, "name", r.Name)
		cells := []string{inert(name)}
		for k := range r.Cells {
			var lines []string
			for _, l := range v.cell(&r.Cells[k], &v.t.Columns[k]) {
				lines = append(lines, inert(l))
			}
			cells = append(cells, strings.Join(lines, "<br>"))
		}
		line(cells)
		for k, s := range v.said(r) {
			if k == 0 {
				said.WriteString(item(0, strong(escaped(name))))
			}
			said.WriteString(item(1+s.depth, escaped(s.text)))
		}
	}
	if len(v.t.Columns) > 0 {
		m.para(table.String())
	}
	m.para(said.String())
	m.para(escaped(v.label("story.joined")))
	if _, err := io.WriteString(w, m.b.String()); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

// TableCSV writes a table as comma-separated values by RFC 4180, as [CSV] does: a
// row for each subject and draft, and in it the subject, its name, the draft, its
// date, each value, how it is known, whether copies disagree, what it is beside the
// first draft's, and what was said of it, denials with it. No cell is a formula. The
// option is [WithLabels].
func TableCSV(w io.Writer, t *trail.Table, opts ...Option) error {
	v := newColumns(t, opts)
	v.full = true
	rows := [][]string{v.header("subject", "name", "draft", "date", "value", "known", "disputed",
		"effect", "said")}
	for i := range v.t.Rows {
		r := &v.t.Rows[i]
		v.s.Keys, v.s.Key = r.Keys, r.Key
		for k := range r.Cells {
			rows = append(rows, v.record(r, &r.Cells[k]))
		}
	}
	return writeCSV(w, rows, "the table")
}

func (v *columns) record(r *trail.Row, c *trail.Cell) []string {
	var values, known, effects []string
	for i := range c.Forms {
		values = append(values, v.value(&c.Forms[i]))
		known = append(known, v.voices(&c.Forms[i]))
	}
	for i := range c.Effects {
		effects = append(effects, c.Effects[i].Sentence)
	}
	if len(c.Forms) == 0 {
		known = append(known, v.label("story.seen."+string(c.Seen)))
	}
	disputed := ""
	if c.Disputed() {
		disputed = v.label("story.disputed")
	}
	return []string{
		r.Subject, r.Name, c.Version, string(c.Date), strings.Join(values, cellSeparator),
		strings.Join(known, cellSeparator), disputed,
		strings.Join(effects, cellSeparator), v.saidOf(&c.Entry),
	}
}

// TableJSON writes a table as JSON in the format [trail.TableFormat], laid out as
// [CopiesJSON] does. A nil t is that of no drafts. Text that is not UTF-8 is
// refused with a [*diag.Error]; any other error is the writer's.
func TableJSON(w io.Writer, t *trail.Table) error {
	named := trail.Table{}
	if t != nil {
		named = *t
	}
	named.Format = trail.TableFormat
	return writeJSON(w, tableShape(), &named)
}

// tableShape is made once and never changes.
var tableShape = sync.OnceValue(func() *strict.Shape { return shapeOf[trail.Table]() })
