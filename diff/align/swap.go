package align

import "slices"

// uncross lets two links exchange partners where that suits them better together: greedy choice gives the first of some twins its exact copy
// and leaves the second with what the first became. Likeness and order are weighed alike. Both links
// must reach the least score after it too.
func (e *engine) uncross(least int32) {
	for range 2 {
		changed := false
		for i := range e.pairs {
			e.steps.spend(16)
			p := &e.pairs[i]
			g, h := e.single(0, p.a), e.single(1, p.b)
			if g < 0 || h < 0 || g == h {
				continue
			}
			a, b := p.a, p.b
			c, d := e.groups[h].side[0][0], e.groups[g].side[1][0] // now a–d and c–b, to be a–b and c–d
			if a > c {
				continue
			}
			q := e.find(c, d)
			x, y := e.find(a, d), e.find(c, b)
			if q == nil || x == nil || y == nil {
				continue
			}
			first, second := p.score, q.score
			switch { // which of two twins it is changes nothing but the order
			case e.s[1].flat[b].print == e.s[1].flat[d].print:
				first, second = max(first, x.score), max(second, y.score)
			case e.s[0].flat[a].print == e.s[0].flat[c].print:
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
				e.groups[g] = e.linked(p, first)
				e.groups[h] = e.linked(q, second)
				e.claim(int(g))
				e.claim(int(h))
				changed = true
			}
		}
		if !changed {
			return
		}
	}
}

// retwin gives a link's place to a twin of its node, one of the same words, that has no partner and suits the other side better.
func (e *engine) retwin() {
	for i := range e.pairs {
		e.steps.spend(16)
		p := &e.pairs[i]
		for which := range 2 {
			free, kept := p.a, p.b // free may take the place of its twin beside kept
			if which == 1 {
				free, kept = kept, free
			}
			g := e.single(1-which, kept)
			if g < 0 || e.groupOf[which][free] >= 0 {
				continue
			}
			twin := e.groups[g].side[which][0]
			if e.s[which].flat[twin].print != e.s[which].flat[free].print {
				continue
			}
			now := e.find(e.groups[g].side[0][0], e.groups[g].side[1][0])
			if now == nil || e.suits(p) <= e.suits(now) {
				continue
			}
			e.groups[g] = e.linked(p, max(p.score, now.score))
			e.groupOf[which][twin], e.partner[which][twin], e.tie[which][twin] = -1, -1, 0
			e.claim(int(g))
		}
	}
}

// inOrder is what it is worth that two links do not cross.
const inOrder = 100

func (e *engine) suits(p *pair) int {
	return e.meanOf(p) + (e.votes(0, p.a, p.b)+e.votes(1, p.b, p.a)+e.inPlace(0, p.a, p.b)+e.inPlace(1, p.b, p.a))/8
}

// single is the group of node n if it is a 1:1 link that the engine weighed, or -1.
func (e *engine) single(which int, n int32) int32 {
	g := e.groupOf[which][n]
	if g < 0 || e.groups[g].method != "" || len(e.groups[g].side[0]) != 1 || len(e.groups[g].side[1]) != 1 {
		return -1
	}
	return g
}

func (e *engine) find(a, b int32) *pair {
	of := e.pairs[e.byOld[a]:e.byOld[a+1]] // in order of the new nodes
	if i, ok := slices.BinarySearchFunc(of, b, func(p pair, b int32) int { return int(p.b - b) }); ok {
		return &of[i]
	}
	return nil
}
