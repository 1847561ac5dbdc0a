package plan_test

import (
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// listed gives the names in a folder.
func listed(tb testing.TB, dir string) (names []string) {
	tb.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(tb, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func write(tb testing.TB, dir, name, text string) {
	tb.Helper()
	require.NoError(tb, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
	require.NoError(tb, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
}

// realPlans gives the plans that the module has, and one with every member.
func realPlans(tb testing.TB) map[string]*plan.Plan {
	tb.Helper()
	all := map[string]*plan.Plan{"everything": everything(tb)}
	for _, name := range []string{
		"testdata/hard-cases.json", "testdata/lease.json",
		"testdata/water-talks.json", "ukraine2025/plan.json",
	} {
		p, err := plan.ReadFile(name)
		require.NoError(tb, err)
		all[name] = p
	}
	return all
}

// What is written is read back byte for byte, whatever the order of the
// versions, and written again it is the same files.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	t.Parallel()
	for name, p := range realPlans(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(1, 2))
			dir := filepath.Join(t.TempDir(), "some", "folder")
			for range 3 {
				before := p.Clone()
				require.NoError(t, plan.WriteDir(dir, p))
				require.Empty(t, cmp.Diff(before, p), "the plan was altered")
				got, err := plan.ReadDir(os.DirFS(dir))
				require.NoError(t, err)
				if diff := cmp.Diff(encoded(t, p), encoded(t, got)); diff != "" {
					t.Fatalf("(-written +read):\n%s", diff)
				}
				random.Shuffle(len(p.Versions), reflect.Swapper(p.Versions))
			}
			// Then most of it goes.
			p = &plan.Plan{ID: p.ID, X: p.X, Versions: []plan.Version{{ID: p.Versions[0].ID}}}
			require.NoError(t, plan.WriteDir(dir, p))
			got, err := plan.ReadDir(os.DirFS(dir))
			require.NoError(t, err)
			require.Equal(t, encoded(t, p), encoded(t, got))
		})
	}
}

func TestEveryFileIsCanonical(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	own := map[string]json.RawMessage{
		"x-b": json.RawMessage(`[1,2]`),
		"x-a": json.RawMessage(`"é"`),
	}
	p := &plan.Plan{ID: "p", X: own, Versions: []plan.Version{{ID: "v", X: own}, {ID: "u"}}}
	require.NoError(t, plan.WriteDir(dir, p))
	for name, want := range map[string]string{
		"plan.json":       "{\n  \"format\": \"redraft.plan/1\",\n  \"id\": \"p\",\n  \"x-a\": \"é\",\n  \"x-b\": [\n    1,\n    2\n  ]\n}\n",
		"v.json":          "{\n  \"id\": \"v\",\n  \"x-a\": \"é\",\n  \"x-b\": [\n    1,\n    2\n  ]\n}\n",
		"sources.json":    "{}\n",
		"statements.json": "{}\n",
		"versions.json":   "{\n  \"versions\": [\n    \"v\",\n    \"u\"\n  ]\n}\n",
	} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.Equal(t, want, string(got), name)
	}
}

func TestNamesAreSafeEverywhere(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	p := &plan.Plan{ID: "p"}
	for _, id := range []string{
		"plan", "sources", "statements", "versions", "con", "nul.2025",
		"com1", "lpt9.a", "console", "com", "a.", "v1.0-final", strings.Repeat("a", 64),
	} {
		p.Versions = append(p.Versions, plan.Version{ID: id})
	}
	require.NoError(t, plan.WriteDir(dir, p))
	require.ElementsMatch(t, []string{
		"_com1.json", "_con.json", "_lpt9.a.json", "_nul.2025.json", "_plan.json", "_sources.json",
		"_statements.json", "_versions.json",
		"a..json", "com.json", "console.json", "v1.0-final.json", strings.Repeat("a", 64) + ".json",
		"plan.json", "sources.json", "statements.json", "versions.json",
	}, listed(t, dir))
	q, err := plan.ReadDir(os.DirFS(dir))
	require.NoError(t, err)
	require.Equal(t, ids(p), ids(q))
}

func TestVersionsThatWentDoNotComeBack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range strait {
		write(t, dir, name, text)
	}
	// Where names are not case-sensitive this is the name of another file.
	require.NoError(t, os.Rename(filepath.Join(dir, "april.json"),
		filepath.Join(dir, "March.json")))
	p, err := plan.ReadDir(os.DirFS(dir))
	require.NoError(t, err)
	p.Versions = []plan.Version{*p.Version("march")}
	require.NoError(t, plan.WriteDir(dir, p))
	require.Equal(t, []string{
		".gitattributes", "README.md", "march.json", "plan.json",
		"sources.json", "statements.json", "versions.json",
	}, listed(t, dir),
		"what is not of the plan stays")
	q, err := plan.ReadDir(os.DirFS(dir))
	require.NoError(t, err)
	require.Equal(t, encoded(t, p), encoded(t, q))

	// Whoever puts one back by hand is told.
	write(t, dir, "back.json", `{"id": "back"}`)
	_, err = plan.ReadDir(os.DirFS(dir))
	require.EqualError(t, err,
		`back.json:1:8: error: version "back" is not in versions.json [unlisted-version]`)
}

