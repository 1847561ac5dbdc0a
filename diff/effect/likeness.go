package effect

import "github.com/redraft-go/redraft/plan"

// Two clauses are held to be two, and not one that was reworded, where fewer than
// one in leastAlike of the words of content of the shorter are in the other, and
// it has leastWords of them. What is said of either is then not compared.
const (
	leastAlike = 5
	leastWords = 6
)

// replaced tells that the one text stands in the place of the other and has next
// to nothing of it; false where it has.
func (w *work) replaced() bool {
	x, y := &w.old, &w.new
	if w.trim != nil && len(w.wholeOf(x)) > len(x.Text) { // they have sentences in common
		return false
	}
	if 2*alikeAtEnds(x.Text, y.Text) > min(len(x.Text), len(y.Text)) {
		return false // half of the one is the other's, word for word
	}
	x.cut()
	y.cut()
	if len(x.content) > len(y.content) {
		x, y = y, x
	}
	if len(x.content) < leastWords || w.inStems(x.content, y)*leastAlike >= len(x.content) {
		return false
	}
	w.add(Effect{
		Kind:   KindSubstantive,
		Before: w.old.words(plan.Range{Len: len(w.old.Text)}),
		After:  w.new.words(plan.Range{Len: len(w.new.Text)}),
	})
	return true
}

// alikeAtEnds counts the bytes that two texts begin and end with both.
func alikeAtEnds(a, b string) int {
	n := len(commonStart(a, b))
	k := 0
	for k < min(len(a), len(b))-n && a[len(a)-1-k] == b[len(b)-1-k] {
		k++
	}
	return n + k
}
