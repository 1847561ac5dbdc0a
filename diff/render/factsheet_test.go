package render_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func factSheet(tb testing.TB, p *plan.Plan, at plan.Ref) *render.FactSheet {
	tb.Helper()
	s, err := render.FactSheetOf(p, at)
	require.NoError(tb, err)
	return s
}

// TestFactSheets holds the sheets of all drafts and all reports: each sentence says
// how it is known and where it can be looked up, each address is that of a report of
// the plan, and what was denied stands with its denial.
func TestFactSheets(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var all []*render.FactSheet
	for i := range p.Versions {
		all = append(all, factSheet(t, p, plan.Ref{Version: p.Versions[i].ID}))
	}
	for i := range p.Reports {
		all = append(all, factSheet(t, p, plan.Ref{Report: p.Reports[i].ID}))
	}
	rows, denied := 0, 0
	for _, s := range all {
		for _, r := range s.Rows {
			rows++
			assert.NotEmpty(t, r.At, s.Name)
			assert.NotEmpty(t, r.Sentence, r.At)
			assert.NotEmpty(t, r.Reading, r.Sentence)
			assert.Equal(t, strings.HasPrefix(r.Sentence, `"`), r.Reading == "quoted", r.Sentence)
			for _, f := range r.Found {
				report := p.Report(f.Report)
				require.NotNil(t, report, r.Sentence)
				assert.NotEmpty(t, f.Outlet, r.Sentence)
				assert.Equal(t, report.URL, f.Address)
				assert.Equal(t, report.Archived, f.Archive)
				assert.Equal(t, report.Retrieved, f.Day)
			}
		}
	}
	assert.Greater(t, rows, 1000)
	for i := range p.Versions {
		for _, statement := range collate.Statements(p, plan.Ref{Version: p.Versions[i].ID}) {
			for _, r := range all[i].Rows {
				if statement.Denied() && strings.Contains(r.Sentence, statement.Text) {
					denied++
					assert.NotEmpty(t, r.Denials, r.Sentence)
				}
			}
		}
	}
	assert.Positive(t, denied)
}

// TestFactSheetOfAPoint: a claim's row holds its denial, and a relay is named.
func TestFactSheetOfAPoint(t *testing.T) {
	t.Parallel()
	s := factSheet(t, ukraine2025.Plan(), plan.Ref{Version: "us-28", Point: "26"})
	assert.Equal(t, "us-28/26", s.Name)
	assert.Equal(t, "Amnesty", s.Title)
	var b bytes.Buffer
	require.NoError(t, render.FactSheetCSV(&b, s))
	rows, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, len(s.Rows)+1)
	seen := 0
	for _, row := range rows[1:] {
		require.Len(t, row, 9)
		if strings.Contains(row[1], "Ukraine replaced the audit by the amnesty.") {
			seen++
			assert.Contains(t, row[8],
				"DENIED BY Rustem Umerov, 21 Nov 2025: He gave no assessment and approved no point")
			assert.Contains(t, row[4], "RBC-Ukraine | SEE News")
			assert.Contains(t, row[5], "https://see.news/")
			assert.Contains(t, row[7], "2026-11-22")
		}
		if strings.Contains(row[1], `"full amnesty"`) {
			seen++
			assert.Equal(t, []string{"quoted", "BBC News", "a GitHub blog"}, row[2:5])
		}
	}
	assert.Equal(t, 2, seen)
}

// TestFactSheetIsNoFormula: no cell is taken for a formula, whatever a text begins
// with, and nothing can be written.
func TestFactSheetIsNoFormula(t *testing.T) {
	t.Parallel()
	s := &render.FactSheet{Rows: []render.FactRow{{
		At: "=1+1", Sentence: "\t@SUM(A1)", Reading: "-2",
		Found:   []render.FactPlace{{Outlet: "+x", Relay: "=y", Address: "@z"}},
		Denials: []string{"=cmd"},
	}}}
	var b bytes.Buffer
	require.NoError(t, render.FactSheetCSV(&b, s))
	rows, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	for _, cell := range rows[1] {
		if cell != "" {
			assert.Equal(t, "'", cell[:1], cell)
		}
	}
	b.Reset()
	require.NoError(t, render.FactSheetText(&b, nil))
	require.NoError(t, render.FactSheetCSV(&b, nil))
	_, err = render.FactSheetOf(nil, plan.Ref{Version: "x"})
	require.Error(t, err)
	_, err = render.FactSheetOf(ukraine2025.Plan(), plan.Ref{Report: "nope"})
	require.Error(t, err)
}
