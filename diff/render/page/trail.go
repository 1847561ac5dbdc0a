package page

import (
	"html/template"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// Trail is one point through the drafts of a plan that succeed each other, and
// through those that answer them: one of the trails that [trail.Follow] gives.
func Trail(p *plan.Plan, r *trail.Trail) Part {
	return Part{"trail", func(b *builder) (*section, error) { return b.trail(p, r), nil }}
}

// A trailOf is what its template reads.
type trailOf struct {
	Top      bool   // its headings stand right below that of the page
	Branches string // what stands before the first of those
	Stages   []stage
}

// A stage is what one draft has.
type stage struct {
	Branch  bool // it is the first of those that answer
	Name    string
	Small   string
	State   string
	Texts   []quotation
	Beside  []string
	Claimed string
	Said    []entry
}

// trail builds the part.
func (b *builder) trail(p *plan.Plan, r *trail.Trail) *section {
	if p == nil {
		p = new(plan.Plan)
	}
	if r == nil {
		r = new(trail.Trail)
	}
	out := &trailOf{Branches: b.label("page.lane.counter")}
	branches := false
	stages := render.TrailSheet(p, r, render.WithLabels(b.table), b.called(nil))
	for i := range stages {
		s := b.stage(p, &stages[i])
		s.Branch = stages[i].Branch && !branches
		branches = branches || stages[i].Branch
		out.Stages = append(out.Stages, s)
	}
	b.collected(p)
	theme := ""
	if t := p.Theme(r.Theme); t != nil {
		theme = t.Name
	}
	title := b.label("page.title.trail", "theme", theme, "point", numberAt(p, r.ID), "draft",
		b.draftName(r.ID.Version))
	return &section{Trail: out, Title: capital(title), Head: sentence(title), Foot: b.evidence}
}

// numberAt gives the printed number of a point, or what it begins with.
func numberAt(p *plan.Plan, ref plan.Ref) string {
	v := p.Version(ref.Version)
	if v == nil || v.Point(ref.Point) == nil {
		return ""
	}
	q := v.Point(ref.Point)
	if q.Number == "" {
		return shorter(strings.TrimSpace(q.Heading+" "+q.Text), lineLetters)
	}
	return plain(q.Number)
}

// stage shows one draft.
func (b *builder) stage(p *plan.Plan, s *render.Stage) stage {
	out := stage{
		Name:  capitalName(plain(s.Draft)),
		Small: joinTold(" · ", plain(s.Date), b.authorship(p, s.Step.Version)),
		State: sentence(s.State), Claimed: sentence(s.Claimed),
	}
	for i := range s.Texts {
		t := &s.Texts[i]
		q := quotation{
			Beside: true, Voice: b.voice(b.language(t.Ref)), Sort: "told",
			Told: b.label("page.told"), Text: text(t.Text), After: b.speaker(p, t),
		}
		switch t.Sort {
		case render.SortQuoted:
			q.Sort, q.Text, q.How, q.After = "quoted",
				b.quoted(template.HTML(escaped(lines(t.Text)))), b.speaker(p, t), ""
		case render.SortOurs:
			q.Sort, q.Text = "none", text(sentence(t.Text))
		case render.SortTold, render.SortForeign:
		}
		if n := numberAt(p, t.Ref); n != "" {
			q.Label = b.label("page.point", "number", n)
		}
		b.translate(&q, t.Ref)
		out.Texts = append(out.Texts, q)
	}
	for _, line := range s.Beside {
		out.Beside = append(out.Beside, sentence(line))
	}
	for i := range s.Said {
		out.Said = append(out.Said, b.spoken(&s.Said[i]))
	}
	return out
}

// speaker says in whose copy a text stands.
func (b *builder) speaker(p *plan.Plan, t *render.StageText) template.HTML {
	v := p.Version(t.Ref.Version)
	if v == nil || v.Point(t.Ref.Point) == nil {
		return ""
	}
	w := v.LeadWitness()
	if w == nil {
		return text(b.label("page.itself"))
	}
	key := "page.as"
	if t.Sort != render.SortQuoted {
		key = "page.after"
	}
	return b.html(key, b.copySlots(collate.WitnessCopy(p, v, w, &v.Point(t.Ref.Point).Content),
		t.Ref))
}
