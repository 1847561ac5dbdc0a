package outline

import (
	"unicode"
	"unicode/utf8"
)

// joinRestated finds the points whose numbers repeat those of the units around them,
// as in 2.1(a) and 2.1(b) below 2.1, or (a)(2) after (a)(1): what is repeated opens
// no point once more. It stays part of the number as printed where the unit has a
// line of its own.
func (p *parser) joinRestated() {
	// the marker that had its number last, by rank, bracket, class and depth
	last := make(map[uint32]int)
	for i := 0; i < len(p.markers); i++ {
		m := &p.markers[i]
		if m.chained && !m.opensList() {
			m.n = 0 // what stands behind a number begins a list, or goes on with one
		}
		if m.n == 0 || m.chained {
			continue
		}
		for inner := i + 1; ; inner++ {
			v := m.reads[0]
			u := uint32(m.rank)<<24 | uint32(m.open)<<16 | uint32(v.class)<<8 | uint32(v.depth)
			k, seen := last[u]
			if !seen || p.markers[k].reads[0] != v || inner == len(p.markers) ||
				!p.markers[inner].chained || !p.textBehind(inner) {
				last[u] = i
				break
			}
			joined := p.markers[inner]
			joined.at, joined.heading, joined.chained, joined.bold = m.at, m.heading, false, false
			if k+1 == i || !p.markers[k+1].chained {
				joined.num = m.num
				if p.text[joined.numEnd] == ')' {
					joined.numEnd++
				}
			}
			p.markers[inner].n = 0
			*m = joined
		}
	}
}

// textBehind reports whether words follow on the line of the marker at place i and
// those that are chained to it.
func (p *parser) textBehind(i int) bool {
	for i+1 < len(p.markers) && p.markers[i+1].chained && p.markers[i+1].line == p.markers[i].line {
		i++
	}
	r, _ := utf8.DecodeRuneInString(p.text[p.markers[i].end:])
	return unicode.IsLetter(r) || isOpeningQuote(r)
}
