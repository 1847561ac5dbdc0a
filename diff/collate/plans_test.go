package collate_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// load reads a plan of the test data.
func load(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	return testplans.Load(tb, "testdata", name)
}

// names gives the plans of the test data.
func names(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	require.NoError(tb, err)
	require.GreaterOrEqual(tb, len(files), 10)
	var out []string
	for _, f := range files {
		out = append(out, strings.TrimSuffix(filepath.Base(f), ".json"))
	}
	return out
}

// embedded is the embedded plan. No test writes to it.
var embedded = sync.OnceValue(ukraine2025.Plan)

// plans gives the plans that properties are held against.
func plans(tb testing.TB) map[string]*plan.Plan {
	tb.Helper()
	out := map[string]*plan.Plan{"ukraine2025": embedded()}
	for _, name := range names(tb) {
		out[name] = load(tb, name)
	}
	return out
}
