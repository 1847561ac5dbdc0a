package page_test

import (
	"bytes"
	"fmt"
	"net/url"
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
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'` + "`" +
	`</style></title><!--{{.}}[{n}]` +
	"\u202e\u2066\u200b\u00ad\u0007\u2028\x01" +
	` javascript:alert(1) </blockquote></section> rd-point ]-} {+ ]]> <![CDATA[ &#x22; &lt;b>` +
	` style="background:url(https://example.org/x)" onfocus=alert(1) autofocus data:text/html,<script>alert(1)</script> </svg><svg/onload=alert(1)>`

// addresses are what an address may be that is none to link to, or that ends an attribute.
func addresses() []string {
	return []string{
		"javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)",
		"java\tscript:alert(1)", "javascript://example.org/%0aalert(1)", "vbscript:x",
		"data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
		"//example.org/x", "https:alert(1)", "https://user:word@example.org/",
		`https://example.org/"onmouseover="alert(1)`,
		"https://example.org/'><script>alert(1)</script>", "https://example.org/\u202egnp.exe",
		"blob:https://example.org/1",
		"file:///etc/passwd", "view-source:https://example.org", "https://exa\x00mple.org/",
		"http://[::1", "\x01https://example.org",
	}
}

// made puts hostile into every text of a value; ids and what refers to them change
// alike, so that these still meet.
func made(v reflect.Value, f func(reflect.Value)) { texts(v, false, f) }

// texts calls f with every text of a value, and where named is set with those of a type
// of their own too: dates, kinds, states.
func texts(v reflect.Value, named bool, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), named, f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), named, f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), named, f)
		}
	case reflect.String:
		if (named || v.Type() == reflect.TypeFor[string]()) && v.Len() > 0 {
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
			assert.NotContains(tb, []string{
				"src", "srcset", "srcdoc", "style", "action",
				"formaction", "xlink:href", "background", "ping", "autofocus",
			}, key)
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
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) ||
			r == '\u200b' || r == '\u00ad' || r == '\u2028' {
			assert.Failf(tb, "something hides", "%U", r)
			return
		}
	}
}

// everything gives a part of every sort of a plan, as far as it can be made.
func everything(p *plan.Plan) (parts []page.Part) {
	var ids []string
	for i := range p.Versions {
		ids = append(ids, p.Versions[i].ID)
		parts = append(parts, page.Evidence(p, plan.Ref{Version: p.Versions[i].ID}))
		for ref := range p.Versions[i].All() {
			parts = append(parts, page.Evidence(p, ref))
		}
		for k := range p.Versions[:i] {
			parts = append(parts,
				page.Comparison(diff.Compare(&p.Versions[k], &p.Versions[i], diff.Within(p))))
		}
	}
	for i := range p.Reports {
		parts = append(parts, page.Evidence(p, plan.Ref{Report: p.Reports[i].ID}))
	}
	for i := range p.Themes {
		if s, err := trail.Subject(p, p.Themes[i].ID); err == nil {
			parts = append(parts, page.Story(s))
		}
	}
	trails := trail.Follow(p)
	for i := range trails.Trails {
		parts = append(parts, page.Trail(p, &trails.Trails[i]))
	}
	if t, err := trail.Tabulate(p, ids); err == nil {
		parts = append(parts, page.Table(t))
	}
	return append(parts, page.Plan(p), page.Drafts(p))
}

// TestAHostilePlanRunsNothing puts what is hostile into every text of plans, then
// looks at every page and fragment of them; with labels, names, translations and titles
// that are hostile too.
func TestAHostilePlanRunsNothing(t *testing.T) {
	t.Parallel()
	labels := page.English() // of a caller, who may need marks of direction in them
	for key, text := range labels.Texts {
		labels.Texts[key] = text + strings.Map(func(r rune) rune {
			if strings.ContainsRune("{[]}\u2028", r) || unicode.IsControl(r) ||
				unicode.Is(unicode.Cf, r) {
				return -1
			}
			return r
		}, hostile)
	}
	for _, name := range []string{"hard-cases", "water-talks", "lease"} {
		p := load(t, name)
		made(reflect.ValueOf(p), func(v reflect.Value) { v.SetString(v.String() + hostile) })
		translated := make(map[string]string)
		for i := range p.Versions {
			for ref := range p.Versions[i].All() {
				translated[ref.String()] = hostile
			}
		}
		parts := everything(p)
		opts := []page.Option{
			page.Within(p), page.Titled(hostile),
			page.Called(map[string]string{p.Versions[0].ID: hostile}), page.Embed(hostile),
			page.Translated(hostile, translated),
			page.EffectsIn(hostile),
		}
		harmless(t, whole(t, parts, opts...), 1)
		harmless(t, whole(t, parts, append(opts, page.WithLabels(labels))...), 1)
		for _, part := range parts {
			harmless(t, fragment(t, part, opts...), 0)
		}
	}
}

// TestHostileKindsRunNothing puts what is hostile into dates, kinds and states, of which
// only a plan that was not checked has such ones.
func TestHostileKindsRunNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"hard-cases", "water-talks", "lease"} {
		p := load(t, name)
		texts(reflect.ValueOf(p), true, func(v reflect.Value) {
			if v.Type() != reflect.TypeFor[string]() {
				v.SetString(v.String() + hostile)
			}
		})
		for _, part := range everything(p) {
			var onPage, inFragment bytes.Buffer
			if page.HTML(&onPage, []page.Part{part}, page.Within(p)) == nil {
				harmless(t, onPage.String(), 1)
			}
			if page.Fragment(&inFragment, part, page.Within(p)) == nil {
				harmless(t, inFragment.String(), 0)
			}
		}
	}
}

// TestHostileAddressesAreNoLinks puts what must not be linked to in place of every
// address: no link leads there, and none leads out of its attribute.
func TestHostileAddressesAreNoLinks(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"hard-cases", "water-talks"} {
		p := load(t, name)
		for _, address := range addresses() {
			for i := range p.Reports {
				p.Reports[i].URL, p.Reports[i].Archived = address, address
			}
			text := whole(t, []page.Part{page.Plan(p)}, page.Within(p))
			harmless(t, text, 1)
			for _, e := range parse(t, text).find("a", "") {
				if strings.HasPrefix(e.attrs["href"], "#") {
					continue
				}
				u, err := url.Parse(e.attrs["href"])
				require.NoError(t, err)
				assert.Equal(t, "example.org", u.Hostname(), address)
				assert.Nil(t, u.User)
			}
		}
	}
}

// drafts gives two drafts of so many points, of which some differ, each with a text
// of about so many bytes.
func drafts(points, size int) (older, newer *plan.Version) {
	older, newer = &plan.Version{ID: "older"}, &plan.Version{ID: "newer"}
	for i := range points {
		id := fmt.Sprint(i + 1)
		text := fmt.Sprintf("The party of section %d shall deliver %d crates by the end of day %d.",
			i+1, i*7%1000+2, i%28+1)
		for n := 0; len(text) < size; n++ {
			text += fmt.Sprintf(
				" Crate %d of them is opened before the party of section %d signs for it.", n, i+1)
		}
		older.Points = append(older.Points,
			plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
		if i%3 == 0 {
			text = strings.Replace(text, "shall deliver", "shall not deliver", 1)
		}
		newer.Points = append(newer.Points,
			plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
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
