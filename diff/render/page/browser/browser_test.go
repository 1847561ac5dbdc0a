package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	cdpruntime "github.com/chromedp/cdproto/runtime"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// pages are what is looked at, by name.
var pages = sync.OnceValues(func() (map[string]string, error) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	if err != nil {
		return nil, err
	}
	story, err := trail.Subject(p, "military.cap")
	if err != nil {
		return nil, err
	}
	table, err := trail.Tabulate(p, []string{"us-28", "e3-28", "eu-24"})
	if err != nil {
		return nil, err
	}
	trails := trail.Follow(p)
	out := make(map[string]string)
	for name, part := range map[string]page.Part{
		"comparison": page.Comparison(c), "story": page.Story(story), "table": page.Table(table),
		"plan": page.Plan(p), "trail": page.Trail(p, &trails.Trails[0]),
		"evidence": page.Evidence(p, plan.Ref{Version: "us-28", Point: "26"}),
	} {
		var b bytes.Buffer
		if err := page.HTML(&b, []page.Part{part}, page.Within(p)); err != nil {
			return nil, err
		}
		out[name] = b.String()
	}
	arabic, _ := page.Labels("ar")
	var b bytes.Buffer
	if err := page.HTML(&b, []page.Part{page.Comparison(c)}, page.Within(p),
		page.WithLabels(arabic)); err != nil {
		return nil, err
	}
	out["arabic"] = b.String()
	older, newer := large(10_000)
	older.Points[0].Text = `"><script>document.title="ran"</script><img src="x" onerror="document.title='ran'"> ` + strings.Repeat("long text ", 10_000)
	older.Points[1].Text = "\u202e turned \u2066 round </script></style>"
	b.Reset()
	if err := page.HTML(&b, []page.Part{page.Comparison(diff.Compare(older, newer))}); err != nil {
		return nil, err
	}
	out["hostile"] = b.String()
	return out, nil
})

// large gives two drafts of so many points, of which every second differs.
func large(points int) (older, newer *plan.Version) {
	older, newer = &plan.Version{ID: "older"}, &plan.Version{ID: "newer"}
	for i := range points {
		id := fmt.Sprint(i + 1)
		text := fmt.Sprintf("The party of section %d shall deliver %d crates.", i+1, i%90+2)
		older.Points = append(older.Points,
			plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
		if i%2 == 0 {
			text = strings.Replace(text, "shall", "shall not", 1)
		}
		newer.Points = append(newer.Points,
			plan.Point{ID: id, Number: id, Content: plan.Content{Text: text}})
	}
	return older, newer
}

// A visit is a page in a browser, with what it said and asked for.
type visit struct {
	context.Context
	url string

	mu   sync.Mutex
	said []string // in its console
	sent []string // requests but for the page itself
}

// open serves a page on this machine and loads it.
func open(t *testing.T, name string, before ...chromedp.Action) *visit {
	t.Helper()
	all, err := pages()
	require.NoError(t, err)
	require.Contains(t, all, name)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(all[name]))
	}))
	t.Cleanup(server.Close)
	ctx, end := start(t.Context())
	t.Cleanup(end)
	v := &visit{Context: ctx, url: server.URL + "/"}
	chromedp.ListenTarget(ctx, func(e any) {
		v.mu.Lock()
		defer v.mu.Unlock()
		switch e := e.(type) {
		case *cdpruntime.EventConsoleAPICalled:
			v.said = append(v.said, fmt.Sprint(e.Type))
		case *cdpruntime.EventExceptionThrown:
			v.said = append(v.said, e.ExceptionDetails.Error())
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, v.url) ||
				strings.HasSuffix(e.Request.URL, ".ico") {
				v.sent = append(v.sent, e.Request.URL)
			}
		case *cdppage.EventJavascriptDialogOpening:
			v.said = append(v.said, e.Message)
		}
	})
	v.run(t, append(append([]chromedp.Action{network.Enable()}, before...),
		chromedp.Navigate(v.url))...)
	return v
}

func (v *visit) run(t *testing.T, actions ...chromedp.Action) {
	t.Helper()
	require.NoError(t, chromedp.Run(v, actions...))
}

// value gives what an expression has in the page.
func value[T any](t *testing.T, v *visit, expression string) (out T) {
	t.Helper()
	v.run(t, chromedp.Evaluate(expression, &out))
	return out
}

