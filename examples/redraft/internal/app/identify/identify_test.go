package identify

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

var update = flag.Bool("update", false, "write the expected outputs anew")

func call(stdin string, args ...string) (answer int, stdout, stderr string) {
	return shelltest.Call(Command(), stdin, args...)
}

// TestOutputs holds what is printed for each text in testdata against the file
// beside it.
func TestOutputs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
		says string
	}{
		{"part", nil, "testdata/part.txt:3:1: the list begins with 5\n"},
		{"club", nil, ""},
		{"lease", []string{"-plan", "../../../../../plan/testdata/lease.json"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call("", append(tt.args, filepath.Join("testdata", tt.name+".txt"))...)
			assert.Zero(t, answer)
			assert.Equal(t, tt.says, errs)
			for line := range strings.Lines(out) {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), 80+1, "%q", line)
			}
			file := filepath.Join("testdata", tt.name+".out.txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), out); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	answer, out, _ := call("8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n", "-lang", "en", "-")
	assert.Zero(t, answer)
	assert.Contains(t, out, "standard input: 2 points")
	assert.Contains(t, out, "ANOTHER COPY, whole or in part, of us-28")
	assert.NotContains(t, out, "witness")
}

func TestErrorPage(t *testing.T) {
	t.Parallel()
	answer, out, errs := call("Page not found\n", "-")
	assert.Zero(t, answer)
	assert.NotContains(t, out, "COPY")
	assert.Contains(t, errs, "standard input: looks like the page of an error")
}

func TestAnotherLanguage(t *testing.T) {
	t.Parallel()
	answer, out, _ := call("1. Die Parteien achten einander.\n2. Die Parteien reden miteinander.\n", "-lang", "de", "-")
	assert.Zero(t, answer)
	assert.Contains(t, out, "NOT SETTLED")
	assert.Contains(t, out, "in another language")
}

func TestFaults(t *testing.T) {
	t.Parallel()
	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"format": "redraft.plan/1", "id": "x", "tittle": "y"}`), 0o600))
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no such file", []string{"nowhere.txt"}, status.Input, "there is no file nowhere.txt"},
		{"no text", []string{"-"}, status.Input, "standard input is empty"},
		{"bad plan", []string{"-plan", bad, "testdata/part.txt"}, status.Input, "unknown-member"},
		{"no plan", []string{"-plan", "nowhere.json", "testdata/part.txt"}, status.Input, "nowhere.json"},
		{"no argument", nil, status.Use, "one text is expected, not 0"},
		{"two arguments", []string{"a", "b"}, status.Use, "one text is expected, not 2"},
		{"unknown flag", []string{"-colour"}, status.Use, "not defined"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call("", tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	answer, _, _ := call("", "-h")
	assert.Zero(t, answer)
}
