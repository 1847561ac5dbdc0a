package plan_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// files makes a folder of texts.
func files(texts map[string]string) fstest.MapFS {
	folder := fstest.MapFS{}
	for name, text := range texts {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// with gives a copy of a folder in which some files have another text, or, of
// none, are not there.
func with(folder map[string]string, change map[string]string) map[string]string {
	changed := maps.Clone(folder)
	maps.Copy(changed, change)
	maps.DeleteFunc(changed, func(_, text string) bool { return text == gone })
	return changed
}

const gone = "\x00"

// strait is a sound folder.
var strait = map[string]string{
	"plan.json":       `{"format": "redraft.plan/1", "id": "strait", "themes": [{"id": "fees", "name": "Fees"}], "x-desk": 1}` + "\n",
	"sources.json":    "{\n \"sources\": [{\"id\": \"gazette\", \"name\": \"Gazette\"}],\n \"reports\": [{\"id\": \"leak\", \"source\": \"gazette\"}]\n}\n",
	"statements.json": "{}",
	"march.json":      "{\n \"id\": \"march\",\n \"points\": [{\"number\": \"1\", \"theme\": \"fees\", \"text\": \"The fee is 500 crowns.\"}]\n}\n",
	"april.json":      `{"id": "april", "parents": [{"version": "march", "relation": "revises"}], "x-note": {"a": [1]}}`,
	"README.md":       "For people.",
	".gitattributes":  "",
}

func ids(p *plan.Plan) (list []string) {
	for _, v := range p.Versions {
		list = append(list, v.ID)
	}
	return list
}

func TestReadDirOfTheEmbeddedPlan(t *testing.T) {
	t.Parallel()
	p, err := plan.ReadDir(os.DirFS("ukraine2025/data"))
	require.NoError(t, err)
	want, err := os.ReadFile("ukraine2025/plan.json")
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), encoded(t, p)); diff != "" {
		t.Errorf("(-plan.json +folder):\n%s", diff)
	}
}

func TestVersionsStandInTheOrderOfTheirFilesOrOfTheList(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change map[string]string
		want   []string
	}{
		{"of their files", nil, []string{"april", "march"}},
		{
			"of their files, whose names are free",
			map[string]string{
				"april.json": gone, "2.json": strait["april.json"],
				"march.json": gone, "1.json": strait["march.json"],
			},
			[]string{"march", "april"},
		},
		{
			"of the list",
			map[string]string{"versions.json": `{"versions": ["march", "april"]}`},
			[]string{"march", "april"},
		},
		{"none", map[string]string{
			"march.json": gone, "april.json": gone,
			"versions.json": `{"versions": []}`,
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p, err := plan.ReadDir(files(with(strait, tt.change)))
			require.NoError(t, err)
			require.Equal(t, tt.want, ids(p))
			require.Contains(t, p.X, "x-desk")
		})
	}
}

// Members of the plan itself may stand in any of the three files.
func TestMembersMayStandInAnySharedFile(t *testing.T) {
	t.Parallel()
	want, err := plan.ReadDir(files(strait))
	require.NoError(t, err)
	got, err := plan.ReadDir(files(with(strait, map[string]string{
		"plan.json":    "{}",
		"sources.json": "{}",
		"statements.json": strings.Replace(strings.TrimSpace(strait["plan.json"]), "{",
			strings.TrimSuffix(strings.TrimSpace(strait["sources.json"]), "}")+",", 1),
	})))
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
}

