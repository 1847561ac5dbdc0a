package redline

import (
	"math/bits"
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// A phraser tells set phrases from text that moved: what stands elsewhere too, in either text, has
// not gone from here to there, however far apart the places are.
//
// Where the texts differ, phrases are looked for by the rarest word of each. Where they are
// equal, and no words were cut, by some bytes of each: by the last three bytes of a window it is
// known how far the next window can be that holds any (Wu and Manber, "A fast algorithm for
// multi-pattern searching", 1994).
type phraser struct {
	phrases []phrase
	slots   []int32 // phrase + 1, by hash of what it is looked up by
	// by hash of the last three bytes of a window: the window's length less how far the next one
	// can be
	skip   [1 << 14]uint8
	window int // bytes
	steps  *steps
}

const (
	leastWindow = 8 // bytes
	mostWindow  = 32
	block       = 3 // of them at its end
)

// A phrase is looked up by its rarest word, and by the bytes from the beginning of its longest one.
type phrase struct {
	words    run    // on the old side
	rarest   int32  // which of them it is
	text     string // of the words
	at       int    // where in text the key stands
	next     int32  // the next phrase of the same hash, + 1
	old, new int    // how often it stands in the texts
}

// clear empties the table of p and makes room for its phrases.
func (p *phraser) clear() {
	size := 64
	for size < 4*len(p.phrases) {
		size *= 2
	}
	if cap(p.slots) < size {
		p.slots = make([]int32, size)
	}
	p.slots = p.slots[:size]
	clear(p.slots)
}

func (p *phraser) slot(key uint64) *int32 {
	hi, lo := bits.Mul64(key, 0x9e3779b97f4a7c15)
	return &p.slots[(hi^lo)&uint64(len(p.slots)-1)]
}

// put notes phrase k in a slot.
func (p *phraser) put(slot *int32, k int) {
	p.phrases[k].next = *slot
	*slot = int32(k) + 1
}

// repeated reports whether phrase k stands in one of the texts more than once.
func (p *phraser) repeated(k int) bool { return p.phrases[k].old > 1 || p.phrases[k].new > 1 }

// blockHash hashes the three bytes of s from i.
func blockHash(s string, i int) uint32 {
	_ = s[i+block-1]
	return (uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16) * 0x9e3779b1 >> 18
}

// prepare makes p ready to look for the phrases by their bytes.
func (p *phraser) prepare() {
	p.clear()
	p.window = mostWindow
	for k := range p.phrases {
		if !p.repeated(k) {
			p.window = min(p.window, max(leastWindow, len(p.phrases[k].text)))
		}
	}
	clear(p.skip[:])
	for k := range p.phrases {
		f := &p.phrases[k]
		f.at = f.keyAt(p.window)
		if p.repeated(k) || f.at < 0 {
			continue
		}
		for j := range p.window - block + 1 {
			h := blockHash(f.text, f.at+j)
			p.skip[h] = max(p.skip[h], uint8(j+1))
		}
		p.put(p.slot(load64(f.text, f.at)), k)
	}
}

// keyAt returns where the longest word of f begins that a whole window can begin with; -1 if
// there is none.
func (f *phrase) keyAt(window int) int {
	at, longest, begin := -1, 0, 0
	for i := range len(f.text) + 1 {
		if i < len(f.text) && f.text[i] > ' ' {
			continue
		}
		if i-begin > longest && begin+window <= len(f.text) {
			at, longest = begin, i-begin
		}
		begin = i + 1
	}
	return at
}

// count looks for the phrases in text from lo to hi, which both sides have.
func (p *phraser) count(text string, lo, hi int) {
	p.steps.spend((hi - lo) / 8)
	far := p.window - block + 1
	for i, last := lo, min(hi, len(text)-p.window); i <= last; {
		h := blockHash(text, i+p.window-block)
		if skip := far - int(p.skip[h]); skip > 0 {
			i += skip
			continue
		}
		key := load64(text, i)
		for k := *p.slot(key); k > 0; k = p.phrases[k-1].next {
			f := &p.phrases[k-1]
			if load64(f.text, f.at) == key && sameText(f.text[f.at:], text[i:]) &&
				sameTextBefore(f.text[:f.at], text[:i]) {
				p.steps.spend(len(f.text) / 8)
				f.old, f.new = f.old+1, f.new+1
			}
		}
		i++
	}
}

// sameText reports whether text begins with phrase, white space aside.
func sameText(phrase, text string) bool {
	j := 0
	for i := range len(phrase) {
		if phrase[i] <= ' ' {
			continue
		}
		for j < len(text) && text[j] <= ' ' {
			j++
		}
		if j == len(text) || text[j] != phrase[i] {
			return false
		}
		j++
	}
	return true
}

// sameTextBefore reports whether text ends with phrase, white space aside.
func sameTextBefore(phrase, text string) bool {
	j := len(text) - 1
	for i := len(phrase) - 1; i >= 0; i-- {
		if phrase[i] <= ' ' {
			continue
		}
		for j >= 0 && text[j] <= ' ' {
			j--
		}
		if j < 0 || text[j] != phrase[i] {
			return false
		}
		j--
	}
	return true
}

// dropPhrases takes back the moves whose longest stretch is a set phrase.
func (c *Comparer) dropPhrases() {
	m, p := &c.moves, &c.moves.phrases
	p.phrases = p.phrases[:0]
	for _, v := range m.moves {
		p.phrases = append(p.phrases, c.phraseOf(v.core))
	}
	c.phrasesInChanges()
	c.phrasesBetween()
	for k := range m.moves {
		if p.repeated(k) {
			v := &m.moves[k]
			v.gone = true
			fillMarks(m.old[v.a:v.endA], 0)
			fillMarks(m.new[v.b:v.endB], 0)
		}
	}
}

// phraseOf returns the phrase of r, without the marks that it begins and ends with.
func (c *Comparer) phraseOf(r run) phrase {
	for r.n > 1 && c.kind(&c.old, r.a) == words.KindPunct {
		r = run{r.a + 1, r.b + 1, r.n - 1}
	}
	for r.n > 1 && c.kind(&c.old, r.a+r.n-1) == words.KindPunct {
		r.n--
	}
	f := phrase{words: r, text: c.old.text[c.old.tokens[r.a].at:c.old.tokens[r.a+r.n-1].end]}
	for i := range r.n {
		if c.occurs(r.a+i) < c.occurs(r.a+f.rarest) {
			f.rarest = i
		}
	}
	return f
}

// occurs returns how often word i of the old side stands in what differs of both texts.
func (c *Comparer) occurs(i int32) int32 { return c.words.entries[c.old.ids[i]].count }

// phrasesInChanges counts the phrases where the texts differ.
func (c *Comparer) phrasesInChanges() {
	p := &c.moves.phrases
	p.clear()
	turn, seen := c.freshMarks()
	for k := range p.phrases {
		f := &p.phrases[k]
		if i := f.words.a + f.rarest; c.occurs(i) == 2 {
			f.old, f.new = 1, 1 // here and there, and nowhere else
		} else {
			id := c.old.ids[i]
			seen[id] = turn
			p.put(p.slot(uint64(id)), k)
		}
	}
	for _, g := range c.gaps {
		c.steps.spend(int(g.a1 - g.a0 + g.b1 - g.b0))
		for i, id := range c.old.ids[g.a0:g.a1] {
			if seen[id] == turn {
				c.countPhrases(id, c.old.ids[g.a0:g.a1], int32(i), func(f *phrase) { f.old++ })
			}
		}
		for j, id := range c.new.ids[g.b0:g.b1] {
			if seen[id] == turn {
				c.countPhrases(id, c.new.ids[g.b0:g.b1], int32(j), func(f *phrase) { f.new++ })
			}
		}
	}
}

// countPhrases calls found for the phrases of which id is the rarest word, and which stand in ids
// around place i.
func (c *Comparer) countPhrases(id int32, ids []int32, i int32, found func(*phrase)) {
	p := &c.moves.phrases
	for k := *p.slot(uint64(id)); k > 0; k = p.phrases[k-1].next {
		f := &p.phrases[k-1]
		at, w := i-f.rarest, f.words
		if at >= 0 && at+w.n <= int32(len(ids)) &&
			slices.Equal(ids[at:at+w.n], c.old.ids[w.a:w.a+w.n]) {
			found(f)
		}
		c.steps.spend(2)
	}
}

// phrasesBetween counts the phrases where the texts are equal.
func (c *Comparer) phrasesBetween() {
	p := &c.moves.phrases
	prepared := false
	at := 0
	for k := range len(c.gaps) + 1 {
		end, next := len(c.old.text), 0
		if k < len(c.gaps) {
			end, next = c.gaps[k].oldAt, c.gaps[k].oldEnd
		}
		if at < end && !prepared {
			p.prepare()
			prepared = true
		}
		if at < end {
			p.count(c.old.text, at, end)
		}
		at = next
	}
}
