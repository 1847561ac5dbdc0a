package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// Plan is a whole plan: the two drafts of it of which most can be compared, point by
// point; the picture of all drafts; what was said of each as a whole; and what they
// have on each subject that two of them have.
//
// The two drafts are one and a draft that it was made from or answers. Of all such
// pairs it is the one in which the draft with fewer words that were read has most.
func Plan(p *plan.Plan) Part {
	return Part{"plan", func(b *builder) (*section, error) { return b.whole(p) }}
}

// whole builds the part.
func (b *builder) whole(p *plan.Plan) (*section, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	out := new(section)
	if one, two := lead(p); one != "" {
		c, err := diff.Between(p, one, two)
		if err != nil {
			return nil, err
		}
		if out, err = b.comparison(c); err != nil {
			return nil, err
		}
		out.Comparison.Whole, out.Digest = nil, "" // it is said of all drafts below, and of a plan
	}
	b.collected(p)
	all := make([]string, len(p.Versions))
	for i := range p.Versions {
		all[i] = p.Versions[i].ID
	}
	said := b.wholeOf(p, all...)
	if out.Comparison != nil && said != nil {
		out.Comparison.SayID = said.ID
	}
	drafts := b.drafts(p)
	out.Under = append(out.Under, drafts)
	if said != nil {
		out.Under = append(out.Under, &section{Whole: said})
	}
	claimed, err := b.claimedStates(p)
	if err != nil {
		return nil, err
	}
	if claimed != nil {
		out.Under = append(out.Under, claimed)
	}
	subjects, err := b.subjects(p)
	if err != nil {
		return nil, err
	}
	if len(subjects) > 0 {
		out.Under = append(out.Under, &section{Title: b.label("page.subjects"), Intro: b.label("story.joined"), Under: subjects})
	}
	out.Title = b.label("page.title.plan", "plan", p.Title)
	out.Head = strings.TrimSpace(sentence(out.Title) + " " + out.Head)
	out.Foot = b.evidence
	return out, nil
}

// claimedStates shows what is said to have stood in drafts that are only claimed to have
// existed, with how many say so of their own and who denies it; nil for none.
func (b *builder) claimedStates(p *plan.Plan) (*section, error) {
	out := &evidence{}
	outer := b.outer(p)
	for i := range p.Versions {
		v := &p.Versions[i]
		for k := range v.Parents {
			old := p.Version(v.Parents[k].Version)
			if old == nil || old.Status != plan.StatusClaimed {
				continue
			}
			both := *p // what later drafts have is not asked for
			both.Versions = []plan.Version{*old, *v}
			for _, l := range v.Parents[k].Links {
				for _, point := range l.To {
					e, err := render.EvidenceOf(&both, plan.Ref{Version: v.ID, Point: point}, render.WithLabels(b.table))
					if err != nil {
						return nil, err
					}
					for n := range e.Sections {
						if e.Sections[n].Part == render.EvidencePartEarlier {
							out.Sections = append(out.Sections, b.evidenceSection(&e.Sections[n], outer))
						}
					}
				}
			}
		}
	}
	if len(out.Sections) == 0 {
		return nil, nil
	}
	return &section{Title: b.label("page.claimed-states"), Evidence: out}, nil
}

// subjects gives the stories of the themes that points of two drafts have at least,
// by the order of the plan.
func (b *builder) subjects(p *plan.Plan) ([]*section, error) {
	var out []*section
	for i := range p.Themes {
		if !speaksOf(p, p.Themes[i].ID) {
			continue
		}
		s, err := trail.Subject(p, p.Themes[i].ID)
		if err != nil {
			return nil, err
		}
		const fewest = 2
		n := 0
		for k := range s.Entries {
			n += min(len(s.Entries[k].Forms), 1)
		}
		if n >= fewest {
			sec := b.story(s)
			if !sec.Story.HasPicture {
				sec.Story.Joined = "" // it is said once for all of them
			}
			out = append(out, sec)
		}
	}
	return out, nil
}

// speaksOf reports whether a point or a claim is on a theme itself, not on a part of
// it.
func speaksOf(p *plan.Plan, theme string) bool {
	for i := range p.Versions {
		v := &p.Versions[i]
		for _, q := range v.All() {
			if q.Theme == theme {
				return true
			}
		}
		if slices.ContainsFunc(v.Claims, func(c plan.Claim) bool { return c.Theme == theme }) {
			return true
		}
	}
	return false
}

// lead chooses the two drafts that a page of a plan compares; "" there are none.
func lead(p *plan.Plan) (one, two string) {
	type pair struct {
		old, new *plan.Version
		words    int
	}
	var all []pair
	for i := range p.Versions {
		v := &p.Versions[i]
		for k := range v.Parents {
			if old := p.Version(v.Parents[k].Version); old != nil && old != v {
				all = append(all, pair{old, v, min(read(old), read(v))})
			}
		}
	}
	if len(all) == 0 {
		return "", ""
	}
	best := slices.MinFunc(all, func(a, c pair) int {
		return cmp.Or(-cmp.Compare(a.words, c.words), strings.Compare(begin(a.new), begin(c.new)), strings.Compare(a.old.ID, c.old.ID), strings.Compare(a.new.ID, c.new.ID))
	})
	if best.words == 0 {
		return "", ""
	}
	return best.old.ID, best.new.ID
}

// read counts the points of a draft that were read in its words.
func read(v *plan.Version) (n int) {
	for _, q := range v.All() {
		if q.Text != "" && v.Standing(&q.Content, nil).DraftWords() {
			n++
		}
	}
	return n
}
