package trail

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// succeeds reports whether a relation makes a draft a later or earlier state of
// its parent: identity of points runs over these alone. What is no more than
// possible joins no drafts.
func succeeds(q *plan.Parent) bool {
	if q.Certainty == sources.CertaintyPossible {
		return false
	}
	return q.Relation == plan.RelationRevises || q.Relation == plan.RelationRestates ||
		q.Relation == plan.RelationEarlierStateOf
}

// LinesOf says on which line each draft of a plan stands, by its id. Cost: that of
// a walk over the relations of the drafts.
func LinesOf(p *plan.Plan) map[string]Line {
	out := make(map[string]Line)
	if p == nil {
		return out
	}
	for i, line := range lines(p) {
		out[p.Versions[i].ID] = line
	}
	return out
}

// lines says on which line each version of a plan stands: see [Line].
func lines(p *plan.Plan) []Line {
	main := mainLine(p)
	first := -1 // the oldest of the main line
	for i := range p.Versions {
		if main[i] && (first < 0 || compareDates(dateOf(&p.Versions[i]),
			dateOf(&p.Versions[first])) < 0) {
			first = i
		}
	}
	out := make([]Line, len(p.Versions))
	for i := range p.Versions {
		v := &p.Versions[i]
		has := func(r ...plan.Relation) bool {
			return slices.ContainsFunc(v.Parents, func(q plan.Parent) bool {
				return slices.Contains(r, q.Relation)
			})
		}
		answers := slices.ContainsFunc(v.Parents, func(q plan.Parent) bool {
			k := slices.IndexFunc(p.Versions, func(o plan.Version) bool {
				return o.ID == q.Version
			})
			return q.Relation == plan.RelationCounters && k >= 0 && main[k]
		})
		switch {
		case main[i]:
			out[i] = LineMain
		case answers:
			out[i] = LineCounter
		case first >= 0 && compareDates(dateOf(v), dateOf(&p.Versions[first])) < 0:
			out[i] = LineBefore
		case has(plan.RelationBeside, plan.RelationAnnexes):
			out[i] = LineBeside
		case has(plan.RelationCounters):
			out[i] = LineCounter
		default:
			out[i] = LineOther
		}
	}
	return out
}

// mainLine marks the versions of the largest group whose members succeed each
// other; of groups of one size, the one with the oldest draft.
func mainLine(p *plan.Plan) []bool {
	group := make([]int, len(p.Versions))
	for i := range group {
		group[i] = i
	}
	index := make(map[string]int, len(p.Versions))
	for i := range p.Versions {
		index[p.Versions[i].ID] = i
	}
	join := func(a, b int) {
		from, to := max(group[a], group[b]), min(group[a], group[b])
		for i := range group {
			if group[i] == from {
				group[i] = to
			}
		}
	}
	for i := range p.Versions {
		for n := range p.Versions[i].Parents {
			q := &p.Versions[i].Parents[n]
			if k, ok := index[q.Version]; ok && succeeds(q) {
				join(i, k)
			}
		}
	}
	size := make(map[int]int)
	oldest := make(map[int]sources.Date)
	for i, g := range group {
		d := dateOf(&p.Versions[i])
		if size[g] == 0 || compareDates(d, oldest[g]) < 0 {
			oldest[g] = d
		}
		size[g]++
	}
	best := -1
	for i, g := range group {
		if best < 0 || size[g] > size[group[best]] || size[g] == size[group[best]] &&
			compareDates(oldest[g], oldest[group[best]]) < 0 {
			best = i
		}
	}
	out := make([]bool, len(group))
	for i, g := range group {
		out[i] = g == group[best] && (size[g] > 1 || len(group) == 1)
	}
	return out
}

// dateOf gives when a version was written, or else when it was first public.
func dateOf(v *plan.Version) sources.Date { return cmp.Or(v.Date, v.FirstPublic()) }

// compareDates orders dates for a table, totally: by the day from which each is
// possible, or that until which it is where no such day is known; of one day,
// what may be older first. What is not known comes last.
func compareDates(a, b sources.Date) int {
	x, xOpen, xEnd := dayOf(a)
	y, yOpen, yEnd := dayOf(b)
	switch {
	case x == nil || y == nil:
		return truth(x == nil) - truth(y == nil)
	case x.Compare(*y) != 0:
		return x.Compare(*y)
	case xOpen != yOpen:
		return truth(yOpen) - truth(xOpen)
	}
	return cmp.Or(xEnd.Compare(yEnd), strings.Compare(string(a), string(b)))
}

// dayOf gives the day that a date is ordered by, whether it may be older, and
// its last day; nil: not known.
func dayOf(d sources.Date) (day *sources.Day, open bool, end sources.Day) {
	first, last, ok := d.Days()
	switch {
	case !ok || first.Open() && last.Open():
		return nil, false, last
	case first.Open():
		return &last, true, last
	case last.Open():
		return &first, false, first
	}
	return &first, false, last
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
