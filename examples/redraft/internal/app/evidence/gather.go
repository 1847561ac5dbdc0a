package evidence

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A dossier is what is printed of a point.
type dossier struct {
	plan    *plan.Plan
	version *plan.Version
	a       *collate.Apparatus
	earlier []earlier
	said    []collate.Statement // of the point, but not of an earlier state
	later   []later
	lines   []say.Line

	disputed bool // who wrote the draft
}

// An earlier state is a point of another draft that somebody says the point was
// made from.
type earlier struct {
	version *plan.Version
	a       *collate.Apparatus
	by      []collate.Copy // who says so
	support sources.Support
	said    []collate.Statement
}

// A later draft with what it has for the point.
type later struct {
	version *plan.Version
	link    *diff.Link
	changes []*diff.Change
	claims  []collate.ReportedClaim

	sameNumber *diff.Clause // with the point's number, but not linked to it; nil none
}

func gather(p *plan.Plan, at plan.Ref) (*dossier, error) {
	graph := collate.NewGraph(p)
	a, err := collate.At(p, at, collate.Graph(graph))
	if err != nil {
		return nil, err
	}
	lines, err := say.Point(p, at)
	if err != nil {
		return nil, err
	}
	d := &dossier{plan: p, version: p.Version(at.Version), a: a, lines: lines}
	whole, err := say.Version(p, at.Version)
	if err != nil {
		return nil, err
	}
	d.disputed = slices.ContainsFunc(whole, func(l say.Line) bool { return l.Kind == say.KindNotAuthor })
	if err := d.before(graph); err != nil {
		return nil, err
	}
	d.said = collate.Statements(p, a.Ref)
	for _, e := range d.earlier {
		d.said = slices.DeleteFunc(d.said, func(s collate.Statement) bool {
			return slices.ContainsFunc(e.said, func(o collate.Statement) bool { return o.ID == s.ID })
		})
	}
	d.after()
	return d, nil
}

// before finds the points that somebody says the point was made from.
func (d *dossier) before(graph *sources.Graph) error {
	for i := range d.version.Parents {
		parent := &d.version.Parents[i]
		for _, l := range parent.Links {
			if !slices.Contains(l.To, d.a.Ref.Point) {
				continue
			}
			for _, id := range l.From {
				ref := plan.Ref{Version: parent.Version, Point: id}
				a, err := collate.At(d.plan, ref)
				if err != nil {
					return err
				}
				d.earlier = append(d.earlier, earlier{
					version: d.plan.Version(parent.Version), a: a,
					by: collate.Copies(d.plan, l.Cites), support: graph.Roots(l.Cites...),
					said: collate.Statements(d.plan, ref, plan.Ref{Version: parent.Version}),
				})
			}
		}
	}
	return nil
}

// after finds what the drafts that were made from this one, or against it, have
// for the point.
func (d *dossier) after() {
	claims := collate.Claims(d.plan, d.a.Ref)
	for _, v := range descendants(d.plan, d.version.ID) {
		c := diff.Compare(d.version, v, diff.Within(d.plan))
		n := later{version: v}
		for i := range c.Links {
			for k := range c.Links[i].New {
				o := &c.Links[i].New[k]
				if d.a.Top && d.a.Number != "" && o.Number == d.a.Number && len(o.Path) == 1 && o.Text != "" {
					n.sameNumber = o
				}
			}
			if slices.ContainsFunc(c.Links[i].Old, func(o diff.Clause) bool { return o.Ref == d.a.Ref }) {
				n.link = &c.Links[i]
				for k := range c.Changes {
					if c.Changes[k].Link == i {
						n.changes = append(n.changes, &c.Changes[k])
					}
				}
			}
		}
		for _, claim := range claims {
			if claim.Ref.Version == v.ID {
				n.claims = append(n.claims, claim)
			}
		}
		d.later = append(d.later, n)
	}
}

// descendants gives the drafts that revise, counter or restate a draft, directly
// or through others, by date.
func descendants(p *plan.Plan, id string) []*plan.Version {
	found := map[string]bool{id: true}
	var out []*plan.Version
	for grown := true; grown; {
		grown = false
		for i := range p.Versions {
			v := &p.Versions[i]
			if !found[v.ID] && slices.ContainsFunc(v.Parents, func(q plan.Parent) bool { return found[q.Version] && succeeds(q.Relation) }) {
				found[v.ID] = true
				out = append(out, v)
				grown = true
			}
		}
	}
	slices.SortFunc(out, func(a, b *plan.Version) int {
		return cmp.Or(strings.Compare(firstDay(a.Date), firstDay(b.Date)), strings.Compare(a.ID, b.ID))
	})
	return out
}

// firstDay gives a date's first end, or its last where the first is open.
func firstDay(d sources.Date) string { return strings.TrimPrefix(string(d), "../") }

func succeeds(r plan.Relation) bool {
	return r == plan.RelationRevises || r == plan.RelationCounters || r == plan.RelationRestates
}
