package align_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// A priceList makes rows of a table that differ by what they are of, and by figures.
type priceList struct {
	name string
	row  func(r *rand.Rand, i int) string
}

var priceLists = []priceList{
	{"goods", func(r *rand.Rand, i int) string {
		goods := strings.Fields(
			"apples barley cloth dates eggs flax grain honey iron jute kale lead " +
				"maize nuts oats pears quince rye salt tar urns veal wool yarn zinc beans cork dill figs glue")
		unit := []string{"kg", "sack", "piece"}[r.IntN(3)]
		return fmt.Sprintf("%s | %s | %d.%d0", goods[i], unit, 1+r.IntN(20), r.IntN(10))
	}},
	{"kinds of goods", func(r *rand.Rand, i int) string {
		kinds := strings.Fields("green white black dried fresh smoked salted boiled raw frozen")
		goods := strings.Fields("beans cod plums")
		what := kinds[i%10] + " " + goods[i/10]
		return fmt.Sprintf("%s | kg | %d.%d0", what, 1+r.IntN(20), r.IntN(10))
	}},
	{"tariff", func(r *rand.Rand, i int) string {
		boats := strings.Fields(
			"dinghies yachts barges ferries tugs canoes trawlers launches punts " +
				"rafts")
		times := []string{"per night in summer", "per night in winter", "per month"}
		return fmt.Sprintf("Mooring of %s, %s: %d crowns", boats[i/3], times[i%3], 5+r.IntN(90))
	}},
	{"distances", func(r *rand.Rand, i int) string {
		towns := strings.Fields(
			"Aldbury Brent Corfe Dunmow Ely Fowey Goole Hythe Ilford Jarrow Kelso " +
				"Louth March Neath Oakham Penrith Quorn Ripon Selby Tring Upwey Ventnor Wells Yarm Zeal " +
				"Ascot Bude Calne Deal Epping")
		way := towns[i] + " | " + towns[(i*7+3)%30]
		return fmt.Sprintf("%s | %d km | %d min", way, 3+r.IntN(60), 5+r.IntN(90))
	}},
}

// drafts makes a list and a later one in which rows were dropped and put in and figures changed,
// and says where each row went, -1 for nowhere.
func (p priceList) drafts(r *rand.Rand) (old, new align.Tree, to []int) {
	goods := r.Perm(30)
	n := 6 + r.IntN(12)
	for i := range n {
		old.Nodes = append(old.Nodes, align.Node{Text: p.row(r, goods[i])})
	}
	for _, node := range old.Nodes {
		switch r.IntN(8) {
		case 0:
			to = append(to, -1)
			continue
		case 1, 2, 3:
			words := strings.Fields(node.Text)
			for k, w := range words {
				if strings.ContainsAny(w, "0123456789") && r.IntN(2) == 0 {
					words[k] = fmt.Sprint(1 + r.IntN(99))
				}
			}
			node.Text = strings.Join(words, " ")
		case 4:
			new.Nodes = append(new.Nodes, align.Node{Text: p.row(r, goods[n])})
			n++
		}
		to = append(to, len(new.Nodes))
		new.Nodes = append(new.Nodes, node)
	}
	return old, new, to
}

// TestRows: rows of a table are not joined for the figures and units that they have in common, and
// a row on something else in the place of one is not said to be that row.
func TestRows(t *testing.T) {
	for _, p := range priceLists {
		all, right, joined, sure := 0, 0, 0, 0
		for draw := range uint64(60) {
			old, new, to := p.drafts(rand.New(rand.NewPCG(draw, 9)))
			for _, at := range to {
				if at >= 0 {
					all++
				}
			}
			for _, l := range align.Trees(old, new).Links {
				if len(l.Old)+len(l.New) > 2 {
					joined++
				}
				for _, a := range l.Old {
					switch {
					case slices.Contains(l.New, to[a]):
						right++
					case len(l.New) > 0 && l.Kind != align.KindReplaced && l.Confidence >= 900:
						sure++
					}
				}
			}
		}
		found := fmt.Sprintf(
			"%s: %d of %d rows right, %d links of several, %d wrong ones said 900 sure",
			p.name, right, all, joined, sure)
		t.Log(found)
		if right < all*99/100 || joined > 1 || sure > 1 {
			t.Error(found)
		}
	}
}
