package trail

import (
	"cmp"
	"context"
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
)

// Follow follows every point of p through its drafts. A draft is compared with
// the nearest of those that it succeeds of which points are known: drafts known
// from reports alone lie between them as steps that were not seen. Identity runs
// over drafts that revise, restate or are an earlier state of each other; drafts
// that answer one are branches; others have trails of their own. A link by which
// the text was replaced carries no identity.
//
// P is not altered; a nil plan has no trails. The order of versions, witnesses and
// reports in it changes nothing, and a draft that is added changes no id. Cost:
// a comparison for each pair of neighbours; see BenchmarkFollow.
func Follow(p *plan.Plan) *Trails {
	out, _ := FollowContext(context.Background(), p) // which never ends
	return out
}

// FollowContext is [Follow] for long plans: it stops with the context's error
// soon after ctx ends.
func FollowContext(ctx context.Context, p *plan.Plan) (*Trails, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	w, err := walk(ctx, p)
	if err != nil {
		return nil, err
	}
	w.fill()
	return &Trails{Format: TrailsFormat, Plan: p.Title, Collected: p.Collected, Trails: w.trails},
		nil
}

// walk follows the points of p draft by draft.
func walk(ctx context.Context, p *plan.Plan) (*walker, error) {
	w := &walker{
		ctx: ctx, graph: newGraph(p), trailsOf: make(map[plan.Ref][]int),
		became: make(map[string][]joint), reports: make(map[string][]report),
		parts: make(map[string][]string),
	}
	for _, v := range w.order {
		if err := w.draft(v); err != nil {
			return nil, err
		}
	}
	for _, v := range w.order {
		if err := w.branch(v); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// A walker makes the trails, draft by draft.
type walker struct {
	*graph
	ctx      context.Context
	trails   []Trail
	trailsOf map[plan.Ref][]int // the trails of a point
	gone     []map[string]Step  // by trail: what is known of drafts in which it has no place
	became   map[string][]joint // by the newer draft: what became of what

	reports map[string][]report // by draft, once they were asked for: what is claimed of it
	parts   map[string][]string // by theme, once they were asked for: see partsOf
}

// A joint are points of one draft and what they became in a later one.
type joint struct {
	old, new []plan.Ref
	lacked   []plan.Ref // drafts between them that lack it on a ground
}

// draft adds the points of a version: to the trails of the drafts before it, or
// as new ones.
func (w *walker) draft(v *plan.Version) error {
	if !hasPoints(v) {
		return nil
	}
	placed := make(map[plan.Ref]bool)
	nearest := w.nearest(v)
	for _, u := range nearest {
		c, err := w.compare(u, v)
		if err != nil {
			return err
		}
		for l, changes := range c.All() {
			w.link(v, u, l, changes, placed)
		}
	}
	if err := w.restore(v, nearest, placed); err != nil {
		return err
	}
	for r, q := range v.All() {
		r = plan.Ref{Version: r.Version, Point: r.Point}
		if placed[r] || !q.Role.Provision() ||
			v.Standing(&q.Content, nil).Presence == plan.PresenceAbsent {
			continue
		}
		w.trailsOf[r] = []int{len(w.trails)}
		w.trails = append(w.trails, Trail{
			ID: r, Theme: q.Theme,
			Steps: []Step{w.step(v, []plan.Ref{r})},
		})
		w.gone = append(w.gone, make(map[string]Step))
	}
	return nil
}

func (w *walker) step(v *plan.Version, at []plan.Ref) Step {
	return Step{Version: v.ID, Date: dateOf(v), State: StateThere, At: at}
}

func (w *walker) compare(u, v *plan.Version) (*diff.Comparison, error) {
	return diff.CompareContext(w.ctx, u, v, diff.Within(w.p))
}

// link carries the trails of the old side of a link to its new side, or notes
// how they end.
func (w *walker) link(v, u *plan.Version, l *diff.Link, changes []*diff.Change,
	placed map[plan.Ref]bool,
) {
	if len(l.Old) == 0 || l.Role() != "" && !l.Role().Provision() {
		return
	}
	s := w.next(v, u, l, changes)
	w.join(v, l, s, nil)
	for _, r := range refsOf(l.Old) {
		for _, t := range w.trailsOf[r] {
			if s.State == StateThere {
				w.put(t, s, placed)
			} else if _, there := w.gone[t][v.ID]; !there {
				w.gone[t][v.ID] = s
			}
		}
	}
}

// join notes what the points of a link became, if that is in draft v.
func (w *walker) join(v *plan.Version, l *diff.Link, s Step, lacked []plan.Ref) {
	if s.State == StateThere {
		j := joint{old: refsOf(l.Old), new: s.At, lacked: lacked}
		w.became[v.ID] = append(w.became[v.ID], j)
	}
}

// next gives the step that a link from draft u makes in draft v.
func (w *walker) next(v, u *plan.Version, l *diff.Link, changes []*diff.Change) Step {
	s := Step{
		Version: v.ID, Date: dateOf(v), From: u.ID, Kinds: kindsOf(changes),
		Confidence: l.Confidence, State: StateThere,
	}
	s.Reported = l.Method == align.MethodReport
	if l.Confidence < sureLink && l.RunnerUp.Confidence*2 >= l.Confidence {
		s.Alternative = slices.DeleteFunc(slices.Clone(l.RunnerUp.New), func(r plan.Ref) bool {
			return slices.Contains(refsOf(l.New), r)
		})
	}
	switch {
	case gone(l, changes):
		s.State, s.At = StateAbsent, refsOf(l.New)
	case saidGone(l, changes):
		s.State, s.At = StateSaidGone, refsOf(l.New)
	case len(l.New) == 0 || absent(l.New):
		s.State = StateNotSeen
	case slices.Contains(s.Kinds, diff.KindReplaced):
		s.State = StateReplaced
	default:
		s.At = refsOf(l.New)
	}
	return s
}

// gone reports whether it is known on a ground, and not just told, that the new
// side of a link does not have the point.
func gone(l *diff.Link, changes []*diff.Change) bool {
	return (len(l.New) == 0 || absent(l.New)) &&
		slices.ContainsFunc(changes, func(h *diff.Change) bool {
			return h.Kind == diff.KindRemoved && h.Verdict != diff.VerdictOpen
		})
}

// saidGone reports whether somebody says that the new side of a link does not have
// the point.
func saidGone(l *diff.Link, changes []*diff.Change) bool {
	return absent(l.New) && slices.ContainsFunc(changes, func(h *diff.Change) bool {
		return h.Kind == diff.KindRemoved && h.Reason == diff.ReasonSaidGone
	})
}

// sureLink is the confidence below which a link keeps its alternative, if that is
// at least half as sure.
const sureLink = 900

// put adds a step to a trail, or the points of one to the step that it has in
// the draft.
func (w *walker) put(t int, s Step, placed map[plan.Ref]bool) {
	trail := &w.trails[t]
	i := slices.IndexFunc(trail.Steps, func(o Step) bool { return o.Version == s.Version })
	if i < 0 {
		i = len(trail.Steps)
		s.At = slices.Clone(s.At)
		trail.Steps = append(trail.Steps, s)
	}
	o := &trail.Steps[i]
	for _, r := range s.At {
		placed[r] = true
		if !slices.Contains(o.At, r) {
			o.At = append(o.At, r)
		}
		if !slices.Contains(w.trailsOf[r], t) {
			w.trailsOf[r] = append(w.trailsOf[r], t)
		}
	}
}

// restore looks for points of a version that the drafts right before it lacked
// on a ground, in older ones.
func (w *walker) restore(v *plan.Version, nearest []*plan.Version, placed map[plan.Ref]bool) error {
	for _, u := range w.older(nearest) {
		c, err := w.compare(u, v)
		if err != nil {
			return err
		}
		for l, changes := range c.All() {
			kinds := kindsOf(changes)
			if len(l.Old) == 0 || len(l.New) == 0 || slices.Contains(kinds, diff.KindReplaced) ||
				absent(l.New) ||
				slices.ContainsFunc(refsOf(l.New), func(r plan.Ref) bool { return placed[r] }) {
				continue
			}
			s := w.step(v, refsOf(l.New))
			s.From, s.Kinds, s.Confidence, s.Restored = u.ID, kinds, l.Confidence, true
			var lacked []plan.Ref
			for _, r := range refsOf(l.Old) {
				for _, t := range w.trailsOf[r] {
					i := slices.IndexFunc(nearest, func(n *plan.Version) bool {
						return w.gone[t][n.ID].State == StateAbsent
					})
					if i >= 0 {
						lacked = append(lacked, plan.Ref{Version: nearest[i].ID})
						w.put(t, s, placed)
					}
				}
			}
			if len(lacked) > 0 {
				w.join(v, l, s, slices.Compact(lacked))
			}
		}
	}
	return nil
}

// branch adds the places of trails in a version that answers a draft of theirs.
func (w *walker) branch(v *plan.Version) error {
	if !hasPoints(v) {
		return nil
	}
	for _, u := range w.answered(v) {
		edit := column(w.p, u.ID, v).Edit
		c, err := w.compare(u, v)
		if err != nil {
			return err
		}
		for l, changes := range c.All() {
			if len(l.Old) == 0 || l.Role() != "" && !l.Role().Provision() {
				continue
			}
			s := w.next(v, u, l, changes)
			w.join(v, l, s, nil)
			if s.State == StateThere && !edit {
				s.Kinds, s.Own = nil, true
			}
			for _, r := range refsOf(l.Old) {
				for _, t := range w.trailsOf[r] {
					trail := &w.trails[t]
					if !slices.ContainsFunc(trail.Branches, func(o Step) bool {
						return o.Version == v.ID
					}) {
						trail.Branches = append(trail.Branches, s)
					}
				}
			}
		}
	}
	return nil
}

// fill puts the steps of each trail in order, with those of the drafts in which
// it has no place, and what is reported of its points.
func (w *walker) fill() {
	for t := range w.trails {
		trail := &w.trails[t]
		for _, v := range w.successors(trail.ID.Version) {
			if slices.ContainsFunc(trail.Steps, func(s Step) bool { return s.Version == v.ID }) {
				continue
			}
			s, ok := w.gone[t][v.ID]
			if !ok {
				s = Step{Version: v.ID, Date: dateOf(v), State: StateNotSeen}
			}
			trail.Steps = append(trail.Steps, s)
		}
		slices.SortStableFunc(trail.Steps, func(a, b Step) int {
			return cmp.Compare(w.rank[a.Version], w.rank[b.Version])
		})
		for i := range trail.Steps {
			trail.Steps[i].Claims = w.claims(trail, trail.Steps[i].Version)
		}
		for i := range trail.Branches {
			trail.Branches[i].Claims = w.claims(trail, trail.Branches[i].Version)
		}
	}
}

// refsOf gives the points of clauses.
func refsOf(all []diff.Clause) []plan.Ref {
	var out []plan.Ref
	for i := range all {
		out = append(out, plan.Ref{Version: all[i].Ref.Version, Point: all[i].Ref.Point})
	}
	return out
}

// absent reports whether clauses only hold the places of what is not there.
func absent(all []diff.Clause) bool {
	return !slices.ContainsFunc(all, func(c diff.Clause) bool {
		return c.Standing.Presence != plan.PresenceAbsent
	})
}

func kindsOf(changes []*diff.Change) []diff.Kind {
	var out []diff.Kind
	for _, h := range changes {
		out = append(out, h.Kind)
	}
	return out
}
