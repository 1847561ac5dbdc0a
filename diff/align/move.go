package align

import "slices"

// moves marks the links that moved. Links are compared with those that hang under the same linked
// parents: whatever is outside one longest run in order moved, and so did what hangs under a
// parent that is not its parent's partner. So the children of a moved parent are not moved again.
// A parent that was dissolved, or put in, moves nothing. Of runs of one length the one that
// leaves the most text in place is taken. Splits, merges and regroupings stand in the order by
// each of their nodes: what crosses one of them moved, or the whole of it did.
func (e *reporter) moves(links []Link) {
	partner := [2][]int{fillInts(len(e.s[0].flat)), fillInts(len(e.s[1].flat))}
	linkOf := make([]int, len(e.s[0].flat)) // by old node: its link
	for i := range links {
		e.steps.pace(i, len(links), 4)
		l := &links[i]
		for _, a := range l.Old {
			linkOf[a] = i
		}
		if len(l.Old) == 1 && len(l.New) == 1 {
			partner[0][l.Old[0]], partner[1][l.New[0]] = l.New[0], l.Old[0]
		}
	}
	ancestor := func(which, n int) int {
		for p := int(e.s[which].flat[n].parent); p >= 0; p = int(e.s[which].flat[p].parent) {
			if partner[which][p] >= 0 {
				return p
			}
		}
		return -1
	}
	scopes := map[int][]placed{} // by the old node that they hang under
	var order []int
	for a, i := range linkOf {
		l := &links[i]
		if len(l.New) == 0 {
			continue
		}
		for _, p := range l.places(a) {
			e.steps.spend(16)
			x, y := ancestor(0, a), ancestor(1, p.new)
			switch {
			case x >= 0 && y >= 0 && partner[0][x] != y:
				l.Moved, l.Reparented = true, true
				continue
			case x < 0 || y < 0:
				x = -1
			}
			if scopes[x] == nil {
				order = append(order, x)
			}
			p.link = i
			scopes[x] = append(scopes[x], p)
		}
	}
	masses := [2][]int64{e.s[0].masses(), e.s[1].masses()}
	inPlace := make([]bool, len(links))
	for _, x := range order {
		linkOf := scopes[x] // in old order
		to, count, weight := make([]int, len(linkOf)), make([]int, len(linkOf)),
			make([]int64, len(linkOf))
		for i, p := range linkOf {
			e.steps.spend(64)
			to[i] = p.new*(len(e.s[0].flat)+len(e.s[1].flat)) + p.nth
			count[i] = oneLink / p.count
			weight[i] = masses[0][e.s[0].flat[p.old].end] - masses[0][p.old] +
				masses[1][e.s[1].flat[p.new].end] - masses[1][p.new]
		}
		for i, stays := range heaviestRun(to, count, weight) {
			inPlace[linkOf[i].link] = inPlace[linkOf[i].link] || stays
		}
	}
	for _, x := range order {
		for _, p := range scopes[x] {
			l := &links[p.link]
			l.Reparented = false // of some of its nodes at most
			l.Reordered = !inPlace[p.link]
			l.Moved = l.Reordered
		}
	}
}

// A placed is an old and a new node of a link, of which it is the nth of so many such pairs.
type placed struct{ old, new, link, nth, count int }

// oneLink is what a link counts in a run, all of its pairs together.
const oneLink = 840

// places are the pairs of old node a of a link: the first with the first and so on, and what one
// side has more with the last of the other.
func (l *Link) places(a int) []placed {
	var out []placed
	n := max(len(l.Old), len(l.New))
	for k := range n {
		if p := (placed{
			old: l.Old[min(k, len(l.Old)-1)], new: l.New[min(k, len(l.New)-1)], nth: k,
			count: n,
		}); p.old == a {
			out = append(out, p)
		}
	}
	return out
}

// masses sums the weights of the nodes of a side before each node, so that the weight of one with
// all below it is a difference.
func (s *side) masses() []int64 {
	sums := make([]int64, len(s.flat)+1)
	for i := range s.flat {
		sums[i+1] = sums[i] + int64(s.flat[i].weight+s.flat[i].hweight)
	}
	return sums
}

func fillInts(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// heaviestRun marks, of the rising runs of to that count most, the one of the greatest weight:
// Schensted's problem solved from left to right with a Fenwick tree of the best run that ends at
// or below each value.
func heaviestRun(to, count []int, weight []int64) []bool {
	type run struct {
		count  int
		weight int64
		last   int
	}
	better := func(x, y run) bool {
		if x.count != y.count {
			return x.count > y.count
		}
		return x.weight > y.weight
	}
	values := slices.Clone(to)
	slices.Sort(values)
	tree := make([]run, len(values)+1)
	for i := range tree {
		tree[i].last = -1
	}
	prev := make([]int, len(to))
	best := run{last: -1}
	for i, x := range to {
		v, _ := slices.BinarySearch(values, x)
		top := run{last: -1}
		for j := v; j > 0; j -= j & -j {
			if better(tree[j], top) {
				top = tree[j]
			}
		}
		prev[i] = top.last
		r := run{top.count + count[i], top.weight + weight[i], i}
		for j := v + 1; j < len(tree); j += j & -j {
			if better(r, tree[j]) {
				tree[j] = r
			}
		}
		if better(r, best) {
			best = r
		}
	}
	chosen := make([]bool, len(to))
	for i := best.last; i >= 0; i = prev[i] {
		chosen[i] = true
	}
	return chosen
}

// longestRun returns the indices of one longest rising run of xs (Schensted 1961).
func longestRun(xs []int32) []int32 {
	var tails []int32 // indices: the smallest end of a run of each length
	prev := make([]int32, len(xs))
	for i, x := range xs {
		at, _ := slices.BinarySearchFunc(tails, x, func(t int32, x int32) int {
			return int(xs[t] - x)
		})
		prev[i] = -1
		if at > 0 {
			prev[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, int32(i))
		} else {
			tails[at] = int32(i)
		}
	}
	if len(tails) == 0 {
		return nil
	}
	run := make([]int32, len(tails))
	for i, k := len(run)-1, tails[len(tails)-1]; i >= 0; i, k = i-1, prev[k] {
		run[i] = k
	}
	return run
}
