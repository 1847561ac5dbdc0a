package page_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// hostile is what a file may hold to run, to fetch, to hide or to turn round.
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'` + "`" + `</style></title><!--{{.}}[{n}]` +
	"\u202e\u2066\u200b\u00ad\u0007\u2028\x01" + ` javascript:alert(1) </blockquote></section> rd-point ]-} {+`

// made puts hostile into every text of a value; ids and what refers to them change
// alike, so that these still meet.
func made(v reflect.Value, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				made(v.Field(i), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			made(v.Index(i), f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			made(v.Elem(), f)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() > 0 {
			f(v)
		}
	default:
	}
}

func load(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	p, err := plan.ReadFile(filepath.Join("..", "..", "..", "plan", "testdata", name+".json"))
	require.NoError(tb, err)
	return p
}

// harmless holds that nothing of a page runs, fetches, hides or turns round.
func harmless(tb testing.TB, text string, scripts int) {
	tb.Helper()
	root := parse(tb, text)
	assert.Len(tb, root.find("script", ""), scripts)
	assert.Len(tb, root.find("style", ""), scripts)
	ids := make(map[string]bool)
	for _, e := range root.all() {
		for key, value := range e.attrs {
			assert.NotContains(tb, []string{"src", "srcdoc", "style", "action"}, key)
			assert.False(tb, strings.HasPrefix(key, "on"), key)
			switch key {
			case "href":
				assert.Regexp(tb, `^(#|https?://)`, value)
			case "id":
				assert.False(tb, ids[value], value)
				assert.Regexp(tb, `^[A-Za-z0-9./-]+$`, value)
				ids[value] = true
			}
		}
	}
	for _, r := range text {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\u00ad' || r == '\u2028' {
			assert.Failf(tb, "something hides", "%U", r)
			return
		}
	}
}

// TestAHostilePlanRunsNothing puts what is hostile into every text of plans, then
// looks at every page and fragment of them.
func TestAHostilePlanRunsNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"hard-cases", "water-talks", "lease"} {
		p := load(t, name)
		made(reflect.ValueOf(p), func(v reflect.Value) { v.SetString(v.String() + hostile) })
		var parts []page.Part
		for i := range p.Versions {
			for k := range p.Versions[:i] {
				parts = append(parts, page.Comparison(diff.Compare(&p.Versions[k], &p.Versions[i], diff.Within(p))))
			}
		}
		for i := range p.Themes {
			s, err := trail.Subject(p, p.Themes[i].ID)
			require.NoError(t, err)
			parts = append(parts, page.Story(s))
		}
		trails := trail.Follow(p)
		for i := range trails.Trails {
			parts = append(parts, page.Trail(p, &trails.Trails[i]))
		}
		parts = append(parts, page.Plan(p), page.Drafts(p))
		names := map[string]string{p.Versions[0].ID: hostile}
		harmless(t, whole(t, parts, page.Within(p), page.Titled(hostile), page.Called(names)), 1)
		for _, part := range parts {
			harmless(t, fragment(t, part, page.Within(p), page.Embed(hostile)), 0)
		}
	}
}

// drafts gives two drafts of so many points, of which some differ, each with a text
// of about so many bytes.
func drafts(points, size int) (older, newer *plan.Version) {
	older, newer = &plan.Version{ID: "older"}, &plan.Version{ID: "newer"}
	for i := range points {
		id := fmt.Sprint(i + 1)
		text := fmt.Sprintf("The party of section %d shall deliver %d crates by the end of day %d.", i+1, i*7%1000+2, i%28+1)
		for n := 0; len(text) < size; n++ {
			text += fmt.Sprintf(" Crate %d of them is opened before the party of section %d signs for it.", n, i+1)
		}
		older.Points = append(older.Points, plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
		if i%3 == 0 {
			text = strings.Replace(text, "shall deliver", "shall not deliver", 1)
		}
		newer.Points = append(newer.Points, plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
	}
	return older, newer
}

// TestLongTextsAreShown holds that a long text is there to its end.
func TestLongTextsAreShown(t *testing.T) {
	t.Parallel()
	older, newer := drafts(3, 100_000)
	older.Points[0].Text += " THE END"
	text := whole(t, []page.Part{page.Comparison(diff.Compare(older, newer))})
	harmless(t, text, 1)
	assert.Contains(t, text, "THE END")
}
