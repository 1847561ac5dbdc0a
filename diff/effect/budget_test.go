package effect

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/internal/hostile"
)

// TestOrdinaryClausesSpendLittle holds that the limits are far above what a
// page of sentences takes that are all exchanged for others.
func TestOrdinaryClausesSpendLittle(t *testing.T) {
	const page = 3000 // bytes
	olds, news := hostile.Clauses(page, 1), hostile.Clauses(page, 2)
	i := len(olds) - 1 // sentences
	w := newWork(t.Context(), &NewComparer().set, Verbatim(olds[i].Text), Verbatim(news[i].Text))
	all := w.rest
	w.run()
	require.Less(t, all-w.rest, all/10)
}

// TestBudgetIsLinear: twice the text, twice the steps.
func TestBudgetIsLinear(t *testing.T) {
	steps := func(n int) int {
		text := Verbatim(string(make([]byte, n)))
		return newBudget(t.Context(), text, text).rest
	}
	require.Equal(t, 2*(steps(1000)-steps(0)), steps(2000)-steps(0))
	require.LessOrEqual(t, steps(1<<16), 1<<26)
}
