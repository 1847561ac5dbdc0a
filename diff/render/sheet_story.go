package render

import (
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// A Told is what one draft has on a subject, in words before they are laid out: see
// [StorySheet] and [TableSheet].
type Told struct {
	Entry   *trail.Entry
	Draft   string // what the sheet calls it
	Date    string
	Answers string // the draft that it answers; "" none
	Seen    string // where there are no Forms: that it was not seen, or has nothing on the subject
	// Elsewhere says under which other subjects the draft has counterparts of what another
	// has on this one.
	Elsewhere []string
	Dispute   string // the word for it where those who have the draft disagree; "" they do not
	Forms     []ToldForm
	Claimed   string // that there was such a draft is only said; "" otherwise
	Said      []Spoken
	Beside    []string // what its figure is beside the first draft's, in a table
}

// A ToldForm is what some of those who have a draft have.
type ToldForm struct {
	Form   *trail.Form
	Value  string // in words: Figure and Words in one
	Figure string // what is typed of it, or that it is absent or without limit; "" its Words say it
	Words  string // how it begins where it is best known, bare; "" Figure says all
	By     string // who has it, and how it is known from them
}

// StorySheet puts into words what each draft has on a subject, in the order of the
// story, and lays nothing out. The options are [Called] and [WithLabels].
func StorySheet(s *trail.Story, opts ...Option) []Told {
	if s == nil {
		return nil
	}
	set := settingsOf(opts)
	v := &story{view: &view{set: &set}, s: s}
	var out []Told
	for i := range s.Entries {
		out = append(out, v.told(&s.Entries[i]))
	}
	return out
}

// TableSheet puts into words what each draft has on each subject of a table: a row
// of the table a row, a column a draft. The options are [Called] and [WithLabels].
func TableSheet(t *trail.Table, opts ...Option) [][]Told {
	v := newColumns(t, opts)
	var out [][]Told
	for i := range v.t.Rows {
		r := &v.t.Rows[i]
		v.s.Keys, v.s.Key = r.Keys, r.Key
		var row []Told
		for k := range r.Cells {
			told := v.told(&r.Cells[k].Entry)
			told.Beside = v.toFirst(r.Cells[k].Effects, &v.t.Columns[k])
			row = append(row, told)
		}
		out = append(out, row)
	}
	return out
}

// toFirst says what a figure is beside that of the first draft.
func (v *columns) toFirst(effects []effect.Effect, col *trail.Column) []string {
	var out []string
	for i := range effects {
		out = append(out, v.label("table.to-first", "effect", effects[i].Sentence))
	}
	if !col.Edit && col.Relation != "" {
		out = append(out, v.label("table.no-edit"))
	}
	return out
}

// told puts an entry into words.
func (v *story) told(e *trail.Entry) Told {
	out := Told{Entry: e, Draft: v.called(e.Version), Date: v.date(e.Date)}
	if e.Answers != "" {
		out.Answers = v.called(e.Answers)
	}
	if len(e.Forms) == 0 && (len(e.Elsewhere) == 0 || e.Seen != trail.SeenNot) {
		out.Seen = v.label("story.seen." + string(e.Seen))
	}
	for i := range e.Elsewhere {
		out.Elsewhere = append(out.Elsewhere, v.elsewhere(&e.Elsewhere[i], v.pointCalled))
	}
	if e.Disputed() {
		out.Dispute = v.label("story.disputed")
	}
	for i := range e.Forms {
		f := &e.Forms[i]
		form := ToldForm{Form: f, Value: v.value(f), By: v.voices(f)}
		form.Figure, form.Words = v.parts(f)
		out.Forms = append(out.Forms, form)
	}
	if e.Status == plan.StatusClaimed {
		out.Claimed = v.label("story.claimed")
	}
	for i := range e.Statements {
		out.Said = append(out.Said, v.spokenTree(&e.Statements[i]))
	}
	return out
}

// pointCalled names a point for a reader: "point 26 of the E3 text".
func (v *story) pointCalled(at plan.Ref) string {
	return v.label("story.point", "number", at.Point, "draft", v.called(at.Version))
}

// Sayings puts into words what was said, each with what was said against it. The
// option is [WithLabels].
func Sayings(all []collate.Statement, opts ...Option) []Spoken {
	set := settingsOf(opts)
	v := &view{set: &set}
	var out []Spoken
	for i := range all {
		out = append(out, v.spokenTree(&all[i]))
	}
	return out
}

// Disputes puts into words what copies or reports disagree on. The options are
// [Called] and [WithLabels].
func Disputes(all []collate.Conflict, opts ...Option) []Dispute {
	set := settingsOf(opts)
	v := &view{set: &set}
	var out []Dispute
	for i := range all {
		out = append(out, v.dispute(&all[i]))
	}
	return out
}
