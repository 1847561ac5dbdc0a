package redline

import "strings"

// tidy makes the changes of g from c.hunks[first:] on read like mark-up made by hand. None of its
// steps needs a table of words against words.
func (c *Comparer) tidy(g *gap, first int) {
	c.compact(g, first)
	if !c.settings.minimal && c.settings.coarse > 0 {
		c.raw = append(c.raw[:0], c.hunks[first:]...)
		c.coarsen(first)
		c.sweep(first)
		c.drown(first)
		if before := edit(c.raw); before > tinyEdit && edit(c.hunks[first:]) > 2*before {
			c.hunks = append(c.hunks[:first], c.raw...)
		}
	}
	c.trim(first)
	c.settle(first)
	c.swing(g, first, true)
	c.place(g, first)
	c.swing(g, first, false)
	if !c.settings.minimal {
		c.bindSigns(g, first)
	}
}

// tinyEdit is the number of changed words up to which tidying may more than double them.
const tinyEdit = 200

// edit counts the words that the changes delete and insert.
func edit(hunks []hunk) int {
	n := int32(0)
	for _, h := range hunks {
		n += h.a1 - h.a0 + h.b1 - h.b0
	}
	return int(n)
}

// compact slides each change that only deletes or only inserts along words that repeat, as far as
// it goes, and joins it to the change it meets: there are fewer changes for the same words.
func (c *Comparer) compact(g *gap, first int) {
	hunks := c.hunks[first:]
	out := hunks[:0]
	for i := range hunks {
		c.steps.spend(4)
		h := hunks[i]
		if h.a0 < h.a1 && h.b0 < h.b1 {
			out = append(out, h)
			continue
		}
		prevA, nextA := g.a0, g.a1
		if k := len(out); k > 0 {
			prevA = out[k-1].a1
		}
		if i+1 < len(hunks) {
			nextA = hunks[i+1].a0
		}
		up, down := c.room(h, h.a0-prevA, nextA-h.a1)
		switch {
		case len(out) > 0 && up == h.a0-prevA:
			p := &out[len(out)-1]
			p.a1, p.b1 = h.a1-up, h.b1-up
		case i+1 < len(hunks) && down == nextA-h.a1:
			n := &hunks[i+1]
			n.a0, n.b0 = h.a0+down, h.b0+down
			if n.a0 == n.a1 || n.b0 == n.b1 {
				continue // still of one side: it may slide on, from here
			}
		default:
			out = append(out, h)
		}
	}
	c.hunks = c.hunks[:first+len(out)]
}

// trim takes off the words that both sides of a change begin or end with, as they may after changes
// were joined.
func (c *Comparer) trim(first int) {
	for k := first; k < len(c.hunks); k++ {
		c.steps.spend(4)
		c.hunks[k] = c.tight(c.hunks[k])
	}
}

// tight returns h without the words that both sides begin or end with.
func (c *Comparer) tight(h hunk) hunk {
	a, b := c.old.ids, c.new.ids
	for h.replaces() && a[h.a0] == b[h.b0] {
		h.a0++
		h.b0++
	}
	for h.replaces() && a[h.a1-1] == b[h.b1-1] {
		h.a1--
		h.b1--
	}
	return h
}

// room returns how many words the change h, which is of one side only, can slide towards the
// beginning and towards the end and still be the same change, up to the most given.
func (c *Comparer) room(h hunk, mostUp, mostDown int32) (up, down int32) {
	ids, lo, hi := c.old.ids, h.a0, h.a1
	if lo == hi {
		ids, lo, hi = c.new.ids, h.b0, h.b1
	}
	for up < mostUp && ids[lo-1-up] == ids[hi-1-up] {
		up++
	}
	for down < mostDown && ids[lo+down] == ids[hi+down] {
		down++
	}
	c.steps.spend(int(up + down))
	return up, down
}

// coarsen joins changes that too little stands between: what is not worth a change of its own, or
// has no word in it that carries meaning.
func (c *Comparer) coarsen(first int) {
	price := int32(c.settings.coarse * coarseUnit)
	hunks := c.hunks[first:]
	out := hunks[:0]
	for _, h := range hunks {
		c.steps.spend(4)
		if k := len(out) - 1; k >= 0 {
			kept, meaning := int32(0), false
			for i := out[k].a1; i < h.a0 && (kept <= price || !meaning); i++ {
				w := c.worth[c.old.ids[i]]
				kept += w
				meaning = meaning || solid(w) || i-out[k].a1 >= 4
			}
			if kept <= price || !meaning {
				out[k].a1, out[k].b1 = h.a1, h.b1
				continue
			}
		}
		out = append(out, h)
	}
	c.hunks = c.hunks[:first+len(out)]
}

// sweep shows a sentence whole of which almost nothing is left: it joins the changes in it if what
// they keep between them is worth less than a twelfth of what they delete and of what they insert.
func (c *Comparer) sweep(first int) {
	hunks := c.hunks[first:]
	out := hunks[:0]
	for i := 0; i < len(hunks); {
		c.steps.spend(8)
		gone, come := c.changed(hunks[i])
		kept, j := int32(0), i+1
		for ; j < len(hunks); j++ {
			gap, ok := c.withinSentence(hunks[j-1].a1, hunks[j].a0)
			if !ok {
				break
			}
			kept += gap
			g, n := c.changed(hunks[j])
			gone, come = gone+g, come+n
		}
		if kept*nextToNothing < min(gone, come) {
			out = append(out, hunk{
				a0: hunks[i].a0, a1: hunks[j-1].a1, b0: hunks[i].b0,
				b1: hunks[j-1].b1,
			})
		} else {
			out = append(out, hunks[i:j]...)
		}
		i = j
	}
	c.hunks = c.hunks[:first+len(out)]
}

