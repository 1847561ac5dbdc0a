package trail

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A Counterpart is a point of a draft that is filed under another subject than the one that
// is followed, though a point of another draft on that subject is the same or stands in its
// place.
type Counterpart struct {
	At    plan.Ref `json:"at"`              // the point
	Theme string   `json:"theme,omitempty"` // id of the theme that it is filed under
	Name  string   `json:"name,omitempty"`  // of the theme
	Of    plan.Ref `json:"of"`              // the point on the subject, in another draft
}

// elsewhere gives each draft that has nothing on a theme the counterparts that it has under
// others. Themes are the one that is followed, with its parts.
func (r *register) elsewhere(s *Story, themes []string) {
	lacks := func(e Entry) bool { return len(e.Forms) == 0 && hasPoints(r.p.Version(e.Version)) }
	if !slices.ContainsFunc(s.Entries, lacks) {
		return
	}
	if r.followed == nil {
		r.followed = Follow(r.p)
	}
	for i := range r.followed.Trails {
		t := &r.followed.Trails[i]
		steps := slices.DeleteFunc(slices.Concat(t.Steps, t.Branches), func(x Step) bool {
			return x.State != StateThere || len(x.Alternative) > 0 // which point it is, is not sure
		})
		for _, x := range steps {
			for _, y := range steps {
				if x.From == y.Version || y.From == x.Version {
					r.addOthers(s, themes, x.At, y.At)
				}
			}
		}
	}
}

// addOthers notes the points of one draft that are on no theme of some, beside those of
// another that are.
func (r *register) addOthers(s *Story, themes []string, points, others []plan.Ref) {
	listed := func(at plan.Ref) bool {
		return slices.Contains(themes, r.p.Version(at.Version).Point(at.Point).Theme)
	}
	found := slices.IndexFunc(others, listed)
	if found < 0 {
		return
	}
	for _, at := range points {
		k := slices.IndexFunc(s.Entries, func(e Entry) bool { return e.Version == at.Version })
		e := &s.Entries[k]
		if len(e.Forms) == 0 && !listed(at) && !slices.ContainsFunc(e.Elsewhere,
			func(c Counterpart) bool { return c.At == at }) {
			e.Elsewhere = append(e.Elsewhere, r.counterpart(at, others[found]))
		}
	}
}

func (r *register) counterpart(at, other plan.Ref) Counterpart {
	c := Counterpart{At: at, Of: other, Theme: r.p.Version(at.Version).Point(at.Point).Theme}
	if t := r.p.Theme(c.Theme); t != nil {
		c.Name = t.Name
	}
	return c
}
