package identify

import (
	"slices"

	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/plan"
)

// shapeWeight is what as many provisions on the first level weigh beside details.
const shapeWeight = 6

// outlined gives how like the text is to a version in another language, per
// mille: by the figures and names of the points with the same place, by the
// numbers that both have, and by how many points there are.
func (q *query) outlined(m *nearness) int {
	agree, all := 0, 0
	m.version.Found, m.version.Conflicts = 0, 0
	clear(m.linked)
	for i := range q.units {
		u, h := &q.units[i], &m.hits[i]
		h.agreed, h.apart = u.details.Weigh(h.details())
		agree += h.agreed
		all += h.agreed + h.apart
		if h.agreed > 0 {
			m.version.Found++
			for _, at := range h.at {
				m.linked[at] = true
			}
		}
		if h.figure || h.absent {
			m.version.Conflicts++
			all += detail.FigureWeight
		}
	}
	// Many texts have nine points: their number says nothing alone.
	if n := q.t.Version.Provisions(); n >= fewPoints && agree*2 >= outlineLeast {
		all += shapeWeight
		if n == m.t.Version.Provisions() ||
			slices.ContainsFunc(m.t.Version.Counts, func(c plan.Count) bool {
				return c.Points == n
			}) {
			agree += shapeWeight
		}
	}
	m.agreed = agree
	return agree * 1000 / (all + outlineLeast)
}