// drown joins two changes with no more than two words that carry meaning between them, if that is
// next to nothing of what the two delete and of what they insert, wherever sentences end.
func (c *Comparer) drown(first int) {
	hunks := c.hunks[first:]
	out := hunks[:0]
	gone, come := int32(0), int32(0) // by the last of out
	for _, h := range hunks {
		g, n := c.changed(h)
		if k := len(out) - 1; k >= 0 && h.a0-out[k].a1 <= smallIsland {
			worth := c.worthOf(run{out[k].a1, 0, h.a0 - out[k].a1})
			if c.meaning(&c.old, out[k].a1, h.a0) <= 2 &&
				worth*nextToNothing < min(gone+g, come+n) {
				out[k].a1, out[k].b1 = h.a1, h.b1
				gone, come = gone+worth+g, come+worth+n
				continue
			}
		}
		out = append(out, h)
		gone, come = g, n
	}
	c.steps.spend(4 * len(hunks))
	c.hunks = c.hunks[:first+len(out)]
}

// changed returns what the words are worth that h deletes and inserts.
func (c *Comparer) changed(h hunk) (gone, come int32) {
	for _, id := range c.old.ids[h.a0:h.a1] {
		gone += c.worth[id]
	}
	for _, id := range c.new.ids[h.b0:h.b1] {
		come += c.worth[id]
	}
	return gone, come
}

// withinSentence returns what the words from a0 to a1 of the old side are worth, if there are few
// and no sentence ends before, among or after them.
func (c *Comparer) withinSentence(a0, a1 int32) (worth int32, ok bool) {
	if a1-a0 > longIsland {
		return 0, false
	}
	for i := a0; i <= a1; i++ {
		if c.old.seam(int(i)) >= sentenceSeam {
			return 0, false
		}
		if i < a1 {
			worth += c.worth[c.old.ids[i]]
		}
	}
	return worth, true
}

// place slides each change that only deletes or only inserts to where a person would mark it: from
// the beginning of a paragraph, sentence, clause or number to the end of one.
func (c *Comparer) place(g *gap, first int) {
	hunks := c.hunks[first:]
	for i := range hunks {
		h := &hunks[i]
		if h.replaces() {
			continue
		}
		mostUp, mostDown := h.a0-g.a0, g.a1-h.a1
		if i > 0 {
			mostUp = h.a0 - hunks[i-1].a1 - 1
		}
		if i+1 < len(hunks) {
			mostDown = hunks[i+1].a0 - h.a1 - 1
		}
		up, down := c.room(*h, mostUp, mostDown)
		if up+down == 0 {
			continue
		}
		s, lo, hi := &c.old, h.a0, h.a1
		if lo == hi {
			s, lo, hi = &c.new, h.b0, h.b1
		}
		c.steps.spend(8 * int(up+down))
		best, shiftBy := -1, int32(0)
		for shift := down; shift >= -up; shift-- {
			if score := s.edge(lo+shift) + s.edge(hi+shift); score > best {
				best, shiftBy = score, shift
			}
		}
		*h = hunk{a0: h.a0 + shiftBy, a1: h.a1 + shiftBy, b0: h.b0 + shiftBy, b1: h.b1 + shiftBy}
	}
}

// The least scores of places where a clause and a sentence end.
const (
	lineSeam     = 3
	clauseSeam   = 6
	sentenceSeam = 7
	longIsland   = 12 // words that are enough to be kept in any surroundings
	smallIsland  = 6  // and that are too few in some

	nextToNothing = 12 // in how many parts of a change what is kept in it is lost
)

// edge is seam for a change that begins or ends before word i of s: behind the number of a point,
// as "1.3 Term", a sentence begins.
func (s *side) edge(i int32) int {
	score := s.seam(int(i))
	if score < sentenceSeam && s.behindNumber(i) {
		return sentenceSeam
	}
	return score
}

// behindNumber reports whether the number of a point stands before word i of s, alone in its
// paragraph or behind the end of a sentence: figures with a point within, or a section sign.
func (s *side) behindNumber(i int32) bool {
	if i == 0 || int(i) == len(s.tokens) || !s.parted(i) || !s.leadsLine(i-1) {
		return false
	}
	w := s.word(i - 1)
	if !strings.HasPrefix(w, "§") && (!isDigit(w[0]) || !strings.Contains(w, ".")) {
		return false
	}
	before := s.text[:s.tokens[i-1].at]
	end := strings.TrimRight(before, " \t\r\n#*")
	return end == "" || strings.Count(before[len(end):], "\n") > 1 ||
		strings.ContainsRune(".;:", rune(end[len(end)-1]))
}

// seam scores the place before word i of s: the higher, the more of a text ends and begins there.
func (s *side) seam(i int) int {
	if i == 0 || i == len(s.tokens) {
		return 9
	}
	prev, next := s.tokens[i-1], s.tokens[i]
	if prev.end == next.at {
		return 0
	}
	end := int(next.at) // of the word before, which may be one that was not looked at
	for end > int(prev.end) && s.text[end-1] <= ' ' {
		end--
	}
	if end == int(next.at) {
		return 0
	}
	blank := s.text[end:next.at]
	score := 2
	switch strings.Count(blank, "\n") {
	case 0:
	case 1:
		score = lineSeam
	default:
		return 9
	}
	switch s.text[end-1] {
	case '.', '!', '?':
		score = sentenceSeam
	case ';', ':':
		score = clauseSeam
	case ',', ')':
		score = 4
	}
	if c := s.text[next.at]; isDigit(c) || c == '(' || c == '#' {
		score++
	}
	return score
}