// Every problem of a folder, as it is told. Each code that only a folder can
// give is here with each of its cases.
func TestProblemsOfFolders(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for _, tt := range []struct {
		name   string
		change map[string]string
		want   []string
		whole  bool // the plan is given beside the error
	}{
		{"sound", nil, nil, true},
		{
			"files are missing",
			map[string]string{"plan.json": gone, "statements.json": gone},
			[]string{
				`data/plan.json: error: the file is missing [missing-file]`,
				`data/statements.json: error: the file is missing [missing-file]`,
			},
			false,
		},
		{
			"sources are missing: citations of them are no faults",
			map[string]string{
				"sources.json": gone,
				"march.json":   `{"id": "march", "counts": [{"points": 1, "cites": [{"report": "leak"}]}], "points": [{"number": "1"}]}`,
			},
			[]string{
				`data/sources.json: error: the file is missing [missing-file]`,
			},
			false,
		},
		{
			"not JSON, in two files, and a rule broken in a third",
			map[string]string{
				"plan.json":  `{"id": strait}`,
				"march.json": "{\n \"id\": \"march\",,}",
				"april.json": `{"id": "april", "title": 1, "date": "soon", "parents": [{"version": "march"}], "points": [{"number": "1", "theme": "fees"}]}`,
			},
			[]string{
				`data/april.json:1:26: error: "title" must be a string, not a number [wrong-type]`,
				`data/april.json:1:37: error: "soon" is not a date [date]`,
				`data/march.json:2:16: error: a comma with nothing before it [syntax]`,
				`data/plan.json:1:8: error: "strait" is not a JSON value [syntax]`,
			},
			false,
		},
		{"not an object", map[string]string{"sources.json": "[]", "april.json": "1"}, []string{
			`data/april.json:1:1: error: the document must be an object, not a number [wrong-type]`,
			`data/sources.json:1:1: error: the document must be an object, not an array [wrong-type]`,
		}, false},
		{"more than an object", map[string]string{
			"sources.json": "{} {}",
			"april.json":   `{"id": "april"}, {"id": "may"}`,
			"march.json":   `{"id": "march"}], "id": ["x"`,
		}, []string{
			`data/april.json:1:16: error: the document ended before "," [trailing-data]`,
			`data/march.json:1:16: error: the document ended before "]" [trailing-data]`,
			`data/sources.json:1:4: error: the document ended before "{" [trailing-data]`,
		}, false},
		{"empty and cut off", map[string]string{"sources.json": "", "april.json": "{"}, []string{
			`data/april.json:1:2: error: the file ends before the document does [syntax]`,
			`data/sources.json:1:1: error: the file is empty [syntax]`,
		}, false},
		{"members that are unknown", map[string]string{
			"sources.json": `{"sauces": []}`,
			"march.json":   "{\"id\": \"march\",\n\"titel\": \"M\"}",
		}, []string{
			`data/march.json:2:1: error: unknown member "titel" [unknown-member]`,
			`data/sources.json:1:2: error: unknown member "sauces" [unknown-member]`,
		}, false},
		{
			"a member in two files",
			map[string]string{"statements.json": "{\"x-a\": 1,\n \"id\": \"s\", \"x-desk\": 2}"},
			[]string{
				`data/statements.json:2:2: error: member "id" appears twice [duplicate-member] (first at plan.json:1:30; keep one)`,
				`data/statements.json:2:13: error: member "x-desk" appears twice [duplicate-member] (first at plan.json:1:90; keep one)`,
			},
			false,
		},
		{
			"a member twice in one file",
			map[string]string{"sources.json": "{\"sources\": [],\n \"sources\": []}"},
			[]string{
				`data/sources.json:2:2: error: member "sources" appears twice [duplicate-member] (first at 1:2; keep one)`,
			},
			false,
		},
		{
			"versions in plan.json and in files",
			map[string]string{"plan.json": `{"format": "redraft.plan/1", "id": "strait", "versions": [{"id": "may"}]}`, "march.json": gone},
			[]string{
				`data/april.json:1:1: error: member "versions" appears twice [duplicate-member] (first at plan.json:1:46; keep one)`,
			},
			false,
		},
		{"a version twice", map[string]string{"copy.json": strait["march.json"]}, []string{
			`data/march.json:2:8: error: version "march" is there twice [duplicate-id] (first at copy.json:2:8; ids are unique)`,
		}, true},
		{
			"references to what no file has",
			map[string]string{"march.json": `{"id": "march", "authors": ["us"], "points": [{"number": "1", "theme": "fee"}]}`, "april.json": `{"id": "april", "parents": [{"version": "may", "cites": [{"report": "talk"}]}]}`},
			[]string{
				`data/april.json:1:41: error: version "may" is not in the folder [unknown-version] (versions there: april, march)`,
				`data/april.json:1:69: error: report "talk" is not in the folder [unknown-report] (reports there: leak)`,
				`data/march.json:1:29: error: party "us" is not in the folder [unknown-party] (add {"id": "us", …} to "parties"; the folder has no "parties")`,
				`data/march.json:1:72: error: theme "fee" is not in the folder [unknown-theme] (did you mean "fees"?)`,
			},
			true,
		},
		{
			"members without which nothing means anything",
			map[string]string{
				"plan.json": "\n{}", "april.json": "\n {}",
				"march.json": `{"id": "march"}`,
			},
			[]string{
				`data/april.json:2:2: error: "id" is missing or empty [missing-member] (a version needs an id of its own)`,
				`data/plan.json:2:1: error: "format" is missing [missing-member]`,
				`data/plan.json:2:1: error: "id" is missing or empty [missing-member]`,
			},
			true,
		},
		{
			"a newer format alone is told",
			map[string]string{
				"plan.json": `{"format": "redraft.plan/2"}`, "versions.json": "{}",
				"april.json": "{", "march.json": `{"i": 1}`,
			},
			[]string{
				`data/plan.json:1:12: error: written for a newer format; this library reads up to 1 [newer-format]`,
			},
			false,
		},
		{"files and folders that are no part", map[string]string{
			"april.JSON": "{}", "april.json": gone, "march.json.txt": "", "old/april.json": "{}",
			"\xff.json": "{}", ".json": "{}", "drafts.md/a": "",
		}, []string{
			`data/april.JSON: error: this is no part of a plan [unknown-file] (did you mean "april.json"? names are case-sensitive)`,
			`data/march.json.txt: error: this is no part of a plan [unknown-file]`,
			`data/old: error: a folder is no part of a plan [unknown-file] (its files are not read; move it elsewhere, or begin its name with a dot)`,
			`data/\xff.json: error: the name of this file is not UTF-8 [unknown-file]`,
		}, false},
		{"names that would deceive", map[string]string{"a\x1b\u202e\n.json": `{"id": 1}`}, []string{
			`data/aU+001BU+202EU+000A.json:1:8: error: "id" must be a string, not a number [wrong-type]`,
		}, false},
		{
			"a list that is wrong",
			map[string]string{"versions.json": `{"versions": ["march", "may", "march", "", "apri"]}`},
			[]string{
				`data/april.json:1:8: error: version "april" is not in versions.json [unlisted-version] (add it there, in its place, or remove this file)`,
				`data/versions.json:1:24: error: version "may" is not in the folder [unknown-version] (versions there: march, april)`,
				`data/versions.json:1:31: error: "march" is named twice [repeated-reference] (first at 1:15; keep one)`,
				`data/versions.json:1:40: error: "3" is missing or empty [missing-member] (the id of a version)`,
				`data/versions.json:1:44: error: version "apri" is not in the folder [unknown-version] (did you mean "april"?)`,
			},
			true,
		},
		{
			"a list that cannot be read",
			map[string]string{"versions.json": `{"versions": "march", "x-a": 1}`},
			[]string{
				`data/versions.json:1:14: error: "versions" must be an array, not a string [wrong-type]`,
				`data/versions.json:1:23: error: unknown member "x-a" [unknown-member]`,
			},
			false,
		},
		{
			"a listed version that cannot be read",
			map[string]string{
				"versions.json": `{"versions": ["april", "march"]}`,
				"march.json":    "{",
			},
			[]string{
				`data/march.json:1:2: error: the file ends before the document does [syntax]`,
			},
			false,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := files(with(strait, tt.change))
			p, err := plan.ReadDir(folder, plan.Name("data"))
			require.Equal(t, tt.whole, p != nil, "%v", err)
			if len(tt.want) == 0 {
				require.NoError(t, err)
				return
			}
			refused, ok := errors.AsType[*plan.Error](err)
			require.True(t, ok, "%v", err)
			var got []string
			for i, d := range refused.Diagnostics {
				line := d.Line(refused.Name)
				if i < len(tt.want) && strings.HasSuffix(tt.want[i], ")") && d.Advice != "" {
					line += " (" + d.Advice + ")"
				}
				got = append(got, line)
				seen[string(d.Code)+"_"+d.Params["case"]] = true
				requirePlaced(t, folder, d)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, info := range plan.Codes() {
		for _, text := range info.Texts {
			name := string(info.Code) + "_" + text.Case
			if slices.Contains(inFoldersOnly, strings.TrimSuffix(name, "_")) &&
				name != "too-large_folder" && !seen[name] {
				t.Errorf("no folder here gives %s", name)
			}
		}
	}
}

// requirePlaced holds that a diagnostic stands in a file of the folder, where
// it says.
func requirePlaced(tb testing.TB, folder fstest.MapFS, d diag.Diagnostic) {
	tb.Helper()
	require.NotEmpty(tb, d.Message)
	require.NotContains(tb, d.Line("data"), "\n")
	if d.Code == diag.CodeTooMany {
		return
	}
	require.NotEmpty(tb, d.File, "%v", d)
	if !d.Span.Known() {
		require.Contains(tb, []diag.Code{
			plan.CodeMissingFile, plan.CodeUnknownFile,
			diag.CodeTooLarge,
		}, d.Code)
		return
	}
	data := folder[d.File].Data
	require.LessOrEqual(tb, d.Span.Start.Offset, d.Span.End.Offset)
	require.LessOrEqual(tb, d.Span.End.Offset, len(data))
	for _, at := range []diag.Pos{d.Span.Start, d.Span.End} {
		before := data[:at.Offset]
		line := bytes.Count(before, []byte("\n")) + 1
		column := len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:]))) + 1
		require.Equal(tb, diag.Pos{Line: line, Column: column, Offset: at.Offset}, at, "%s",
			d.Line(""))
	}
}

