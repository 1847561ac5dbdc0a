package effect

import (
	"slices"
	"strings"
)

// Which word of a sentence stands for which of the other.

// maxAtoms is how many words a sentence may have that is compared without
// regard to their order.
const maxAtoms = 160

// pairAtoms finds for each atom of x the one of y that is the same word, or a
// form of it; nil where one has none.
func (w *work) pairAtoms(x, y []atom) []int {
	if pairs := w.pairSome(x, y); !slices.Contains(pairs, -1) {
		return pairs
	}
	return nil
}

// pairSome finds for each atom of x the one of y that is the same word, or a
// form of it; -1 where there is none.
func (w *work) pairSome(x, y []atom) []int {
	pairs, taken := w.memory.ints.take(len(x)), w.memory.bools.take(len(y))
	for i := range pairs {
		pairs[i] = -1
	}
	before := func(list []atom, i int) string {
		if list[i].pred < 0 {
			return ""
		}
		return list[list[i].pred].text
	}
	follower := func(list []atom, i int) string {
		if i+1 < len(list) && list[i+1].pred == i {
			return list[i+1].text
		}
		return ""
	}
	same := []func(i, k int) bool{
		func(i, k int) bool {
			b := follower(x, i)
			return b != "" && x[i].text == y[k].text && b == follower(y, k) &&
				(x[i].role == y[k].role || plainRole(x[i].role) && plainRole(y[k].role))
		},
		func(i, k int) bool {
			return x[i].text == y[k].text && x[i].role == y[k].role && before(x, i) == before(y, k)
		},
		func(i, k int) bool { return x[i].text == y[k].text && x[i].role == y[k].role },
		func(i, k int) bool { return x[i].text == y[k].text },
		func(i, k int) bool { return w.old.lexis.akin(*x[i].word, *y[k].word) },
	}
	for pass := range same {
		for i := range x {
			if pairs[i] >= 0 {
				continue
			}
			for k := range y {
				if !taken[k] && same[pass](i, k) {
					pairs[i], taken[k] = k, true
					break
				}
			}
		}
	}
	w.spend(4 * len(x) * len(y))
	return pairs
}

// plainRole reports whether a word stands under no preposition but that of a genitive.
func plainRole(role string) bool {
	return role == "" || role == "S" || role == "O" || strings.HasPrefix(role, "of")
}
