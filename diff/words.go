package diff

import (
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
)

// compareWords says what may be said of two sides that were both read in the
// draft's own words.
func (w *work) compareWords(s *span, a, b joint, change func(Kind) *Change) {
	contest := w.contest(s, a, b)
	if contest != nil {
		w.contests[s] = contest
		w.compareContested(s, contest, a, b, change)
		return
	}
	r := w.compare(a.text, b.text, redline.Moves(false))
	headings, restyled := w.headingDifferences(s)
	ds := append(headings, differences(r, a, b, w.compare)...)
	switch {
	case s.replaced && r.Changed():
		// of one clause a side: others are split or merged
		d := Difference{Old: Run{Text: a.text}, New: Run{Text: b.text}}
		w.settle(change(KindReplaced), s, a, b, append(headings, d))
	case len(ds) > 0:
		w.settle(change(KindReworded), s, a, b, ds)
	case restyled || len(s.old) == 1 && len(s.new) == 1 && a.text != b.text:
		change(KindRestyled)
	}
	if from, to, ok := w.relinked(s, a, b, r); ok {
		c := change(KindRelinked)
		c.From, c.To = from, to
	}
}

// compareContested is compareWords where something stands in brackets.
func (w *work) compareContested(s *span, c *contest, a, b joint, change func(Kind) *Change) {
	headings, restyled := w.headingDifferences(s)
	if d, ok := c.replaced(); s.replaced && ok {
		w.settle(change(KindReplaced), s, a, b, append(headings, d))
		return
	}
	ds := append(headings, c.differences(w)...)
	if len(ds) > 0 {
		w.settle(change(KindReworded), s, a, b, ds)
	}
	brackets := w.bracketChanges(c, change)
	if len(ds) == 0 && !brackets && (restyled || len(s.old) == 1 && len(s.new) == 1 &&
		a.text != b.text) {
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
	ds = differences(w.compare(a.text, b.text, redline.Moves(false)), a, b, w.compare)
	for i := range ds {
		ds[i].Heading = true
	}
	return ds, len(ds) == 0
}

// differences cuts the changed runs of a comparison into what can be judged one
// by one. Each lies in one clause of either side.
func differences(r redline.Result, a, b joint, compare hunk.Comparer) []Difference {
	var out []Difference
	for _, h := range hunk.Changed(r.Spans) {
		for _, part := range h.Parts(a.text, b.text, compare) {
			old, new := a.runs(part.OldAt, part.OldEnd), b.runs(part.NewAt, part.NewEnd)
			for k := range max(len(old), len(new)) {
				out = append(out, Difference{Old: runOr(old, k), New: runOr(new, k)})
			}
		}
	}
	return out
}

// runOr gives run k, or no words at the end of the last one.
func runOr(runs []Run, k int) Run {
	if k < len(runs) {
		return runs[k]
	}
	last := runs[len(runs)-1]
	return Run{Clause: last.Clause, At: last.At + len(last.Text)}
}
