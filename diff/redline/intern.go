package redline

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A token is a word of one text that is not white space.
type token struct{ at, end uint32 }

// A lexicon numbers words, so that two words have the same number if and only if they are the same
// to a reader. Numbers count from 0 in the order in which words are met.
type lexicon struct {
	slots    []uint32 // number of the word + 1, by hash, open addressing; a power of two long
	entries  []entry  // by number
	fold     []byte
	arena    strings.Builder // holds the forms of words that differ from them
	foldCase bool
}

// An entry is a word as it is met for the first time.
type entry struct {
	form  string // folded
	hash  uint32
	count int32 // how often met
	kind  words.Kind
}

// reset empties l and makes room for the number of words expected; more may come.
func (l *lexicon) reset(expect int, foldCase bool) {
	size := 64
	for size < expect*2 {
		size *= 2
	}
	l.entries = slices.Grow(l.entries[:0], expect)
	if cap(l.slots) >= size {
		l.slots = l.slots[:size]
		clear(l.slots)
	} else {
		l.slots = make([]uint32, size)
	}
	l.foldCase = foldCase
	size = l.arena.Len() // as much as the last time
	l.arena.Reset()
	l.arena.Grow(size)
}

// number returns the number of the word text[at:end].
func (l *lexicon) number(text string, at, end int, kind words.Kind, odd bool) int32 {
	if odd || l.foldCase && words.HasUpper(text[at:end]) {
		l.fold = words.AppendFold(l.fold[:0], text[at:end], l.foldCase)
		return l.numberFolded(kind)
	}
	return l.numberHashed(text, at, end, wordHash(text, at, end), kind)
}

// numberForm returns the number of a word whose folded form is given.
func (l *lexicon) numberForm(form string, kind words.Kind) int32 {
	return l.numberHashed(form, 0, len(form), wordHash(form, 0, len(form)), kind)
}

// numberFolded returns the number of the form in l.fold.
func (l *lexicon) numberFolded(kind words.Kind) int32 {
	h := formHash(l.fold)
	mask := uint32(len(l.slots) - 1)
	i := h & mask
	for ; l.slots[i] != 0; i = (i + 1) & mask {
		if e := &l.entries[l.slots[i]-1]; e.hash == h && e.form == string(l.fold) {
			e.count++
			return int32(l.slots[i] - 1)
		}
	}
	at := l.arena.Len()
	l.arena.Write(l.fold)
	return l.add(i, l.arena.String()[at:], h, kind)
}

// numberHashed returns the number of text[at:end] as it stands, whose hash is h.
func (l *lexicon) numberHashed(text string, at, end int, h uint32, kind words.Kind) int32 {
	mask := uint32(len(l.slots) - 1)
	i := h & mask
	for ; l.slots[i] != 0; i = (i + 1) & mask {
		if e := &l.entries[l.slots[i]-1]; e.hash == h && e.form == text[at:end] {
			e.count++
			return int32(l.slots[i] - 1)
		}
	}
	return l.add(i, text[at:end], h, kind)
}

// add gives a word that is met for the first time its number, and notes it in a free slot.
func (l *lexicon) add(slot uint32, form string, h uint32, kind words.Kind) int32 {
	n := int32(len(l.entries))
	l.slots[slot] = uint32(n) + 1
	l.entries = append(l.entries, entry{form, h, 1, kind})
	if len(l.entries)*2 > len(l.slots) {
		l.grow()
	}
	return n
}

func (l *lexicon) grow() {
	l.slots = make([]uint32, len(l.slots)*2)
	mask := uint32(len(l.slots) - 1)
	for n := range l.entries {
		i := l.entries[n].hash & mask
		for l.slots[i] != 0 {
			i = (i + 1) & mask
		}
		l.slots[i] = uint32(n) + 1
	}
}

// wordHash hashes text[at:end]. Words of up to eight bytes, most of them, cost one load.
func wordHash(text string, at, end int) uint32 {
	n := end - at
	if n > 8 {
		return uint32(hashString(text[at:end]) >> 32)
	}
	var x uint64
	if at+8 <= len(text) {
		x = load64(text, at) & (^uint64(0) >> (64 - 8*uint(n)))
	} else {
		for i := end - 1; i >= at; i-- {
			x = x<<8 | uint64(text[i])
		}
	}
	return shortHash(x, n)
}

// formHash is wordHash of a form that is held as bytes.
func formHash(form []byte) uint32 {
	n := len(form)
	if n <= 8 {
		return shortHash(tailOf(form), n)
	}
	h := uint64(n) * 0x9e3779b97f4a7c15
	for ; len(form) >= 8; form = form[8:] {
		h = mix(h, binary.LittleEndian.Uint64(form))
	}
	return uint32(lastMix(h, tailOf(form)) >> 32)
}

// tailOf reads up to eight bytes as load64 does.
func tailOf(b []byte) (x uint64) {
	for _, c := range slices.Backward(b) {
		x = x<<8 | uint64(c)
	}
	return x
}

func shortHash(x uint64, n int) uint32 {
	hi, lo := bits.Mul64(x^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93+uint64(n))
	return uint32((hi ^ lo) >> 16)
}

func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x, 0xd6e8feb86659fd93)
	return hi ^ lo
}

func lastMix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x^0xa0761d6478bd642f, 0xe7037ed1a0b428db)
	return hi ^ lo
}

// hashString hashes s, eight bytes at a time. Two strings with one hash are still compared.
func hashString(s string) uint64 {
	h := uint64(len(s)) * 0x9e3779b97f4a7c15
	for ; len(s) >= 8; s = s[8:] {
		h = mix(h, load64(s, 0))
	}
	var x uint64
	for i := len(s) - 1; i >= 0; i-- {
		x = x<<8 | uint64(s[i])
	}
	return lastMix(h, x)
}

// load64 reads the eight bytes of s from i; the compiler makes one load of it.
func load64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}
