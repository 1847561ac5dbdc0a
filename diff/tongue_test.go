package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestOtherLanguage holds that of two texts which do not say in which language
// they are, and are in two, no words are compared and nothing is said to have
// come or gone but what has no counterpart by number.
func TestOtherLanguage(t *testing.T) {
	t.Parallel()
	english := outline.Parse(
		"1. The ferry sails at noon from the harbour of the island.\n2. The fare is 40 crowns for each passenger, and 20 for a child.\n3. The crew is paid by the owner of the ship.\n").Version
	german := outline.Parse(
		"1. Die Fähre fährt am Mittag von dem Hafen der Insel ab.\n2. Der Fahrpreis ist 50 Kronen für jeden Reisenden und 20 für ein Kind.\n3. Die Mannschaft wird von dem Eigner des Schiffes bezahlt.\n").Version
	for _, sides := range [][2]*plan.Version{{english, german}, {german, english}} {
		c := diff.Compare(sides[0], sides[1])
		assert.Len(t, c.Links, 3)
		for l, changes := range c.All() {
			assert.Len(t, l.Old, 1)
			assert.Len(t, l.New, 1)
			for _, h := range changes {
				assert.Equal(t, diff.KindRetold, h.Kind)
				assert.Equal(t, diff.ReasonLanguage, h.Reason)
				for _, e := range h.Effects {
					assert.True(t, e.Told)
				}
			}
		}
		assert.Empty(t, sides[0].Language, "the input is not altered")
	}

	near := outline.Parse(
		"1. The ferry sails at one o'clock from the harbour of the island.\n2. The fare is 40 crowns for each passenger.\n").Version
	for _, h := range diff.Compare(english, near).Changes {
		assert.NotEqual(t, diff.ReasonLanguage, h.Reason)
	}
}
