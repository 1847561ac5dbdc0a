package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// settle puts each difference of a change down to the draft or the telling, or
// leaves it open, and gives the change the verdict that its differences bear
// out together.
func (w *work) settle(c *Change, s *span, a, b joint, ds []Difference) {
	own := [2]joint{a, b}
	copies := [2][]reading{w.readings(w.old, s.old, w.new), w.readings(w.new, s.new, w.old)}
	for side := range copies {
		for k := range copies[side] {
			r := &copies[side][k]
			if b := &w.out.Basis; len(s.old) == 1 && len(s.new) == 1 && r.ref.Version == b.Over && r.ref.Witness == b.Copy.Witness {
				w.out.Links[c.Link].Basis = BasisReading{Ref: r.ref, Copy: r.copy, Text: r.text, Notes: r.notes, Quoted: r.quoted}
			}
			r.own = hunk.Shared(own[side].text, r.text, w.compare)
			r.other = hunk.Shared(own[1-side].text, r.text, w.compare)
		}
	}
	var in [2][]words.Word // of the compared texts, where a copy is held against them
	if len(copies[0])+len(copies[1]) > 0 {
		in = [2][]words.Word{prose.Words(a.text), prose.Words(b.text)}
	}
	for k := range ds {
		if w.ended() {
			return
		}
		d := &ds[k]
		if d.Heading {
			w.settleHeading(d)
			continue
		}
		places := [2]region{
			{text: a.text, words: in[0], at: a.starts[d.Old.Clause] + d.Old.At, n: len(d.Old.Text)},
			{text: b.text, words: in[1], at: b.starts[d.New.Clause] + d.New.At, n: len(d.New.Text)},
		}
		for side := range copies {
			for i := range copies[side] {
				r := &copies[side][i]
				if form := r.form(places[side], places[1-side], c.Kind == KindReplaced, w.compare); form != "" {
					d.Readings = append(d.Readings, r.testimony(form))
				}
			}
		}
		slices.SortStableFunc(d.Readings, byWeight)
		d.Verdict, d.Reason = w.verdict(d)
	}
	c.Differences = ds
	c.Verdict, c.Reason = together(ds)
}

// settleHeading gives the verdict on a heading. Other copies are not known to
// print headings, so only texts that need no copy are put down to the draft.
func (w *work) settleHeading(d *Difference) {
	d.Verdict, d.Reason = VerdictOpen, ReasonTold
	if w.old.TextItself() && w.new.TextItself() {
		d.Verdict, d.Reason = VerdictDraft, ReasonText
	}
}

// together gives the verdict on a change out of those on its differences:
// draft if any is the draft's, telling if all are the telling's, open else.
func together(ds []Difference) (Verdict, Reason) {
	first := func(v Verdict) (Reason, bool) {
		for _, d := range ds {
			if d.Verdict == v {
				return d.Reason, true
			}
		}
		return "", false
	}
	for _, v := range []Verdict{VerdictDraft, VerdictOpen, VerdictTelling} {
		if reason, ok := first(v); ok {
			return v, reason
		}
	}
	return "", ""
}

// verdict applies the rule of the package comment to a difference and what the
// other copies of both versions have at its place.
func (w *work) verdict(d *Difference) (Verdict, Reason) {
	some := func(match func(*Testimony) bool) bool {
		return slices.ContainsFunc(d.Readings, func(t Testimony) bool { return match(&t) })
	}
	switch {
	case some(func(t *Testimony) bool { return t.Form == FormOther && !t.Weak && t.Early }):
		return VerdictTelling, ReasonEarlier
	case some(func(t *Testimony) bool { return t.Form == FormOther }):
		return VerdictOpen, ReasonContested
	case some(func(t *Testimony) bool { return t.Form == FormThird && !t.Weak }):
		return VerdictOpen, ReasonThird
	}
	solid := substantial(d.Old.Text) && substantial(d.New.Text)
	if base := &w.out.Basis; base.Version != "" && !some(func(t *Testimony) bool {
		return t.Form == FormOwn && t.Ref.Version == base.Over && (!t.Weak || t.Ref.Witness == base.Copy.Witness && solid)
	}) {
		return VerdictOpen, ReasonBase
	}
	if w.old.TextItself() && w.new.TextItself() {
		return VerdictDraft, ReasonText
	}
	return VerdictDraft, ReasonAgree
}

// substantial reports whether a run of words is empty or has a word that a
// translator does not choose freely.
func substantial(s string) bool {
	in := prose.Words(s)
	return len(in) == 0 || slices.ContainsFunc(in, prose.Substantial)
}

// A reading is what another copy of a version has for the clauses of a link.
type reading struct {
	ref           plan.Ref
	copy          Copy
	notes         []plan.Note
	text          string
	weak, whole   bool
	quoted, early bool
	own, other    []hunk.Hunk // what the compared texts of its own version and of the other share with it
}

