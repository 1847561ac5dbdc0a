package align

import "slices"

const (
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
		p.score = int32(ev.logit())
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
}

// least is the score that a link must reach, round by round: the first rounds find context, the last one decides.
var least = [...]int32{0, -2000, -1200, -900}

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
		}
		free := true
		for which := range 2 {
			for _, n := range g.side[which] {
				free = free && e.groupOf[which][n] < 0
			}
		}
		if !free {
			continue
		}
		e.groups = append(e.groups, g)
		e.claim(len(e.groups) - 1)
	}
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
