package redline

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// Compare compares two texts word by word. It takes any bytes, cannot fail and keeps nothing but
// substrings of the texts. The same texts give the same result, and Compare(b, a) is Compare(a, b)
// with the sides exchanged: deleted for inserted, the end that text left for the one where it
// arrived.
//
// Cost: near linear for versions of one text, of any length; see BenchmarkCompare. Work on texts
// with little in common is bounded by their length times a constant.
//
// Texts of 2 GiB and more are compared by their common beginning and end alone.
func Compare(old, new string, opts ...Option) Result {
	c := comparers.Get().(*Comparer)
	defer comparers.Put(c)
	return c.Compare(old, new, opts...)
}

// comparers lends [Compare] its memory: a tenth of the time and four in five of the bytes less on
// texts of a hundred pages. What is not in use the collector takes back.
var comparers = sync.Pool{New: func() any { return new(Comparer) }}

// A Comparer compares texts and reuses its working memory from one comparison to the next, for
// loops over many pairs. The zero Comparer is ready for use. It must not be used by two
// goroutines at once; results stay valid.
type Comparer struct {
	settings settings
	steps    *steps
	old, new side
	lines    lineMatcher
	words    lexicon
	weight   []int32 // by number of the word
	worth    []int32 // by number of the word
	seeds    []bool  // by number of the word: it carries meaning and stands in more than one place
	uniform  bool    // no word stands out
	anchor   anchorer
	least    leaster
	grams    gramer
	chains   chainer
	gaps     []gap
	wide     []gap // before sentences are looked at
	runs     []run
	found    []run // that between is at work on
	hunks    []hunk
	raw      []hunk // of one gap, before they are joined
	fine     settler
	moves    mover
	pieces   []piece // of the result
}

// A side is one of the two texts, cut into the words that are looked at.
type side struct {
	text   string
	tokens []token
	ids    []int32
}

func (s *side) reset(text string) {
	s.text = text
	s.tokens, s.ids = s.tokens[:0], s.ids[:0]
}

// grow makes room for the words of so many bytes, of five bytes each with the space.
func (s *side) grow(bytes int) {
	s.tokens = slices.Grow(s.tokens, bytes/5)
	s.ids = slices.Grow(s.ids, bytes/5)
}

// A gap is a stretch of both texts between two that are equal byte for byte. Its words are those
// of both sides from a0 and b0 on; text says where it stands.
type gap struct {
	oldAt, oldEnd, newAt, newEnd int // in bytes
	a0, a1, b0, b1               int32
	hunk0, hunk1                 int32
}

// A hunk is a change: words a0 to a1 of the old side became b0 to b1 of the new one. If same is
// set, they are the same to a reader, only spelled in another way.
type hunk struct {
	a0, a1, b0, b1 int32
	same           bool
}

// Compare is [Compare], with the memory of c.
func (c *Comparer) Compare(old, new string, opts ...Option) Result {
	c.settings = settingsOf(opts)
	if old == new {
		c.steps = nil
		r := Result{Similarity: 1000, OldInNew: 1000, NewInOld: 1000}
		if old != "" {
			r.Spans = []Span{{Old: Part{Text: old}, New: Part{Text: new}}}
		}
		return r
	}
	// One order of the texts is worked on, whichever was asked for: so the mirror holds.
	turned := len(old) > len(new) || len(old) == len(new) && old > new
	if turned {
		old, new = new, old
	}
	var r Result
	if len(new) > math.MaxInt32 { // the longer one
		r = compareEnds(old, new)
	} else {
		c.count(c.steps)
		c.old.reset(old)
		c.new.reset(new)
		c.cut()
		c.steps.look()
		c.weigh()
		c.align()
		c.steps.look()
		c.moves.old, c.moves.new = c.moves.old[:0], c.moves.new[:0]
		if c.settings.moves {
			c.findMoves()
		}
		r = c.result()
	}
	if turned {
		mirror(&r)
	}
	c.release()
	return r
}

