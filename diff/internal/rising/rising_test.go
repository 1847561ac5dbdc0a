package rising_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/internal/rising"
)

// longest tries every run: what the quick way must reach.
func longest(values []int) int {
	most := 0
	for set := range 1 << len(values) {
		n, last, rises := 0, -1, true
		for i, v := range values {
			if set>>i&1 == 1 {
				n, rises, last = n+1, rises && v > last, v
			}
		}
		if rises {
			most = max(most, n)
		}
	}
	return most
}

func TestLongest(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a fixed seed for a test
	for n := range 11 {
		for range 30 {
			values := r.Perm(n)
			run := rising.Longest(values)
			assert.Len(t, run, longest(values), "%v", values)
			for k := 1; k < len(run); k++ {
				assert.Less(t, run[k-1], run[k])
				assert.Less(t, values[run[k-1]], values[run[k]])
			}
			pairs := make([][2]int, n)
			for i, v := range values {
				pairs[i] = [2]int{i, v}
			}
			for k, p := range rising.Pairs(pairs) {
				assert.Equal(t, [2]int{run[k], values[run[k]]}, p)
			}
		}
	}
}
