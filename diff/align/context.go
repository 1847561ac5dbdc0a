package align

// votes is how many of the neighbours of x, weighed by nearness, have partners near y.
func (e *engine) votes(which int, x, y int32) int {
	s, o := e.s[which], e.s[1-which]
	fx, fy := &s.flat[x], &o.flat[y]
	r := int(fx.rank)
	sum, all := 0, 0
	for d := 1; d <= 3; d++ {
		for _, at := range [2]int{r - d, r + d} {
			w := 12 / d
			if at < 0 || at >= len(s.texts) {
				continue
			}
			n := s.texts[at]
			if n == x {
				continue
			}
			q := e.partner[which][n]
			if q < 0 {
				all += w / 2
				continue
			}
			all += w
			off := int(o.flat[q].rank - fy.rank)
			if at < r {
				off = -off
			}
			if off > 0 && off <= d+2 || off < 0 && off >= -2 {
				sum += w
			}
		}
	}
	return perMille(sum, all)
}

// inPlace is how near y stands to the gap in which order would put the partner of x.
func (e *engine) inPlace(which int, x, y int32) int {
	at := e.around[which][e.s[which].flat[x].rank]
	r := e.s[1-which].flat[y].rank
	far := 0
	if r <= at[0] {
		far = int(at[0] - r + 1)
	} else if r >= at[1] {
		far = int(r - at[1] + 1)
	}
	return 4000 / (4 + far)
}

// anchor finds, for each text of each side, between which texts of the other side order puts its partner: those of the nearest
// nodes around it that are linked and in the longest run in order.
func (e *engine) anchor() {
	var at, to []int32
	for r, n := range e.s[0].texts {
		if q := e.partner[0][n]; q >= 0 && e.s[1].flat[q].size() > 0 {
			at = append(at, int32(r))
			to = append(to, e.s[1].flat[q].rank)
		}
	}
	run := longestRun(to)
	for which := range 2 {
		n := len(e.s[which].texts)
		e.around[which] = make([][2]int32, n)
		next := fill(n, int32(len(e.s[1-which].texts)))
		last := fill(n, -1)
		for _, i := range run {
			x, y := at[i], to[i]
			if which == 1 {
				x, y = y, x
			}
			next[x], last[x] = y, y
		}
		before := int32(-1)
		for i := range n {
			e.around[which][i][0] = before
			before = max(before, last[i])
		}
		after := int32(len(e.s[1-which].texts))
		for i := n - 1; i >= 0; i-- {
			e.around[which][i][1] = after
			after = min(after, next[i])
		}
	}
}
