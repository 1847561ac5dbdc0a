package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// statements gives what was said of the points of a link, with what was said
// against it: a claim is never without its denial.
func (w *work) statements(s *span) []Statement {
	p := w.set.within
	if p == nil {
		return nil
	}
	about := make(map[plan.Ref]bool)
	for _, r := range append(refs(w.old, s.old), refs(w.new, s.new)...) {
		about[r] = true
	}
	var out []Statement
	for i := range p.Statements {
		if slices.ContainsFunc(p.Statements[i].About, func(t plan.Target) bool { return about[t.Ref] }) {
			out = append(out, w.statement(&p.Statements[i], map[string]bool{}))
		}
	}
	sortStatements(out)
	return out
}

// statement describes a statement with its denials. Seen guards against
// statements that deny each other in a circle.
func (w *work) statement(s *plan.Statement, seen map[string]bool) Statement {
	p := w.set.within
	out := Statement{ID: s.ID, Stance: s.Stance, Date: s.Date, Text: s.Text}
	for _, by := range s.By {
		by.X = nil
		if party := p.Party(by.Party); party != nil {
			by.Party = party.Name
		}
		out.By = append(out.By, by)
	}
	out.Reports = w.reportNames(s.Cites)
	seen[s.ID] = true
	for i := range p.Statements {
		d := &p.Statements[i]
		if d.Stance == plan.Denies && !seen[d.ID] &&
			slices.ContainsFunc(d.About, func(t plan.Target) bool { return t.Statement == s.ID }) {
			out.Denials = append(out.Denials, w.statement(d, seen))
		}
	}
	sortStatements(out.Denials)
	return out
}

// reportNames names the sources of citations, each once.
func (w *work) reportNames(cites []sources.Citation) []string {
	var out []string
	for _, c := range cites {
		if name := cmp.Or(w.sourceName(c.Report), c.Report); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// claims gives what is reported of either draft, without its text, on the
// matter of a link: claims that speak of one of its points, and claims on its
// theme that speak of no point.
func (w *work) claims(s *span) []Claim {
	about := make(map[plan.Ref]bool)
	themes := make(map[string]bool)
	for _, side := range []struct {
		t     *tree
		nodes []int
	}{{w.old, s.old}, {w.new, s.new}} {
		for _, r := range refs(side.t, side.nodes) {
			about[r] = true
		}
		for _, i := range side.nodes {
			themes[side.t.nodes[i].point.Theme] = true
		}
	}
	delete(themes, "")
	var out []Claim
	for _, t := range []*tree{w.old, w.new} {
		for i := range t.v.Claims {
			c := &t.v.Claims[i]
			named := slices.ContainsFunc(c.About, func(g plan.Target) bool { return about[g.Ref] })
			if !named && (!themes[c.Theme] || slices.ContainsFunc(c.About, func(g plan.Target) bool { return g.Point != "" })) {
				continue
			}
			out = append(out, Claim{
				Ref: plan.Ref{Version: t.v.ID, Claim: c.ID}, Presence: c.State(), ByTheme: !named,
				Text: c.Text, Quoted: c.Confirmed == plan.Exact && c.Text != "", Reports: w.reportNames(c.Cites),
			})
		}
	}
	slices.SortFunc(out, func(a, b Claim) int { return strings.Compare(a.Ref.String(), b.Ref.String()) })
	return out
}

func sortStatements(s []Statement) {
	slices.SortFunc(s, func(a, b Statement) int {
		return cmp.Or(strings.Compare(string(a.Date), string(b.Date)), strings.Compare(a.ID, b.ID))
	})
}

// conflicts gives the facts on which copies of one version differ at the
// clauses of a link.
func (w *work) conflicts(s *span) []Conflict {
	return append(w.conflictsOf(w.old, s.old), w.conflictsOf(w.new, s.new)...)
}

func (w *work) conflictsOf(t *tree, nodes []int) []Conflict {
	var out []Conflict
	lead := t.v.LeadWitness()
	for _, i := range nodes {
		p := t.nodes[i].point
		found := factsByKey(&p.Content, w.clause(t, i).Copy, t.v.Standing(&p.Content, nil))
		for k := range t.v.Witnesses {
			witness := &t.v.Witnesses[k]
			for g := range witness.Readings {
				if r := &witness.Readings[g]; witness != lead && len(r.Points) == 1 && r.Points[0] == p.ID {
					found = append(found, factsByKey(&r.Content, w.copyOf(t, witness, &r.Content), t.v.Standing(&r.Content, witness))...)
				}
			}
		}
		out = append(out, conflictsAmong(t.v.ID, p.ID, found)...)
	}
	return out
}

// factsByKey gives what one copy has under each key: a key may have several
// facts, such as the parties to an agreement.
func factsByKey(c *plan.Content, by Copy, s plan.Standing) []ConflictForm {
	var out []ConflictForm
	for _, f := range c.Facts {
		f.X = nil
		k := slices.IndexFunc(out, func(o ConflictForm) bool { return o.Facts[0].Key == f.Key })
		if k < 0 {
			out = append(out, ConflictForm{By: []Copy{by}, Words: s.DraftWords()})
			k = len(out) - 1
		}
		out[k].Facts = append(out[k].Facts, f)
	}
	for k := range out {
		slices.SortFunc(out[k].Facts, func(a, b plan.Fact) int { return strings.Compare(formOf(&a), formOf(&b)) })
	}
	return out
}

// conflictsAmong groups facts by key and gives the keys that have several forms.
func conflictsAmong(version, point string, found []ConflictForm) []Conflict {
	slices.SortStableFunc(found, func(a, b ConflictForm) int {
		return cmp.Or(
			strings.Compare(a.Facts[0].Key, b.Facts[0].Key),
			strings.Compare(formsOf(a.Facts), formsOf(b.Facts)),
			strings.Compare(a.By[0].Name, b.By[0].Name),
			strings.Compare(a.By[0].Report, b.By[0].Report),
		)
	})
	var out []Conflict
	for len(found) > 0 {
		key := found[0].Facts[0].Key
		n := 1
		for n < len(found) && found[n].Facts[0].Key == key {
			n++
		}
		c := Conflict{Version: version, Point: point, Key: key}
		for _, f := range found[:n] {
			if k := len(c.Forms) - 1; k >= 0 && formsOf(c.Forms[k].Facts) == formsOf(f.Facts) {
				c.Forms[k].By = append(c.Forms[k].By, f.By...)
				c.Forms[k].Words = c.Forms[k].Words || f.Words
			} else {
				c.Forms = append(c.Forms, f)
			}
		}
		if len(c.Forms) > 1 {
			out = append(out, c)
		}
		found = found[n:]
	}
	return out
}

func formsOf(facts []plan.Fact) string {
	var b strings.Builder
	for i := range facts {
		b.WriteString(formOf(&facts[i]))
		b.WriteByte('\n')
	}
	return b.String()
}

// formOf gives what two facts of one key must share to agree: the value, or,
// where there is none, in what way there is none.
func formOf(f *plan.Fact) string {
	if f.Value != "" {
		return f.Value
	}
	return "\x00" + string(f.Bound)
}
