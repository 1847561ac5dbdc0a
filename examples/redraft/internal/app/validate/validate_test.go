package validate

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		name   string
		args   []string
		stdin  string
		golden string
		status int
	}{
		{"a bad file", []string{"black-sea.json"}, "", "black-sea.txt", 1},
		{
			"a syntax error comes alone",
			[]string{"black-sea-comma.json"},
			"", "black-sea-comma.txt",
			1,
		},
		{"a made-up comparison", []string{"made-up.json"}, "", "made-up.txt", 1},
		{"a newer format", []string{"newer.json"}, "", "newer.txt", 1},
		{"a good file", []string{"contract.json"}, "", "contract.txt", 0},
		{"two files", []string{"contract.json", "newer.json"}, "", "two.txt", 1},
		{"standard input", []string{"-"}, `{"format": "redraft.plan/1"}`, "stdin.txt", 1},
		{"JSON", []string{"-format", "json", "newer.json"}, "", "newer.out.json", 1},
		{
			"JSON without problems",
			[]string{"-format", "json", "contract.json"},
			"",
			"contract.out.json", 0,
		},
		{
			"a file that is not there",
			[]string{"nowhere.json", "contract.json"},
			"", "nowhere.txt",
			1,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir("testdata")
			answer, out, errs := shelltest.Call(Command(), tt.stdin, tt.args...)
			require.Equal(t, tt.status, answer, errs)
			if *update {
				require.NoError(t, os.WriteFile(tt.golden, []byte(out), 0o600))
			}
			want, err := os.ReadFile(tt.golden)
			require.NoError(t, err)
			if diff := cmp.Diff(string(want), out); diff != "" {
				t.Errorf("output (-want +got):\n%s", diff)
			}
			require.Equal(t, tt.golden == "nowhere.txt", errs != "", errs)
			if filepath.Ext(tt.golden) == ".json" {
				require.True(t, json.Valid([]byte(out)))
			}
		})
	}
}

func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{{}, {"-format", "xml", "x.json"}, {"-unknown"}} {
		answer, out, errs := shelltest.Call(Command(), "", args...)
		require.Equal(t, status.Use, answer)
		require.Contains(t, errs, "usage: redraft validate")
		require.Empty(t, out)
	}
}

// TestNothingWasRead: where no file could be read there is no tally, which would
// read as a clean bill.
func TestNothingWasRead(t *testing.T) {
	answer, out, errs := shelltest.Call(Command(), "", filepath.Join(t.TempDir(), "nowhere.json"))
	require.Equal(t, status.Input, answer)
	require.Contains(t, errs, "there is no file")
	require.Empty(t, out)
}
