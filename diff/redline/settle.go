package redline

import (
	"slices"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// settle is the last pass over the changes from c.hunks[first:] on that replace something: it parts
// them where a person who marks by hand would. Words that are only spelled in another way, and
// capitals that only begin a sentence, are the same. What stands on both sides is kept
//
//   - if one side holds nothing else: nothing is shown twice;
//   - between figures, and between marks, that changed one for one;
//   - if it carries meaning and the change is short;
//   - if it is a bracket or quotation mark whose partner stayed, or ends the label of a list item.
func (c *Comparer) settle(first int) {
	c.raw = append(c.raw[:0], c.hunks[first:]...)
	c.hunks = c.hunks[:first]
	c.fine.first = first
	for _, h := range c.raw {
		c.steps.spend(4)
		if h.replaces() {
			c.part(h)
		} else {
			c.hunks = append(c.hunks, h)
		}
	}
}

// replaces reports whether both sides of h have words.
func (h hunk) replaces() bool { return h.a0 < h.a1 && h.b0 < h.b1 }

// emit appends a change that is left, if it is one. Two changes with no word between them are one,
// unless both replace something and white space parts them on both sides. What both sides of that
// one begin or end with is kept.
func (c *Comparer) emit(h hunk) {
	if h.a0 == h.a1 && h.b0 == h.b1 {
		return
	}
	if k := len(c.hunks) - 1; k >= c.fine.first && !h.same {
		p := &c.hunks[k]
		if !p.same && p.a1 == h.a0 && p.b1 == h.b0 &&
			!(p.replaces() && h.replaces() && c.old.parted(h.a0) && c.new.parted(h.b0)) {
			p.a1, p.b1 = h.a1, h.b1
			if *p = c.tight(*p); p.a0 == p.a1 && p.b0 == p.b1 {
				c.hunks = c.hunks[:k]
			}
			return
		}
	}
	c.hunks = append(c.hunks, h)
}

// parted reports whether white space stands before word i of s.
func (s *side) parted(i int32) bool { return s.tokens[i-1].end < s.tokens[i].at }

// A settler holds the memory of the last pass.
type settler struct {
	first   int // of the changes that are settled
	tails   []hunk
	anchors []run
	open    []int32 // brackets that are not closed
	loose   []int32
	best    []int32 // by cell of the table: the worth of what is kept from there on
	matched []int32 // and if the words of the cell are
	heads   []byte  // of the words of both sides: what two that may be the same begin with
	steps   []step
	islands []island
	seen    []uint32 // by number of the word
	turn    uint32
}

// A step is a word that is kept, or several that are spelled in another way: n of the old side, m
// of the new.
type step struct {
	a, b, n, m int32
	same       bool // the words differ in their spelling
}

// An island is what is kept between two changes: the steps from lo on and before hi.
type island struct {
	lo, hi int32
	kept   bool
}

// part settles one change.
func (c *Comparer) part(h hunk) {
	if h.a1-h.a0 == 1 && h.b1-h.b0 == 1 {
		c.trimmed(h)
		return
	}
	c.partAtAnchors(h, true)
}

// partAtAnchors settles the pieces of h between its anchors.
func (c *Comparer) partAtAnchors(h hunk, labels bool) {
	x := &c.fine
	from := len(x.anchors)
	c.settleAnchors(h, labels)
	for k := from; k < len(x.anchors); k++ {
		at := x.anchors[k]
		c.trimmed(hunk{a0: h.a0, a1: at.a, b0: h.b0, b1: at.b})
		h.a0, h.b0 = at.a+at.n, at.b+at.n
	}
	if len(x.anchors) > from || labels {
		x.anchors = x.anchors[:from]
		c.trimmed(h)
	} else {
		c.finely(h)
	}
}

// trimmed settles a change without what both sides of it begin and end with, however it is
// spelled. Brackets among that may leave their partners in the change.
func (c *Comparer) trimmed(h hunk) {
	bracket := false
	for h.replaces() {
		n, m, same := c.alike(h.a0, h.b0, h.a1, h.b1)
		if n == 0 {
			break
		}
		if same {
			c.emit(hunk{h.a0, h.a0 + n, h.b0, h.b0 + m, true})
		}
		bracket = bracket || c.old.bracket(h.a0) != noBracket
		h.a0, h.b0 = h.a0+n, h.b0+m
	}
	mark := len(c.fine.tails)
	for h.replaces() {
		n, m, same := c.alikeAtEnd(h)
		if n == 0 {
			break
		}
		h.a1, h.b1 = h.a1-n, h.b1-m
		bracket = bracket || c.old.bracket(h.a1) != noBracket
		if same {
			c.fine.tails = append(c.fine.tails, hunk{h.a1, h.a1 + n, h.b1, h.b1 + m, true})
		}
	}
	switch {
	case h.replaces() && bracket:
		c.partAtAnchors(h, false)
	case h.replaces():
		c.finely(h)
	default:
		c.emit(h)
	}
	for _, t := range slices.Backward(c.fine.tails[mark:]) {
		c.emit(t)
	}
	c.fine.tails = c.fine.tails[:mark]
}

// alike returns how many words from i and j on are the same, and whether they are spelled in
// another way.
func (c *Comparer) alike(i, j, a1, b1 int32) (n, m int32, same bool) {
	if c.old.ids[i] == c.new.ids[j] {
		return 1, 1, false
	}
	n, m = c.respelled(i, j, a1, b1)
	return n, m, n > 0
}

// alikeAtEnd is alike for the words that h ends with.
func (c *Comparer) alikeAtEnd(h hunk) (n, m int32, same bool) {
	if c.old.ids[h.a1-1] == c.new.ids[h.b1-1] {
		return 1, 1, false
	}
	p, q := c.lastLetter(&c.old, h.a1-1), c.lastLetter(&c.new, h.b1-1)
	if p != q {
		return 0, 0, false
	}
	for n = 1; n <= mostSpelled && h.a1-n >= h.a0; n++ {
		for m = 1; m <= mostSpelled && h.b1-m >= h.b0; m++ {
			if x, y := c.respelled(h.a1-n, h.b1-m, h.a1, h.b1); x == n && y == m {
				return n, m, true
			}
		}
	}
	return 0, 0, false
}

func (c *Comparer) lastLetter(s *side, i int32) byte {
	form := c.words.entries[s.ids[i]].form
	return form[len(form)-1]
}

// The most cells of a table that is worked out for a change, and for one of which one side lies
// within the other.
const (
	fineCells   = 1 << 11
	withinCells = 1 << 15
	fewWords    = 4
	shortChange = 12 // words of either side up to which one word with meaning is kept
)

// finely parts a change that neither begins nor ends alike.
func (c *Comparer) finely(h hunk) {
	cells := int64(h.a1-h.a0) * int64(h.b1-h.b0) // more than 32 bits hold
	contained := c.withinOther(h)
	if cells == 1 || cells > fineCells && !(contained && cells <= withinCells) ||
		!contained && !c.sharesAny(h) {
		c.emit(h)
		return
	}
	c.lookUp(h)
	if len(c.fine.steps) == 0 {
		c.emit(h)
		return
	}
	c.judge(h)
	for k := range c.fine.islands {
		island := c.fine.islands[k]
		if !island.kept {
			continue
		}
		steps := c.fine.steps[island.lo:island.hi]
		// What was joined over islands that were given up may begin or end alike.
		c.emit(c.tight(hunk{a0: h.a0, a1: steps[0].a, b0: h.b0, b1: steps[0].b}))
		for _, s := range steps {
			if s.same {
				c.emit(hunk{s.a, s.a + s.n, s.b, s.b + s.m, true})
			}
			h.a0, h.b0 = s.a+s.n, s.b+s.m
		}
	}
	c.emit(c.tight(h))
}

// withinOther reports whether all words of one side of h stand on the other, in order.
func (c *Comparer) withinOther(h hunk) bool {
	a, b := c.old.ids[h.a0:h.a1], c.new.ids[h.b0:h.b1]
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for _, id := range b {
		if id == a[i] {
			if i++; i == len(a) {
				return true
			}
		}
	}
	c.steps.spend(len(b))
	return false
}

// sharesAny reports whether the sides of h may have anything in common: a word, or one that has a
// hyphen.
func (c *Comparer) sharesAny(h hunk) bool {
	turn, seen := c.freshMarks()
	c.steps.spend(int(h.a1 - h.a0 + h.b1 - h.b0))
	for _, id := range c.old.ids[h.a0:h.a1] {
		seen[id] = turn
	}
	for _, id := range c.new.ids[h.b0:h.b1] {
		if seen[id] == turn {
			return true
		}
	}
	return h.a1-h.a0 <= shortChange && h.b1-h.b0 <= shortChange
}

// freshMarks returns a number, and one for each word, none of which is that number yet.
func (c *Comparer) freshMarks() (turn uint32, seen []uint32) {
	x := &c.fine
	if len(x.seen) < len(c.words.entries) {
		x.seen = make([]uint32, cap(c.words.entries))
		x.turn = 0
	}
	if x.turn++; x.turn == 0 {
		clear(x.seen)
		x.turn = 1
	}
	return x.turn, x.seen
}

// lookUp finds what the sides of h have in common that is worth most, in as few stretches as can
// be, by the whole table of their words. It leaves the steps in c.fine.steps.
func (c *Comparer) lookUp(h hunk) {
	const scale = 8 // of the worth of a word; each stretch costs 1
	x := &c.fine
	n, m := int(h.a1-h.a0), int(h.b1-h.b0)
	wide := m + 1
	size := (n + 1) * wide
	c.steps.spend(size)
	x.steps = x.steps[:0]
	if !c.lookAt(h) {
		return
	}
	x.best = append(x.best[:0], make([]int32, size)...)
	x.matched = append(x.matched[:0], make([]int32, size)...)
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			at := i*wide + j
			best := max(x.best[at+1], x.best[at+wide])
			x.matched[at] = -1
			if x.heads[i] != x.heads[n+j] {
				x.best[at] = best
				continue
			}
			if p, q, _ := c.alike(h.a0+int32(i), h.b0+int32(j), h.a1, h.b1); p > 0 {
				next := at + int(p)*wide + int(q)
				worth := scale * c.worthOf(run{h.a0 + int32(i), 0, p})
				x.matched[at] = worth + max(x.matched[next], x.best[next])
				best = max(best, x.matched[at]-1)
			}
			x.best[at] = best
		}
	}
	running := false
	for i, j := 0, 0; i < n && j < m; {
		at := i*wide + j
		from := x.best[at]
		if running {
			from = max(from, x.matched[at])
		}
		if x.matched[at] >= 0 && (x.matched[at]-1 == from || running && x.matched[at] == from) {
			p, q, same := c.alike(h.a0+int32(i), h.b0+int32(j), h.a1, h.b1)
			x.steps = append(x.steps, step{h.a0 + int32(i), h.b0 + int32(j), p, q, same})
			i, j, running = i+int(p), j+int(q), true
			continue
		}
		running = false
		if x.best[at] == x.best[at+1] {
			j++
		} else {
			i++
		}
	}
}

