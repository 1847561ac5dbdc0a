package redline

import (
	"math/bits"

	"github.com/redraft-go/redraft/plan/words"
)

// A phraser tells set phrases from text that moved: what stands elsewhere too, in either text, has
// not gone from here to there, however far apart the places are.
//
// All phrases are looked for at once, by eight bytes of each: by the last three bytes of a window of
// eight it is known how far the next window can be that holds any (Wu and Manber, "A fast algorithm
// for multi-pattern searching", 1994).
type phraser struct {
	phrases []phrase
	slots   []int32        // phrase + 1, by hash of its key
	shift   [1 << 14]uint8 // by hash of the last three bytes of a window
	steps   *steps
}

const (
	window = 8 // bytes
	block  = 3 // of them at its end
)

// A phrase is looked up by eight bytes from the beginning of a word in it.
type phrase struct {
	text     string
	key      uint64
	at       int   // where in text the key stands
	next     int32 // the next phrase of the same hash, + 1
	old, new int   // how often it stands in the texts
}

// reset empties p and makes room for n phrases.
func (p *phraser) reset(n int) {
	p.phrases = p.phrases[:0]
	size := 64
	for size < 4*n {
		size *= 2
	}
	if cap(p.slots) < size {
		p.slots = make([]int32, size)
	}
	p.slots = p.slots[:size]
	clear(p.slots)
	for i := range p.shift {
		p.shift[i] = window - block + 1
	}
}

// blockHash hashes the three bytes of s from i.
func blockHash(s string, i int) uint32 {
	_ = s[i+block-1]
	return (uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16) * 0x9e3779b1 >> 18
}

func (p *phraser) slot(key uint64) *int32 {
	hi, lo := bits.Mul64(key, 0x9e3779b97f4a7c15)
	return &p.slots[(hi^lo)&uint64(len(p.slots)-1)]
}

// add notes a phrase, by the longest word in it.
func (p *phraser) add(text string) {
	at, longest, begin := 0, 0, 0
	for i := range len(text) + 1 {
		if i < len(text) && text[i] > ' ' {
			continue
		}
		if i-begin > longest && begin+window <= len(text) {
			at, longest = begin, i-begin
		}
		begin = i + 1
	}
	f := phrase{text: text, at: at}
	if len(text) >= at+window {
		f.key = load64(text, at)
		for j := range window - block + 1 {
			h := blockHash(text, at+j)
			p.shift[h] = min(p.shift[h], uint8(window-block-j))
		}
	}
	slot := p.slot(f.key)
	f.next = *slot
	p.phrases = append(p.phrases, f)
	*slot = int32(len(p.phrases))
}

// count looks for the phrases in text from lo to hi.
func (p *phraser) count(text string, lo, hi int, inOld, inNew bool) {
	p.steps.spend((hi - lo) / 8)
	last := min(hi, len(text)-window)
	for i := lo; i <= last; i++ {
		if far := p.shift[blockHash(text, i+window-block)]; far > 0 {
			i += int(far) - 1
			continue
		}
		key := load64(text, i)
		for k := *p.slot(key); k > 0; k = p.phrases[k-1].next {
			f := &p.phrases[k-1]
			if f.key != key || !sameText(f.text[f.at:], text[i:]) || !sameTextBefore(f.text[:f.at], text[:i]) {
				continue
			}
			p.steps.spend(len(f.text) / 8)
			if inOld {
				f.old++
			}
			if inNew {
				f.new++
			}
		}
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
	if len(m.moves) == 0 {
		return
	}
	p.reset(len(m.moves))
	for _, v := range m.moves {
		lo, hi := v.core.a, v.core.a+v.core.n-1
		for lo < hi && c.kind(&c.old, lo) == words.KindPunct {
			lo++
		}
		for lo < hi && c.kind(&c.old, hi) == words.KindPunct {
			hi--
		}
		p.add(c.old.text[c.old.tokens[lo].at:c.old.tokens[hi].end])
	}
	oldAt := 0
	for _, g := range c.gaps {
		p.count(c.old.text, oldAt, g.oldAt, true, true) // the same in both
		p.count(c.old.text, g.oldAt, g.oldEnd, true, false)
		p.count(c.new.text, g.newAt, g.newEnd, false, true)
		oldAt = g.oldEnd
	}
	p.count(c.old.text, oldAt, len(c.old.text), true, true)
	for k := range m.moves {
		if f := p.phrases[k]; f.old > 1 || f.new > 1 {
			v := &m.moves[k]
			v.gone = true
			fillMarks(m.old[v.a:v.endA], 0)
			fillMarks(m.new[v.b:v.endB], 0)
		}
	}
}
