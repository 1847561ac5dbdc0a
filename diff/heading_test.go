package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// Headings are compared as texts are: other words are a rewording, another style
// a restyling.
func TestHeadingsAreCompared(t *testing.T) {
	t.Parallel()
	draft := func(heading string) *plan.Version {
		return &plan.Version{Points: []plan.Point{{
			Number: "1", Heading: heading,
			Content: plan.Content{Text: "Ships take a pilot on board."},
		}}}
	}
	for _, tt := range []struct {
		old, new string
		want     diff.Kind
	}{
		{"Pilots", "Pilots and fees", diff.KindReworded},
		{"Pilots", "", diff.KindReworded},
		{"Pilots", "PILOTS", diff.KindRestyled},
		{"Pilots", "pilots", diff.KindRestyled},
	} {
		c := diff.Compare(draft(tt.old), draft(tt.new))
		require.Len(t, c.Changes, 1, tt.new)
		assert.Equal(t, tt.want, c.Changes[0].Kind, tt.new)
		back := diff.Compare(draft(tt.new), draft(tt.old))
		require.Len(t, back.Changes, 1, tt.new)
		assert.Equal(t, tt.want, back.Changes[0].Kind, tt.new)
	}
	assert.Empty(t, diff.Compare(draft("Pilots"), draft("Pilots")).Changes)
}
