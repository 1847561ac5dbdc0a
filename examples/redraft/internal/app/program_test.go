package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asProgram makes the program of the test the program itself, so that tests see it as its
// users do: with a process, a status and what the system gives it to write to.
const asProgram = "REDRAFT_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(Main())
	}
	os.Exit(m.Run())
}

// calls are calls of every command, with whatever they need in a folder.
func calls(tb testing.TB, dir string) [][]string {
	tb.Helper()
	file := func(name, text string) string {
		name = filepath.Join(dir, name)
		require.NoError(tb, os.WriteFile(name, []byte(text), 0o600))
		return name
	}
	old := file("old.txt",
		"1. The army is limited to 600,000.\n\n2. The ports stay [open][closed] to grain ships.\n\n3. Files are kept.\n")
	new := file("new.txt",
		"1. The army is limited to 800,000 in peacetime.\n\n2. Files are kept for ten years.\n\n3. The ports stay open to grain ships.\n")
	article := file("article.txt",
		"“Ukraine’s sovereignty will be confirmed,” it says, and “the army is limited to 100”.\n")
	plan := filepath.Join(dir, "lease.json")
	answer, _, errs := call("new", "-title", "Lease", plan)
	require.Zero(tb, answer, errs)
	all := [][]string{
		{"compare"},
		{"compare", old, new},
		{"compare", "us-28", old},
		{"verify", "-allow", "point=1", old, new},
		{"merge", old, new, new},
		{"report", "us-28", "e3-28"},
		{"list"},
		{"list", "-format", "akn", "-of", "us-28"},
		{"list", "-format", "prov"},
		{"list", "-format", "csv", "-of", "statements"},
		{"evidence", "us-28/26"},
		{"sheet", "us-28/26"},
		{"trail", "military.cap"},
		{"trail", "us-28/6"},
		{"words", "e3-28", "-point", "2"},
		{"table", "us-28", "e3-28", "-theme", "military.cap"},
		{"brackets", old},
		{"news", plan, plan},
		{"identify", old},
		{"checkquotes", article},
		{"validate", plan},
		{"version"},
		{
			"history", "-ask", "changed",
			file("lines.jsonl",
				`{"format":"redraft.history/1","law":"a.md","step":1,"new":{"id":"1"},"points":3}`+
					"\n"),
		},
		{"add", "version", "-plan", plan, "-id", "draft-1", "-dry", old},
		{
			"addwitness", "-version", "us-28", "-report", "x", "-source", "axios", "-url",
			"https://a.example/", "-date", "2026-01-02", "-wording", "verbatim", article,
		},
	}
	for _, format := range []string{
		"verdicts", "md", "csv", "annotated", "docx", "docx-table",
		"akn", "json",
	} {
		all = append(all, []string{"compare", "-format", format, "us-28", "e3-28"})
	}
	return all
}

// TestEveryRunGivesTheSameBytes runs each command twenty times; new writes a file once.
func TestEveryRunGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	runs := 20
	if testing.Short() {
		runs = 3
	}
	called := make(map[string]bool)
	for _, args := range calls(t, t.TempDir()) {
		called[args[0]] = true
		t.Run(strings.ReplaceAll(strings.Join(args, " "), string(filepath.Separator), "-"),
			func(t *testing.T) {
				t.Parallel()
				answer, out, errs := call(args...)
				assert.NotEmpty(t, out+errs)
				assert.NotContains(t, errs, "usage:", "the call is right")
				for range runs - 1 {
					again, got, said := call(args...)
					require.Equal(t, answer, again)
					if got != out {
						t.Fatal("the output differs")
					}
					require.Equal(t, errs, said)
				}
			})
	}
	for _, cmd := range commands() {
		name, _, _ := strings.Cut(cmd.Name, " ")
		assert.True(t, called[name] || name == "new", "%s is run", cmd.Name)
	}
}
