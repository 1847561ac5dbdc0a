package plan_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// fixtureOptions are those without which a limit is out of a fixture's reach.
func fixtureOptions(name string) []plan.Option {
	switch name {
	case "too-large":
		return []plan.Option{plan.MaxSize(1000)}
	case "too-large_memory":
		return []plan.Option{plan.MaxMemory(2000)}
	case "too-many", "too-many_warnings":
		return []plan.Option{plan.MaxDiagnostics(2)}
	}
	return nil
}

// inGoOnly are the cases that no document can have.
var inGoOnly = []string{"bad-utf8_value", "unknown-member_value", "wrong-type_value"}

// inFoldersOnly are the cases that only a plan in several files can have; see
// TestProblemsOfFolders.
var inFoldersOnly = []string{
	"too-large_folder", "missing-file", "missing-file_plan", "unlisted-version",
	"unknown-file", "unknown-file_case", "unknown-file_folder", "unknown-file_name",
}

// fixtures gives the documents of testdata/codes: one for each case of each
// code, named code_case.
func fixtures(tb testing.TB) map[string][]byte {
	tb.Helper()
	files, err := filepath.Glob("testdata/codes/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	all := make(map[string][]byte)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(tb, err)
		all[strings.TrimSuffix(filepath.Base(f), ".json")] = data
	}
	return all
}

// told prints diagnostics as a reader sees them.
func told(name string, ds plan.Diagnostics) string {
	var b strings.Builder
	for _, d := range ds {
		fmt.Fprintf(&b, "%s\n  %s   %s\n", d.Line(name), d.Pointer, d.Advice)
	}
	return b.String()
}

func TestEveryCodeHasAFixture(t *testing.T) {
	t.Parallel()
	all := fixtures(t)
	for _, info := range plan.Codes() {
		for _, text := range info.Texts {
			name := string(info.Code)
			if text.Case != "" {
				name += "_" + text.Case
			}
			if slices.Contains(inGoOnly, name) || slices.Contains(inFoldersOnly, name) {
				continue
			}
			require.NotEmpty(t, info.About, "%s", info.Code)
			// The codes of references share their cases.
			if unknown := strings.HasPrefix(name, "unknown-"); unknown && slices.Contains([]string{"near", "none", ""}, text.Case) && name != string(info.Code) {
				continue
			}
			if _, ok := all[name]; !ok && all[string(info.Code)+"_none"] == nil {
				t.Errorf("no fixture testdata/codes/%s.json", name)
			}
		}
	}
}

func TestFixtures(t *testing.T) {
	t.Parallel()
	for name, data := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ds := plan.LintBytes(data, fixtureOptions(name)...)
			golden := filepath.Join("testdata/codes", name+".txt")
			got := told(name+".json", ds)
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
			if name == "valid" {
				require.Empty(t, ds)
				return
			}
			code, variant, _ := strings.Cut(name, "_")
			require.True(t, slices.ContainsFunc(ds, func(d diag.Diagnostic) bool {
				return string(d.Code) == code && d.Params["case"] == variant
			}), "the fixture does not trigger its code:\n%s", got)
			for _, d := range ds {
				require.True(t, d.Span.Known() || d.Code == diag.CodeTooMany, "%v has no place", d)
				if !strings.HasPrefix(name, "too-many") {
					require.Equal(t, code, string(d.Code), "one fault, one code:\n%s", got)
				}
			}
		})
	}
}

// One fault has one code, whichever door found it.
func TestBothDoorsFindTheSame(t *testing.T) {
	t.Parallel()
	for name, data := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := plan.DecodeBytes(data)
			if p == nil || strings.HasPrefix(name, "too-") { // limits are set for documents
				if p != nil {
					return
				}
				require.Error(t, err)
				return
			}
			inDocument, inGo := plan.LintBytes(data), plan.Lint(p)
			switch name {
			case "missing-member_format":
				require.Empty(t, inGo, "a plan in Go has the edition of the library")
				return
			case "id-from-order":
				require.Empty(t, inGo, "the plan that is given has ids")
				return
			}
			if diff := cmp.Diff(withoutPlaces(inDocument), withoutPlaces(inGo)); diff != "" {
				t.Errorf("(-document +Go):\n%s", diff)
			}
		})
	}
}

func withoutPlaces(ds plan.Diagnostics) []string {
	var list []string
	for _, d := range ds {
		list = append(list, fmt.Sprintf("%s %s: %s [%s]", d.Severity, d.Pointer, d.Message, d.Code))
	}
	slices.Sort(list)
	return list
}
