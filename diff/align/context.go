package align

// inPlace is how near y stands to the gap in which order would put the partner of x.
func (e *engine) inPlace(which int, x, y int32) int {
	at := e.o.frame[which][e.s[which].flat[x].rank]
	r := e.s[1-which].flat[y].rank
	far := 0
	if r <= at[0] {
		far = int(at[0] - r + 1)
	} else if r >= at[1] {
		far = int(r - at[1] + 1)
	}
	return 4000 / (4 + far)
}

// spots say, for each text of each side by its rank, between which texts of the other side order
// puts its partner.
type spots [2][][2]int32

// anchor finds, for each text of each side, between which texts of the other side order puts its
// partner: those of the nearest nodes around it that are linked and in the longest run in order.
func (m *matching) anchor() spots {
	var frame spots
	var at, to []int32
	for r, n := range m.s[0].texts {
		m.steps.pace(r, len(m.s[0].texts), 16)
		if q := m.partner[0][n]; q >= 0 && m.s[1].flat[q].size() > 0 {
			at = append(at, int32(r))
			to = append(to, m.s[1].flat[q].rank)
		}
	}
	run := longestRun(to)
	for which := range 2 {
		n := len(m.s[which].texts)
		frame[which] = make([][2]int32, n)
		next := fill(n, int32(len(m.s[1-which].texts)))
		last := fill(n, -1)
		for k, i := range run {
			m.steps.pace(k, len(run), 8)
			x, y := at[i], to[i]
			if which == 1 {
				x, y = y, x
			}
			next[x], last[x] = y, y
		}
		before := int32(-1)
		for i := range n {
			m.steps.pace(i, n, 8)
			frame[which][i][0] = before
			before = max(before, last[i])
		}
		after := int32(len(m.s[1-which].texts))
		for i := n - 1; i >= 0; i-- {
			frame[which][i][1] = after
			after = min(after, next[i])
		}
	}
	return frame
}
