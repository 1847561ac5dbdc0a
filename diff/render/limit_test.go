package render_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

type limited func(io.Writer, *diff.Comparison, ...render.Option) error

// Whatever the length is, nothing is longer; a point stands there as it stands in the
// whole, or is named among those that were left out.
func TestLimit(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	for name, write := range map[string]limited{"text": render.Text, "markdown": render.Markdown} {
		for _, brief := range []bool{false, true} {
			write := func(n int) string {
				var b bytes.Buffer
				opts := []render.Option{render.Limit(n)}
				if brief {
					opts = append(opts, render.Brief())
				}
				require.NoError(t, write(&b, c, opts...))
				return b.String()
			}
			whole := write(0)
			for _, n := range []int{1, 20, 40, 500, 2000, 3000, 6000, 15000} {
				out := write(n)
				require.LessOrEqual(t, utf8.RuneCountInString(out), n, "%s %v %d", name, brief, n)
				switch {
				case n < 40:
					assert.Empty(t, out)
				case n >= 3000 && n < utf8.RuneCountInString(whole)/2:
					assert.Contains(t, out, "Left out for length: ", "%s %v %d", name, brief, n)
					shown, _, _ := strings.Cut(out, "Left out")
					for line := range strings.Lines(shown) {
						assert.Contains(t, whole, line, "%s %v %d", name, brief, n)
					}
				}
			}
			all := write(1 << 30)
			assert.NotContains(t, all, "Left out")
			if !brief && name == "text" {
				continue // the whole has its first screen too
			}
			assert.Equal(t, whole, all, "%s %v", name, brief)
		}
	}
}

// What matters most comes first: what was deleted stands before what is told.
func TestLimitKeepsWhatMatters(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.Text(&b, c, render.Brief(), render.Limit(2600)))
	out := b.String()
	assert.Contains(t, out, "deleted")
	assert.NotContains(t, out, "26  TOLD")
	assert.Contains(t, out, "Left out for length: ")
}

func TestBriefMarkdown(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	var b, whole bytes.Buffer
	require.NoError(t, render.Markdown(&b, c, render.Brief()))
	require.NoError(t, render.Markdown(&whole, c))
	assert.Less(t, b.Len()*2, whole.Len())
	for _, want := range []string{"**2**", "**CHANGED**", "**UNCLEAR**", "**TOLD**"} {
		assert.Contains(t, b.String(), want)
	}
	assert.NotContains(t, b.String(), "###")
}
