package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/trail"
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
	story
	t *trail.Table
}

func newColumns(t *trail.Table, opts []Option) *columns {
	if t == nil {
		t = new(trail.Table)
	}
	set := settingsOf(opts)
	return &columns{story: story{page: page{width: set.width}, view: &view{set: &set}, s: &trail.Story{}}, t: t}
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
	for i, c := range v.t.Columns {
		parts := nonEmpty(c.Title, v.date(c.Date), v.label("status."+string(c.Status)))
		switch {
		case i == 0:
		case c.Relation != "":
			parts = append(parts, v.label("relation."+string(c.Relation), "other", v.called(v.t.Columns[0].Version)))
		default:
			parts = append(parts, v.label("table.own", "other", v.called(v.t.Columns[0].Version)))
		}
		each = append(each, strings.Join(parts, v.label("list")))
	}
	if v.t.Collected != "" {
		evidence = v.label("head.collected", "date", v.date(v.t.Collected)) + " " + v.label("head.authentic")
	}
	return each, evidence
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

// row writes one subject.
func (v *columns) row(r *trail.Row) {
	v.s.Keys = r.Keys
	v.line("")
	v.item(0, "", 0, v.label("table.row", "subject", r.Subject, "name", r.Name))
	n := len(r.Cells)
	wide := (v.width - 2) / max(n, 1)
	if n == 0 {
		return
	}
	if wide < leastColumn {
		for i := range r.Cells {
			v.item(1, r.Cells[i].Version, storyColumn, strings.Join(v.cell(&r.Cells[i], &v.t.Columns[i]), "\n"))
		}
		return
	}
	cells := make([][]string, n)
	most := 0
	for i := range r.Cells {
		for _, part := range append([]string{r.Cells[i].Version}, v.cell(&r.Cells[i], &v.t.Columns[i])...) {
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

// TableCSV writes a table as comma-separated values by RFC 4180, as [CSV] does: a
// row for each subject and draft, and in it the subject, its name, the draft, its
// date, each value, how it is known, whether copies disagree, and what it is
// beside the first draft's. No cell is a formula. The option is [WithLabels].
func TableCSV(w io.Writer, t *trail.Table, opts ...Option) error {
	v := newColumns(t, opts)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{
		v.label("csv.subject"), v.label("csv.name"), v.label("csv.draft"), v.label("csv.date"), v.label("csv.value"),
		v.label("csv.known"), v.label("csv.disputed"), v.label("csv.effect"),
	}}
	for i := range v.t.Rows {
		r := &v.t.Rows[i]
		v.s.Keys = r.Keys
		for k := range r.Cells {
			rows = append(rows, v.record(r, &r.Cells[k]))
		}
	}
	for _, row := range rows {
		for k := range row {
			row[k] = cell(row[k])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
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
	sep := " | "
	return []string{r.Subject, r.Name, c.Version, string(c.Date), strings.Join(values, sep), strings.Join(known, sep), disputed, strings.Join(effects, sep)}
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
