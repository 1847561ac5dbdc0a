package diff_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// TestEffectsOfSplit holds that a clause that became two is read against both, joined
// in their order, that what it does is told once, with the clause in which it lies,
// and that two that became one give the mirror.
func TestEffectsOfSplit(t *testing.T) {
	t.Parallel()
	draft := func(id string, texts ...string) *plan.Version {
		v := &plan.Version{ID: id}
		for i, text := range texts {
			n := strconv.Itoa(i + 1)
			v.Points = append(v.Points,
				plan.Point{ID: n, Number: n, Content: plan.Content{Text: text}})
		}
		return v
	}
	old := draft("a",
		"The orchard is fenced.",
		"The council has seven wardens who are chosen for three years, and the wardens may lease the presses to any miller for 40 euros a year.",
		"The bell is rung at harvest.")
	new := draft("b",
		"The orchard is fenced.",
		"The council has seven wardens who are chosen for three years.",
		"The wardens may lease the presses to any miller for 55 euros a year.",
		"The bell is rung at harvest.")
	effects := func(c *diff.Comparison, kind diff.Kind) (out []diff.Effect) {
		split := false
		for _, h := range c.Changes {
			split = split || h.Kind == kind
			out = append(out, h.Effects...)
		}
		require.True(t, split)
		return out
	}
	apart := effects(diff.Compare(old, new), diff.KindSplit)
	require.Len(t, apart, 1)
	require.Equal(t, effect.KindFigureRaised, apart[0].Kind)
	require.Equal(t, "40", apart[0].Before.Value)
	require.Equal(t, 1, apart[0].After.Clause)
	joined := effects(diff.Compare(new, old), diff.KindMerged)
	require.Len(t, joined, 1)
	require.Equal(t, effect.KindFigureLowered, joined[0].Kind)
	require.Equal(t, 1, joined[0].Before.Clause)
}
