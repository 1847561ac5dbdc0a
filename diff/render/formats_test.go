package render_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A writer writes one output.
type writer func(w io.Writer) error

// negotiation gives every output on a negotiation through its drafts, by its name and
// form: of a theme, of the trails of a point, of drafts side by side, of the words of a
// draft, and of what is new since an empty plan.
func negotiation(tb testing.TB, p *plan.Plan, theme string, at plan.Ref, drafts []string,
	old *plan.Plan,
) map[string]writer {
	tb.Helper()
	story, err := trail.Subject(p, theme)
	require.NoError(tb, err)
	trails := trail.Follow(p)
	some := *trails
	some.Trails = nil
	for _, r := range trails.Of(at) {
		some.Trails = append(some.Trails, *r)
	}
	require.NotEmpty(tb, some.Trails)
	table, err := trail.Tabulate(p, drafts, trail.Subjects(theme))
	require.NoError(tb, err)
	origins, err := trail.Words(p, drafts[1])
	require.NoError(tb, err)
	n := news.Between(old, p)
	points := render.Points("2", "5", "10")
	return map[string]writer{
		"story.txt":  func(w io.Writer) error { return render.Story(w, story) },
		"story.md":   func(w io.Writer) error { return render.StoryMarkdown(w, story) },
		"story.csv":  func(w io.Writer) error { return render.StoryCSV(w, story) },
		"story.json": func(w io.Writer) error { return render.StoryJSON(w, story) },
		"trail.txt":  func(w io.Writer) error { return render.Trail(w, p, &some.Trails[0]) },
		"trail.md": func(w io.Writer) error {
			return render.TrailMarkdown(w, p, &some.Trails[0])
		},
		"trail.csv":  func(w io.Writer) error { return render.TrailsCSV(w, p, &some) },
		"trail.json": func(w io.Writer) error { return render.TrailsJSON(w, &some) },
		"table.txt":  func(w io.Writer) error { return render.Table(w, table) },
		"table.md":   func(w io.Writer) error { return render.TableMarkdown(w, table) },
		"table.csv":  func(w io.Writer) error { return render.TableCSV(w, table) },
		"table.json": func(w io.Writer) error { return render.TableJSON(w, table) },
		"words.txt":  func(w io.Writer) error { return render.Origins(w, origins, points) },
		"words.md":   func(w io.Writer) error { return render.OriginsMarkdown(w, origins, points) },
		"words.csv":  func(w io.Writer) error { return render.OriginsCSV(w, origins, points) },
		"words.json": func(w io.Writer) error { return render.OriginsJSON(w, origins) },
		"news.txt":   func(w io.Writer) error { return render.News(w, n) },
		"news.md":    func(w io.Writer) error { return render.NewsMarkdown(w, n) },
		"news.csv":   func(w io.Writer) error { return render.NewsCSV(w, n) },
		"news.json":  func(w io.Writer) error { return render.NewsJSON(w, n) },
	}
}

// without is the embedded plan as it was before a copy, a denial and a draft came in.
func without() *plan.Plan {
	old := ukraine2025.Plan()
	old.Versions = slices.DeleteFunc(old.Versions, func(v plan.Version) bool {
		return v.ID == "paris-2026"
	})
	old.Statements = slices.DeleteFunc(old.Statements, func(s plan.Statement) bool {
		return s.Stance == plan.StanceDenies
	})
	v := old.Version("us-28")
	v.Witnesses = slices.DeleteFunc(v.Witnesses, func(w plan.Witness) bool { return w.ID == "bbc" })
	return old
}

var drafts = []string{"us-28", "e3-28", "eu-24"}

// TestNegotiation holds what is written of the embedded plan, in each form, against
// the files in testdata.
func TestNegotiation(t *testing.T) {
	t.Parallel()
	for name, write := range negotiation(t, ukraine2025.Plan(), "military.cap",
		plan.Ref{Version: "us-28", Point: "10.d"}, drafts, without()) {
		if strings.HasSuffix(name, ".json") {
			continue // as it was given: see TestStoryJSON and its like
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			require.NoError(t, write(&b))
			file := filepath.Join("testdata", "negotiation_"+name)
			if *update {
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

// hostile is the embedded plan with something before each of its texts.
func hostile(before string) *plan.Plan {
	p := ukraine2025.Plan()
	for i := range p.Versions {
		v := &p.Versions[i]
		steered(reflect.ValueOf(&v.Title).Elem(), func(s reflect.Value) {
			s.SetString(before + s.String())
		})
		for _, q := range v.All() {
			q.Heading, q.Text = before+q.Heading, before+q.Text
		}
		for k := range v.Claims {
			v.Claims[k].Text = before + v.Claims[k].Text
		}
	}
	for i := range p.Statements {
		p.Statements[i].Text = before + p.Statements[i].Text
	}
	for i := range p.Themes {
		p.Themes[i].Name = before + p.Themes[i].Name
	}
	for i := range p.Sources {
		p.Sources[i].Name = before + p.Sources[i].Name
	}
	p.Title = before + p.Title
	return p
}

// alive finds what a page or an issue tracker would make something of.
var alive = regexp.MustCompile(`[^\\]<script| @everyone| #1|[^\\]\[x|\{\{x|http://`)

// TestNegotiationSteersNothing puts what steers a terminal, and what a page would
// take for mark-up, into every text that is written.
func TestNegotiationSteersNothing(t *testing.T) {
	t.Parallel()
	at := plan.Ref{Version: "us-28", Point: "6"}
	for name, write := range negotiation(t, hostile(steering), "military.cap", at, drafts, nil) {
		var b bytes.Buffer
		require.NoError(t, write(&b))
		if strings.HasSuffix(name, ".json") {
			cleanJSON(t, b.String())
			continue
		}
		clean(t, name, strings.ReplaceAll(b.String(), "\r\n", "\n"))
	}
	for name, write := range negotiation(t,
		hostile("<script>alert(1)</script> @everyone #1 | [x](http://a.b) {{x}} *"), "military.cap",
		at, drafts, nil) {
		if !strings.HasSuffix(name, ".md") {
			continue
		}
		var b bytes.Buffer
		require.NoError(t, write(&b))
		assert.NotRegexp(t, alive, b.String(), name)
	}
}

// TestNegotiationFormulas holds that no cell begins as a formula does, and that each
// row has all columns.
func TestNegotiationFormulas(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	for _, before := range []string{"=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "\r=1", " =1"} {
		for name, write := range negotiation(t, hostile(before), "military.cap",
			plan.Ref{Version: "us-28", Point: "6"}, drafts, nil) {
			if !strings.HasSuffix(name, ".csv") {
				continue
			}
			var b bytes.Buffer
			require.NoError(t, write(&b))
			rows, err := csv.NewReader(&b).ReadAll() // which wants rows of one length
			require.NoError(t, err, name)
			for _, row := range rows {
				for _, cell := range row {
					assert.False(t, cell != "" && strings.ContainsRune("=+-@\t\r ", rune(cell[0])),
						"%s: %q", name, cell)
				}
			}
		}
	}
}
