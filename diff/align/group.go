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
	for _, s := range starts {
		if perMille(int(parts[s].mx), fx.weight) > 985 {
			continue
		}
		g, ok := e.grow(which, x, parts, s, 0)
		if !ok {
			g, ok = e.grow(which, x, parts, s, partFloor)
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
	pBias:    -6954,
	pRate:    -48,
	pStep:    607,
	pHeld:    2855,
	pFresh:   1358,
	pRival:   3772,
	pNear:    2974,
	pOrder:   4230,
	pContext: 1069,
	pPlace:   1391,
	pMass:    -90,
	pBefore:  -297,
	pRest:    969,
	pTypical: -299,
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

func (e *engine) grow(which int, x int32, parts []part, start, floor int) (group, bool) {
	fx := &e.s[which].flat[x]
	o := e.s[1-which]
	text := e.text(which, x)
	at := make([]uint16, len(text))
	trial := make([]uint16, len(text))
	used := []int32{parts[start].node}
	e.cover.against(e.text(1-which, parts[start].node))
	got := e.cover.mark(text, at)
	sumW, sumM := o.flat[parts[start].node].weight, int(parts[start].my)
	sure := 1 << 20
	for len(used) < len(parts) {
		best, bestScore := -1, floor
		for i, p := range parts {
			if slices.Contains(used, p.node) {
				continue
			}
			copy(trial, at)
			e.cover.against(e.text(1-which, p.node))
			gain := e.cover.mark(text, trial)
			if gain == 0 {
				continue
			}
			ev := e.partLook(which, x, used, p, gain, got)
			if e.spy != nil {
				e.spy(which, x, used, p.node, ev)
			}
			if s := ev.logit(); s > bestScore {
				best, bestScore = i, s
			}
		}
		if best < 0 {
			break
		}
		e.cover.against(e.text(1-which, parts[best].node))
		got += e.cover.mark(text, at)
		used = append(used, parts[best].node)
		sumW += o.flat[parts[best].node].weight
		sumM += int(parts[best].my)
	}
	// What came first may add nothing to what came later: ask each again, the greatest first.
	slices.SortFunc(used, func(y, z int32) int { return slices.IndexFunc(parts, is(y)) - slices.IndexFunc(parts, is(z)) })
	clear(at)
	got, sumW, sumM = 0, 0, 0
	kept := used[:0:0]
	for _, y := range used {
		p := parts[slices.IndexFunc(parts, is(y))]
		copy(trial, at)
		e.cover.against(e.text(1-which, y))
		gain := e.cover.mark(text, trial)
		if len(kept) > 0 {
			ev := e.partLook(which, x, kept, p, gain, got)
			l := ev.logit()
			if l <= floor {
				continue
			}
			sure = min(sure, l)
		}
		copy(at, trial)
		got += gain
		kept = append(kept, y)
		sumW += o.flat[y].weight
		sumM += int(p.my)
	}
	used = kept
	if len(used) < 2 {
		return group{}, false
	}
	g := group{part: int32(sure)}
	g.side[which] = []int32{x}
	slices.Sort(used)
	g.side[1-which] = used
	old, new := perMille(got, fx.weight), perMille(sumM, sumW)
	if which == 1 {
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

func is(n int32) func(part) bool { return func(p part) bool { return p.node == n } }

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
