package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/prose"
)

// A group is what has one verdict for one reason.
type group struct {
	verdict diff.Verdict
	label   string // of the verdict; "" where there are no verdicts to be had
	reason  string // in words; "" none that need be given
	because diff.Reason
	copies  []diff.Testimony // the copies that the reason names
	// what the words do, a sentence each, then the other differences in one
	lines   []phrase
	words   []phrase           // differences that no effect speaks of
	effects []*diff.Effect     // those of the lines, in their order
	differ  []*diff.Difference // those of words
}

// groups gives what a change is put down to: what its words do, a line each,
// then the other differences, in one line for each verdict and reason.
func (v *view) groups(l *diff.Link, h *diff.Change) []group {
	if follows(h) {
		return nil
	}
	var groups []group
	groupOf := func(verdict diff.Verdict, r diff.Reason, copies []diff.Testimony) *group {
		reason := v.reason(l, r, copies)
		k := slices.IndexFunc(groups, func(g group) bool {
			return g.verdict == verdict && g.reason == reason
		})
		if k < 0 {
			groups = append(groups, group{
				verdict: verdict, label: v.verdict(h, verdict, r),
				reason: reason, because: r, copies: copies,
			})
			k = len(groups) - 1
		}
		return &groups[k]
	}
	if s := v.tale(l, h); s != "" {
		groups = append(groups, group{
			verdict: h.Verdict, label: v.verdict(h, h.Verdict, h.Reason),
			lines: []phrase{plain(s)},
		})
	}
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			g := groupOf(e.Verdict, e.Reason, h.Behind(e))
			g.lines, g.effects = append(g.lines, plain(v.does(h, e))), append(g.effects, e)
		}
	}
	for k := range h.Differences {
		d := &h.Differences[k]
		if covered(h, d) {
			continue
		}
		g := groupOf(d.Verdict, d.Reason, d.Deciding())
		if words := v.words(h, d); words != nil {
			g.words, g.differ = append(g.words, words), append(g.differ, d)
		}
	}
	if len(h.Differences) == 0 && h.Verdict != "" && h.Kind != diff.KindRetold && !v.bare {
		groupOf(h.Verdict, h.Reason, nil)
	}
	if s := v.restyled(h); s != "" && !ofBrackets(h) {
		groups = append(groups, group{lines: []phrase{plain(s)}})
	}
	order := diff.Verdicts()
	slices.SortStableFunc(groups, func(a, b group) int {
		return slices.Index(order, a.verdict) - slices.Index(order, b.verdict)
	})
	for k := range groups {
		g := &groups[k]
		if len(g.words) > 0 {
			g.lines = append(g.lines, join(g.words, v.label("clauses")))
		}
		switch {
		case v.bare && h.Kind != diff.KindRetold:
			g.reason = ""
		case len(g.lines) == 0:
			g.lines, g.reason = []phrase{plain(g.reason)}, ""
		}
	}
	return groups
}

// verdict gives the word for a verdict of a change: "" where there are no copies
// to tell the draft from.
func (v *view) verdict(h *diff.Change, verdict diff.Verdict, r diff.Reason) string {
	switch {
	case v.bare || verdict == "":
		return ""
	case h.Kind == diff.KindRetold && r == diff.ReasonTold:
		return v.label("verdict.told")
	}
	return v.label("verdict." + string(verdict))
}

// restyled shows what differs in style alone: words of the text by the exact
// script, as far as the comparison has it, and headings; "" where nothing does.
func (v *view) restyled(h *diff.Change) string {
	var out []string
	if h.Kind == diff.KindRestyled && !v.reordered(h) {
		for _, s := range v.splices(h.Link) {
			out = append(out, v.turned(s.Old, s.New))
		}
	}
	if s := v.restyledHeading(v.l(h.Link), h); s != "" {
		out = append(out, v.label("text.heading", "text", s))
	}
	return strings.Join(out, v.label("clauses"))
}

// restyledHeading gives headings that differ in style alone; "" where they do
// not.
func (v *view) restyledHeading(l *diff.Link, h *diff.Change) string {
	if h.Kind != diff.KindRestyled && h.Kind != diff.KindReworded || len(l.Old) != 1 ||
		len(l.New) != 1 || l.Old[0].Heading == l.New[0].Heading ||
		slices.ContainsFunc(v.c.ChangesOf(h.Link), ofHeading) {
		return ""
	}
	return v.turned(l.Old[0].Heading, l.New[0].Heading)
}

