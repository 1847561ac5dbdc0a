package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/words"
)

// bracketed says how much of either draft is in brackets, and what may be said of what is
// not any more; "" where nothing is.
func (v *view) bracketed() string {
	old, new := v.c.Old.Brackets, v.c.New.Brackets
	if old.Brackets+old.Sets+new.Brackets+new.Sets == 0 {
		return ""
	}
	return v.label("bracket.head", "old", v.old(), "was", v.countOf(old), "new", v.new(), "is",
		v.countOf(new))
}

// countOf says how much is in brackets.
func (v *view) countOf(c bracket.Count) string {
	var parts []string
	add := func(what string, n int) {
		switch n {
		case 0:
		case 1:
			parts = append(parts, v.label("bracket.one."+what))
		default:
			parts = append(parts, v.label("bracket.many."+what, "n", strconv.Itoa(n)))
		}
	}
	add("brackets", c.Brackets)
	add("options", c.Options)
	add("gaps", c.Placeholders)
	add("unmatched", c.Unmatched)
	if len(parts) == 0 {
		return v.label("bracket.none")
	}
	return strings.Join(parts, v.label("list"))
}

// ofBrackets reports whether a change is one of brackets and alternatives: what it says
// is said difference by difference.
func ofBrackets(h *diff.Change) bool {
	switch h.Kind {
	case diff.KindBracketed, diff.KindUnbracketed, diff.KindNarrowed, diff.KindWidened,
		diff.KindReattributed:
		return len(h.Differences) > 0
	default:
		return false
	}
}

// bracketWords says what became of words in brackets. What is no longer in brackets, or
// the only text now, is not thereby agreed: nothing more is said.
func (v *view) bracketWords(h *diff.Change, d *diff.Difference) phrase {
	form := string(h.Kind)
	old, new := plain(balanced(d.Old.Text)), plain(balanced(d.New.Text))
	switch {
	case d.Heading && d.Old.Text+d.New.Text == "[]": // round a number alone
		new = plain(v.l(h.Link).New[0].Number)
	case d.Old.Text == "":
		form += ".new"
	case d.New.Text == "":
		form += ".gone"
	case h.Kind == diff.KindReattributed:
		old, new = plain(v.stancesOf(d.By.Old)), plain(v.stancesOf(d.By.New))
	case !sameWords(d.Old.Text, d.New.Text) && !sameChosen(d.Old.Text, d.New.Text) &&
		!sameChosen(d.New.Text, d.Old.Text):
		form += ".differs"
		if d.Within && (h.Kind == diff.KindBracketed || h.Kind == diff.KindUnbracketed) {
			form += ".within"
		}
	case d.Within:
		form += ".within"
	}
	return v.phrase("bracket.words."+form, []slot{{"old", old}, {"new", new}})
}

// contested is what stands in brackets in a clause.
type contested struct{ heading, text *bracket.Text }

// contestedIn reads the brackets of both drafts, each as a whole: one may run over several
// clauses.
func contestedIn(c *diff.Comparison) (out [2]map[string]contested) {
	for side, n := range [2]bracket.Count{c.Old.Brackets, c.New.Brackets} {
		if n.Brackets == 0 {
			continue
		}
		var clauses []diff.Clause
		for i := range c.Links {
			clauses = append(clauses, [2][]diff.Clause{c.Links[i].Old, c.Links[i].New}[side]...)
		}
		slices.SortFunc(clauses, func(a, b diff.Clause) int {
			return slices.Compare(a.Path, b.Path)
		})
		var texts []string
		for i := range clauses {
			texts = append(texts, clauses[i].Heading, clauses[i].Text)
		}
		out[side] = make(map[string]contested, len(clauses))
		for i, t := range bracket.ParseAll(texts) {
			at := pathKey(clauses[i/2].Path)
			m := out[side][at]
			if i%2 == 0 {
				m.heading = t
			} else {
				m.text = t
			}
			out[side][at] = m
		}
	}
	return out
}

