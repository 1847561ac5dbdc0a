package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/align"
)

// TestFrames: a clause that stands in the place of none other is not what another became that has
// the same phrase at its beginning or end and is on something else. With some of the matter kept,
// or in place, it may be.
func TestFrames(t *testing.T) {
	const (
		lunch = "The caterer serves lunch in the works canteen on every working day."
		price = "The price of a lunch is four euros and fifty cents."
		gas   = "The company supplies gas, water and electricity."
		caps  = "Kitchen staff wear caps and aprons."
	)
	for _, tt := range []struct {
		name, old, new string
		moved, linked  bool
	}{
		{
			"beginning", "Upon request and at no additional charge, the caterer shall provide" +
				" vegetarian meals for members of the night shift.",
			"Upon request and at no additional charge, the caterer shall lend chairs to the" +
				" works council.", true, false,
		},
		{
			"end", "Gifts of wine are recorded, unless the board in its absolute discretion" +
				" decides otherwise.",
			"The cellar is closed to tourists, unless the board in its absolute discretion" +
				" decides otherwise.", true, false,
		},
		{
			"matter kept", "Upon request and at no additional charge, the caterer shall provide" +
				" vegetarian meals for members of the night shift.",
			"Upon request and at no additional charge, the caterer shall provide meals without" +
				" meat.", true, true,
		},
		{
			"in place", "Upon request and at no additional charge, the caterer shall provide" +
				" vegetarian meals for members of the night shift.",
			"Upon request and at no additional charge, the caterer shall lend chairs to the" +
				" works council.", false, true,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			to := 1
			after := unnumbered([]string{lunch, tt.new, price, gas, caps})
			if tt.moved {
				to, after = 3, unnumbered([]string{lunch, price, gas, tt.new, caps})
			}
			r := checkMirror(t, unnumbered([]string{lunch, tt.old, price, gas, caps}), after)
			for _, l := range r.Links {
				if len(l.Old) == 1 && l.Old[0] == 1 && l.Kind != align.KindCounterpart {
					assert.Equal(t, tt.linked, len(l.New) == 1 && l.New[0] == to)
				}
			}
		})
	}
}
