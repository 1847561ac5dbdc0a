package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestSectionWhoseTextBecomesAnItem holds that nobody is said to have added, or
// removed, the heading of a section whose one text is its first item now.
func TestSectionWhoseTextBecomesAnItem(t *testing.T) {
	t.Parallel()
	before := outline.Parse(
		"§ 1 Name\nThe club is called Heron and sits in the old harbour.\n\n§ 2 Fees\nThe fee is 60 crowns. It is paid by the end of March.\n\n§ 3 Board\nThe board has three members and meets every month.\n").Version
	after := outline.Parse(
		"§ 1 Name\nThe club is called Heron and sits in the old harbour.\n\n§ 2 Fees\n(1) The fee is 72 crowns. It is paid by the end of March.\n(2) Children pay nothing.\n\n§ 3 Board\nThe board has three members and meets every month.\n").Version
	for _, tt := range []struct {
		c        *diff.Comparison
		joined   diff.Kind
		come     diff.Kind
		provided int
	}{
		{diff.Compare(before, after), diff.KindSplit, diff.KindAdded, 1},
		{diff.Compare(after, before), diff.KindMerged, diff.KindRemoved, 1},
	} {
		kinds := make(map[diff.Kind]int)
		for _, h := range tt.c.Changes {
			kinds[h.Kind]++
		}
		assert.Equal(t, map[diff.Kind]int{tt.joined: 1, diff.KindReworded: 1, tt.come: tt.provided},
			kinds)
		for _, h := range tt.c.Changes {
			for _, d := range h.Differences {
				assert.False(t, d.Heading)
			}
		}
	}
}
