package render_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/broken"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// No output panics on a comparison that is not sound, and none is written of it.
func TestNothingIsShownOfAnUnsoundComparison(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	old := &plan.Version{ID: "a", Points: []plan.Point{
		{
			Number: "1", Heading: "Army",
			Content: plan.Content{Text: "The army is limited to 600,000 men by 2027."},
		},
		{
			Number:  "2",
			Content: plan.Content{Text: "Ships take a pilot on board. The fee is 500 crowns."},
		},
		{Number: "3", Content: plan.Content{Text: "Gone."}},
	}}
	new := &plan.Version{ID: "b", Points: []plan.Point{
		{
			Number: "1", Heading: "Forces",
			Content: plan.Content{Text: "The army is limited to 800,000 men by 2028."},
		},
		{Number: "2", Content: plan.Content{Text: "Ships take a pilot on board."}},
		{Number: "3", Content: plan.Content{Text: "The fee is 500 crowns."}},
	}}
	c := diff.Compare(old, new)
	require.NoError(t, diff.Check(c))
	require.NotEmpty(t, c.Changes)
	broken.Each(t, c, func(c *diff.Comparison) {
		refused := diff.Check(c) != nil
		for _, write := range []func() error{
			func() error { return render.Text(io.Discard, c) },
			func() error { return render.Verdicts(io.Discard, c) },
			func() error { return render.JSON(io.Discard, c) },
			func() error { return render.Markdown(io.Discard, c) },
			func() error { return render.CSV(io.Discard, c) },
		} {
			require.Equal(t, refused, write() != nil)
		}
		for i := range c.Links {
			for _, l := range say.Link(c, i) {
				say.Sentence(say.English(), l)
			}
		}
	})
	require.NoError(t, render.Text(io.Discard, nil))
	require.Empty(t, say.Link(nil, 0))
}
