package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// statements gives what was said of the points of a link, with what was said
// against it: a claim is never without its denial.
func (w *work) statements(s *span) []collate.Statement {
	if w.set.scope == nil {
		return nil
	}
	return collate.Statements(w.set.scope, append(w.old.Refs(s.old), w.new.Refs(s.new)...)...)
}

// conflicts gives what copies of one version disagree on at the clauses of a
// link, with the independent roots of each side.
func (w *work) conflicts(s *span) []collate.Conflict {
	var out []collate.Conflict
	var opts []collate.Option
	if w.set.scope != nil {
		opts = append(opts, collate.Graph(w.descent.graph))
	}
	for _, side := range []struct {
		t     *flat.Tree
		nodes []int
	}{{w.old, s.old}, {w.new, s.new}} {
		for _, i := range side.nodes {
			if w.ended() {
				return nil
			}
			found, err := collate.ConflictsContext(w.ctx, w.set.scope, side.t.Version,
				side.t.Nodes[i].Point, opts...)
			if err != nil {
				w.err = err
			}
			out = append(out, found...)
		}
	}
	for i := range out {
		for k := range out[i].Forms {
			out[i].Forms[k].Facts = w.named(out[i].Forms[k].Facts)
		}
	}
	return out
}

// named puts the names of parties for their ids: a comparison has no list of
// parties to look them up in.
func (w *work) named(facts []plan.Fact) []plan.Fact {
	out := slices.Clone(facts)
	for i := range out {
		if out[i].Kind != plan.FactKindParty || w.set.scope == nil {
			continue
		}
		if party := w.set.scope.Party(out[i].Value); party != nil && party.Name != "" {
			out[i].Value = party.Name
		}
	}
	return out
}

// reportNames names the sources of citations, each once.
func (w *work) reportNames(cites []sources.Citation) []string {
	var out []string
	for _, c := range cites {
		name := cmp.Or(collate.CopyOf(w.set.scope, c).Name, c.Report)
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// claims gives what is reported of either draft, without its text, on the
// matter of a link: claims that speak of one of its points, and claims on its
// theme that speak of no point.
func (w *work) claims(s *span) []LinkedClaim {
	subjects := make(map[plan.Ref]bool)
	themes := make(map[string]bool)
	for _, side := range []struct {
		t     *flat.Tree
		nodes []int
	}{{w.old, s.old}, {w.new, s.new}} {
		for _, r := range side.t.Refs(side.nodes) {
			subjects[r] = true
		}
		for _, i := range side.nodes {
			themes[side.t.Nodes[i].Point.Theme] = true
		}
	}
	delete(themes, "")
	var out []LinkedClaim
	for _, t := range []*flat.Tree{w.old, w.new} {
		for i := range t.Version.Claims {
			c := &t.Version.Claims[i]
			named := slices.ContainsFunc(c.About, func(g plan.Target) bool {
				return subjects[g.Ref]
			})
			if !named && (!themes[c.Theme] ||
				slices.ContainsFunc(c.About, func(g plan.Target) bool { return g.Point != "" })) {
				continue
			}
			out = append(out, w.linkedClaim(t.Version, c, !named))
		}
	}
	slices.SortFunc(out, func(a, b LinkedClaim) int {
		return strings.Compare(a.Ref.String(), b.Ref.String())
	})
	return out
}

func (w *work) linkedClaim(v *plan.Version, c *plan.Claim, byTheme bool) LinkedClaim {
	return LinkedClaim{
		Ref: plan.Ref{Version: v.ID, Claim: c.ID}, Presence: c.State(), ByTheme: byTheme,
		Text: c.Text, Quoted: c.Confirmed == plan.ConfirmedExact && c.Text != "",
		Reports: w.reportNames(c.Cites), Copies: collate.Copies(w.set.scope, c.Cites),
	}
}

// Said gives what is claimed of a version of p as a whole, as [Side].Said has it beside a
// draft without points. A nil p lends nobody's name; a nil v has nothing said of it. Cost:
// linear in the version.
func Said(p *plan.Plan, v *plan.Version) []LinkedClaim {
	if v == nil {
		return nil
	}
	w := &work{set: &settings{scope: p}, old: flat.Of(v), new: flat.Of(nil)}
	return w.saidOf(v)
}

// saidOf gives what is claimed of a version as a whole: of no point, and on no
// subject that a point of either draft has.
func (w *work) saidOf(v *plan.Version) []LinkedClaim {
	subject := func(theme string) bool {
		return theme != "" && slices.ContainsFunc([]*flat.Tree{w.old, w.new},
			func(t *flat.Tree) bool {
				return slices.ContainsFunc(t.Nodes, func(n flat.Node) bool {
					return n.Point.Theme != "" && kindred(n.Point.Theme, theme)
				})
			})
	}
	var out []LinkedClaim
	for i := range v.Claims {
		c := &v.Claims[i]
		ofPoint := slices.ContainsFunc(c.About, func(g plan.Target) bool {
			return g.Ref != plan.Ref{} && g.Ref != plan.Ref{Version: v.ID}
		})
		if !ofPoint && c.Text != "" && !subject(c.Theme) {
			out = append(out, w.linkedClaim(v, c, false))
		}
	}
	slices.SortFunc(out, func(a, b LinkedClaim) int {
		return strings.Compare(a.Ref.String(), b.Ref.String())
	})
	return out
}