func TestPointersAreThoseOfTheFile(t *testing.T) {
	t.Parallel()
	_, err := plan.ReadDir(files(with(strait, map[string]string{
		"march.json":   `{"id": "march", "points": [{"number": "1"}, {"number": "2", "theme": "x"}]}`,
		"sources.json": `{"reports": [{"id": "leak"}]}`,
	})))
	refused, ok := errors.AsType[*plan.Error](err)
	require.True(t, ok)
	require.Len(t, refused.Diagnostics, 2)
	require.Equal(t, diag.Pointer("/points/1/theme"), refused.Diagnostics[0].Pointer)
	require.Equal(t, diag.Pointer("/reports/0/source"), refused.Diagnostics[1].Pointer)
}

func TestOptionsHoldForFolders(t *testing.T) {
	t.Parallel()
	size := 0
	for name, text := range strait {
		if strings.HasSuffix(name, ".json") {
			size += len(text) + 2
		}
	}
	size += len(`{"versions":[]}`)
	_, err := plan.ReadDir(files(strait), plan.MaxSize(size))
	require.NoError(t, err)
	p, err := plan.ReadDir(files(strait), plan.MaxSize(size-1), plan.Name("data"))
	require.Nil(t, p)
	require.ErrorContains(t, err, "data/march.json: error: with this file the folder has more than")
	_, err = plan.ReadDir(files(strait), plan.MaxSize(1))
	require.ErrorContains(t, err,
		"plan.json: error: with this file the folder has more than 1 bytes [too-large]")

	_, err = plan.ReadDir(files(strait), plan.MaxDepth(4))
	require.ErrorContains(t, err, "april.json:1:29: error: nested deeper than 4 levels [too-deep]")
	_, err = plan.ReadDir(files(strait), plan.MaxMemory(500))
	require.ErrorContains(t, err, "[too-large]")
	_, err = plan.ReadDir(files(with(strait, map[string]string{"a": "", "b": "", "c": ""})),
		plan.MaxDiagnostics(2))
	require.ErrorContains(t, err, "more than 2 errors; the rest was not looked for [too-many]")

	ignored := plan.SetSeverity(plan.CodeUnknownFile, diag.SeverityIgnored)
	p, err = plan.ReadDir(files(with(strait,
		map[string]string{"data.go": "package data", "old/a.json": "{"})), ignored)
	require.NoError(t, err)
	require.Equal(t, []string{"april", "march"}, ids(p))
	ignored = plan.SetSeverity(plan.CodeMissingFile, diag.SeverityIgnored)
	_, err = plan.ReadDir(files(with(strait, map[string]string{"plan.json": gone})), ignored)
	require.ErrorContains(t, err, "plan.json: error: the file is missing",
		"no option makes half a folder a whole one")
}

