package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/words"
)

// A keptWord is a word that both sides have, with the brackets around it.
type keptWord struct {
	runs  [2]Run
	outer [2][]int // outermost first
}

// keptAll gives all words that both sides have.
func (c *contest) keptAll(r redline.Result) []keptWord {
	var out []keptWord
	for _, s := range r.Spans {
		if hunk.Same(s) {
			out = append(out, c.keptWords(s)...)
		}
	}
	return out
}

// keptWords gives the words of a span that both sides have.
func (c *contest) keptWords(s redline.Span) []keptWord {
	a, b := prose.Words(s.Old.Text), prose.Words(s.New.Text)
	if len(a) != len(b) {
		return nil // written apart on one side
	}
	out := make([]keptWord, 0, len(a))
	for k := range a {
		var x keptWord
		for side, word := range [2]words.Word{a[k], b[k]} {
			at := word.At + s.Old.At
			if side == 1 {
				at = word.At + s.New.At
			}
			runs := c.joints[side].runs(at, at+len(word.Text))
			x.runs[side] = runs[0]
			x.outer[side] = slices.DeleteFunc(c.enclosing(side, runs[0].Clause, runs[0].At,
				len(runs[0].Text)), func(b int) bool {
				return c.texts[side][runs[0].Clause].Brackets[b].Kind == bracket.KindPlaceholder
			})
		}
		out = append(out, x)
	}
	return out
}

// shares says of a bracket how many of its words are kept: by side, clause and index.
func (c *contest) shares(kept []keptWord) map[[3]int]int {
	out := make(map[[3]int]int)
	for i := range kept {
		for side := range kept[i].outer {
			for _, b := range kept[i].outer[side] {
				out[[3]int{side, kept[i].runs[side].Clause, b}]++
			}
		}
	}
	return out
}

// wordsIn counts the words of a bracket as they are compared.
func (c *contest) wordsIn(side, clause, b int) int {
	start, inner := c.joints[side].starts[clause], c.texts[side][clause].Brackets[b].Inner
	return len(prose.Words(c.joints[side].text[start+inner.At : start+inner.End()]))
}

// placeOf says where a kept word stands in a side as compared.
func (c *contest) placeOf(k *keptWord, side int) (at, end int) {
	r := &k.runs[side]
	at = c.joints[side].starts[r.Clause] + r.At
	return at, at + len(r.Text)
}

// gap gives the part of the other side between the words that are kept before and after
// a part of a side.
func (c *contest) gap(kept []keptWord, side, from, to int) [2]int {
	gap := [2]int{0, len(c.joints[1-side].text)}
	for i := range kept {
		at, _ := c.placeOf(&kept[i], side)
		there, end := c.placeOf(&kept[i], 1-side)
		switch {
		case at < from:
			gap[0] = end
		case at >= to:
			gap[1] = there
			return gap
		}
	}
	return gap
}

// broken reports whether a bracket of a clause has no partner.
func (c *contest) broken(side, clause int) bool {
	x := c.texts[side][clause]
	return x != nil && len(x.Problems) > 0
}

// source gives the text of a clause.
func (c *contest) source(side, clause int) string {
	if x := c.texts[side][clause]; x != nil {
		return x.Source
	}
	j := c.joints[side]
	end := len(j.text)
	if clause+1 < len(j.starts) {
		end = j.starts[clause+1] - 1
	}
	return j.text[j.starts[clause]:end]
}

// whole gives a span of a clause as a run.
func (c *contest) whole(side, clause int, s bracket.Span) Run {
	return Run{Clause: clause, At: s.At, Text: c.source(side, clause)[s.At:s.End()]}
}

// extend makes a run reach to the end of another one in its clause.
func (c *contest) extend(r *Run, side int, to Run) {
	r.Text = c.source(side, r.Clause)[r.At : to.At+len(to.Text)]
}

// enclose makes a run end with the brackets that open in it, and with the other wordings
// in their place.
func (c *contest) enclose(r *Run, side int) {
	x := c.texts[side][r.Clause]
	if x == nil {
		return
	}
	end := r.At + len(r.Text)
	for i := range x.Brackets {
		if b := &x.Brackets[i]; b.Kind.Contested() && !b.Later && !b.Earlier && r.At <= b.At &&
			b.At < end {
			end = max(end, b.End())
			if b.Set >= 0 {
				end = max(end, x.Sets[b.Set].End())
			}
		}
	}
	r.Text = x.Source[r.At:end]
}
