package effect

import "strings"

// A vocabulary remembers the words of the last clauses, folded and with their traits, as
// most words of a clause stood in those before it. It takes a tenth off the time of a
// comparison. Each word has the one place that its letters give it.
type vocabulary [1 << vocabularyBits]knownWord

const (
	vocabularyBits = 10
	longestKnown   = 40 // bytes of a word that is remembered
)

// A knownWord is a word as a text has it, folded, and what it is for in one language.
type knownWord struct {
	raw    [longestKnown]byte
	size   uint8  // 0: none
	same   bool   // it is folded already
	folded string // where it is not
	stem   uint64
	lexis  *lexis // nil: the trait was not asked for
	trait  trait
}

// word gives the word text[at:end] folded, and with its trait in a language; nil: without.
func (m *memory) word(text string, at, end int, x *lexis) word {
	raw := text[at:end]
	if m.vocabulary == nil || len(raw) > longestKnown {
		v := word{text: foldWord(raw), at: at, end: end}
		v.stem = beginning(v.text)
		if x != nil {
			v.trait = x.trait(v.text)
		}
		return v
	}
	hash := uint32(2166136261) // FNV-1a
	for i := range len(raw) {
		hash = (hash ^ uint32(raw[i])) * 16777619
	}
	k := &m.vocabulary[(hash^hash>>vocabularyBits^hash>>(2*vocabularyBits))%(1<<vocabularyBits)]
	if string(k.raw[:k.size]) != raw {
		folded := foldWord(raw)
		*k = knownWord{size: uint8(len(raw)), same: folded == raw, stem: beginning(folded)}
		copy(k.raw[:], raw)
		if !k.same {
			k.folded = strings.Clone(folded) // it may be a part of the clause
		}
	}
	v := word{text: raw, stem: k.stem, at: at, end: end}
	if !k.same {
		v.text = k.folded
	}
	if x != nil {
		if k.lexis != x {
			k.lexis, k.trait = x, x.trait(v.text)
		}
		v.trait = k.trait
	}
	return v
}
