package align

import "slices"

// counterparts links what is left by subject: keys, headings and rare words in common. It is a
// guess at what belongs side by side.
func (e *labeller) counterparts() {
	type bid struct {
		pair
		method Method
	}
	var bids []bid
	for _, p := range e.pairsOf(append(e.left(), e.keyed()...)) {
		if e.m.groupOf[0][p.a] >= 0 || e.m.groupOf[1][p.b] >= 0 {
			continue
		}
		e.fill(&p)
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		old, new := e.c.shares(&p)
		words := subjectWords * max(old, new) / 1000
		if !oneLanguage(fa, fb) {
			words = e.tokensClue(&p)
		}
		heading := 0
		if fa.hprint != 0 && fb.hprint != 0 && oneLanguage(fa, fb) {
			heading = clueHeading * e.headingLikeness(&p) / 1000
		}
		key := max(0, e.keyClue(fa.node.Keys, fb.node.Keys))
		p.score = int32(subjectBias + words + heading + key)
		if p.score <= 0 {
			continue
		}
		b := bid{p, MethodWording}
		if best := max(words, heading, key); best == key {
			b.method = MethodKey
		} else if best == heading {
			b.method = MethodHeading
		}
		bids = append(bids, b)
	}
	slices.SortStableFunc(bids, func(x, y bid) int { return int(y.score - x.score) })
	for _, b := range bids {
		if e.m.groupOf[0][b.a] >= 0 || e.m.groupOf[1][b.b] >= 0 {
			continue
		}
		e.m.put(group{
			side: [2][]int32{{b.a}, {b.b}}, score: b.score - counterpartLess, method: b.method,
			label: true, weak: true,
		})
	}
}

// keyed pairs the nodes that are left and have a key in common.
func (e *labeller) keyed() []couple {
	have := map[string][]int32{}
	for i := range e.s[0].flat {
		if e.m.groupOf[0][i] < 0 {
			for _, k := range e.s[0].flat[i].node.Keys {
				have[k] = append(have[k], int32(i))
			}
		}
	}
	var out []couple
	for j := range e.s[1].flat {
		if e.m.groupOf[1][j] >= 0 {
			continue
		}
		for _, k := range e.s[1].flat[j].node.Keys {
			for n, i := range have[k] {
				if n == perKey {
					break
				}
				out = append(out, couple{i, int32(j)})
			}
		}
	}
	return out
}
