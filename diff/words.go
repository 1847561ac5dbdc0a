package diff

import (
	"strings"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
)

// compareWords says what may be said of two sides that were both read in the
// draft's own words.
func (w *work) compareWords(s *span, a, b joint, change func(Kind) *Change) {
	r := redline.Compare(a.text, b.text, redline.Moves(false))
	headings := w.headingDifference(s)
	ds := append(headings, differences(r, a, b)...)
	switch {
	case s.replaced && r.Changed():
		d := Difference{Old: a.run(0, a.text), New: b.run(0, b.text)}
		w.settle(change(KindReplaced), s, a, b, append(headings, d))
	case len(ds) > 0:
		w.settle(change(KindReworded), s, a, b, ds)
	case len(s.old) == 1 && len(s.new) == 1 && (a.text != b.text || w.heading(s) != [2]string{}):
		change(KindRestyled)
	}
}

// heading gives the headings of two points where they are not the same to the
// letter, or none.
func (w *work) heading(s *span) (h [2]string) {
	if len(s.old) != 1 || len(s.new) != 1 {
		return h
	}
	if a, b := w.old.Nodes[s.old[0]].Point.Heading, w.new.Nodes[s.new[0]].Point.Heading; a != b {
		h = [2]string{a, b}
	}
	return h
}

// headingDifference gives the difference in words between the headings of two
// points, or none. A heading in capitals is the same words.
func (w *work) headingDifference(s *span) []Difference {
	h := w.heading(s)
	if strings.EqualFold(h[0], h[1]) || !redline.Compare(h[0], h[1]).Changed() {
		return nil
	}
	return []Difference{{Heading: true, Old: Run{Text: h[0]}, New: Run{Text: h[1]}}}
}

// differences cuts the changed runs of a comparison into what can be judged
// one by one.
func differences(r redline.Result, a, b joint) []Difference {
	var out []Difference
	for _, h := range hunk.Changed(r.Spans) {
		for _, part := range h.Parts(a.text, b.text) {
			old, new := a.runs(part.OldAt, part.OldEnd), b.runs(part.NewAt, part.NewEnd)
			for k := range max(len(old), len(new)) {
				out = append(out, Difference{Old: runAt(old, k), New: runAt(new, k)})
			}
		}
	}
	return out
}

// runs gives a passage of the joint text as runs of its clauses: one for each
// that it reaches into.
func (j *joint) runs(at, end int) []Run {
	var out []Run
	for _, start := range j.starts {
		if start > at && start <= end {
			out = append(out, j.run(at, j.text[at:start-1]))
			at = start
		}
	}
	return append(out, j.run(at, j.text[at:end]))
}

// runAt gives the run number k, or where there are not so many no words behind
// the last one.
func runAt(runs []Run, k int) Run {
	if k < len(runs) {
		return runs[k]
	}
	last := runs[len(runs)-1]
	return Run{Clause: last.Clause, At: last.At + len(last.Text)}
}
