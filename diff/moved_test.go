package diff_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// TestMoved: a move is told with the way in which it was one, from either side, in JSON and in
// words.
func TestMoved(t *testing.T) {
	t.Parallel()
	const (
		dues   = "Harbour dues are paid to the clerk before the boat is unloaded."
		nets   = "Nets dry on the north quay alone, never upon the slipway."
		pilots = "Pilots board outside the second buoy and leave inside the mole."
		lamps  = "Lamps burn on both moles from sunset until the last ship is moored."
		first  = "Every crew reports to the customs house within a day of its arrival and names its master, its cargo and the port from which it sailed."
		second = "Goods for the fair are weighed on the public scale, sealed by two jurors and stored in the dry vault until the market bell rings."
	)
	leaf := func(text string) plan.Point { return plan.Point{Content: plan.Content{Text: text}} }
	under := func(heading, number string, texts ...string) plan.Point {
		p := plan.Point{Heading: heading, Number: number}
		if heading == "" {
			p.Text = number + " is the chapter of the harbour book that holds what follows here."
		}
		for _, s := range texts {
			p.Points = append(p.Points, leaf(s))
		}
		return p
	}
	for _, tt := range []struct {
		name                  string
		old, new              []plan.Point
		moved                 string // the text that moved; "" none
		reordered, reparented bool
		words                 string
	}{
		{
			name: "nothing", old: []plan.Point{leaf(dues), leaf(nets)},
			new: []plan.Point{leaf(dues), leaf(nets)},
		},
		{
			name: "in another order", old: []plan.Point{
				leaf(dues), leaf(nets), leaf(pilots),
				leaf(lamps),
			},
			new: []plan.Point{leaf(nets), leaf(pilots), leaf(lamps), leaf(dues)}, moved: dues,
			reordered: true, words: "moved (in another order)",
		},
		{
			name: "under another heading", old: []plan.Point{
				under("Harbour", "", dues, nets),
				under("Ships", "", pilots, lamps),
			},
			new: []plan.Point{
				under("Harbour", "", dues),
				under("Ships", "", pilots, nets, lamps),
			},
			moved: nets, reparented: true, words: "moved (under another heading)",
		},
		{
			name: "under another point", old: []plan.Point{
				under("", "First", dues, nets),
				under("", "Second", pilots, lamps),
			},
			new:   []plan.Point{under("", "First", dues), under("", "Second", pilots, nets, lamps)},
			moved: nets, reparented: true, words: "moved (under another point)",
		},
		{
			name: "to the first level", old: []plan.Point{
				under("Harbour", "", dues, nets),
				leaf(lamps),
			},
			new:   []plan.Point{under("Harbour", "", dues), leaf(nets), leaf(lamps)},
			moved: nets, reparented: true, words: "moved (on another level)",
		},
		{
			name: "past a split", old: []plan.Point{
				leaf(first + " " + second), leaf(dues),
				leaf(nets),
			},
			new:   []plan.Point{leaf(dues), leaf(nets), leaf(first), leaf(second)},
			moved: first + " " + second, reordered: true, words: "moved (in another order)",
		},
		{
			name: "a split of which the greater part stays",
			old:  []plan.Point{leaf(dues), leaf(first + " " + lamps), leaf(nets)},
			new:  []plan.Point{leaf(dues), leaf(first), leaf(nets), leaf(lamps)},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			old, next := &plan.Version{Points: tt.old}, &plan.Version{Points: tt.new}
			old.FillIDs()
			next.FillIDs()
			for _, c := range []*diff.Comparison{diff.Compare(old, next), diff.Compare(next, old)} {
				var moved []diff.Change
				for _, h := range c.Changes {
					if h.Kind == diff.KindMoved {
						moved = append(moved, h)
					} else {
						assert.False(t, h.Reordered || h.Reparented, "%s", h.Kind)
					}
				}
				if tt.moved == "" {
					assert.Empty(t, moved)
					continue
				}
				require.Len(t, moved, 1)
				l := &c.Links[moved[0].Link]
				if len(l.Old) == 1 {
					assert.Equal(t, tt.moved, l.Old[0].Text)
				}
				assert.Equal(t, tt.reordered, moved[0].Reordered)
				assert.Equal(t, tt.reparented, moved[0].Reparented)

				var b bytes.Buffer
				require.NoError(t, render.Text(&b, c))
				assert.Contains(t, b.String(), tt.words)
				b.Reset()
				require.NoError(t, render.CSV(&b, c))
				assert.Contains(t, b.String(), tt.words)
				b.Reset()
				require.NoError(t, render.Verdicts(&b, c))
				assert.Contains(t, b.String(), tt.words)
				b.Reset()
				require.NoError(t, render.JSON(&b, c))
				read, err := diff.Decode(&b)
				require.NoError(t, err)
				assert.Equal(t, c.Changes, read.Changes)
			}
		})
	}
}
