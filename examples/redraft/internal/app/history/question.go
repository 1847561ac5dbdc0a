package history

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/plan/facts"
)

// A question is asked of each change: it is answered by some of its effects, or by the
// change itself.
type question struct {
	name   string
	change func(ch *history.Change) bool // nil: effects answer
	effect func(e *history.Effect) bool
}

func questions() []question {
	return []question{
		{name: "changed", change: changed},
		{name: "deadlines-shortened", effect: is(effect.KindDeadlineShortened)},
		{name: "deadlines-lengthened", effect: is(effect.KindDeadlineLengthened)},
		{name: "duties-to-permissions", effect: func(e *history.Effect) bool {
			return is(effect.KindForceWeakened)(e) && e.Was == facts.Obligation &&
				e.Is == facts.Permission
		}},
		{name: "dangling", effect: is(effect.KindReferenceDangling)},
		{name: "came-back", change: func(ch *history.Change) bool { return ch.Back.Version != "" }},
	}
}

// is asks for effects of a kind. What stands in brackets is not agreed, and answers nothing.
func is(kind effect.Kind) func(*history.Effect) bool {
	return func(e *history.Effect) bool { return e.Kind == kind && !e.Contested }
}

// changed reports whether a provision came, went or got other words: not whether it only
// has another number or place, or other signs.
func changed(ch *history.Change) bool {
	return slices.ContainsFunc(ch.Kinds, func(k diff.Kind) bool {
		switch k {
		case diff.KindRenumbered, diff.KindMoved, diff.KindRestyled, diff.KindRepointed,
			diff.KindRelinked:
			return false
		default:
			return true
		}
	})
}

// answers gives what of a change answers a question: an effect each, or the change.
func (q *question) answers(ch *history.Change) []history.Effect {
	if q.change != nil {
		if q.change(ch) {
			return []history.Effect{{}}
		}
		return nil
	}
	var out []history.Effect
	for _, e := range ch.Effects {
		if q.effect(&e) {
			out = append(out, e)
		}
	}
	return out
}

// summary asks for the counts of all questions.
const summary = "summary"

func questionNames() string {
	names := []string{summary}
	for _, q := range questions() {
		names = append(names, q.name)
	}
	return strings.Join(names, ", ")
}
