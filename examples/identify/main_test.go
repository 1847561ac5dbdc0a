package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the expected outputs anew")

func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// TestOutputs holds what is printed for each text in testdata against the file
// beside it.
func TestOutputs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"part", nil},
		{"club", nil},
		{"lease", []string{"-plan", "../../plan/testdata/lease.json"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, out, errs := call("", append(tt.args, filepath.Join("testdata", tt.name+".txt"))...)
			assert.Zero(t, status)
			assert.Empty(t, errs)
			for line := range strings.Lines(out) {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), width+1, "%q", line)
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
	status, out, _ := call("8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n", "-lang", "en", "-")
	assert.Zero(t, status)
	assert.Contains(t, out, "standard input: 2 points")
	assert.Contains(t, out, "ANOTHER COPY, whole or in part, of us-28")
	assert.NotContains(t, out, "witness")
}

func TestAnotherLanguage(t *testing.T) {
	t.Parallel()
	status, out, _ := call("1. Die Parteien achten einander.\n2. Die Parteien reden miteinander.\n", "-lang", "de", "-")
	assert.Zero(t, status)
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
		{"no such file", []string{"nowhere.txt"}, statusInput, "there is no file nowhere.txt"},
		{"no text", []string{"-"}, statusInput, "standard input has no text"},
		{"bad plan", []string{"-plan", bad, "testdata/part.txt"}, statusInput, "unknown-member"},
		{"no plan", []string{"-plan", "nowhere.json", "testdata/part.txt"}, statusInput, "nowhere.json"},
		{"no argument", nil, statusUsage, "one text is expected, not 0"},
		{"two arguments", []string{"a", "b"}, statusUsage, "one text is expected, not 2"},
		{"unknown flag", []string{"-colour"}, statusUsage, "not defined"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, out, errs := call("", tt.args...)
			assert.Equal(t, tt.status, status)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	status, _, _ := call("", "-h")
	assert.Zero(t, status)
}
