package align

// An exchanger mends a matching that was chosen link by link.
type exchanger struct{ *engine }

// mend exchanges partners where that suits both links better, which must reach the least score
// after it too.
func (e exchanger) mend(least int32) {
	e.uncross(least)
	e.retwin()
	e.strays()
}

// strays links nodes that are left and much alike, with no rival on either side, however far
// apart they stand: of short texts, words in common tell too little by themselves.
func (e exchanger) strays() {
	for i := range e.c.pairs {
		e.steps.spend(8)
		p := &e.c.pairs[i]
		if p.score == never || e.m.groupOf[0][p.a] >= 0 || e.m.groupOf[1][p.b] >= 0 ||
			e.c.meanOf(p) < strayLike {
			continue
		}
		if e.leads(0, p.a, p) && e.leads(1, p.b, p) {
			e.m.put(e.c.linked(p, max(p.score, strayScore)))
		}
	}
}

// leads reports whether node n has no candidate that is nearly as like it as that of p, but for
// twins of that and those that are linked to what is liker still.
func (e exchanger) leads(which int, n int32, p *pair) bool {
	mean, to := e.c.meanOf(p), [2]int32{p.b, p.a}[which]
	for _, t := range e.c.best[which][n] {
		if int(t.share)+strayLead > mean && !e.twin(1-which, t.node, to) &&
			e.m.tie[1-which][t.node] < t.share+strayLead {
			return false
		}
	}
	return true
}

// uncross lets two links exchange partners where that suits them better together: greedy choice
// gives the first of some twins its exact copy and leaves the second with what the first became.
// Likeness and order are weighed alike. Both links must reach the least score after it too.
func (e exchanger) uncross(least int32) {
	for range 2 {
		changed := false
		for i := range e.c.pairs {
			e.steps.spend(16)
			p := &e.c.pairs[i]
			g, h := e.m.single(0, p.a), e.m.single(1, p.b)
			if g < 0 || h < 0 || g == h {
				continue
			}
			a, b := p.a, p.b
			// now a–d and c–b, to be a–b and c–d
			c, d := e.m.groups[h].side[0][0], e.m.groups[g].side[1][0]
			if a > c || p.score < least && !e.twin(0, a, c) && !e.twin(1, b, d) {
				continue
			}
			q := e.c.find(c, d)
			x, y := e.c.find(a, d), e.c.find(c, b)
			if q == nil || x == nil || y == nil {
				continue
			}
			first, second := p.score, q.score
			switch { // which of two twins it is changes nothing but the order
			case e.twin(1, b, d):
				first, second = max(first, x.score), max(second, y.score)
			case e.twin(0, a, c):
				first, second = max(first, y.score), max(second, x.score)
			}
			if min(first, second) < least {
				continue
			}
			gain := e.suits(p) + e.suits(q) - e.suits(x) - e.suits(y)
			if (a < c) == (b < d) {
				gain += inOrder
			} else {
				gain -= inOrder
			}
			if gain > 0 {
				e.m.groups[g] = e.c.linked(p, first)
				e.m.groups[h] = e.c.linked(q, second)
				e.m.claim(int(g))
				e.m.claim(int(h))
				changed = true
			}
		}
		if !changed {
			return
		}
	}
}

// twin reports whether two nodes of one side have the same words.
func (t *texts) twin(which int, n, m int32) bool {
	return t.s[which].flat[n].print == t.s[which].flat[m].print
}

// retwin gives a link's place to a twin of its node, one of the same words, that has no partner
// and suits the other side better.
func (e exchanger) retwin() {
	for i := range e.c.pairs {
		e.steps.spend(16)
		p := &e.c.pairs[i]
		for which := range 2 {
			free, kept := p.a, p.b // free may take the place of its twin beside kept
			if which == 1 {
				free, kept = kept, free
			}
			g := e.m.single(1-which, kept)
			if g < 0 || e.m.groupOf[which][free] >= 0 {
				continue
			}
			twin := e.m.groups[g].side[which][0]
			if !e.twin(which, twin, free) {
				continue
			}
			now := e.c.find(e.m.groups[g].side[0][0], e.m.groups[g].side[1][0])
			if now == nil || e.suits(p) <= e.suits(now) {
				continue
			}
			e.m.groups[g] = e.c.linked(p, max(p.score, now.score))
			e.m.groupOf[which][twin], e.m.partner[which][twin], e.m.tie[which][twin] = -1, -1, 0
			e.m.claim(int(g))
		}
	}
}

func (e *engine) suits(p *pair) int {
	return e.c.meanOf(p) + (e.m.votes(0, p.a, p.b)+e.m.votes(1, p.b, p.a)+e.inPlace(0, p.a, p.b)+
		e.inPlace(1, p.b, p.a))/8
}
