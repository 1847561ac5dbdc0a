package align_test

import (
	"slices"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

func unnumbered(ts []string) align.Tree {
	var t align.Tree
	for _, s := range ts {
		t.Nodes = append(t.Nodes, align.Node{Text: s})
	}
	return t
}

// TestCopyInPlace: a text that moved is linked to where its words went, though a copy with
// changes stands where it stood.
func TestCopyInPlace(t *testing.T) {
	around := []string{
		"The harbour is dredged each spring at the cost of the port.",
		"Pilots board outside the second buoy and leave inside the mole.",
		"Nets dry on the north quay alone, never upon the slipway.",
		"Lamps burn on both moles from sunset until the last ship is moored.",
		"The chandler keeps rope, tar and canvas for ships in distress.",
		"Foreign crews report to the customs house within a day.",
	}
	for _, c := range []struct{ name, moved, copied string }{
		{
			"en",
			"Ships that carry gunpowder anchor beyond the outer mole, fly a red flag by day, show two lanterns at night and land no crew before the harbour master has sealed the magazine.",
			"Ships that carry spirits anchor beyond the outer mole, fly a red flag by day, show two lanterns at night and land no crew before the harbour master has counted every cask.",
		},
		{
			"uk",
			"Судна з порохом стають на якір за зовнішнім молом, удень піднімають червоний прапор, уночі світять двома ліхтарями і не висаджують команди, доки начальник порту не опечатає погріб.",
			"Судна зі спиртом стають на якір за зовнішнім молом, удень піднімають червоний прапор, уночі світять двома ліхтарями і не висаджують команди, доки начальник порту не полічить бочки.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			old := slices.Insert(slices.Clone(around), 2, c.moved)
			next := append(slices.Insert(slices.Clone(around), 2, c.copied), c.moved)
			r := checkMirror(t, unnumbered(old), unnumbered(next))
			for _, l := range r.Links {
				if slices.Contains(l.Old, 2) &&
					(!slices.Equal(l.New, []int{7}) || l.Kind != align.KindSame || !l.Moved) {
					t.Errorf("it is %v, %s, moved %t; want [7], same, moved", l.New, l.Kind,
						l.Moved)
				}
				if slices.Contains(l.New, 2) && l.Kind != align.KindAdded {
					t.Errorf("the copy is %s of %v, want added", l.Kind, l.Old)
				}
			}
		})
	}
}
