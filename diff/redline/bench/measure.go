package main

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// A quality is what a script is worth, whatever it cost to find.
type quality struct {
	edit  int // units deleted and inserted
	hunks int
	// hunks followed, before another, by a match of one or two units that are stop-words or marks
	chance int
	errors int // kept units that are not the same on both sides
}

func assess(old, new string, s script) quality {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	var q quality
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		first := i + j
		for i < len(a) && s.deleted[i] {
			i++
		}
		for j < len(b) && s.inserted[j] {
			j++
		}
		if i+j > first {
			q.hunks++
			q.edit += i + j - first
		}
		from := i
		for i < len(a) && j < len(b) && !s.deleted[i] && !s.inserted[j] {
			if words.Fold(a[i], false) != words.Fold(b[j], false) {
				q.errors++
			}
			i++
			j++
		}
		if i < len(a) && j < len(b) && q.hunks > 0 && i-from <= 2 && light(a[from:i]) {
			q.chance++
		}
		if i+j == first { // one side kept more than the other
			q.errors++
			i = min(i+1, len(a))
			j = min(j+1, len(b))
		}
	}
	return q
}

// light reports whether all words are marks or stop-words: a list, or up to three letters.
func light(words []string) bool {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		case unicode.IsDigit(r):
			return false
		case utf8.RuneCountInString(w) <= 3 || stopWords[w]:
		default:
			return false
		}
	}
	return true
}

var stopWords = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range []string{
		"that", "this", "with", "from", "shall", "will", "have", "been", "which", "their", "such",
		"into", "than", "your", "they", "when", "these", "other",
		"eine", "einer", "einem", "einen", "eines", "nach", "nicht", "oder", "auch", "wird",
		"werden", "sind", "sich", "über", "durch", "dieser", "diese", "dieses", "wenn",
		"dans", "pour", "avec", "cette", "sont", "leur", "leurs", "elle", "plus",
		"який", "яка", "яких", "після", "бути", "також", "щодо",
	} {
		set[w] = true
	}
	return set
}()

// least returns the length of the least edit, exactly: both lengths less twice that of the longest
// common subsequence, by whole rows of bits.
func least(old, new string) int {
	a, b := folded(old), folded(new)
	n, m := len(a), len(b)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	common := n - len(a)
	places := make(map[string][]int)
	for i, w := range a {
		places[w] = append(places[w], i)
	}
	row := make([]uint64, len(a)/64+1)
	mask := make([]uint64, len(row))
	for i := range row {
		row[i] = ^uint64(0)
	}
	for _, w := range b {
		at := places[w]
		if len(at) == 0 {
			continue
		}
		for _, i := range at {
			mask[i/64] |= 1 << (i % 64)
		}
		carry := uint64(0)
		for k := at[0] / 64; k < len(row); k++ {
			v := row[k]
			var sum uint64
			sum, carry = bits.Add64(v, v&mask[k], carry)
			row[k] = sum | v&^mask[k]
		}
		for _, i := range at {
			mask[i/64] = 0
		}
	}
	for i := range a {
		if row[i/64]>>(i%64)&1 == 0 {
			common++
		}
	}
	return n + m - 2*common
}

func folded(text string) []string {
	units, _ := unitsIn(text)
	for i, w := range units {
		units[i] = words.Fold(w, false)
	}
	return units
}
