package add

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

const water = "../../../../../plan/testdata/water-talks.json"

// kind gives the command that adds a sort of thing.
func kind(t *testing.T, name string) shell.Command {
	t.Helper()
	for _, cmd := range Commands() {
		if cmd.Name == "add "+name {
			return cmd
		}
	}
	require.Fail(t, "there is no such command", name)
	return shell.Command{}
}

// kept keeps a plan as a file, or as a folder, and gives its name.
func kept(t *testing.T, p *plan.Plan, folder bool) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "plan")
	if folder {
		require.NoError(t, plan.WriteDir(name, p))
		return name
	}
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	return name
}

// read gives the plan that a file or a folder holds, and all its bytes.
func read(t *testing.T, name string) (*plan.Plan, string) {
	t.Helper()
	info, err := os.Stat(name)
	require.NoError(t, err)
	if !info.IsDir() {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		p, err := plan.DecodeBytes(data)
		require.NoError(t, err)
		return p, string(data)
	}
	p, err := plan.ReadDir(os.DirFS(name))
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(name, "*"))
	require.NoError(t, err)
	all := ""
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		all += f + "\n" + string(data)
	}
	return p, all
}

// additions are calls on the embedded plan, each with what it puts in, as another
// hand would write it.
var additions = []struct {
	kind string
	args []string
	want func(p *plan.Plan)
}{
	{
		"report",
		[]string{
			"-id", "herald-1", "-source", "herald", "-name", "The Herald", "-kind", "outlet",
			"-date", "2025-11-22", "-url", "https://herald.example/1",
			"-lang", "en-GB", "-access", "read", "-read", "2025-11-23", "-from", "axios-leak",
		},
		func(p *plan.Plan) {
			p.Sources = append(p.Sources, sources.Source{
				ID: "herald", Name: "The Herald",
				Kind: sources.SourceKindOutlet,
			})
			p.Reports = append(p.Reports, sources.Report{
				ID: "herald-1", Source: "herald", Date: "2025-11-22",
				URL: "https://herald.example/1", Language: "en-GB",
				Read: sources.AccessRead, Retrieved: "2025-11-23",
				Cites: []sources.Edge{{Report: "axios-leak"}},
			})
		},
	},
	{
		"claim",
		[]string{
			"-version", "geneva-19", "-text", "It says nothing of fishing.", "-cite",
			"axios-leak", "-quote", "not a word on fish", "-id", "fish",
		},
		func(p *plan.Plan) {
			v := p.Version("geneva-19")
			v.Claims = append(v.Claims, plan.Claim{ID: "fish", Content: plan.Content{
				Text: "It says nothing of fishing.",
				Cites: []sources.Citation{{
					Report: "axios-leak",
					Quote:  sources.Quote{Exact: "not a word on fish"},
				}},
			}})
		},
	},
	{
		"statement",
		[]string{
			"-party", "ua", "-role", "spokesman", "-stance", "rejects", "-about",
			"us-28/21, us-28/7", "-date", "2025-11-24",
			"-text", "Not acceptable.", "-cite", "axios-leak", "-id", "kyiv-no",
		},
		func(p *plan.Plan) {
			p.Statements = append(p.Statements, plan.Statement{
				ID: "kyiv-no", By: []plan.Speaker{{Party: "ua", Role: "spokesman"}},
				Stance: plan.StanceRejects, Date: "2025-11-24",
				About: []plan.Target{
					{Ref: plan.Ref{Version: "us-28", Point: "21"}},
					{Ref: plan.Ref{Version: "us-28", Point: "7"}},
				},
				Text: "Not acceptable.", Cites: []sources.Citation{{Report: "axios-leak"}},
			})
		},
	},
	{
		"version",
		[]string{
			"-id", "next", "-title", "What came next", "-status", "presented", "-date",
			"2026-03", "-parent", "us-28", "-relation", "revises", "-",
		},
		func(p *plan.Plan) {
			p.Versions = append(p.Versions, plan.Version{
				ID: "next", Title: "What came next", Status: plan.StatusPresented, Date: "2026-03",
				Parents: []plan.Parent{{Version: "us-28", Relation: plan.RelationRevises}},
				Points: []plan.Point{
					{ID: "1", Number: "1", Content: plan.Content{Text: "One thing is agreed."}},
					{ID: "2", Number: "2", Content: plan.Content{Text: "Another thing is open."}},
				},
			})
		},
	},
}

const twoPoints = "1. One thing is agreed.\n2. Another thing is open.\n"

