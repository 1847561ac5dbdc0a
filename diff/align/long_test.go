package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestShared: where a clause stands in a long text, every word of it is looked at, though many of
// its words are everywhere there.
func TestShared(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	text := func(n int) []string {
		var words []string
		for range n {
			words = append(words, fmt.Sprintf("payment%d%s", rng.IntN(40),
				[]string{"", "s", "al"}[rng.IntN(3)]), fmt.Sprintf("w%d", rng.IntN(400)))
		}
		return words
	}
	for range 50 {
		words := text(900)
		at := rng.IntN(len(words) - 60)
		clause := words[at : at+20+rng.IntN(40)]
		mt := newMeter(read(one(strings.Join(words, " ")), one(strings.Join(clause, " ")), nil))
		long, short := mt.text(0, 0), mt.text(1, 0)
		l := mt.longBeside(0, 0, len(short))
		if l == nil {
			t.Fatal("the text is not long")
		}
		mt.cover.setOther(short)
		places := mt.shared(l, long, short)
		for i := range short {
			if _, found := slices.BinarySearch(places, int32(at+i)); !found {
				t.Errorf("word %d of the clause is not looked at", i)
			}
		}
		if !slices.IsSorted(places) || len(slices.Compact(slices.Clone(places))) != len(places) {
			t.Errorf("places are not in order, or not once: %v", places)
		}
		if len(places) > len(long)/2 {
			t.Errorf("%d places of %d are looked at", len(places), len(long))
		}
		some := wordsAt(long, places)
		if a, b := mt.chain.common(long, short), mt.chain.common(some, short); a != b {
			t.Errorf("common is %d by all words and %d by those that are looked at", a, b)
		}
		dense, sparse := newCovered(mt.texts, 0, 0), newCovered(mt.texts, 0, 0)
		dense.raise(mt.cover.marks(long, marks{}))
		sparse.raise(mt.cover.marksAt(long, places, marks{}))
		if !slices.Equal(dense.full[at:at+len(short)], sparse.full[at:at+len(short)]) {
			t.Errorf("the clause is accounted for as %v by all words and as %v by those that are looked at",
				dense.full[at:at+len(short)], sparse.full[at:at+len(short)])
		}
	}
}

func one(text string) Tree { return Tree{Nodes: []Node{{Text: text}}} }
