package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
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

// TestSectionPutIntoItems holds the same where the text is several items now, under
// whatever number: nobody added, or removed, what they stand below.
func TestSectionPutIntoItems(t *testing.T) {
	t.Parallel()
	const name, board = "The club is called Heron and sits in the old harbour.",
		"The board has three members and meets every month."
	const keys = "Keys to the boathouse are handed out by the secretary against a signature."
	fee, late := "The fee is 60 crowns and due in March.",
		"Whoever is late with it in spite of two letters may be expelled by the board."
	section := func(number, heading, text string, below ...plan.Point) plan.Point {
		return plan.Point{
			ID: number, Number: number, Heading: heading,
			Content: plan.Content{Text: text}, Points: below,
		}
	}
	text := func(points ...plan.Point) *plan.Version { return &plan.Version{Points: points} }
	before := text(section("1", "Name", name), section("2", "Fees", fee+" "+late),
		section("3", "Board", board),
		section("4", "Keys", keys))
	items := func(number string, more ...plan.Point) plan.Point {
		return section(number, "Fees", "", append([]plan.Point{
			section(number+".1", "", fee), section(number+".2", "", late),
		}, more...)...)
	}
	for _, tt := range []struct {
		name  string
		after *plan.Version
		want  map[diff.Kind]int
	}{
		{
			"in place", text(section("1", "Name", name), items("2"), section("3", "Board", board),
				section("4", "Keys", keys)),
			map[diff.Kind]int{diff.KindSplit: 1},
		},
		{
			"with one more", text(section("1", "Name", name),
				items("2", section("2.3", "", "Children pay nothing.")),
				section("3", "Board", board), section("4", "Keys", keys)),
			map[diff.Kind]int{diff.KindSplit: 1, diff.KindAdded: 1},
		},
		{
			"moved", text(section("1", "Name", name), section("2", "Board", board),
				section("3", "Keys", keys), items("4")),
			map[diff.Kind]int{diff.KindSplit: 1, diff.KindMoved: 1, diff.KindRenumbered: 2},
		},
	} {
		c := diff.Compare(before, tt.after)
		kinds := make(map[diff.Kind]int)
		for _, h := range c.Changes {
			kinds[h.Kind]++
			assert.False(t, h.Reparented, tt.name)
		}
		assert.Equal(t, tt.want, kinds, tt.name)
	}
}
