package align

import "slices"

// evidence is what is known of a link that might be, by the names in features.go.
type evidence [evidences]int

func (ev *evidence) logit() int { return linkTrees.logit(ev[:]) }

// print is a fingerprint of the evidence, never 0.
func (ev *evidence) print() uint64 {
	h := hashSeed
	for _, x := range ev {
		h = mix(h, uint64(x))
	}
	return h | 1
}

// partEvidence is what is known of a part that might be.
type partEvidence [partEvidences]int

func (ev *partEvidence) logit() int { return partTrees.logit(ev[:]) }

func clip(x, lo, hi int) int { return max(lo, min(hi, x)) }

// look gathers the evidence for the link of the nodes of g, of which the sides account for old
// and new of each other.
func (e *engine) look(g *group, old, new int) evidence {
	mean := (old + new) / 2
	var weight [2]int
	rival, any := [2]int{}, 0
	for which := range 2 {
		for _, n := range g.side[which] {
			weight[which] += e.s[which].flat[n].weight
			r, o := e.rival(which, n, g)
			rival[which], any = max(rival[which], o), max(any, r)
		}
	}
	var ev evidence
	place := 0
	for _, a := range g.side[0] {
		for _, b := range g.side[1] {
			ev[evContext] = max(ev[evContext], (e.m.votes(0, a, b)+e.m.votes(1, b, a))/2)
			place = max(place, (e.inPlace(0, a, b)+e.inPlace(1, b, a))/2)
		}
	}
	a, b := g.side[0][0], g.side[1][0]
	fa, fb := &e.s[0].flat[a], &e.s[1].flat[b]
	ev[evMean] = mean
	ev[evLess] = min(old, new)
	ev[evTypical] = clip(mean-e.o.typical, -500, 300)
	ev[evPlace] = place
	ev[evNarrow] = clip(mean-max(rival[0], rival[1]), -600, 600)
	ev[evWide] = clip(mean-min(rival[0], rival[1]), -600, 600)
	ev[evTwin] = clip(mean-any, -600, 600)
	ev[evMass] = mass(min(weight[0], weight[1]))
	ev[evNumber] = clip(e.numberOdds(a, b), -3000, 3000)
	if fa.hprint != 0 && fb.hprint != 0 {
		ev[evHeading] = -300
		if fa.hprint == fb.hprint {
			ev[evHeading] = 1000
		}
	}
	if fa.print == fb.print && len(g.side[0])+len(g.side[1]) == 2 || old+new > wholly {
		ev[evSame] = 1000
	}
	if len(g.side[0])+len(g.side[1]) > 2 {
		ev[evGroup] = 1000
		ev[evPart] = clip(int(g.part), -3000, 5000)
	}
	ev[evHome], ev[evAway] = e.c.homes(g)
	ev[evCopied] = e.c.copied(g, mean)
	ev[evPurer] = e.purer(g, old, new)
	if len(g.side[0])+len(g.side[1]) == 2 {
		ev[evOrder] = e.order(a, b, mean)
	}
	ev[evStrange] = e.o.strange
	ev[evLosses] = e.o.losses
	if place == 1000 {
		x, y := e.o.frame[0][fa.rank], e.o.frame[1][fb.rank]
		ev[evSole] = min(1000, 2000/max(1, int(x[1]-x[0]+y[1]-y[0]-2)))
	}
	return ev
}

// order is how much of both texts, per mille, stands in one order in both. Where nearly all is
// alike it is not measured.
func (e *engine) order(a, b int32, mean int) int {
	if mean > orderMost {
		return mean
	}
	p := e.c.find(a, b)
	if p == nil {
		return mean
	}
	if p.chain == 0 {
		p.chain = int32(e.chained(a, b)) + 1
	}
	return (perMille(int(p.chain), e.s[0].flat[a].weight) + perMille(int(p.chain),
		e.s[1].flat[b].weight)) / 2
}

// mass is the logarithm of a weight, 0 for that of a sentence or two.
func mass(weight int) int { return clip((log2(1+weight)-log2(1024))*1000/256, -1500, 2000) }

