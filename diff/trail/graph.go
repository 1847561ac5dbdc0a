package trail

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A graph says which drafts of a plan succeed which.
type graph struct {
	p     *plan.Plan
	order []*plan.Version     // none before one that it succeeds; else by date
	rank  map[string]int      // places in order
	back  map[string][]string // ids of the drafts that one succeeds
	ahead map[string][]string
}

func newGraph(p *plan.Plan) *graph {
	g := &graph{
		p: p, rank: make(map[string]int), back: make(map[string][]string),
		ahead: make(map[string][]string),
	}
	tie := func(older, newer string) {
		if older != newer && p.Version(older) != nil && p.Version(newer) != nil &&
			!slices.Contains(g.back[newer], older) {
			g.back[newer] = append(g.back[newer], older)
			g.ahead[older] = append(g.ahead[older], newer)
		}
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		for k := range v.Parents {
			switch q := &v.Parents[k]; {
			case !succeeds(q):
			case q.Relation == plan.RelationEarlierStateOf:
				tie(v.ID, q.Version)
			default:
				tie(q.Version, v.ID)
			}
		}
	}
	g.sort()
	return g
}

// sort orders the drafts: again and again the oldest of those that succeed none
// that is still to come. Where they go round in a circle the oldest of all comes
// next.
func (g *graph) sort() {
	left := make([]*plan.Version, len(g.p.Versions))
	for i := range g.p.Versions {
		left[i] = &g.p.Versions[i]
	}
	slices.SortFunc(left, func(a, b *plan.Version) int {
		return cmp.Or(compareDates(dateOf(a), dateOf(b)), strings.Compare(a.ID, b.ID))
	})
	for len(left) > 0 {
		free := slices.IndexFunc(left, func(v *plan.Version) bool {
			return !slices.ContainsFunc(g.back[v.ID], func(id string) bool {
				_, done := g.rank[id]
				return !done
			})
		})
		free = max(free, 0)
		v := left[free]
		g.rank[v.ID] = len(g.order)
		g.order = append(g.order, v)
		left = slices.Delete(left, free, free+1)
	}
	for _, ids := range g.back {
		slices.SortFunc(ids, func(a, b string) int { return cmp.Compare(g.rank[a], g.rank[b]) })
	}
}

// nearest gives the drafts with points that a version succeeds, over drafts
// without.
func (g *graph) nearest(v *plan.Version) []*plan.Version {
	return g.reach(v.ID, g.back, func(u *plan.Version) (take, further bool) {
		return hasPoints(u), !hasPoints(u)
	})
}

// older gives the drafts with points before some others, nearest first.
func (g *graph) older(nearest []*plan.Version) []*plan.Version {
	var out []*plan.Version
	for _, n := range nearest {
		for _, u := range g.reach(n.ID, g.back, func(u *plan.Version) (take, further bool) {
			return hasPoints(u), true
		}) {
			if !slices.Contains(out, u) && !slices.Contains(nearest, u) {
				out = append(out, u)
			}
		}
	}
	slices.SortFunc(out, func(a, b *plan.Version) int {
		return cmp.Compare(g.rank[b.ID], g.rank[a.ID])
	})
	return out
}

// successors gives the drafts that succeed one, in order, with itself.
func (g *graph) successors(id string) []*plan.Version {
	out := g.reach(id, g.ahead, func(*plan.Version) (take, further bool) { return true, true })
	if v := g.p.Version(id); v != nil && !slices.Contains(out, v) {
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b *plan.Version) int {
		return cmp.Compare(g.rank[a.ID], g.rank[b.ID])
	})
	return out
}

// answered gives the drafts with points that a version answers.
func (g *graph) answered(v *plan.Version) []*plan.Version {
	var out []*plan.Version
	for i := range v.Parents {
		if q := &v.Parents[i]; q.Relation == plan.RelationCounters {
			if u := g.p.Version(q.Version); hasPoints(u) && u != v && !slices.Contains(out, u) {
				out = append(out, u)
			}
		}
	}
	return out
}

// reach walks from a draft over edges. What says of each draft whether it is
// taken, and whether the walk goes on behind it.
func (g *graph) reach(from string, edges map[string][]string,
	what func(*plan.Version) (take, further bool),
) []*plan.Version {
	var out []*plan.Version
	seen := map[string]bool{from: true}
	todo := slices.Clone(edges[from])
	for len(todo) > 0 {
		id := todo[0]
		todo = todo[1:]
		if seen[id] {
			continue
		}
		seen[id] = true
		v := g.p.Version(id)
		take, further := what(v)
		if take {
			out = append(out, v)
		}
		if further {
			todo = append(todo, edges[id]...)
		}
	}
	slices.SortFunc(out, func(a, b *plan.Version) int {
		return cmp.Compare(g.rank[a.ID], g.rank[b.ID])
	})
	return out
}

// hasPoints reports whether points of a version are known, and not just how many
// there are.
func hasPoints(v *plan.Version) bool { return v != nil && len(v.Points) > 0 }