func TestFileSystemsThatFail(t *testing.T) {
	t.Parallel()
	_, err := plan.ReadDir(os.DirFS(filepath.Join(t.TempDir(), "none")))
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, ours := errors.AsType[*plan.Error](err)
	require.False(t, ours)

	broken := errors.New("broken")
	for _, name := range []string{"plan.json", "march.json"} {
		_, err = plan.ReadDir(failingFS{files(strait), name, broken})
		require.ErrorIs(t, err, broken)
	}

	dir := t.TempDir()
	for name, text := range strait {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	require.NoError(t, os.Rename(filepath.Join(dir, "march.json"), filepath.Join(dir, ".march")))
	require.NoError(t, os.Symlink(".march", filepath.Join(dir, "linked.json")))
	p, err := plan.ReadDir(os.DirFS(dir))
	require.NoError(t, err, "a link to a file is one")
	require.Equal(t, []string{"april", "march"}, ids(p))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, ".lock")))
	_, err = plan.ReadDir(os.DirFS(dir))
	require.NoError(t, err, "what is passed over is not followed")
	require.NoError(t, os.Symlink(t.TempDir(), filepath.Join(dir, "away.json")))
	_, err = plan.ReadDir(os.DirFS(dir))
	require.ErrorContains(t, err, "away.json: error: a folder is no part of a plan [unknown-file]")
	require.NoError(t, os.Remove(filepath.Join(dir, "away.json")))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "away.json")))
	_, err = plan.ReadDir(os.DirFS(dir))
	require.ErrorIs(t, err, fs.ErrNotExist)
}

