package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// witnesses gives the copies that speak against a plain reading of link i,
// each text once.
func (v *view) witnesses(i int) []diff.Testimony {
	var out []diff.Testimony
	for _, h := range v.changes[i] {
		for k := range h.Differences {
			d := &h.Differences[k]
			if d.Reason == diff.ReasonAgree {
				continue
			}
			for _, w := range d.Deciding() {
				if !slices.ContainsFunc(out, func(o diff.Testimony) bool {
					return o.Ref == w.Ref && o.Text == w.Text
				}) {
					out = append(out, w)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b diff.Testimony) int {
		return strings.Compare(a.Ref.String(), b.Ref.String())
	})
	return out
}

// reason says why a verdict is what it is.
func (v *view) reason(l *diff.Link, r diff.Reason, testimonies []diff.Testimony) string {
	var names []string
	own, other := v.old(), v.new()
	if len(testimonies) > 0 && testimonies[0].Ref.Version != v.c.Old.Version {
		own, other = other, own
	}
	for _, w := range testimonies {
		if name := v.witnessName(r, w); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	copies := strings.Join(names, v.label("list"))
	switch r {
	case diff.ReasonAgree:
		if len(names) > 0 {
			return v.label("reason.seconded", "copies", copies)
		}
		return v.label("reason." + string(r))
	case diff.ReasonEarlier, diff.ReasonContested, diff.ReasonThird:
		return v.label("reason."+string(r), "copies", copies, "own", own, "other", other)
	case diff.ReasonGround:
		name := v.c.New.Copy.Name
		if c := vacancy(l); c != nil {
			name = v.copyName(c.Copy, false)
		}
		return v.label("reason."+string(r), "name", name)
	case diff.ReasonBase:
		compared := v.c.Old.Copy.Name
		if v.c.Basis.Over == v.c.New.Version {
			compared = v.c.New.Copy.Name
		}
		// where the point has the words of another copy
		for _, c := range slices.Concat(l.Old, l.New) {
			if c.Ref.Version == v.c.Basis.Over && c.Copy.Name != "" {
				compared = c.Copy.Name
			}
		}
		return v.label("reason."+string(r), "later", v.called(v.c.Basis.Version), "over",
			v.called(v.c.Basis.Over), "base", v.c.Basis.Copy.Name, "name", compared)
	default:
		return v.label("reason."+string(r), "over", v.called(v.c.Basis.Over), "base",
			v.c.Basis.Copy.Name)
	}
}

// witnessName names a copy in a reason: with its date where dates decide, and
// with a word of caution where it has not the draft's own words.
func (v *view) witnessName(r diff.Reason, w diff.Testimony) string {
	if r == diff.ReasonEarlier && w.Copy.Date != "" {
		return v.label("copy.dated", "name", v.copyName(w.Copy, false), "date", v.date(w.Copy.Date))
	}
	return v.copyName(w.Copy, w.Weak)
}

// copyName names an outlet, marked if it has not the draft's own words, and
// where its text was in fact read.
func (v *view) copyName(c diff.Copy, told bool) string {
	name := c.Name
	if told {
		name = v.label("told.copy", "name", name)
	}
	if len(c.Via) == 0 || c.Via[0] == c.Name {
		return name
	}
	return v.label("copy.read", "name", name, "via", c.Via[0])
}

// vacancy gives the clause of a link that holds the place of what is not there.
func vacancy(l *diff.Link) *diff.Clause {
	var out *diff.Clause
	for _, side := range [][]diff.Clause{l.Old, l.New} {
		for k := range side {
			if side[k].Standing.Presence == plan.PresenceAbsent {
				out = &side[k]
			}
		}
	}
	return out
}

// vacant says in short whose copy shows a place vacant.
func (v *view) vacant(l *diff.Link) string {
	name := v.c.New.Copy.Name
	if c := vacancy(l); c != nil {
		name = c.Copy.Name
	}
	return v.label("reason.ground", "name", name)
}
