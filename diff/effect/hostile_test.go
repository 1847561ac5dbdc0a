package effect_test

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/hostile"
	"github.com/redraft-go/redraft/plan"
)

// eachHostile calls test with pairs of hostile clauses of n bytes: of the same
// make, of two makes, and against one word.
func eachHostile(n int, test func(name string, old, new effect.Clause)) {
	olds, news := hostile.Clauses(n, 1), hostile.Clauses(n-100, 2)
	for i := range olds {
		next := news[(i+1)%len(news)]
		test(olds[i].Name, effect.Verbatim(olds[i].Text), effect.Verbatim(news[i].Text))
		test(olds[i].Name+" and "+next.Name, effect.Verbatim(olds[i].Text),
			effect.Verbatim(next.Text))
		test(olds[i].Name+" and a word", effect.Verbatim(olds[i].Text), effect.Verbatim("peace"))
	}
}

func unexamined(effects []effect.Effect) bool {
	return len(effects) == 1 && effects[0].Kind == effect.KindUnexamined
}

// TestHostileClauses holds memory to the length of the clauses, and what is
// said of them to the rules for all clauses: all of it is worked out or none.
func TestHostileClauses(t *testing.T) {
	c := effect.NewComparer(effect.Parties(readParties(t)))
	given := 0
	check := func(name string, old, new effect.Clause) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		effects := c.Compare(old, new)
		runtime.ReadMemStats(&after)
		require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(100<<20), name)
		if unexamined(effects) {
			given++
			require.Equal(t, old.Text, effects[0].Before.Text, name)
			require.Equal(t, new.Text, effects[0].After.Text, name)
			return
		}
		for _, e := range effects {
			require.NotEqual(t, effect.KindUnexamined, e.Kind, name)
		}
		checkSides(t, old, new, effects)
	}
	eachHostile(1<<13, check)
	olds, news := hostile.Clauses(1<<16, 1), hostile.Clauses(1<<16, 2)
	for i := range olds {
		check(olds[i].Name, effect.Verbatim(olds[i].Text), effect.Verbatim(news[i].Text))
	}
	require.Positive(t, given)
}

// TestHostileMirror: who gives up gives up from both sides.
func TestHostileMirror(t *testing.T) {
	t.Parallel()
	c := effect.NewComparer(effect.Parties(readParties(t)))
	eachHostile(1<<11, func(name string, old, new effect.Clause) {
		there, back := c.Compare(old, new), c.Compare(new, old)
		require.Len(t, back, len(there), name)
		require.Equal(t, unexamined(there), unexamined(back), name)
		require.True(t, cmp.Equal(there, c.Compare(old, new)), "%s: twice", name)
	})
}

func TestTooLong(t *testing.T) {
	long := effect.Verbatim(strings.Repeat("The army is limited to 600,000. ", 1<<13+1))
	short := effect.Verbatim("The army is limited to 800,000.")
	told := short
	told.Wording = plan.WordingParaphrase
	for _, pair := range [][2]effect.Clause{{long, short}, {short, long}, {long, told}} {
		effects := effect.Compare(pair[0], pair[1])
		require.True(t, unexamined(effects))
		require.NotEmpty(t, effects[0].Sentence)
		require.True(t, effects[0].Kind.Changes())
		require.Equal(t, pair[1].Wording == plan.WordingParaphrase, effects[0].Told)
	}
	require.Empty(t, effect.Compare(long, long))
}

// TestCompareContextEnds ends the context at looks from the first to the last.
func TestCompareContextEnds(t *testing.T) {
	c := effect.NewComparer(effect.Parties(readParties(t)))
	eachHostile(1<<12, func(name string, old, new effect.Clause) {
		whole := hostile.NewCountdown(0)
		effects, err := c.CompareContext(whole, old, new)
		require.NoError(t, err, name)
		require.True(t, cmp.Equal(c.Compare(old, new), effects), name)
		for most := 1; most <= whole.Looks; most = most*2 + 1 {
			ctx := hostile.NewCountdown(most)
			effects, err := c.CompareContext(ctx, old, new)
			require.ErrorIs(t, err, context.Canceled, name)
			require.Empty(t, effects, name)
			// the passes of package facts look once more each
			require.LessOrEqual(t, ctx.Looks, most+15, "%s: looks after the end", name)
		}
	})
}

func BenchmarkHostile(b *testing.B) {
	c := effect.NewComparer(effect.Parties(readParties(b)))
	eachHostile(1<<16, func(name string, old, new effect.Clause) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(old.Text) + len(new.Text)))
			b.ReportAllocs()
			for b.Loop() {
				c.Compare(old, new)
			}
		})
	})
}
