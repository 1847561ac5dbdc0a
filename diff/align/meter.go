package align

import "math"

// A meter measures texts against each other. What it keeps is memory to work in, and what it
// found out about long texts: it gives the same answers at any time.
type meter struct {
	*texts
	cover *coverer
	chain *chainer
	long  [2]map[int32]*longText
}

func newMeter(t *texts) *meter {
	return &meter{texts: t, cover: newCoverer(t.v, t.steps), chain: newChainer(t.v, t.steps)}
}

// measure sets what the sides of each pair account for in each other. Each text is set against
// others once.
func (mt *meter) measure(c *candidates) {
	for a := range mt.s[0].flat {
		going := false
		for i := c.byOld[a]; i < c.byOld[a+1]; i++ {
			if p := &c.pairs[i]; !p.measured {
				p.mb, going = mt.measured(0, p, going)
			}
		}
	}
	for _, pairs := range c.byNew {
		going := false
		for _, i := range pairs {
			if p := &c.pairs[i]; !p.measured {
				p.ma, going = mt.measured(1, p, going)
			}
		}
	}
	for i := range c.pairs {
		mt.steps.pace(i, len(c.pairs), 4)
		if p := &c.pairs[i]; !p.measured {
			mt.share(p)
		}
	}
}

// share sets the shares of a pair by its weights.
func (t *texts) share(p *pair) {
	p.measured = true
	fa, fb := &t.s[0].flat[p.a], &t.s[1].flat[p.b]
	if fa.print == fb.print && fa.print != 0 {
		p.share = [2]int16{1000, 1000}
		return
	}
	p.share = [2]int16{int16(perMille(int(p.ma), fa.weight)), int16(perMille(int(p.mb), fb.weight))}
}

// measured is what the node of p on one side accounts for in the other; on says whether its text
// is already what others are measured against.
func (mt *meter) measured(which int, p *pair, going bool) (int32, bool) {
	x, y := p.a, p.b // y is measured against x
	if which == 1 {
		x, y = y, x
	}
	fx, fy := &mt.s[which].flat[x], &mt.s[1-which].flat[y]
	switch {
	case fx.print == fy.print:
		return int32(min(fx.weight, math.MaxInt32)), going
	case fx.size() == 0 || fy.size() == 0:
		return 0, going
	}
	mt.steps.spend(8)
	if !going {
		mt.cover.setOther(mt.text(which, x))
	}
	return int32(min(mt.explained(1-which, y, x), math.MaxInt32)), true
}

// fill measures a pair that was not measured.
func (mt *meter) fill(p *pair) {
	fa, fb := &mt.s[0].flat[p.a], &mt.s[1].flat[p.b]
	if p.measured || fa.size() == 0 || fb.size() == 0 {
		return
	}
	mt.cover.setOther(mt.text(1, p.b))
	p.ma = int32(mt.cover.explained(mt.text(0, p.a)))
	mt.cover.setOther(mt.text(0, p.a))
	p.mb = int32(mt.cover.explained(mt.text(1, p.b)))
	mt.share(p)
}

// headingLikeness is the share of both headings' words that the other has.
func (mt *meter) headingLikeness(p *pair) int {
	fa, fb := &mt.s[0].flat[p.a], &mt.s[1].flat[p.b]
	a, b := mt.s[0].words[fa.hlo:fa.hhi], mt.s[1].words[fb.hlo:fb.hhi]
	mt.cover.setOther(b)
	x := mt.cover.explained(a)
	mt.cover.setOther(a)
	y := mt.cover.explained(b)
	return (perMille(x, fa.hweight) + perMille(y, fb.hweight)) / 2
}

// covered measures what the sides of a group account for in each other.
func (mt *meter) covered(g *group) (old, new, likeness int) {
	var got, all [2]int
	for which := range 2 {
		for _, x := range g.side[which] {
			all[which] += mt.s[which].flat[x].weight
		}
		if len(g.side[1-which]) == 1 {
			got[which] = mt.coveredByOne(which, g.side[which], g.side[1-which][0])
			continue
		}
		for _, x := range g.side[which] {
			c := newCovered(mt.texts, which, x)
			var m marks
			for _, y := range g.side[1-which] {
				m = mt.marks(which, x, y, marks{m.at[:0], m.full[:0]})
				got[which] += c.raise(m)
			}
		}
	}
	return perMille(got[0], all[0]), perMille(got[1], all[1]),
		perMille(got[0]+got[1], all[0]+all[1])
}

// coveredByOne is the weight of the words of nodes that node y of the other side accounts for.
func (mt *meter) coveredByOne(which int, nodes []int32, y int32) int {
	sum, set := 0, false
	for _, x := range nodes {
		f, g := &mt.s[which].flat[x], &mt.s[1-which].flat[y]
		switch {
		case f.size() == 0:
		case f.print == g.print:
			sum += f.weight
		default:
			if !set {
				mt.cover.setOther(mt.text(1-which, y))
				set = true
			}
			sum += mt.explained(which, x, y)
		}
	}
	return sum
}

// A covered is how fully each word of a text is accounted for.
type covered struct {
	words  []int32
	weight []int32 // of words
	full   []uint16
	sum    int // the weight that is accounted for
}

func newCovered(t *texts, which int, n int32) *covered {
	words := t.text(which, n)
	t.steps.spend(len(words))
	return &covered{words: words, weight: t.v.weight, full: make([]uint16, len(words))}
}

// gain is the weight by which marks would raise what is accounted for.
func (c *covered) gain(m marks) int {
	sum := 0
	for k, i := range m.at {
		if full := m.full[k]; full > c.full[i] {
			sum += int(c.weight[c.words[i]]) * int(full-c.full[i]) >> 8
		}
	}
	return sum
}

// fresh reports whether marks account for a word that counts of which nothing is accounted for so
// far.
func (c *covered) fresh(m marks, counts func(word int32) bool) bool {
	for k, i := range m.at {
		if m.full[k] > 0 && c.full[i] == 0 && counts(c.words[i]) {
			return true
		}
	}
	return false
}

// raise adds marks, and gives the weight by which they raised what is accounted for.
func (c *covered) raise(m marks) int {
	sum := c.gain(m)
	for k, i := range m.at {
		c.full[i] = max(c.full[i], m.full[k])
	}
	c.sum += sum
	return sum
}