// allInBrackets reports whether all words of clauses stand in brackets, and some do.
func (v *view) allInBrackets(side int, clauses []diff.Clause) bool {
	some := false
	for i := range clauses {
		m := v.brackets[side][pathKey(clauses[i].Path)]
		for _, t := range []*bracket.Text{m.heading, m.text} {
			if t == nil || len(wordsOf(t.Source)) == 0 {
				continue
			}
			if len(t.Brackets) == 0 || !t.Brackets[0].Kind.Contested() ||
				len(wordsOf(t.Source[:t.Brackets[0].At])) > 0 ||
				len(wordsOf(t.Source[t.Brackets[0].End():])) > 0 {
				return false
			}
			some = true
		}
	}
	return some
}

// insideOf says where the words stand of which a change tells and of which some are in
// brackets: "inside" brackets, in one of several wordings ("option"), or on one side alone
// ("inside.before", "inside.now").
func (v *view) insideOf(h *diff.Change, d *diff.Difference) string {
	l := v.l(h.Link)
	return inside(
		v.standOf(0, l.Old, d.Old.Clause, d.Old.At, len(d.Old.Text), d.Heading),
		v.standOf(1, l.New, d.New.Clause, d.New.At, len(d.New.Text), d.Heading))
}

// effectInside is insideOf for an effect that is contested: for what of its words differs,
// or for all of them.
func (v *view) effectInside(h *diff.Change, e *diff.Effect) string {
	l := v.l(h.Link)
	place := func(side int, all []diff.Clause, t *effect.Term) stand {
		if t.Text == "" {
			return standsNowhere
		}
		out := standsNowhere
		for k := range h.Differences {
			r := [2]*diff.Run{&h.Differences[k].Old, &h.Differences[k].New}[side]
			if h.Differences[k].Heading || r.Clause != t.Clause || r.At < t.Range.At ||
				r.At+len(r.Text) > t.Range.At+t.Range.Len {
				continue
			}
			s := v.standOf(side, all, r.Clause, r.At, len(r.Text), false)
			if s != standsNowhere && (out == standsNowhere || s < out) {
				out = s // the least of them
			}
		}
		if out == standsNowhere {
			out = v.standOf(side, all, t.Clause, t.Range.At, t.Range.Len, false)
		}
		return out
	}
	return inside(place(0, l.Old, &e.Before), place(1, l.New, &e.After))
}

// A stand says where words stand.
type stand int

const (
	standsNowhere stand = iota // there are no words
	standsFree
	standsInside
	standsOption // in one of several wordings
)

// standOf says where n bytes of a clause, or of its heading, stand.
func (v *view) standOf(side int, clauses []diff.Clause, clause, at, n int, heading bool) stand {
	if n == 0 || clause >= len(clauses) {
		return standsNowhere
	}
	m := v.brackets[side][pathKey(clauses[clause].Path)]
	t := m.text
	if heading {
		t = m.heading
	}
	if t == nil {
		return standsFree
	}
	i := t.Around(bracket.Span{At: at, Len: n})
	if i < 0 {
		return standsFree
	}
	for ; i >= 0; i = t.Brackets[i].Parent {
		if t.Brackets[i].Set >= 0 {
			return standsOption
		}
	}
	return standsInside
}

// inside names where the words of two sides stand of which at least one stands in brackets.
func inside(old, new stand) string {
	switch {
	case old == standsFree && new >= standsInside:
		return "inside.now"
	case new == standsFree && old >= standsInside:
		return "inside.before"
	case max(old, new) == standsOption && (min(old, new) == standsOption ||
		min(old, new) == standsNowhere):
		return "option"
	}
	return "inside"
}

// stancesOf lists who is named beside words in brackets, and what they want.
func (v *view) stancesOf(names []bracket.Name) string {
	if len(names) == 0 {
		return v.label("bracket.nobody")
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = n.Name
		if n.Stance != "" {
			out[i] = v.label("count.stance."+string(n.Stance), "name", n.Name)
		}
	}
	return strings.Join(out, v.label("list"))
}

