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
		{
			"damaged",
			[]string{"-lang", "en"},
			"testdata/damaged.txt:3:1: no numbering found: every paragraph is a point\n",
		},
		{"lease", []string{"-plan", "../../../../../plan/testdata/lease.json"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call("",
				append(tt.args, filepath.Join("testdata", tt.name+".txt"))...)
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
	answer, out,
		_ := call("8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n", "-lang", "en", "-")
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
	answer, out, _ := call("1. Die Parteien achten einander.\n2. Die Parteien reden miteinander.\n",
		"-lang", "de", "-")
	assert.Zero(t, answer)
	assert.Contains(t, out, "NOT SETTLED")
	assert.Contains(t, out,
		"\n  in German: placed by numbers, figures and names; words are not compared\n")
	assert.NotContains(t, out, "in no known draft")
	assert.NotContains(t, out, "does not have")
}

// TestLanguageNotTold reads a translation that does not say in which language it is.
func TestLanguageNotTold(t *testing.T) {
	t.Parallel()
	answer, out,
		_ := call("1. La soberanía de Ucrania será confirmada por todas las partes del acuerdo.\n"+
		"6. El tamaño de las fuerzas armadas de Ucrania se limitará a 600.000 efectivos.\n"+
		"7. Ucrania no entrará en la OTAN y la OTAN no la admitirá en el futuro.\n"+
		"25. En Ucrania se celebrarán elecciones en un plazo de 100 días.\n", "-")
	assert.Zero(t, answer)
	assert.Contains(t, out,
		"\n  in Spanish: placed by numbers, figures and names; words are not compared\n")
	assert.NotContains(t, out, "in no known draft")
}

// TestAnotherLanguageInside holds a text with one point that nobody translated.
func TestAnotherLanguageInside(t *testing.T) {
	t.Parallel()
	answer, out,
		_ := call("5. Ukraine will receive reliable security guarantees.\n6. Die Stärke der Streitkräfte wird nicht erhöht und nicht verringert.\n"+
		"8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n", "-")
	assert.Zero(t, answer)
	assert.Contains(t, out,
		"\nin another language than the rest: words are not compared\n  6  \"Die Stärke der")
	assert.NotContains(t, out, "in no known draft")
}

// TestExample calls what the help shows.
func TestExample(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "pasted.txt")
	require.NoError(t, os.WriteFile(file,
		[]byte("6. Чисельність армії України обмежується 600 000 осіб.\n7. Україна не вступає в НАТО.\n"), 0o600))
	args := strings.Fields(strings.TrimPrefix(Command().Example, "redraft identify "))
	require.Equal(t, "pasted.txt", args[len(args)-1])
	args[len(args)-1] = file
	answer, out, errs := call("", args...)
	assert.Zero(t, answer, errs)
	assert.Contains(t, out, "pasted.txt: 2 points with words")
}

func TestFaults(t *testing.T) {
	t.Parallel()
	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad,
		[]byte(`{"format": "redraft.plan/1", "id": "x", "tittle": "y"}`), 0o600))
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no such file", []string{"nowhere.txt"}, status.Input, "there is no file nowhere.txt"},
		{"no text", []string{"-"}, status.Input, "standard input is empty"},
		{"bad plan", []string{"-plan", bad, "testdata/part.txt"}, status.Input, "unknown-member"},
		{
			"no plan",
			[]string{"-plan", "nowhere.json", "testdata/part.txt"},
			status.Input,
			"nowhere.json",
		},
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