// TestGrows adds to the embedded plan, kept as a file and as a folder: what was
// asked for is in it, and nothing else changed.
func TestGrows(t *testing.T) {
	t.Parallel()
	for _, folder := range []bool{false, true} {
		name := kept(t, ukraine2025.Plan(), folder)
		for _, a := range additions {
			before, bytes := read(t, name)
			args := append([]string{"-plan", name}, a.args...)
			answer, dry, errs := shelltest.Call(kind(t, a.kind), twoPoints, append(args, "-dry")...)
			require.Zero(t, answer, errs)
			_, still := read(t, name)
			assert.Equal(t, bytes, still, "-dry wrote")

			answer, out, errs := shelltest.Call(kind(t, a.kind), twoPoints, args...)
			require.Zero(t, answer, errs)
			assert.Equal(t, dry, out)
			want := before.Clone()
			a.want(want)
			got, _ := read(t, name)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("add %s (-want +got):\n%s", a.kind, d)
			}
			for line := range strings.Lines(out) {
				assert.True(t, strings.HasPrefix(line, "+ "), line)
			}
			assert.Contains(t, out, a.args[len(a.args)-1][:1])
			left, err := filepath.Glob(filepath.Join(filepath.Dir(name), ".*"))
			require.NoError(t, err)
			assert.Empty(t, left, "files that were begun")
		}
	}
}

// TestCanonical writes a plan that somebody wrote by hand in the one form.
func TestCanonical(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(water)
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(name, data, 0o640))
	answer, out, errs := shelltest.Call(kind(t, "claim"), "", "-plan", name, "-version",
		"arva-reply", "-text", "It is signed.", "-cite", "wire-leak")
	assert.Zero(t, answer, errs)
	want := `+       "claims": [
+         {
+           "id": "c1",
+           "text": "It is signed.",
+           "cites": [
+             {
+               "report": "wire-leak"
+             }
+           ]
+         }
+       ]
`
	if d := cmp.Diff(want, out); d != "" {
		t.Errorf("what changed (-want +got):\n%s", d)
	}
	p, now := read(t, name)
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	assert.Equal(t, b.String(), now)
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
}

// TestElsewhere writes the plan that grew to another file, or prints it.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "mine.json")
	args := []string{
		"-plan", "ukraine2025", "-version", "geneva-19", "-text",
		"It says nothing of fishing.", "-cite", "axios-leak", "-id", "fish",
	}
	answer, out, errs := shelltest.Call(kind(t, "claim"), "", append(args, "-o", name)...)
	assert.Zero(t, answer, errs)
	assert.Empty(t, out)
	p, data := read(t, name)
	assert.NotNil(t, p.Version("geneva-19").Claim("fish"))
	answer, out, errs = shelltest.Call(kind(t, "claim"), "", append(args, "-o", "-")...)
	assert.Zero(t, answer, errs)
	assert.Equal(t, data, out)
}

// TestAVersionWithItsReport puts the text in as what a report has of the draft.
func TestAVersionWithItsReport(t *testing.T) {
	t.Parallel()
	name := kept(t, ukraine2025.Plan(), false)
	answer, _, errs := shelltest.Call(kind(t, "version"), twoPoints, "-plan", name, "-id", "next",
		"-report", "axios-leak", "-")
	require.Zero(t, answer, errs)
	p, _ := read(t, name)
	v := p.Version("next")
	require.NotNil(t, v)
	assert.Equal(t, "axios-leak", v.LeadWitness().Report)
	assert.Equal(t, plan.CoveragePartial, v.Coverage)
	for _, q := range v.All() {
		assert.True(t, v.Standing(&q.Content, nil).DraftWords(), q.ID)
	}
}

// TestAsks asks for what the flags do not say, again where an answer cannot be
// taken, and not for what no longer matters.
func TestAsks(t *testing.T) {
	t.Parallel()
	p, err := plan.ReadFile(water)
	require.NoError(t, err)
	name := kept(t, p, false)
	answer, out, errs := shelltest.Answer(kind(t, "report"),
		[]string{
			"gazette-2", "gazette", "A second leak", "in March", "2024-03-09", "", "en",
			"read", "2024-03-10", "", "",
		}, "-plan", name)
	assert.Zero(t, answer, errs)
	assert.Contains(t, errs,
		"the id of the report? the id of its source? its headline (empty: not said)?")
	assert.Contains(t, errs, `"in March" is no date`)
	assert.Contains(t, out, `+       "id": "gazette-2",`)
	got, _ := read(t, name)
	want := sources.Report{
		ID: "gazette-2", Source: "gazette", Title: "A second leak", Date: "2024-03-09",
		Language: "en", Read: sources.AccessRead, Retrieved: "2024-03-10",
	}
	if d := cmp.Diff(&want, got.Report("gazette-2")); d != "" {
		t.Errorf("report (-want +got):\n%s", d)
	}

	_, before := read(t, name)
	answer, out, errs = shelltest.Answer(kind(t, "report"), []string{"gazette-3", "gazette"},
		"-plan", name)
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, "the answers ended before all was asked: nothing is written")
	_, after := read(t, name)
	assert.Equal(t, before, after)
}

