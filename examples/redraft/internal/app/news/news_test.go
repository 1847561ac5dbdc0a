package news

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestNews(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Statements = p.Statements[:len(p.Statements)-1]
	old := filepath.Join(t.TempDir(), "old.json")
	f, err := os.Create(old)
	require.NoError(t, err)
	require.NoError(t, plan.Encode(f, p))
	require.NoError(t, f.Close())

	answer, out, errs := shelltest.Call(Command(), "", old, "ukraine2025")
	assert.Equal(t, status.Done, answer, errs)
	assert.NotContains(t, out, "Nothing is new")
	answer, out, errs = shelltest.Call(Command(), "", old, "ukraine2025", "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	n := new(news.News)
	require.NoError(t, json.Unmarshal([]byte(out), n))
	assert.NotEmpty(t, n.Items)

	for format, want := range map[string]string{"md": "### ", "csv": "\r\n"} {
		answer, out, errs := shelltest.Call(Command(), "", old, "ukraine2025", "-format", format)
		assert.Equal(t, status.Done, answer, errs)
		assert.Contains(t, out, want)
	}

	answer, out, _ = shelltest.Call(Command(), "", "ukraine2025", "ukraine2025")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "Nothing is new")
	answer, _, _ = shelltest.Call(Command(), "", old)
	assert.Equal(t, status.Use, answer)
	answer, _, _ = shelltest.Call(Command(), "", old, "nowhere.json")
	assert.Equal(t, status.Input, answer)
	answer, _, _ = shelltest.Call(Command(), "", old, old, "-format", "x")
	assert.Equal(t, status.Use, answer)
}

// TestStaleFragments holds which fragments a correction makes stale, and what is said to
// have done it.
func TestStaleFragments(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(name string, f func(w io.Writer) error) string {
		file, err := os.Create(filepath.Join(folder, name))
		require.NoError(t, err)
		require.NoError(t, f(file))
		require.NoError(t, file.Close())
		return file.Name()
	}
	was, is := ukraine2025.Plan(), ukraine2025.Plan()
	e3 := is.Version("e3-28")
	e3.Point("6").Text = "Size of Ukraine military to be capped at 850,000 in peacetime."
	old := write("old.json", func(w io.Writer) error { return plan.Encode(w, was) })
	now := write("now.json", func(w io.Writer) error { return plan.Encode(w, is) })
	fragment := func(name string, p *plan.Plan, points ...string) {
		c, err := diff.Between(p, "us-28", "e3-28")
		require.NoError(t, err)
		write(name, func(w io.Writer) error {
			return page.Fragment(w, page.Comparison(c), page.Within(p), page.Points(points...),
				page.Embed("rd-9"))
		})
	}
	fragment("both.html", was, "2", "6")
	fragment("two.html", was, "2")
	fragment("fresh.html", is, "6")
	write("drafts.html", func(w io.Writer) error {
		return page.Fragment(w, page.Drafts(was), page.Within(was))
	})
	write("strange.html", func(w io.Writer) error {
		_, err := io.WriteString(w, "<p>no fragment</p>")
		return err
	})
	write("other.html", func(w io.Writer) error {
		_, err := io.WriteString(w,
			`<div data-rd-plan="sha256:1 sha256:2"><section class="rd-point" id="rd1-us-28--e3-28-6">`)
		return err
	})

	answer, out, errs := shelltest.Call(Command(), "", old, now, "-fragments", folder)
	assert.Equal(t, status.Done, answer, errs)
	shown := strings.ReplaceAll(out, folder+string(filepath.Separator), "")
	assert.Equal(t, `both.html: point 6 of us-28 and e3-28: stale (verdicts that are others now; other words than were recorded before)
drafts.html: stale: it is of the plan as it was; make it anew
other.html: point 6 of us-28 and e3-28: made from neither state of the plan; make it anew
`, shown)
	answer, out, _ = shelltest.Call(Command(), "", old, old, "-fragments",
		filepath.Join(folder, "both.html"))
	assert.Equal(t, status.Done, answer)
	assert.Equal(t, "None of 1 files is stale.\n", out)
	answer, _, _ = shelltest.Call(Command(), "", old, now, "-fragments",
		filepath.Join(folder, "nowhere.html"))
	assert.Equal(t, status.Input, answer)
}
