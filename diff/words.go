package diff

import (
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
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
	case len(s.old) == 1 && len(s.new) == 1 && a.text != b.text:
		change(KindRestyled)
	}
}

// headingDifference gives the difference between the headings of two points,
// or none.
func (w *work) headingDifference(s *span) []Difference {
	if len(s.old) != 1 || len(s.new) != 1 {
		return nil
	}
	a, b := w.old.nodes[s.old[0]].point.Heading, w.new.nodes[s.new[0]].point.Heading
	if !redline.Compare(a, b).Changed() {
		return nil
	}
	return []Difference{{Heading: true, Old: Run{Text: a}, New: Run{Text: b}}}
}

// A hunk is a run of words that differs: byte ranges in two texts.
type hunk struct {
	oldAt, oldEnd, newAt, newEnd int
}

// differences cuts the changed runs of a comparison into what can be judged
// one by one. A run as it is shown may hold several: words that only came in
// before a substitution are a difference of their own, and words that differ
// in case alone are none.
func differences(r redline.Result, a, b joint) []Difference {
	var out []Difference
	for _, h := range changedRuns(r) {
		for _, part := range h.parts(a.text, b.text) {
			out = append(out, Difference{
				Old: a.run(part.oldAt, a.text[part.oldAt:part.oldEnd]),
				New: b.run(part.newAt, b.text[part.newAt:part.newEnd]),
			})
		}
	}
	return out
}

// changedRuns gives the runs of deleted and inserted words of a comparison.
func changedRuns(r redline.Result) []hunk {
	var out []hunk
	open := false
	for _, s := range r.Spans {
		if s.Op == redline.OpEqual || s.Op == redline.OpRestyled {
			open = false
			continue
		}
		if !open {
			out = append(out, hunk{oldAt: s.Old.At, oldEnd: s.Old.At, newAt: s.New.At, newEnd: s.New.At})
			open = true
		}
		last := &out[len(out)-1]
		last.oldEnd, last.newEnd = s.Old.End(), s.New.End()
	}
	return out
}

// parts cuts a run at words that both sides share but for case, where one of
// the pieces only came in or went. Two substitutions with a short shared word
// between them ("total and complete") are one difference.
func (h hunk) parts(old, new string) []hunk {
	r := redline.Compare(old[h.oldAt:h.oldEnd], new[h.newAt:h.newEnd], redline.Minimal(), redline.FoldCase(), redline.Moves(false))
	var out []hunk
	for _, p := range changedRuns(r) {
		p = hunk{p.oldAt + h.oldAt, p.oldEnd + h.oldAt, p.newAt + h.newAt, p.newEnd + h.newAt}.trimmed(old, new)
		if p.oldAt == p.oldEnd && p.newAt == p.newEnd {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].substitutes() && p.substitutes() && short(old[out[k].oldEnd:p.oldAt]) {
			out[k].oldEnd, out[k].newEnd = p.oldEnd, p.newEnd
			continue
		}
		out = append(out, p)
	}
	var cut []hunk
	for _, p := range out {
		cut = append(cut, p.atFigures(old, new)...)
	}
	return cut
}

// atFigures cuts a substitution with as many figures on one side as on the
// other at each of them: a figure against a figure is a difference of its own.
func (h hunk) atFigures(old, new string) []hunk {
	a, b := figures(old, h.oldAt, h.oldEnd), figures(new, h.newAt, h.newEnd)
	if len(a) != len(b) || len(a) == 0 {
		return []hunk{h}
	}
	var out []hunk
	add := func(p hunk) {
		p = p.trimmed(old, new)
		if (p.oldAt < p.oldEnd || p.newAt < p.newEnd) &&
			words.Fold(old[p.oldAt:p.oldEnd], true) != words.Fold(new[p.newAt:p.newEnd], true) {
			out = append(out, p)
		}
	}
	oldAt, newAt := h.oldAt, h.newAt
	for k := range a {
		add(hunk{oldAt, a[k].At, newAt, b[k].At})
		add(hunk{a[k].At, a[k].End(), b[k].At, b[k].End()})
		oldAt, newAt = a[k].End(), b[k].End()
	}
	add(hunk{oldAt, h.oldEnd, newAt, h.newEnd})
	return out
}

// figures gives the numbers that stand between two offsets of a text.
func figures(text string, at, end int) []words.Word {
	var out []words.Word
	for w := range words.All(text[at:end]) {
		if w.Kind == words.KindNumber {
			w.At += at
			out = append(out, w)
		}
	}
	return out
}

// substitutes reports whether both sides have words.
func (h hunk) substitutes() bool { return h.oldAt < h.oldEnd && h.newAt < h.newEnd }

// shortWord is the number of letters up to which a word is taken for an
// article, a conjunction or the like. Most of them are that short in the
// languages of drafts, so no list of words is kept; what follows from the rule
// only makes verdicts more careful.
const shortWord = 3

// short reports whether what stands between two differences is too little to
// keep them apart: one short word.
func short(between string) bool {
	n := 0
	for w := range words.All(between) {
		if carries(w) {
			n++
			if utf8.RuneCountInString(w.Text) > shortWord {
				return false
			}
		}
	}
	return n <= 1
}

// carries reports whether a word is more than space and punctuation.
func carries(w words.Word) bool { return w.Kind >= words.KindWord }

// trimmed takes white space and punctuation off the ends of both sides: words
// are what is judged. Nothing is left of a hunk without words.
func (h hunk) trimmed(old, new string) hunk {
	h.oldAt, h.oldEnd = trim(old, h.oldAt, h.oldEnd)
	h.newAt, h.newEnd = trim(new, h.newAt, h.newEnd)
	return h
}

func trim(s string, at, end int) (int, int) {
	first, last := end, at
	for w := range words.All(s[at:end]) {
		if carries(w) {
			first, last = min(first, at+w.At), at+w.End()
		}
	}
	return min(first, max(first, last)), max(first, last)
}
