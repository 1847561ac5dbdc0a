package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// TestAPI holds the exported names and doc comments of every package against
// its testdata/api.txt, so that a change to the API is seen in review. Run with
// -update to write the files anew.
func TestAPI(t *testing.T) {
	t.Parallel()
	list := exec.Command("go", "list", "-f", "{{.Name}} {{.ImportPath}} {{.Dir}}", "../...")
	out, err := list.Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		name, path, dir := fields[0], fields[1], fields[2]
		if name == "main" || strings.Contains(path, "/internal/") ||
			strings.HasSuffix(path, "/examples") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := exec.Command("go", "doc", "-all", path).Output()
			require.NoError(t, err)
			file := filepath.Join(dir, "testdata", "api.txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, got, 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "go test ./examples -run TestAPI -update writes it")
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Errorf("the API of %s is not that of %s (-file +code):\n%s", path, file, d)
			}
		})
	}
}
