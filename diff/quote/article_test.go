package quote_test

import (
	"bytes"
	"context"
	"flag"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func article(tb testing.TB, name string) string {
	tb.Helper()
	data, err := os.ReadFile("testdata/articles/" + name)
	require.NoError(tb, err)
	return string(data)
}

func TestUnknownVersion(t *testing.T) {
	t.Parallel()
	_, err := quote.Article(ukraine2025.Plan(), "us-29", "“a”")
	require.ErrorContains(t, err, "us-29")
	_, err = quote.Article(nil, "us-28", "“a”")
	require.Error(t, err)
}

func TestContextEnds(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := quote.ArticleContext(ctx, ukraine2025.Plan(), "us-28", "“a”")
	require.ErrorIs(t, err, context.Canceled)
	require.Nil(t, r)
}

// Neither the plan is altered, nor does the order of what is in it change anything.
func TestOrderOfThePlan(t *testing.T) {
	t.Parallel()
	text := "“The size of the Ukrainian Armed Forces will be limited to 800,000 personnel.” “NATO agrees not to station troops in Ukraine” " +
		"“full amnesty” “Negotiations on territorial swaps will start from the Line of Contact.” “Ukraine will receive reliable security guarantees and a navy of its own”"
	p := ukraine2025.Plan()
	before := p.Clone()
	want, err := quote.Article(p, "us-28", text)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(before, p))
	again, err := quote.Article(p, "us-28", text)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, again))
	r := rand.New(rand.NewPCG(1, 2))
	for range 4 {
		r.Shuffle(len(p.Versions), func(i, j int) {
			p.Versions[i], p.Versions[j] = p.Versions[j], p.Versions[i]
		})
		r.Shuffle(len(p.Sources), func(i, j int) {
			p.Sources[i], p.Sources[j] = p.Sources[j], p.Sources[i]
		})
		r.Shuffle(len(p.Reports), func(i, j int) {
			p.Reports[i], p.Reports[j] = p.Reports[j], p.Reports[i]
		})
		for k := range p.Versions {
			w := p.Versions[k].Witnesses
			r.Shuffle(len(w), func(i, j int) { w[i], w[j] = w[j], w[i] })
		}
		got, err := quote.Article(p, "us-28", text)
		require.NoError(t, err)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("(-want +got):\n%s", d)
		}
	}
}

// An article that alone has what a copy of the draft was read from is that copy.
func TestItself(t *testing.T) {
	t.Parallel()
	p, err := plan.ReadFile("testdata/harbour.json")
	require.NoError(t, err)
	const text = "The Mirror has “The strength of the harbour guard will be capped at 250 wardens”."
	r, err := quote.Article(p, "pact-1", text)
	require.NoError(t, err)
	require.Empty(t, r.Itself)
	require.False(t, r.Quotations[0].Itself())
	r, err = quote.Article(p, "pact-1", text, quote.ReportID("mirror"))
	require.NoError(t, err)
	require.Len(t, r.Itself, 1)
	require.Equal(t, "Northern Herald", r.Itself[0].Name)
	require.True(t, r.Quotations[0].Itself())

	// All that the Gazette has, and nobody else.
	var b strings.Builder
	v := p.Version("pact-1")
	for _, point := range v.All() {
		b.WriteString("It says “" + point.Text + "”\n\n")
	}
	r, err = quote.Article(p, "pact-1", b.String())
	require.NoError(t, err)
	require.Len(t, r.Itself, 1)
	require.Equal(t, "Harbour Gazette", r.Itself[0].Name)
}

// Reports are compared with files that were read by eye.
func TestGolden(t *testing.T) {
	t.Parallel()
	p, err := plan.ReadFile("testdata/harbour.json")
	require.NoError(t, err)
	for name, version := range map[string]string{"english.txt": "pact-1", "page.html": "pact-1"} {
		r, err := quote.Article(p, version, article(t, name))
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, quote.Encode(&b, r))
		golden := "testdata/golden/" + name + ".json"
		if *update {
			require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		if d := cmp.Diff(string(want), b.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
