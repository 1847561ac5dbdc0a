package quote

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// An index finds the passages that share words with a quotation.
type index struct {
	ids      map[string]int32
	posting  [][]int32 // the passages that have a word
	passages []*passage
	weights  []int32 // of each passage, for one query
}

func newIndex(lists ...[]passage) *index {
	x := &index{ids: make(map[string]int32)}
	for _, list := range lists {
		for i := range list {
			x.add(&list[i])
		}
	}
	x.weights = make([]int32, len(x.passages))
	return x
}

func (x *index) add(p *passage) {
	n := int32(len(x.passages))
	x.passages = append(x.passages, p)
	for w := range indexed(p.text) {
		id, ok := x.ids[w]
		if !ok {
			id = int32(len(x.posting))
			x.ids[w] = id
			x.posting = append(x.posting, nil)
		}
		if list := x.posting[id]; len(list) == 0 || list[len(list)-1] != n {
			x.posting[id] = append(list, n)
		}
	}
}

// indexed yields the words of a text by which it is looked up: folded and without
// hyphens, and those with a hyphen also by their parts.
func indexed(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range words.All(text) {
			if w.Kind < words.KindWord {
				continue
			}
			if !strings.ContainsFunc(w.Text, isJoint) {
				if !yield(spelling(w.Text)) {
					return
				}
				continue
			}
			if !yield(joined(w.Text)) {
				return
			}
			for part := range strings.FieldsFuncSeq(w.Text, isJoint) {
				if !yield(spelling(part)) {
					return
				}
			}
		}
	}
}

// asked yields the words by which a quotation is looked up: one with a hyphen as one
// where a passage has it so, and else by its parts.
func (x *index) asked(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range words.All(text) {
			if w.Kind < words.KindWord {
				continue
			}
			whole := joined(w.Text)
			if _, ok := x.ids[whole]; ok || !strings.ContainsFunc(w.Text, isJoint) {
				if !yield(whole) {
					return
				}
				continue
			}
			for part := range strings.FieldsFuncSeq(w.Text, isJoint) {
				if !yield(spelling(part)) {
					return
				}
			}
		}
	}
}

// joined gives a word folded, and without hyphens and apostrophes.
func joined(word string) string {
	if !strings.ContainsFunc(word, isJoint) {
		return spelling(word)
	}
	return spelling(strings.Map(func(c rune) rune {
		if isJoint(c) {
			return -1
		}
		return c
	}, word))
}

func isJoint(c rune) bool {
	switch c {
	case '-', '\'', '‐', '‑', '–', '’', 'ʼ':
		return true
	}
	return false
}

// A lookup is what an index has for a quotation.
type lookup struct {
	total   int32 // weight of the words of the quotation
	known   []*passage
	weights []int32
}

// unknownWeight is that of a word that no passage has.
const unknownWeight = 10

// find gives the passages that have at least so much per mille of the weight of a
// quotation's words: a word weighs the more the fewer passages have it. Those with
// most come first.
func (x *index) find(text string, least int32) lookup {
	var (
		out  lookup
		seen = make(map[string]bool)
		hit  []int32
	)
	for w := range x.asked(text) {
		if seen[w] {
			continue
		}
		seen[w] = true
		id, ok := x.ids[w]
		if !ok {
			out.total += unknownWeight
			continue
		}
		weight := int32(1 + bits.Len(uint(len(x.passages)/len(x.posting[id]))))
		out.total += weight
		for _, p := range x.posting[id] {
			if x.weights[p] == 0 {
				hit = append(hit, p)
			}
			x.weights[p] += weight
		}
	}
	slices.SortFunc(hit, func(a, b int32) int {
		return cmp.Or(cmp.Compare(x.weights[b], x.weights[a]), cmp.Compare(a, b))
	})
	for _, p := range hit {
		if int64(x.weights[p])*1000 >= int64(out.total)*int64(least) {
			out.known = append(out.known, x.passages[p])
			out.weights = append(out.weights, x.weights[p])
		}
		x.weights[p] = 0
	}
	return out
}
