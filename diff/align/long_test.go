package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestShared: of a long text the words at the shared places tell as much as all.
func TestShared(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	text := func(n int) string {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "payment%d%s ", rng.IntN(40), []string{"", "s", "al"}[rng.IntN(3)])
			fmt.Fprintf(&b, "w%d ", rng.IntN(400))
		}
		return b.String()
	}
	for range 50 {
		e := newMeter(read(Tree{Nodes: []Node{{Text: text(900)}}}, Tree{Nodes: []Node{{Text: text(2 + rng.IntN(30))}}}, nil))
		cover, chain := newCoverer(e.v, nil), newChainer(e.v, nil)
		long, short := e.text(0, 0), e.text(1, 0)
		l := e.longBeside(0, 0, len(short))
		if l == nil {
			t.Fatal("the text is not long")
		}
		at := e.shared(l, short)
		cover.against(short)
		if all, some := cover.explained(long), cover.explainedAt(long, at); all != some {
			t.Errorf("explained is %d by all words and %d by those that are shared", all, some)
		}
		some := wordsAt(long, at)
		if a, b := chain.common(long, short), chain.common(some, short); a != b {
			t.Errorf("common is %d by all words and %d by those that are shared", a, b)
		}
		if a, b := chain.common(short, long), chain.common(short, some); a != b {
			t.Errorf("turned, common is %d by all words and %d by those that are shared", a, b)
		}
	}
}
