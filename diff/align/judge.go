package align

// glance gives every pair a score by its likeness alone.
func (e *engine) glance() {
	for i := range e.c.pairs {
		if p := &e.c.pairs[i]; e.telling(p) {
			p.score = int32(e.c.meanOf(p)*10 - 3500)
		}
	}
}

// judge gives every pair its score.
func (e *engine) judge() {
	g := group{side: [2][]int32{make([]int32, 1), make([]int32, 1)}}
	for i := range e.c.pairs {
		p := &e.c.pairs[i]
		if !e.telling(p) {
			continue
		}
		g.side[0][0], g.side[1][0] = p.a, p.b
		ev := e.weigh(&g, p)
		if e.witness != nil && e.last {
			e.witness.link(&g, ev)
		}
	}
}

// weigh gives a pair its score by all that is known. The trees are asked again if that is not
// what it was.
func (e *engine) weigh(g *group, p *pair) evidence {
	old, new := e.c.shares(p)
	ev := e.look(g, old, new)
	e.steps.spend(32)
	if print := ev.print(); print != p.print {
		e.steps.spend(256)
		p.print, p.logit = print, int32(ev.logit())
	}
	p.score = e.c.pairScore(p, p.logit)
	if p.row && ev[evPlace] < 1000 {
		p.score -= rowLess
	}
	return ev
}

// telling reports whether the wording of a pair can say that they are partners, and gives it its
// score where not.
func (e *engine) telling(p *pair) bool {
	e.steps.spend(8)
	fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
	switch mean := e.c.meanOf(p); {
	case !comparable(fa, fb) && (!oneLanguage(fa, fb) || mean < looseLeast):
		p.score = never // see label
	case mean < likeLeast:
		p.score = unlike
	default:
		return true
	}
	return false
}
