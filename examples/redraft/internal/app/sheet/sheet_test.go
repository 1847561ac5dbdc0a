package sheet

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestOutput(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"us-28-26.txt", []string{"us-28/26"}},
		{"us-28-26.csv", []string{"-format", "csv", "us-28/26"}},
		{"geneva-19.txt", []string{"geneva-19"}},
		{"rolling-stone.csv", []string{"-format", "csv", "rolling-stone-1121"}},
		{"denied.txt", []string{
			"-width", "60", "-plan",
			"../../../../../diff/collate/testdata/denied.json", "d",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			require.Zero(t, answer, errs)
			assert.Empty(t, errs)
			golden := filepath.Join("testdata", tt.name)
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if d := gocmp.Diff(string(want), out); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no such draft", []string{"nope"}, status.Input, `there is no version "nope"`},
		{"no such point", []string{"us-28/99"}, status.Input, `there is no point "99"`},
		{"a witness", []string{"us-28/6@bbc"}, status.Use, "is no draft"},
		{"no such format", []string{"-format", "pdf"}, status.Use, `there is no format "pdf"`},
		{"two", []string{"us-28", "e3-28"}, status.Use, `"e3-28" is not expected`},
		{"no reference", []string{"us-28/6/7"}, status.Use, "us-28/6/7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Contains(t, errs, tt.says)
			assert.Empty(t, out)
		})
	}
}
