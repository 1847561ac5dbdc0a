package plan

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// Removed counts what [Public] took out of a plan.
type Removed struct {
	Notes   int `json:"notes"`   // notes that went, and words of notes that stayed as marks
	Members int `json:"members"` // x- members
	Reports int `json:"reports"` // withheld reports, and sources that published nothing else
	// citations of withheld reports, or of what was read in them alone
	Citations int `json:"citations"`
	Edges     int `json:"edges"`     // ties of other reports to withheld ones
	Witnesses int `json:"witnesses"` // witnesses that are withheld reports, with their readings
	Contents  int `json:"contents"`  // texts that nothing else stood for: unreported now
	// statements that nobody else reports, and those about them alone
	Statements int `json:"statements"`
	Claims     int `json:"claims"` // claims that nobody else reports
	Links      int `json:"links"`  // reported links that nobody else reports
	Counts     int `json:"counts"` // numbers of points that nobody else reports
}

// Public gives a copy of a plan without what is not for readers: working
// notes, x- members, and the reports with the ids in withhold, and counts what
// it took out. P is not altered.
//
// Of the notes, glosses and comments go. A mark that says something of the
// evidence (gap, doubtful, sic) stays, without its words: without the mark a
// doubtful word would read as a sure one. Struck stays whole: its words were
// reported, and may be all the ground there is to call a point absent; so do
// links, whose addresses are the text's own.
//
// With a report goes what stands on it alone: a text becomes unreported; a
// statement, a claim, a link or a count goes, and so do statements about
// statements that went. A report that took its matter from a withheld one
// counts as derived from then on, so that it does not pass for a root.
//
// The error says that a report is not in the plan, or that it is the lead of a
// version: whose words should stand in its points then is for the caller to
// say. Without withhold there is no error. A plan that [Check] accepts is
// accepted afterwards.
func Public(p *Plan, withhold ...string) (*Plan, Removed, error) {
	s := stripper{
		withheld: make(map[string]bool), unseen: make(map[string]bool),
		gone: make(map[string]bool),
	}
	if p == nil {
		return nil, s.removed, nil
	}
	for _, id := range withhold {
		if p.Report(id) == nil {
			return nil, s.removed,
				fmt.Errorf("plan: report %q, which is to be withheld, is not in the plan", id)
		}
		s.withheld[id] = true
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		if w := v.LeadWitness(); w != nil && s.withheld[w.Report] {
			return nil, s.removed,
				fmt.Errorf("plan: report %q, which is to be withheld, is the lead of version %q",
					w.Report, v.ID)
		}
	}
	for i := range p.Reports {
		s.unseen[p.Reports[i].ID] = p.Reports[i].Read == sources.AccessUnseen
	}
	q := p.Clone()
	s.members(reflect.ValueOf(q).Elem())
	s.reports(q)
	for i := range q.Versions {
		s.version(&q.Versions[i])
	}
	s.statements(q)
	s.references(q)
	return q, s.removed, nil
}

// A stripper takes out of one plan what is not public.
type stripper struct {
	withheld map[string]bool // reports
	unseen   map[string]bool // reports that were not read
	gone     map[string]bool // what a Ref may name and that was taken out
	removed  Removed
}

// members drops the x- members, wherever they are.
func (s *stripper) members(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			s.members(field)
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.members(v.Index(i))
		}
	case reflect.Map:
		s.removed.Members += v.Len()
		v.SetZero()
	default:
	}
}

func (s *stripper) reports(p *Plan) {
	if len(s.withheld) == 0 {
		return
	}
	published := make(map[string]bool)
	hid := make(map[string]bool)
	for i := range p.Reports {
		r := &p.Reports[i]
		if s.withheld[r.ID] {
			hid[r.Source] = true
			continue
		}
		published[r.Source] = true
		before := len(r.Cites)
		r.Cites = slices.DeleteFunc(r.Cites, func(e sources.Edge) bool {
			return s.withheld[e.Report]
		})
		if n := before - len(r.Cites); n > 0 {
			s.removed.Edges += n
			r.Derived = true
		}
		if s.withheld[r.Supersedes] {
			s.removed.Edges++
			r.Supersedes = ""
		}
	}
	p.Reports = slices.DeleteFunc(p.Reports, func(r sources.Report) bool {
		return s.withheld[r.ID]
	})
	before := len(p.Sources)
	p.Sources = slices.DeleteFunc(p.Sources, func(x sources.Source) bool {
		return hid[x.ID] && !published[x.ID]
	})
	s.removed.Reports += len(s.withheld) + before - len(p.Sources)
	for id := range s.withheld {
		s.gone[Ref{Report: id}.String()] = true
	}
}

// cites drops the citations that are not public. It reports whether there were
// some and none is left.
func (s *stripper) cites(list *[]sources.Citation) (bare bool) {
	before := len(*list)
	*list = slices.DeleteFunc(*list, func(c sources.Citation) bool {
		return s.withheld[c.Report] || len(c.Via) > 0 &&
			!slices.ContainsFunc(c.Via, func(id string) bool { return !s.withheld[id] })
	})
	for i := range *list {
		c := &(*list)[i]
		c.Via = slices.DeleteFunc(c.Via, func(id string) bool { return s.withheld[id] })
	}
	s.removed.Citations += before - len(*list)
	return before > 0 && len(*list) == 0
}

