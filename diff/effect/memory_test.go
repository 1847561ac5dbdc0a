package effect_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestMemory compares the labelled pairs with one comparer, whose memory and words are those
// of the pairs before, in the order of the file and back, and each with a comparer of its own:
// what is said of a pair is the same, and stays so while others are compared.
func TestMemory(t *testing.T) {
	pairs := readPairs(t, "set-open.txt")
	warm := effect.NewComparer(effect.Parties(readParties(t)))
	first := make([][]effect.Effect, len(pairs))
	for i := range pairs {
		first[i] = warm.Compare(pairs[i].clauses())
	}
	for i := len(pairs) - 1; i >= 0; i-- {
		require.Empty(t, cmp.Diff(first[i], warm.Compare(pairs[i].clauses())), "line %d",
			pairs[i].line)
	}
	for i := 0; i < len(pairs); i += 10 { // a comparer takes a while to make
		cold := effect.NewComparer(effect.Parties(readParties(t)))
		require.Empty(t, cmp.Diff(cold.Compare(pairs[i].clauses()), first[i]), "line %d",
			pairs[i].line)
	}
}
