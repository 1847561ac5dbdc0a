package diff

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// What the details of a text weigh where its words say nothing.
const (
	figureWeight = 3 // a figure is seldom alike by chance
	nameWeight   = 1
	shapeWeight  = 6 // as many points on the first level
)

// outlined gives how like the text is to a version in another language, per
// mille: by the figures and names of the points with the same place, by the
// numbers that both have, and by how many points there are.
func (q *query) outlined(m *nearness) int {
	agree, all := 0, 0
	m.near.Found, m.near.Conflicts = 0, 0
	clear(m.linked)
	for i := range q.units {
		u, h := &q.units[i], &m.hits[i]
		h.agreed, h.apart = h.details(&u.details)
		agree += h.agreed
		all += h.agreed + h.apart
		if h.agreed > 0 {
			m.near.Found++
			for _, at := range h.at {
				m.linked[at] = true
			}
		}
		if h.figure || h.absent {
			m.near.Conflicts++
			all += figureWeight
		}
	}
	// Many texts have nine points: their number says nothing alone.
	if n := len(q.t.v.Points); n >= fewPoints && agree*2 >= outlineLeast {
		all += shapeWeight
		if n == len(m.t.v.Points) || slices.ContainsFunc(m.t.v.Counts, func(c plan.Count) bool { return c.Points == n }) {
			agree += shapeWeight
		}
	}
	m.agreed = agree
	return agree * 1000 / (all + outlineLeast)
}

// details weighs what a unit has in common with the known texts of its place,
// and what it and the nearest of them have alone.
func (h *hit) details(d *details) (agree, lone int) {
	for n, k := range h.known {
		o := &k.details
		a := figureWeight*shared(d.figures, o.figures) + nameWeight*shared(d.names, o.names)
		// Some languages begin every noun with a capital: what the shorter list lacks counts.
		l := figureWeight*(len(d.figures)+len(o.figures)) + nameWeight*min(len(d.names), len(o.names)) -
			2*figureWeight*shared(d.figures, o.figures) - nameWeight*shared(d.names, o.names)
		if n == 0 || a-l > agree-lone {
			agree, lone = a, l
		}
	}
	return agree, lone
}