// failingFS fails when one of its files is opened.
type failingFS struct {
	fs.FS
	name string
	err  error
}

func (f failingFS) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, f.err
	}
	return f.FS.Open(name)
}

func TestReadFile(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"testdata/hard-cases.json", "testdata/lease.json",
		"testdata/water-talks.json", "ukraine2025/plan.json",
	} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		want, err := plan.DecodeBytes(data)
		require.NoError(t, err)
		got, err := plan.ReadFile(name)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(want, got))
	}

	p, err := plan.ReadFile("testdata/codes/duplicate-id.json")
	require.EqualError(t, err,
		`testdata/codes/duplicate-id.json:5:88: error: theme "fees" is there twice [duplicate-id]`)
	require.NotNil(t, p, "the shape is right")
	_, err = plan.ReadFile("testdata/codes/duplicate-id.json", plan.Name("a.json"))
	require.ErrorContains(t, err, "a.json:5:88: ")

	_, err = plan.ReadFile("testdata/none.json")
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, ours := errors.AsType[*plan.Error](err)
	require.False(t, ours)
	_, err = plan.ReadFile("testdata")
	require.Error(t, err)
	_, err = plan.ReadFile("testdata/lease.json", plan.MaxSize(100))
	require.EqualError(t, err,
		"testdata/lease.json:1:1: error: the file has more than 100 bytes [too-large]")
}

// A file without an end.
func TestReadFileEnds(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("there is no file without an end here")
	}
	_, err := plan.ReadFile("/dev/zero", plan.MaxSize(1<<20))
	require.ErrorContains(t, err, "[too-large]")
}
