package diff

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A work is one run of a comparison, on the sides ordered by content.
type work struct {
	old, new *tree
	set      *settings
	out      *Comparison
	links    []span // in step with out.Links
	graph    *sources.Graph
}

// A span is a link by the nodes of both trees.
type span struct {
	old, new          []int
	replaced          bool
	moved, renumbered bool
}

func newWork(old, new *tree, s *settings) *work {
	w := &work{old: old, new: new, set: s, out: &Comparison{Format: Format}}
	if s.within != nil {
		w.graph = collate.NewGraph(s.within)
	}
	return w
}

func (w *work) run(ctx context.Context) error {
	if p := w.set.within; p != nil {
		w.out.Plan, w.out.Collected = p.Title, p.Collected
	}
	w.out.Old, w.out.New = w.side(w.old), w.side(w.new)
	if p := parent(w.old.v, w.new.v); p != nil {
		w.out.Old.Relation, w.out.Old.Certainty = p.Relation, p.Certainty
	}
	if p := parent(w.new.v, w.old.v); p != nil {
		w.out.New.Relation, w.out.New.Certainty = p.Relation, p.Certainty
	}
	w.out.Basis = w.basis()
	if err := w.align(ctx); err != nil {
		return err
	}
	w.out.Edits = script(w.old, w.new, w.partners(), w.linksOf())
	for i := range w.links {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.judge(i)
	}
	return nil
}

// side describes one of the drafts.
func (w *work) side(t *tree) Side {
	v := t.v
	s := Side{
		Version: v.ID, Title: v.Title, Status: v.Status, Date: v.Date, Public: v.FirstPublic(),
		Coverage: v.Coverage, Points: v.Provisions(), Claims: len(v.Claims),
	}
	if lead := v.LeadWitness(); lead != nil {
		s.Copy = w.copyOf(t, lead, nil)
	} else {
		s.Copy = w.commonCopy(t)
	}
	for _, c := range v.Counts {
		s.Counts = append(s.Counts, c.Points)
	}
	slices.Sort(s.Counts)
	s.Counts = slices.Compact(s.Counts)
	s.Disputed = w.disputed(v)
	s.Digest = digest(t)
	return s
}

// disputed reports whether statements about v as a whole disagree on who wrote
// it: it is attributed to different hands, or an authorship is denied.
func (w *work) disputed(v *plan.Version) bool {
	if w.set.within == nil {
		return false
	}
	authors := make(map[string]bool)
	for i := range w.set.within.Statements {
		s := &w.set.within.Statements[i]
		if !slices.ContainsFunc(s.About, func(t plan.Target) bool { return t.Ref == (plan.Ref{Version: v.ID}) }) {
			continue
		}
		who := s.Object
		switch s.Stance {
		case plan.StanceAuthored:
			who = s.By
		case plan.StanceAttributes:
		case plan.StanceSupports, plan.StanceRejects, plan.StanceAsserts, plan.StanceDenies:
			continue
		}
		for _, a := range who {
			authors[cmp.Or(a.Party, a.Name, a.Role)] = true
		}
	}
	return len(authors) > 1
}

// basis gives in whose wording one draft was written over the other, if that
// is another than the one that is compared. A difference from the compared
// wording is then the draft's only if that witness, however its text is known,
// or a second copy in the draft's own words bears it out.
func (w *work) basis() Basis {
	for _, pair := range [][2]*tree{{w.new, w.old}, {w.old, w.new}} {
		child, over := pair[0], pair[1]
		p := parent(child.v, over.v)
		if p == nil || p.Witness == "" {
			continue
		}
		lead, base := over.v.LeadWitness(), over.v.Witness(p.Witness)
		if lead != nil && base != nil && lead != base {
			return Basis{Version: child.v.ID, Over: over.v.ID, Copy: w.copyOf(over, base, nil), Certainty: p.Certainty}
		}
	}
	return Basis{}
}

// parent gives what child says of its descent from v, or nil.
func parent(child, v *plan.Version) *plan.Parent {
	for i := range child.Parents {
		if child.Parents[i].Version == v.ID {
			return &child.Parents[i]
		}
	}
	return nil
}

// clause describes a node.
func (w *work) clause(t *tree, i int) Clause {
	n := &t.nodes[i]
	p := n.point
	c := Clause{
		Ref: plan.Ref{Version: t.v.ID, Point: p.ID}, Path: n.path, Role: p.Role, Number: t.number(i),
		Heading: p.Heading, Theme: p.Theme, Text: p.Text, Standing: n.standing,
	}
	if w.set.within != nil {
		if theme := w.set.within.Theme(p.Theme); theme != nil {
			c.Theme = theme.Name
		}
	}
	c.Notes = notesOf(&p.Content)
	if lead := t.v.LeadWitness(); lead != nil {
		c.Copy = w.copyOf(t, lead, &p.Content)
	} else if len(p.Cites) > 0 {
		c.Copy = collate.CopyOf(w.set.within, p.Cites[0])
	}
	return c
}

// notesOf gives the notes of a content without members that are not to be
// rendered.
func notesOf(c *plan.Content) []plan.Note {
	var out []plan.Note
	for _, note := range c.Notes {
		note.X = nil
		out = append(out, note)
	}
	return out
}

// copyOf names the copy that a witness of t is. With a content, the reports in
// which that was in fact read are named too; where its citations name other
// reports only, the words are theirs, and they are named instead of the witness.
func (w *work) copyOf(t *tree, witness *plan.Witness, c *plan.Content) Copy {
	cite := sources.Citation{Report: witness.Report}
	if c != nil && len(c.Cites) > 0 {
		own := slices.IndexFunc(c.Cites, func(o sources.Citation) bool { return o.Report == witness.Report })
		cite = c.Cites[max(own, 0)]
	}
	out := collate.CopyOf(w.set.within, cite)
	out.Witness, out.Wording = witness.ID, witness.Wording
	out.Name = cmp.Or(out.Name, witness.ID)
	if c != nil {
		out.Wording = t.v.Standing(c, witness).Wording
	}
	return out
}

// commonCopy names the report that most points of a version without witnesses
// cite; the zero Copy if none cites any.
func (w *work) commonCopy(t *tree) Copy {
	counts := make(map[string]int)
	best := ""
	for _, p := range t.v.All() {
		for _, c := range p.Cites {
			counts[c.Report]++
			if counts[c.Report] > counts[best] || counts[c.Report] == counts[best] && strings.Compare(c.Report, best) < 0 {
				best = c.Report
			}
		}
	}
	if best == "" {
		return Copy{}
	}
	return collate.CopyOf(w.set.within, sources.Citation{Report: best})
}