// release lets go of the texts, so that a Comparer keeps none alive.
func (c *Comparer) release() {
	c.old.text, c.new.text = "", ""
	c.count(nil)
	clear(c.words.entries)
}

// smallText is the length up to which both texts are cut into words whole: lines would not pay.
const smallText = 4 << 10

// cut finds the stretches that are equal byte for byte without looking at their words, and cuts
// what lies between into words.
func (c *Comparer) cut() {
	old, new := c.old.text, c.new.text
	c.gaps = c.gaps[:0]
	if len(new) <= smallText { // the longer one
		c.gaps = append(c.gaps, gap{oldEnd: len(old), newEnd: len(new)})
	} else {
		head, tail := commonEnds(old, new)
		whole := gap{oldAt: head, oldEnd: len(old) - tail, newAt: head, newEnd: len(new) - tail}
		if c.settings.minimal {
			// Lines in common are not always part of a least edit; common ends are.
			c.gaps = append(c.gaps, whole)
		} else {
			c.skip(whole)
		}
	}
	oldBytes, newBytes := 0, 0
	for _, g := range c.gaps {
		oldBytes += g.oldEnd - g.oldAt
		newBytes += g.newEnd - g.newAt
	}
	c.words.reset(vocabulary(oldBytes+newBytes), c.settings.foldCase)
	c.old.grow(oldBytes)
	c.new.grow(newBytes)
	for i := range c.gaps {
		g := &c.gaps[i]
		g.a0, g.b0 = int32(len(c.old.ids)), int32(len(c.new.ids))
		c.tokenize(&c.old, g.oldAt, g.oldEnd)
		c.tokenize(&c.new, g.newAt, g.newEnd)
		g.a1, g.b1 = int32(len(c.old.ids)), int32(len(c.new.ids))
	}
}

// vocabulary guesses how many words are met in so many bytes: of a short text most are new ones,
// of a long one as many as the square root of its length, times a constant (Heaps' law).
func vocabulary(n int) int { return min(n/10, 12<<(bits.Len(uint(n))/2)) }

// skip finds the gaps between the lines of whole that both sides share, and, where lines are
// long, between sentences.
func (c *Comparer) skip(whole gap) {
	old, new, m := c.old.text, c.new.text, &c.lines
	m.lexicon, m.anchor = &c.words, &c.anchor
	oldLines := strings.Count(old[whole.oldAt:whole.oldEnd], "\n") + 1
	newLines := strings.Count(new[whole.newAt:whole.newEnd], "\n") + 1
	m.old.grow(oldLines)
	m.new.grow(newLines)
	m.reset(max(oldLines, newLines) / 2)
	c.wide = m.match(c.wide[:0], old, new, whole, false)
	m.reset(0)
	for _, g := range c.wide {
		if longLines(old[g.oldAt:g.oldEnd]) && longLines(new[g.newAt:g.newEnd]) {
			c.gaps = m.match(c.gaps, old, new, g, true)
		} else {
			c.gaps = append(c.gaps, g)
		}
	}
	c.loosen()
}

// longLines reports whether the lines of text are so long that sentences end in them rather than
// lines in sentences.
func longLines(text string) bool {
	const floor = 90 // bytes
	return len(text) > floor && len(text) > floor*strings.Count(text, "\n")
}

// commonEnds returns the lengths of a common beginning and a common end of the texts, which end and
// begin where no word is cut in two on either side.
func commonEnds(a, b string) (head, tail int) {
	n := min(len(a), len(b))
	for head+8 <= n && load64(a, head) == load64(b, head) {
		head += 8
	}
	for head < n && a[head] == b[head] {
		head++
	}
	for head > 0 && !(cuttable(a, head) && cuttable(b, head)) {
		head--
	}
	n -= head
	for tail+8 <= n && load64(a, len(a)-tail-8) == load64(b, len(b)-tail-8) {
		tail += 8
	}
	for tail < n && a[len(a)-tail-1] == b[len(b)-tail-1] {
		tail++
	}
	for tail > 0 && !(cuttable(a, len(a)-tail) && cuttable(b, len(b)-tail)) {
		tail--
	}
	return head, tail
}

