package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// TestLessons runs each lesson and holds what it prints to the file beside it.
func TestLessons(t *testing.T) {
	t.Parallel()
	mains, err := filepath.Glob("lessons/*/main.go")
	require.NoError(t, err)
	require.NotEmpty(t, mains)
	for _, file := range mains {
		dir := filepath.Dir(file)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command("go", "run", "./"+filepath.ToSlash(dir))
			cmd.Stderr = os.Stderr
			got, err := cmd.Output()
			require.NoError(t, err)
			golden := filepath.Join(dir, "output.txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}
