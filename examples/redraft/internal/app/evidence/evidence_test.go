package evidence

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const columns = 80

const fixtures = "../../../../../diff/collate/testdata/"

func TestOutput(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"us-28-26", nil},
		{"us-28-6", []string{"us-28/6"}},
		{"us-28-21.c", []string{"us-28/21.c"}},
		{"e3-28-3", []string{"e3-28/3"}},
		{"us-28", []string{"us-28"}},
		{"geneva-19", []string{"geneva-19"}},
		{"rolling-stone", []string{"rolling-stone-1121"}},
		{"us-agent", []string{"us-agent-blog"}},
		{"shadow", []string{"shadow-negotiation"}},
		{"what-we-know", []string{"what-we-know-blog"}},
		{"bbc-copy", []string{"report:bbc-copy"}},
		{"ua-20-1", []string{"ua-20-2025-12-24/1"}},
		{"markdown", []string{"-format", "md", "us-28/26"}},
		{"json", []string{"-format", "json", "us-28/6"}},
		{"narrow", []string{"-width", "40", "e3-28/14"}},
		{"denied", []string{"-plan", fixtures + "denied.json", "d/7"}},
		{"fragment", []string{"-plan", fixtures + "fragment.json", "d/1"}},
		{"struck", []string{"-plan", fixtures + "vacant.json", "d/1.a"}},
		{"not-known", []string{"-plan", fixtures + "vacant.json", "d/5"}},
		{"alike", []string{"-plan", fixtures + "alike.json", "d/1"}},
		{"block", []string{"-plan", fixtures + "block.json", "d/2"}},
		{"text-itself", []string{"-plan", "../../../../../plan/testdata/lease.json", "lease-1/3"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			require.Zero(t, answer, errs)
			assert.Empty(t, errs)
			golden := filepath.Join("testdata", tt.name+".txt")
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
		{
			"no such draft",
			[]string{"nope/1"},
			status.Input,
			`there is no version "nope"; there are: annex-guarantee`,
		},
		{
			"no such point",
			[]string{"us-28/99"},
			status.Input,
			`there is no point "99"; there are: 1, 2`,
		},
		{"no such file", []string{"-plan", "nope.json"}, status.Input, "nope.json"},
		{"a claim", []string{"geneva-19#c1"}, status.Use, `"geneva-19#c1" is no point`},
		{"no such report", []string{"report:nope"}, status.Input, `there is no report "nope"`},
		{"a witness", []string{"us-28/6@bbc"}, status.Use, "is no point"},
		{"no reference", []string{"us-28/6/7"}, status.Use, "us-28/6/7"},
		{"two points", []string{"us-28/6", "us-28/7"}, status.Use, `"us-28/7" is not expected`},
		{"no such format", []string{"-format", "pdf"}, status.Use, `there is no format "pdf"`},
		{"no such flag", []string{"-colour"}, status.Use, "colour"},
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

// flat is an output as one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestManyPoints holds the output for many points against the evidence: no told
// text in quotation marks wherever it stands, no denied claim without its
// denial, no line that is too long.
func TestManyPoints(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	told := toldTexts(p)
	require.NotEmpty(t, told)
	for _, id := range []string{"us-28", "us-28-audit", "e3-28", "ua-20-2025-12-24"} {
		for ref := range p.Version(id).All() {
			if id == "us-28" && !slices.Contains([]string{
				"2", "6", "10.c", "14.b", "21.d", "25",
				"26",
			}, ref.Point) {
				continue // for each point this draft is compared with seven others
			}
			e, err := render.EvidenceOf(p, ref)
			require.NoError(t, err)
			a, err := collate.At(p, ref)
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, render.EvidenceText(&b, e, render.Width(columns)))
			for line := range strings.Lines(b.String()) {
				assert.LessOrEqual(t, render.Columns(strings.TrimSuffix(line, "\n")), columns,
					"%s: %s", ref, line)
			}
			out := flat(b.String())
			for i := range a.Readings {
				held(t, out, &a.Readings[i])
			}
			for _, text := range told {
				assert.NotContains(t, out, `"`+text+`"`, "%s", ref)
				assert.NotContains(t, out, "“"+text, "%s", ref)
			}
			for _, s := range collate.Statements(p, ref) {
				for _, denial := range s.Denials {
					assert.Equal(t, strings.Contains(out, flat(s.Text)),
						strings.Contains(out, flat(denial.Text)), "%s %s", ref, s.ID)
				}
			}
		}
	}
}

// toldTexts gives the texts of a plan that nobody was read to have in these
// words, and with which no text begins that somebody was.
func toldTexts(p *plan.Plan) []string {
	var exact, told []string
	for i := range p.Versions {
		v := &p.Versions[i]
		note := func(c *plan.Content, w *plan.Witness) {
			switch s := v.Standing(c, w); {
			case s.Quotable():
				exact = append(exact, flat(c.Text))
			case s.Worded:
				told = append(told, flat(c.Text))
			}
		}
		for _, point := range v.All() {
			note(&point.Content, nil)
		}
		for k := range v.Witnesses {
			for g := range v.Witnesses[k].Readings {
				note(&v.Witnesses[k].Readings[g].Content, &v.Witnesses[k])
			}
		}
	}
	return slices.DeleteFunc(told, func(text string) bool {
		return slices.ContainsFunc(exact, func(e string) bool { return strings.HasPrefix(e, text) })
	})
}

// gapped puts a mark where words of a reading are missing.
func gapped(r *collate.Reading) string {
	s := r.Text
	for _, n := range slices.Backward(r.Notes) {
		if n.Kind == plan.NoteKindGap {
			s = s[:n.At] + " […] " + s[n.At:]
		}
	}
	return s
}

// held checks that a reading stands as it may.
func held(t *testing.T, out string, r *collate.Reading) {
	t.Helper()
	if r.Text == "" {
		return
	}
	text := flat(gapped(r))
	assert.Contains(t, out, text, "%s", r.Ref)
	quotation := `"` + text + `"`
	switch {
	case r.Standing.DraftWords():
		assert.Contains(t, out, quotation, "%s", r.Ref)
	case r.Quotable():
		assert.Contains(t, out, "told: "+quotation, "%s", r.Ref)
	default:
		assert.Contains(t, out, "told: "+text, "%s", r.Ref)
	}
}
