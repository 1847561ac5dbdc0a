package diff

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// An Effect is one thing that a rewording does, with the verdict on the words
// that do it. What each side has lies in one clause of the link, which
// [effect.Term].Clause names, and its range counts bytes of that clause's text,
// as a [Difference] does.
type Effect struct {
	effect.Effect
	Key       string  `json:"key,omitempty"`       // key of the facts that joined the two sides; "" read in the words
	Contested bool    `json:"contested,omitempty"` // a side stands in brackets: nothing of it is agreed
	Verdict   Verdict `json:"verdict"`
	Reason    Reason  `json:"reason"`
}

// addEffects says what each rewording, replacement and retelling does, with
// references that only follow their provision: what is said of the number is
// then said of the words. It works on the finished comparison, so that
// percentages and sentences are those of the direction that was asked for. Its
// only error is the context's.
func (c *Comparison) addEffects(ctx context.Context, within *plan.Plan) error {
	var opts []effect.Option
	if within != nil {
		opts = append(opts, effect.Parties(within.Parties))
	}
	comparer := effect.NewComparer(opts...)
	oldTargets, newTargets := c.targets()
	for i := range c.Changes {
		h := &c.Changes[i]
		switch h.Kind {
		case KindReworded, KindReplaced, KindRetold: // a split or a merge of which words changed has one of these beside it
		default:
			continue
		}
		l := &c.Links[h.Link]
		old, new := effectSide(l.Old), effectSide(l.New)
		old.Targets, new.Targets = oldTargets.of(old.Text), newTargets.of(new.Text)
		effects, err := comparer.CompareContext(ctx, old, new)
		if err != nil {
			return err
		}
		basis := c.basisOf(l, old, new)
		var told []effect.Effect // what it does, once that was asked
		for _, e := range effects {
			if !e.Kind.Changes() && e.Kind != effect.KindReferenceFollowed || silent(e.Before, old) || silent(e.After, new) {
				continue
			}
			e.Before, e.After = inClause(e.Before, l.Old), inClause(e.After, l.New)
			out := Effect{Effect: e}
			out.Verdict, out.Reason = h.verdictOf(&e)
			if out.Reason == ReasonBase && basis != nil {
				if told, err = comparer.CompareContext(ctx, basis[0], basis[1]); err != nil {
					return err
				}
				basis = nil // it is asked once
			}
			if out.Reason == ReasonBase && borneOut(&e, told) {
				out.Verdict, out.Reason = VerdictDraft, ReasonBasis
				if h.Verdict != VerdictDraft {
					h.Verdict, h.Reason = VerdictDraft, ReasonBasis
				}
			}
			h.Effects = append(h.Effects, out)
		}
	}
	return c.repoint(ctx, comparer)
}

// targets says to which link the number of a draft's own point leads.
type targets map[string]string

// targets gives the targets of either draft: its printed numbers on the first
// level. A number that a draft has twice leads nowhere that is known.
func (c *Comparison) targets() (old, new targets) {
	number := func(t, twice map[string]string, clauses []Clause, link int) {
		for _, clause := range clauses {
			if len(clause.Path) != 1 || clause.Number == "" {
				continue
			}
			if _, ok := t[clause.Number]; ok {
				twice[clause.Number] = ""
			}
			t[clause.Number] = strconv.Itoa(link)
		}
	}
	old, new = make(targets), make(targets)
	oldTwice, newTwice := make(targets), make(targets)
	for i := range c.Links {
		number(old, oldTwice, c.Links[i].Old, i)
		number(new, newTwice, c.Links[i].New, i)
	}
	for n := range oldTwice {
		delete(old, n)
	}
	for n := range newTwice {
		delete(new, n)
	}
	return old, new
}

// of gives the references that a text may make to the draft's own points, as
// package effect wants them: "point 10", "clause 10". Other words for a
// provision are left alone: an article that is named may well be another
// document's.
func (t targets) of(text string) map[string]string {
	var out map[string]string
	for w := range words.All(text) {
		to, ok := t[w.Text]
		if !ok {
			continue
		}
		if out == nil {
			out = make(map[string]string)
		}
		out["point "+w.Text], out["clause "+w.Text] = to, to
	}
	return out
}

