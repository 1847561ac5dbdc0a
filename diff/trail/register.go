package trail

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
)

// A register is a plan read once, with what each draft has filed by theme and by the
// keys of facts, so that many subjects can be followed.
type register struct {
	p      *plan.Plan
	drafts []*filed // in the order of a story
	keys   map[string]bool
	gone   []vacancy // see vacancies
	looked bool      // for them

	followed *Trails // once they were asked for
}

// A filed draft.
type filed struct {
	v           *plan.Version
	entry       Entry // what is the same for each subject
	whole, read bool
	points      []filedPoint  // in document order
	claims      []*plan.Claim // by id

	byTheme, byKey             map[string][]int // indices in points
	claimsByTheme, claimsByKey map[string][]int
}

type filedPoint struct {
	at   plan.Ref
	held []held.Text
}

func newRegister(p *plan.Plan) *register {
	if p == nil {
		p = new(plan.Plan)
	}
	r := &register{p: p, keys: make(map[string]bool)}
	for i, line := range lines(p) {
		r.drafts = append(r.drafts, r.file(&p.Versions[i], line))
	}
	slices.SortStableFunc(r.drafts, func(a, b *filed) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Lines(), a.entry.Line), slices.Index(Lines(), b.entry.Line)),
			compareDates(a.entry.Date, b.entry.Date), strings.Compare(a.v.ID, b.v.ID))
	})
	return r
}

// file files one draft.
func (r *register) file(v *plan.Version, line Line) *filed {
	d := &filed{
		v: v, entry: Entry{
			Version: v.ID, Title: v.Title, Status: v.Status, Date: dateOf(v),
			Line: line,
		},
		whole: whole(v), read: read(v), claims: byID(v.Claims),
		byTheme: make(map[string][]int), byKey: make(map[string][]int),
		claimsByTheme: make(map[string][]int), claimsByKey: make(map[string][]int),
	}
	if line == LineCounter {
		for i := range v.Parents {
			if v.Parents[i].Relation == plan.RelationCounters && d.entry.Answers == "" {
				d.entry.Answers = v.Parents[i].Version
			}
		}
	}
	note := func(c *plan.Content, index map[string][]int, i int) {
		for k := range c.Facts {
			key := c.Facts[k].Key
			r.keys[key] = true
			if n := len(index[key]); n == 0 || index[key][n-1] != i {
				index[key] = append(index[key], i)
			}
		}
	}
	for at, q := range v.All() {
		i := len(d.points)
		d.points = append(d.points, filedPoint{
			at:   plan.Ref{Version: v.ID, Point: at.Point},
			held: held.Of(v, q),
		})
		d.byTheme[q.Theme] = append(d.byTheme[q.Theme], i)
		for k := range d.points[i].held {
			note(d.points[i].held[k].Content, d.byKey, i)
		}
	}
	for i, c := range d.claims {
		d.claimsByTheme[c.Theme] = append(d.claimsByTheme[c.Theme], i)
		note(&c.Content, d.claimsByKey, i)
	}
	return d
}

// partsOf gives a theme with those that are part of it, at whatever depth.
func partsOf(p *plan.Plan, theme string) []string {
	out := []string{theme}
	for k := 0; k < len(out); k++ {
		for i := range p.Themes {
			if t := &p.Themes[i]; t.In == out[k] && !slices.Contains(out, t.ID) {
				out = append(out, t.ID)
			}
		}
	}
	return out
}

// A vacancy is a place from which points of an older draft are known, or said, to be
// gone.
type vacancy struct {
	old []plan.Ref
	at  []plan.Ref
}

// vacancies gives the places from which what has a key is gone: the place itself has
// no facts, but the point that it was has.
func (r *register) vacancies(key string) map[plan.Ref]bool {
	if !r.looked {
		r.gone, r.looked = r.vacated(), true
	}
	has := make(map[plan.Ref]bool)
	for _, d := range r.drafts {
		for _, i := range d.byKey[key] {
			has[d.points[i].at] = true
		}
	}
	out := make(map[plan.Ref]bool)
	for _, g := range r.gone {
		if slices.ContainsFunc(g.old, func(at plan.Ref) bool { return has[at] }) {
			for _, at := range g.at {
				out[at] = true
			}
		}
	}
	return out
}

// vacated compares the drafts that have places of what is not there with those before
// them.
func (r *register) vacated() []vacancy {
	var out []vacancy
	g := newGraph(r.p)
	for _, v := range g.order {
		if !holdsPlaces(v) {
			continue
		}
		for _, u := range append(g.nearest(v), g.answered(v)...) {
			c := diff.Compare(u, v, diff.Within(r.p))
			for i := range c.Links {
				if l := &c.Links[i]; len(l.Old) > 0 && len(l.New) > 0 && absent(l.New) {
					out = append(out, vacancy{refsOf(l.Old), refsOf(l.New)})
				}
			}
		}
	}
	return out
}

// holdsPlaces reports whether a version has the place of a point that is not there.
func holdsPlaces(v *plan.Version) bool {
	for _, q := range v.All() {
		if q.Presence == plan.PresenceAbsent {
			return true
		}
	}
	return false
}

// byID gives claims in the order of their ids.
func byID(claims []plan.Claim) []*plan.Claim {
	out := make([]*plan.Claim, len(claims))
	for i := range claims {
		out[i] = &claims[i]
	}
	slices.SortFunc(out, func(a, b *plan.Claim) int { return strings.Compare(a.ID, b.ID) })
	return out
}
