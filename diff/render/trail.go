package render

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Trail writes for a terminal one point through the drafts of p: its places with
// what the lead of each draft has there, quoted or told, on what its copies disagree,
// and what is reported of drafts that nobody has seen. The trail is one that
// [trail.Follow] made of p. The options are [Width] and [WithLabels]. The error is
// that of the writer.
func Trail(w io.Writer, p *plan.Plan, r *trail.Trail, opts ...Option) error {
	v := newPath(p, opts)
	return v.listing(r).text(w, v.set.width, "the trail")
}

// TrailMarkdown is [Trail] as [Markdown] has it. The option is [WithLabels].
func TrailMarkdown(w io.Writer, p *plan.Plan, r *trail.Trail, opts ...Option) error {
	return newPath(p, opts).listing(r).markdown(w, "the trail")
}

// path puts a trail into words.
type path struct {
	*view // for its labels alone: there is no comparison
	p     *plan.Plan
	vague bool // how sure it is that a point is the same is said without a figure
}

func newPath(p *plan.Plan, opts []Option) *path {
	if p == nil {
		p = new(plan.Plan)
	}
	set := settingsOf(opts)
	return &path{view: &view{set: &set}, p: p}
}

func (v *path) listing(r *trail.Trail) *listing {
	if r == nil {
		r = new(trail.Trail)
	}
	l := &listing{opening: []string{
		v.label("trail.head", "point", r.ID.String(), "theme", v.themeOf(r), "plan", v.p.Title),
	}}
	for _, s := range slices.Concat(r.Steps, r.Branches) {
		// of others what is claimed stands at their step
		if d := v.p.Version(s.Version); d != nil && len(d.Points) > 0 {
			l.opening = append(l.opening, v.saidOfDraft(v.called(s.Version), diff.Said(v.p, d))...)
		}
	}
	l.opening = append(l.opening, v.collected(v.p.Collected))
	for k, steps := range [][]trail.Step{r.Steps, r.Branches} {
		g := listGroup{heading: v.label("story.line." +
			string([]trail.Line{trail.LineMain, trail.LineCounter}[k]))}
		for i := range steps {
			g.items = append(g.items, v.step(&steps[i]))
		}
		if len(steps) > 0 {
			l.groups = append(l.groups, g)
		}
	}
	return l
}

func (v *path) themeOf(r *trail.Trail) string {
	if t := v.p.Theme(r.Theme); t != nil {
		return t.Name
	}
	return ""
}

// step gives one draft: where the point stands in it, the words, and what may be
// said of it beside the draft before.
func (v *path) step(s *trail.Step) listItem {
	name := s.Version
	if len(s.At) > 0 {
		name += "/" + strings.Join(idsOf(s.At), "+")
	}
	title := ""
	if version := v.p.Version(s.Version); version != nil {
		title = version.Title
	}
	i := listItem{label: v.label("story.draft", "date", v.date(s.Date), "draft", name, "answers",
		"", "title", title)}
	for _, l := range slices.Concat(v.words(s), v.said(s), v.disputes(s)) {
		i.add(0, l)
	}
	for _, r := range v.remarks(s) {
		i.add(r.depth, r.text)
	}
	return i
}

func idsOf(at []plan.Ref) []string {
	var ids []string
	for _, r := range at {
		ids = append(ids, r.Point)
	}
	return ids
}

// disputes says on what the copies of a draft disagree at the points of a step.
func (v *path) disputes(s *trail.Step) []string {
	var out []string
	version := v.p.Version(s.Version)
	for _, r := range s.At {
		if version == nil || version.Point(r.Point) == nil {
			continue
		}
		conflicts := collate.Conflicts(v.p, version, version.Point(r.Point))
		for k := range conflicts {
			out = append(out, v.conflict(&conflicts[k]))
		}
	}
	return out
}

// remarks gives what was said of what a draft has, and of a draft that is only claimed to
// exist.
func (v *path) remarks(s *trail.Step) []remark {
	var out []remark
	if v.claimed(s) {
		out = append(out, remark{0, v.label("story.claimed")})
	}
	statements := v.statements(s)
	for i := range statements {
		out = v.statement(out, &statements[i], 0)
	}
	return out
}

// claimed reports whether it is only said that there was such a draft.
func (v *path) claimed(s *trail.Step) bool {
	version := v.p.Version(s.Version)
	return len(s.At)+len(s.Claims) > 0 && version != nil && version.Status == plan.StatusClaimed
}

// statements gives what was said of what a draft has.
func (v *path) statements(s *trail.Step) []collate.Statement {
	subjects := append(slices.Clone(s.At), s.Claims...)
	if v.claimed(s) {
		subjects = append(subjects, plan.Ref{Version: s.Version})
	}
	if len(subjects) == 0 {
		return nil
	}
	return collate.Statements(v.p, subjects...)
}

// words gives what the draft has, each point on a line.
func (v *path) words(s *trail.Step) []string {
	if s.State != trail.StateThere {
		return []string{v.label("trail.gone", "state", v.label("trail.state."+string(s.State)),
			"by", v.vacancy(s))}
	}
	var out []string
	for _, t := range v.texts(s) {
		switch t.Sort {
		case SortQuoted:
			t.Text = quoted(t.Text)
		case SortOurs:
			out = append(out, t.Text)
			continue
		case SortTold, SortForeign:
			t.Text = v.label("told.text", "text", t.Text)
		}
		out = append(out, v.label("trail.words", "words", t.Text, "by", t.By))
	}
	return out
}