func (r *reading) testimony(f Form) Testimony {
	return Testimony{Ref: r.ref, Copy: r.copy, Form: f, Weak: r.weak, Early: r.early, Text: r.text, Notes: r.notes, Quoted: r.quoted}
}

// readings gives what copies other than the lead have for nodes of t, one
// entry a reading, or, for several nodes, one a witness. Copies of the lead are
// passed over: see copiesLead. A reading that covers
// a run of points as one block cannot be held against one of them and is left
// out, as is one in another language.
func (w *work) readings(t *flat.Tree, nodes []int, other *flat.Tree) []reading {
	lead := t.Version.LeadWitness()
	var out []reading
	for k := range t.Version.Witnesses {
		witness := &t.Version.Witnesses[k]
		if witness == lead || w.copiesLead(t, witness) {
			continue
		}
		var parts []reading
		for _, i := range nodes {
			n := &t.Nodes[i]
			for g := range witness.Readings {
				reading := &witness.Readings[g]
				if len(reading.Points) != 1 || reading.Points[0] != n.Point.ID || reading.Text == "" {
					continue
				}
				standing := t.Version.Standing(&reading.Content, witness)
				if !lang.MayBeOne(standing.Language, n.Standing.Language) {
					continue
				}
				parts = append(parts, w.reading(t, witness, n, &reading.Content, standing, other))
			}
		}
		if len(nodes) > 1 && len(parts) > 1 {
			parts = []reading{joinReadings(parts, len(nodes))}
		}
		out = append(out, parts...)
	}
	slices.SortFunc(out, func(a, b reading) int {
		return cmp.Or(strings.Compare(a.ref.String(), b.ref.String()), strings.Compare(a.text, b.text))
	})
	return out
}

func (w *work) reading(t *flat.Tree, witness *plan.Witness, n *flat.Node, c *plan.Content, s plan.Standing, other *flat.Tree) reading {
	r := reading{
		ref:  plan.Ref{Version: t.Version.ID, Point: n.Point.ID, Witness: witness.ID},
		copy: collate.WitnessCopy(w.set.within, t.Version, witness, c), notes: held.Notes(c), text: c.Text,
		weak: !s.DraftWords(), whole: s.Extent == plan.ExtentWhole, quoted: s.Quotable(),
	}
	r.early = r.copy.Date.Before(other.Version.FirstPublic())
	return r
}

// joinReadings makes one reading of those that a witness has for the clauses
// of a split, a merger or a regrouping. It is as weak as its weakest part.
func joinReadings(parts []reading, clauses int) reading {
	out := parts[0]
	out.notes = nil
	out.whole = out.whole && len(parts) == clauses
	for _, p := range parts[1:] {
		out.text += "\n" + p.text
		out.weak = out.weak || p.weak
		out.whole = out.whole && p.whole
		out.quoted = out.quoted && p.quoted
	}
	return out
}

// copiesLead reports whether a witness certainly has its text from the lead,
// directly or through others. Such a copy says nothing that the lead does not:
// where it differs, the difference is its own, so it neither bears the lead out
// nor contests it (Maas, Textkritik, 1927: eliminatio codicum descriptorum).
func (w *work) copiesLead(t *flat.Tree, witness *plan.Witness) bool {
	lead := t.Version.LeadWitness()
	if lead == nil {
		return false
	}
	seen := map[string]bool{witness.ID: true}
	queue := []*plan.Witness{witness}
	for len(queue) > 0 {
		here := queue[0]
		queue = queue[1:]
		if w.set.within != nil && cites(w.set.within, here.Report, lead.Report) {
			return true
		}
		if len(here.From) != 1 { // several are alternatives: none is certain
			continue
		}
		d := here.From[0]
		if !d.Certainty.Sure() || seen[d.Witness] {
			continue
		}
		if d.Witness == lead.ID {
			return true
		}
		seen[d.Witness] = true
		if next := t.Version.Witness(d.Witness); next != nil {
			queue = append(queue, next)
		}
	}
	return false
}

// cites reports whether a report takes its matter from another one, directly
// or through others, as far as that is certain.
func cites(p *plan.Plan, from, to string) bool {
	seen := map[string]bool{from: true}
	queue := []string{from}
	for len(queue) > 0 {
		r := p.Report(queue[0])
		queue = queue[1:]
		if r == nil {
			continue
		}
		for _, e := range r.Cites {
			if !e.Certainty.Sure() || seen[e.Report] {
				continue
			}
			if e.Report == to {
				return true
			}
			seen[e.Report] = true
			queue = append(queue, e.Report)
		}
	}
	return false
}

// byWeight orders testimonies: what decides comes first.
func byWeight(a, b Testimony) int {
	rank := func(t Testimony) int {
		n := 0
		if t.Form == FormOther {
			n -= 4
		}
		if !t.Weak {
			n -= 2
		}
		if t.Form == FormThird {
			n--
		}
		return n
	}
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		strings.Compare(a.Ref.String(), b.Ref.String()),
		strings.Compare(a.Text, b.Text),
	)
}
