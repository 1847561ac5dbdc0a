package diff_test

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/hostile"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// numbered gives a version of a point a line.
func numbered(id, text string) *plan.Version {
	v := &plan.Version{ID: id}
	for line := range strings.Lines(text) {
		v.Points = append(v.Points, plan.Point{
			Number:  strconv.Itoa(len(v.Points) + 1),
			Content: plan.Content{Text: strings.TrimSuffix(line, "\n")},
		})
	}
	return v
}

// eachHostile calls test with pairs of hostile versions of n bytes: of one
// clause each, of many, and of many against one.
func eachHostile(n int, test func(name string, old, new *plan.Version)) {
	clauses, others := hostile.Clauses(n, 1), hostile.Clauses(n-100, 2)
	for i := range clauses {
		test(clauses[i].Name, numbered("old", clauses[i].Text), numbered("new", others[i].Text))
	}
	lines, others := hostile.Lines(n, 1), hostile.Lines(n, 2)
	for i := range lines {
		test(lines[i].Name, numbered("old", lines[i].Text), numbered("new", others[i].Text))
		test(lines[i].Name+" in one", numbered("old", lines[i].Text),
			numbered("new", strings.ReplaceAll(others[i].Text, "\n", " ")))
	}
}

// TestCompareContextEnds ends the context at looks from the first to the last.
// Whatever work it ends, no more than a few looks follow.
func TestCompareContextEnds(t *testing.T) {
	t.Parallel()
	eachHostile(1<<12, func(name string, old, new *plan.Version) {
		whole := hostile.NewCountdown(0)
		want, err := diff.CompareContext(whole, old, new)
		require.NoError(t, err, name)
		require.True(t, cmp.Equal(want, diff.Compare(old, new)), "%s: with a context and without",
			name)
		for most := 1; most <= whole.Looks; most = most*3 + 1 {
			ctx := hostile.NewCountdown(most)
			c, err := diff.CompareContext(ctx, old, new)
			require.ErrorIs(t, err, context.Canceled, "%s at look %d of %d", name, most,
				whole.Looks)
			require.Nil(t, c, name)
			require.LessOrEqual(t, ctx.Looks, most+15, "%s: looks after the end", name)
		}
	})
}

// TestStepsAreBounded holds the looks at the context to the length of the texts.
func TestStepsAreBounded(t *testing.T) {
	t.Parallel()
	const size = 1 << 14
	eachHostile(size, func(name string, old, new *plan.Version) {
		ctx := hostile.NewCountdown(0)
		_, err := diff.CompareContext(ctx, old, new)
		require.NoError(t, err)
		require.LessOrEqual(t, ctx.Looks, 4*size, name)
	})
}

// TestUnexamined: where a clause has too many details, the comparison says so,
// and still shows the words.
func TestUnexamined(t *testing.T) {
	t.Parallel()
	details := strings.Repeat("7 if ", 2000)
	old, new := numbered("old", "The party shall pay. "+details),
		numbered("new", "The party shall deliver. "+details)
	c, back := diff.Compare(old, new), diff.Compare(new, old)
	require.Len(t, c.Changes, 1)
	require.NotEmpty(t, c.Changes[0].Differences)
	require.Len(t, c.Changes[0].Effects, 1)
	e := c.Changes[0].Effects[0]
	require.Equal(t, effect.KindUnexamined, e.Kind)
	require.Equal(t, diff.VerdictDraft, e.Verdict)
	if d := cmp.Diff(summary(c, false), summary(back, true)); d != "" {
		t.Errorf("changes (-there +back):\n%s", d)
	}

	var out bytes.Buffer
	require.NoError(t, render.Text(&out, c))
	require.Contains(t, out.String(), "deliver")
	var codes []say.Kind
	for _, l := range say.Link(c, 0) {
		codes = append(codes, l.Kind)
	}
	require.Contains(t, codes, say.KindNotExamined)
	require.NotContains(t, codes, say.KindDoes)
}

func BenchmarkHostile(b *testing.B) {
	eachHostile(1<<16, func(name string, old, new *plan.Version) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				diff.Compare(old, new)
			}
		})
	})
}