// texts gives what the draft has, point by point.
func (v *path) texts(s *trail.Step) []StageText {
	var out []StageText
	for _, r := range s.At {
		version := v.p.Version(r.Version)
		if version == nil || version.Point(r.Point) == nil {
			continue
		}
		point := version.Point(r.Point)
		t, text := StageText{Sort: SortTold, Ref: r}, collate.Explained(point.Text, point.Notes)
		standing := version.Standing(&point.Content, nil)
		if standing.DraftWords() {
			t.Sort, text = SortQuoted, collate.Marked(point.Text, point.Notes)
		}
		if t.Text = strings.TrimSpace(point.Heading + " " + text); t.Text == "" {
			t.Sort, t.Text = SortOurs, v.label("trail.wordless")
			out = append(out, t)
			continue
		}
		if lead := version.LeadWitness(); lead != nil {
			t.By = v.copyName(collate.WitnessCopy(v.p, version, lead, &point.Content), false)
		}
		out = append(out, t)
	}
	return out
}

// vacancy names those who have the places of a step vacant.
func (v *path) vacancy(s *trail.Step) string {
	var names []string
	for _, r := range s.At {
		if item, err := v.p.Lookup(r); err == nil && item.Point != nil {
			for _, c := range collate.Copies(v.p, item.Point.Cites) {
				names = append(names, v.copyName(c, false))
			}
		}
	}
	return strings.Join(names, v.label("clauses"))
}

// said gives what may be said of a step, and what is reported of its draft.
func (v *path) said(s *trail.Step) []string {
	var out []string
	if s.State == trail.StateThere && s.Own {
		out = append(out, v.label("table.own", "other", v.called(s.From)))
	} else if s.State == trail.StateThere && s.From != "" {
		var kinds []string
		for _, k := range s.Kinds {
			kinds = append(kinds, v.label("trail.kind."+string(k)))
		}
		if len(kinds) == 0 {
			kinds = append(kinds, v.label("trail.same"))
		}
		if s.Reported {
			kinds = append(kinds, v.label("trail.reported"))
		}
		if s.Restored {
			kinds = append(kinds, v.label("trail.restored"))
		}
		line := v.label("trail.beside", "kinds", strings.Join(kinds, v.label("list")), "from",
			v.called(s.From))
		if len(s.Alternative) > 0 {
			points := strings.Join(idsOf(s.Alternative), v.label("list"))
			if v.vague {
				line = v.label("trail.perhaps", "line", line, "points", points)
			} else {
				line = v.label("trail.unsure", "line", line, "percent",
					strconv.Itoa(s.Confidence/10), "points", points)
			}
		}
		out = append(out, line)
	}
	for _, r := range s.Claims {
		item, err := v.p.Lookup(r)
		if err != nil || item.Claim == nil {
			continue
		}
		var names []string
		for _, c := range collate.Copies(v.p, item.Claim.Cites) {
			names = append(names, v.copyName(c, false))
		}
		text, speaker := collate.Explained(item.Claim.Text, item.Claim.Notes),
			strings.Join(names, v.label("clauses"))
		if slices.ContainsFunc(item.Claim.About, func(a plan.Target) bool {
			return a.Point != ""
		}) {
			out = append(out, v.label("trail.claim", "text", text, "by", speaker))
		} else {
			out = append(out, v.label("trail.claim-theme", "text", text, "by", speaker))
		}
	}
	return out
}

// TrailsCSV writes trails as comma-separated values, as [CSV] does: a row for each
// draft of each trail. Its columns are the trail, its theme, its line, the draft, its
// date, the points, the words with those who have them, what may be said of them
// beside the draft before and what is reported, on what copies disagree, and what was
// said, denials with it. The option is [WithLabels].
func TrailsCSV(w io.Writer, p *plan.Plan, t *trail.Trails, opts ...Option) error {
	if t == nil {
		t = new(trail.Trails)
	}
	v := newPath(p, opts)
	rows := [][]string{v.header("trail", "name", "line", "draft", "date", "points", "words",
		"beside", "disputed", "said")}
	for i := range t.Trails {
		r := &t.Trails[i]
		for k, steps := range [][]trail.Step{r.Steps, r.Branches} {
			line := v.label("story.line." +
				string([]trail.Line{trail.LineMain, trail.LineCounter}[k]))
			for n := range steps {
				s := &steps[n]
				var said []string
				for _, x := range v.remarks(s) {
					said = append(said, x.text)
				}
				rows = append(rows, []string{
					r.ID.String(), v.themeOf(r), strings.TrimPrefix(line, "-- "), s.Version,
					string(s.Date), strings.Join(idsOf(s.At), v.label("list")),
					strings.Join(v.words(s), cellSeparator), strings.Join(v.said(s), cellSeparator),
					strings.Join(v.disputes(s), cellSeparator), strings.Join(said, cellSeparator),
				})
			}
		}
	}
	return writeCSV(w, rows, "the trails")
}

// TrailsJSON writes trails as JSON in the format [trail.TrailsFormat], laid out as
// [CopiesJSON] does. A nil t is that of a plan without points. Text that is not
// UTF-8 is refused with a [*diag.Error]; any other error is the writer's.
func TrailsJSON(w io.Writer, t *trail.Trails) error {
	named := trail.Trails{}
	if t != nil {
		named = *t
	}
	named.Format = trail.TrailsFormat
	return writeJSON(w, trailsShape(), &named)
}

// trailsShape is made once and never changes.
var trailsShape = sync.OnceValue(func() *strict.Shape { return shapeOf[trail.Trails]() })
