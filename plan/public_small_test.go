package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// TestPublicTies holds what becomes of those who had their matter from a withheld report, and
// of whoever published nothing else.
func TestPublicTies(t *testing.T) {
	t.Parallel()
	p := small()
	p.Sources = append(p.Sources, sources.Source{ID: "quiet", Name: "Quiet"})
	p.Reports = append(p.Reports,
		sources.Report{ID: "r3", Source: "quiet", Date: "2024-03-02"},
		sources.Report{
			ID: "r4", Source: "s", Date: "2024-03-03", Supersedes: "r3",
			Cites: []sources.Edge{{Report: "r3"}, {Report: "r1"}},
		},
		sources.Report{ID: "r5", Source: "s", Date: "2024-03-03", Cites: []sources.Edge{{Report: "r1"}}},
		sources.Report{ID: "r6", Source: "s", Date: "2024-03-03"},
	)
	p.Statements = append(p.Statements, plan.Statement{
		ID: "about", By: []plan.Speaker{{Party: "arva"}}, Stance: plan.StanceDenies,
		About: []plan.Target{{Ref: plan.Ref{Report: "r3"}}},
		Cites: []sources.Citation{{Report: "r1"}},
	})
	q, removed, err := plan.Public(p, "r3", "r6")
	require.NoError(t, err)
	assert.Equal(t, plan.Removed{Reports: 3, Edges: 2, Statements: 1}, removed)
	assert.Len(t, q.Sources, 1, "whoever published nothing else is gone; s published more")
	assert.Nil(t, q.Report("r3"))
	assert.Equal(t, []sources.Edge{{Report: "r1"}}, q.Report("r4").Cites)
	assert.True(t, q.Report("r4").Derived, "it had matter from what is not told")
	assert.Empty(t, q.Report("r4").Supersedes)
	assert.False(t, q.Report("r5").Derived)
	assert.Len(t, q.Statements, 1)
	assert.Len(t, p.Sources, 2, "the plan itself is not changed")
	_, _, err = plan.Public(p, "r1")
	require.ErrorContains(t, err, `"r1"`, "the lead of a draft cannot be withheld")
	_, _, err = plan.Public(p, "nowhere")
	require.ErrorContains(t, err, `"nowhere"`)
}