// ofHeading reports whether a change tells what differs in a heading.
func ofHeading(h *diff.Change) bool {
	return slices.ContainsFunc(h.Differences, func(d diff.Difference) bool { return d.Heading })
}

// splices gives the exact changes of the text of a link.
func (v *view) splices(link int) []diff.Splice {
	var out []diff.Splice
	for i := range v.c.Edits {
		if e := &v.c.Edits[i]; e.Link == link && e.Op == diff.OpRewrite {
			out = append(out, e.Splices...)
		}
	}
	return out
}

// follows reports whether nothing differs in a rewording but numbers that follow
// the provisions that they name.
func follows(h *diff.Change) bool {
	return h.Kind == diff.KindReworded && len(h.Effects) > 0 &&
		!slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
			return e.Kind != effect.KindReferenceFollowed
		}) &&
		!slices.ContainsFunc(h.Differences, func(d diff.Difference) bool { return !covered(h, &d) })
}

// named reports whether an effect says more than that words differ.
func named(e *diff.Effect) bool {
	return e.Kind != effect.KindUnclear && e.Kind != effect.KindSubstantive
}

// covered reports whether effects that have a name speak of all the words of a
// difference. It looks at links of one clause a side only: elsewhere both are
// shown.
func covered(h *diff.Change, d *diff.Difference) bool {
	if d.Heading || len(h.Old) != 1 || len(h.New) != 1 {
		return false
	}
	spoken := func(r diff.Run, side func(*diff.Effect) effect.Term) bool {
		return r.Text == "" || slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
			s := side(&e)
			from, to := s.Range.At-r.At, s.Range.At+s.Range.Len-r.At
			return named(&e) && s.Text != "" && from < len(r.Text) && to > 0 &&
				joins(r.Text[:max(0, from)]) && joins(r.Text[min(to, len(r.Text)):])
		})
	}
	return spoken(d.Old, func(e *diff.Effect) effect.Term { return e.Before }) &&
		spoken(d.New, func(e *diff.Effect) effect.Term { return e.After })
}

// joins reports whether words at an end of a difference do no more than join the rest to what
// stands beside it: "and", "or to".
func joins(text string) bool {
	joined, prepositions := false, false
	for _, w := range prose.Words(text) {
		switch word := strings.ToLower(w.Text); {
		case slices.Contains(conjunctions, word):
			joined = true
		case slices.Contains(behindConjunctions, word):
			prepositions = true
		default:
			return false
		}
	}
	return joined || !prepositions
}

// What joins the items of a list, in the languages that effects are told of, and what may stand
// behind it before an item.
var (
	conjunctions = strings.Fields("and or und oder et ou y e o u и или та і й або чи")

	behindConjunctions = strings.Fields("to of in for by on with at from für von an zu bei mit à " +
		"de pour aux des du a para con por к в с на для у з до")
)

// words shows a difference: old -> new, or marked as what is on one side alone;
// nil where the whole texts are another.
func (v *view) words(h *diff.Change, d *diff.Difference) phrase {
	if h.Kind == diff.KindReplaced && !d.Heading {
		return nil
	}
	words := v.difference(h, d)
	if d.Heading {
		return v.phrase("text.heading", []slot{{"text", words}})
	}
	return words
}

// difference shows a difference, whatever it is one of.
func (v *view) difference(h *diff.Change, d *diff.Difference) phrase {
	switch {
	case ofBrackets(h):
		return v.bracketWords(h, d)
	case d.Filled:
		return v.filled(d)
	}
	old, new := d.Old.Text, d.New.Text
	if d.Bracketed {
		old, new = balanced(old), balanced(new)
	}
	words := plain(v.turned(old, new))
	switch {
	case old == "":
		words = phrase{{new, come}}
	case new == "":
		words = phrase{{old, gone}}
	}
	if d.Bracketed {
		words = v.phrase("bracket."+v.insideOf(h, d), []slot{{"words", words}})
	}
	return words
}