// rival is the best mean coverage that node n has with a node outside g, and the best that it has
// with one that is not linked at least as well elsewhere.
func (e *engine) rival(which int, n int32, g *group) (all, free int) {
	for _, t := range e.c.best[which][n] {
		if slices.Contains(g.side[1-which], t.node) || e.twins(1-which, g.side[1-which], t.node) {
			continue
		}
		all = max(all, int(t.share))
		if q := e.m.partner[1-which][t.node]; q >= 0 && q != n &&
			e.m.tie[1-which][t.node] >= t.share {
			continue
		}
		free = max(free, int(t.share))
	}
	return all, free
}

// purer compares what g leaves unexplained of its nodes with what the best rivals that explain
// most of them leave: the logarithm of the ratio, for the node for which it is worst or, where it
// is good for all, for which it is best.
func (e *engine) purer(g *group, old, new int) int {
	worst, best := 0, 0
	for which := range 2 {
		own := [2]int{old, new}[which]
		for _, n := range g.side[which] {
			other := e.c.heldElsewhere(which, n, g)
			if other < rivalLeast {
				continue
			}
			if len(g.side[which]) > 1 {
				own = e.c.heldBy(which, n, g.side[1-which][0])
			}
			d := purity(e.s[which].flat[n].weight, own, other)
			worst, best = min(worst, d), max(best, d)
		}
	}
	if worst < 0 {
		return worst
	}
	return best
}

// purity is the logarithm of the ratio of what is left of a weight where other, per mille, is
// explained to what is left where own is.
func purity(weight, own, other int) int {
	left := func(share int) int { return slip + int(int64(weight)*int64(1000-share)/1000) }
	return nats(left(other), left(max(own, rivalLeast)))
}

// partLook gathers the evidence that part i of w is one beside those found.
func (e *composer) partLook(w *whole, f *found, i int) partEvidence {
	which, x, p := w.which, w.node, w.parts[i]
	gain := f.gain(w.marks[i])
	e.steps.spend(len(w.marks[i].at))
	fx, fy := &e.s[which].flat[x], &e.s[1-which].flat[p.node]
	var ev partEvidence
	ev[ptOverlap] = f.spans.overlap(w.sums, w.spans[i])
	ev[ptRate] = perMille(gain, fy.weight)
	ev[ptStep] = perMille(gain, fx.weight)
	ev[ptHeld] = perMille(int(p.my), fy.weight)
	ev[ptFresh] = perMille(gain, int(p.mx))
	var g group
	g.side[which], g.side[1-which] = []int32{x}, []int32{p.node}
	all, free := e.rival(1-which, p.node, &g)
	ev[ptRival] = clip(ev[ptRate]-free, -800, 800)
	ev[ptTwin] = clip(ev[ptRate]-all, -800, 800)
	if other := e.c.heldElsewhere(1-which, p.node, &g); other >= rivalLeast {
		ev[ptPurer] = purity(fy.weight, ev[ptHeld], other)
	}
	nearest := 1 << 20
	at, _ := slices.BinarySearch(f.nodes, p.node)
	for _, u := range f.nodes[max(0, at-1):min(len(f.nodes), at+1)] {
		d := int(e.s[1-which].flat[u].rank - fy.rank)
		nearest = min(nearest, max(d, -d))
	}
	switch {
	case nearest <= 1:
		ev[ptNear] = 1000
	case nearest <= 3:
		ev[ptNear] = 500
	}
	ev[ptContext] = (e.m.votes(which, x, p.node) + e.m.votes(1-which, p.node, x)) / 2
	ev[ptPlace] = e.inPlace(1-which, p.node, x)
	ev[ptMass] = mass(fy.weight)
	ev[ptBefore] = perMille(f.sum, fx.weight)
	ev[ptRest] = perMille(gain, fx.weight-f.sum)
	switch at := e.c.verbatim[1-which][p.node]; {
	case at == x:
		ev[ptHome] = homeMass(fy)
	case at >= 0:
		ev[ptHome] = -homeMass(fy)
	}
	ev[ptTypical] = clip(ev[ptRate]-e.o.typical, -500, 500)
	return ev
}
