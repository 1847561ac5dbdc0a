// Package hunk cuts two texts into the runs of words that they share and those
// that they have differently.
package hunk

import (
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// A Comparer compares two texts word by word, as [redline.Compare] does, which
// is one.
type Comparer func(old, new string, opts ...redline.Option) redline.Result

// A Hunk is a run of words of two texts: byte ranges.
type Hunk struct {
	OldAt, OldEnd, NewAt, NewEnd int
}

// Same reports whether both texts have the words of a span, style aside.
func Same(s redline.Span) bool { return s.Op == redline.OpEqual || s.Op == redline.OpRestyled }

// Changed gives the runs of deleted and inserted words of a comparison.
func Changed(spans []redline.Span) []Hunk { return changed(spans, Same) }

// Joined is [Changed] with the runs in one between which no word stands.
func Joined(spans []redline.Span) []Hunk {
	return changed(spans, func(s redline.Span) bool {
		return Same(s) && prose.Folded(s.Old.Text) != ""
	})
}

// changed gives the runs that spans which part them stand between.
func changed(spans []redline.Span, parts func(redline.Span) bool) []Hunk {
	var out []Hunk
	open := false
	for _, s := range spans {
		switch {
		case parts(s):
			open = false
			continue
		case !open && Same(s):
			continue
		case !open:
			out = append(out, Hunk{OldAt: s.Old.At, NewAt: s.New.At})
			open = true
		}
		last := &out[len(out)-1]
		last.OldEnd, last.NewEnd = s.Old.End(), s.New.End()
	}
	return out
}

// Shared gives the runs of words that two texts share, letter case and style
// aside, in order.
func Shared(old, new string, compare Comparer) []Hunk {
	var out []Hunk
	for _, s := range compare.foldedSpans(old, new) {
		if Same(s) {
			out = append(out, Hunk{s.Old.At, s.Old.End(), s.New.At, s.New.End()})
		}
	}
	return out
}

// foldedSpans compares two texts word by word, letter case aside.
func (compare Comparer) foldedSpans(old, new string) []redline.Span {
	return compare(old, new, redline.Minimal(), redline.FoldCase(), redline.Moves(false)).Spans
}

// Parts cuts a run of changed words into what can be judged one by one. A run as
// it is shown may hold several: words that only came in before a substitution
// are a part of their own, and words that differ in case alone are none. Two
// substitutions with a short shared word between them ("total and complete") are
// one part.
func (h Hunk) Parts(old, new string, compare Comparer) []Hunk {
	var out []Hunk
	for _, p := range Changed(compare.foldedSpans(old[h.OldAt:h.OldEnd], new[h.NewAt:h.NewEnd])) {
		p = Hunk{
			p.OldAt + h.OldAt, p.OldEnd + h.OldAt, p.NewAt + h.NewAt,
			p.NewEnd + h.NewAt,
		}.trimmed(old, new)
		if p.empty() {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].substitutes() && p.substitutes() &&
			little(old[out[k].OldEnd:p.OldAt]) {
			out[k].OldEnd, out[k].NewEnd = p.OldEnd, p.NewEnd
			continue
		}
		out = append(out, p)
	}
	var cut []Hunk
	for _, p := range out {
		cut = append(cut, p.atFigures(old, new)...)
	}
	return cut
}

// atFigures cuts a substitution with as many figures on one side as on the
// other at each of them: a figure against a figure is a difference of its own.
func (h Hunk) atFigures(old, new string) []Hunk {
	a, b := figures(old, h.OldAt, h.OldEnd), figures(new, h.NewAt, h.NewEnd)
	if len(a) != len(b) || len(a) == 0 {
		return []Hunk{h}
	}
	var out []Hunk
	add := func(p Hunk) {
		p = p.trimmed(old, new)
		if !p.empty() && words.Fold(old[p.OldAt:p.OldEnd],
			true) != words.Fold(new[p.NewAt:p.NewEnd], true) {
			out = append(out, p)
		}
	}
	oldAt, newAt := h.OldAt, h.NewAt
	for k := range a {
		add(Hunk{oldAt, a[k].At, newAt, b[k].At})
		add(Hunk{a[k].At, a[k].End(), b[k].At, b[k].End()})
		oldAt, newAt = a[k].End(), b[k].End()
	}
	add(Hunk{oldAt, h.OldEnd, newAt, h.NewEnd})
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
func (h Hunk) substitutes() bool { return h.OldAt < h.OldEnd && h.NewAt < h.NewEnd }

// empty reports whether neither side has words.
func (h Hunk) empty() bool { return h.OldAt == h.OldEnd && h.NewAt == h.NewEnd }

// little reports whether what stands between two differences is too little to
// keep them apart: one short word.
func little(gap string) bool {
	n := 0
	for _, w := range prose.Words(gap) {
		n++
		if !prose.Short(w) {
			return false
		}
	}
	return n <= 1
}

// trimmed takes white space and punctuation off the ends of both sides: words
// are what is judged. Nothing is left of a hunk without words.
func (h Hunk) trimmed(old, new string) Hunk {
	h.OldAt, h.OldEnd = prose.Trim(old, h.OldAt, h.OldEnd)
	h.NewAt, h.NewEnd = prose.Trim(new, h.NewAt, h.NewEnd)
	return h
}
