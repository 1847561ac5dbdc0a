package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestDeniedBounds holds that a bound under a denial elsewhere in its clause is the
// denied bound, and that one beyond a condition is not.
func TestDeniedBounds(t *testing.T) {
	tests := []struct {
		name, old, new string
		changed        bool
	}{
		{
			"no one more than", "Each stall shall have a width of no more than 4 metres.",
			"No stall may have a width of more than 4 metres.", false,
		},
		{
			"neither", "Both cellars hold no more than nine barrels.",
			"Neither cellar holds more than nine barrels.", false,
		},
		{
			"higher than and exceed", "No mast may be higher than 12 metres.",
			"A mast shall not exceed 12 metres.", false,
		},
		{
			"shorter than", "Trains less than 80 metres long may stop.",
			"Trains shorter than 80 metres may stop.", false,
		},
		{
			"German", "Kein Zaun darf höher als 2 Meter sein.",
			"Die Höhe eines Zauns darf 2 Meter nicht überschreiten.", false,
		},
		{"French", "La haie n'excède pas 2 mètres.", "Aucune haie ne dépasse 2 mètres.", false},
		{
			"behind a condition", "A fee is due if the mast is at most 12 metres high.",
			"No fee is due if the mast is more than 12 metres high.", true,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := false
			for _, e := range effect.Compare(effect.Verbatim(tt.old), effect.Verbatim(tt.new)) {
				changed = changed || e.Kind == effect.KindBoundChanged
			}
			require.Equal(t, tt.changed, changed)
		})
	}
}
