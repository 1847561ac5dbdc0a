package diff_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestUnreplaced: those who want no text called the successor of another under its number get the
// one removed and the other added, from either side; what the caller links stays linked.
func TestUnreplaced(t *testing.T) {
	t.Parallel()
	const before = "1. The ferry crosses every half hour between dawn and dusk.\n2. Salt is weighed at the gate and taxed by the sack.\n" +
		"3. Every village keeps a school with two teachers.\n4. The toll is paid at the bridge, in silver.\n5. Lamps burn at each corner until the last bell.\n"
	const after = "1. The ferry crosses every half hour between dawn and dusk.\n2. Coins of the old mint are taken at half their worth until the harvest.\n" +
		"3. Every village keeps a school with two teachers.\n4. The toll is paid at the bridge, in silver.\n5. Lamps burn at each corner until the last bell.\n"
	old, next := outline.Parse(before).Version, outline.Parse(after).Version
	kinds := func(c *diff.Comparison) (out []diff.Kind) {
		for _, h := range c.Changes {
			out = append(out, h.Kind)
		}
		slices.Sort(out)
		return out
	}
	pair := diff.Given(diff.GivenLink{Old: []string{"2"}, New: []string{"2"}})
	assert.Equal(t, []diff.Kind{diff.KindReplaced}, kinds(diff.Compare(old, next)))
	assert.Equal(t, []diff.Kind{diff.KindAdded, diff.KindRemoved},
		kinds(diff.Compare(old, next, diff.Unreplaced())))
	assert.Equal(t, []diff.Kind{diff.KindAdded, diff.KindRemoved},
		kinds(diff.Compare(next, old, diff.Unreplaced())))
	assert.Equal(t, []diff.Kind{diff.KindReplaced},
		kinds(diff.Compare(old, next, diff.Unreplaced(), pair)))

	c := diff.Compare(old, next, diff.Unreplaced())
	require.NoError(t, diff.Check(c))
	back, err := diff.Apply(old, c.Edits)
	if assert.NoError(t, err) {
		assert.Empty(t, diff.Compare(back, next).Edits)
	}
}
