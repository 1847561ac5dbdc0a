package effect

import (
	"math/big"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A Detail is a typed detail that somebody recorded of a text, with the words that
// say it where the text is at hand: it need not be, for what is told.
type Detail struct {
	plan.Fact
	Term     Term // the words; zero: not known where, if anywhere, the text says it
	Deadline bool // of a duration: something is to be done in it
}

// Details says what became of what two texts are recorded to have under one key,
// as told. Figures, amounts, shares, lengths of time, dates and references are
// compared where one stands against one; of parties it is said who is named on one
// side alone. A side without any is one that is known to have none. What is equal
// on both sides is passed over, and so is what cannot be told apart. Details of the
// sides changed gives the mirror of each effect.
//
// Where a detail has no words in a text, those of the effect are empty, and its
// sentence has the value. Cost: quadratic in the details.
func (c *Comparer) Details(old, new []Detail) []Effect {
	gone, come := unlike(old, new), unlike(new, old)
	var out []Effect
	switch {
	case len(gone)+len(come) == 0:
		return nil
	case kindOf(gone, come) == plan.FactKindParty:
		out = partiesOf(gone, come)
	case len(gone) == 1 && len(come) == 1 && gone[0].Kind == come[0].Kind:
		out = became(&gone[0], &come[0])
	case len(old) == 0 || len(new) == 0:
		for i := range gone {
			out = append(out, alone(&gone[i], false)...)
		}
		for i := range come {
			out = append(out, alone(&come[i], true)...)
		}
	}
	for i := range out {
		c.tell(&out[i])
	}
	var once []Effect // one key may have a detail for each of several parties
	for _, e := range out {
		if !slices.ContainsFunc(once, func(o Effect) bool { return o.Sentence == e.Sentence }) {
			once = append(once, e)
		}
	}
	return once
}

// tell puts an effect of details into words, and leaves in it only words that have
// a place in a text.
func (c *Comparer) tell(e *Effect) {
	e.Told = true
	measure(e)
	said := *e
	said.Before.Text, said.After.Text = c.words(&e.Before), c.words(&e.After)
	e.Sentence = c.set.sentence(&said, deed{}, make(map[string]string, sentenceArgs))
	for _, t := range []*Term{&e.Before, &e.After} {
		if t.Range.Len == 0 {
			t.Text = ""
		}
	}
}

// words gives the words for a term: those of the text, or, for a length of time,
// of which a text has "in 30 days", and where there are none, its value.
func (c *Comparer) words(t *Term) string {
	_, span := months(t.Unit)
	_, _, short := hours(t.Unit)
	switch {
	case t.Value == "", t.Text != "" && !span && !short && t.Unit != "business-days":
		return t.Text
	case strings.Contains(t.Value, "/"):
		if x, ok := new(big.Rat).SetString(t.Value); ok && (t.Unit == "" || t.Unit == "percent") {
			if p := new(big.Rat).Mul(x, big.NewRat(100, 1)); p.IsInt() {
				return p.Num().String() + " percent"
			}
		}
	}
	return strings.TrimSpace(c.set.table.Number(c.set.name(t.Value)) + " " + t.Unit)
}

// kindOf gives the kind of all details; "" where they are not of one.
func kindOf(lists ...[]Detail) plan.FactKind {
	all := slices.Concat(lists...)
	for i := range all {
		if all[i].Kind != all[0].Kind {
			return ""
		}
	}
	return all[0].Kind
}

// unlike gives the details of a that b has not. Scopes do not count where values
// differ only in them and one has none.
func unlike(a, b []Detail) []Detail {
	var out []Detail
	for i := range a {
		if !slices.ContainsFunc(b, func(d Detail) bool {
			return d.Kind == a[i].Kind && d.Value == a[i].Value && d.Unit == a[i].Unit &&
				d.Scope == a[i].Scope && d.Value != ""
		}) {
			out = append(out, a[i])
		}
	}
	return out
}

// term gives the words and the value of a detail.
func (d *Detail) term() Term {
	t := d.Term
	t.Value, t.Unit, t.Bound = d.Value, d.Unit, string(d.Bound)
	if t.Value == "" && t.Text == "" {
		t.Text = d.Scope // a deadline without a measure
	}
	return t
}

// partiesOf tells who is named on one side alone.
func partiesOf(gone, come []Detail) (out []Effect) {
	if len(gone) == 1 && len(come) == 1 {
		return []Effect{{Kind: KindPartyReplaced, Before: gone[0].term(), After: come[0].term()}}
	}
	for i := range gone {
		out = append(out, Effect{Kind: KindPartyDropped, Before: gone[i].term()})
	}
	for i := range come {
		out = append(out, Effect{Kind: KindPartyAdded, After: come[i].term()})
	}
	return out
}

// became tells what one detail became.
func became(x, y *Detail) []Effect {
	e := Effect{Before: x.term(), After: y.term()}
	switch x.Kind {
	case plan.FactKindFigure, plan.FactKindMoney:
		e.Kind = figureBecame(x, y)
	case plan.FactKindShare:
		e.Kind = KindShareChanged
	case plan.FactKindDuration:
		e.Kind = durationBecame(x, y)
	case plan.FactKindDate:
		if x.Value != "" && y.Value != "" {
			e.Kind = [...]Kind{
				KindDateLater, KindDateChanged, KindDateEarlier,
				KindDateChanged,
			}[1+compareDates(x.Value, y.Value)]
		}
	case plan.FactKindReference:
		e.Kind = KindReferenceChanged
	case plan.FactKindParty, plan.FactKindForce, plan.FactKindAttribute:
		// what is recorded in words says less than the words
	}
	var out []Effect
	if e.Kind != "" && !sameValue(x, y) {
		out = append(out, e)
	}
	limited := x.Kind == plan.FactKindFigure || x.Kind == plan.FactKindMoney ||
		x.Kind == plan.FactKindShare
	if limited && x.Value != "" && y.Value != "" && (x.Scope == "") != (y.Scope == "") {
		limit := Effect{Kind: KindScopeNarrowed, After: Term{Text: y.Scope, Value: y.Scope}}
		if y.Scope == "" {
			limit = Effect{Kind: KindScopeWidened, Before: Term{Text: x.Scope, Value: x.Scope}}
		}
		out = append(out, limit)
	}
	return out
}

func sameValue(x, y *Detail) bool { return x.Value == y.Value && x.Unit == y.Unit && x.Value != "" }

// figureBecame gives what a figure did. How it binds is the recorder's word, but
// for a limit that is gone.
func figureBecame(x, y *Detail) Kind {
	endless := func(d *Detail) bool { return d.Bound == plan.BoundUnlimited }
	switch {
	case endless(x) != endless(y):
		return KindBoundChanged
	case x.Value == "" && y.Value == "":
		return ""
	case x.Value == "":
		return KindFigureAdded
	case y.Value == "":
		return KindFigureDropped
	case x.Unit != y.Unit && x.Unit != "" && y.Unit != "" && !related(x.Unit, y.Unit):
		return KindUnitChanged
	}
	return raised(x.Value, y.Value, KindFigureRaised, KindFigureLowered)
}

// durationBecame gives what a length of time did.
func durationBecame(x, y *Detail) Kind {
	switch {
	case x.Value == "" && y.Value == "":
		return ""
	case y.Value == "":
		return KindDeadlineMadeVague
	case x.Value == "":
		return KindDeadlineFixed
	}
	longer, shorter := KindDurationLengthened, KindDurationShortened
	if x.Deadline && y.Deadline {
		longer, shorter = KindDeadlineLengthened, KindDeadlineShortened
	}
	switch compareLengths(&facts.Found{Value: x.Value, Unit: x.Unit},
		&facts.Found{Value: y.Value, Unit: y.Unit}) {
	case -1:
		return longer
	case 1:
		return shorter
	case 2:
		return KindUnitChanged
	}
	return ""
}

// alone tells of a detail that one side has and the other is known not to have.
func alone(d *Detail, came bool) []Effect {
	kinds := map[plan.FactKind]Kind{
		plan.FactKindFigure: KindFigureDropped, plan.FactKindMoney: KindFigureDropped,
		plan.FactKindShare:    KindShareDropped,
		plan.FactKindDuration: KindDurationDropped, plan.FactKindDate: KindDateDropped,
		plan.FactKindReference: KindReferenceDropped,
	}
	kind := kinds[d.Kind]
	if d.Kind == plan.FactKindDuration && (d.Deadline || d.Value == "") {
		kind = KindDeadlineDropped
	}
	switch {
	case kind == "" || d.Value == "" && d.Kind != plan.FactKindDuration:
		return nil
	case came:
		return []Effect{{Kind: kind.Mirror(), After: d.term()}}
	}
	return []Effect{{Kind: kind, Before: d.term()}}
}
