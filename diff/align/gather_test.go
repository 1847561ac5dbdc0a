package align_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/align"
)

// unruly are clauses on other things, for gatherings to compete with.
func unruly(r *rand.Rand, n int) []align.Node {
	words := strings.Fields(filler)
	var out []align.Node
	for range n {
		var text []string
		for range 8 + r.IntN(30) {
			text = append(text, words[r.IntN(len(words))],
				[]string{"the", "of", "and", "is", "to", "means", "in"}[r.IntN(7)])
		}
		out = append(out, align.Node{Text: strings.Join(text, " ")})
	}
	return out
}

// definitions are n one-line definitions.
func definitions(r *rand.Rand, n int) []string {
	words := strings.Fields(filler)
	var out []string
	for i := range n {
		var text []string
		for range 4 + r.IntN(6) {
			text = append(text, []string{"a", "the", "any", "of"}[r.IntN(4)],
				words[r.IntN(len(words))])
		}
		out = append(out, fmt.Sprintf("%q means %s, and %s kept for %s.",
			matters[i%len(matters)]+strings.Repeat("house", i/len(matters)),
			strings.Join(text, " "),
			words[r.IntN(len(words))], words[r.IntN(len(words))]))
	}
	return out
}

// TestGatherings: many clauses that one took up are all found in it, with what it is made of in
// another order, lightly amended, and with others beside it that have words in common with them;
// and so in the other direction.
func TestGatherings(t *testing.T) {
	list := func(ts []string) string {
		for i := range ts {
			ts[i] = strings.TrimSuffix(ts[i], ".")
		}
		return "In this statute: " + strings.Join(ts, "; ") + "."
	}
	for _, c := range []struct {
		name   string
		n      int
		become func(r *rand.Rand, ts []string) string
		least  int // per mille that is found
	}{
		{"three definitions", 3, func(_ *rand.Rand, ts []string) string { return list(ts) }, 1000},
		{"thirty definitions", 30, func(_ *rand.Rand, ts []string) string {
			return list(ts)
		}, 1000},
		{"thirty definitions in another order", 30, func(r *rand.Rand, ts []string) string {
			r.Shuffle(len(ts), func(i, j int) { ts[i], ts[j] = ts[j], ts[i] })
			return list(ts)
		}, 995},
		{"thirty definitions, amended", 30, func(r *rand.Rand, ts []string) string {
			for i := range ts {
				fields := strings.Fields(ts[i])
				fields[3+r.IntN(4)] = strings.Fields(filler)[r.IntN(40)]
				ts[i] = strings.Join(fields, " ")
			}
			return list(ts)
		}, 990},
	} {
		right, said, all := 0, 0, 0
		for draw := range uint64(20) {
			r := rand.New(rand.NewPCG(draw, 9))
			var old, new align.Tree
			old.Nodes = unruly(r, 10)
			for _, d := range definitions(r, c.n) {
				old.Nodes = append(old.Nodes, align.Node{Text: d})
			}
			old.Nodes = append(old.Nodes, unruly(r, 10)...)
			new.Nodes = slices.Clone(old.Nodes[:10])
			var ts []string
			for _, n := range old.Nodes[10 : 10+c.n] {
				ts = append(ts, n.Text)
			}
			new.Nodes = append(new.Nodes, align.Node{Text: c.become(r, ts)})
			new.Nodes = append(new.Nodes, unruly(r, 3)...)
			new.Nodes = append(new.Nodes, old.Nodes[10+c.n:]...)
			for _, l := range checkMirror(t, old, new).Links {
				for _, p := range pairsOf(l.Old, l.New) {
					if p[1] == 10 {
						said++
						if 10 <= p[0] && p[0] < 10+c.n {
							right++
						}
					}
				}
			}
			all += c.n
		}
		if 1000*right < c.least*all || 1000*right < 990*said {
			t.Errorf("%s: %d right, %d said, %d there", c.name, right, said, all)
		}
	}
}

// TestSiblingsJoined: clauses on one pattern that became one clause, which says once what they
// have in common, lie in it.
func TestSiblingsJoined(t *testing.T) {
	right, said, all := 0, 0, 0
	for i, p := range patterns {
		for draw := range uint64(10) {
			r := rand.New(rand.NewPCG(draw, uint64(i)))
			var old, new align.Tree
			old.Nodes = unruly(r, 10)
			var ms []string
			n := 3 + r.IntN(4)
			for _, k := range r.Perm(len(matters))[:n] {
				ms = append(ms, matters[k])
				old.Nodes = append(old.Nodes, align.Node{Text: fmt.Sprintf(p.old, matters[k])})
			}
			old.Nodes = append(old.Nodes, unruly(r, 10)...)
			new.Nodes = slices.Clone(old.Nodes[:10])
			new.Nodes = append(new.Nodes,
				align.Node{Text: fmt.Sprintf(p.old, strings.Join(ms[:n-1], ", ")+" or "+ms[n-1])})
			new.Nodes = append(new.Nodes, old.Nodes[10+n:]...)
			for _, l := range checkMirror(t, old, new).Links {
				for _, p := range pairsOf(l.Old, l.New) {
					if p[1] == 10 {
						said++
						if 10 <= p[0] && p[0] < 10+n {
							right++
						}
					}
				}
			}
			all += n
		}
	}
	if 100*right < 98*all || 100*right < 98*said {
		t.Errorf("%d right, %d said, %d there", right, said, all)
	}
}

// TestParted: of two clauses that were parted and put together anew, each new one has something of
// both, and none was added; a clause that is new beside a merge was.
func TestParted(t *testing.T) {
	const (
		open = "The canal is open from April to October."
		toll = "Tolls are paid at the upper lock."
	)
	r := checkMirror(t, unnumbered([]string{
		open,
		"Boats pass the lock in the order of their arrival. Skippers show their licence to the keeper.",
		"The towpath is kept free of nets and ropes. Fishing is allowed below the mill only.", toll,
	}),
		unnumbered([]string{
			open,
			"Boats pass the lock in the order of their arrival, and the towpath is kept free of nets and ropes.",
			"Skippers show their licence to the keeper. Fishing is allowed below the mill only.", toll,
		}))
	assert.Equal(t, align.KindRegrouped, r.Links[1].Kind)
	assert.Equal(t, []int{1, 2}, r.Links[1].New)
	r = checkMirror(t, unnumbered([]string{
		open, "Boats pass the lock in the order of their arrival.",
		"Skippers show their licence to the keeper.", toll,
	}),
		unnumbered([]string{
			open, "Boats pass the lock in the order of their arrival, and skippers show their licence to the keeper.",
			"Rafts pass the lock after dark.", toll,
		}))
	assert.Equal(t, align.KindMerged, r.Links[1].Kind)
	assert.Equal(t, align.KindAdded, r.Links[2].Kind)
}
