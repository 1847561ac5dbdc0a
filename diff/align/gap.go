package align

// gaps pairs nodes that are left with those between the partners of the nodes around them: what
// stands there is a candidate, however little the two share. The nodes around them are the
// nearest that are linked, and the nearest whose links keep order.
func (m *matching) gaps(frame spots) []couple {
	var out []couple
	for which := range 2 {
		s, o := m.s[which], m.s[1-which]
		for r, n := range s.texts {
			m.steps.spend(16)
			if m.partner[which][n] >= 0 {
				continue
			}
			lo, hi := -1, len(o.texts)
			for i := r - 1; i >= max(0, r-reach); i-- {
				if q := m.partner[which][s.texts[i]]; q >= 0 {
					lo = int(o.flat[q].rank)
					break
				}
			}
			for i := r + 1; i < min(len(s.texts), r+1+reach); i++ {
				if q := m.partner[which][s.texts[i]]; q >= 0 {
					hi = int(o.flat[q].rank)
					break
				}
			}
			offer := func(x int32) {
				if which == 0 {
					out = append(out, couple{n, x})
				} else {
					out = append(out, couple{x, n})
				}
			}
			// what its neighbours became may hold it too
			for _, i := range [4]int{r - 2, r - 1, r + 1, r + 2} {
				if 0 <= i && i < len(s.texts) {
					if q := m.partner[which][s.texts[i]]; q >= 0 && o.flat[q].size() > 0 {
						offer(q)
					}
				}
			}
			span := frame[which][r]
			for _, gap := range [2]struct {
				lo, hi int
				all    bool
			}{
				{lo, hi, false},
				// what is linked in the gap that order leaves is linked out of order, and may be
				// wrong
				{int(span[0]), int(span[1]), true},
			} {
				for i := gap.lo + 1; i < min(gap.hi, len(o.texts)); i++ {
					if i == gap.lo+1+nearby {
						i = max(i, gap.hi-nearby) // the middle of a wide gap is left out
					}
					if x := o.texts[i]; gap.all || m.partner[1-which][x] < 0 {
						offer(x)
					}
				}
			}
		}
	}
	return out
}
