package align

import (
	"math"
	"slices"
	"testing"
)

// TestTreesSay walks one tree to each of its leaves.
func TestTreesSay(t *testing.T) {
	f := forest{base: 7, trees: make([]tree, 2)}
	one := &f.trees[0]
	for i := range one.ask {
		one.ask[i] = question{evidence: int16(level(i)), threshold: 500}
	}
	for i := range one.leaf {
		one.leaf[i] = int16(100 * i)
	}
	for i := range f.trees[1].ask {
		f.trees[1].ask[i].threshold = math.MaxInt16 // asks nothing
	}
	f.trees[1].leaf[0] = 3
	for want := range one.leaf {
		var xs [4]int
		for l := range xs {
			if want>>(3-l)&1 == 1 {
				xs[l] = 501
			} else {
				xs[l] = 500 // not above
			}
		}
		if got := f.logit(xs[:]); got != 7+3+100*want {
			t.Errorf("%v: %d, want %d", xs, got, 10+100*want)
		}
	}
}

func level(i int) int {
	l := 0
	for i > 0 {
		i = (i - 1) / 2
		l++
	}
	return l
}

// TestFitted: the table was fitted to the evidence that there is, in its order, and asks for all
// of it.
func TestFitted(t *testing.T) {
	for _, c := range []struct {
		name  string
		trees *forest
		names []string
	}{{"links", &linkTrees, linkNames[:]}, {"parts", &partTrees, partNames[:]}} {
		if !slices.Equal(c.trees.evidence, c.names) {
			t.Fatalf("%s: fitted to %v, the code has %v: go run . all in fit", c.name,
				c.trees.evidence, c.names)
		}
		if len(c.trees.trees) == 0 {
			t.Fatalf("%s: no trees", c.name)
		}
		asked := make([]bool, len(c.names))
		for i := range c.trees.trees {
			for _, q := range c.trees.trees[i].ask {
				if int(q.evidence) >= len(c.names) || q.evidence < 0 {
					t.Fatalf("%s: tree %d asks for evidence %d of %d", c.name, i, q.evidence,
						len(c.names))
				}
				if q.threshold != math.MaxInt16 {
					asked[q.evidence] = true
				}
			}
		}
		for i, is := range asked {
			if !is {
				t.Errorf("%s: nothing asks for %s", c.name, c.names[i])
			}
		}
	}
}
