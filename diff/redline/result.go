package redline

import "golang.org/x/text/unicode/norm"

// A piece is a span before it is given out. It begins where the one before it ends.
type piece struct {
	op             Op
	move           int32
	oldEnd, newEnd int32
}

// result puts the spans together and takes the measure of the texts.
func (c *Comparer) result() Result {
	c.pieces = c.pieces[:0]
	oldAt, newAt := 0, 0
	for i := range c.gaps {
		g := &c.gaps[i]
		c.push(OpEqual, 0, oldAt, g.oldAt, newAt, g.newAt)
		c.emitGap(g)
		oldAt, newAt = g.oldEnd, g.newEnd
	}
	c.push(OpEqual, 0, oldAt, len(c.old.text), newAt, len(c.new.text))
	c.steps.look()
	r := Result{Spans: c.spansOfPieces()}
	c.measure(&r)
	return r
}

// spansOfPieces returns the spans that the pieces stand for.
func (c *Comparer) spansOfPieces() []Span {
	spans := make([]Span, len(c.pieces))
	old, new := 0, 0
	for k, p := range c.pieces {
		spans[k] = Span{
			Op:   p.op,
			Old:  Part{old, c.old.text[old:p.oldEnd]},
			New:  Part{new, c.new.text[new:p.newEnd]},
			Move: int(p.move),
		}
		old, new = int(p.oldEnd), int(p.newEnd)
	}
	return spans
}

// push appends a piece of the bytes given, which begin where the last one ends, or lengthens that.
func (c *Comparer) push(op Op, move, old0, old1, new0, new1 int) {
	if old0 == old1 && new0 == new1 {
		return
	}
	if k := len(c.pieces) - 1; k >= 0 && c.pieces[k].op == op && int(c.pieces[k].move) == move &&
		(op != OpMoved || c.leaves(k) == (old0 < old1)) {
		c.pieces[k].oldEnd, c.pieces[k].newEnd = int32(old1), int32(new1)
		return
	}
	c.pieces = append(c.pieces, piece{op, int32(move), int32(old1), int32(new1)})
}

// leaves reports whether piece k, which moved, is of the old side.
func (c *Comparer) leaves(k int) bool {
	return k == 0 && c.pieces[k].oldEnd > 0 || k > 0 && c.pieces[k].oldEnd > c.pieces[k-1].oldEnd
}

// pushSpace appends what is the same on both sides but for its style: white space as a rule.
func (c *Comparer) pushSpace(old0, old1, new0, new1 int) {
	op := OpRestyled
	if c.old.text[old0:old1] == c.new.text[new0:new1] {
		op = OpEqual
	}
	c.push(op, 0, old0, old1, new0, new1)
}

func (c *Comparer) emitGap(g *gap) {
	oldAt, newAt := g.oldAt, g.newAt
	a, b := g.a0, g.b0
	for _, h := range c.hunks[g.hunk0:g.hunk1] {
		c.steps.spend(16)
		oldAt, newAt = c.emitKept(oldAt, newAt, a, b, h.a0-a)
		if h.same {
			oldAt, newAt = c.emitSame(h, oldAt, newAt)
			a, b = h.a1, h.b1
			continue
		}
		oldEnd, newEnd := g.oldEnd, g.newEnd
		if h.a1 < g.a1 {
			oldEnd = int(c.old.tokens[h.a1].at)
		}
		if h.b1 < g.b1 {
			newEnd = int(c.new.tokens[h.b1].at)
		}
		c.emitHunk(h, oldAt, oldEnd, newAt, newEnd)
		oldAt, newAt = oldEnd, newEnd
		a, b = h.a1, h.b1
	}
	oldAt, newAt = c.emitKept(oldAt, newAt, a, b, g.a1-a)
	c.pushSpace(oldAt, g.oldEnd, newAt, g.newEnd)
}

// emitKept appends n words from a and b on that both sides have, and the white space before and
// between them, which begins at oldAt and newAt. It returns where the last word ends.
func (c *Comparer) emitKept(oldAt, newAt int, a, b, n int32) (oldEnd, newEnd int) {
	if n == 0 {
		return oldAt, newAt
	}
	oldEnd, newEnd = int(c.old.tokens[a+n-1].end), int(c.new.tokens[b+n-1].end)
	if c.old.text[oldAt:oldEnd] == c.new.text[newAt:newEnd] {
		c.push(OpEqual, 0, oldAt, oldEnd, newAt, newEnd)
		return oldEnd, newEnd
	}
	for i := range n {
		c.steps.spend(16)
		p, q := c.old.tokens[a+i], c.new.tokens[b+i]
		c.pushSpace(oldAt, int(p.at), newAt, int(q.at))
		oldAt, newAt = int(p.end), int(q.end)
		op := OpEqual
		x, y := c.old.text[p.at:p.end], c.new.text[q.at:q.end]
		if x != y && norm.NFC.String(x) != norm.NFC.String(y) {
			op = OpRestyled
		}
		c.push(op, 0, int(p.at), oldAt, int(q.at), newAt)
	}
	return oldAt, newAt
}

