package align

import "slices"

// A group is a link in the making: the nodes of both sides.
type group struct {
	side  [2][]int32
	score int32
	mean  int32 // coverage
	part  int32 // least logit of a part

	method Method
	label  bool // linked by labels, not by wording
	weak   bool // a counterpart
}

// wholes proposes splits and merges: for each node of either side the set of nodes that together explain most of it.
func (e *engine) wholes() []group {
	var out []group
	for which := range 2 {
		for _, x := range e.s[which].texts {
			out = e.wholesOf(which, x, out)
		}
	}
	return out
}

type part struct {
	node  int32
	mx    int32 // weight of x that it explains
	my    int32 // weight of it that x explains
	score int32
}

const (
	partLeast = 150
	partFloor = -2000
)

func (e *engine) partsOf(which int, x int32, parts []part) []part {
	add := func(p *pair) {
		q := part{node: p.b, mx: p.ma, my: p.mb, score: p.score}
		if which == 1 {
			q = part{node: p.a, mx: p.mb, my: p.ma, score: p.score}
		}
		if p.score == never {
			return
		}
		if w := e.s[1-which].flat[q.node].weight; w > 0 && perMille(int(q.my), w) >= partLeast {
			parts = append(parts, q)
		}
	}
	if which == 0 {
		for i := e.byOld[x]; i < e.byOld[x+1]; i++ {
			add(&e.pairs[i])
		}
	} else {
		for _, i := range e.byNew[x] {
			add(&e.pairs[i])
		}
	}
	return parts
}

func (e *engine) wholesOf(which int, x int32, out []group) []group {
	var buf [16]part
	parts := e.partsOf(which, x, buf[:0])
	if len(parts) < 2 {
		return out
	}
	fx := &e.s[which].flat[x]
	o := e.s[1-which]
	slices.SortFunc(parts, func(p, q part) int {
		if p.mx != q.mx {
			return int(q.mx - p.mx)
		}
		return int(p.node - q.node)
	})
	if len(parts) > 8 {
		parts = parts[:8]
	}
	starts := []int{0}
	for i, p := range parts { // the likeliest one
		if p.score > parts[starts[0]].score {
			starts[0] = i
		}
	}
	if starts[0] != 0 {
		starts = append(starts, 0)
	}
	if o.flat[parts[0].node].weight*100 > fx.weight*85 {
		for i, p := range parts {
			w := o.flat[p.node].weight
			if w*100 <= fx.weight*85 && perMille(int(p.my), w) >= 600 {
				if !slices.Contains(starts, i) {
					starts = append(starts, i)
				}
				break
			}
		}
	}
	var w *whole
	for _, s := range starts {
		if perMille(int(parts[s].mx), fx.weight) > 985 {
			continue
		}
		if w == nil {
			w = e.newWhole(which, x, parts)
		}
		g, ok := e.grow(w, s, 0)
		if !ok {
			g, ok = e.grow(w, s, partFloor)
		}
		if ok {
			out = append(out, g)
		}
	}
	return out
}

type partEvidence [partFeatures]int

const (
	pBias = iota
	pRate
	pStep
	pHeld
	pFresh
	pRival
	pNear
	pOrder
	pContext
	pPlace
	pMass
	pBefore
	pRest
	pTypical
	partFeatures
)

var partWeights = partEvidence{
	pBias:    -7084,
	pRate:    -208,
	pStep:    656,
	pHeld:    2995,
	pFresh:   1578,
	pRival:   3982,
	pNear:    2834,
	pOrder:   4373,
	pContext: 737,
	pPlace:   1697,
	pMass:    -3,
	pBefore:  -162,
	pRest:    656,
	pTypical: -124,
}

func (ev *partEvidence) logit() int {
	sum := 0
	for i, w := range partWeights {
		sum += w * ev[i]
	}
	return sum / 1000
}

// partLook gathers the evidence that y is a part of x beside those already found.
func (e *engine) partLook(which int, x int32, used []int32, p part, gain, before int) partEvidence {
	fx, fy := &e.s[which].flat[x], &e.s[1-which].flat[p.node]
	var ev partEvidence
	ev[pBias] = 1000
	ev[pRate] = perMille(gain, fy.weight)
	ev[pStep] = perMille(gain, fx.weight)
	ev[pHeld] = perMille(int(p.my), fy.weight)
	ev[pFresh] = perMille(gain, int(p.mx))
	g := group{}
	g.side[which] = []int32{x}
	g.side[1-which] = []int32{p.node}
	all, open := e.rival(1-which, p.node, &g)
	ev[pRival] = clip(ev[pRate]-open, -800, 800)
	ev[pOrder] = clip(ev[pRate]-all, -800, 800)
	near := 1 << 20
	for _, u := range used {
		d := int(e.s[1-which].flat[u].rank - fy.rank)
		near = min(near, max(d, -d))
	}
	switch {
	case near <= 1:
		ev[pNear] = 1000
	case near <= 3:
		ev[pNear] = 500
	}
	ev[pContext] = (e.votes(which, x, p.node) + e.votes(1-which, p.node, x)) / 2
	ev[pPlace] = e.inPlace(1-which, p.node, x)
	ev[pMass] = clip((log2(1+fy.weight)-log2(1024))*1000/64/4, -1500, 2000)
	ev[pBefore] = perMille(before, fx.weight)
	ev[pRest] = perMille(gain, fx.weight-before)
	ev[pTypical] = clip(ev[pRate]-e.typical, -500, 500)
	return ev
}

