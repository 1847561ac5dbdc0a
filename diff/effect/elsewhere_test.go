package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestElsewhere holds that a value which the other side has too, wherever it stands
// there, neither comes nor goes, and that nothing comes to where there was none beside
// another of its kind.
func TestElsewhere(t *testing.T) {
	none := []string{"where there was none", "any more"}
	tests := []struct {
		name, old, new string
		has            []string
		hasNot         []string
	}{
		{
			"weeks for days at the other end",
			"After 21 days without an answer the offer lapses for good.",
			"The offer lapses for good where nobody has answered it after three weeks.", nil,
			append(none, "longer", "shorter", "also"),
		},
		{
			"one for each of two", "The warranty is five months for both models.",
			"The warranty is five months for the small model and nine months for the large model.",
			[]string{"also nine months"},
			none,
		},
		{
			"a share each", "Rosa and Emil shall each take 30 per cent of the crop.",
			"Rosa shall take 36 per cent of the crop and Emil 24 per cent.", nil, none,
		},
		{"decimals that may be hours", "Each copy: 3.40.", "Each copy: 3.70.", nil, none},
		{
			"points", "Interest is 7 % a year.", "Interest is 8 % a year.",
			[]string{"by 1 percentage point, from"},
			nil,
		},
		{
			"the first of all", "The crane stands here.", "The crane stands here for two years.",
			[]string{"a length of time where there was none: two years"},
			nil,
		},
		{
			"a later date", "Apply by 3 March 2031.", "Apply by 9 April 2031.",
			[]string{"later: 9 April 2031 instead of 3 March 2031"},
			nil,
		},
		{
			"a longer deadline", "Apply within 9 days.", "Apply within 12 days.",
			[]string{"longer: within 12 days instead of within 9 days"},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var all string
			for _, e := range effect.Compare(effect.Verbatim(tt.old), effect.Verbatim(tt.new)) {
				all += e.Sentence + "; "
			}
			for _, s := range tt.has {
				require.Contains(t, all, s)
			}
			for _, s := range tt.hasNot {
				require.NotContains(t, all, s)
			}
		})
	}
}
