package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// settle gathers what other copies have at the place of each difference of a
// change, and gives the verdict.
func (w *work) settle(c *Change, s *span, a, b joint, ds []Difference) {
	own := [2]joint{a, b}
	copies := [2][]reading{w.readings(w.old, s.old, w.new), w.readings(w.new, s.new, w.old)}
	for side := range copies {
		for k := range copies[side] {
			r := &copies[side][k]
			if b := &w.out.Basis; len(s.old) == 1 && len(s.new) == 1 && r.ref.Version == b.Over &&
				r.ref.Witness == b.Copy.Witness {
				w.out.Links[c.Link].Basis = BasisReading{
					Ref: r.ref, Copy: r.copy, Text: r.text,
					Notes: r.notes, Quoted: r.quoted,
				}
			}
			r.own = hunk.Shared(own[side].text, r.text, w.compare)
			r.other = hunk.Shared(own[1-side].text, r.text, w.compare)
		}
	}
	var cuts [2][]words.Word // of the compared texts, where a copy is held against them
	if len(copies[0])+len(copies[1]) > 0 {
		cuts = [2][]words.Word{prose.Words(a.text), prose.Words(b.text)}
	}
	for k := range ds {
		if w.ended() {
			return
		}
		d := &ds[k]
		if d.Heading {
			continue // other copies are not known to print headings
		}
		places := [2]region{
			{
				text: a.text, words: cuts[0],
				at: a.starts[d.Old.Clause] + d.Old.At, n: len(d.Old.Text),
			},
			{
				text: b.text, words: cuts[1],
				at: b.starts[d.New.Clause] + d.New.At, n: len(d.New.Text),
			},
		}
		texts := c.Kind == KindReplaced
		for side := range copies {
			for i := range copies[side] {
				r := &copies[side][i]
				if form := r.form(places[side], places[1-side], texts, w.compare); form != "" {
					t := r.testimony(form)
					t.Part = texts && r.extent != plan.ExtentWhole
					d.Readings = append(d.Readings, t)
				}
			}
		}
		slices.SortStableFunc(d.Readings, byWeight)
	}
	c.Differences = ds
	// what another text says instead is no effect on its words
	if c.Kind != KindReplaced || !w.old.TextItself() || !w.new.TextItself() {
		c.Effects, c.WordingOnly = w.effects(c.Link)
		c.WordingOnly = c.WordingOnly && c.Kind == KindReworded
	}
	if contest := w.contests[&w.links[c.Link]]; contest != nil {
		w.mark(c, contest)
	}
	w.rule(c)
}

// rule gives the verdict on a change, its differences and its effects, which are
// known by then: here and nowhere else, and once. It is the rule of the package
// comment. A difference that the copies alone do not settle, since the wording
// that was written over is not known, is the draft's where effects cover it that
// are told alike of that wording, or that a second copy bears out.
func (w *work) rule(c *Change) {
	for k := range c.Differences {
		d := &c.Differences[k]
		d.Verdict, d.Reason = w.verdict(d)
	}
	borne := w.borneOut(c)
	for k := range c.Differences {
		d := &c.Differences[k]
		if d.Reason == ReasonBase {
			if reason, ok := w.covered(c, d, borne); ok {
				d.Verdict, d.Reason = VerdictDraft, reason
			}
		}
	}
	for k := range c.Effects {
		e := &c.Effects[k]
		if reason, ok := borne[k]; ok {
			e.Verdict, e.Reason = VerdictDraft, reason
		} else {
			e.Verdict, e.Reason = w.verdictOf(c, e)
		}
	}
	c.Verdict, c.Reason = together(c)
}

// together gives the verdict on a change out of those on its differences and
// effects: draft if any is the draft's, telling if all are the telling's, open
// else.
func together(c *Change) (Verdict, Reason) {
	first := func(v Verdict) (Reason, bool) {
		for _, d := range c.Differences {
			if d.Verdict == v {
				return d.Reason, true
			}
		}
		for _, e := range c.Effects {
			if e.Verdict == v && v == VerdictDraft {
				return e.Reason, true
			}
		}
		return "", false
	}
	for _, v := range []Verdict{VerdictDraft, VerdictOpen, VerdictTelling} {
		if reason, ok := first(v); ok {
			return v, reason
		}
	}
	return "", ""
}

// verdict applies the rule to a difference and what the other copies of both
// versions have at its place. Other copies are not known to print headings, so
// of these only texts that need no copy are put down to the draft.
func (w *work) verdict(d *Difference) (Verdict, Reason) {
	texts := w.old.TextItself() && w.new.TextItself()
	for _, r := range []struct {
		verdict Verdict
		reason  Reason
	}{{VerdictTelling, ReasonEarlier}, {VerdictOpen, ReasonContested}, {VerdictOpen, ReasonThird}} {
		if slices.ContainsFunc(d.Readings, func(t Testimony) bool { return t.decides(r.reason) }) {
			return r.verdict, r.reason
		}
	}
	base := &w.out.Basis
	switch {
	case texts:
		return VerdictDraft, ReasonText
	case d.Heading:
		return VerdictOpen, ReasonTold
	case base.Version != "" && !slices.ContainsFunc(d.Readings, func(t Testimony) bool {
		return t.Apart && t.Ref.Version == base.Over && t.decides(ReasonAgree)
	}):
		return VerdictOpen, ReasonBase
	}
	return VerdictDraft, ReasonAgree
}

// verdictOf gives the verdict on an effect: that on the differences that its
// words lie in. Differences with different verdicts leave it open; an effect
// whose words lie in none has the verdict that all have together.
func (w *work) verdictOf(c *Change, e *Effect) (Verdict, Reason) {
	found := w.differencesOf(c, e)
	if len(found) == 0 {
		return together(c)
	}
	verdict, reason := found[0].Verdict, found[0].Reason
	for _, d := range found[1:] {
		if verdict != VerdictOpen && d.Verdict != verdict {
			verdict, reason = VerdictOpen, d.Reason
			if d.Verdict != VerdictOpen {
				reason = ReasonMixed
			}
		}
	}
	return verdict, reason
}

// differencesOf gives the differences that the words of an effect lie in.
func (w *work) differencesOf(c *Change, e *Effect) []*Difference {
	before, after := w.terms(e)
	var out []*Difference
	for k := range c.Differences {
		if d := &c.Differences[k]; !d.Heading && (overlap(d.Old, before) || overlap(d.New, after)) {
			out = append(out, d)
		}
	}
	return out
}

// byWeight orders testimonies: what decides comes first.
func byWeight(a, b Testimony) int {
	rank := func(t Testimony) int {
		n := 0
		if t.Form == FormOther {
			n -= 4
		}
		if !t.Weak {
			n -= 2
		}
		if t.Form == FormThird {
			n--
		}
		return n
	}
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		strings.Compare(a.Ref.String(), b.Ref.String()),
		strings.Compare(a.Text, b.Text),
	)
}
