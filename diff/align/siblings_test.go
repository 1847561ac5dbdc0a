package align_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// A pattern is the wording of clauses that differ in one matter, and how a later draft words them.
type pattern struct{ old, new string }

var patterns = []pattern{
	{
		"Whoever forges %s, or keeps forged %[1]s for sale, is fined forty crowns and barred from the market for a year.",
		"A person who forges %s or offers forged %[1]s pays a fine of fifty crowns and may not enter the market for two years.",
	},
	{
		"The warden of %s keeps a book of all that is brought in and shows it to the council every month.",
		"Every month the warden of %s shows the council the book in which all that was brought in is written.",
	},
	{
		"No permit for %s is given before the neighbours have been heard and the fee has been paid in full.",
		"A permit for %s is given once the fee is paid in full and the neighbours have had their say.",
	},
	{
		"Disputes about %s go to the three elders, whose word is final unless a party brings new proof within ten days.",
		"Three elders decide disputes about %s; their word stands unless new proof is brought within fourteen days.",
	},
}

var matters = strings.Fields(
	"coin stamps notes seals wells bridges orchards kilns mills nets carts bells ropes hides oil wax")

const filler = `river stone gate bread tower winter horse letter garden market boat field rain silver fire road child king wall
	wood sheep corn night song door house glass cloth iron hill shore light leaf wheel smoke salt plough cellar lantern barrel`

func (p pattern) drafts(r *rand.Rand, amend, gone, come, moved int) (old, new align.Tree,
	want map[int]int,
) {
	words := strings.Fields(filler)
	text := func() string {
		var out []string
		for range 10 + r.IntN(12) {
			out = append(out, words[r.IntN(len(words))],
				[]string{"the", "of", "and", "is", "to", "in"}[r.IntN(6)])
		}
		return strings.Join(out, " ")
	}
	type clause struct {
		text string
		from int
	}
	of := r.Perm(len(matters))
	var later []clause
	const siblings = 7
	for i := range 20 {
		t := text()
		if i >= 5 && i < 5+siblings {
			t = fmt.Sprintf(p.old, matters[of[i]])
		}
		old.Nodes = append(old.Nodes, align.Node{Text: t})
		later = append(later, clause{t, i})
	}
	ours := r.Perm(siblings)
	for _, k := range ours[:amend] {
		later[5+k].text = fmt.Sprintf(p.new, matters[of[5+k]])
	}
	drop := map[int]bool{}
	for _, k := range r.Perm(siblings)[:gone] {
		drop[5+k] = true
	}
	later = slices.DeleteFunc(later, func(c clause) bool { return drop[c.from] })
	for k := range come {
		layout := p.old
		if r.IntN(2) == 0 {
			layout = p.new
		}
		later = slices.Insert(later, 5+r.IntN(siblings-gone+1),
			clause{fmt.Sprintf(layout, matters[of[k]]), -1})
	}
	for range moved {
		i := 5 + r.IntN(siblings-gone+come)
		c := later[i]
		later = slices.Delete(later, i, i+1)
		later = slices.Insert(later, r.IntN(len(later)+1), c)
	}
	want = map[int]int{}
	for i, c := range later {
		new.Nodes = append(new.Nodes, align.Node{Text: c.text})
		if c.from >= 0 {
			want[c.from] = i
		}
	}
	return old, new, want
}

// TestSiblings: clauses on one pattern are told apart by the words in which they differ, whatever
// else was amended, dropped, put in and moved.
func TestSiblings(t *testing.T) {
	const draws = 25
	for _, c := range []struct {
		name                     string
		amend, gone, come, moved int
		least                    int // F1, per mille
	}{
		{"some amended", 3, 0, 0, 0, 1000},
		{"all amended", 7, 0, 0, 0, 1000},
		{"all amended, two moved", 7, 0, 0, 2, 1000},
		{"one dropped", 3, 1, 0, 0, 1000},
		{"all amended, one dropped", 7, 1, 0, 0, 1000},
		{"one put in", 3, 0, 1, 0, 995},
		{"one dropped, one put in", 3, 1, 1, 0, 985},
		{"all amended, one dropped, one put in", 7, 1, 1, 0, 970},
		{"all", 5, 2, 2, 2, 940},
	} {
		right, said, all := 0, 0, 0
		var sure [2]int // said 950, and right
		for i, p := range patterns {
			for draw := range uint64(draws) {
				r := rand.New(rand.NewPCG(draw, uint64(i)))
				old, new, want := p.drafts(r, c.amend, c.gone, c.come, c.moved)
				all += len(want)
				for _, l := range align.Trees(old, new).Links {
					for _, p := range pairsOf(l.Old, l.New) {
						said++
						if l.Confidence >= 950 {
							sure[0]++
							if b, ok := want[p[0]]; ok && b == p[1] {
								sure[1]++
							}
						}
						if b, ok := want[p[0]]; ok && b == p[1] {
							right++
						}
					}
				}
			}
		}
		if 2000*right < c.least*(said+all) || 1000*sure[1] < 985*sure[0] {
			t.Errorf("%s: %d right, %d said, %d there; %d right of %d said 950", c.name, right,
				said, all, sure[1], sure[0])
		}
		t.Logf("%-40s F1 %d: %d right, %d said, %d there; said 950: %d right of %d", c.name,
			2000*right/(said+all), right, said, all, sure[1], sure[0])
	}
}