// content strips a content. Bare says that the point around it lost all its
// citations; without citations of its own a content stood on those. It reports
// the same for the points below.
func (s *stripper) content(c *Content, bare bool) bool {
	c.Notes = slices.DeleteFunc(c.Notes, func(n Note) bool {
		drop := n.Kind == NoteKindGloss || n.Kind == NoteKindComment
		if drop {
			s.removed.Notes++
		}
		return drop
	})
	for i := range c.Notes {
		if n := &c.Notes[i]; n.Text != "" && n.Kind != NoteKindStruck && n.Kind != NoteKindLink {
			s.removed.Notes++
			n.Text = ""
		}
	}
	bare = bare && len(c.Cites) == 0 || s.cites(&c.Cites)
	if bare && !reflect.ValueOf(*c).IsZero() {
		s.removed.Contents++
		*c = Content{Presence: PresenceUnreported}
	}
	if c.Confirmed == ConfirmedExact && len(c.Cites) > 0 &&
		!slices.ContainsFunc(c.Cites, func(x sources.Citation) bool {
			return len(x.Via) > 0 || !s.unseen[x.Report]
		}) {
		c.Confirmed = ConfirmedRecalled // where it was read is withheld
	}
	return bare
}

func (s *stripper) points(points []Point, bare bool) {
	for i := range points {
		s.points(points[i].Points, s.content(&points[i].Content, bare))
	}
}

func (s *stripper) version(v *Version) {
	kept := v.Witnesses[:0]
	for _, w := range v.Witnesses {
		if s.withheld[w.Report] {
			s.removed.Witnesses++
			s.gone[Ref{Version: v.ID, Witness: w.ID}.String()] = true
			continue
		}
		kept = append(kept, w)
	}
	clear(v.Witnesses[len(kept):])
	v.Witnesses = kept
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		w.From = slices.DeleteFunc(w.From, func(d Descent) bool {
			return s.gone[Ref{Version: v.ID, Witness: d.Witness}.String()]
		})
		for j := range w.Readings {
			s.content(&w.Readings[j].Content, false)
		}
	}
	s.points(v.Points, false)
	v.Claims = slices.DeleteFunc(v.Claims, func(c Claim) bool {
		if s.bare(c.Cites) {
			s.removed.Claims++
			s.gone[Ref{Version: v.ID, Claim: c.ID}.String()] = true
			return true
		}
		return false
	})
	for i := range v.Claims {
		s.content(&v.Claims[i].Content, false)
	}
	v.Counts = slices.DeleteFunc(v.Counts, func(c Count) bool {
		if s.bare(c.Cites) {
			s.removed.Counts++
			return true
		}
		return false
	})
	for i := range v.Counts {
		s.cites(&v.Counts[i].Cites)
	}
	for i := range v.Parents {
		x := &v.Parents[i]
		x.Links = slices.DeleteFunc(x.Links, func(l ReportedLink) bool {
			if s.bare(l.Cites) {
				s.removed.Links++
				return true
			}
			return false
		})
		for j := range x.Links {
			s.cites(&x.Links[j].Cites)
		}
		s.cites(&x.Cites)
	}
}

// bare reports whether no citation of a list is public, and there are some.
func (s *stripper) bare(list []sources.Citation) bool {
	before := s.removed.Citations
	rest := slices.Clone(list)
	for i := range rest {
		rest[i].Via = slices.Clone(rest[i].Via)
	}
	bare := s.cites(&rest)
	if !bare {
		s.removed.Citations = before
	}
	return bare
}

func (s *stripper) statements(p *Plan) {
	for again := true; again; {
		again = false
		p.Statements = slices.DeleteFunc(p.Statements, func(x Statement) bool {
			concerned := slices.ContainsFunc(x.About, func(t Target) bool { return !s.lost(t) })
			if concerned && !s.bare(x.Cites) {
				return false
			}
			s.removed.Statements++
			s.gone[Ref{Statement: x.ID}.String()] = true
			again = true
			return true
		})
	}
	for i := range p.Statements {
		s.cites(&p.Statements[i].Cites)
	}
}

// lost reports whether what a target names was taken out.
func (s *stripper) lost(t Target) bool {
	return s.gone[t.String()] || t.Witness != "" &&
		s.gone[Ref{Version: t.Version, Witness: t.Witness}.String()]
}

// references drops what refers to things that are gone.
func (s *stripper) references(p *Plan) {
	for i := range p.Statements {
		p.Statements[i].About = slices.DeleteFunc(p.Statements[i].About, s.lost)
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		for j := range v.Claims {
			v.Claims[j].About = slices.DeleteFunc(v.Claims[j].About, s.lost)
		}
		for j := range v.Parents {
			x := &v.Parents[j]
			if s.gone[Ref{Version: x.Version, Witness: x.Witness}.String()] && x.Witness != "" {
				x.Witness = ""
			}
		}
	}
}
