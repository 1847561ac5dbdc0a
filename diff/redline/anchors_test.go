package redline

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var unexported = cmp.AllowUnexported(run{}, hunk{}, gap{}, item{}, fragment{})

// ids gives each letter of s a number.
func ids(s string) (out []int32) {
	for i := range len(s) {
		out = append(out, int32(s[i]))
	}
	return out
}

func TestAnchors(t *testing.T) {
	heavy := make([]int32, 256)
	for i := range heavy {
		heavy[i] = 1
	}
	heavy['x'] = 9
	for _, tt := range []struct {
		name   string
		a, b   string
		weight []int32
		least  int
		floor  int64
		want   []run
		shared bool
	}{
		{"nothing in common", "abc", "xyz", nil, 1, 0, nil, false},
		{"no word just once", "aabb", "abab", nil, 1, 0, nil, true},
		{"once here, twice there", "ab", "aab", nil, 1, 0, []run{{0, 1, 2}}, true},
		{"the run around one word", "xxyzz", "wxxyzzv", nil, 1, 0, []run{{0, 1, 5}}, true},
		{"two runs", "abc-def", "abc+def", nil, 1, 0, []run{{0, 0, 3}, {4, 4, 3}}, true},
		{"too short a run", "abc-d", "abc+d", nil, 2, 0, []run{{0, 0, 3}}, true},
		{"too light a run", "abc-x", "abc+x", heavy, 1, 4, []run{{4, 4, 1}}, true},
		{"the heavier of two that cross", "abcde", "deabc", nil, 1, 0, []run{{0, 2, 3}}, true},
		{"weight, not number", "abx", "xab", heavy, 1, 0, []run{{2, 0, 1}}, true},
		{"as heavy: the first", "ab", "ba", nil, 1, 0, []run{{1, 0, 1}}, true},
		{"a chain of three past one", "1a2b3c", "abc1", nil, 1, 0, []run{{1, 0, 1}, {3, 1, 1}, {5, 2, 1}}, true},
		{"words taken by two runs", "abbc", "abc", nil, 1, 0, []run{{0, 0, 2}, {3, 2, 1}}, true},
		{"to both ends", "qab", "qab", nil, 1, 0, []run{{0, 0, 3}}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var x anchorer
			got := x.anchors([]run{{9, 9, 9}}, ids(tt.a), ids(tt.b), tt.weight, 256, tt.least,
				tt.floor)
			if diff := cmp.Diff(append([]run{{9, 9, 9}}, tt.want...), got, unexported); diff != "" {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
			if x.shared != tt.shared {
				t.Errorf("anything in common: %t, want %t", x.shared, tt.shared)
			}
			// Used memory changes nothing, nor that turns begin anew.
			x.turn = 1<<32 - 1
			again := x.anchors(nil, ids(tt.a), ids(tt.b), tt.weight, 256, tt.least, tt.floor)
			if len(again) != len(tt.want) {
				t.Errorf("a second time: %v", again)
			}
		})
	}
}

// TestHeaviestChain holds the chain against all there are.
func TestHeaviestChain(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 300 {
		var all []candidate
		n := 1 + r.IntN(9)
		places := r.Perm(12)
		for k := range n {
			all = append(all, candidate{
				run: run{int32(places[k]), int32(k), 1}, prev: -1, weight: int64(1 + r.IntN(9)),
			})
		}
		want := int64(0)
		for set := range 1 << n {
			weight, end, ok := int64(0), int32(-1), true
			for k, c := range all {
				if set>>k&1 != 0 {
					ok = ok && c.a > end
					weight, end = weight+c.weight, c.a
				}
			}
			if ok {
				want = max(want, weight)
			}
		}
		var x anchorer
		chain := x.heaviest(append([]candidate(nil), all...), 12)
		got, end := int64(0), int32(-1)
		for _, c := range chain {
			if c.a <= end {
				t.Fatalf("%v is out of order", chain)
			}
			end = c.a
			got += all[c.b].weight
		}
		if got != want {
			t.Fatalf("a chain of %d, want %d: %v of %v", got, want, chain, all)
		}
	}
}

