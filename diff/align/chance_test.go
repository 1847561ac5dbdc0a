package align

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// engineOf is an engine of two flat drafts, with their candidates, before its first round.
func engineOf(old, new []Node) *engine {
	t := read(Tree{Nodes: old}, Tree{Nodes: new}, nil)
	mt := newMeter(t)
	return &engine{
		meter: mt, c: propose(t, mt), m: newMatching(t, nil), o: outlook{trust: 700, typical: 800},
	}
}

func nodesWith(texts ...string) (out []Node) {
	for _, s := range texts {
		out = append(out, Node{Text: s})
	}
	return out
}

// TestChance: two clauses that are little alike, and short, are partners by no more than words that
// stand all over the text. A word that few clauses have, a heading, a number that can be trusted
// and a likeness of nearly half say more.
func TestChance(t *testing.T) {
	all := []string{
		"keeper lighthouse noon", "keeper lighthouse log", "keeper lighthouse crew",
		"keeper lighthouse quarter", "keeper lighthouse month", "keeper lighthouse boat",
	}
	const other = "keeper lighthouse ships passing"
	const old = "keeper lighthouse fish market"
	long := old + strings.Repeat(" bread", 20)
	far := other + strings.Repeat(" stone", 20)
	for _, c := range []struct {
		name     string
		old, new Node
		share    int16
		want     bool
	}{
		{"words that all have", Node{Text: old}, Node{Text: other}, 399, true},
		{"alike enough", Node{Text: old}, Node{Text: other}, 400, false},
		{
			"a word that few have",
			Node{Text: old},
			Node{Text: "keeper lighthouse fish passing"},
			300, false,
		},
		{
			"another form of it",
			Node{Text: old},
			Node{Text: "keeper lighthouse markets passing"},
			300, false,
		},
		{"one heading", Node{Heading: "Sea", Text: old}, Node{Heading: "Sea", Text: other}, 300, false},
		{"two headings", Node{Heading: "Sea", Text: old}, Node{Heading: "Sky", Text: other}, 300, true},
		{"one number", Node{Number: "7", Text: old}, Node{Number: "7", Text: other}, 300, false},
		{"two numbers", Node{Number: "7", Text: old}, Node{Number: "8", Text: other}, 300, true},
		{"one is long", Node{Text: long}, Node{Text: other}, 300, true},
		{"both are", Node{Text: long}, Node{Text: far}, 300, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			others := nodesWith(all...)
			for i := range others {
				others[i].Number = strconv.Itoa(i + 1)
			}
			e := engineOf(append(slices.Clip(others), c.old), append(slices.Clip(others), c.new))
			p := &pair{a: 6, b: 6, share: [2]int16{c.share, c.share}}
			require.Equal(t, c.want, e.chance(p))
			p.row = true
			require.False(t, e.chance(p), "a row")
		})
	}
}
