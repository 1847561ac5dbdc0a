package effect_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestLongClause holds that a clause of 18 kB with some 400 effects is worked
// out within the steps that it may take.
func TestLongClause(t *testing.T) {
	var old, new strings.Builder
	for range 4 {
		for _, p := range readPairs(t)[:80] {
			old.WriteString(p.old + " ")
			new.WriteString(p.new + " ")
		}
	}
	a, b := effect.Verbatim(old.String()), effect.Verbatim(new.String())
	effects := effect.Compare(a, b, effect.Parties(readParties(t)))
	require.Greater(t, len(effects), 300)
	checkSides(t, a, b, effects)
}
