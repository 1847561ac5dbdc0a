package render_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestToldOnce holds that words which an effect quotes are not shown again for the "and" that
// joined them to others, and that a denial beside them is.
func TestToldOnce(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           string // the only line on it
	}{
		{
			"and", "1. Prisoners shall be visited at least once every two weeks and without witnesses.",
			"1. Prisoners shall be visited at least once every two weeks.",
			"no longer “without witnesses”",
		},
		{
			"or with a preposition",
			"1. The rule does not apply to apprentices or to members of the board.",
			"1. The rule does not apply to members of the board.", "no longer “apprentices”",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := outline.Parse(tt.old).Version, outline.Parse(tt.new).Version
			var b strings.Builder
			require.NoError(t, render.Text(&b, diff.Compare(old, new), render.Brief()))
			require.Contains(t, b.String(), tt.want)
			require.NotContains(t, b.String(), "[-and")
			require.NotContains(t, b.String(), "[-apprentices")
		})
	}
}
