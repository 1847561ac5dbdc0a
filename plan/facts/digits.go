package facts

import (
	"strings"
	"unicode/utf8"
)

// digits reads the number in digits at token i, with the groups of three that
// spaces part, and a fraction behind it.
func (g *reading) digits(i int) (p parsed, ok bool) {
	if g.tokens[i].has(fractions) {
		return parsed{number: g.vulgarAt(i), to: i + 1}, true
	}
	raw := g.words(i)
	p.to = i + 1
	if len(raw) <= 3 && plainDigits(raw) {
		for p.to < len(g.tokens) && g.thousands(p.to) {
			p.to++
		}
		if p.to < len(g.tokens) && g.lastThousands(p.to) {
			p.to++
		}
	}
	whole := raw
	if p.to > i+1 {
		var b strings.Builder
		for k := i; k < p.to; k++ {
			b.WriteString(g.words(k))
		}
		whole = b.String()
	}
	if p.number, ok = parseDigits(whole, g.lang.point); !ok {
		return p, false
	}
	p = g.withFraction(i, p)
	p.to = g.pastNoCents(p.to)
	return p, p.ok()
}

// pastNoCents gives the token behind the dash that stands in the place of cents and the
// mark before it at token k: "850,-", "12'500.--"; or k.
func (g *reading) pastNoCents(k int) int {
	if !g.mark(k, ",.") || !g.tokens[k].has(tight) {
		return k
	}
	to := k + 1
	for to < len(g.tokens) && g.dash(to) && g.tokens[to].has(tight) {
		to++
	}
	if to == k+1 || to < len(g.tokens) && g.tokens[to].has(tight) &&
		g.tokens[to].kind != markToken {
		return k
	}
	return to
}

// withFraction reads the fraction behind the digits at token i, or the one that
// they are the top of: 10 1/2, 2½, 2/3.
func (g *reading) withFraction(i int, p parsed) parsed {
	switch {
	case p.to == i+1 && p.d == 1 && g.simpleFraction(p.to):
		top, _ := parsePlain(g.words(p.to) + "/" + g.words(p.to+2))
		p.number = p.plus(top)
		p.to += 3
	case p.to < len(g.tokens) && g.tokens[p.to].has(fractions) && !g.tokens[p.to].has(sentence):
		p.number = p.plus(g.vulgarAt(p.to))
		p.to++
	case p.to == i+1 && g.mark(p.to, "/") && g.tokens[p.to].has(tight) && g.digitsAt(p.to+1) &&
		g.tokens[p.to+1].has(tight) && !g.mark(p.to+2, "/"):
		y, ok := parseDigits(g.words(p.to+1), g.lang.point)
		if ok && p.d == 1 && y.d == 1 && p.n < y.n && (y.n <= 100 || p.n == 1 && y.n%1000 == 0) {
			p.number = number{p.n, y.n, true}
			p.to += 2
			if y.n > 100 && p.to < len(g.tokens) && g.tokens[p.to].has(tight) &&
				g.is(p.to, ordinal) != nil {
				p.to++ // 1/3000e
			}
		}
	}
	return p
}

// vulgarAt gives the vulgar fraction that token i is.
func (g *reading) vulgarAt(i int) number {
	c, _ := utf8.DecodeRuneInString(g.words(i))
	x, _ := parsePlain(vulgar(c))
	return x
}

// simpleFraction reports whether tokens i to i+2 are a fraction below one, such
// as stands behind a whole number: "1/2".
func (g *reading) simpleFraction(i int) bool {
	if i+2 >= len(g.tokens) || g.tokens[i].kind != numberToken ||
		g.tokens[i].has(tight|fractions|sentence) || !g.mark(i+1, "/") ||
		!g.tokens[i+1].has(tight) {
		return false
	}
	bottom := &g.tokens[i+2]
	if bottom.kind != numberToken || !bottom.has(tight) || bottom.end-bottom.at > 2 ||
		g.tokens[i].end-g.tokens[i].at > 2 {
		return false
	}
	x, ok := parsePlain(g.words(i) + "/" + g.words(i+2))
	return ok && x.n < x.d && x.d <= 16 && x.n > 0
}

// thousands reports whether token i is a group of three digits, parted from
// the digits before by one space.
func (g *reading) thousands(i int) bool {
	raw := g.words(i)
	return len(raw) == 3 && plainDigits(raw) && g.groupAt(i)
}

// lastThousands reports whether token i is the last group of three digits with
// decimals behind it: the "000,50" of "1 250 000,50".
func (g *reading) lastThousands(i int) bool {
	raw := g.words(i)
	return len(raw) >= 5 && len(raw) <= 6 && raw[3] == g.lang.point &&
		plainDigits(raw[:3]+raw[4:]) && g.groupAt(i)
}

// groupAt reports whether the number at token i may go on with the one before:
// one space parts them.
func (g *reading) groupAt(i int) bool {
	t := &g.tokens[i]
	if t.kind != numberToken || t.has(fractions|tight|sentence|glued) {
		return false
	}
	before := g.tokens[i-1].end
	_, size := utf8.DecodeRuneInString(g.text[before:])
	return int(before)+size == int(t.at)
}

func plainDigits(s string) bool { return !strings.ContainsAny(s, ".,'’") }
