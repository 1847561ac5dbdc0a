package trail_test

import (
	"fmt"
	"testing"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// wide is a plan of so many drafts that each have a figure on so many subjects.
func wide(drafts, subjects int) *plan.Plan {
	p := &plan.Plan{ID: "wide"}
	for k := range subjects {
		p.Themes = append(p.Themes, plan.Theme{
			ID:   fmt.Sprintf("t%d", k),
			Name: fmt.Sprintf("Subject %d", k),
		})
	}
	for i := range drafts {
		v := plan.Version{ID: fmt.Sprintf("d%d", i), Language: "en"}
		if i > 0 {
			v.Parents = []plan.Parent{{
				Version:  fmt.Sprintf("d%d", i-1),
				Relation: plan.RelationRevises,
			}}
		}
		for k := range subjects {
			n := fmt.Sprint(10 + pick(90, i, k))
			v.Points = append(v.Points, plan.Point{
				ID: fmt.Sprint(k + 1), Number: fmt.Sprint(k + 1), Theme: fmt.Sprintf("t%d", k),
				Content: plan.Content{
					Text: fmt.Sprintf("The %s has no more than %s %ss.", word(who, k, 1), n,
						word(what, k, 2)),
					Facts: []plan.Fact{{
						Key: fmt.Sprintf("f%d", k), Kind: plan.FactKindFigure,
						Value: n, Bound: plan.BoundAtMost,
					}},
				},
			})
		}
		p.Versions = append(p.Versions, v)
	}
	return p
}

func BenchmarkTabulate(b *testing.B) {
	p := wide(10, 1000)
	var ids []string
	for i := range p.Versions {
		ids = append(ids, p.Versions[i].ID)
	}
	b.Run("10 drafts, 1000 subjects", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			t, err := trail.Tabulate(p, ids)
			if err != nil || len(t.Rows) != 1000 {
				b.Fatal(err, len(t.Rows))
			}
		}
	})
}
