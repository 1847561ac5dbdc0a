package effect_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestLongClause holds that the cost stays near linear: a clause of 18 kB with
// some 400 effects takes well under the ten seconds that it is given.
func TestLongClause(t *testing.T) {
	var old, new strings.Builder
	for range 4 {
		for _, p := range readPairs(t)[:80] {
			old.WriteString(p.old + " ")
			new.WriteString(p.new + " ")
		}
	}
	a, b := effect.Verbatim(old.String()), effect.Verbatim(new.String())
	start := time.Now()
	effects := effect.Compare(a, b, effect.Parties(readParties(t)))
	require.Less(t, time.Since(start), 10*time.Second)
	require.Greater(t, len(effects), 300)
	checkSides(t, a, b, effects)
}