// compareEnds is Compare for texts too long for anything more: what lies between their common ends
// is replaced.
func compareEnds(old, new string) Result {
	head, tail := commonEnds(old, new)
	oldEnd, newEnd := len(old)-tail, len(new)-tail
	var r Result
	for _, s := range []Span{
		{Op: OpEqual, Old: Part{0, old[:head]}, New: Part{0, new[:head]}},
		{Op: OpDeleted, Old: Part{head, old[head:oldEnd]}, New: Part{head, ""}},
		{Op: OpInserted, Old: Part{oldEnd, ""}, New: Part{head, new[head:newEnd]}},
		{Op: OpEqual, Old: Part{oldEnd, old[oldEnd:]}, New: Part{newEnd, new[newEnd:]}},
	} {
		if s.Old.Text != "" || s.New.Text != "" {
			r.Spans = append(r.Spans, s)
		}
	}
	kept := int64(head) + int64(tail)
	r.OldInNew, r.NewInOld = perMille(kept, int64(len(old))), perMille(kept, int64(len(new)))
	r.Similarity = perMille(2*kept, int64(len(old))+int64(len(new)))
	return r
}

// align finds the changes in every gap.
func (c *Comparer) align() {
	c.hunks = slices.Grow(c.hunks[:0], len(c.gaps)+6)
	for i := range c.gaps {
		g := &c.gaps[i]
		g.hunk0 = int32(len(c.hunks))
		c.alignGap(g)
		g.hunk1 = int32(len(c.hunks))
	}
}

// alignGap appends the changes in g to c.hunks.
func (c *Comparer) alignGap(g *gap) {
	c.runs = slices.Grow(c.runs[:0], 12)
	c.solve(g.a0, g.a1, g.b0, g.b1, 0)
	if c.settings.minimal {
		c.refine(g)
	}
	a, b := g.a0, g.b0
	first := len(c.hunks)
	c.runs = append(c.runs, run{g.a1, g.b1, 0})
	for _, r := range c.runs {
		if r.a > a || r.b > b {
			c.hunks = append(c.hunks, hunk{a0: a, a1: r.a, b0: b, b1: r.b})
		}
		a, b = r.a+r.n, r.b+r.n
	}
	c.tidy(g, first)
}

// mirror exchanges the sides of r.
func mirror(r *Result) {
	r.OldInNew, r.NewInOld = r.NewInOld, r.OldInNew
	spans := r.Spans
	for i := range spans {
		s := &spans[i]
		s.Old, s.New = s.New, s.Old
		switch s.Op {
		case OpDeleted:
			s.Op = OpInserted
		case OpInserted:
			s.Op = OpDeleted
		case OpEqual, OpRestyled, OpMoved:
		}
	}
	// What was the new side of a hunk comes first now.
	for i := 0; i < len(spans); {
		if spans[i].Op <= OpRestyled {
			i++
			continue
		}
		j, mid := i, i
		for ; j < len(spans) && spans[j].Op > OpRestyled; j++ {
			if spans[j].Op == OpInserted || spans[j].Op == OpMoved && spans[j].Old.Text == "" {
				mid = j + 1
			}
		}
		rotate(spans[i:j], mid-i)
		i = j
	}
	// An absent side stands after what was deleted before it, and before what is inserted after it.
	oldAt, newAt := 0, 0
	for i := range spans {
		s := &spans[i]
		s.Old.At, s.New.At = oldAt, newAt
		oldAt, newAt = s.Old.End(), s.New.End()
	}
}

// rotate brings s[k:] before s[:k], in place.
func rotate(s []Span, k int) {
	if k == 0 || k == len(s) {
		return
	}
	if len(s) == 2 {
		s[0], s[1] = s[1], s[0]
		return
	}
	slices.Reverse(s[:k])
	slices.Reverse(s[k:])
	slices.Reverse(s)
}
