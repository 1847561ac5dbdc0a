package collate

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Marked gives a text with "[…]" where the notes on it say that words are missing: what is
// cut off says another thing than the whole. Cost: linear in the text.
func Marked(text string, notes []plan.Note) string {
	var gaps []int
	for _, n := range notes {
		if n.Kind == plan.NoteKindGap && n.At >= 0 && n.At <= len(text) {
			gaps = append(gaps, n.At)
		}
	}
	slices.Sort(gaps)
	for _, at := range slices.Backward(slices.Compact(gaps)) {
		text = strings.TrimRight(text[:at], " ") + " […] " + strings.TrimLeft(text[at:], " ")
	}
	return strings.TrimSpace(text)
}
