package effect

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// commonStems counts the words of x of which y has one with the same beginning, up to the most.
func (w *work) commonStems(x, y []word, most int) int {
	n := 0
	for i := 0; i < len(x) && n < most; i++ {
		k := slices.IndexFunc(y, func(b word) bool { return sameStem(x[i], b) })
		if k >= 0 {
			n++
		} else {
			k = len(y)
		}
		w.spend(1 + k/8)
	}
	return n
}

// inStems counts the words of which s has one with the same beginning among
// all its words of content.
func (w *work) inStems(words []word, s *side) int {
	if s.stems == nil {
		s.cut()
		s.stems = s.memory.words.clone(s.content)
		slices.SortFunc(s.stems, func(a, b word) int {
			return cmp.Or(cmp.Compare(a.stem, b.stem), strings.Compare(a.text, b.text))
		})
		s.stems = slices.CompactFunc(s.stems, func(a, b word) bool {
			return a.stem == b.stem && a.text == b.text
		})
		w.spend(8 * len(s.content))
	}
	n := 0
	for _, v := range words {
		from, _ := slices.BinarySearchFunc(s.stems, v.stem, func(u word, stem uint64) int {
			return cmp.Compare(u.stem, stem)
		})
		w.spend(8)
		for k := from; k < len(s.stems) && s.stems[k].stem == v.stem; k++ {
			w.spend(4)
			if sameStem(s.stems[k], v) {
				n++
				break
			}
		}
	}
	return n
}

// inKin counts the words of which s has one of the same root; 0 for more words than
// a sentence has.
func (w *work) inKin(words []word, s *side) (n int) {
	s.cut()
	if len(words) > maxKin || len(s.content) > 4*maxKin {
		return 0
	}
	w.spend(8 * len(words) * len(s.content))
	for _, v := range words {
		if slices.ContainsFunc(s.content, func(u word) bool { return w.old.lexis.akin(u, v) }) {
			n++
		}
	}
	return n
}

// maxKin is how many words a sentence has of which roots are looked for.
const maxKin = 64

// amounting makes a verb that says no more than that what follows is the value one that
// carries nothing, where a value follows: "становить 200 гривень".
func (s *side) amounting(verb string) {
	for i := 1; i < len(s.norm); i++ {
		if v := &s.norm[i-1]; v.text == verb && s.norm[i].text[0] == '#' {
			v.trait = nothing
		}
	}
}

// beginning hashes the first four letters of a word (FNV-1a).
func beginning(text string) uint64 {
	h, n := uint64(14695981039346656037), 0
	for i := range len(text) {
		if utf8.RuneStart(text[i]) {
			if n++; n > 4 {
				break
			}
		}
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h
}

// grammar are the traits of words that have no forms: "with" and "without".
const grammar = lacking | negator | excluder | joint | every | most | some | and | or | only

// sameStem reports whether two words are forms of one, by their beginning.
func sameStem(x, y word) bool {
	if x.text == y.text {
		return true
	}
	if x.stem != y.stem || (x.trait^y.trait)&grammar != 0 {
		return false
	}
	same, at := 0, 0 // letters and bytes in common
	for at < len(x.text) && at < len(y.text) {
		a, size := utf8.DecodeRuneInString(x.text[at:])
		if b, _ := utf8.DecodeRuneInString(y.text[at:]); a != b {
			break
		}
		same, at = same+1, at+size
	}
	slack := 1
	if first, _ := utf8.DecodeRuneInString(x.text); first >= 'а' && first <= 'ї' {
		slack = 3 // endings are longer
	}
	p, q := utf8.RuneCountInString(x.text[at:]), utf8.RuneCountInString(y.text[at:])
	return same >= 4 && min(p, q) <= slack && max(p, q) <= 4
}

func isLetterBefore(text string, at int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(c)
}

// reordered reports whether two lists have words in common that stand in
// another order.
func (w *work) reordered(x, y []word) bool {
	w.spend(2 * len(x) * len(y))
	keep := func(from, list []word) (out []string) {
		for _, v := range from {
			if slices.ContainsFunc(list, func(u word) bool { return u.text == v.text }) {
				out = append(out, v.text)
			}
		}
		return out
	}
	p, q := keep(x, y), keep(y, x)
	return len(p) == len(q) && !slices.Equal(p, q)
}
