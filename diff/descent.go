package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A descent says which copies of a draft have their text from which, by
// [collate.NewGraph]: what reports cite, what they correct, and what the texts of
// witnesses were made from. It is built once.
type descent struct{ graph *sources.Graph }

// descentOf makes the descent of two drafts as they are compared, with the
// reports and the other versions that within, which may be nil, lends.
func descentOf(scope *plan.Plan, drafts ...*plan.Version) descent {
	var p plan.Plan
	known := make(map[string]bool)
	if scope != nil {
		p.Reports = slices.Clone(scope.Reports)
		for i := range scope.Versions {
			v := &scope.Versions[i]
			if !slices.ContainsFunc(drafts, func(d *plan.Version) bool { return d.ID == v.ID }) {
				p.Versions = append(p.Versions, *v)
			}
		}
	}
	for i := range p.Reports {
		known[p.Reports[i].ID] = true
	}
	for _, v := range drafts {
		p.Versions = append(p.Versions, *v)
		for i := range v.Witnesses {
			if id := v.Witnesses[i].Report; id != "" && !known[id] {
				known[id] = true
				p.Reports = append(p.Reports, sources.Report{ID: id})
			}
		}
	}
	return descent{collate.NewGraph(&p)}
}

// current gives the latest correction of a report, or the report itself.
func (d descent) current(report string) string {
	if id, ok := d.graph.Current(report); ok {
		return id
	}
	return report
}

// family gives the reports that have the matter of a witness from it, surely and
// possibly. Its own earlier editions surely have: what it says now is what was
// corrected in them.
type family struct {
	report           string // the report; "" of no witness
	surely, possibly []string
}

func (d descent) family(w *plan.Witness) family {
	if w == nil || w.Report == "" {
		return family{}
	}
	surely, possibly := d.graph.Descendants(w.Report)
	return family{report: w.Report, surely: surely, possibly: possibly}
}

// holds reports whether a witness surely has its text from the one whose family
// it is.
func (d descent) holds(f family, w *plan.Witness) bool {
	id := d.current(w.Report)
	superseded := f.report != "" && w.Report != f.report && id == f.report
	return superseded || slices.Contains(f.surely, id)
}

// mayHold is holds with what is only possible.
func (d descent) mayHold(f family, w *plan.Witness) bool {
	return d.holds(f, w) || slices.Contains(f.possibly, d.current(w.Report))
}

// foreign reports whether a witness surely has its text from a report that is on
// record, and nothing on record leads, surely or possibly, from the one to the
// other's lead or from both to one origin. That nothing is recorded of where a
// copy has its text is not enough: it may have it from where the lead has.
func (d descent) foreign(w, lead *plan.Witness) bool {
	own := d.graph.Roots(sources.Citation{Report: w.Report}).Roots
	other := d.graph.Roots(sources.Citation{Report: lead.Report}).Roots
	sure := slices.ContainsFunc(own, func(r sources.Root) bool {
		return r.Sure && r.Report != d.current(w.Report)
	})
	return sure && !slices.ContainsFunc(own, func(r sources.Root) bool {
		return slices.ContainsFunc(other, func(o sources.Root) bool { return o.Report == r.Report })
	})
}