// filled says that a gap in brackets was filled, or that there is one in the place of
// words.
func (v *view) filled(d *diff.Difference) phrase {
	form := "filled"
	switch {
	case isGap(d.New.Text):
		form = "emptied"
	case d.Within:
		form = "filled.within"
	}
	return v.phrase("bracket."+form, []slot{
		{"old", plain(balanced(d.Old.Text))},
		{"new", plain(balanced(d.New.Text))},
	})
}

// isGap reports whether words in brackets are a gap that is to be filled.
func isGap(s string) bool {
	t := bracket.Parse("[" + s + "]")
	return len(t.Brackets) > 0 && t.Brackets[0].Kind == bracket.KindPlaceholder
}

// broken says that a bracket of a text has no partner; "" none lacks it.
func (v *view) broken(text string) string {
	if v.c.Old.Brackets.Unmatched+v.c.New.Brackets.Unmatched == 0 ||
		len(bracket.Parse(text).Problems) == 0 {
		return ""
	}
	return v.label("bracket.broken")
}

// sameWords reports whether two texts have the same words, whatever brackets stand
// among them.
func sameWords(a, b string) bool {
	return slices.EqualFunc(wordsOf(a), wordsOf(b), func(x, y words.Word) bool {
		return words.Fold(x.Text, true) == words.Fold(y.Text, true)
	})
}

// sameChosen reports whether a text has the words of another one, once at each place of
// choice one of the wordings is taken: that they are fewer is said of the place.
func sameChosen(text, other string) bool {
	t := bracket.Parse(text)
	if len(t.Sets) == 0 {
		return false
	}
	chosen := make([]int, len(t.Sets))
	plain := func() string {
		return strings.Join(strings.Fields(t.Plain(func(set int) int { return chosen[set] })), " ")
	}
	for set := range chosen {
		best, most := 0, -1
		// -1: all of them stand there, too
		for option := -1; option < len(t.Sets[set].Options); option++ {
			chosen[set] = option
			n := 2 * common(plain(), other)
			if sameWords(plain(), other) {
				n++
			}
			if n > most {
				best, most = option, n
			}
		}
		chosen[set] = best
	}
	return sameWords(plain(), other)
}

// common counts the words that two texts have alike at their beginnings.
func common(a, b string) int {
	x, y := wordsOf(a), wordsOf(b)
	n := 0
	for n < min(len(x), len(y)) && words.Fold(x[n].Text, true) == words.Fold(y[n].Text, true) {
		n++
	}
	return n
}

// reordered reports whether wordings for one place alone stand in another order, which means
// nothing, or words in brackets in another place.
func (v *view) reordered(h *diff.Change) bool {
	l := v.l(h.Link)
	if h.Kind != diff.KindRestyled || len(l.Old) != 1 || len(l.New) != 1 {
		return false
	}
	old, new := l.Old[0].Text, l.New[0].Text
	return bracket.Parse(old).Contested() && !sameWords(old, new) &&
		slices.Equal(sortedWords(old), sortedWords(new))
}

// sortedWords gives the words of a text in the order of the alphabet.
func sortedWords(s string) []string {
	var out []string
	for _, w := range wordsOf(s) {
		out = append(out, words.Fold(w.Text, true))
	}
	slices.Sort(out)
	return out
}

// wordsOf gives the words and numbers of a text.
func wordsOf(s string) []words.Word {
	return slices.DeleteFunc(words.Append(nil, s), func(w words.Word) bool {
		return w.Kind == words.KindPunct
	})
}

// balanced gives a passage without the brackets that have no partner in it.
func balanced(s string) string {
	var b strings.Builder
	at := 0
	for _, p := range bracket.Parse(s).Problems {
		b.WriteString(s[at:p.At])
		_, n := utf8.DecodeRuneInString(s[p.At:])
		at = p.At + n
	}
	b.WriteString(s[at:])
	return strings.Join(strings.Fields(b.String()), " ")
}

// choiceOf says which of several alternatives became the only text, or the other way
// round.
func (v *view) choiceOf(h *diff.Change) string {
	numbers := h.From
	if h.Kind == diff.KindWidened {
		numbers = h.To
	}
	taken, others, _ := strings.Cut(numbers, ", ")
	return v.label("choice."+string(h.Kind), "taken", taken, "others", others)
}
