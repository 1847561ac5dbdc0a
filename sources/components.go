package sources

import "slices"

// components gives the strongly connected components of a graph, each with its
// members in order, a component after those that it leads to (R. Tarjan,
// Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972; with
// a stack of its own, so that a long chain of reports costs no call depth).
func components(arcs [][]int) [][]int {
	type step struct{ node, next int }
	var (
		out   [][]int
		order = make([]int, len(arcs)) // when a node was first seen, from 1
		low   = make([]int, len(arcs))
		open  = make([]bool, len(arcs))
		stack []int
		seen  int
	)
	for start := range arcs {
		if order[start] != 0 {
			continue
		}
		walk := []step{{node: start}}
		for len(walk) > 0 {
			top := &walk[len(walk)-1]
			n := top.node
			if top.next == 0 {
				seen++
				order[n], low[n], open[n] = seen, seen, true
				stack = append(stack, n)
			}
			if top.next < len(arcs[n]) {
				to := arcs[n][top.next]
				top.next++
				if order[to] == 0 {
					walk = append(walk, step{node: to})
				} else if open[to] {
					low[n] = min(low[n], order[to])
				}
				continue
			}
			walk = walk[:len(walk)-1]
			if len(walk) > 0 {
				parent := walk[len(walk)-1].node
				low[parent] = min(low[parent], low[n])
			}
			if low[n] == order[n] {
				i := len(stack) - 1
				for stack[i] != n {
					i--
				}
				members := slices.Sorted(slices.Values(stack[i:]))
				stack = stack[:i]
				for _, m := range members {
					open[m] = false
				}
				out = append(out, members)
			}
		}
	}
	return out
}
