package effect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// settle drops the words and phrases that are equal in law, or only spelt
// otherwise, from both sides.
func settle(x, y []word) ([]word, []word) {
	for _, e := range equalPairs() {
		for _, turn := range [][2]string{{e.A, e.B}, {e.B, e.A}} {
			i, n := findPhrase(x, turn[0])
			k, m := findPhrase(y, turn[1])
			if i >= 0 && k >= 0 {
				x, y = slices.Delete(slices.Clone(x), i, i+n), slices.Delete(slices.Clone(y), k, k+m)
			}
		}
	}
	return withoutKey(x, y, spelling), withoutKey(y, x, spelling)
}

// findPhrase gives where the content words of a phrase stand in a list.
func findPhrase(words []word, phrase string) (at, n int) {
	parts := slices.DeleteFunc(strings.Fields(phrase), isFunction)
	if len(parts) == 0 {
		return -1, 0
	}
	for i := 0; i+len(parts) <= len(words); i++ {
		match := true
		for k, p := range parts {
			if words[i+k].text != p {
				match = false
				break
			}
		}
		if match {
			return i, len(parts)
		}
	}
	return -1, 0
}

func hasWord(words []word, list []string) bool {
	return slices.ContainsFunc(words, func(v word) bool { return slices.Contains(list, v.text) })
}

// commonStems counts the words of x of which y has one with the same beginning.
func commonStems(x, y []word) int {
	n := 0
	for _, a := range x {
		if slices.ContainsFunc(y, func(b word) bool { return sameStem(a.text, b.text) }) {
			n++
		}
	}
	return n
}

// sameStem reports whether two words are forms of one, by their beginning.
func sameStem(x, y string) bool {
	if x == y {
		return true
	}
	if x == "" || y == "" || x[0] != y[0] {
		return false
	}
	a, b := []rune(x), []rune(y)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	slack := 1
	if len(a) > 0 && a[0] >= 'а' && a[0] <= 'ї' {
		slack = 3 // endings are longer
	}
	return n >= 4 && n >= min(len(a), len(b))-slack && max(len(a), len(b))-n <= 4
}

func isLetterBefore(text string, at int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(c)
}

// reordered reports whether two lists have words in common that stand in
// another order.
func reordered(x, y []word) bool {
	keep := func(from, in []word) (out []string) {
		for _, v := range from {
			if slices.ContainsFunc(in, func(u word) bool { return u.text == v.text }) {
				out = append(out, v.text)
			}
		}
		return out
	}
	p, q := keep(x, y), keep(y, x)
	return len(p) == len(q) && !slices.Equal(p, q)
}