// A whole is a node with what each of its possible parts explains of it, word by word.
type whole struct {
	which int
	node  int32
	words []int32
	parts []part
	marks [][]uint16 // by part: see coverer.mark
}

func (e *engine) newWhole(which int, x int32, parts []part) *whole {
	w := &whole{which: which, node: x, words: e.text(which, x), parts: parts, marks: make([][]uint16, len(parts))}
	all := make([]uint16, len(w.words)*len(parts))
	for i, p := range parts {
		w.marks[i] = all[i*len(w.words) : (i+1)*len(w.words)]
		e.cover.against(e.text(1-which, p.node))
		e.cover.mark(w.words, w.marks[i])
	}
	return w
}

// gain is the weight that part i explains beyond at.
func (e *engine) gain(w *whole, i int, at []uint16) int {
	sum := 0
	for k, m := range w.marks[i] {
		if m > at[k] {
			sum += int(e.v.weight[w.words[k]]) * int(m-at[k]) >> 8
		}
	}
	return sum
}

// union sets at to what the parts used, but for one, explain together, and returns its weight.
func (e *engine) union(w *whole, used []int, but int, at []uint16) int {
	clear(at)
	sum := 0
	for _, i := range used {
		if i == but {
			continue
		}
		sum += e.gain(w, i, at)
		for k, m := range w.marks[i] {
			at[k] = max(at[k], m)
		}
	}
	return sum
}

func nodesOf(w *whole, used []int, but int) []int32 {
	var out []int32
	for _, i := range used {
		if i != but {
			out = append(out, w.parts[i].node)
		}
	}
	return out
}

// grow adds parts to the one at start as long as one explains something new, the likeliest first, and then drops those that
// the others made needless.
func (e *engine) grow(w *whole, start, floor int) (group, bool) {
	fx := &e.s[w.which].flat[w.node]
	at := make([]uint16, len(w.words))
	used := []int{start}
	for len(used) < len(w.parts) {
		got := e.union(w, used, -1, at)
		nodes := nodesOf(w, used, -1)
		best, bestScore := -1, floor
		for i, p := range w.parts {
			if slices.Contains(used, i) {
				continue
			}
			gain := e.gain(w, i, at)
			if gain == 0 {
				continue
			}
			ev := e.partLook(w.which, w.node, nodes, p, gain, got)
			if e.spy != nil {
				e.spy(w.which, w.node, nodes, p.node, ev)
			}
			if s := ev.logit(); s > bestScore {
				best, bestScore = i, s
			}
		}
		if best < 0 {
			break
		}
		used = append(used, best)
	}
	sure := 0
	for len(used) > 1 {
		worst, worstScore := -1, 1<<30
		for _, i := range used {
			if len(used) == 2 && w.parts[i].mx >= w.parts[used[0]].mx && w.parts[i].mx >= w.parts[used[1]].mx {
				continue // of two the greater is the one that the other is added to
			}
			got := e.union(w, used, i, at)
			ev := e.partLook(w.which, w.node, nodesOf(w, used, i), w.parts[i], e.gain(w, i, at), got)
			if s := ev.logit(); s < worstScore {
				worst, worstScore = i, s
			}
		}
		if worstScore > floor {
			sure = worstScore
			break
		}
		used = slices.DeleteFunc(used, func(i int) bool { return i == worst })
	}
	if len(used) < 2 {
		return group{}, false
	}
	g := group{part: int32(sure)}
	g.side[w.which] = []int32{w.node}
	g.side[1-w.which] = nodesOf(w, used, -1)
	slices.Sort(g.side[1-w.which])
	sumW, sumM := 0, 0
	for _, i := range used {
		sumW += e.s[1-w.which].flat[w.parts[i].node].weight
		sumM += int(w.parts[i].my)
	}
	old, new := perMille(e.union(w, used, -1, at), fx.weight), perMille(sumM, sumW)
	if w.which == 1 {
		old, new = new, old
	}
	ev := e.look(&g, old, new)
	g.mean = int32(old+new) / 2
	g.score = int32(ev.logit())
	if e.spyGroup != nil {
		e.spyGroup(&g, ev)
	}
	return g, true
}

