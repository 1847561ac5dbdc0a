package trail

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A report is a claim on a draft, with what it is on.
type report struct {
	id    string
	at    map[plan.Ref]bool // the points that it names, with those above these
	theme string            // of a claim that names no point
}

// reportsOn gives the claims on a version, by id.
func reportsOn(p *plan.Plan, v *plan.Version) []report {
	var out []report
	for i := range v.Claims {
		c := &v.Claims[i]
		r := report{id: c.ID, theme: c.Theme, at: make(map[plan.Ref]bool)}
		for _, a := range c.About {
			if a.Point == "" {
				continue
			}
			r.theme = ""
			for _, id := range upTo(p.Version(a.Version), a.Point) {
				r.at[plan.Ref{Version: a.Version, Point: id}] = true
			}
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b report) int { return strings.Compare(a.id, b.id) })
	return out
}

// upTo gives the id of a point with those of the points that it stands below.
func upTo(v *plan.Version, id string) []string {
	if v == nil {
		return nil
	}
	var down func(points []plan.Point) []string
	down = func(points []plan.Point) []string {
		for i := range points {
			if points[i].ID == id {
				return []string{id}
			}
			if found := down(points[i].Points); found != nil {
				return append(found, points[i].ID)
			}
		}
		return nil
	}
	return down(v.Points)
}

// claims gives what is reported of a draft on points of a trail, on points below these, or
// on the subject of the trail without naming a point.
func (w *walker) claims(t *Trail, version string) []plan.Ref {
	if _, ok := w.parts[t.Theme]; !ok {
		w.parts[t.Theme] = partsOf(w.p, t.Theme)
	}
	if _, ok := w.reports[version]; !ok {
		w.reports[version] = reportsOn(w.p, w.p.Version(version))
	}
	var out []plan.Ref
	for _, r := range w.reports[version] {
		concerns := r.theme != "" && slices.Contains(w.parts[t.Theme], r.theme) ||
			slices.ContainsFunc(t.Steps, func(s Step) bool {
				return slices.ContainsFunc(s.At, func(at plan.Ref) bool { return r.at[at] })
			})
		if concerns {
			out = append(out, plan.Ref{Version: version, Claim: r.id})
		}
	}
	return out
}
