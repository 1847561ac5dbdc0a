package align

import "slices"

// An outlook is what is usual in two trees. It is learnt from the links of one round and tells in
// the next what evidence is worth. Measures are per mille.
type outlook struct {
	trust   int   // that partners have one number
	typical int   // the mean coverage that all but a quarter of the partners have
	strange int   // links far from those of their neighbours
	losses  int   // texts without a link
	frame   spots // where order has the partners
}

// learn finds out from the links of this round how far numbers can be trusted and how alike
// linked nodes are.
func learn(c *candidates, m *matching, frame spots) outlook {
	o := outlook{frame: frame}
	agree, all := 0, 0
	var likeness []int
	for a, b := range m.partner[0] {
		m.steps.spend(16)
		if b < 0 {
			continue
		}
		x, y := &m.s[0].flat[a], &m.s[1].flat[b]
		p := c.find(int32(a), b)
		if p == nil || x.size() == 0 || y.size() == 0 {
			continue
		}
		mean := c.meanOf(p)
		likeness = append(likeness, mean)
		if x.number != 0 && y.number != 0 && mean >= certain {
			all++
			if x.number == y.number {
				agree++
			}
		}
	}
	o.trust = perMille(agree*1000+2*700, (all+2)*1000)
	linked, strange := 0, 0
	for a, b := range m.partner[0] {
		if b >= 0 && m.s[0].flat[a].size() > 0 && m.s[1].flat[b].size() > 0 {
			m.steps.spend(32)
			linked++
			if (m.votes(0, int32(a), b)+m.votes(1, b, int32(a)))/2 < 250 {
				strange++
			}
		}
	}
	o.strange = perMille(strange*1000+500, linked*1000+10000)
	o.losses = perMille(len(m.s[0].texts)+len(m.s[1].texts)-2*linked,
		len(m.s[0].texts)+len(m.s[1].texts)+10)
	o.typical = 800
	if len(likeness) > 0 {
		slices.Sort(likeness)
		o.typical = likeness[len(likeness)/4]
	}
	return o
}
