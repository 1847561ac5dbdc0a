package sources

import (
	"slices"
	"strings"
)

// contextWords is how much of a prefix and of a suffix is looked at: what is
// near. Words further off belong to other clauses, which have fates of their
// own.
const contextWords = 10

// A context is the words of a prefix or a suffix, the nearest first. What is cut
// out of a text by its characters often begins or ends inside a word: the last
// of the words may be a part of one.
type context struct {
	words []word
	half  string // the folded form of the last word, if it may be a part of one; "" it is whole
	cut   cutEnd
}

// cutEnd says on which side the last word of a context may go on.
type cutEnd bool

const (
	goesOnBefore cutEnd = false // a prefix: its first word may be the end of one
	goesOnBehind cutEnd = true  // a suffix: its last word may be the beginning of one
)

func readPrefix(s string, v vocabulary) context {
	c := context{words: backward(v.words(s, true)), cut: goesOnBefore}
	if n := len(c.words); n > 0 && n <= contextWords && c.words[n-1].at == 0 {
		c.half = folded(s[:c.words[n-1].end])
	}
	c.words = c.words[:min(len(c.words), contextWords)]
	return c
}

func readSuffix(s string, v vocabulary) context {
	c := context{words: v.words(s, true), cut: goesOnBehind}
	if n := len(c.words); n > 0 && n <= contextWords && c.words[n-1].end == len(s) {
		c.half = folded(s[c.words[n-1].at:])
	}
	c.words = c.words[:min(len(c.words), contextWords)]
	return c
}

func backward(words []word) []word {
	words = slices.Clone(words)
	slices.Reverse(words)
	return words
}

// whole gives the words that are surely whole.
func (c *context) whole() []word {
	if c.half != "" {
		return c.words[:len(c.words)-1]
	}
	return c.words
}

// folded gives the folded form of the one word of a text.
func folded(s string) string {
	r := wordReader{text: s}
	r.next()
	return string(r.folded)
}

// is reports whether word i of the context is a word of the text.
func (c *context) is(i int, text string, w word) bool {
	if c.words[i].id == w.id {
		return true
	}
	if c.half == "" || i != len(c.words)-1 {
		return false
	}
	whole := folded(text[w.at:w.end])
	if c.cut == goesOnBefore {
		return strings.HasSuffix(whole, c.half)
	}
	return strings.HasPrefix(whole, c.half)
}

// matchBeside gives the number of words of the context less its edit distance from
// the words that stand there, the nearest first, and 0 where that is negative.
func (c *context) matchBeside(text string, words []word) int {
	row := make([]int, len(words)+1)
	for j := range row {
		row[j] = j
	}
	for i := range c.words {
		diagonal := row[0]
		row[0] = i + 1
		for j, w := range words {
			miss := 1
			if c.is(i, text, w) {
				miss = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+miss, row[j]+1, row[j+1]+1)
		}
	}
	return max(0, len(c.words)-slices.Min(row))
}
