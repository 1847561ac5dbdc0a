package align

import "slices"

// An extender lets links have more nodes.
type extender struct {
	*composer
	holders map[[2]int32]*holder // by side and node
}

// A holder is a linked node that may hold others: a link with one node on its side can have more
// on the other.
type holder struct {
	w       *whole
	f       *found
	parts   map[int32]int // by node: which part of w it is
	joining map[int32]int // by node: how well it joins, as long as nothing else does
}

// An offer is that node y, which is left, joins the link of node x of the other side.
type offer struct {
	which int
	y, x  int32
	score int
}

// extend joins nodes that are left to links whose other side holds them: in each round all that
// are offered, the likeliest first, each if what joined before it leaves it likely. What is left
// after some rounds stays alone.
func (e *extender) extend() {
	for range extendRounds {
		var offers []offer
		for which := range 2 {
			for _, y := range e.s[which].texts {
				if e.m.groupOf[which][y] < 0 {
					if o := e.bestHolder(which, y); o.x >= 0 {
						offers = append(offers, o)
					}
				}
			}
		}
		if len(offers) == 0 {
			return
		}
		slices.SortStableFunc(offers, func(p, q offer) int {
			e.steps.spend(2)
			return q.score - p.score
		})
		joined := map[int32]bool{}
		for _, o := range offers {
			gi := e.m.groupOf[1-o.which][o.x]
			g := &e.m.groups[gi]
			if len(g.side[1-o.which]) != 1 || e.joins(o.which, o.y, o.x) <= joinSure {
				continue
			}
			h := e.holder(1-o.which, o.x)
			h.f.add(h.w, h.parts[o.y])
			clear(h.joining)
			g.side[o.which] = append(slices.Clip(g.side[o.which]), o.y)
			g.score = min(g.score, int32(o.score))
			e.m.groupOf[o.which][o.y] = gi
			joined[gi] = true
		}
		for gi := range e.m.groups {
			if g := &e.m.groups[gi]; joined[int32(gi)] {
				slices.Sort(g.side[0])
				slices.Sort(g.side[1])
				old, new, _ := e.covered(g)
				g.score = wholeScore(g.score, old, new)
			}
		}
	}
}

// bestHolder is the link that node y, which is left, joins best; x is -1 if there is none.
func (e *extender) bestHolder(which int, y int32) offer {
	best := offer{x: -1, score: joinSure}
	weight := e.s[which].flat[y].weight
	var buf [16]part
	for _, p := range e.c.partsOf(which, y, buf[:0]) {
		gi := e.m.groupOf[1-which][p.node]
		if gi < 0 || e.m.groups[gi].method != "" || len(e.m.groups[gi].side[1-which]) != 1 ||
			perMille(int(p.mx), weight) < partLeast || e.c.pairOf(which, y, p.node).strayed {
			continue
		}
		e.offer(which, y, p)
		if s := e.joins(which, y, p.node); s > best.score {
			best = offer{which, y, p.node, s}
		}
	}
	return best
}

// holder gives what is kept of node x, which is linked, and of all that it is linked with.
func (e *extender) holder(which int, x int32) *holder {
	at := [2]int32{int32(which), x}
	h := e.holders[at]
	if h == nil {
		w := e.newWhole(which, x)
		h = &holder{w: w, f: e.found(w, nil, -1), parts: map[int32]int{}, joining: map[int32]int{}}
		for _, z := range e.m.groups[e.m.groupOf[which][x]].side[1-which] {
			h.f.add(w, w.add(e.meter, part{node: z}))
		}
		e.holders[at] = h
	}
	return h
}

// offer makes y a possible part of the node of pair p, which is seen from y.
func (e *extender) offer(which int, y int32, p part) {
	h := e.holder(1-which, p.node)
	if _, ok := h.parts[y]; !ok {
		h.parts[y] = h.w.add(e.meter, part{node: y, mx: p.my, my: p.mx})
	}
}

// joins weighs node y, which is left, as one more part of x beside those that explain what is
// known of it.
func (e *extender) joins(which int, y, x int32) int {
	h := e.holder(1-which, x)
	score, ok := h.joining[y]
	if ok {
		return score
	}
	i := h.parts[y]
	held := int(h.w.parts[i].my)
	switch gain := h.f.gain(h.w.marks[i]); {
	case e.lies(which, y, x, gain):
		score = lieScore
	case gain < slip && gain*10 <= e.s[which].flat[y].weight:
		score = joinSure // a copy of what is there adds a chance word or two
	case e.claimed(which, y, x, held), e.boilerplate(which, y, x, held):
		score = joinSure
	default:
		score = e.partScore(h.w, h.f, i, e.partLook(h.w, h.f, i))
		if holder, _ := e.held(which, y, gatherMass); holder == x && e.brings(h.w, h.f, i) &&
			h.f.spans.overlap(h.w.sums, h.w.spans[i]) <= gatherOverlap {
			score = max(score, gatherScore)
		}
	}
	h.joining[y] = score
	return score
}

