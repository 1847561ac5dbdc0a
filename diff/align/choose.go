package align

import "slices"

const (
	partFree   = -500  // the score from which a part belongs to a whole that another part is sure of
	never      = -9000 // wording cannot be compared
	unlike     = -8000 // or is too unlike for a link, if not for a part
	likeLeast  = 240   // mean coverage under which wording says nothing: place alone makes no link
	certain    = 500   // mean coverage from which a link may say whether numbers can be trusted
	looseLeast = 500   // mean coverage from which a told text is linked by its wording
)

// judge gives every pair its score.
func (e *engine) judge(round int) error {
	if round > 0 {
		e.anchor()
	}
	for i := range e.pairs {
		p := &e.pairs[i]
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		if !comparable(fa, fb) && (!oneLanguage(fa, fb) || e.meanOf(p) < looseLeast) {
			p.score = never // see label
			continue
		}
		if e.meanOf(p) < likeLeast {
			p.score = unlike
			continue
		}
		if round == 0 {
			p.score = int32(e.meanOf(p)*10 - 3500)
			continue
		}
		g := group{side: [2][]int32{{p.a}, {p.b}}}
		old, new := e.shares(p)
		ev := e.look(&g, old, new)
		if e.witness != nil && e.last {
			e.witness.link(&g, ev)
		}
		p.score = e.pairScore(p, int32(ev.logit()))
		if err := e.tick(); err != nil {
			return err
		}
	}
	return nil
}

func (e *engine) shares(p *pair) (old, new int) {
	fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
	if fa.print == fb.print && fa.print != 0 {
		return 1000, 1000
	}
	return perMille(int(p.ma), fa.weight), perMille(int(p.mb), fb.weight)
}

func (e *engine) meanOf(p *pair) int {
	o, n := e.shares(p)
	return (o + n) / 2
}

// rank notes the best candidates of every node by mean coverage.
func (e *engine) rank() {
	for which := range 2 {
		e.best[which] = make([][]scored, len(e.s[which].flat))
	}
	for i := range e.pairs {
		p := &e.pairs[i]
		m := int32(e.meanOf(p))
		old, new := e.shares(p)
		e.best[0][p.a] = keep(e.best[0][p.a], scored{p.b, m, int32(old)})
		e.best[1][p.b] = keep(e.best[1][p.b], scored{p.a, m, int32(new)})
	}
	e.settle()
}

// least is the score that a link must reach, round by round: the first rounds find context, the last one decides.
var least = [...]int32{0, -2000, -1600, -1500}

// choose takes the best hypotheses first; each node is in one.
func (e *engine) choose(wholes []group, least int32) {
	for i := range e.partner {
		for j := range e.partner[i] {
			e.partner[i][j] = -1
			e.groupOf[i][j] = -1
		}
	}
	e.groups = append(e.groups[:0], e.fixed...)
	for i := range e.groups {
		e.claim(i)
	}
	type bid struct{ score, at int32 } // at: a pair, or after them a whole
	order := make([]bid, 0, len(e.pairs))
	for i := range e.pairs {
		if e.pairs[i].score >= least {
			order = append(order, bid{e.pairs[i].score, int32(i)})
		}
	}
	for i := range wholes {
		if wholes[i].score >= least {
			order = append(order, bid{wholes[i].score, int32(len(e.pairs) + i)})
		}
	}
	slices.SortFunc(order, func(x, y bid) int {
		if d := y.score - x.score; d != 0 {
			return int(d)
		}
		return int(x.at - y.at)
	})
	of := wholesOf(wholes)
	for _, b := range order {
		var g group
		if n := int(b.at) - len(e.pairs); n >= 0 {
			g = wholes[n]
		} else {
			p := &e.pairs[b.at]
			if e.groupOf[0][p.a] >= 0 || e.groupOf[1][p.b] >= 0 {
				continue
			}
			g = group{side: [2][]int32{{p.a}, {p.b}}, score: p.score, mean: int32(e.meanOf(p))}
			if w := e.fuller(p, of); w != nil {
				g = *w
				g.score = max(g.score, min(g.part, p.score))
			}
		}
		if !e.free(&g) {
			continue
		}
		e.groups = append(e.groups, g)
		e.claim(len(e.groups) - 1)
	}
}