// quiet holds that a page said nothing and asked for nothing.
func (v *visit) quiet(t *testing.T) {
	t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	assert.Empty(t, v.said)
	assert.Empty(t, v.sent)
}

// axe is what judges whether everyone can use a page.
func axe(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	require.NoError(t, err, "npm ci puts it here")
	return string(text)
}

// TestEveryoneCanUseIt looks at every page in every width, light and dark.
func TestEveryoneCanUseIt(t *testing.T) {
	judge := axe(t)
	for _, name := range []string{
		"comparison", "story", "table", "plan", "trail", "evidence",
		"arabic",
	} {
		t.Run(name, func(t *testing.T) {
			v := open(t, name)
			v.run(t, chromedp.Evaluate(judge, nil))
			for _, width := range []int64{360, 768, 1440} {
				for _, dark := range []bool{false, true} {
					v.run(t, look{width: width, height: 900, dark: dark}.apply())
					assert.LessOrEqual(t, value[int](t, v, `document.documentElement.scrollWidth`),
						int(width), "wider than its window")
					var found string
					v.run(t, chromedp.Evaluate(
						`axe.run({resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, impact: v.impact, at: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200))}))))`,
						&found, func(p *cdpruntime.EvaluateParams) *cdpruntime.EvaluateParams {
							return p.WithAwaitPromise(true)
						}))
					var faults []struct {
						ID, Impact string
						At         []string
					}
					require.NoError(t, json.Unmarshal([]byte(found), &faults))
					for _, f := range faults {
						assert.Failf(t, "a fault of weight "+f.Impact, "%s at %d, dark %v: %q",
							f.ID, width, dark, f.At)
					}
				}
			}
			v.quiet(t)
		})
	}
}

// TestTargetsAreLarge holds that a finger hits what is no link within a sentence.
func TestTargetsAreLarge(t *testing.T) {
	v := open(t, "plan", look{width: 360, height: 740}.apply())
	small := value[[]string](t, v, `[...document.querySelectorAll(".rd-strip a, select, summary, .rd-foot a, .rd-nav a, .rd-index a, .rd-skip:focus")]
		.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))`)
	assert.Empty(t, small)
}

// TestFilters holds that filters choose, are kept in the address, and give way to an
// anchor; and that the way back leads back.
func TestFilters(t *testing.T) {
	v := open(t, "comparison")
	const shown = `[...document.querySelectorAll(".rd-point")].filter(p => p.offsetHeight > 0).length`
	all := value[int](t, v, shown)
	assert.Equal(t, 28, all)
	choose := func(name, text string) {
		v.run(t, chromedp.Evaluate(
			fmt.Sprintf(
				`{const s = document.querySelector("select[name=%s]"); s.value = %q; s.dispatchEvent(new Event("change", {bubbles: true}))}`, name, text), nil))
	}
	changed := value[int](t, v, `document.querySelectorAll(".rd-point[data-mark~=draft]").length`)
	assert.Greater(t, changed, 5)
	choose("mark", "draft")
	assert.Equal(t, changed, value[int](t, v, shown))
	assert.Equal(t, "?mark=draft", value[string](t, v, `location.search`))
	assert.Equal(t, fmt.Sprintf("%d of 28 points", changed),
		value[string](t, v, `document.querySelector("[role=status]").textContent`))
	choose("effect", "figures")
	both := value[int](t, v, shown)
	assert.Less(t, both, changed)
	v.run(t, chromedp.NavigateBack())
	assert.Equal(t, changed, value[int](t, v, shown))
	assert.Equal(t, "?mark=draft", value[string](t, v, `location.search`))
	v.run(t, chromedp.Evaluate(`location.hash = "us-28..e3-28/15"`, nil),
		chromedp.Sleep(200*time.Millisecond))
	assert.Equal(t, all, value[int](t, v, shown), "an anchor to a hidden point shows it")
	assert.True(t, value[bool](t, v,
		`document.getElementById("us-28..e3-28/15").getBoundingClientRect().top < innerHeight`))
	v.run(t, chromedp.Navigate(v.url+"?mark=told"))
	assert.Less(t, value[int](t, v, shown), all)
	for _, name := range []string{"theme", "party", "effect"} {
		v.run(t, chromedp.Navigate(v.url))
		first := value[string](t, v,
			fmt.Sprintf(`document.querySelector("select[name=%s]").options[1].value`, name))
		choose(name, first)
		n := value[int](t, v, shown)
		assert.Positive(t, n, name)
		assert.Less(t, n, all, name)
	}
	v.quiet(t)
}

