package align_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// market is what stands around the clause that the cases below put in place of the fifth.
var market = []string{
	"The market is held on the square before the town hall every Thursday from April to October.",
	"Stalls are let by the clerk for a whole season, and the rent is paid before the first market day.",
	"Each trader hangs out a board with name and village that can be read from ten paces.",
	"Scales are tested in spring by the assay master, who marks them with the seal of the town.",
	"",
	"Live fowl may be sold at the north end alone, in crates that let in air and light.",
	"Carts leave the square by eight in the morning and come back after the closing bell.",
	"Beer is poured by those who hold a licence of the brewers' guild.",
	"At the closing bell every trader sweeps the ground around the stall.",
	"Quarrels about weight or measure are settled on the spot by two jurors.",
}

// TestReplaced: where another text stands under the same number it is replaced; where the text
// was worded anew it is reworded, or at least nothing else is said to be sure.
func TestReplaced(t *testing.T) {
	right, sure := 0, 0
	cases := []struct {
		old, new string
		replaced bool
	}{
		{"Whoever sells spoiled meat pays a fine of ten crowns and is barred from the market for the season.", "Musicians who play on the steps of the town hall ask the clerk for leave on the evening before.", true},
		{"Whoever sells spoiled meat pays a fine of ten crowns and is barred from the market for the season.", "Whoever lights a fire between the stalls pays a fine of ten crowns and makes good the damage.", true},
		{
			"The clerk keeps a list of all stalls and shows it to every trader who asks for it.",
			"The clerk names every year two traders who look after the pump and the trough.", true,
		},
		{
			"Bread is sold by weight, and loaves of less than a pound are marked with a cross.",
			"A loaf that weighs under a pound bears a cross; all bread goes over the scales.",
			false,
		},
		{
			"No trader may begin to sell before the bell has been rung at seven in the morning.",
			"Sales start with the seven o'clock bell, and whoever sells earlier loses the day's takings.", false,
		},
		{
			"Children under twelve may not serve behind a stall unless a parent stands beside them.",
			"Behind a stall, anyone who is not yet twelve serves only in the presence of father or mother.", false,
		},
		{
			"The town pays for lamps in the arcades until ten at night.",
			"Dogs are kept on a lead and stay outside the butchers' row.", true,
		},
		{
			"Cloth is measured with the iron ell that hangs at the gate of the weigh house.",
			"For measuring cloth the ell at the weigh house gate is used and no other.", false,
		},
		{
			"A trader who falls ill may send a deputy for three market days in a season.",
			"A trader who gives up a stall gets back half of the rent for the days that are left.",
			true,
		},
		{"Fish from the lake is laid on ice and covered with wet cloth as soon as the sun stands over the roofs.", "Lake fish must lie on ice, and be covered with damp cloth once the sun is above the roofs.", false},
	}
	for i, c := range cases {
		var trees [2]align.Tree
		for side, text := range []string{c.old, c.new} {
			texts := slices.Clone(market)
			texts[4] = text
			for k, s := range texts {
				trees[side].Nodes = append(trees[side].Nodes,
					align.Node{Number: fmt.Sprint(k + 1), Text: s})
			}
		}
		found := "nothing"
		for _, l := range checkMirror(t, trees[0], trees[1]).Links {
			if !slices.Equal(l.Old, []int{4}) || !slices.Equal(l.New, []int{4}) {
				continue
			}
			found = fmt.Sprintf("%s, %d sure, likeness %d", l.Kind, l.Confidence, l.Likeness)
			if want := map[bool]align.Kind{
				true:  align.KindReplaced,
				false: align.KindReworded,
			}[c.replaced]; l.Kind == want {
				right++
			} else if l.Confidence > 600 {
				sure++
			}
			r := align.Trees(trees[0], trees[1], align.Unreplaced())
			checkWhole(t, trees[0], trees[1], r)
			for _, u := range r.Links {
				if u.Kind == align.KindReplaced {
					t.Errorf("%d: a link is replaced though none was asked for", i)
				}
				if l.Kind == align.KindReplaced && u.Kind == align.KindRemoved &&
					(u.Confidence < 600 || u.Confidence > 985 ||
						!slices.Equal(u.RunnerUp.New, l.New)) {
					t.Errorf("%d: removed is %d sure, the runner-up %v", i, u.Confidence,
						u.RunnerUp)
				}
			}
		}
		t.Logf("%d: replaced %t: %s", i, c.replaced, found)
	}
	// The second case says another thing in the words of the first: wording alone cannot tell.
	if right < 7 || sure > 1 {
		t.Errorf("%d of %d are right, %d of the others said to be sure", right, len(cases), sure)
	}
}
