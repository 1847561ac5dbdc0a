package diff

import (
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// A wording is how two texts of a link differ.
type wording struct {
	differences []Difference
	brackets    []bracketChange // what became of their brackets
	// the texts as a whole, for one that was replaced; nil where they do not differ, or are
	// not two
	whole    *Difference
	restyled bool // they differ, if in nothing of this
}

// compareWords says what may be said of two sides that were both read in the
// draft's own words.
func (w *work) compareWords(s *span, a, b joint, change func(Kind) *Change) {
	contest := w.contest(s, a, b)
	heading := w.headingWording(s)
	text, result := wording{}, redline.Result{}
	if contest != nil {
		w.contests[s] = contest
		text = contest.wording(w)
	} else {
		result = w.compare(a.text, b.text, redline.Moves(false))
		text.differences = differences(result, a, b, w.compare)
		if result.Changed() {
			text.whole = &Difference{Old: Run{Text: a.text}, New: Run{Text: b.text}}
		}
	}
	text.restyled = len(s.old) == 1 && len(s.new) == 1 && a.text != b.text
	ds := append(heading.differences, text.differences...)
	brackets := append(heading.brackets, text.brackets...)
	replaced := s.replaced && text.whole != nil
	switch {
	case replaced:
		// of one clause a side: others are split or merged
		w.settle(change(KindReplaced), s, a, b, append(heading.differences, *text.whole))
		brackets = heading.brackets
	case len(ds) > 0:
		w.settle(change(KindReworded), s, a, b, ds)
	}
	some := w.bracketChanges(brackets, change)
	if len(ds) == 0 && !some && !replaced && (heading.restyled || text.restyled) {
		change(KindRestyled)
	}
	if contest != nil {
		return
	}
	if from, to, ok := w.relinked(s, a, b, result); ok {
		c := change(KindRelinked)
		c.From, c.To = from, to
	}
}

// bearsHeading reports whether points of a link have one heading, that of the first: it is one
// point, with at most an alternative below that is no more than a label.
func bearsHeading(t *flat.Tree, nodes []int) bool {
	return len(nodes) == 1 || len(nodes) == 2 && t.Nodes[nodes[1]].Parent == nodes[0] &&
		t.Nodes[nodes[1]].Point.Role == plan.RoleAlternative &&
		t.Nodes[nodes[1]].Point.Heading == ""
}

// headingWording compares the headings of two points as texts are compared.
func (w *work) headingWording(s *span) (out wording) {
	if !bearsHeading(w.old, s.old) || !bearsHeading(w.new, s.new) {
		return out
	}
	s = &span{old: s.old[:1], new: s.new[:1]}
	a := joint{text: w.old.Nodes[s.old[0]].Point.Heading, starts: []int{0}}
	b := joint{text: w.new.Nodes[s.new[0]].Point.Heading, starts: []int{0}}
	if a.text == b.text {
		return out
	}
	if c := w.headingContest(s, a, b); c != nil {
		out = c.wording(w)
		if d, ok := c.numbers(); ok {
			out.brackets = append(out.brackets, d)
		}
	} else {
		r := w.compare(a.text, b.text, redline.Moves(false))
		out.differences = differences(r, a, b, w.compare)
	}
	for i := range out.differences {
		out.differences[i].Heading = true
	}
	for i := range out.brackets {
		out.brackets[i].Heading = true
	}
	out.restyled = true
	return out
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
