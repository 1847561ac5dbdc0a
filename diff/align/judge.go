package align

const (
	never      = -9000 // wording cannot be compared
	unlike     = -8000 // or is too unlike for a link, if not for a part
	likeLeast  = 240   // mean coverage under which wording says nothing: place alone makes no link
	certain    = 500   // mean coverage from which a link may say whether numbers can be trusted
	looseLeast = 500   // mean coverage from which a told text is linked by its wording
)

// judge gives every pair its score.
func (e *engine) judge(round int) {
	if round > 0 {
		e.anchor()
	}
	for i := range e.pairs {
		e.steps.spend(8)
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
		e.steps.spend(256) // the trees
	}
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
		e.steps.spend(16)
		p := &e.pairs[i]
		old, new := e.shares(p)
		m := int32((old + new) / 2)
		e.best[0][p.a] = keep(e.best[0][p.a], scored{p.b, m, int32(old)})
		e.best[1][p.b] = keep(e.best[1][p.b], scored{p.a, m, int32(new)})
	}
	e.settle()
}
