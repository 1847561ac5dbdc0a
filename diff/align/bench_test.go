package align_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// grown is a tree of n clauses of some 60 words out of a vocabulary that grows with it as that of
// real texts does, and a later version in which a third are reworded, some moved, split, joined,
// dropped and put in.
func grown(n, words int) (old, new align.Tree) {
	m := rand.New(rand.NewPCG(uint64(n), 7))
	word := func() string {
		// Zipf's law, roughly: the rank is the exponential of a uniform number
		limit := 400 + n*2
		r := int(float64(limit)*m.Float64()*m.Float64()*m.Float64()) + 1
		return fmt.Sprintf("w%d", r)
	}
	for i := range n {
		var w []string
		for range words/2 + m.IntN(words) {
			w = append(w, word())
		}
		old.Nodes = append(old.Nodes, align.Node{
			Number: fmt.Sprint(i + 1),
			Text:   strings.Join(w, " "),
		})
	}
	for i := 0; i < n; i++ {
		node := old.Nodes[i]
		w := strings.Fields(node.Text)
		switch m.IntN(20) {
		case 0:
			continue
		case 1:
			new.Nodes = append(new.Nodes, align.Node{Text: strings.Join(w[:len(w)/2], " ")})
			node.Text = strings.Join(w[len(w)/2:], " ")
		case 2:
			if i+1 < n {
				node.Text += " " + old.Nodes[i+1].Text
				i++
			}
		case 3, 4, 5, 6, 7, 8:
			for j := range w {
				if m.IntN(5) == 0 {
					w[j] = word()
				}
			}
			node.Text = strings.Join(w, " ")
		}
		new.Nodes = append(new.Nodes, node)
	}
	for range n / 20 {
		i, j := m.IntN(len(new.Nodes)), m.IntN(len(new.Nodes))
		new.Nodes[i], new.Nodes[j] = new.Nodes[j], new.Nodes[i]
	}
	for i := range new.Nodes {
		new.Nodes[i].Number = fmt.Sprint(i + 1)
	}
	return old, new
}

func BenchmarkTrees(b *testing.B) {
	for _, of := range [][2]int{{28, 60}, {500, 60}, {5000, 60}, {50000, 60}, {100000, 20}} {
		b.Run(fmt.Sprintf("%d-of-%d", of[0], of[1]), func(b *testing.B) {
			old, new := grown(of[0], of[1])
			bytes := 0
			for _, t := range []align.Tree{old, new} {
				for _, x := range align.Index(t) {
					bytes += len(x.Text)
				}
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				align.Trees(old, new)
			}
		})
	}
}
