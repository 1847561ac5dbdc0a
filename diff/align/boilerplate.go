package align

import "slices"

// Clauses have words in common that say nothing of either: "…, subject to such conditions as the
// Board may think fit". A clause of which another node has only what a third clause has too is no
// part of it, however much that is.

// grounded takes those out of the possible parts of node x of which it has nothing but boilerplate,
// or little where they have a counterpart by number and place.
func (e *composer) grounded(which int, x int32, parts []part) []part {
	return slices.DeleteFunc(parts, func(p part) bool {
		my := int(p.my)
		return e.claimed(1-which, p.node, x, my) || e.boilerplate(1-which, p.node, x, my)
	})
}

// boilerplate reports whether node x of the other side, which explains so much of node n, has
// nothing of what tells n apart from another node of its side that is a candidate of x too.
func (e *composer) boilerplate(which int, n, x int32, explained int) bool {
	f := &e.s[which].flat[n]
	text := e.text(which, n)
	if perMille(explained, f.weight) > boilerMost || len(text) < patternLeastWords ||
		max(len(text), len(e.text(1-which, x))) > patternWords {
		// it is held, or too brief to have a tail, or one is long and has some of everything
		return false
	}
	var has []uint16 // by word of n: how fully x has it
	for _, z := range e.c.best[1-which][x] {
		g := &e.s[which].flat[z.node]
		if z.node == n || g.print == f.print ||
			int(z.held)*e.s[1-which].flat[x].weight/1000 < explained/2 {
			continue // it has less in common with x than n has
		}
		if has == nil {
			e.steps.spend(len(text))
			has = make([]uint16, len(text))
			m := e.marks(which, n, x, marks{e.tail.at[:0], e.tail.full[:0]})
			e.tail = m
			for k, i := range m.at {
				has[i] = m.full[k]
			}
		}
		e.cover.setOther(e.text(which, z.node))
		m := e.cover.marks(text, marks{e.tail.at[:0], e.tail.full[:0]})
		e.tail = m
		own, beyond, k := 0, 0, 0
		// what is its own before the tail; by how much that outweighs the rest
		head, lead, most, before, sum := 0, 0, 0, 0, 0
		for i, w := range text {
			z := 0
			if k < len(m.at) && int(m.at[k]) == i {
				z = int(m.full[k])
				k++
			}
			own += int(e.v.weight[w]) * (256 - z) >> 8
			if lead += int(e.v.weight[w]) * (256 - 2*z) >> 8; lead > most {
				most, head, before = lead, own, sum+int(e.v.weight[w])
			}
			sum += int(e.v.weight[w])
			if x := int(has[i]); x > z {
				beyond += int(e.v.weight[w]) * (x - z) >> 8
			}
		}
		if own >= slip && perMille(own, f.weight) >= boilerLeast &&
			perMille(beyond, own) <= boilerOwn &&
			perMille(own-head, f.weight-before) <= 1000-boilerHead {
			return true
		}
	}
	return false
}
