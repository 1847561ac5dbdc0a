package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Marked gives a text with "[…]" where the notes on it say that words are missing: what is
// cut off says another thing than the whole. Cost: linear in the text.
func Marked(text string, notes []plan.Note) string { return inserted(text, notes, false) }

// Explained is [Marked] with an editor's explanations in square brackets where they stand:
// for words that are told. A quotation has none of them. Cost: linear in the text.
func Explained(text string, notes []plan.Note) string { return inserted(text, notes, true) }

// inserted puts what stands at places of a text into it, each thing once.
func inserted(text string, notes []plan.Note, glosses bool) string {
	type insert struct {
		at   int
		text string
	}
	var all []insert
	for _, n := range notes {
		switch {
		case n.At < 0 || n.At > len(text):
		case n.Kind == plan.NoteKindGap:
			all = append(all, insert{n.At, "…"})
		case glosses && n.Kind == plan.NoteKindGloss && n.Len == 0:
			all = append(all, insert{n.At, strings.Trim(n.Text, "()[] ")})
		}
	}
	slices.SortFunc(all, func(a, b insert) int {
		return cmp.Or(a.at-b.at, strings.Compare(a.text, b.text))
	})
	for _, i := range slices.Backward(slices.Compact(all)) {
		before, after := strings.TrimRight(text[:i.at], " "), strings.TrimLeft(text[i.at:], " ")
		if i.text == "…" || !strings.HasPrefix(after, ".") && !strings.HasPrefix(after, ",") {
			after = " " + after
		}
		text = before + " [" + i.text + "]" + after
	}
	return strings.TrimSpace(text)
}
