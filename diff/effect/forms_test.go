package effect

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAmounts holds which units are brought to one.
func TestAmounts(t *testing.T) {
	for _, tt := range []struct{ value, unit, want string }{
		{"1", "years", "12:months"},
		{"1.5", "years", "18:months"},
		{"2", "weeks", "14:days"},
		{"1", "months", "1:months"},
		{"50", "percent", "0.5:"},
		{"3", "times", "3:"},
		{"10", "business days", "10:business days"},
		{"vague", "weeks", "vague:weeks"},
	} {
		require.Equal(t, tt.want, amount(tt.value, tt.unit))
	}
}

// TestEnglishRoots holds what is left of a verb without its endings.
func TestEnglishRoots(t *testing.T) {
	for verb, want := range map[string]string{
		"aris": "aris", "arise": "aris", "stopp": "stop", "fall": "fall", "pass": "pass",
	} {
		require.Equal(t, want, englishRoot(verb))
	}
}

// TestFleeting holds which words are forms of one whose vowel goes.
func TestFleeting(t *testing.T) {
	ru, uk := lexes["ru"], lexes["uk"]
	require.True(t, ru.flees("продавец", "продавцом"))
	require.True(t, ru.flees("участок", "участка"))
	require.True(t, uk.flees("виконавець", "виконавцеві"))
	require.False(t, ru.flees("продавец", "продажа"))
	require.True(t, ru.compound("государства-участники", "государствами-участниками"))
	require.False(t, ru.compound("государства-участники", "государства-наблюдатели"))
	require.Equal(t, "ausschliessen", lexes["de"].verbOfStrong("ausschlossen"))
}
