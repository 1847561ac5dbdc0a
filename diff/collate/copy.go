package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A Copy names the publication that carries a text. The zero Copy stands for
// the text itself.
type Copy struct {
	Witness string       `json:"witness,omitempty"` // id in the version; "" for a report that is cited for words that stand under a witness of another
	Name    string       `json:"name,omitempty"`    // of the source; the report's or the witness's id where no plan lends sources
	Report  string       `json:"report,omitempty"`  // id of the report
	Date    sources.Date `json:"date,omitempty"`    // of the report; "" not known
	Wording plan.Wording `json:"wording,omitempty"` // against the draft; "" not known
	Via     []string     `json:"via,omitempty"`     // names of those in whose copy it was in fact read, nearest first; empty: in the report itself
}

// A holder is a content with whose it is: that of the lead stands in a point.
type holder struct {
	witness  *plan.Witness // nil: the text itself
	content  *plan.Content
	points   []string // the points that the content is for
	number   string   // where the witness prints another
	standing plan.Standing
	ref      plan.Ref
}

// holders gives every reading of a point, that of the lead first and the
// others by the id of the witness.
func holders(v *plan.Version, p *plan.Point) []holder {
	lead := v.LeadWitness()
	first := holder{
		witness: lead, content: &p.Content, points: []string{p.ID},
		standing: v.Standing(&p.Content, nil), ref: plan.Ref{Version: v.ID, Point: p.ID},
	}
	if lead != nil {
		first.ref.Witness = lead.ID
	}
	out := []holder{first}
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		if w == lead {
			continue
		}
		for k := range w.Readings {
			r := &w.Readings[k]
			if !r.Covers(p.ID) {
				continue
			}
			out = append(out, holder{
				witness: w, content: &r.Content, points: r.Points, number: r.Number,
				standing: v.Standing(&r.Content, w),
				ref:      plan.Ref{Version: v.ID, Point: p.ID, Witness: w.ID},
			})
		}
	}
	slices.SortStableFunc(out[1:], func(a, b holder) int {
		return cmp.Or(strings.Compare(a.witness.ID, b.witness.ID), strings.Compare(a.content.Text, b.content.Text))
	})
	return out
}

// block reports whether the content is one for a run of points.
func (h *holder) block() bool { return len(h.points) > 1 }

// copies gives who is said to have the content: for each report that it cites,
// and each way in which that was read, one entry, the witness's own first. A
// content without citations is its witness's.
func (h *holder) copies(p *plan.Plan) []Copy {
	var out []Copy
	add := func(c Copy) {
		c.Wording = h.standing.Wording
		if h.witness != nil && c.Report == h.witness.Report {
			c.Witness = h.witness.ID
		}
		c.Name = cmp.Or(c.Name, c.Report, c.Witness)
		if !slices.ContainsFunc(out, func(o Copy) bool { return o.Report == c.Report && slices.Equal(o.Via, c.Via) }) {
			out = append(out, c)
		}
	}
	if h.witness != nil {
		for _, c := range h.content.Cites {
			if c.Report == h.witness.Report {
				add(CopyOf(p, c))
			}
		}
		if len(h.content.Cites) == 0 && h.standing.Presence != plan.PresenceUnreported {
			add(CopyOf(p, sources.Citation{Report: h.witness.Report}))
		}
	}
	for _, c := range h.content.Cites {
		add(CopyOf(p, c))
	}
	return out
}

// Copies gives the copies that some citations name, in the order of the
// citations: a report that was read in several ways has several. P lends names
// and may be nil.
func Copies(p *plan.Plan, cites []sources.Citation) []Copy {
	var out []Copy
	for _, c := range cites {
		by := CopyOf(p, c)
		by.Name = cmp.Or(by.Name, by.Report)
		if !slices.ContainsFunc(out, func(o Copy) bool { return o.Report == by.Report && slices.Equal(o.Via, by.Via) }) {
			out = append(out, by)
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
	if slices.ContainsFunc(p.Sources, func(o sources.Source) bool { return o.Name == s.Name && o.ID != s.ID }) {
		return s.Name + " (" + s.ID + ")"
	}
	return s.Name
}

func sortCopies(by []Copy) {
	slices.SortStableFunc(by, func(a, b Copy) int {
		return cmp.Or(
			strings.Compare(a.Name, b.Name), strings.Compare(a.Report, b.Report), strings.Compare(b.Witness, a.Witness))
	})
}