// free reports whether no node of g is in a link.
func (e *engine) free(g *group) bool {
	for which := range 2 {
		for _, n := range g.side[which] {
			if e.groupOf[which][n] >= 0 {
				return false
			}
		}
	}
	return true
}

// wholesOf lists splits and merges by the node that is split or merged into.
func wholesOf(wholes []group) [2]map[int32][]*group {
	of := [2]map[int32][]*group{{}, {}}
	for i := range wholes {
		g := &wholes[i]
		for which := range 2 {
			if len(g.side[which]) == 1 {
				of[which][g.side[which][0]] = append(of[which][g.side[which][0]], g)
			}
		}
	}
	return of
}

// fuller is the best split or merge that p is a part of, whose other parts are likelier parts of it than partners of anything else. That
// p is likely by itself does not speak against it.
func (e *engine) fuller(p *pair, of [2]map[int32][]*group) *group {
	var best *group
	for which, n := range [2]int32{p.a, p.b} {
		for _, g := range of[which][n] {
			m := p.b
			if which == 1 {
				m = p.a
			}
			if g.part < partFree || !slices.Contains(g.side[1-which], m) || !e.free(g) || best != nil && best.score >= g.score {
				continue
			}
			ours := true
			for _, q := range g.side[1-which] {
				ours = ours && (q == m || e.bestFree(1-which, q, n)+2000 < g.part)
			}
			if ours {
				best = g
			}
		}
	}
	return best
}

// bestFree is the best score that node q has with a node that is in no link, but for x.
func (e *engine) bestFree(which int, q, x int32) int32 {
	best := int32(never)
	look := func(p *pair, m int32) {
		if m != x && e.groupOf[1-which][m] < 0 {
			best = max(best, p.score)
		}
	}
	if which == 0 {
		for i := e.byOld[q]; i < e.byOld[q+1]; i++ {
			look(&e.pairs[i], e.pairs[i].b)
		}
		return best
	}
	for _, i := range e.byNew[q] {
		look(&e.pairs[i], e.pairs[i].a)
	}
	return best
}

// learn finds out from the links of this round how far numbers can be trusted and how alike linked nodes are.
func (e *engine) learn() {
	agree, all := 0, 0
	var likeness []int
	for a, b := range e.partner[0] {
		if b < 0 {
			continue
		}
		x, y := &e.s[0].flat[a], &e.s[1].flat[b]
		p := e.find(int32(a), b)
		if p == nil || x.size() == 0 || y.size() == 0 {
			continue
		}
		mean := e.meanOf(p)
		likeness = append(likeness, mean)
		if x.number != 0 && y.number != 0 && mean >= certain {
			all++
			if x.number == y.number {
				agree++
			}
		}
	}
	e.trust = perMille(agree*1000+2*700, (all+2)*1000)
	linked, strange := 0, 0
	for a, b := range e.partner[0] {
		if b >= 0 && e.s[0].flat[a].size() > 0 && e.s[1].flat[b].size() > 0 {
			linked++
			if (e.votes(0, int32(a), b)+e.votes(1, b, int32(a)))/2 < 250 {
				strange++
			}
		}
	}
	e.strange = perMille(strange*1000+500, linked*1000+10000)
	e.losses = perMille(len(e.s[0].texts)+len(e.s[1].texts)-2*linked, len(e.s[0].texts)+len(e.s[1].texts)+10)
	e.typical = 800
	if len(likeness) > 0 {
		slices.Sort(likeness)
		e.typical = likeness[len(likeness)/4]
	}
}
