package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A Copy names the publication that carries a text. The zero Copy stands for
// the text itself.
type Copy struct {
	// id in the version; "" for a report that is cited for words that stand under a witness of
	// another
	Witness string `json:"witness,omitempty"`
	// of the source; the report's or the witness's id where no plan lends sources
	Name    string       `json:"name,omitempty"`
	Report  string       `json:"report,omitempty"`  // id of the report
	Date    sources.Date `json:"date,omitempty"`    // of the report; "" not known
	Wording plan.Wording `json:"wording,omitempty"` // against the draft; "" not known
	// name of the one copy of the same version that its text was surely made from; "" not known,
	// or not looked for
	From string `json:"from,omitempty"`
	// names of those in whose copy it was in fact read, nearest first; empty: in the report itself
	Via []string `json:"via,omitempty"`
}

// copiesOf gives who is said to have the content: for each report that it cites,
// and each way in which that was read, one entry, the witness's own first. A
// content without citations is its witness's.
func copiesOf(p *plan.Plan, h *held.Text) []Copy {
	var out []Copy
	add := func(c Copy) {
		c.Wording = h.Standing.Wording
		if h.Witness != nil && c.Report == h.Witness.Report {
			c.Witness, c.From = h.Witness.ID, madeFrom(p, h)
		}
		c.Name = cmp.Or(c.Name, c.Report, c.Witness)
		if !slices.ContainsFunc(out, func(o Copy) bool {
			return o.Report == c.Report && slices.Equal(o.Via, c.Via)
		}) {
			out = append(out, c)
		}
	}
	if h.Witness != nil {
		for _, c := range h.Content.Cites {
			if c.Report == h.Witness.Report {
				add(CopyOf(p, c))
			}
		}
		if len(h.Content.Cites) == 0 && h.Standing.Presence != plan.PresenceUnreported {
			add(CopyOf(p, sources.Citation{Report: h.Witness.Report}))
		}
	}
	for _, c := range h.Content.Cites {
		add(CopyOf(p, c))
	}
	return out
}

// madeFrom names the copy that the text of a witness was surely made from; "" there is
// none, or more than one may be it.
func madeFrom(p *plan.Plan, h *held.Text) string {
	if from := h.Witness.From; len(from) == 1 && from[0].Certainty.Sure() {
		if w := p.Version(h.Ref.Version).Witness(from[0].Witness); w != nil {
			return sourceName(p, w.Report)
		}
	}
	return ""
}

// Copies gives the copies that some citations name, in the order of the
// citations: a report that was read in several ways has several. P lends names
// and may be nil.
func Copies(p *plan.Plan, cites []sources.Citation) []Copy {
	var out []Copy
	for _, c := range cites {
		copy := CopyOf(p, c)
		copy.Name = cmp.Or(copy.Name, copy.Report)
		if !slices.ContainsFunc(out, func(o Copy) bool {
			return o.Report == copy.Report && slices.Equal(o.Via, copy.Via)
		}) {
			out = append(out, copy)
		}
	}
	return out
}

// CopyOf names the copy that a citation means, as far as p knows it: Name is ""
// where p, which may be nil, does not have the report. Wording and Witness are
// not set.
func CopyOf(p *plan.Plan, c sources.Citation) Copy {
	out := Copy{Report: c.Report, Name: sourceName(p, c.Report)}
	if p != nil {
		if r := p.Report(c.Report); r != nil {
			out.Date = r.Date
		}
	}
	for _, id := range c.Via {
		out.Via = append(out.Via, cmp.Or(sourceName(p, id), id))
	}
	return out
}

// WitnessCopy names the copy that a witness of v is. With a content, the reports
// in which that was in fact read are named too; where its citations name other
// reports only, the words are theirs, and they are named instead of the witness.
//
// A nil witness stands for a version without witnesses: that is named for the
// report that most of its points cite, and is the zero Copy, the text itself, if
// none cites any. P lends names and may be nil.
func WitnessCopy(p *plan.Plan, v *plan.Version, w *plan.Witness, c *plan.Content) Copy {
	if w == nil {
		return commonCopy(p, v)
	}
	cite := sources.Citation{Report: w.Report}
	if c != nil && len(c.Cites) > 0 {
		own := slices.IndexFunc(c.Cites, func(o sources.Citation) bool {
			return o.Report == w.Report
		})
		cite = c.Cites[max(own, 0)]
	}
	out := CopyOf(p, cite)
	out.Witness, out.Wording = w.ID, w.Wording
	out.Name = cmp.Or(out.Name, w.ID)
	if c != nil {
		out.Wording = v.Standing(c, w).Wording
	}
	return out
}

// commonCopy names the report that most points of a version cite; the zero Copy
// if none cites any.
func commonCopy(p *plan.Plan, v *plan.Version) Copy {
	counts := make(map[string]int)
	best := ""
	for _, q := range v.All() {
		for _, c := range q.Cites {
			counts[c.Report]++
			if counts[c.Report] > counts[best] || counts[c.Report] == counts[best] &&
				c.Report < best {
				best = c.Report
			}
		}
	}
	if best == "" {
		return Copy{}
	}
	return CopyOf(p, sources.Citation{Report: best})
}

// sourceName gives the name of the source of a report, or "". Two outlets that
// are named alike are not one: they go by name and id.
func sourceName(p *plan.Plan, report string) string {
	if p == nil {
		return ""
	}
	r := p.Report(report)
	if r == nil {
		return ""
	}
	s := p.Source(r.Source)
	if s == nil {
		return r.Source
	}
	if slices.ContainsFunc(p.Sources, func(o sources.Source) bool {
		return o.Name == s.Name && o.ID != s.ID
	}) {
		return s.Name + " (" + s.ID + ")"
	}
	return s.Name
}

func sortCopies(copies []Copy) {
	slices.SortStableFunc(copies, func(a, b Copy) int {
		return cmp.Or(
			strings.Compare(a.Name, b.Name), strings.Compare(a.Report, b.Report),
			strings.Compare(b.Witness, a.Witness))
	})
}