// TestRefuses prints every problem, and writes nothing.
func TestRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, kind string
		args       []string
		status     int
		says       []string
	}{
		{
			"nothing given", "report", nil, status.Use,
			[]string{"nobody can be asked: -id -source -name"},
		},
		{
			"something given", "claim",
			[]string{"-version", "arva-reply"},
			status.Use,
			[]string{"nobody can be asked: -text -cite"},
		},
		{"given empty", "claim", []string{
			"-version", "arva-reply", "-text", "", "-cite",
			"wire-leak",
		}, status.Use, []string{"nobody can be asked: -text"}},
		{"no speaker", "statement", []string{
			"-stance", "denies", "-about", "arva-reply", "-cite",
			"wire-leak",
		}, status.Use, []string{"-party, -name or -role"}},
		{
			"no such stance", "statement",
			[]string{"-stance", "likes"},
			status.Use,
			[]string{`there is no "likes": supports, rejects`},
		},
		{"no reference", "statement", []string{
			"-party", "arva", "-stance", "denies", "-about",
			"arva reply", "-cite", "wire-leak",
		}, status.Use, []string{"-about: reference"}},
		{"no draft", "claim", []string{
			"-version", "arva-replie", "-text", "x", "-cite",
			"wire-leak",
		}, status.Input, []string{`did you mean "arva-reply"?`}},
		{
			"the id is taken", "report",
			[]string{"-id", "wire-leak", "-source", "wire"},
			status.Input,
			[]string{"wire-leak"},
		},
		{
			"several problems", "statement",
			[]string{
				"-party", "cria", "-stance", "denies", "-about", "arva-reply/9", "-cite",
				"nobody", "-date", "2024-04-17",
			},
			status.Input,
			[]string{"unknown-party", "unknown-report", "unknown-point"},
		},
		{
			"a name for what is known", "report",
			[]string{"-id", "x", "-source", "wire", "-name", "Wire"},
			status.Use,
			[]string{"those of a new source"},
		},
		{
			"read before it was published", "report",
			[]string{"-id", "x", "-source", "wire", "-date", "2024-03-03", "-read", "2024-02-02"},
			status.Input,
			[]string{"date-order"},
		},
		{
			"a report without a text", "version",
			[]string{"-id", "x", "-report", "wire-leak"},
			status.Use,
			[]string{"FILE, which is not given"},
		},
		{
			"no file", "version",
			[]string{"-id", "x", "nowhere.txt"},
			status.Input,
			[]string{"there is no file nowhere.txt"},
		},
		{
			"too many arguments", "report",
			[]string{"x"},
			status.Use,
			[]string{`"x" is not expected`},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p, err := plan.ReadFile(water)
			require.NoError(t, err)
			name := kept(t, p, false)
			_, before := read(t, name)
			answer, out, errs := shelltest.Call(kind(t, tt.kind), "",
				append([]string{"-plan", name}, tt.args...)...)
			assert.Equal(t, tt.status, answer, errs)
			assert.Empty(t, out)
			for _, s := range tt.says {
				assert.Contains(t, errs, s)
			}
			_, after := read(t, name)
			assert.Equal(t, before, after)
		})
	}
	for name, says := range map[string]string{
		"":            "-plan names",
		"ukraine2025": "cannot be written onto", "nowhere.json": "nowhere.json",
	} {
		_, out, errs := shelltest.Call(kind(t, "report"), "", "-plan", name, "-id", "x", "-source",
			"wire")
		assert.Empty(t, out)
		assert.Contains(t, errs, says)
	}
}

// TestExamples calls what the help of each sort shows, one after another.
func TestExamples(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	reply := filepath.Join(dir, "reply.txt")
	require.NoError(t, os.WriteFile(reply, []byte(twoPoints), 0o600))
	name := kept(t, &plan.Plan{
		ID: "talks", Title: "Talks", Sources: []sources.Source{{ID: "gazette", Name: "Gazette"}},
		Reports: []sources.Report{{ID: "leak", Source: "gazette"}},
		Versions: []plan.Version{{
			ID: "draft",
			Points: []plan.Point{{
				ID: "1", Number: "1",
				Content: plan.Content{Text: "A figure is agreed."},
			}},
		}},
	}, false)
	for _, cmd := range Commands() {
		line := strings.TrimPrefix(cmd.Example, "redraft "+cmd.Name+" ")
		var args []string
		for i, part := range strings.Split(strings.TrimSpace(line), `"`) {
			if i%2 == 1 {
				args = append(args, part) // between quotation marks
				continue
			}
			args = append(args, strings.Fields(part)...)
		}
		for i := range args {
			args[i] = strings.NewReplacer("plan.json", name, "reply.txt", reply).Replace(args[i])
		}
		answer, out, errs := shelltest.Call(cmd, "", args...)
		assert.Zero(t, answer, errs)
		assert.NotEmpty(t, out)
	}
	p, _ := read(t, name)
	assert.Len(t, p.Versions, 2)
	assert.Len(t, p.Version("draft").Claims, 1)
	assert.Len(t, p.Statements, 1)
	assert.Len(t, p.Reports, 2)
}
