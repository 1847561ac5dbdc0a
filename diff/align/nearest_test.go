package align_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/align"
)

// TestNearest has a clause that was worded anew until little of it is left. It is linked where
// both have words that no other text has, and neither is more like another.
func TestNearest(t *testing.T) {
	const was = "The warden locks the orchard gate at sunset."
	rest := []string{
		"Apples that fall belong to whoever tends the tree.",
		"Each member prunes two trees in winter.",
		"Ladders are returned to the barn.",
		"A swarm of bees is reported to the chair.",
	}
	reworded := []string{
		"Fallen apples are for whoever tends the tree.",
		"Each member prunes three trees before March.",
		"Ladders and saws go back to the barn.",
		"Swarming bees are reported to the chair at once.",
	}
	nodes := func(last string, others []string) align.Tree {
		var out align.Tree
		for _, text := range append(slices.Clip(others), last) {
			out.Nodes = append(out.Nodes, align.Node{Text: text})
		}
		return out
	}
	for _, c := range []struct {
		name, is  string
		old, news []string
		want      align.Kind // of what became of it
	}{
		{
			"two words are left", "Nobody enters the orchard after sunset.", rest, reworded,
			align.KindReworded,
		},
		{"none is left", "Minutes are kept for ten years.", rest, reworded, align.KindRemoved},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := checkMirror(t, nodes(was, c.old), nodes(c.is, c.news))
			for _, l := range r.Links {
				if len(l.Old) == 1 && l.Old[0] == len(rest) {
					require.Equal(t, c.want, l.Kind, "%+v", l)
				}
			}
		})
	}
}
