package diff_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestAnotherTextHasNoEffects holds that figures of a text that took another one's place
// are not set against that one's.
func TestAnotherTextHasNoEffects(t *testing.T) {
	t.Parallel()
	old := outline.Parse(
		"1. The tower closes at dusk.\n\n2. Geese cost 4 euro a day.\n\n3. Visitors sign the book.\n", outline.ID("old"))
	new := outline.Parse(
		"1. The tower closes at dusk.\n\n2. A quiet room has 28 chairs and no lamps whatever.\n\n3. Visitors sign the book.\n", outline.ID("new"))
	c := diff.Compare(old.Version, new.Version)
	replaced := 0
	for _, h := range c.Changes {
		if h.Kind == diff.KindReplaced {
			replaced++
			require.Empty(t, h.Effects)
		}
	}
	require.Equal(t, 1, replaced)
}