// lookAt notes what the words of h begin with in c.fine.heads, the new ones behind the old, and
// reports whether any two of both sides may be alike.
func (c *Comparer) lookAt(h hunk) bool {
	x := &c.fine
	x.heads = x.heads[:0]
	var met [4]uint64 // the bytes that words of the old side begin with
	for i := h.a0; i < h.a1; i++ {
		b := c.head(&c.old, i)
		x.heads = append(x.heads, b)
		met[b>>6] |= 1 << (b & 63)
	}
	any := false
	for j := h.b0; j < h.b1; j++ {
		b := c.head(&c.new, j)
		x.heads = append(x.heads, b)
		any = any || met[b>>6]>>(b&63)&1 != 0
	}
	return any
}

// head returns what a word begins with, case aside: one byte for all marks, and one for all letters
// that are not ASCII.
func (c *Comparer) head(s *side, i int32) byte {
	e := &c.words.entries[s.ids[i]]
	switch {
	case e.kind == words.KindPunct:
		return 0
	case e.form[0] >= utf8.RuneSelf:
		return utf8.RuneSelf
	}
	return e.form[0] | 0x20
}

// judge decides which islands of h are kept.
func (c *Comparer) judge(h hunk) {
	x := &c.fine
	x.islands = x.islands[:0]
	for k, s := range x.steps {
		if k > 0 {
			if p := x.steps[k-1]; p.a+p.n == s.a && p.b+p.m == s.b {
				x.islands[len(x.islands)-1].hi++
				continue
			}
		}
		x.islands = append(x.islands, island{lo: int32(k), hi: int32(k) + 1})
	}
	short := h.a1-h.a0 <= shortChange && h.b1-h.b0 <= shortChange &&
		c.settings.coarse <= DefaultCoarseness
	whole := c.settings.minimal || c.settings.coarse == 0
	for k := range x.islands {
		x.islands[k].kept = whole || c.keeps(h, k, short)
	}
	c.partFigures(h)
	c.keepPartners()
	// What was not parted may still show something twice.
	for lo := 0; lo < len(x.islands); {
		hi := lo
		for hi < len(x.islands) && !x.islands[hi].kept {
			hi++
		}
		if hi > lo {
			deletes, inserts := false, false
			for k := lo; k <= hi; k++ {
				p := c.piece(h, k)
				deletes, inserts = deletes || p.a0 < p.a1, inserts || p.b0 < p.b1
			}
			for k := lo; k < hi; k++ {
				x.islands[k].kept = !(deletes && inserts)
			}
		}
		lo = hi + 1
	}
}

