package align

import "slices"

// accept makes groups of the caller's links, then of those that are reported, where nodes exist
// and are free; ignored are the others.
func (t *texts) accept(given []fixed) (groups []group, ignored []GivenLink) {
	used := [2]map[int]bool{{}, {}}
	for _, m := range [2]Method{MethodCaller, MethodReport} {
	next:
		for _, f := range given {
			if f.method != m {
				continue
			}
			for which, ns := range f.side {
				for _, n := range ns {
					if n < 0 || n >= len(t.s[which].flat) || used[which][n] {
						ignored = append(ignored, GivenLink{f.side[0], f.side[1]})
						continue next
					}
				}
			}
			g := group{method: m}
			for which, ns := range f.side {
				for _, n := range ns {
					used[which][n] = true
					g.side[which] = append(g.side[which], int32(n))
				}
			}
			if len(g.side[0])+len(g.side[1]) > 0 {
				groups = append(groups, g)
			}
		}
	}
	return groups, ignored
}

// settled reports whether each node of a side is in a given link: there is nothing to choose.
func (t *texts) settled(fixed []group) bool {
	var n [2]int
	for i := range fixed {
		for which, side := range fixed[i].side {
			n[which] += len(side)
		}
	}
	return n[0] > 0 && n[0] == len(t.s[0].flat) || n[1] > 0 && n[1] == len(t.s[1].flat)
}

// even reports whether the given links, if any, are of the same nodes on both sides.
func even(fixed []group) bool {
	return !slices.ContainsFunc(fixed, func(g group) bool {
		return !slices.Equal(g.side[0], g.side[1])
	})
}
