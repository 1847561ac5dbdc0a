package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan/facts"
)

// borneOut gives the effects that are the draft's though the wording that it was
// written over is not known, each with the reason: figures, dates, shares, parties
// and negations survive being told, and being copied into another wording. Either
// that wording is told, and told with the same effect, or each difference that
// the effect lies in is one for which a second copy has the compared form.
func (w *work) borneOut(c *Change) map[int]Reason {
	unknown := slices.ContainsFunc(c.Differences, func(d Difference) bool {
		return d.Reason == ReasonBase
	})
	if !unknown {
		return nil
	}
	l := &w.out.Links[c.Link]
	told := w.toldEffects(l)
	out := make(map[int]Reason)
	for k := range c.Effects {
		e := &c.Effects[k]
		found := w.differencesOf(c, e)
		open := slices.ContainsFunc(found, func(d *Difference) bool {
			return d.Reason == ReasonBase
		})
		settled := !slices.ContainsFunc(found, func(d *Difference) bool {
			return d.Reason != ReasonBase && d.Verdict != VerdictDraft
		})
		switch {
		case !open || !settled || !typed(e.Kind) && !w.limitsTyped(c, e):
		case sameEffect(&e.Effect, told):
			out[k] = ReasonBasis
		case !slices.ContainsFunc(found, func(d *Difference) bool {
			return d.Reason == ReasonBase && !w.seconded(d)
		}):
			out[k] = ReasonAgree
		}
	}
	return out
}

// seconded reports whether a second copy of the draft that was written over has
// the compared form of a difference.
func (w *work) seconded(d *Difference) bool {
	return slices.ContainsFunc(d.Readings, func(t Testimony) bool {
		return t.Ref.Version == w.out.Basis.Over && t.decides(ReasonAgree)
	})
}

// covered reports whether effects that are borne out account for a difference:
// every word of it that is not short lies in one of them. Of a few words that one
// side alone has it is enough that one of them does, for the rest binds it to the
// clause ("that mirrors Article 5"); and of a clause that was replaced as a whole:
// that the text is another is all that is said of it.
func (w *work) covered(c *Change, d *Difference, borne map[int]Reason) (Reason, bool) {
	var reason Reason
	lies := func(r Run, at int, side int) bool {
		for k := range c.Effects {
			before, after := w.terms(&c.Effects[k])
			t := [2]effect.Term{before, after}[side]
			if _, ok := borne[k]; ok && t.Text != "" && t.Clause == r.Clause &&
				t.Range.At <= r.At+at && r.At+at < t.Range.At+t.Range.Len {
				reason = borne[k]
				return true
			}
		}
		return false
	}
	const few = 4
	one := c.Kind == KindReplaced || (d.Old.Text == "" || d.New.Text == "") &&
		len(prose.Words(d.Old.Text+d.New.Text)) <= few
	for side, r := range []Run{d.Old, d.New} {
		for _, word := range prose.Words(r.Text) {
			inside := lies(r, word.At, side)
			switch {
			case inside && one:
				return reason, true
			case !inside && prose.Substantial(word) && !one:
				return "", false
			}
		}
	}
	return reason, reason != ""
}

// typed reports whether a kind of effect is one of a figure, a date, a share, a
// party or a negation: what is the same in every wording of a clause. A reference
// by number is a figure.
func typed(k effect.Kind) bool {
	switch k {
	case effect.KindReferenceAdded, effect.KindReferenceDropped, effect.KindReferenceChanged:
		return true
	case effect.KindFigureRaised, effect.KindFigureLowered, effect.KindFigureAdded,
		effect.KindFigureDropped,
		effect.KindBoundChanged, effect.KindUnitChanged, effect.KindShareChanged,
		effect.KindShareAdded, effect.KindShareDropped,
		effect.KindDurationLengthened, effect.KindDurationShortened, effect.KindDurationAdded,
		effect.KindDurationDropped,
		effect.KindDeadlineLengthened, effect.KindDeadlineShortened, effect.KindDeadlineAdded,
		effect.KindDeadlineDropped,
		effect.KindDeadlineMadeVague, effect.KindDeadlineFixed,
		effect.KindDateLater, effect.KindDateEarlier, effect.KindDateChanged, effect.KindDateAdded,
		effect.KindDateDropped,
		effect.KindPartyAdded, effect.KindPartyDropped, effect.KindPartyReplaced,
		effect.KindProhibitionAdded, effect.KindProhibitionDropped, effect.KindPermissionProhibited,
		effect.KindProhibitionPermitted,
		effect.KindNegationAdded, effect.KindNegationDropped:
		return true
	default:
		return false
	}
}

// limitsTyped reports whether an effect is of words that limit a figure or a ban:
// they stand right beside a figure that an effect is of, or in a sentence that
// forbids on both sides. "800,000 in peacetime" is one figure.
func (w *work) limitsTyped(c *Change, e *Effect) bool {
	switch e.Kind {
	case effect.KindScopeNarrowed, effect.KindScopeWidened, effect.KindScopeChanged:
	default:
		return false
	}
	l := &w.out.Links[c.Link]
	before, after := w.terms(e)
	for side, t := range []effect.Term{before, after} {
		if t.Text == "" {
			continue
		}
		text := [][]Clause{l.Old, l.New}[side][t.Clause].Text
		adjacent := func(o *Effect) bool {
			x, y := w.terms(o)
			f := [2]effect.Term{x, y}[side]
			from, to := f.Range.At+f.Range.Len, t.Range.At
			if from > to {
				from, to = t.Range.At+t.Range.Len, f.Range.At
			}
			return typed(o.Kind) && f.Text != "" && f.Clause == t.Clause && from <= to &&
				len(prose.Words(text[from:to])) == 0
		}
		for k := range c.Effects {
			if adjacent(&c.Effects[k]) {
				return true
			}
		}
	}
	return len(l.Old) == 1 && len(l.New) == 1 && w.forbids(l.Old[0]) && w.forbids(l.New[0])
}

// forbids reports whether what a clause says is one thing, and that a ban.
func (w *work) forbids(c Clause) bool {
	var forces []string
	for _, f := range w.read(c.Text, c.Standing.Language) {
		if f.Kind == facts.KindForce {
			forces = append(forces, f.Value)
		}
	}
	return slices.Equal(forces, []string{facts.Prohibition})
}
