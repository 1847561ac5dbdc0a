package facts

import (
	"strings"
	"unicode/utf8"
)

// A row of a language's table: phrases with what they stand for. Phrases are
// parted by |, their words by spaces. "limit*" is any word that begins so, "?"
// any one word, and what stands after "~" must follow but is left to be read
// for itself.
type row struct {
	class   class
	value   string
	phrases string
}

// A meaning is what a phrase stands for.
type meaning struct {
	class class
	take  uint8 // tokens of the phrase itself, without what must follow
	long  uint8 // tokens with what must follow
	value string
	num   number // of numerals, scales and fractions
}

// A lexicon holds the phrases of a language as a trie over word ids.
type lexicon struct {
	words   map[string]int32
	stems   map[string]int32
	shorter []int32 // by id of a stem: the id of the next shorter stem, or 0
	edges   map[int64]int32
	nodes   [][]meaning // by node; the root is node 0
	classes [][2]uint64 // by node: the set of the classes of its meanings
	first   []bool      // by id: whether a phrase begins with it
	// by id: the node of the phrase that is this word alone, or begins so; 0 none
	roots    []int32
	goesOn   []bool // by node: whether a longer phrase begins with it
	min, max int    // bytes of the shortest and the longest stem
	endings  map[string]bool
}

// anyWord is the id that "?" stands for.
const anyWord = 1

func newLexicon() *lexicon {
	return &lexicon{
		words: make(map[string]int32), stems: make(map[string]int32), edges: make(map[int64]int32),
		shorter: make([]int32, 2), first: make([]bool, 2), nodes: make([][]meaning, 1),
		min: 1 << 30,
	}
}

// add puts the phrases of a row into the lexicon.
func (l *lexicon) add(r row) {
	for phrase := range strings.SplitSeq(r.phrases, "|") {
		node, take, length := int32(0), -1, 0
		l.shortening(phrase)
		for word := range strings.FieldsSeq(phrase) {
			if word[0] == '~' {
				take = length
				word = word[1:]
			}
			node = l.step(node, l.id(word), true)
			length++
		}
		if length == 0 {
			continue
		}
		if take < 0 {
			take = length
		}
		m := meaning{class: r.class, take: uint8(take), long: uint8(length), value: r.value}
		switch r.class {
		case bigCurrency, timeUnit:
			m.value, m.num = measureOf(r.value)
		case numeral, scale, fraction, half, andHalf, one, numeralAnd, numeralPrefix:
			m.num, _ = parsePlain(r.value)
		default:
		}
		l.nodes[node] = append(l.nodes[node], m)
	}
}

// measureOf reads the value of a measure that brings a number with it, on either side:
// "EUR 1000000", "14 days"; no number where it brings none.
func measureOf(value string) (name string, x number) {
	first, second, _ := strings.Cut(value, " ")
	if x, ok := parsePlain(first); ok {
		return second, x
	}
	x, _ = parsePlain(second)
	return first, x
}

// shortening notes that the word of a phrase such as "mio ." is shortened, so that
// the point behind it ends no sentence.
func (l *lexicon) shortening(phrase string) {
	if words := strings.Fields(phrase); len(words) == 2 && words[1] == "." {
		node := l.step(0, l.id(words[0]), true)
		l.nodes[node] = append(l.nodes[node], meaning{class: abbreviation, take: 1, long: 1})
	}
}

// id gives the id of a word of a phrase, a new one where it is new.
func (l *lexicon) id(word string) int32 {
	if word == "?" {
		return anyWord
	}
	set := l.words
	if stem, ok := strings.CutSuffix(word, "*"); ok {
		set, word = l.stems, stem
		l.min, l.max = min(l.min, len(stem)), max(l.max, len(stem))
	}
	id := set[word]
	if id == 0 {
		id = int32(len(l.first))
		set[word] = id
		l.first = append(l.first, false)
		l.shorter = append(l.shorter, 0)
	}
	return id
}

// root gives the node of the phrase that is the word of an id alone, or begins with it; 0
// where there is none.
func (l *lexicon) root(id int32) int32 { return l.roots[id] }

// link notes the classes of every node and what goes on behind it, and ties every stem to the
// longest stem that it begins with.
func (l *lexicon) link() {
	l.roots, l.goesOn = make([]int32, len(l.first)), make([]bool, len(l.nodes))
	for key, next := range l.edges { // in any order
		if node, id := key>>32, int32(key); node == 0 { //nolint:gosec // as step put them together
			l.roots[id] = next
		} else {
			l.goesOn[node] = true
		}
	}
	l.classes = make([][2]uint64, len(l.nodes))
	for node, all := range l.nodes {
		for _, m := range all {
			l.classes[node][m.class/64] |= 1 << (m.class % 64)
		}
	}
	for stem, id := range l.stems {
		for n := len(stem) - 1; n >= l.min; n-- {
			if other := l.stems[stem[:n]]; other != 0 {
				l.shorter[id] = other
				break
			}
		}
	}
}

func (l *lexicon) step(node, id int32, grow bool) int32 {
	key := int64(node)<<32 | int64(id)
	next := l.edges[key]
	if next == 0 && grow {
		next = int32(len(l.nodes))
		l.nodes = append(l.nodes, nil)
		l.edges[key] = next
		if node == 0 {
			l.first[id] = true
		}
	}
	return next
}

// find gives the ids of a folded word: as it is, and of its longest stem.
func (l *lexicon) find(word []byte) (exact, stem int32) {
	exact = l.words[string(word)]
	for n := min(len(word), l.max); n >= l.min; n-- {
		if n < len(word) && !utf8.RuneStart(word[n]) {
			continue
		}
		if id := l.stems[string(word[:n])]; id != 0 &&
			(l.endings == nil || l.endings[string(word[n:])]) {
			return exact, id
		}
	}
	return exact, 0
}

// longest gives the longest phrase that begins at token i: its node, its
// length in tokens; 0 where none does.
func (l *lexicon) longest(tokens []token, i int, ids func(*token) (int32, int32)) (node int32,
	length int,
) {
	return l.walk(tokens, i, 0, 0, ids)
}

func (l *lexicon) walk(tokens []token, i int, node int32, depth int,
	ids func(*token) (int32, int32),
) (best int32, length int) {
	if depth > 0 && len(l.nodes[node]) > 0 {
		best, length = node, depth
	}
	if i >= len(tokens) || depth > 0 && !l.goesOn[node] {
		return best, length
	}
	exact, stem := ids(&tokens[i])
	try := func(id int32) {
		next := int32(0)
		if depth == 0 {
			next = l.root(id)
		} else {
			next = l.step(node, id, false)
		}
		if next != 0 {
			if n, k := l.walk(tokens, i+1, next, depth+1, ids); n != 0 && k > length {
				best, length = n, k
			}
		}
	}
	if exact != 0 {
		try(exact)
	}
	for ; stem != 0; stem = l.shorter[stem] {
		try(stem)
	}
	if depth > 0 && tokens[i].kind == wordToken {
		try(anyWord)
	}
	return best, length
}
