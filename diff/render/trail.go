package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Trail writes for a terminal one point through the drafts of p: its places with
// what the lead of each draft has there, quoted or told, and what is reported of
// drafts that nobody has seen. The trail is one that [trail.Follow] made of p. The
// options are [Width] and [WithLabels]. The error is that of the writer.
func Trail(w io.Writer, p *plan.Plan, r *trail.Trail, opts ...Option) error {
	if p == nil {
		p = new(plan.Plan)
	}
	if r == nil {
		r = new(trail.Trail)
	}
	set := settingsOf(opts)
	v := &path{page: page{width: set.width}, view: &view{set: &set}, p: p}
	theme := ""
	if t := p.Theme(r.Theme); t != nil {
		theme = t.Name
	}
	v.item(0, "", 0, v.label("trail.head", "point", r.ID.String(), "theme", theme, "plan", p.Title))
	if p.Collected != "" {
		v.item(0, "", 0, v.label("head.collected", "date", v.date(p.Collected))+" "+v.label("head.authentic"))
	}
	v.line("")
	v.steps(r.Steps)
	if len(r.Branches) > 0 {
		v.line("")
		v.item(0, "", 0, v.label("story.line.counter"))
		v.steps(r.Branches)
	}
	if _, err := io.WriteString(w, v.b.String()); err != nil {
		return fmt.Errorf("write the trail: %w", err)
	}
	return nil
}

// path are the lines of a terminal for a trail.
type path struct {
	page
	*view // for its labels alone: there is no comparison
	p     *plan.Plan
	vague bool // how sure it is that a point is the same is said without a figure
}

func (v *path) steps(all []trail.Step) {
	for i := range all {
		v.step(&all[i])
	}
}

// step writes one draft: where the point stands in it, the words, and what may be
// said of it beside the draft before.
func (v *path) step(s *trail.Step) {
	name := s.Version
	if len(s.At) > 0 {
		var ids []string
		for _, r := range s.At {
			ids = append(ids, r.Point)
		}
		name += "/" + strings.Join(ids, "+")
	}
	head := strings.TrimSpace(v.date(s.Date) + "  " + name)
	lines := v.words(s)
	if Columns(head) >= storyColumn {
		v.item(1, "", 0, head)
		head = ""
	}
	for i, l := range append(lines, v.said(s)...) {
		if i > 0 {
			head = ""
		}
		v.item(1, head, storyColumn, l)
	}
	if v.claimed(s) {
		v.item(1, "", storyColumn, v.label("story.claimed"))
	}
	statements := v.statements(s)
	for i := range statements {
		for _, r := range v.statement(nil, &statements[i], 0) {
			v.item(1+2*r.depth, "", storyColumn, r.text)
		}
	}
}

// claimed reports whether it is only said that there was such a draft.
func (v *path) claimed(s *trail.Step) bool {
	version := v.p.Version(s.Version)
	return len(s.At)+len(s.Claims) > 0 && version != nil && version.Status == plan.StatusClaimed
}

// statements gives what was said of what a draft has.
func (v *path) statements(s *trail.Step) []collate.Statement {
	about := append(slices.Clone(s.At), s.Claims...)
	if v.claimed(s) {
		about = append(about, plan.Ref{Version: s.Version})
	}
	if len(about) == 0 {
		return nil
	}
	return collate.Statements(v.p, about...)
}

// words gives what the draft has, each point on a line.
func (v *path) words(s *trail.Step) []string {
	if s.State != trail.StateThere {
		return []string{v.label("trail.state." + string(s.State))}
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
		t := StageText{Sort: SortTold, Text: strings.TrimSpace(strings.Join([]string{point.Heading, point.Text}, " ")), Ref: r}
		standing := version.Standing(&point.Content, nil)
		switch {
		case t.Text == "":
			t.Sort, t.Text = SortOurs, v.label("trail.wordless")
			out = append(out, t)
			continue
		case standing.DraftWords():
			t.Sort = SortQuoted
		}
		if lead := version.LeadWitness(); lead != nil {
			t.By = v.copyName(collate.WitnessCopy(v.p, version, lead, &point.Content), false)
		}
		out = append(out, t)
	}
	return out
}

// said gives what may be said of a step, and what is reported of its draft.
func (v *path) said(s *trail.Step) []string {
	var out []string
	if s.State == trail.StateThere && s.From != "" {
		var kinds []string
		for _, k := range s.Kinds {
			kinds = append(kinds, v.label("trail.kind."+string(k)))
		}
		if len(kinds) == 0 {
			kinds = append(kinds, v.label("trail.same"))
		}
		if s.Restored {
			kinds = append(kinds, v.label("trail.restored"))
		}
		line := v.label("trail.beside", "kinds", strings.Join(kinds, v.label("list")), "from", v.called(s.From))
		if len(s.Alternative) > 0 {
			var ids []string
			for _, r := range s.Alternative {
				ids = append(ids, r.Point)
			}
			points := strings.Join(ids, v.label("list"))
			if v.vague {
				line = v.label("trail.perhaps", "line", line, "points", points)
			} else {
				line = v.label("trail.unsure", "line", line, "percent", strconv.Itoa(s.Confidence/10), "points", points)
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
		out = append(out, v.label("trail.claim", "text", item.Claim.Text, "by", strings.Join(names, v.label("clauses"))))
	}
	return out
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
