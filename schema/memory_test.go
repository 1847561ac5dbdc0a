package schema

import (
	"bytes"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// The limit on memory is one for both doors: what Decode takes Validate takes,
// and beyond it both say so in the same words.
func TestMemoryLimitOfPlans(t *testing.T) {
	t.Parallel()
	hard, err := os.ReadFile("../plan/testdata/hard-cases.json")
	require.NoError(t, err)
	for name, data := range map[string][]byte{
		"everything": everything(t), "hard cases": hard, "the embedded plan": ukraine2025.JSON(),
		"ranges": []byte(inPoint + `"text":"a","quoted":[{"at":0,"len":1}],"x-a":[` +
			strings.Repeat(`[],`, 1000) + `{}]}]}]}`),
		"strings": []byte(inVersion + `"authors":["p0"` + strings.Repeat(`,"p"`, 1) +
			`]}],"parties":[{"id":"p0","name":"P"},{"id":"p","name":"Q","aliases":["q"` +
			strings.Repeat(`,"r"`, 1000) + `]}]}`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refused := func(limit int) bool {
				_, err := plan.DecodeBytes(data, plan.MaxMemory(limit))
				return err != nil
			}
			require.False(t, refused(strict.DefaultMaxMemory))
			least := sort.Search(strict.DefaultMaxMemory, func(n int) bool {
				return !refused(n + 1)
			}) + 1
			require.NoError(t, Validate(data, plan.MaxMemory(least)).Err(), "Decode takes it")
			ds := Validate(data, plan.MaxMemory(least-1))
			require.Len(t, ds, 1)
			require.Equal(t, diag.CodeTooLarge, ds[0].Code)
			require.Equal(t, "memory", ds[0].Params["case"])
			require.Empty(t, cmp.Diff(plan.LintBytes(data, plan.MaxMemory(least-1)), ds))
		})
	}
}

func TestMemoryLimitOfComparisons(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	c, err := diff.Between(p, p.Versions[5].ID, p.Versions[6].ID)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.JSON(&b, c))
	require.Empty(t, Validate(b.Bytes()))
	ds := Validate(b.Bytes(), plan.MaxMemory(10_000))
	require.Len(t, ds, 1)
	require.Equal(t, diag.CodeTooLarge, ds[0].Code)
	require.Equal(t, "memory", ds[0].Params["case"])
	require.Equal(t, "10000", ds[0].Params["limit"])
	require.True(t, ds[0].Span.Known())
}
