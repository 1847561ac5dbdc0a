package render

import (
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// A Stage is what one draft has of a point, in words before they are laid out: see
// [TrailSheet].
type Stage struct {
	Step   *trail.Step
	Draft  string // what the sheet calls it
	Date   string
	Branch bool        // it answers one of the drafts, and succeeds none
	State  string      // where there are no Texts: that it is not there, or was not seen
	Texts  []StageText // what it has
	// what may be said of it beside the draft before, and what is reported of it
	Beside  []string
	Claimed string // that there was such a draft is only said; "" otherwise
	Said    []Spoken
}

// A StageText is the text of one point.
type StageText struct {
	Sort Sort // SortQuoted, SortTold, or SortOurs for a point without words
	Text string
	By   string // in whose copy; "" the text itself
	Ref  plan.Ref
}

// TrailSheet puts one point through the drafts of p into words, older drafts first,
// and lays nothing out. The trail is one that [trail.Follow] made of p. The options
// are [Called] and [WithLabels].
func TrailSheet(p *plan.Plan, r *trail.Trail, opts ...Option) []Stage {
	if p == nil || r == nil {
		return nil
	}
	set := settingsOf(opts)
	v := &path{view: &view{set: &set}, p: p, vague: true}
	var out []Stage
	for _, steps := range [][]trail.Step{r.Steps, r.Branches} {
		for i := range steps {
			out = append(out, v.stage(&steps[i], len(out) >= len(r.Steps)))
		}
	}
	return out
}

// stage puts one step into words.
func (v *path) stage(s *trail.Step, branch bool) Stage {
	out := Stage{Step: s, Draft: v.called(s.Version), Date: v.date(s.Date), Branch: branch}
	if s.State == trail.StateThere {
		out.Texts = v.texts(s)
	} else {
		out.State = v.label("trail.state." + string(s.State))
	}
	out.Beside = v.said(s)
	if v.claimed(s) {
		out.Claimed = v.label("story.claimed")
	}
	statements := v.statements(s)
	for i := range statements {
		out.Said = append(out.Said, v.spokenTree(&statements[i]))
	}
	return out
}
