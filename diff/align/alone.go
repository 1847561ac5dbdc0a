package align

// How sure it is that a node has no partner is told by two figures: what share of its words any
// node of the other side holds, at best, and what share one that is free does. A text of which
// little is held was removed; what is held by a node that has another partner may be boilerplate,
// or may have gone there; what is held by a node that is free may be that node.

// aloneSure is per mille, by both figures: the rows by what any node holds, the columns by what a
// free one does.
var aloneSure = [...][len(freeFrom)]int{
	{982, 955, 930, 930, 900, 600},
	{975, 945, 940, 935, 800, 600},
	{940, 930, 920, 930, 720, 600},
	{980, 970, 925, 930, 740, 580},
	{890, 940, 850, 890, 740, 550},
}

// aloneTypical is the most confidence that there is, by how alike the partners of these trees are
// for the most part: where much was worded anew, hardly a word may be left of what has a partner.
var aloneTypical = [...]int{850, 930, 1000}

// From which shares on, per mille, the rows and columns are.
var (
	anyFrom  = [...]int{0, 300, 500, 700, 900}
	freeFrom = [...]int{0, 200, 300, 400, 500, 700}

	typicalFrom = [...]int{0, 500, 600}
)

// alone is the confidence that node n, which has no partner, has none; other is that of its best
// candidate.
func (e *reporter) alone(which int, n int32, other int) int {
	f := &e.s[which].flat[n]
	if f.size() == 0 || f.loose {
		return min(1000-other, briefMost)
	}
	held, free, best := 0, 0, int32(never)
	var buf [16]part
	for _, p := range e.c.partsOf(which, n, buf[:0]) {
		share := perMille(int(p.mx), f.weight)
		held = max(held, share)
		if e.m.groupOf[1-which][p.node] < 0 {
			free, best = max(free, share), max(best, p.score)
		}
	}
	sure := min(aloneSure[step(anyFrom[:], held)][step(freeFrom[:], free)],
		1000-confidence(int(best)))
	sure = min(sure, aloneTypical[step(typicalFrom[:], e.o.typical)])
	if m := e.namesake(which, n); m >= 0 && e.m.groupOf[1-which][m] < 0 {
		sure = min(sure, littleMost)
	}
	switch {
	case e.doubts[f.print]:
		return min(sure, doubtfulMost)
	case f.weight < aloneBrief:
		return min(sure, briefMost)
	case f.weight < aloneShort:
		return min(sure, shortMost)
	}
	return sure
}

// step is the last of some ascending thresholds that x reaches.
func step(from []int, x int) int {
	i := len(from) - 1
	for x < from[i] {
		i--
	}
	return i
}

// doubts are the texts, by fingerprint, of which a link is doubtful: of nodes that have them and
// are left, nothing says that it is not another that is gone.
func (m *matching) doubts() map[uint64]bool {
	out := map[uint64]bool{}
	for i := range m.groups {
		if g := &m.groups[i]; g.doubtful {
			for which := range 2 {
				for _, n := range g.side[which] {
					out[m.s[which].flat[n].print] = true
				}
			}
		}
	}
	return out
}
