package align_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/align"
)

// size is how many nodes a tree has.
func size(t align.Tree) int { return len(align.Index(t)) }

// checkWhole reports what is wrong with a result as such: nodes that are in no link or in two,
// links that are not what their kind says.
func checkWhole(t *testing.T, old, new align.Tree, r *align.Result) {
	t.Helper()
	seen := [2][]int{make([]int, size(old)), make([]int, size(new))}
	oldNodes, newNodes := align.Index(old), align.Index(new)
	for _, l := range r.Links {
		for _, n := range l.Old {
			seen[0][n]++
		}
		for _, n := range l.New {
			seen[1][n]++
		}
		if !slices.IsSorted(l.Old) || !slices.IsSorted(l.New) {
			t.Errorf("nodes out of order: %+v", l)
		}
		if !l.Kind.Valid() || !l.Method.Valid() {
			t.Errorf("kind %q, method %q", l.Kind, l.Method)
		}
		for _, x := range []int{
			l.Confidence, l.Likeness, l.OldCovered, l.NewCovered, l.Margin,
			l.RunnerUp.Confidence, l.RunnerUp.Likeness,
		} {
			if x < 0 || x > 1000 {
				t.Errorf("not per mille: %+v", l)
			}
		}
		shape := [2]int{min(2, len(l.Old)), min(2, len(l.New))}
		want := map[align.Kind][2]int{
			align.KindSplit: {1, 2}, align.KindMerged: {2, 1}, align.KindRegrouped: {2, 2},
			align.KindAdded: {0, shape[1]}, align.KindRemoved: {shape[0], 0},
		}
		if w, ok := want[l.Kind]; ok && w != shape || !ok && shape != [2]int{1, 1} {
			t.Errorf("%s of %d:%d", l.Kind, len(l.Old), len(l.New))
		}
		for _, p := range l.Pieces {
			x, y := oldNodes[p.Old].Text, newNodes[p.New].Text
			if !slices.Contains(l.Old, p.Old) || !slices.Contains(l.New, p.New) ||
				p.OldAt < 0 || p.OldLen <= 0 || p.OldAt+p.OldLen > len(x) || p.NewAt < 0 ||
				p.NewLen <= 0 || p.NewAt+p.NewLen > len(y) {
				t.Errorf("piece outside its text: %+v", p)
			}
		}
	}
	for which, counts := range seen {
		for n, c := range counts {
			if c != 1 {
				t.Errorf("node %d of side %d is in %d links", n, which, c)
			}
		}
	}
}

// mirrored is r as it must be for the trees in the other order.
func mirrored(r *align.Result) []align.Link {
	other := map[align.Kind]align.Kind{
		align.KindSplit: align.KindMerged, align.KindMerged: align.KindSplit,
		align.KindAdded: align.KindRemoved, align.KindRemoved: align.KindAdded,
	}
	out := []align.Link{}
	for _, l := range r.Links {
		l.Old, l.New = l.New, l.Old
		l.OldCovered, l.NewCovered = l.NewCovered, l.OldCovered
		l.RunnerUp.Old, l.RunnerUp.New = l.RunnerUp.New, l.RunnerUp.Old
		if k, ok := other[l.Kind]; ok {
			l.Kind = k
		}
		var ps []align.Piece
		for _, p := range l.Pieces {
			ps = append(ps, align.Piece{
				Old: p.New, OldAt: p.NewAt, OldLen: p.NewLen, New: p.Old,
				NewAt: p.OldAt, NewLen: p.OldLen,
			})
		}
		l.Pieces = ps
		out = append(out, l)
	}
	return out
}

func sorted(links []align.Link) []align.Link {
	out := append([]align.Link{}, links...)
	for i := range out {
		out[i].Pieces = slices.Clone(out[i].Pieces)
		slices.SortFunc(out[i].Pieces, func(p, q align.Piece) int {
			return cmp.Or(p.Old-q.Old, p.OldAt-q.OldAt, p.New-q.New, p.NewAt-q.NewAt)
		})
	}
	slices.SortFunc(out, func(x, y align.Link) int {
		return cmp.Or(slices.Compare(x.Old, y.Old), slices.Compare(x.New, y.New))
	})
	return out
}

func checkMirror(t *testing.T, old, new align.Tree, given ...align.GivenLink) *align.Result {
	t.Helper()
	var turned []align.GivenLink
	for _, g := range given {
		turned = append(turned, align.GivenLink{Old: g.New, New: g.Old})
	}
	r := align.Trees(old, new, align.Given(given...), align.Counterparts())
	back := align.Trees(new, old, align.Given(turned...), align.Counterparts())
	if d := gocmp.Diff(sorted(mirrored(r)), sorted(back.Links)); d != "" {
		t.Errorf("the other way round is not the mirror (-want +got):\n%s", d)
	}
	if r.NumberTrust != back.NumberTrust || r.Refused != back.Refused {
		t.Errorf("trust %d and %d, refused %q and %q", r.NumberTrust, back.NumberTrust, r.Refused,
			back.Refused)
	}
	return r
}

