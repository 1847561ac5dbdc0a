package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestEmbeddedPlanIsJoined(t *testing.T) {
	t.Parallel()
	to := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, join("../../data", to))
	got, err := os.ReadFile(to)
	require.NoError(t, err)
	want, err := os.ReadFile("../../plan.json")
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("plan.json is not what its folder makes; run go generate (-want +got):\n%s", diff)
	}
}

func TestJoinRefuses(t *testing.T) {
	t.Parallel()
	to := filepath.Join(t.TempDir(), "plan.json")
	require.ErrorContains(t, join(t.TempDir(), to), "plan.json: error: the file is missing")
	require.NoFileExists(t, to)
}
