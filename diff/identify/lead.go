package identify

import (
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A LeadChange is what becomes of a version where another of its copies is the one
// that its points have.
type LeadChange struct {
	// a changed copy; the plan that was given stays as it was
	Plan    *plan.Plan `json:"-"`
	Version string     `json:"version"` // id of the version
	From    string     `json:"from"`    // id of the witness that was the lead
	To      string     `json:"to"`      // id of the one that is
	// points that the first has whole, in the draft's words
	Before int         `json:"before"`
	After  int         `json:"after"`            // and the second
	Points []LeadPoint `json:"points,omitempty"` // those whose text is another, in document order
}

// Fuller reports whether the new lead has more points whole, in the draft's words,
// than the old one.
func (r *LeadChange) Fuller() bool { return r.After > r.Before }

// A LeadPoint is a point whose text is another under another lead. What stood there is
// a reading of the former lead from then on.
type LeadPoint struct {
	Point string `json:"point"`           // id
	Was   string `json:"was,omitempty"`   // "" the old lead had no words
	Now   string `json:"now,omitempty"`   // "" the new one has none: the point is unreported there
	Facts int    `json:"facts,omitempty"` // recorded facts that go with Was
}

// Lead makes a witness of a version its lead, in a copy of p, and says which points
// have another text by it, so that somebody may look before it is kept: every
// comparison with the version reads its points. See [plan.Version.LedBy] for what
// moves where; nothing is lost. The error is a [*plan.RefError] where there is no
// such version, that of [plan.Check] where the result would break its rules, and
// another one where there is no such witness, or no lead to take over from.
func Lead(p *plan.Plan, version, witness string) (*LeadChange, error) {
	if _, err := p.Lookup(plan.Ref{Version: version}); err != nil {
		return nil, err
	}
	out := &LeadChange{Plan: p.Clone(), Version: version, To: witness}
	v := out.Plan.Version(version)
	old := v.LeadWitness()
	switch {
	case v.Witness(witness) == nil:
		return nil, fmt.Errorf("version %q has no witness %q", version, witness)
	case old == nil:
		return nil, fmt.Errorf("version %q has no lead", version)
	}
	v.FillIDs()
	out.From = old.ID
	was := v.Clone()
	if old.ID != witness {
		giveBack(v, old, v.Witness(witness))
	}
	next := v.LedBy(witness)
	for ref, q := range was.All() {
		now := next.Point(ref.Point)
		if v.Standing(&v.Point(ref.Point).Content, nil).FullWords() {
			out.Before++
		}
		if next.Standing(&now.Content, nil).FullWords() {
			out.After++
		}
		if prose.Folded(q.Text) != prose.Folded(now.Text) {
			out.Points = append(out.Points, LeadPoint{
				Point: q.ID, Was: q.Text, Now: now.Text,
				Facts: len(q.Facts),
			})
		}
	}
	*v = *next
	if err := plan.Check(out.Plan); err != nil {
		return nil, err
	}
	return out, nil
}

// giveBack makes what the points of a version have from a witness other than its
// lead, where that one had told words alone (see [AddWitness]), readings of that
// witness again.
func giveBack(v *plan.Version, lead, w *plan.Witness) {
	cites := func(c *plan.Content, report string) bool {
		return slices.ContainsFunc(c.Cites, func(c sources.Citation) bool {
			return c.Report == report
		})
	}
	for _, q := range v.All() {
		if q.Text == "" || !cites(&q.Content, w.Report) || cites(&q.Content, lead.Report) ||
			slices.ContainsFunc(w.Readings, func(r plan.Reading) bool { return r.Covers(q.ID) }) {
			continue
		}
		w.Readings = append(w.Readings, plan.Reading{Points: []string{q.ID}, Content: q.Content})
		q.Content = plan.Content{}
	}
}
