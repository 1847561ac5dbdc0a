package effect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// TestDetails holds what recorded details do, and that the other way round is the
// mirror of it.
func TestDetails(t *testing.T) {
	t.Parallel()
	detail := func(kind plan.FactKind, value, unit string) effect.Detail {
		return effect.Detail{Fact: plan.Fact{Key: "k", Kind: kind, Value: value, Unit: unit}}
	}
	bound := func(d effect.Detail, b plan.Bound, scope string) effect.Detail {
		d.Bound, d.Scope = b, scope
		return d
	}
	deadline := func(value, unit string) effect.Detail {
		d := detail(plan.FactKindDuration, value, unit)
		d.Deadline = true
		return d
	}
	all := func(ds ...effect.Detail) []effect.Detail { return ds }
	cap4, cap6 := detail(plan.FactKindFigure, "4000", "personnel"),
		detail(plan.FactKindFigure, "6000", "personnel")
	unlimited := bound(detail(plan.FactKindFigure, "", "personnel"), plan.BoundUnlimited, "")
	unstated := bound(detail(plan.FactKindFigure, "", ""), plan.BoundUnstated, "")
	for _, tt := range []struct {
		name     string
		old, new []effect.Detail
		want     []string
	}{
		{"the same", all(cap4), all(cap4), nil},
		{
			"raised", all(cap4), all(cap6),
			[]string{"figure-raised: raised by half, from 4000 personnel to 6000 personnel"},
		},
		{
			"limited to a time", all(cap4), all(bound(cap4, "", "in summer")),
			[]string{"scope-narrowed: only in summer"},
		},
		{
			"no limit", all(cap4), all(unlimited),
			[]string{"bound-changed: no limit any more; it was 4000 personnel"},
		},
		{
			"a limit without a figure", all(cap4), all(unstated),
			[]string{"figure-dropped: no figure; it was 4000 personnel"},
		},
		{
			"neither has a figure", all(unstated),
			all(bound(unstated, plan.BoundUnstated, "later")),
			nil,
		},
		{
			"another unit", all(detail(plan.FactKindMoney, "5", "EUR")),
			all(detail(plan.FactKindMoney, "5", "USD")),
			[]string{"unit-changed: another unit, so not compared: 5 EUR, now 5 USD"},
		},
		{
			"a share", all(detail(plan.FactKindShare, "1/2", "")),
			all(detail(plan.FactKindShare, "1/4", "")),
			[]string{"share-changed: 25 percent instead of 50 percent"},
		},
		{
			"more time", all(deadline("48", "hours")), all(deadline("72", "hours")),
			[]string{"deadline-lengthened: longer: 72 hours instead of 48 hours"},
		},
		{
			"a longer term", all(detail(plan.FactKindDuration, "1", "decades")),
			all(detail(plan.FactKindDuration, "11", "years")),
			[]string{"duration-lengthened: longer: 11 years instead of 1 decades"},
		},
		{
			"no measure", all(deadline("100", "days")),
			all(bound(detail(plan.FactKindDuration, "", ""), plan.BoundUnstated, "soon")),
			[]string{"deadline-made-vague: soon instead of 100 days"},
		},
		{
			"a later date", all(detail(plan.FactKindDate, "2027-01-01", "")),
			all(detail(plan.FactKindDate, "2028-01-01", "")),
			[]string{"date-later: later: 2028-01-01 instead of 2027-01-01"},
		},
		{
			"a date and the year of it", all(detail(plan.FactKindDate, "2027-01-01", "")),
			all(detail(plan.FactKindDate, "2027", "")),
			[]string{"date-changed: 2027 instead of 2027-01-01"},
		},
		{
			"another model", all(detail(plan.FactKindReference, "Article 4", "")),
			all(detail(plan.FactKindReference, "Article 5", "")),
			[]string{"reference-changed: refers to Article 5 instead of Article 4"},
		},
		{
			"another party", all(detail(plan.FactKindParty, "ua", "")),
			all(detail(plan.FactKindParty, "ru", "")),
			[]string{"party-replaced: Russia instead of Ukraine"},
		},
		{
			"one party less", all(detail(plan.FactKindParty, "ua", ""),
				detail(plan.FactKindParty, "ru", "")), all(detail(plan.FactKindParty, "ru", "")),
			[]string{"party-dropped: Ukraine is not named"},
		},
		{
			"none on a side", all(cap4), nil,
			[]string{"figure-dropped: no figure; it was 4000 personnel"},
		},
		{
			"the same for two", all(bound(cap4, "", "a"), bound(cap4, "", "b")), nil,
			[]string{"figure-dropped: no figure; it was 4000 personnel"},
		},
		{
			"what cannot be told apart", all(cap4, cap6), all(detail(plan.FactKindFigure, "1", "")),
			nil,
		},
		{
			"words of the recorder", all(detail(plan.FactKindAttribute, "strong", "")),
			all(detail(plan.FactKindAttribute, "weak", "")), nil,
		},
		{"kinds that differ", all(cap4), all(detail(plan.FactKindMoney, "4000", "USD")), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := effect.NewComparer(effect.Parties([]plan.Party{
				{ID: "ua", Name: "Ukraine"},
				{ID: "ru", Name: "Russia"},
			}))
			var got, kinds, mirrored []string
			for _, e := range c.Details(tt.old, tt.new) {
				assert.True(t, e.Told)
				assert.Empty(t, e.Before.Text+e.After.Text, "no text has the words")
				got, kinds = append(got, string(e.Kind)+": "+e.Sentence),
					append(kinds, string(e.Kind))
			}
			assert.Equal(t, tt.want, got)
			for _, e := range c.Details(tt.new, tt.old) {
				mirrored = append(mirrored, string(e.Kind.Mirror()))
			}
			assert.Equal(t, kinds, mirrored)
		})
	}
}