// partFigures keeps what stands beside figures that changed one for one, if h has several.
func (c *Comparer) partFigures(h hunk) {
	x := &c.fine
	figures := 0
	for k := range len(x.islands) + 1 {
		if c.figureForFigure(c.piece(h, k)) {
			figures++
		}
	}
	for k := 0; k < len(x.islands) && figures > 1; k++ {
		if c.figureForFigure(c.piece(h, k)) || c.figureForFigure(c.piece(h, k+1)) {
			x.islands[k].kept = true
		}
	}
}

// keepPartners keeps the brackets that go with one that is kept.
func (c *Comparer) keepPartners() {
	x := &c.fine
	var open [quotation + 1]int // of each kind that is kept: how many more are opened than closed
	for k := range x.islands {
		if x.islands[k].kept {
			c.countBrackets(&open, x.islands[k])
		}
	}
	if open == [quotation + 1]int{} {
		return
	}
	for k := range x.islands {
		var here [quotation + 1]int
		if !x.islands[k].kept {
			c.countBrackets(&here, x.islands[k])
		}
		for kind, n := range here {
			if n*open[kind] < 0 {
				x.islands[k].kept = true
				open[kind] += n
			}
		}
	}
}

func (c *Comparer) countBrackets(open *[quotation + 1]int, i island) {
	for _, s := range c.fine.steps[i.lo:i.hi] {
		if b := c.old.bracket(s.a); b > 0 {
			open[b]++
		} else if b < 0 {
			open[-b]--
		}
	}
}

