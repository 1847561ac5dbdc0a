// Package rising finds what kept its order: of things that stand in two orders, as many
// as can be told to have stayed in their place.
package rising

import "slices"

// Longest gives the indices of a longest run of values that rise; the values are all
// different. It is by patience sorting (Fredman, "On computing the length of longest
// increasing subsequences", 1975). Cost: n log n in their number.
func Longest(values []int) []int {
	var tops []int // index of the last value of the best run of each length
	before := make([]int, len(values))
	for i, v := range values {
		at, _ := slices.BinarySearchFunc(tops, v, func(top, v int) int { return values[top] - v })
		before[i] = -1
		if at > 0 {
			before[i] = tops[at-1]
		}
		if at == len(tops) {
			tops = append(tops, i)
		} else {
			tops[at] = i
		}
	}
	run := make([]int, len(tops))
	if len(tops) > 0 {
		for k, i := len(tops)-1, tops[len(tops)-1]; k >= 0; k, i = k-1, before[i] {
			run[k] = i
		}
	}
	return run
}

// Pairs gives a longest run of pairs whose second rises. Their first rises, and no number
// stands twice on its side. Cost: that of [Longest].
func Pairs(pairs [][2]int) [][2]int {
	seconds := make([]int, len(pairs))
	for i, p := range pairs {
		seconds[i] = p[1]
	}
	run := Longest(seconds)
	out := make([][2]int, len(run))
	for k, i := range run {
		out[k] = pairs[i]
	}
	return out
}
