package docx

import (
	"io"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
)

// Table writes drafts side by side as a Word table: a subject a row, a draft a column, each
// value with who has it. What is said against a value stands in its cell. A nil t is a table
// of no drafts. The error is the writer's. Cost: linear in the table.
func Table(w io.Writer, t *trail.Table, opts ...Option) error {
	if t == nil {
		t = new(trail.Table)
	}
	s := settingsOf(opts)
	d := &document{set: s, sheet: new(render.Sheet)}
	var head cell
	head.say(bold, "Subject")
	rows := [][]cell{{head}}
	each, evidence := render.TableHead(t, s.sheet...)
	for i, c := range t.Columns {
		var name cell
		name.say(bold, c.Version)
		name.say("", each[i])
		rows[0] = append(rows[0], name)
	}
	for i, told := range render.TableSheet(t, s.sheet...) {
		var subject cell
		subject.say(bold, t.Rows[i].Subject)
		subject.say("", t.Rows[i].Name)
		row := []cell{subject}
		for k := range told {
			row = append(row, subjectCell(&told[k]))
		}
		rows = append(rows, row)
	}
	d.sheet.Evidence = evidence
	d.grid(1+len(t.Columns), rows)
	return d.pack(w)
}

// subjectCell says what one draft has on one subject.
func subjectCell(t *render.Told) cell {
	var out cell
	out.say(italic, t.Dispute)
	out.say("", t.Seen)
	for _, f := range t.Forms {
		out.say("", f.Value)
		out.say(italic, f.By)
	}
	for _, s := range t.Beside {
		out.say("", s)
	}
	out.say("", t.Claimed)
	for _, s := range t.Said {
		for _, line := range spoken(s) {
			out.say("", line)
		}
	}
	return out
}