// TestTheKeyboardReachesAll goes through a page with the tabulator alone.
func TestTheKeyboardReachesAll(t *testing.T) {
	v := open(t, "comparison")
	v.run(t, chromedp.KeyEvent("\t"))
	assert.Equal(t, "rd-skip", value[string](t, v, `document.activeElement.className`))
	v.run(t, chromedp.KeyEvent("\r"), chromedp.Sleep(100*time.Millisecond))
	assert.Equal(t, "#points", value[string](t, v, `location.hash`))
	v.run(t, chromedp.KeyEvent("\t"))
	assert.Equal(t, "SELECT", value[string](t, v, `document.activeElement.tagName`))
	assert.Regexp(t, `solid 3px|3px`,
		value[string](t, v, `getComputedStyle(document.activeElement).outline`))
}

// TestWithoutScript holds that everything can be read where no script runs.
func TestWithoutScript(t *testing.T) {
	v := open(t, "comparison", emulation.SetScriptExecutionDisabled(true))
	assert.Equal(t, 28, value[int](t, v,
		`[...document.querySelectorAll(".rd-point")].filter(p => p.offsetHeight > 0).length`))
	assert.Zero(t, value[int](t, v, `document.querySelector(".rd-filter").offsetHeight`))
	v.quiet(t)
}

// TestPrint holds that a page on paper has all points, its sources and their
// addresses.
func TestPrint(t *testing.T) {
	v := open(t, "comparison")
	var pdf []byte
	v.run(t, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = cdppage.PrintToPDF().WithPreferCSSPageSize(true).WithPaperWidth(
			8.27).WithPaperHeight(11.69).Do(ctx)
		return err
	}))
	name := filepath.Join(t.TempDir(), "page.pdf")
	require.NoError(t, os.WriteFile(name, pdf, 0o600))
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", name, "-").Output()
	require.NoError(t, err)
	out := string(text)
	if keep := os.Getenv("KEEP"); keep != "" {
		require.NoError(t, os.WriteFile(keep, pdf, 0o600))
	}
	for n := 1; n <= 28; n++ {
		assert.Regexp(t, fmt.Sprintf(`(?m)^[ \f]*(Point )?%d\b`, n), out)
	}
	assert.Contains(t, out, "Size of the armed forces")
	assert.Contains(t, out, "Sources of this point")
	assert.Contains(t, regexp.MustCompile(`\s+`).ReplaceAllString(out, ""),
		"https://pastebin.com/CSNQmTSu")
	assert.NotContains(t, out, "Show points by")
}

// TestAHostilePageRunsNothing loads a page of 10,000 points that would run
// something, and uses it.
func TestAHostilePageRunsNothing(t *testing.T) {
	v := open(t, "hostile", look{width: 360, height: 740}.apply())
	assert.Equal(t, "older and newer: what changed", value[string](t, v, `document.title`))
	assert.LessOrEqual(t, value[int](t, v, `document.documentElement.scrollWidth`), 360)
	assert.GreaterOrEqual(t, value[int](t, v, `document.querySelectorAll(".rd-point").length`),
		5_000)
	assert.Zero(t, value[int](t, v, `document.images.length`))
	v.run(t, chromedp.Evaluate(`location.hash = "older..newer/9999"`, nil),
		chromedp.Sleep(200*time.Millisecond))
	assert.True(t, value[bool](t, v,
		`Math.abs(document.getElementById("older..newer/9999").getBoundingClientRect().top) < innerHeight`))
	v.quiet(t)
}

// TestPictures holds that a part of a page becomes a picture.
func TestPictures(t *testing.T) {
	all, err := pages()
	require.NoError(t, err)
	ctx, end := start(t.Context())
	defer end()
	for _, selector := range []string{".rd-lineage svg", ""} {
		png, err := picture(ctx, all["plan"], selector, look{width: 1100, height: 900})
		require.NoError(t, err)
		assert.True(t, bytes.HasPrefix(png, []byte("\x89PNG")))
	}
}
