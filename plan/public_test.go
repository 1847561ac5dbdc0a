package plan_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

func everything(tb testing.TB) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("../schema/testdata/everything.json")
	require.NoError(tb, err)
	p, err := plan.DecodeBytes(data)
	require.NoError(tb, err)
	return p
}

func encoded(tb testing.TB, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	return b.String()
}

func TestPublicStripsNotesAndMembers(t *testing.T) {
	t.Parallel()
	p := everything(t)
	before := p.Clone()
	q, removed, err := plan.Public(p)
	require.NoError(t, err)
	if diff := cmp.Diff(before, p); diff != "" {
		t.Errorf("the plan was altered (-before +after):\n%s", diff)
	}
	require.NotContains(t, encoded(t, q), `"x-`)
	require.NotContains(t, encoded(t, q), "(all ships)")
	require.Contains(t, encoded(t, q), `"doubtful"`,
		"without the mark the words would read as sure")
	require.Equal(t, 1, removed.Notes)
	require.Equal(t, strings.Count(encoded(t, p), `"x-`), removed.Members)
	require.NoError(t, plan.Check(q))

	again, removed, err := plan.Public(q)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(q, again))
	require.Zero(t, removed)
}

// Whatever is withheld, what is left is a plan that holds by the rules and
// does not name it.
func TestPublicWithholds(t *testing.T) {
	t.Parallel()
	hard, err := plan.DecodeBytes(hardCases(t))
	require.NoError(t, err)
	for _, p := range []*plan.Plan{hard, everything(t)} {
		lead := make(map[string]bool)
		for i := range p.Versions {
			if w := p.Versions[i].LeadWitness(); w != nil {
				lead[w.Report] = true
			}
		}
		for _, r := range p.Reports {
			t.Run(p.ID+" "+r.ID, func(t *testing.T) {
				t.Parallel()
				q, removed, err := plan.Public(p, r.ID)
				if lead[r.ID] {
					require.ErrorContains(t, err, "lead")
					return
				}
				require.NoError(t, err)
				require.NoError(t, plan.Check(q))
				require.Positive(t, removed.Reports)
				require.NotContains(t, encoded(t, q), `"`+r.ID+`"`)
			})
		}
	}
	_, _, err = plan.Public(hard, "a-laek")
	require.ErrorContains(t, err, "a-laek", "a slip must not publish what was to be withheld")
}
