package align

import "slices"

// learn finds out from the links of this round how far numbers can be trusted and how alike linked nodes are.
func (e *engine) learn() {
	agree, all := 0, 0
	var likeness []int
	for a, b := range e.partner[0] {
		e.steps.spend(16)
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
			e.steps.spend(32)
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
