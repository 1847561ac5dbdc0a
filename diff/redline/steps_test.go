package redline_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/internal/hostile"
	"github.com/redraft-go/redraft/diff/redline"
)

// eachHostile calls test with pairs of hostile texts of n bytes.
func eachHostile(n int, test func(name, old, new string, opts ...redline.Option)) {
	olds, news := hostile.Clauses(n, 1), hostile.Clauses(n-100, 2)
	for i := range olds {
		next := news[(i+1)%len(news)]
		test(olds[i].Name, olds[i].Text, news[i].Text)
		test(olds[i].Name+" minimal", olds[i].Text, news[i].Text, redline.Minimal(),
			redline.Moves(false))
		test(olds[i].Name+" and "+next.Name, olds[i].Text, next.Text)
	}
}

// TestCompareContextEnds ends the context at some of the looks that a
// comparison takes: it is not looked at again, and the memory is good for the
// next comparison.
func TestCompareContextEnds(t *testing.T) {
	var c redline.Comparer
	eachHostile(1<<14, func(name, old, new string, opts ...redline.Option) {
		whole := hostile.NewCountdown(0)
		want, err := c.CompareContext(whole, old, new, opts...)
		require.NoError(t, err, name)
		for _, most := range []int{1, 2, whole.Looks/2 + 1, whole.Looks} {
			if most > whole.Looks {
				continue
			}
			ctx := hostile.NewCountdown(most)
			r, err := c.CompareContext(ctx, old, new, opts...)
			require.ErrorIs(t, err, context.Canceled, "%s at look %d of %d", name, most,
				whole.Looks)
			require.Zero(t, r, name)
			require.Equal(t, most, ctx.Looks, "%s: looks", name)
		}
		if d := cmp.Diff(want, c.Compare(old, new, opts...)); d != "" {
			t.Errorf("%s: with a context, and without one after others that ended (-with +without)\n%s", name, d)
		}
	})
}

// TestCompareStepsAreLinear holds the looks at the context, one for each 65,536
// steps, to the length of the texts. An exact least edit may take 2³⁰ steps more.
func TestCompareStepsAreLinear(t *testing.T) {
	const stepsPerByte, stepsPerLook = 600, 1 << 16
	eachHostile(1<<16, func(name, old, new string, opts ...redline.Option) {
		ctx := hostile.NewCountdown(0)
		_, err := redline.CompareContext(ctx, old, new, opts...)
		require.NoError(t, err)
		most := 10 + stepsPerByte*(len(old)+len(new))/stepsPerLook
		if len(opts) > 0 { // Minimal
			most += 1 << 30 / stepsPerLook
		}
		require.LessOrEqual(t, ctx.Looks, most, name)
	})
}

func BenchmarkHostile(b *testing.B) {
	eachHostile(1<<16, func(name, old, new string, opts ...redline.Option) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(old) + len(new)))
			b.ReportAllocs()
			for b.Loop() {
				redline.Compare(old, new, opts...)
			}
		})
	})
}
