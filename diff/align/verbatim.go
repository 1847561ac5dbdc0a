package align

import (
	"math"
	"slices"
)

// What stands word for word in one place of the other tree came from there or went there, however
// far that is and however like something nearer may be: of two copies of a clause, the one with
// changes is the copy. This file says so where the trees of fitted.go leave it open.

const (
	nowhere   = -1 // a node stands word for word in none of the other side
	severally = -2 // or in several
)

// settle finds the one node of the other side that explains all of node n.
func (c *candidates) settle(which int, n int32) {
	at := int32(nowhere)
	for _, t := range c.best[which][n] {
		switch {
		case t.held < 1000:
		case at == nowhere:
			at = t.node
		default:
			at = severally
		}
	}
	c.verbatim[which][n] = at
}

// home is where node n stands word for word, if that is one place and n is enough text for that
// to be no chance.
func (c *candidates) home(which int, n int32) int32 {
	if at := c.verbatim[which][n]; at >= 0 && c.s[which].flat[n].size() >= enoughWords {
		return at
	}
	return nowhere
}

func homeMass(f *flat) int { return clip(500+mass(f.weight), 0, 2000) }

// pairScore holds the score of a pair to what stands word for word.
func (c *candidates) pairScore(p *pair, score int32) int32 {
	fa, fb := &c.s[0].flat[p.a], &c.s[1].flat[p.b]
	if fa.print == fb.print {
		if fa.size() >= onlyWords && c.copies(0, p.a) == 1 && c.copies(1, p.b) == 1 {
			return max(score, onlyScore)
		}
		return score
	}
	if x, y := c.home(0, p.a), c.home(1, p.b); x >= 0 && x != p.b || y >= 0 && y != p.a {
		score = min(score, awayScore)
	}
	if p.own == [2]int16{} {
		score = min(score, strangerScore)
	}
	return min(score, c.told(p))
}

// told is the most that words in common can tell: their information, in thousandths of a nat,
// over what any two texts have in common.
func (c *candidates) told(p *pair) int32 {
	return int32(min(math.MaxInt32, (int64(p.ma)+int64(p.mb))/2*693/64)) - anyCommon
}

// partScore is the score of part i of w beside those found, held to what stands word for word.
func (e *composer) partScore(w *whole, f *found, i int, ev partEvidence) int {
	switch score := ev.logit(); {
	case e.c.home(1-w.which, w.parts[i].node) == w.node:
		return max(score, onlyScore)
	case !e.brings(w, f, i):
		return min(score, partSure)
	default:
		return score
	}
}

// wholeScore holds the score of a split or merge to what stands word for word: sides that account
// for all of each other are each other.
func wholeScore(score int32, old, new int) int32 {
	if old+new > wholly {
		return max(score, onlyScore)
	}
	return score
}

// homes is how much text, as a mass, the nodes of g have in common word for word that stands in
// no other place; and how much one of them has that stands word for word in one other place.
func (c *candidates) homes(g *group) (here, away int) {
	for which := range 2 {
		for _, n := range g.side[which] {
			at := c.verbatim[which][n]
			if at < 0 {
				continue
			}
			m := homeMass(&c.s[which].flat[n])
			if slices.Contains(g.side[1-which], at) {
				here = max(here, m)
			} else {
				away = max(away, m)
			}
		}
	}
	return here, away
}

// copied is by how much a node of g is more like one that stands word for word elsewhere, and so
// was copied, than like those of g.
func (c *candidates) copied(g *group, mean int) int {
	most := 0
	for which := range 2 {
		for _, n := range g.side[which] {
			for _, t := range c.best[which][n] {
				at := c.verbatim[1-which][t.node]
				if at == nowhere || at == n || slices.Contains(g.side[1-which], t.node) ||
					c.s[which].flat[n].print == c.s[1-which].flat[t.node].print {
					continue
				}
				most = max(most, int(t.share)-mean)
			}
		}
	}
	return most
}