// emitSame appends words that are spelled in another way, and the white space before them, which
// begins at oldAt and newAt. It returns where the last word ends.
func (c *Comparer) emitSame(h hunk, oldAt, newAt int) (oldEnd, newEnd int) {
	old, new := int(c.old.tokens[h.a0].at), int(c.new.tokens[h.b0].at)
	c.pushSpace(oldAt, old, newAt, new)
	oldEnd, newEnd = int(c.old.tokens[h.a1-1].end), int(c.new.tokens[h.b1-1].end)
	c.pushSpace(old, oldEnd, new, newEnd)
	return oldEnd, newEnd
}

// emitHunk appends a change: the bytes given hold its words, and the white space before and after.
func (c *Comparer) emitHunk(h hunk, old0, old1, new0, new1 int) {
	oldLo, oldHi, newLo, newHi := old0, old1, new0, new1 // without the white space that stays
	if h.a0 < h.a1 && h.b0 < h.b1 {
		p, q := int(c.old.tokens[h.a0].at), int(c.new.tokens[h.b0].at)
		if (p > old0) == (q > new0) {
			oldLo, newLo = p, q
		}
		p, q = int(c.old.tokens[h.a1-1].end), int(c.new.tokens[h.b1-1].end)
		if (p < old1) == (q < new1) {
			oldHi, newHi = p, q
		}
	} else if h.a0 < h.a1 {
		oldLo, oldHi, newLo, newHi = stays(&c.old, h.a0, h.a1, old0, old1, c.new.text, new0, new1)
	} else {
		newLo, newHi, oldLo, oldHi = stays(&c.new, h.b0, h.b1, new0, new1, c.old.text, old0, old1)
	}
	c.pushSpace(old0, oldLo, new0, newLo)
	c.emitSide(&c.old, h.a0, h.a1, oldLo, oldHi, newLo)
	c.emitSide(&c.new, h.b0, h.b1, newLo, newHi, oldHi)
	c.pushSpace(oldHi, old1, newHi, new1)
}

// stays tells which white space stays where words lo to hi of s are on this side only: s has lead,
// words, trail between at0 and at1, the other side has the white space between other0 and other1
// in their place. It is the lead if that is the same, or the trail if that is.
func stays(s *side, lo, hi int32, at0, at1 int, other string, other0, other1 int) (sideLo, sideHi,
	otherLo, otherHi int,
) {
	first, last := int(s.tokens[lo].at), int(s.tokens[hi-1].end)
	lead, trail, space := s.text[at0:first], s.text[last:at1], other[other0:other1]
	switch {
	case space == "":
		return at0, at1, other0, other1
	case lead == space:
		return first, at1, other1, other1
	case trail == space || trail != "":
		return at0, last, other0, other0
	default:
		return first, at1, other1, other1
	}
}

// emitSide appends what was deleted or moved away, if s is the old side, or else what was
// inserted or arrived. The other side stands at.
func (c *Comparer) emitSide(s *side, lo, hi int32, from, to, at int) {
	marks, op := c.moves.old, OpDeleted
	if s == &c.new {
		marks, op = c.moves.new, OpInserted
	}
	push := func(op Op, move, from, to int) {
		switch {
		case from == to:
		case s == &c.old:
			c.push(op, move, from, to, at, at)
		default:
			c.push(op, move, at, at, from, to)
		}
	}
	if len(marks) == 0 {
		push(op, 0, from, to)
		return
	}
	for i := lo; i < hi; {
		j := i + 1
		for j < hi && marks[j] == marks[i] {
			j++
		}
		end := to
		if j < hi {
			end = int(s.tokens[j].at)
		}
		if marks[i] > 0 {
			push(OpMoved, c.moves.number(marks[i]), from, end)
		} else {
			push(op, c.moves.number(marks[i]), from, end)
		}
		from, i = end, j
	}
}

// measure fills in the per mille figures of r.
func (c *Comparer) measure(r *Result) {
	var old, new, gone, come int64
	for _, id := range c.old.ids {
		old += int64(c.weight[id])
	}
	for n := range c.words.entries {
		new += int64(c.weight[n]) * int64(c.words.entries[n].count)
	}
	new -= old
	moved := len(c.moves.old) > 0
	changed := false
	for _, h := range c.hunks {
		if h.same {
			continue
		}
		changed = true
		for i := h.a0; i < h.a1; i++ {
			if !moved || c.moves.old[i] <= 0 {
				gone += int64(c.weight[c.old.ids[i]])
			}
		}
		for i := h.b0; i < h.b1; i++ {
			if !moved || c.moves.new[i] <= 0 {
				come += int64(c.weight[c.new.ids[i]])
			}
		}
	}
	equal := int64(len(c.old.text))
	for i := range c.gaps {
		equal -= int64(c.gaps[i].oldEnd - c.gaps[i].oldAt)
	}
	// Words that were not looked at weigh what words weigh for their length as a rule.
	equal -= equal / 4
	old += equal
	new += equal
	r.OldInNew, r.NewInOld = perMille(old-gone, old), perMille(new-come, new)
	r.Similarity = perMille(old-gone+new-come, old+new)
	if changed {
		r.Similarity = min(r.Similarity, 999)
	}
}

func perMille(part, whole int64) int {
	if whole == 0 {
		return 1000
	}
	return int(part * 1000 / whole)
}