// piece returns what changed before island k of h, or at the end.
func (c *Comparer) piece(h hunk, k int) hunk {
	x := &c.fine
	if k > 0 {
		s := x.steps[x.islands[k-1].hi-1]
		h.a0, h.b0 = s.a+s.n, s.b+s.m
	}
	if k < len(x.islands) {
		s := x.steps[x.islands[k].lo]
		h.a1, h.b1 = s.a, s.b
	}
	return h
}

// keeps reports whether island k of h is kept for what it is.
func (c *Comparer) keeps(h hunk, k int, short bool) bool {
	before, after := c.piece(h, k), c.piece(h, k+1)
	if before.a0 == before.a1 && before.b0 == before.b1 || after.a0 == after.a1 &&
		after.b0 == after.b1 {
		return true
	}
	wordy, meaning := false, false
	for _, s := range c.fine.steps[c.fine.islands[k].lo:c.fine.islands[k].hi] {
		for _, id := range c.old.ids[s.a : s.a+s.n] {
			wordy = wordy || c.words.entries[id].kind != words.KindPunct
			meaning = meaning || solid(c.worth[id])
		}
	}
	figures, alsoFigures := c.figureForFigure(before), c.figureForFigure(after)
	if before.brief() && after.brief() &&
		c.figureForFigure(hunk{
			a0: before.a1 - 1, a1: before.a1, b0: before.b1 - 1,
			b1: before.b1,
		}) &&
		c.figureForFigure(hunk{a0: after.a0, a1: after.a0 + 1, b0: after.b0, b1: after.b0 + 1}) {
		return true
	}
	marks, alsoMarks := c.onlyMarks(before), c.onlyMarks(after)
	switch {
	case (figures || marks) && (alsoFigures || alsoMarks):
		return true
	case meaning:
		return short || figures || alsoFigures || marks || alsoMarks
	case wordy:
		return marks && before.replaces() || alsoMarks && after.replaces() ||
			figures && c.kind(&c.old, before.a1) == words.KindPunct
	}
	return figures
}

// figureForFigure reports whether h replaces one number by another.
func (c *Comparer) figureForFigure(h hunk) bool {
	return h.a1-h.a0 == 1 && h.b1-h.b0 == 1 && c.kind(&c.old, h.a0) == words.KindNumber &&
		c.kind(&c.new, h.b0) == words.KindNumber
}

// brief reports whether h replaces a few words.
func (h hunk) brief() bool { return h.replaces() && h.a1-h.a0 <= fewWords && h.b1-h.b0 <= fewWords }

func (c *Comparer) kind(s *side, i int32) words.Kind { return c.words.entries[s.ids[i]].kind }

// onlyMarks reports whether all that h deletes and inserts are marks.
func (c *Comparer) onlyMarks(h hunk) bool {
	for i := h.a0; i < h.a1; i++ {
		if c.kind(&c.old, i) != words.KindPunct {
			return false
		}
	}
	for j := h.b0; j < h.b1; j++ {
		if c.kind(&c.new, j) != words.KindPunct {
			return false
		}
	}
	return true
}
