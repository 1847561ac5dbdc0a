package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// An Effect is one thing that a rewording does, with the verdict on the words
// that do it. What each side has lies in one clause of the link, which
// [effect.Term].Clause names, and its range counts bytes of that clause's text,
// as a [Difference] does.
type Effect struct {
	effect.Effect
	// key of the facts that joined the two sides; "" read in the words
	Key string `json:"key,omitempty"`
	// a side stands in brackets: nothing of it is agreed
	Contested bool    `json:"contested,omitempty"`
	Verdict   Verdict `json:"verdict"`
	Reason    Reason  `json:"reason"`
}

// effects says what the words of a link do that one side has and the other has
// not, with references that only follow their provision: what is said of the
// number is then said of the words. Percentages and sentences are those of the
// direction that was asked for, in which the effects stay. They have no verdict yet.
// It reports too whether the words are known to do nothing: only wording differs.
func (w *work) effects(link int) (effects []Effect, wordingOnly bool) {
	l, c := &w.out.Links[link], w.contests[&w.links[link]]
	old, new := l.Old, l.New
	if c != nil {
		old, new = c.clauses(0, old), c.clauses(1, new)
	}
	if w.turned {
		old, new = new, old
	}
	effects, wordingOnly = w.readEffects(old, new, len(old), len(new))
	return effects, wordingOnly && c == nil && len(old) == 1 && len(new) == 1 &&
		old[0].Heading == new[0].Heading
}

// readEffects gives the effects of clauses of either side, in the direction that
// was asked for. What lies in one that is not among the first, the link's own, has
// no place in the link, and so no words. It reports too whether package effect calls
// all that differs wording only, or typography only.
func (w *work) readEffects(a, b []Clause, ownA, ownB int) (out []Effect, wordingOnly bool) {
	targets, leads := w.targets, w.leads
	if w.turned {
		targets[0], targets[1] = targets[1], targets[0]
		leads[0], leads[1] = leads[1], leads[0]
	}
	old, new := effectSide(a), effectSide(b)
	if leads[0] != nil {
		old.Targets, new.Targets = leads[0].targets(w.comparer, old, a),
			leads[1].targets(w.comparer, new, b)
	} else {
		old.Targets, new.Targets = targets[0].linksIn(old.Text), targets[1].linksIn(new.Text)
	}
	found := w.compareEffects(old, new)
	wordingOnly = len(found) > 0
	for _, e := range found {
		wordingOnly = wordingOnly && onlyWording(e.Kind)
		if !e.Kind.Changes() && e.Kind != effect.KindReferenceFollowed || silent(e.Before, old) ||
			silent(e.After, new) {
			continue
		}
		e.Before, e.After = inOwn(inClause(e.Before, a), ownA), inOwn(inClause(e.After, b), ownB)
		out = append(out, Effect{Effect: e})
	}
	out = slices.DeleteFunc(out, func(e Effect) bool {
		return slices.ContainsFunc(out, func(o Effect) bool { return binds(&e, &o, a, b) })
	})
	return out, wordingOnly
}

// onlyWording reports whether a kind of effect says that nothing but wording changed. A
// number that leads where it led is told only where it is known to.
func onlyWording(k effect.Kind) bool {
	return k == effect.KindWordingOnly || k == effect.KindTypographyOnly ||
		k == effect.KindReferenceKept
}

// binds reports whether an effect is one of words that do no more than bind a
// reference, which has its own, to the clause: they stand right before it, and
// neither has anything on the other side.
func binds(e, reference *Effect, a, b []Clause) bool {
	limit, text, at, clauses := e.Before, e.After.Text, reference.Before, a
	switch {
	case e.Kind == effect.KindScopeNarrowed && reference.Kind == effect.KindReferenceAdded:
		limit, text, at, clauses = e.After, e.Before.Text, reference.After, b
	case e.Kind == effect.KindScopeWidened && reference.Kind == effect.KindReferenceDropped:
	default:
		return false
	}
	from, to := limit.Range.At+limit.Range.Len, at.Range.At
	return text == "" && limit.Text != "" && limit.Clause == at.Clause &&
		limit.Clause < len(clauses) && from <= to &&
		len(prose.Words(clauses[limit.Clause].Text[from:to])) == 0
}

// inOwn gives a term without words and place where it is in none of the first
// clauses.
func inOwn(t effect.Term, own int) effect.Term {
	if t.Clause < own {
		return t
	}
	return effect.Term{Value: t.Value, Unit: t.Unit, Bound: t.Bound}
}

// compareEffects is [effect.Comparer.CompareContext] with the context of the run.
func (w *work) compareEffects(old, new effect.Clause) []effect.Effect {
	if w.set.effectless || w.ended() {
		return nil
	}
	out, err := w.comparer.CompareContext(w.ctx, old, new)
	if err != nil {
		w.err = err
	}
	return out
}

// terms gives what an effect has of the old and of the new draft of the run, which
// may have been turned round.
func (w *work) terms(e *Effect) (old, new effect.Term) {
	if w.turned {
		return e.After, e.Before
	}
	return e.Before, e.After
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

// linksIn gives the references that a text may make to the draft's own points, as
// package effect wants them: "point 10", "clause 10". Other words for a
// provision are left alone: an article that is named may well be another
// document's.
func (t targets) linksIn(text string) map[string]string {
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

// toldEffects gives what a link does when the wording that one draft was written
// over stands in the place of the other's; nil where that is not known. That
// wording is told, so that package effect compares figures, shares, dates and
// parties alone.
func (w *work) toldEffects(l *Link) []effect.Effect {
	if l.Basis.Text == "" || len(l.Old) != 1 || len(l.New) != 1 {
		return nil
	}
	old, new := effectSide(l.Old), effectSide(l.New)
	if w.out.Basis.Over == w.out.Old.Version {
		old = effect.Clause{
			Text: l.Basis.Text, Language: old.Language,
			Wording: plan.WordingParaphrase,
		}
	} else {
		new = effect.Clause{
			Text: l.Basis.Text, Language: new.Language,
			Wording: plan.WordingParaphrase,
		}
	}
	if w.turned {
		old, new = new, old
	}
	return slices.DeleteFunc(w.compareEffects(old, new), func(e effect.Effect) bool {
		return silent(e.Before, old) || silent(e.After, new)
	})
}

// sameEffect reports whether an effect is among others. What was not worked out
// is the same as nothing.
func sameEffect(e *effect.Effect, list []effect.Effect) bool {
	return e.Kind != effect.KindUnexamined &&
		slices.ContainsFunc(list, func(t effect.Effect) bool {
			return t.Kind == e.Kind && t.Before.Value == e.Before.Value &&
				t.After.Value == e.After.Value
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

// overlap reports whether the words of a difference and of an effect share
// bytes.
func overlap(r Run, t effect.Term) bool {
	return r.Text != "" && t.Text != "" && r.Clause == t.Clause &&
		r.At < t.Range.At+t.Range.Len && t.Range.At < r.At+len(r.Text)
}
