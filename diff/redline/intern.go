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
	slots    []slot  // by hash, open addressing; a power of two long
	entries  []entry // by number
	fold     []byte
	arena    strings.Builder // holds the forms of words that differ from them
	folded   int             // how many bytes of such forms there were before
	marks    [256]int32      // number + 1 of each mark of one byte that was met
	foldCase bool
}

// A slot holds the number of a word + 1 beside its hash, so that few entries are looked at in vain.
type slot struct{ hash, number uint32 }

// An entry is a word as it is met for the first time.
type entry struct {
	form  string // folded
	key   uint64 // of the form, see [keyOf]
	count int32  // how often met
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
		l.slots = make([]slot, size)
	}
	l.foldCase = foldCase
	clear(l.marks[:])
	l.folded = max(l.folded, l.arena.Len())
	l.arena.Reset()
}

// number returns the number of the word text[at:end].
func (l *lexicon) number(text string, at, end int, kind words.Kind, odd bool) int32 {
	if odd || l.foldCase && words.HasUpper(text[at:end]) {
		l.fold = words.AppendFold(l.fold[:0], text[at:end], l.foldCase)
		return l.numberFolded(kind)
	}
	return l.numberKeyed(text[at:end], keyOf(text, at, end), kind)
}

// numberForm returns the number of a word whose folded form is given.
func (l *lexicon) numberForm(form string, kind words.Kind) int32 {
	return l.numberKeyed(form, keyOf(form, 0, len(form)), kind)
}

// numberFolded returns the number of the form in l.fold.
func (l *lexicon) numberFolded(kind words.Kind) int32 {
	key := formKey(l.fold)
	h := hashOf(key, len(l.fold))
	mask := uint32(len(l.slots) - 1)
	i := h & mask
	for ; l.slots[i].number != 0; i = (i + 1) & mask {
		if l.slots[i].hash != h {
			continue
		}
		if e := &l.entries[l.slots[i].number-1]; e.key == key && e.form == string(l.fold) {
			e.count++
			return int32(l.slots[i].number - 1)
		}
	}
	at := l.arena.Len()
	if at == 0 {
		l.arena.Grow(l.folded)
	}
	l.arena.Write(l.fold)
	return l.add(i, h, entry{l.arena.String()[at:], key, 1, kind})
}

// numberKeyed returns the number of a form whose key is given.
func (l *lexicon) numberKeyed(form string, key uint64, kind words.Kind) int32 {
	h := hashOf(key, len(form))
	mask := uint32(len(l.slots) - 1)
	i := h & mask
	for ; l.slots[i].number != 0; i = (i + 1) & mask {
		if l.slots[i].hash != h {
			continue
		}
		e := &l.entries[l.slots[i].number-1]
		if e.key == key && len(e.form) == len(form) && (len(form) <= keyBytes || e.form == form) {
			e.count++
			return int32(l.slots[i].number - 1)
		}
	}
	return l.add(i, h, entry{form, key, 1, kind})
}

// numberMark returns the number of a mark of one byte.
func (l *lexicon) numberMark(form string) int32 {
	n := &l.marks[form[0]]
	if *n == 0 {
		*n = l.numberKeyed(form, uint64(form[0]), words.KindPunct) + 1
		return *n - 1
	}
	l.entries[*n-1].count++
	return *n - 1
}

// has reports whether l has a form whose key is given. It alters nothing.
func (l *lexicon) has(form string, key uint64) bool { return l.find(form, key) >= 0 }

// find returns the number of a form whose key is given; -1 if l does not have it.
func (l *lexicon) find(form string, key uint64) int32 {
	h := hashOf(key, len(form))
	mask := uint32(len(l.slots) - 1)
	for i := h & mask; l.slots[i].number != 0; i = (i + 1) & mask {
		if l.slots[i].hash == h && l.entries[l.slots[i].number-1].form == form {
			return int32(l.slots[i].number - 1)
		}
	}
	return -1
}

// add gives a word that is met for the first time its number, and notes it in a free slot.
func (l *lexicon) add(at, h uint32, e entry) int32 {
	n := int32(len(l.entries))
	l.slots[at] = slot{h, uint32(n) + 1}
	l.entries = append(l.entries, e)
	if len(l.entries)*2 > len(l.slots) {
		l.grow()
	}
	return n
}

func (l *lexicon) grow() {
	if size := 2 * len(l.slots); cap(l.slots) < size {
		l.slots = make([]slot, size)
	} else {
		l.slots = l.slots[:size]
		clear(l.slots)
	}
	mask := uint32(len(l.slots) - 1)
	for n := range l.entries {
		e := &l.entries[n]
		h := hashOf(e.key, len(e.form))
		i := h & mask
		for l.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		l.slots[i] = slot{h, uint32(n) + 1}
	}
}

// keyBytes is the length up to which a word is known by its key and its length alone.
const keyBytes = 8

// eachHigh is the highest bit of each byte: in a key of few bytes none of it is set if all are
// ASCII.
const eachHigh = 0x8080808080808080

// keyOf returns what text[at:end] is looked up by: its bytes, if they are few, as most words'
// are, or a hash of them.
func keyOf(text string, at, end int) uint64 {
	n := end - at
	if n > keyBytes {
		return hashString(text[at:end])
	}
	if at+8 <= len(text) {
		return load64(text, at) & (^uint64(0) >> (64 - 8*uint(n)))
	}
	var x uint64
	for i := end - 1; i >= at; i-- {
		x = x<<8 | uint64(text[i])
	}
	return x
}

// formKey is keyOf of a form that is held as bytes.
func formKey(form []byte) uint64 {
	n := len(form)
	if n <= keyBytes {
		return tailOf(form)
	}
	load := binary.LittleEndian.Uint64
	last := load(form[n-8:])
	h := uint64(n) * 0x9e3779b97f4a7c15
	for ; len(form) >= 16; form = form[16:] {
		h = mix(h^load(form), load(form[8:]))
	}
	if len(form) > 8 {
		h = mix(h^load(form), 0)
	}
	return lastMix(h, last)
}

// tailOf reads up to eight bytes as load64 does.
func tailOf(b []byte) (x uint64) {
	for _, c := range slices.Backward(b) {
		x = x<<8 | uint64(c)
	}
	return x
}

// hashOf hashes the key of a word of n bytes.
func hashOf(key uint64, n int) uint32 {
	hi, lo := bits.Mul64(key^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93+uint64(n))
	return uint32((hi ^ lo) >> 16)
}

func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h, x^0xd6e8feb86659fd93)
	return hi ^ lo
}

func lastMix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x^0xa0761d6478bd642f, 0xe7037ed1a0b428db)
	return hi ^ lo
}

// hashString hashes s, which has more than eight bytes, sixteen at a time; the last eight may be
// taken twice (after wyhash, by Wang Yi). Two strings with one hash are still compared.
func hashString(s string) uint64 {
	last := load64(s, len(s)-8)
	h := uint64(len(s)) * 0x9e3779b97f4a7c15
	for ; len(s) >= 16; s = s[16:] {
		h = mix(h^load64(s, 0), load64(s, 8))
	}
	if len(s) > 8 {
		h = mix(h^load64(s, 0), 0)
	}
	return lastMix(h, last)
}

// load64 reads the eight bytes of s from i; the compiler makes one load of it.
func load64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}