func TestGrams(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b string
		size int
		want []run
	}{
		{"two words for one", "abacbc", "bcabac", 2, []run{{0, 2, 4}}},
		{"four", "ababaabbab", "bbababaa", 4, []run{{0, 2, 6}}},
		{"too short", "ab", "ab", 4, nil},
		{"runs that would take the same words", "abcabd", "abcabd", 2, []run{{0, 0, 6}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var g gramer
			var x anchorer
			var got []run
			for size := 2; size <= tt.size; size *= 2 {
				got = g.anchors(nil, &x, ids(tt.a), ids(tt.b), size)
			}
			if diff := cmp.Diff(tt.want, got, unexported, cmp.Comparer(func(p, q []run) bool {
				return len(p) == len(q) && (len(p) == 0 || p[0] == q[0])
			})); diff != "" {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSteady(t *testing.T) {
	for _, tt := range []struct {
		name  string
		found []run
		n, m  int32
		want  []run
	}{
		{"in step", []run{{10, 10, 5}, {40, 42, 5}}, 100, 100, []run{{10, 10, 5}, {40, 42, 5}}},
		{"by chance", []run{{10, 10, 5}, {20, 70, 3}, {80, 80, 9}}, 100, 100, []run{{10, 10, 5}, {80, 80, 9}}},
		{"a detour as long as the run", []run{{10, 13, 3}}, 100, 100, []run{{10, 13, 3}}},
		{"a detour longer than the run", []run{{10, 14, 3}}, 100, 100, nil},
		{"what was put in stays in", []run{{10, 60, 5}}, 100, 150, []run{{10, 60, 5}}},
		{"next to nothing", []run{{50, 50, 2}}, 100, 100, nil},
		{"a little more", []run{{50, 50, 4}}, 128, 128, []run{{50, 50, 4}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := steady(append([]run(nil), tt.found...), tt.n, tt.m)
			if diff := cmp.Diff(tt.want, got, unexported); diff != "" && len(tt.want)+len(got) > 0 {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestChain pins what is kept of letters: capitals are worth a word, small letters an article.
func TestChain(t *testing.T) {
	worth := make([]int32, 128)
	for i := range worth {
		worth[i] = worthCommon
		if i >= 'A' && i <= 'Z' {
			worth[i] = worthWord
		}
	}
	const price = DefaultCoarseness * coarseUnit
	for _, tt := range []struct {
		name, a, b string
		price      int32
		want       []run
	}{
		{"two words", "ABx", "yAB", price, []run{{0, 1, 2}}},
		{"one word is not worth it", "Ax", "yA", price, nil},
		{"one word for less", "Ax", "yA", 4, []run{{0, 1, 1}}},
		{"articles alone", "abcdx", "yabcd", 1, nil},
		{"an article along", "aAx", "yaAz", 7, []run{{0, 1, 2}}},
		{"a word and an article are no more than the price", "aAx", "yaAz", price, nil},
		{"one long one for two short ones", "ABCDxEF", "EFyABCD", price, []run{{0, 3, 4}}},
		{"both in order", "ABxCD", "AByyCD", price, []run{{0, 0, 2}, {3, 4, 2}}},
		{"the same word twice", "ABAC", "ACAB", price, []run{{0, 2, 2}}},
		{"words that two have stay with the first", "ABCB", "ABCDBC", price, []run{{0, 0, 3}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var x chainer
			for range 2 { // used memory changes nothing
				got, ok := x.chain(nil, ids(tt.a), ids(tt.b), worth, tt.price)
				if diff := cmp.Diff(tt.want, got, unexported); diff != "" || !ok {
					t.Errorf("runs, %t (-want +got):\n%s", ok, diff)
				}
				x.turn = 1<<32 - 1
			}
		})
	}
}

// TestChainOfMany holds chains of more fragments than are tried one by one against those that are.
func TestChainOfMany(t *testing.T) {
	worth := make([]int32, 300)
	for i := range worth {
		worth[i] = worthWord
	}
	r := rand.New(rand.NewPCG(17, 18))
	for range 40 {
		a := randomIDs(r, 600, 60)
		b := append([]int32(nil), a...)
		for range 150 {
			b[r.IntN(len(b))] = int32(r.IntN(60))
		}
		var x chainer
		got, ok := x.chain(nil, a, b, worth, 8)
		if !ok {
			t.Fatal("too much work")
		}
		score := int32(0)
		for _, f := range got {
			score += f.n*worthWord - 8
		}
		checkRuns(t, joined(got), a, b)
		if len(x.fragments) <= fewFragments {
			t.Fatalf("only %d fragments", len(x.fragments))
		}
		// Each after each: the best there is.
		best := int32(0)
		fs := x.fragments
		own := make([]int32, len(fs))
		for k := range fs {
			own[k] = fs[k].n*worthWord - 8
			top := own[k]
			for p := range k {
				if over := max(fs[p].a+fs[p].n-fs[k].a, fs[p].b+fs[p].n-fs[k].b, 0); fs[p].a < fs[k].a && fs[p].b < fs[k].b && over < fs[k].n {
					top = max(top, own[p]+fs[k].n*worthWord-8-over*worthWord)
				}
			}
			own[k] = top
			best = max(best, top)
		}
		if score < best-best/100 {
			t.Errorf("a chain worth %d, the best is worth %d", score, best)
		}
	}
}

// joined joins the runs that go on.
func joined(runs []run) (out []run) {
	for _, r := range runs {
		if k := len(out) - 1; k >= 0 && out[k].a+out[k].n == r.a && out[k].b+out[k].n == r.b {
			out[k].n += r.n
		} else {
			out = append(out, r)
		}
	}
	return out
}