// beyond gives a function that says what node y explains of node n, which is linked, beyond what
// the partners of n do.
func (e *extender) beyond() func(which int, n, y int32) int {
	own := [2]map[int32]*covered{{}, {}} // by node: what its partners explain of it
	return func(which int, n, y int32) int {
		c := own[which][n]
		if c == nil {
			c = newCovered(e.texts, which, n)
			for _, z := range e.m.groups[e.m.groupOf[which][n]].side[1-which] {
				c.raise(e.marks(which, n, z, marks{}))
			}
			own[which][n] = c
		}
		return c.gain(e.marks(which, n, y, marks{}))
	}
}

// share lets a node that is left share in a split or merge, one of the parts of which has a good
// part of it that the whole has not: two clauses were put together and parted elsewhere.
func (e *extender) share() {
	beyond := e.beyond()
	for i := range e.c.pairs {
		e.steps.spend(4)
		p := &e.c.pairs[i]
		if p.score == never || p.strayed {
			continue
		}
		nodes := [2]int32{p.a, p.b}
		for which := range 2 {
			y, x := nodes[which], nodes[1-which]
			gi := e.m.groupOf[1-which][x]
			if e.m.groupOf[which][y] >= 0 || gi < 0 {
				continue
			}
			g := &e.m.groups[gi]
			held := [2]int32{p.ma, p.mb}[which]
			fx, fy := &e.s[1-which].flat[x], &e.s[which].flat[y]
			if g.method != "" || len(g.side[1-which]) < 2 || len(g.side[0])+len(g.side[1]) > 4 ||
				perMille(int(held), fy.weight) < shareLeast {
				continue
			}
			if n := beyond(1-which, x, y); n < bondBits || perMille(n, fx.weight) < bondLeast {
				continue
			}
			g.side[which] = append(slices.Clip(g.side[which]), y)
			slices.Sort(g.side[which])
			g.score = min(g.score, regroupMost)
			e.m.claim(int(gi))
		}
	}
}

// regroup joins links between which a passage went from one to the other: a node of one and a
// node of the other that explain a good part of each other beyond what their own partners
// explain.
func (e *extender) regroup() {
	type bond struct {
		g, h  int32
		share int
	}
	var bonds []bond
	beyond := e.beyond()
	for i := range e.c.pairs {
		e.steps.spend(4)
		p := &e.c.pairs[i]
		g, h := e.m.groupOf[0][p.a], e.m.groupOf[1][p.b]
		if g < 0 || h < 0 || g == h || p.score == never || e.m.groups[g].method != "" ||
			e.m.groups[h].method != "" {
			continue
		}
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		if perMille(int(p.ma), fa.weight) < bondLeast ||
			perMille(int(p.mb), fb.weight) < bondLeast {
			continue
		}
		x := beyond(0, p.a, p.b)
		y := beyond(1, p.b, p.a)
		if min(x, y) >= bondBits && perMille(x, fa.weight) >= bondLeast &&
			perMille(y, fb.weight) >= bondLeast {
			bonds = append(bonds, bond{g, h, x + y})
		}
	}
	slices.SortStableFunc(bonds, func(x, y bond) int { return y.share - x.share })
	for _, b := range bonds {
		g, h := &e.m.groups[b.g], &e.m.groups[b.h]
		if b.g == b.h || len(g.side[0]) == 0 || len(h.side[0]) == 0 ||
			len(g.side[0])+len(h.side[0])+len(g.side[1])+len(h.side[1]) > 8 {
			continue
		}
		for which := range 2 {
			g.side[which] = append(slices.Clone(g.side[which]), h.side[which]...)
			slices.Sort(g.side[which])
			h.side[which] = nil
		}
		g.score = min(g.score, h.score, regroupMost)
		e.m.claim(int(b.g))
		e.steps.spend(len(bonds))
		for i := range bonds {
			if bonds[i].g == b.h {
				bonds[i].g = b.g
			}
			if bonds[i].h == b.h {
				bonds[i].h = b.g
			}
		}
	}
	e.m.tidy()
}
