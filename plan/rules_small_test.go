package plan_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/sources"
)

// small is a plan of two drafts with nothing to be said against it.
func small() *plan.Plan {
	cites := []sources.Citation{{Report: "r1"}}
	p := &plan.Plan{
		ID: "small", Title: "Small",
		Parties: []plan.Party{{ID: "arva", Name: "Arva"}},
		Sources: []sources.Source{{ID: "s", Name: "S"}},
		Reports: []sources.Report{
			{ID: "r1", Source: "s", Date: "2024-03-01"}, {ID: "r2", Source: "s", Date: "2024-04-01"},
		},
		Versions: []plan.Version{
			{
				ID: "one", Title: "One", Date: "2024-03-01",
				Witnesses: []plan.Witness{{ID: "w1", Report: "r1"}},
				Points:    []plan.Point{{ID: "1", Number: "1", Content: plan.Content{Text: "A."}}},
			},
			{
				ID: "two", Title: "Two", Date: "2024-04-01",
				Witnesses: []plan.Witness{{ID: "w2", Report: "r2"}},
				Points:    []plan.Point{{ID: "1", Number: "1", Content: plan.Content{Text: "B."}}},
				Parents: []plan.Parent{{
					Version: "one", Relation: plan.RelationRevises,
					Links: []plan.ReportedLink{{From: []string{"1"}, To: []string{"1"}, Cites: cites}},
				}},
			},
		},
		Statements: []plan.Statement{{
			ID: "st", By: []plan.Speaker{{Party: "arva"}}, Stance: plan.StanceSupports,
			About: []plan.Target{{Ref: plan.Ref{Version: "one"}}}, Cites: cites,
		}},
	}
	return p
}

// TestRulesOnSmallPlans holds what each of some rules says where one thing is changed.
func TestRulesOnSmallPlans(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(p *plan.Plan)
		want   string // place and code of each problem
	}{
		{"nothing", func(*plan.Plan) {}, ""},
		{"a point that goes nowhere", func(p *plan.Plan) { p.Versions[1].Parents[0].Links[0].To = nil }, ""},
		{"a point from nowhere", func(p *plan.Plan) { p.Versions[1].Parents[0].Links[0].From = nil }, ""},
		{"a link of nothing", func(p *plan.Plan) {
			p.Versions[1].Parents[0].Links[0].From, p.Versions[1].Parents[0].Links[0].To = nil, nil
		}, "/versions/1/parents/0/links/0/from missing-member"},
		{"points that are not there", func(p *plan.Plan) {
			p.Versions[1].Parents[0].Links[0].From = []string{"8"}
			p.Versions[1].Parents[0].Links[0].To = []string{"9"}
		}, "/versions/1/parents/0/links/0/from/0 unknown-point, /versions/1/parents/0/links/0/to/0 unknown-point"},
		{"a link that nobody reports", func(p *plan.Plan) { p.Versions[1].Parents[0].Links[0].Cites = nil }, "/versions/1/parents/0/links/0/cites uncited"},
		{"a claim twice", func(p *plan.Plan) {
			c := plan.Claim{ID: "c", Content: plan.Content{Text: "C.", Cites: []sources.Citation{{Report: "r1"}}}}
			p.Versions[0].Claims = []plan.Claim{c, c}
		}, "/versions/0/claims/1/id duplicate-id"},
		{"a statement of nothing", func(p *plan.Plan) { p.Statements[0].About = nil }, "/statements/0/about missing-member"},
		{"a statement of nobody", func(p *plan.Plan) { p.Statements[0].By = nil }, "/statements/0/by missing-member"},
		{"a fact that is no date", func(p *plan.Plan) {
			p.Versions[0].Points[0].Facts = []plan.Fact{{Key: "k", Kind: plan.FactKindDate, Value: "soon"}}
		}, "/versions/0/points/0/facts/0/value date"},
		{"money without a currency", func(p *plan.Plan) {
			p.Versions[0].Points[0].Facts = []plan.Fact{{Key: "k", Kind: plan.FactKindMoney, Value: "5"}}
		}, "/versions/0/points/0/facts/0/unit unknown-unit"},
		{"a duration without a unit", func(p *plan.Plan) {
			p.Versions[0].Points[0].Facts = []plan.Fact{{Key: "k", Kind: plan.FactKindDuration, Value: "5"}}
		}, "/versions/0/points/0/facts/0/unit unknown-unit"},
		{"a source of no kind", func(p *plan.Plan) { p.Sources[0].Kind = "blog" }, "/sources/0/kind unknown-value"},
		{"a witness from none", func(p *plan.Plan) {
			p.Versions[0].Witnesses[0].From = []plan.Descent{{Witness: "w9", How: "magic"}}
		}, "/versions/0/witnesses/0/from/0/witness unknown-witness, /versions/0/witnesses/0/from/0/how unknown-value"},
		{"a claim that nobody makes", func(p *plan.Plan) {
			p.Versions[0].Claims = []plan.Claim{{ID: "c", Content: plan.Content{Text: "C."}}}
		}, "/versions/0/claims/0/cites uncited"},
		{"contents with a point", func(p *plan.Plan) { p.Versions[0].Coverage = plan.CoverageContents }, "/versions/0/coverage contents-points"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := small()
			tt.change(p)
			var got []string
			if err := plan.Check(p); err != nil {
				found, ok := errors.AsType[*diag.Error](err)
				require.True(t, ok)
				for _, d := range found.Diagnostics {
					got = append(got, fmt.Sprint(d.Pointer, " ", d.Code))
				}
			}
			assert.Equal(t, tt.want, strings.Join(got, ", "))
		})
	}
}