func TestWriteDirRefuses(t *testing.T) {
	t.Parallel()
	sound := &plan.Plan{ID: "p", Versions: []plan.Version{{ID: "v"}}}
	version := func(ids ...string) *plan.Plan {
		p := &plan.Plan{ID: "p"}
		for _, id := range ids {
			p.Versions = append(p.Versions, plan.Version{ID: id})
		}
		return p
	}
	lax := []plan.Option{
		plan.SetSeverity(plan.CodeBadID, diag.SeverityIgnored),
		plan.SetSeverity(plan.CodeDuplicateID, diag.SeverityIgnored),
		plan.SetSeverity(plan.CodeMissingMember, diag.SeverityIgnored),
	}
	for _, tt := range []struct {
		name, file, text string // that stands in the folder
		p                *plan.Plan
		opts             []plan.Option
		want             string
	}{
		{"no plan", "", "", nil, nil, `/id: error: "id" is missing or empty [missing-member]`},
		{
			"a rule that is broken", "", "", &plan.Plan{ID: "p", Collected: "soon"}, nil,
			`/collected: error: "soon" is not a date [date]`,
		},
		{
			"an id that leads elsewhere", "", "", version("../v"), lax,
			`version "../v" has no id of its own`,
		},
		{
			"ids that differ in case only", "", "", version("v", "V"), nil,
			`"V" is not an id [bad-id]`,
		},
		{
			"the same, let through", "", "", version("v", "V"), lax,
			`version "V" has no id of its own`,
		},
		{"one id twice", "", "", version("v", "v"), lax, `version "v" has no id of its own`},
		{"no id", "", "", version(""), lax, `version "" has no id of its own`},
		{
			"JSON of something else", "package.json", "{}", sound, nil,
			"is not the folder of a plan, and holds package.json",
		},
		{
			"a plan.json of something else", "plan.json", `{"id": "p"}`, sound, nil,
			"is not the folder of a plan, and holds plan.json",
		},
		{
			"a sub-folder", "drafts/v.json", "{}", sound, nil,
			"drafts: error: a folder is no part of a plan [unknown-file]",
		},
		{
			"an unknown file", "main.go", "", sound, nil,
			"main.go: error: this is no part of a plan [unknown-file]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if tt.file != "" {
				write(t, dir, tt.file, tt.text)
			}
			before := listed(t, dir)
			err := plan.WriteDir(dir, tt.p, tt.opts...)
			require.ErrorContains(t, err, tt.want)
			require.Equal(t, before, listed(t, dir), "the folder was changed")
			if strings.Contains(tt.want, "and holds") {
				require.ErrorIs(t, err, fs.ErrExist)
			}
		})
	}
}

func TestWriteDirWhereItCannot(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	p := &plan.Plan{ID: "p", Versions: []plan.Version{{ID: "v", Title: "before"}}}
	write(t, dir, "file", "")
	require.Error(t, plan.WriteDir(filepath.Join(dir, "file"), p))

	there := filepath.Join(dir, "there")
	require.NoError(t, plan.WriteDir(there, p))
	before := listed(t, there)
	require.NoError(t, os.Mkdir(filepath.Join(there, ".sources.json.part"), 0o755))
	p.Versions[0].Title = "after"
	require.Error(t, plan.WriteDir(there, p))
	require.Equal(t, before, listed(t, there))
	got, err := plan.ReadDir(os.DirFS(there))
	require.NoError(t, err)
	require.Equal(t, "before", got.Versions[0].Title)

	// What a writing that was cut off left is taken away, unless it is a folder: that is
	// somebody else's.
	write(t, there, ".old.json.part", "{}")
	write(t, there, ".other.json.part/a", "")
	require.NoError(t, plan.WriteDir(there, p))
	require.Equal(t, append([]string{".other.json.part"}, before...), listed(t, there))
}

// A file that is a link is replaced; what it leads to stays.
func TestLinksAreReplaced(t *testing.T) {
	t.Parallel()
	dir, away := t.TempDir(), t.TempDir()
	p := &plan.Plan{ID: "p", Versions: []plan.Version{{ID: "v"}}}
	require.NoError(t, plan.WriteDir(dir, p))
	require.NoError(t, os.Rename(filepath.Join(dir, "v.json"), filepath.Join(away, "v.json")))
	require.NoError(t, os.Symlink(filepath.Join(away, "v.json"), filepath.Join(dir, "v.json")))
	before, err := os.ReadFile(filepath.Join(away, "v.json"))
	require.NoError(t, err)
	p.Versions[0].Title = "new"
	require.NoError(t, plan.WriteDir(dir, p))
	after, err := os.ReadFile(filepath.Join(away, "v.json"))
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}
