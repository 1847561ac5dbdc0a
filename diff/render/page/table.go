package page

import (
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// Table is drafts side by side, subject by subject.
func Table(t *trail.Table) Part {
	return Part{"table", func(b *builder) (*section, error) { return b.tableOf(t), nil }}
}

// A table is what its template reads.
type table struct {
	Subject string // heading of the first column
	Drafts  []labelled
	Rows    []tableRow
	Joined  string
}

// A tableRow is one subject.
type tableRow struct {
	Name  string
	Cells []tableCell
}

// A tableCell is what one draft has on it.
type tableCell struct {
	Draft  string
	Row    storyRow
	Beside []string
}

// tableOf builds the part.
func (b *builder) tableOf(t *trail.Table) *section {
	if t == nil {
		t = new(trail.Table)
	}
	out := &table{Subject: b.label("page.table.subject"), Joined: b.label("story.joined")}
	if b.evidence == "" {
		b.evidence = strings.TrimSpace(b.collectedUntil(t.Collected) + b.label("head.authentic"))
	}
	for i := range t.Columns {
		out.Drafts = append(out.Drafts, b.column(t, i))
	}
	told := render.TableSheet(t, render.WithLabels(b.table), b.called(nil))
	for i := range told {
		row := tableRow{Name: plain(t.Rows[i].Name)}
		if row.Name == "" {
			row.Name = plain(strings.ReplaceAll(t.Rows[i].Subject, "-", " "))
		}
		for k := range told[i] {
			cell := tableCell{Draft: out.Drafts[k].Label, Row: b.storyRow(&told[i][k], scale{})}
			for _, s := range told[i][k].Beside {
				if s != b.label("table.no-edit") { // the head of the column says so
					cell.Beside = append(cell.Beside, sentence(s))
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		out.Rows = append(out.Rows, row)
	}
	title := b.label("page.title.table", "n", number(len(t.Columns)))
	return &section{Table: out, Title: title, Head: sentence(title), Foot: b.evidence}
}

// column says what a draft is, and what it is to the first.
func (b *builder) column(t *trail.Table, i int) labelled {
	c := &t.Columns[i]
	name := b.reader(c.Version, c.Title)
	relation := ""
	if i > 0 {
		first := b.reader(t.Columns[0].Version, t.Columns[0].Title)
		relation = b.label("table.own", "other", first)
		if c.Relation != "" {
			relation = b.label("relation."+string(c.Relation), "other", first)
			if c.Relation == plan.RelationCounters && !c.Edit {
				relation = b.label("page.own", "relation", relation)
			}
		}
	}
	told := joinTold(b.label("list"), b.date(c.Date), b.label("status."+string(c.Status)),
		b.authorship(b.set.plan, c.Version), relation)
	return labelled{capitalName(plain(name)), sentence(told)}
}
