package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestNews holds what is shown of an earlier state of the embedded plan, without
// one copy, one denial and one draft, against the file in testdata.
func TestNews(t *testing.T) {
	t.Parallel()
	old, now := ukraine2025.Plan(), ukraine2025.Plan()
	old.Versions = slices.DeleteFunc(old.Versions, func(v plan.Version) bool {
		return v.ID == "paris-2026"
	})
	old.Statements = slices.DeleteFunc(old.Statements, func(s plan.Statement) bool {
		return s.Stance == plan.StanceDenies
	})
	v := old.Version("us-28")
	v.Witnesses = slices.DeleteFunc(v.Witnesses, func(w plan.Witness) bool { return w.ID == "bbc" })
	n := news.Between(old, now)
	var b bytes.Buffer
	require.NoError(t, render.News(&b, n))
	for line := range strings.Lines(b.String()) {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), 80+1, "%q", line)
	}
	file := filepath.Join("testdata", "news.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}

	every := &news.News{}
	for _, r := range diff.Reasons() {
		every.Items = append(every.Items,
			news.Item{
				Kind: news.KindVerdict, Change: diff.KindReworded,
				Verdict: news.Judgement{Verdict: diff.VerdictOpen, Reason: r},
			})
	}
	b.Reset()
	require.NoError(t, render.News(&b, every))
	assert.NotContains(t, b.String(), "news.why", "each reason has words")

	b.Reset()
	require.NoError(t, render.NewsJSON(&b, n))
	got := new(news.News)
	require.NoError(t, json.Unmarshal(b.Bytes(), got))
	assert.Empty(t, cmp.Diff(n, got))
	require.NoError(t, render.News(&b, nil))
	require.NoError(t, render.NewsJSON(&b, nil))
}
