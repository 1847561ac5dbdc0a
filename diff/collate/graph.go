package collate

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// NewGraph gives the graph of who takes the matter from whom in a plan: by what
// the reports cite, and by what the texts of witnesses were made from. The
// second is often only possible, but two witnesses of which one may have its
// text from the other must not be counted as surely two. Nil gives an empty
// graph. Cost: as [sources.NewGraph].
func NewGraph(p *plan.Plan) *sources.Graph {
	if p == nil {
		return sources.NewGraph(nil)
	}
	reports := slices.Clone(p.Reports)
	at := make(map[string]int)
	for i := range reports {
		at[reports[i].ID] = i
		reports[i].Cites = slices.Clone(reports[i].Cites)
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		for k := range v.Witnesses {
			w := &v.Witnesses[k]
			to, ok := at[w.Report]
			if !ok {
				continue
			}
			for _, d := range w.From {
				from := v.Witness(d.Witness)
				if from == nil || from.Report == w.Report ||
					slices.ContainsFunc(reports[to].Cites, func(e sources.Edge) bool {
						return e.Report == from.Report
					}) {
					continue
				}
				certainty := d.Certainty
				if len(w.From) > 1 {
					certainty = sources.CertaintyPossible // alternatives: none is certain
				}
				reports[to].Cites = append(reports[to].Cites,
					sources.Edge{Report: from.Report, How: d.How, Certainty: certainty})
			}
		}
	}
	return sources.NewGraph(reports)
}
