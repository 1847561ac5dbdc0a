package sources

import (
	"cmp"
	"slices"
)

// fewestSteps limits the search for one group of entangled sets. The citations
// of a plan need some tens of steps.
const fewestSteps = 1 << 20

// fewest gives the least number of elements that together meet every set: the
// size of a minimum hitting set (R. Karp, Reducibility among combinatorial
// problems, 1972), for sorted sets, none of them empty.
//
// That is a hard problem in general and an easy one here, where most sets have
// one element and few share any. Sets that share no element, directly or
// through others, are looked at apart. In each such group the size is raised
// until a search finds that so many suffice; where the search becomes too
// long, the number reached is still one that cannot be undercut.
func fewest(families [][]int) int {
	total := 0
	for _, group := range groups(minimal(families)) {
		total += fewestIn(group)
	}
	return total
}

func fewestIn(group [][]int) int {
	steps := 0
	for size := 1; size < len(group); size++ {
		if suffices(group, size, &steps) || steps > fewestSteps {
			return size
		}
	}
	return len(group)
}

// minimal drops sets that hold another one: what meets that meets them.
func minimal(families [][]int) [][]int {
	families = slices.Clone(families)
	slices.SortFunc(families, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b))
	})
	families = slices.CompactFunc(families, slices.Equal)
	var out [][]int
	places := make(map[int][]int) // places in out by first element
	for _, f := range families {
		contains := func(i int) bool { return holds(f, out[i]) }
		if slices.ContainsFunc(f, func(x int) bool {
			return slices.ContainsFunc(places[x], contains)
		}) {
			continue
		}
		places[f[0]] = append(places[f[0]], len(out))
		out = append(out, f)
	}
	return out
}

// holds reports whether every element of part is in set.
func holds(set, part []int) bool {
	for _, x := range part {
		if _, ok := slices.BinarySearch(set, x); !ok {
			return false
		}
	}
	return true
}

// groups parts sets into those that are entangled.
func groups(families [][]int) [][][]int {
	tied := newSets(len(families))
	first := make(map[int]int) // a set that each element is in
	for i, f := range families {
		for _, x := range f {
			if j, ok := first[x]; ok {
				tied.join(i, j)
			} else {
				first[x] = i
			}
		}
	}
	var out [][][]int
	place := make(map[int]int)
	for i, f := range families {
		root := tied.find(i)
		at, ok := place[root]
		if !ok {
			at = len(out)
			place[root] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], f)
	}
	return out
}

// suffices reports whether some size elements meet every set: one of the
// elements of the first set has to be among them.
func suffices(group [][]int, size int, steps *int) bool {
	if len(group) == 0 {
		return true
	}
	if *steps += len(group); size == 0 || *steps > fewestSteps {
		return false
	}
	for _, x := range group[0] {
		rest := slices.DeleteFunc(slices.Clone(group[1:]), func(s []int) bool {
			_, ok := slices.BinarySearch(s, x)
			return ok
		})
		if suffices(rest, size-1, steps) {
			return true
		}
	}
	return false
}
