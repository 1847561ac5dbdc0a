package render_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// injections are what texts carry to be obeyed by what opens an output.
var injections = []string{
	"<script>alert(1)</script><img src=x onerror=alert(1)>",
	"[x](javascript:alert(1)) ![x](http://a.example/p.png) <http://a.example>",
	"=cmd|'/c calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r\n=1",
	"| a | b |\n# h\n* i\n1. j\n> q\n```\n", "{{x}} ${x} %s {n|one:x}",
	"\x1b[2J\x1b]8;;http://a.example\a", "\u202e\u2066", "\"},{\"format\":\"x\"",
	"</w:t></w:r> ]]> <!--", "DDEAUTO c:\\x", "] [-z-] {+w+} {>>v<<} {==u==}",
}

// injected puts a text before each text of a plan that is no id, no date and no value of a
// list: these have rules of their own, which refuse it.
func injected(p *plan.Plan, before string) {
	var walk func(v reflect.Value, name string)
	walk = func(v reflect.Value, name string) {
		switch v.Kind() {
		case reflect.Struct:
			for field, value := range v.Fields() {
				if field.IsExported() {
					walk(value, field.Name)
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), name)
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), name)
			}
		case reflect.String:
			switch name {
			case "Title", "Text", "Heading", "Number", "Name", "Role", "Outlet", "Note", "Caution",
				"Why", "Passage", "Exact", "Prefix", "Suffix", "Summary", "Words":
				if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
					v.SetString(before + v.String())
				}
			}
		default:
		}
	}
	walk(reflect.ValueOf(p).Elem(), "")
}

// runs finds what a reader of Markdown would make a tag or a link of.
var runs = regexp.MustCompile(
	`(^|[^\\])<[a-zA-Z/!]|[^\\]\]\((javascript|http://a\.example)|(^|[^\\])!\[x\]`)

// ours are the tags that Markdown is written with.
var ours = strings.NewReplacer("<ins>", "", "</ins>", "", "<del>", "", "</del>", "", "<!-- -->", "")

// TestInjections holds that no text of a plan is obeyed by what opens a comparison, a list
// or the evidence of a point, in any form.
func TestInjections(t *testing.T) {
	t.Parallel()
	for _, before := range injections {
		t.Run(before, func(t *testing.T) {
			t.Parallel()
			for _, name := range []string{"lease", "water-talks"} {
				p := load(t, name)
				injected(p, before)
				c := diff.Compare(&p.Versions[0], &p.Versions[1], diff.Within(p))
				e, err := render.EvidenceOf(p,
					plan.Ref{Version: p.Versions[0].ID, Point: p.Versions[0].Points[0].ID})
				require.NoError(t, err)
				texts := map[string]func(w io.Writer) error{
					"text": func(w io.Writer) error {
						return render.Text(w, c)
					}, "verdicts": func(w io.Writer) error { return render.Verdicts(w, c) },
					"annotated": func(w io.Writer) error {
						return render.Annotated(w, c)
					}, "evidence": func(w io.Writer) error { return render.EvidenceText(w, e) },
					"markdown": func(w io.Writer) error {
						return render.Markdown(w, c)
					}, "evidence markdown": func(w io.Writer) error {
						return render.EvidenceMarkdown(w, e)
					},
				}
				for form, write := range texts {
					var b bytes.Buffer
					require.NoError(t, write(&b), form)
					clean(t, name+" "+form, b.String())
					if strings.Contains(form, "markdown") {
						assert.NotRegexp(t, runs, ours.Replace(b.String()), form)
					}
				}
				tables := map[string]func(w io.Writer) error{"comparison": func(w io.Writer) error {
					return render.CSV(w, c)
				}}
				for _, list := range render.PlanLists() {
					tables[string(list)] = func(w io.Writer) error { return render.PlanCSV(w, p, list) }
				}
				for form, write := range tables {
					var b bytes.Buffer
					require.NoError(t, write(&b), form)
					rows, err := csv.NewReader(&b).ReadAll() // which wants rows of one length
					require.NoError(t, err, form)
					for _, row := range rows {
						for _, cell := range row {
							assert.False(t, len(cell) > 1 && strings.ContainsRune("=+-@\t\r",
								rune(cell[0])), "%s %s: %q", name, form, cell)
						}
					}
				}
				var b bytes.Buffer
				require.NoError(t, render.JSON(&b, c))
				again, err := diff.Decode(bytes.NewReader(b.Bytes()))
				require.NoError(t, err)
				assert.Equal(t, c, again)
			}
		})
	}
}
