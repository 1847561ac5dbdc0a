package align

import (
	"strings"
	"unicode"
)

// A side is one tree made flat: its nodes in document order, the words of their texts as ids in
// one array.
type side struct {
	flat  []flat
	words []int32 // of all texts, then of headings, node after node
	texts []int32 // the nodes that have text, in order
}

// A flat is one node of a side.
type flat struct {
	node     *Node
	parent   int32 // -1 at the top
	end      int32 // one past its last descendant
	rank     int32 // how many nodes with text stand before it
	lo, hi   int   // its text in side.words
	hlo, hhi int   // its heading
	weight   int   // of its text: the sum of its words' rarity
	hweight  int
	print    uint64 // of its text: equal for equal words; 0 without
	hprint   uint64
	number   uint64 // of its number, bare of signs and words; 0 none
	sole     bool   // no other node of its tree has that number
	lang     string
	loose    bool
}

func (f *flat) size() int { return f.hi - f.lo }

// A vocabulary gives each distinct word of both sides a small id and counts in how many texts it
// stands.
type vocabulary struct {
	slots   []int32 // open addressing: id+1
	hashes  []uint64
	holders [2][]int32 // texts of each side that hold the word
	last    []int32    // the last node that was counted, over both sides
	figure  []bool     // holds a digit
	runes   []uint8    // how long, up to where that says no more
	weight  []int32    // rarity, in 1/64 bits
	stem    []int32    // the id of its stem
	stems   map[uint64]int32
	common  []int32 // by stem: in how many texts of both sides it stands
	seen    []int32 // by stem: the last node that was counted
	rarity  []int32 // by stem, as weight
}

func (v *vocabulary) id(w word) int32 {
	if len(v.hashes)*2 >= len(v.slots) {
		v.grow()
	}
	mask := uint64(len(v.slots) - 1)
	for i := w.hash & mask; ; i = (i + 1) & mask {
		switch s := v.slots[i]; {
		case s == 0:
			v.hashes = append(v.hashes, w.hash)
			v.figure = append(v.figure, w.figure)
			v.runes = append(v.runes, uint8(min(w.runes, len(brief)-1)))
			v.last = append(v.last, -1)
			v.holders[0] = append(v.holders[0], 0)
			v.holders[1] = append(v.holders[1], 0)
			v.slots[i] = int32(len(v.hashes))
			v.stem = append(v.stem, v.stemID(w.stem))
			return v.slots[i] - 1
		case v.hashes[s-1] == w.hash:
			return s - 1
		}
	}
}

func (v *vocabulary) stemID(hash uint64) int32 {
	id, ok := v.stems[hash]
	if !ok {
		id = int32(len(v.common))
		v.stems[hash] = id
		v.common = append(v.common, 0)
		v.seen = append(v.seen, -1)
	}
	return id
}

func (v *vocabulary) grow() {
	n := max(1<<12, 2*len(v.slots))
	v.slots = make([]int32, n)
	mask := uint64(n - 1)
	for id, h := range v.hashes {
		i := h & mask
		for v.slots[i] != 0 {
			i = (i + 1) & mask
		}
		v.slots[i] = int32(id + 1)
	}
}

// add appends nodes and all below them. It keeps its own stack: how deep a tree goes is the
// caller's affair.
func (s *side) add(nodes []Node, parent int32, lang string, steps *steps) {
	for i := range nodes {
		steps.spend(64)
		n := &nodes[i]
		at := int32(len(s.flat))
		l := n.Lang
		if l == "" {
			l = lang
		}
		s.flat = append(s.flat, flat{
			node: n, parent: parent, number: bareNumber(n.Number),
			lang: primary(l), loose: n.Loose,
		})
		s.add(n.Nodes, at, lang, steps)
		s.flat[at].end = int32(len(s.flat))
	}
}

func (s *side) fingerprint(lo, hi int) uint64 {
	if lo == hi {
		return 0
	}
	h := hashSeed
	for _, w := range s.words[lo:hi] {
		h = mix(h, uint64(w))
	}
	return h | 1
}

// primary is the first subtag of a language tag, lowered; "" for what is not known.
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	tag = strings.ToLower(tag)
	if tag == "und" || tag == "mul" || tag == "zxx" {
		return ""
	}
	return tag
}

// bareNumber fingerprints what is left of a printed number without signs and, if anything else is
// left, without the words before its first digit: "§ 12a", "Article 12a." and "12a" are one; so
// are "(b)" and "b)".
func bareNumber(printed string) uint64 {
	if printed == "" {
		return 0
	}
	start := 0
	for i, r := range printed {
		if unicode.IsDigit(r) {
			start = i
			break
		}
	}
	h, began, gap := hashSeed, false, false
	for _, r := range printed[start:] {
		if classOf(r) == breaks {
			gap = began
			continue
		}
		if gap {
			h, gap = mix(h, ' '), false // "1.2" is not "12"
		}
		h, began = mix(h, uint64(fold(r))), true
	}
	return h | 1
}

// weigh sets the rarity of every word: the information, in 1/64 bits, that it stands in as many
// of the n texts as it does (Spärck Jones 1972), over a floor. In few texts that says little, and
// how long a word is says more: in every language the common ones are brief (Zipf 1935). So some
// texts are added in which words stand as often as their length lets one expect.
func (v *vocabulary) weigh(n int) {
	v.weight = make([]int32, len(v.hashes))
	total := log2((n + expected) * 100)
	for id := range v.weight {
		often := brief[v.runes[id]]
		if v.figure[id] {
			often = brief[len(brief)-1]
		}
		df := int(v.holders[0][id] + v.holders[1][id])
		v.weight[id] = int32(max(0, total-log2(df*100+expected*often)) + 32)
	}
	v.rarity = make([]int32, len(v.common))
	for id, df := range v.common {
		v.rarity[id] = int32(max(0, total-log2(int(df)*100+expected*brief[stemLetters])) + 32)
	}
}

// weightOf is the weight of the words of a text so far as they are marked.
func (v *vocabulary) weightOf(text []int32, m marks) int {
	sum := 0
	for k, i := range m.at {
		sum += int(v.weight[text[i]]) * int(m.full[k]) >> 8
	}
	return sum
}
