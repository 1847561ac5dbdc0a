package render_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// listed reads a list as rows of columns by their names.
func listed(tb testing.TB, p *plan.Plan, list render.PlanList) []map[string]string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, render.PlanCSV(&b, p, list))
	rows, err := csv.NewReader(&b).ReadAll()
	require.NoError(tb, err)
	var out []map[string]string
	for _, row := range rows[1:] {
		columns := make(map[string]string)
		for k, name := range rows[0] {
			columns[name] = row[k]
		}
		require.Len(tb, columns, len(row), "no two columns have one name")
		out = append(out, columns)
	}
	return out
}

// TestPlanCSV holds the lists to the plans: a row for each thing, told words never in the
// column of the draft's, a denial in the row of all that it denies.
func TestPlanCSV(t *testing.T) {
	t.Parallel()
	for name, p := range testplans.All(t, "../../plan/testdata") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			points, facts, claims := 0, 0, 0
			known := make(map[string]plan.Standing)
			for i := range p.Versions {
				v := &p.Versions[i]
				claims += len(v.Claims)
				for ref, point := range v.All() {
					points++
					facts += len(point.Facts)
					known[ref.String()] = v.Standing(&point.Content, nil)
				}
				for k := range v.Witnesses {
					for _, r := range v.Witnesses[k].Readings {
						facts += len(r.Facts)
					}
				}
				for k := range v.Claims {
					facts += len(v.Claims[k].Facts)
				}
			}
			rows := listed(t, p, render.PlanListPoints)
			assert.Len(t, rows, points)
			for _, row := range rows {
				s := known[row["draft"]+"/"+row["point"]]
				assert.Equal(t, s.DraftWords(), row["words of the draft"] != "", row)
				assert.Equal(t, s.Worded && !s.DraftWords(), row["told, not quoted"] != "", row)
			}
			assert.Len(t, listed(t, p, render.PlanListFacts), facts)
			rows = listed(t, p, render.PlanListStatements)
			assert.Len(t, rows, len(p.Statements)+claims)
			for i := range p.Statements {
				s := &p.Statements[i]
				for _, about := range s.About {
					if s.Stance != plan.StanceDenies || about.Statement == "" && about.Claim == "" {
						continue
					}
					at := slices.IndexFunc(rows, func(row map[string]string) bool {
						return row["id"] == about.String()
					})
					require.GreaterOrEqual(t, at, 0, about)
					assert.NotEmpty(t, rows[at]["denied by"], about)
				}
			}
			assert.GreaterOrEqual(t, len(listed(t, p, render.PlanListSources)), len(p.Reports))
		})
	}
	rows := listed(t, ukraine2025.Plan(), render.PlanListStatements)
	at := slices.IndexFunc(rows, func(row map[string]string) bool {
		return row["id"] == "statement:audit-claim"
	})
	require.GreaterOrEqual(t, at, 0)
	assert.Contains(t, rows[at]["denied by"], "Rustem Umerov, 21 Nov 2025: He gave no assessment")
}

// TestPlanCSVGuards holds that no cell is a formula, that nothing hides in one, and that
// nothing is rated.
func TestPlanCSVGuards(t *testing.T) {
	t.Parallel()
	formula := "=HYPERLINK(\"https://a.example\")\u202e\x1b"
	p := &plan.Plan{
		Parties: []plan.Party{{ID: "north", Name: formula}},
		Sources: []sources.Source{
			{ID: "a", Name: formula, Grade: "F", Caution: "farm"},
			{ID: "+b", Name: "@b"},
		},
		Reports: []sources.Report{{
			ID: "r", Source: "a", Title: "\t" + formula, URL: formula,
			Cites: []sources.Edge{{Report: formula}},
		}},
		Versions: []plan.Version{{
			ID:        formula,
			Witnesses: []plan.Witness{{ID: "w", Report: "r"}},
			Points: []plan.Point{{Number: formula, Heading: formula, Content: plan.Content{
				Text: formula, Cites: []sources.Citation{{Report: "r", Credibility: 6}},
				Facts: []plan.Fact{
					{Key: formula, Kind: "party", Value: "north"},
					{Key: "x", Kind: "money", Value: "-5", Scope: formula},
				},
			}}},
			Claims: []plan.Claim{{ID: "c", Content: plan.Content{Text: formula}}},
		}},
		Statements: []plan.Statement{{
			ID: "s", Stance: plan.StanceDenies,
			By: []plan.Speaker{{Name: formula}}, Text: formula,
			About: []plan.Target{{Ref: plan.Ref{Statement: "s"}}},
		}},
	}
	for _, list := range render.PlanLists() {
		for _, row := range listed(t, p, list) {
			for name, cell := range row {
				assert.NotEqual(t, 0, strings.IndexAny(cell, "=+-@\t\r\n"), "%s: %q", name, cell)
				assert.NotContains(t, cell, "\u202e")
				assert.NotContains(t, cell, "\x1b")
				assert.NotContains(t, cell, "farm")
			}
			assert.NotContains(t, row, "grade")
		}
	}
	require.Error(t, render.PlanCSV(new(bytes.Buffer), p, "ratings"))
	for _, list := range render.PlanLists() {
		assert.True(t, list.Valid())
		assert.Empty(t, listed(t, nil, list))
	}
}
