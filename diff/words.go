package diff

import (
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
)

// compareWords says what may be said of two sides that were both read in the
// draft's own words.
func (w *work) compareWords(s *span, a, b joint, change func(Kind) *Change) {
	r := redline.Compare(a.text, b.text, redline.Moves(false))
	headings, restyled := w.headingDifferences(s)
	ds := append(headings, differences(r, a, b)...)
	switch {
	case s.replaced && r.Changed():
		d := Difference{Old: a.run(0, a.text), New: b.run(0, b.text)}
		w.settle(change(KindReplaced), s, a, b, append(headings, d))
	case len(ds) > 0:
		w.settle(change(KindReworded), s, a, b, ds)
	case restyled || len(s.old) == 1 && len(s.new) == 1 && a.text != b.text:
		change(KindRestyled)
	}
}

// headingDifferences compares the headings of two points as texts are compared,
// and reports whether these differ in style alone.
func (w *work) headingDifferences(s *span) (ds []Difference, restyled bool) {
	if len(s.old) != 1 || len(s.new) != 1 {
		return nil, false
	}
	a := joint{text: w.old.Nodes[s.old[0]].Point.Heading, starts: []int{0}}
	b := joint{text: w.new.Nodes[s.new[0]].Point.Heading, starts: []int{0}}
	if a.text == b.text {
		return nil, false
	}
	ds = differences(redline.Compare(a.text, b.text, redline.Moves(false)), a, b)
	for i := range ds {
		ds[i].Heading = true
	}
	return ds, len(ds) == 0
}

// differences cuts the changed runs of a comparison into what can be judged
// one by one.
func differences(r redline.Result, a, b joint) []Difference {
	var out []Difference
	for _, h := range hunk.Changed(r.Spans) {
		for _, part := range h.Parts(a.text, b.text) {
			out = append(out, Difference{
				Old: a.run(part.OldAt, a.text[part.OldAt:part.OldEnd]),
				New: b.run(part.NewAt, b.text[part.NewAt:part.NewEnd]),
			})
		}
	}
	return out
}