// extend joins nodes that are left to links whose other side holds them.
func (e *engine) extend() {
	type offer struct {
		which int
		y, x  int32 // y is left, x is linked
		score int
	}
	for {
		var offers []offer
		for which := range 2 {
			for _, y := range e.s[which].texts {
				if e.groupOf[which][y] >= 0 {
					continue
				}
				var buf [16]part
				var best offer
				fy := &e.s[which].flat[y]
				for _, p := range e.partsOf(which, y, buf[:0]) {
					x := p.node
					gi := e.groupOf[1-which][x]
					if gi < 0 || e.groups[gi].method != "" || len(e.groups[gi].side[1-which]) != 1 || perMille(int(p.mx), fy.weight) < partLeast {
						continue
					}
					text := e.text(1-which, x)
					at := make([]uint16, len(text))
					used := e.groups[gi].side[which]
					before := 0
					for _, z := range used {
						e.cover.against(e.text(which, z))
						before += e.cover.mark(text, at)
					}
					e.cover.against(e.text(which, y))
					gain := e.cover.mark(text, at)
					if gain == 0 {
						continue
					}
					ev := e.partLook(1-which, x, used, part{node: y, mx: p.my, my: p.mx}, gain, before)
					if e.spy != nil {
						e.spy(1-which, x, used, y, ev)
					}
					if s := ev.logit(); s > best.score {
						best = offer{which, y, x, s}
					}
				}
				if best.score > 0 {
					offers = append(offers, best)
				}
			}
		}
		if len(offers) == 0 {
			return
		}
		slices.SortStableFunc(offers, func(p, q offer) int { return q.score - p.score })
		taken := map[int32]bool{}
		for _, o := range offers {
			gi := e.groupOf[1-o.which][o.x]
			if taken[gi] || e.groupOf[o.which][o.y] >= 0 {
				continue
			}
			taken[gi] = true
			e.groups[gi].score = min(e.groups[gi].score, int32(o.score))
			e.groups[gi].side[o.which] = append(e.groups[gi].side[o.which], o.y)
			slices.Sort(e.groups[gi].side[o.which])
			e.groupOf[o.which][o.y] = gi
		}
	}
}

// regroup joins links between which a passage went from one to the other: a node of one and a node of the other that explain a
// good part of each other beyond what their own partners explain.
func (e *engine) regroup() {
	type bond struct {
		g, h  int32
		share int
	}
	var bonds []bond
	for i := range e.pairs {
		p := &e.pairs[i]
		g, h := e.groupOf[0][p.a], e.groupOf[1][p.b]
		if g < 0 || h < 0 || g == h || p.score == never || e.groups[g].method != "" || e.groups[h].method != "" {
			continue
		}
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		if perMille(int(p.ma), fa.weight) < passage || perMille(int(p.mb), fb.weight) < passage {
			continue
		}
		x := e.beyond(0, p.a, e.groups[g].side[1], p.b)
		y := e.beyond(1, p.b, e.groups[h].side[0], p.a)
		if min(x, y) >= passageBits && perMille(x, fa.weight) >= passage && perMille(y, fb.weight) >= passage {
			bonds = append(bonds, bond{g, h, x + y})
		}
	}
	slices.SortStableFunc(bonds, func(x, y bond) int { return y.share - x.share })
	for _, b := range bonds {
		g, h := &e.groups[b.g], &e.groups[b.h]
		if b.g == b.h || len(g.side[0]) == 0 || len(h.side[0]) == 0 || len(g.side[0])+len(h.side[0])+len(g.side[1])+len(h.side[1]) > 8 {
			continue
		}
		for which := range 2 {
			g.side[which] = append(slices.Clone(g.side[which]), h.side[which]...)
			slices.Sort(g.side[which])
			h.side[which] = nil
		}
		g.score = min(g.score, h.score, regroupMost)
		e.claim(int(b.g))
		for i := range bonds {
			if bonds[i].g == b.h {
				bonds[i].g = b.g
			}
			if bonds[i].h == b.h {
				bonds[i].h = b.g
			}
		}
	}
	e.groups = slices.DeleteFunc(e.groups, func(g group) bool { return len(g.side[0])+len(g.side[1]) == 0 })
	for i := range e.groups {
		e.claim(i)
	}
}

const (
	passage     = 250  // per mille of both nodes that a passage must be
	passageBits = 1600 // and what its words must weigh, in 1/64 bits
	regroupMost = 2200 // the score that a regrouping has at most: labelled cases are few
)

// beyond is the weight of n's words that y explains and ys do not.
func (e *engine) beyond(which int, n int32, ys []int32, y int32) int {
	at := make([]uint16, e.s[which].flat[n].size())
	for _, z := range ys {
		e.cover.against(e.text(1-which, z))
		e.cover.mark(e.text(which, n), at)
	}
	e.cover.against(e.text(1-which, y))
	return e.cover.mark(e.text(which, n), at)
}
