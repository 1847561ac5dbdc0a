package plan_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// Whatever the bytes: no panic; a plan that is given comes back equal from its
// canonical form, which is stable; and Check finds in it what Decode found.
func FuzzDecode(f *testing.F) {
	for _, data := range fixtures(f) {
		f.Add(data)
	}
	f.Add(hardCases(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := plan.DecodeBytes(data)
		ds := plan.LintBytes(data)
		require.Equal(t, err != nil, ds.Err() != nil)
		for _, d := range ds {
			require.NotEmpty(t, d.Message)
			require.NotContains(t, d.String(), "\n")
		}
		if p == nil {
			require.Error(t, err)
			return
		}
		var first, second bytes.Buffer
		require.NoError(t, plan.Encode(&first, p))
		again, err2 := plan.DecodeBytes(first.Bytes())
		require.NotNil(t, again, "%v", err2)
		if p.Format == "" {
			p.Format = plan.Format // written where it was missing
		}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Fatalf("the plan changed on its way (-want +got):\n%s", diff)
		}
		require.NoError(t, plan.Encode(&second, again))
		require.Equal(t, first.String(), second.String())
		if diff := cmp.Diff(withoutPlaces(plan.LintBytes(first.Bytes())),
			withoutPlaces(plan.Lint(again))); diff != "" {
			t.Fatalf("(-document +Go):\n%s", diff)
		}
		q, _, err := plan.Public(p)
		require.NoError(t, err)
		if plan.Check(p) == nil {
			require.NoError(t, plan.Check(q), "what is public of a sound plan is sound")
		}
	})
}