// A maker makes trees from a small stock of words, so that likenesses, twins and ties are many.
type maker struct{ *rand.Rand }

func (m maker) text(stock string, most int) string {
	words := strings.Fields(stock)
	var out []string
	for range m.IntN(most + 1) {
		out = append(out, words[m.IntN(len(words))])
	}
	return strings.Join(out, " ")
}

func (m maker) tree(stock string, most, depth int) []align.Node {
	var out []align.Node
	for i := range m.IntN(most + 1) {
		n := align.Node{Text: m.text(stock, 14)}
		if m.IntN(2) == 0 {
			n.Number = fmt.Sprint(i + 1)
		}
		if m.IntN(4) == 0 {
			n.Heading = m.text(stock, 3)
		}
		if m.IntN(5) == 0 {
			n.Keys = []string{m.text("k1 k2 k3", 1)}
		}
		n.Loose = m.IntN(8) == 0
		if depth > 0 && m.IntN(3) == 0 {
			n.Nodes = m.tree(stock, 3, depth-1)
		}
		out = append(out, n)
	}
	return out
}

// changed copies nodes with some left out, doubled, moved, joined or reworded.
func (m maker) changed(nodes []align.Node, stock string) []align.Node {
	var out []align.Node
	for _, n := range nodes {
		n.Nodes = m.changed(n.Nodes, stock)
		switch m.IntN(9) {
		case 0:
			continue
		case 1:
			out = append(out, n)
		case 2:
			n.Text += " " + m.text(stock, 5)
		case 3:
			if len(out) > 0 {
				out[len(out)-1].Text += " " + n.Text
				continue
			}
		case 4:
			if w := strings.Fields(n.Text); len(w) > 3 {
				first := n
				first.Text, first.Nodes = strings.Join(w[:len(w)/2], " "), nil
				out = append(out, first)
				n.Text = strings.Join(w[len(w)/2:], " ")
			}
		}
		at := len(out)
		if m.IntN(6) == 0 {
			at = m.IntN(len(out) + 1)
		}
		out = slices.Insert(out, at, n)
	}
	return out
}

const stock = `the party shall receive notice of any sale within thirty days council members vote border forces
	withdraw line контроль над угодою сторони 双方应当 遵守协议 第三条 คณะกรรมการมีอำนาจ l'accord d'État übernimmt Kosten 2025 600000`

func TestProperties(t *testing.T) {
	for seed := range uint64(300) {
		m := maker{rand.New(rand.NewPCG(seed, 1))}
		old := align.Tree{Nodes: m.tree(stock, 9, 2)}
		new := align.Tree{Nodes: m.changed(old.Nodes, stock)}
		if seed%3 == 0 {
			new = align.Tree{Nodes: m.tree(stock, 9, 2)}
		}
		if seed%7 == 0 {
			old.Lang, new.Lang = "en", "uk"
		}
		checkWhole(t, old, new, checkMirror(t, old, new,
			align.GivenLink{Old: []int{m.IntN(4)}, New: []int{m.IntN(4), m.IntN(4)}}))
		checkMirror(t, old, old, align.GivenLink{Old: []int{m.IntN(4)}, New: []int{m.IntN(4)}})
		checkMirror(t, old, new)
		r := align.Trees(old, new)
		checkWhole(t, old, new, r)
		if again := align.Trees(old, new); gocmp.Diff(r, again) != "" {
			t.Errorf("seed %d: another run gives another result", seed)
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestItself: a tree is the same as itself, twins, empty texts and all.
func TestItself(t *testing.T) {
	for seed := range uint64(200) {
		m := maker{rand.New(rand.NewPCG(seed, 2))}
		tree := align.Tree{Nodes: m.tree(stock, 9, 2)}
		r := align.Trees(tree, tree)
		for _, l := range r.Links {
			if len(l.Old) != 1 || !slices.Equal(l.Old, l.New) || l.Moved || l.Renumbered {
				t.Fatalf("seed %d: %+v", seed, l)
			}
			n := align.Index(tree)[l.Old[0]]
			if l.Kind != align.KindSame &&
				!(l.Kind == align.KindRetold && (n.Loose || n.Text == "")) {
				t.Fatalf("seed %d: %+v", seed, l)
			}
		}
	}
}
