package align

import "slices"

// moves marks the 1:1 links that moved. Links are compared with those that hang under the same linked parents: whatever is outside one
// longest run in order moved, and so did what hangs under a parent that is not its parent's partner. So the children of a moved
// parent are not moved again. A parent that was dissolved, or put in, moves nothing. Of runs of one length the one that
// leaves the most text in place is taken.
func (e *reporter) moves(links []Link) {
	old := make([]int, len(e.s[0].flat))
	partner := [2][]int{fillInts(len(e.s[0].flat)), fillInts(len(e.s[1].flat))}
	for i := range links {
		e.steps.pace(i, len(links), 4)
		if l := &links[i]; len(l.Old) == 1 && len(l.New) == 1 {
			partner[0][l.Old[0]], partner[1][l.New[0]] = l.New[0], l.Old[0]
			old[l.Old[0]] = i
		}
	}
	above := func(which, n int) int {
		for p := int(e.s[which].flat[n].parent); p >= 0; p = int(e.s[which].flat[p].parent) {
			if partner[which][p] >= 0 {
				return p
			}
		}
		return -1
	}
	scopes := map[int][]int{} // links by the old node that they hang under
	var order []int
	for a, b := range partner[0] {
		if b < 0 {
			continue
		}
		e.steps.spend(16)
		x, y := above(0, a), above(1, b)
		switch {
		case x >= 0 && y >= 0 && partner[0][x] != y:
			links[old[a]].Moved, links[old[a]].Reparented = true, true
			continue
		case x < 0 || y < 0:
			x = -1
		}
		if scopes[x] == nil {
			order = append(order, x)
		}
		scopes[x] = append(scopes[x], old[a])
	}
	masses := [2][]int64{e.s[0].masses(), e.s[1].masses()}
	for _, x := range order {
		of := scopes[x] // in old order
		to, weight := make([]int, len(of)), make([]int64, len(of))
		for i, l := range of {
			e.steps.spend(64)
			to[i] = links[l].New[0]
			a, b := links[l].Old[0], links[l].New[0]
			weight[i] = masses[0][e.s[0].flat[a].end] - masses[0][a] + masses[1][e.s[1].flat[b].end] - masses[1][b]
		}
		stays := heaviestRun(to, weight)
		for i, l := range of {
			if !stays[i] {
				links[l].Moved, links[l].Reordered = true, true
			}
		}
	}
}

// masses sums the weights of the nodes of a side before each node, so that the weight of one with all below it is a difference.
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

// heaviestRun marks, of the longest rising runs of to, the one of the greatest weight: Schensted's problem solved from left to
// right with a Fenwick tree of the best run that ends at or below each value.
func heaviestRun(to []int, weight []int64) []bool {
	type run struct {
		length int
		weight int64
		last   int
	}
	better := func(x, y run) bool {
		if x.length != y.length {
			return x.length > y.length
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
		r := run{top.length + 1, top.weight + weight[i], i}
		for j := v + 1; j < len(tree); j += j & -j {
			if better(r, tree[j]) {
				tree[j] = r
			}
		}
		if better(r, best) {
			best = r
		}
	}
	in := make([]bool, len(to))
	for i := best.last; i >= 0; i = prev[i] {
		in[i] = true
	}
	return in
}

// longestRun returns the indices of one longest rising run of xs (Schensted 1961).
func longestRun(xs []int32) []int32 {
	var tails []int32 // indices: the smallest end of a run of each length
	prev := make([]int32, len(xs))
	for i, x := range xs {
		at, _ := slices.BinarySearchFunc(tails, x, func(t int32, x int32) int { return int(xs[t] - x) })
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
