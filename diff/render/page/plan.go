package page

import (
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// Plan is a whole plan: the picture of its drafts, what was said of each as a whole,
// and what they have on each subject of which there are figures to show.
func Plan(p *plan.Plan) Part {
	return Part{"plan", func(b *builder) (*section, error) { return b.whole(p) }}
}

// whole builds the part.
func (b *builder) whole(p *plan.Plan) (*section, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	out := b.drafts(p)
	out.Title = b.label("page.title.plan", "plan", p.Title)
	out.Head = sentence(out.Title)
	var ids []string
	for i := range p.Versions {
		ids = append(ids, p.Versions[i].ID)
	}
	out.Whole = b.wholeOf(p, ids...)
	for i := range p.Themes {
		s, err := trail.Subject(p, p.Themes[i].ID)
		if err != nil {
			return nil, err
		}
		if scaleOf(s).most > 0 {
			out.Stories = append(out.Stories, b.story(s))
		}
	}
	return out, nil
}
