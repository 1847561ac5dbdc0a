package align

// gaps pairs nodes that are left with those between the partners of the nodes around them: what stands there is a candidate, however little the
// two share. The nodes around them are the nearest that are linked, and the nearest whose links keep order.
func (e *engine) gaps() []pair {
	var out []pair
	for which := range 2 {
		s, o := e.s[which], e.s[1-which]
		for r, n := range s.texts {
			e.steps.spend(16)
			if e.partner[which][n] >= 0 {
				continue
			}
			lo, hi := -1, len(o.texts)
			for i := r - 1; i >= max(0, r-reach); i-- {
				if q := e.partner[which][s.texts[i]]; q >= 0 {
					lo = int(o.flat[q].rank)
					break
				}
			}
			for i := r + 1; i < min(len(s.texts), r+1+reach); i++ {
				if q := e.partner[which][s.texts[i]]; q >= 0 {
					hi = int(o.flat[q].rank)
					break
				}
			}
			offer := func(m int32) {
				if which == 0 {
					out = append(out, pair{a: n, b: m})
				} else {
					out = append(out, pair{a: m, b: n})
				}
			}
			for _, i := range [2]int{r - 1, r + 1} { // what its neighbours became may hold it too
				if 0 <= i && i < len(s.texts) {
					if q := e.partner[which][s.texts[i]]; q >= 0 && o.flat[q].size() > 0 {
						offer(q)
					}
				}
			}
			in := e.around[which][r]
			for _, gap := range [2]struct {
				lo, hi int
				all    bool
			}{
				{lo, hi, false},
				{int(in[0]), int(in[1]), true}, // what is linked in the gap that order leaves is linked out of order, and may be wrong
			} {
				for i := gap.lo + 1; i < min(gap.hi, len(o.texts)); i++ {
					if i == gap.lo+1+nearby {
						i = max(i, gap.hi-nearby) // the middle of a wide gap is left out
					}
					if m := o.texts[i]; gap.all || e.partner[1-which][m] < 0 {
						offer(m)
					}
				}
			}
		}
	}
	return out
}

// reach is how far a gap's edges are looked for.
const reach = 8
