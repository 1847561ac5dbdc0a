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

// A reading is what another copy of a version has for the clauses of a link.
type reading struct {
	ref          plan.Ref
	copy         Copy
	notes        []plan.Note
	text         string
	gaps         []int // where words of the clause are missing inside of text
	extent       plan.Extent
	weak, quoted bool
	early        bool
	elsewhere    elsewhere
	// what the compared texts of its own version and of the other share with it
	own, other []hunk.Hunk
}

// An elsewhere says how surely a copy has its text from elsewhere than the
// compared one, where one draft was written over another wording than that.
type elsewhere uint8

const (
	perhapsNot  elsewhere = iota // it may have it from there, or from where that has it
	fromOthers                   // from another origin that is on record
	fromTheBase                  // it is the wording that was written over, or comes from that
)

func (r *reading) testimony(f Form) Testimony {
	return Testimony{
		Ref: r.ref, Copy: r.copy, Form: f, Weak: r.weak, Early: r.early, Apart: r.apart(),
		Text: r.text, Notes: r.notes, Quoted: r.quoted,
	}
}

// apart reports whether the reading bears out any word that the compared copy
// has: it is of the wording that was written over, or surely from elsewhere and
// in no wording of its own.
func (r *reading) apart() bool {
	switch r.elsewhere {
	case fromTheBase:
		return true
	case fromOthers:
		return !slices.ContainsFunc(prose.Words(r.text), func(w words.Word) bool {
			return !slices.ContainsFunc(r.own, func(h hunk.Hunk) bool {
				return h.NewAt <= w.At && w.End() <= h.NewEnd
			})
		})
	case perhapsNot:
	}
	return false
}

// readings gives what copies other than the lead have for nodes of t, one
// entry a reading, or, for several nodes, one a witness. Copies that surely have
// their text from the lead are passed over: they say nothing that the lead does
// not, and where they differ, the difference is their own (Maas, Textkritik,
// 1927: eliminatio codicum descriptorum). A reading that covers a run of points
// as one block cannot be held against one of them and is left out, as is one in
// another language.
func (w *work) readings(t *flat.Tree, nodes []int, other *flat.Tree) []reading {
	lead := t.Version.LeadWitness()
	family := w.descent.family(lead)
	var out []reading
	for k := range t.Version.Witnesses {
		witness := &t.Version.Witnesses[k]
		if witness == lead || w.descent.holds(family, witness) {
			continue
		}
		var parts []reading
		for _, i := range nodes {
			n := &t.Nodes[i]
			for g := range witness.Readings {
				reading := &witness.Readings[g]
				if len(reading.Points) != 1 || reading.Points[0] != n.Point.ID ||
					reading.Text == "" {
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
		for i := range parts {
			parts[i].elsewhere = w.elsewhere(t, witness)
		}
		out = append(out, parts...)
	}
	slices.SortFunc(out, func(a, b reading) int {
		return cmp.Or(strings.Compare(a.ref.String(), b.ref.String()),
			strings.Compare(a.text, b.text))
	})
	return out
}

// elsewhere says how surely a witness has its text from elsewhere than the lead
// of t, which is not asked where nothing was written over another wording of t.
func (w *work) elsewhere(t *flat.Tree, witness *plan.Witness) elsewhere {
	base, lead := t.Version.Witness(w.out.Basis.Copy.Witness), t.Version.LeadWitness()
	switch {
	case w.out.Basis.Over != t.Version.ID || base == nil || lead == nil:
		return perhapsNot
	case witness == base:
		return fromTheBase
	case w.descent.mayHold(w.descent.family(lead), witness):
		return perhapsNot
	case w.descent.holds(w.descent.family(base), witness):
		return fromTheBase
	case w.descent.foreign(witness, lead):
		return fromOthers
	}
	return perhapsNot
}

func (w *work) reading(t *flat.Tree, witness *plan.Witness, n *flat.Node, c *plan.Content,
	s plan.Standing, other *flat.Tree,
) reading {
	r := reading{
		ref:  plan.Ref{Version: t.Version.ID, Point: n.Point.ID, Witness: witness.ID},
		copy: collate.WitnessCopy(w.set.scope, t.Version, witness, c), notes: held.Notes(c),
		text: c.Text,
		weak: !s.DraftWords(), extent: s.Extent, quoted: s.Quotable(),
	}
	for _, note := range c.Notes {
		if note.Kind == plan.NoteKindGap {
			r.gaps = append(r.gaps, note.At)
		}
	}
	r.early = r.copy.Date.Before(other.Version.FirstPublic())
	return r
}

// joinReadings makes one reading of those that a witness has for the clauses
// of a split, a merger or a regrouping. It is as weak as its weakest part, and
// has a gap where one is cut short.
func joinReadings(parts []reading, clauses int) reading {
	out := parts[0]
	out.notes, out.gaps = nil, slices.Clone(out.gaps)
	if len(parts) < clauses && out.extent == plan.ExtentWhole {
		out.extent = plan.ExtentAbridged
	}
	for _, p := range parts[1:] {
		out.text += "\n"
		for _, at := range p.gaps {
			out.gaps = append(out.gaps, len(out.text)+at)
		}
		out.text += p.text
		out.weak = out.weak || p.weak
		if p.extent != plan.ExtentWhole {
			out.extent = plan.ExtentAbridged
		}
		out.quoted = out.quoted && p.quoted
	}
	return out
}
