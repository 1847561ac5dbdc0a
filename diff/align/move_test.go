package align_test

import (
	"slices"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// TestMoved: what moved is said with the way in which it did: out of order, or to another parent.
// What crosses a split or a merge moved, or the split or merge did.
func TestMoved(t *testing.T) {
	const (
		dues   = "Harbour dues are paid to the clerk before the boat is unloaded."
		nets   = "Nets dry on the north quay alone, never upon the slipway."
		pilots = "Pilots board outside the second buoy and leave inside the mole."
		lamps  = "Lamps burn on both moles from sunset until the last ship is moored."
		ropes  = "The chandler keeps rope, tar and canvas for ships in distress."
		first  = "Every crew reports to the customs house within a day of its arrival and names its master, its cargo and the port from which it sailed."
		second = "Goods for the fair are weighed on the public scale, sealed by two jurors and stored in the dry vault until the market bell rings."
	)
	leaf := func(text string) align.Node { return align.Node{Text: text} }
	flat := func(texts ...string) align.Tree { return unnumbered(texts) }
	under := func(heading string, texts ...string) align.Node {
		return align.Node{Heading: heading, Nodes: unnumbered(texts).Nodes}
	}
	for _, c := range []struct {
		name       string
		old, new   align.Tree
		reordered  []int // old nodes
		reparented []int
	}{
		{name: "nothing", old: flat(dues, nets, pilots), new: flat(dues, nets, pilots, lamps)},
		{
			name: "one", old: flat(dues, nets, pilots, lamps), new: flat(nets, pilots, lamps, dues),
			reordered: []int{0},
		},
		{
			name: "to another parent",
			old: align.Tree{Nodes: []align.Node{
				under("Harbour", dues, nets),
				under("Ships", pilots, lamps),
			}},
			new: align.Tree{Nodes: []align.Node{
				under("Harbour", dues),
				under("Ships", pilots, nets, lamps),
			}}, reparented: []int{2},
		},
		{
			name: "its parent, and not what is below that",
			old: align.Tree{Nodes: []align.Node{
				under("Harbour", dues),
				under("Ships", pilots, lamps), under("Nets", nets, ropes),
			}},
			new: align.Tree{Nodes: []align.Node{
				under("Ships", pilots, lamps),
				under("Nets", nets, ropes), under("Harbour", dues),
			}}, reordered: []int{0},
		},
		{
			name: "out of a parent that was dissolved",
			old:  align.Tree{Nodes: []align.Node{under("Harbour", dues, nets), leaf(pilots)}},
			new:  flat(dues, nets, pilots),
		},
		{
			name: "two cross a split", old: flat(first+" "+second, dues, nets),
			new: flat(dues, nets, first, second), reordered: []int{0},
		},
		{
			name: "one crosses a split", old: flat(dues, first+" "+second, nets),
			new: flat(first, second, dues, nets), reordered: []int{0},
		},
		{
			name: "one crosses a merge", old: flat(first, second, dues, nets),
			new: flat(dues, first+" "+second, nets), reordered: []int{2},
		},
		{
			name: "none crosses a split", old: flat(dues, first+" "+second, nets),
			new: flat(dues, first, second, nets),
		},
		{
			name: "one between the parts of a split", old: flat(dues, first+" "+second, nets),
			new: flat(dues, first, nets, second),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var reordered, reparented []int
			for _, l := range checkMirror(t, c.old, c.new).Links {
				if l.Moved != (l.Reordered || l.Reparented) {
					t.Errorf("moved %t: %+v", l.Moved, l)
				}
				if l.Reordered {
					reordered = append(reordered, l.Old[0])
				}
				if l.Reparented {
					reparented = append(reparented, l.Old[0])
				}
			}
			if !slices.Equal(reordered, c.reordered) || !slices.Equal(reparented, c.reparented) {
				t.Errorf("reordered %v, want %v; reparented %v, want %v", reordered, c.reordered,
					reparented, c.reparented)
			}
		})
	}
}