// basisOf gives the clauses of a link with the wording that one draft was
// written over in the place of the other's; nil where that is not known.
func (c *Comparison) basisOf(l *Link, old, new effect.Clause) *[2]effect.Clause {
	if l.Basis.Text == "" {
		return nil
	}
	basis := effect.Clause{Text: l.Basis.Text, Language: old.Language, Wording: plan.WordingParaphrase}
	old.Targets, new.Targets = nil, nil
	if c.Basis.Over == c.Old.Version {
		return &[2]effect.Clause{basis, new}
	}
	return &[2]effect.Clause{old, basis}
}

// borneOut reports whether the wording that one draft was written over has the
// same effect as the compared one, though its words are known from a telling
// alone: figures, shares, dates and parties survive being told. Package effect
// compares nothing else of a telling. What was not worked out bears out nothing.
func borneOut(e *effect.Effect, told []effect.Effect) bool {
	return e.Kind != effect.KindUnexamined && slices.ContainsFunc(told, func(t effect.Effect) bool {
		return t.Kind == e.Kind && t.Before.Value == e.Before.Value && t.After.Value == e.After.Value
	})
}

// silent reports whether an effect rests on what a telling does not say. Who
// tells of a clause leaves out what they like: that is no change of the clause.
func silent(s effect.Term, c effect.Clause) bool {
	return s.Text == "" && c.Wording != plan.WordingVerbatim
}

// effectSide hands the clauses of one side to package effect. What is told, in
// part or in whole, is told as a whole.
func effectSide(clauses []Clause) effect.Clause {
	texts := make([]string, len(clauses))
	out := effect.Clause{Wording: plan.WordingVerbatim}
	for i := range clauses {
		c := &clauses[i]
		texts[i] = c.Text
		out.Language = c.Standing.Language
		if !c.Standing.FullWords() && c.Text != "" {
			out.Wording = plan.WordingParaphrase
		}
	}
	out.Text = strings.Join(texts, "\n")
	return out
}

// inClause gives a term, whose range is one of the clauses' texts joined by line
// feeds, as one of the clause in which it begins. What reaches beyond that
// clause is cut off it.
func inClause(t effect.Term, clauses []Clause) effect.Term {
	if t.Text == "" {
		return t
	}
	at := t.Range.At
	for k := range clauses {
		text := clauses[k].Text
		if at < len(text) {
			n := min(t.Range.Len, len(text)-at)
			t.Clause, t.Range, t.Text = k, plan.Range{At: at, Len: n}, text[at:at+n]
			return t
		}
		at -= len(text) + 1
	}
	return t
}

// verdictOf gives the verdict on an effect: that on the differences that its
// words lie in. Differences with different verdicts leave it open; an effect
// whose words lie in none has the verdict of the change.
func (h *Change) verdictOf(e *effect.Effect) (Verdict, Reason) {
	verdict, reason := h.Verdict, h.Reason
	seen := false
	for k := range h.Differences {
		d := &h.Differences[k]
		if d.Heading || !overlap(d.Old, e.Before) && !overlap(d.New, e.After) {
			continue
		}
		switch {
		case !seen:
			verdict, reason = d.Verdict, d.Reason
			seen = true
		case verdict != VerdictOpen && d.Verdict != verdict:
			verdict, reason = VerdictOpen, d.Reason
			if d.Verdict != VerdictOpen {
				reason = ReasonMixed
			}
		}
	}
	return verdict, reason
}

// overlap reports whether the words of a difference and of an effect share
// bytes.
func overlap(r Run, t effect.Term) bool {
	return r.Text != "" && t.Text != "" && r.Clause == t.Clause &&
		r.At < t.Range.At+t.Range.Len && t.Range.At < r.At+len(r.Text)
}
