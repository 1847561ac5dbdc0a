package align

// Where sections changed places, what all of them say in the same words ("notices are given in
// writing") went with its section, and not to what stands now where it stood.

// homes are the parents, by old one, that became each other as far as their other children or
// headings tell.
type homes map[int32]int32

// homes counts for each parent with which parents of the other side it has links in common, but
// for links of the families; a heading that is theirs alone counts as much as two. It is the home
// of the one with which it has most, if that has most with it.
func (r *reunion) homes(anchors []chained) homes {
	votes := map[couple]int{}
	var order []couple
	count := func(a, b int32, n int) {
		if a < 0 || b < 0 {
			return
		}
		x := couple{a, b}
		if votes[x] == 0 {
			order = append(order, x)
		}
		votes[x] += n
	}
	for i := range anchors {
		c := &anchors[i]
		r.steps.spend(16)
		count(r.s[0].flat[c.a].parent, r.s[1].flat[c.b].parent, 1)
	}
	for _, x := range r.equals(func(f *flat) uint64 { return f.hprint }) {
		print := r.s[0].flat[x.a].hprint
		if r.headings[0][print] == 1 && r.headings[1][print] == 1 {
			count(x.a, x.b, 2)
		}
	}
	var most [2]map[int32]couple
	for which := range 2 {
		most[which] = map[int32]couple{}
		for _, x := range order {
			n := [2]int32{x.a, x.b}[which]
			if best, ok := most[which][n]; !ok || votes[x] > votes[best] {
				most[which][n] = x
			}
		}
	}
	out := homes{}
	for a, x := range most[0] {
		if most[1][x.b] == x {
			out[a] = x.b
		}
	}
	return out
}

// at reports whether the parents of a and b became each other.
func (h homes) at(a, b *flat) bool {
	q, ok := h[a.parent]
	return ok && q == b.parent
}
