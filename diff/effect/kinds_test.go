package effect_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestKindsOfChange holds what is told of each pair of testdata/kinds.txt: written as the kinds of
// change that documents have, each in several languages, before the code that tells them.
func TestKindsOfChange(t *testing.T) {
	c := effect.NewComparer()
	for _, p := range readPairs(t, "kinds.txt") {
		old, new := p.clauses()
		var got []string
		for _, e := range c.Compare(old, new) {
			if e.Kind.Changes() && !slices.Contains(got, string(e.Kind)) {
				got = append(got, string(e.Kind))
			}
		}
		require.Equal(t, p.want, got, "line %d: %s", p.line, p.new)
		checkMirror(t, c, old, new)
	}
}
