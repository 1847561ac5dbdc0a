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
		sentences, _ := Effects(b.set.effects) // an empty table is the English one
		c, err := diff.Between(p, one, two, diff.Sentences(sentences))
		if err != nil {
			return nil, err
		}
		b.embedded = true
		if out, err = b.comparison(c); err != nil {
			return nil, err
		}
		out.Digest = "" // it is of a plan
	}
	b.collected(p)
	_, placed := b.place(p)
	var all []string // by date
	for i := range placed {
		all = append(all, placed[i].v.ID)
	}
	said := b.wholeOf(p, all...)
	drafts := b.drafts(p)
	drafts.ID = b.id("drafts")
	out.Under = append(out.Under, drafts)
	if said != nil {
		out.Under = append(out.Under, &section{Whole: said})
	}
	claimed, err := b.claimedStates(p)
	if err != nil {
		return nil, err
	}
	if claimed != nil {
		claimed.ID = b.id("claimed")
		out.Under = append(out.Under, claimed)
	}
	subjects, err := b.subjects(p)
	if err != nil {
		return nil, err
	}
	if len(subjects) > 0 {
		all := &section{
			Title: b.label("page.subjects"), Intro: b.label("story.joined"),
			ID: b.id("subjects"), Under: subjects,
		}
		for _, s := range subjects {
			all.Index = append(all.Index, navLink{"#" + s.ID, s.Title})
		}
		out.Under = append(out.Under, all)
	}
	b.navigate(out)
	out.Title = b.label("page.title.plan", "plan", p.Title)
	out.Head = strings.TrimSpace(sentence(out.Title) + " " + out.Head)
	out.Foot = b.evidence
	return out, nil
}

// navigate adds where on the page what stands.
func (b *builder) navigate(s *section) {
	if s.Comparison == nil {
		return
	}
	c := s.Comparison
	c.NavHead, c.Nav = b.label("page.nav"), []navLink{{"#" + c.PointsID, c.Points}}
	for _, child := range s.Under {
		switch {
		case child.Whole != nil:
			c.Nav = append(c.Nav, navLink{"#" + child.Whole.ID, child.Whole.Head})
		default:
			c.Nav = append(c.Nav, navLink{"#" + child.ID, child.Title})
		}
	}
	c.Nav = append(c.Nav, navLink{"#sources", b.label("page.sources")},
		navLink{"#corrections", strings.TrimSuffix(b.label("page.corrections"), ".")})
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
					e, err := render.EvidenceOf(&both, plan.Ref{Version: v.ID, Point: point},
						render.WithLabels(b.table))
					if err != nil {
						return nil, err
					}
					for n := range e.Sections {
						if e.Sections[n].Part == render.EvidencePartEarlier {
							sec := b.evidenceSection(&e.Sections[n], outer)
							// the heading above says what it is
							sec.Title = capital(outer(e.Sections[n].Ref.String()))
							out.Sections = append(out.Sections, sec)
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
// by the order of the plan. What is filed under a part of a theme that has a story of
// its own stands there alone.
func (b *builder) subjects(p *plan.Plan) ([]*section, error) {
	apart := *p
	apart.Themes = slices.Clone(p.Themes)
	var asked []string
	for i := range p.Themes {
		if speaksOf(p, p.Themes[i].ID) {
			asked = append(asked, p.Themes[i].ID)
		}
	}
	all, err := trail.Stories(p, asked...)
	if err != nil {
		return nil, err
	}
	const fewest = 2
	all = slices.DeleteFunc(all, func(s *trail.Story) bool { return drafted(s) < fewest })
	asked = nil
	for _, s := range all {
		asked = append(asked, s.Subject)
		at := slices.IndexFunc(apart.Themes, func(t plan.Theme) bool { return t.ID == s.Subject })
		apart.Themes[at].In = ""
	}
	if all, err = trail.Stories(&apart, asked...); err != nil {
		return nil, err
	}
	var out []*section
	for _, s := range all {
		if drafted(s) > 0 {
			sec := b.story(s)
			sec.Title, sec.ID = capital(plain(s.Name)), sec.Story.ID
			sec.Story.ID = ""
			if !sec.Story.HasPicture {
				sec.Story.Joined = "" // it is said once for all of them
			}
			out = append(out, sec)
		}
	}
	return out, nil
}

// drafted counts the drafts that have something on the subject of a story.
func drafted(s *trail.Story) (n int) {
	for i := range s.Entries {
		n += min(len(s.Entries[i].Forms), 1)
	}
	return n
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
		return cmp.Or(-cmp.Compare(a.words, c.words), strings.Compare(begin(a.new), begin(c.new)),
			strings.Compare(a.old.ID, c.old.ID), strings.Compare(a.new.ID, c.new.ID))
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
