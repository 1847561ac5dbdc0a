package align

import "slices"

// Two clauses on different things have words in common by chance: those that a text is built with,
// and those that it is about throughout. What stands in many of its texts says little, then,
// however much of two clauses it is.

// part takes such links apart once all are found: what was found beside them stays.
func (e *engine) part() {
	gone := false
	for i := range e.m.groups {
		g := &e.m.groups[i]
		if g.method != "" || g.chained || len(g.side[0])+len(g.side[1]) != 2 {
			continue
		}
		p := e.c.find(g.side[0][0], g.side[1][0])
		if p != nil && e.chance(p) {
			p.score = min(p.score, strangerScore)
			e.m.release(int32(i))
			gone = true
		}
	}
	if gone {
		e.m.tidy()
	}
}

// chance reports whether the nodes of a pair that are brief and little alike have nothing in common
// but words that stand in many texts, and no heading or number speaks for them either.
func (e *engine) chance(p *pair) bool {
	fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
	return e.c.meanOf(p) < chanceLike && min(fa.size(), fb.size()) < chanceWords && !p.row &&
		(fa.hprint == 0 || fa.hprint != fb.hprint) &&
		e.numberOdds(p.a, p.b) < chanceNumber && !e.telltale(p) && e.differ(p)
}

// differ reports whether each node of a pair has a word, no figure, that the other has in no form.
func (e *engine) differ(p *pair) bool {
	return e.lacks(e.text(0, p.a), e.text(1, p.b)) && e.lacks(e.text(1, p.b), e.text(0, p.a))
}

// lacks reports whether some words have one, no figure, that others have in no form.
func (t *texts) lacks(words, others []int32) bool {
	t.steps.spend(2 * (len(words) + len(others)))
	have := map[int32]bool{}
	for _, w := range others {
		have[t.v.stem[w]] = true
	}
	return slices.ContainsFunc(words, func(w int32) bool {
		return t.worded(w) && !have[t.v.stem[w]]
	})
}

// telltale reports whether the nodes of a pair have a word in common that stands in few texts, in
// whatever form.
func (e *engine) telltale(p *pair) bool {
	few := int32(max(2, (len(e.s[0].texts)+len(e.s[1].texts))/chanceOf))
	old, new := e.text(0, p.a), e.text(1, p.b)
	e.steps.spend(2 * (len(old) + len(new)))
	mine := map[int32]bool{}
	for _, w := range old {
		if st := e.v.stem[w]; e.v.common[st] <= few {
			mine[st] = true
		}
	}
	for _, w := range new {
		if mine[e.v.stem[w]] {
			return true
		}
	}
	return false
}
