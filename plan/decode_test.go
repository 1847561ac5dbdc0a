package plan_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

func hardCases(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/hard-cases.json")
	require.NoError(t, err)
	return data
}

func TestHardCasesComeBackEqual(t *testing.T) {
	t.Parallel()
	data := hardCases(t)
	p, err := plan.DecodeBytes(data, plan.Name("hard-cases.json"))
	require.NoError(t, err)
	require.Empty(t, plan.LintBytes(data), "no warnings either")
	require.Empty(t, plan.Lint(p), "both doors find the same")

	var first bytes.Buffer
	require.NoError(t, plan.Encode(&first, p))
	again, err := plan.Decode(bytes.NewReader(first.Bytes()))
	require.NoError(t, err)
	if diff := cmp.Diff(p, again); diff != "" {
		t.Errorf("the plan changed on its way (-want +got):\n%s", diff)
	}
	var second bytes.Buffer
	require.NoError(t, plan.Encode(&second, again))
	require.Equal(t, first.String(), second.String())
}
