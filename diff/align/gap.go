package align

// gaps pairs nodes that are left with the nodes that are left between the partners of the linked nodes around them:
// what stands there is a candidate, however little the two share.
func (e *engine) gaps() []pair {
	var out []pair
	for which := range 2 {
		s, o := e.s[which], e.s[1-which]
		for r, n := range s.texts {
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
			from, to := int(in[0])+1, int(in[1])
			for k, gap := range [4][2]int{{lo + 1, min(hi, lo+1+nearby)}, {max(lo+1, hi-nearby), hi}, {from, min(to, from+nearby)}, {max(from, to-nearby), to}} {
				for i := max(0, gap[0]); i < min(gap[1], len(o.texts)); i++ {
					m := o.texts[i]
					if k < 2 && e.partner[1-which][m] >= 0 {
						continue
					}
					offer(m)
				}
			}
		}
	}
	return out
}

// reach is how far a gap's edges are looked for.
const reach = 8
