package align_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/align"
)

// TestSections has sections that say the same in some of their clauses and change places: each
// takes its own clauses along, though the same words, under the same number, stand where it stood.
func TestSections(t *testing.T) {
	own := map[string][]string{
		"Mooring": {"Boats over nine metres lie at the outer quay.", "A berth is let by the season."},
		"Ice":     {"Ice is sawn from the upper pond alone.", "Sledges keep to the eastern track."},
		"Reeds":   {"Reeds are cut after the first hard frost."},
	}
	same := []string{
		"Complaints are addressed to the clerk in writing.",
		"The fee is paid in advance and is not returned.",
		"The clerk may make exceptions.",
	}
	order := [2][]string{{"Mooring", "Ice", "Reeds"}, {"Reeds", "Mooring", "Ice"}}
	for _, headed := range []bool{true, false} {
		var trees [2]align.Tree
		var at [2]map[string]int // by section and text
		for which := range 2 {
			at[which] = map[string]int{}
			n := 0
			for i, name := range order[which] {
				section := align.Node{Number: []string{"I", "II", "III"}[i]}
				if headed {
					section.Heading = name
				}
				at[which][name] = n
				n++
				for k, text := range append(slices.Clip(own[name]), same...) {
					section.Nodes = append(section.Nodes, align.Node{
						Number: []string{"1", "2", "3", "4", "5"}[k], Text: text,
					})
					at[which][name+text] = n
					n++
				}
				trees[which].Nodes = append(trees[which].Nodes, section)
			}
		}
		to := map[int]int{}
		for _, l := range checkMirror(t, trees[0], trees[1]).Links {
			if len(l.Old) == 1 && len(l.New) == 1 {
				to[l.Old[0]] = l.New[0]
			}
		}
		for key, n := range at[0] {
			require.Equal(t, at[1][key], to[n], "%s, headed %t", key, headed)
		}
	}
}
