package align

import (
	"math/rand/v2"
	"testing"
)

// heaviestCommon is the plain way: a table of all prefixes.
func heaviestCommon(weight, a, b []int32) int {
	at := make([][]int, len(a)+1)
	for i := range at {
		at[i] = make([]int, len(b)+1)
	}
	for i := range a {
		for j := range b {
			at[i+1][j+1] = max(at[i][j+1], at[i+1][j])
			if a[i] == b[j] {
				at[i+1][j+1] = max(at[i+1][j+1], at[i][j]+int(weight[a[i]]))
			}
		}
	}
	return at[len(a)][len(b)]
}

// TestChain: the fast way finds what the plain way finds, as long as no word stands oftener than
// it looks at; and then never more.
func TestChain(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	weight := make([]int32, 40)
	for i := range weight {
		weight[i] = r.Int32N(500) + 1
	}
	c := newChainer(&vocabulary{weight: weight}, nil)
	for range 3000 {
		distinct := 1 + r.IntN(len(weight))
		text := func() []int32 {
			s := make([]int32, r.IntN(30))
			for i := range s {
				s[i] = r.Int32N(int32(distinct))
			}
			return s
		}
		a, b := text(), text()
		most, often := 0, map[int32]int{}
		for _, w := range b {
			often[w]++
			most = max(most, often[w])
		}
		got, want := c.common(a, b), heaviestCommon(weight, a, b)
		if got > want || got < want && most <= places {
			t.Fatalf("%v and %v: %d, want %d", a, b, got, want)
		}
	}
	if n := c.common(nil, []int32{1}); n != 0 {
		t.Errorf("nothing has %d in common with something", n)
	}
}
