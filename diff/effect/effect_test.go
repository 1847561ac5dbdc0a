package effect_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// brief is an effect in one line: kind, before, after, and what else it says.
func brief(effects []effect.Effect) (out []string) {
	for _, e := range effects {
		parts := []string{string(e.Kind), "[" + e.Before.Text + "]", "[" + e.After.Text + "]"}
		for _, more := range []string{
			strings.Join(e.Holder, "+"), e.What, e.By, e.Percent,
			e.Fraction,
		} {
			if more != "" {
				parts = append(parts, more)
			}
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

// TestRules holds the rules of the package comment, one case or more for each.
func TestRules(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           []string
	}{
		{
			"a cap is raised", "The army will be limited to 600,000 personnel.",
			"The army will be capped at 800,000 personnel in peacetime.",
			[]string{
				"figure-raised [600,000 personnel] [800,000 personnel] 200000 33.33 1/3",
				"scope-narrowed [] [in peacetime] peacetime",
			},
		},
		{
			"percentage points", "Lowered by 2 percent.", "Lowered by two percentage points.",
			[]string{"unit-changed [2 percent] [two percentage points]"},
		},
		{
			"another currency", "It costs $100.", "It costs €100.",
			[]string{"unit-changed [$100] [€100]"},
		},
		{
			"business days", "Pay within 30 days.", "Pay within 30 business days.",
			[]string{"deadline-lengthened [within 30 days] [within 30 business days]"},
		},
		{
			"fewer business days", "Pay within 14 days.", "Pay within 10 business days.",
			[]string{"unit-changed [within 14 days] [within 10 business days]"},
		},
		{
			"an anchor that its verb says", "Pay 5 days before the expiry of the lease.",
			"Pay 5 days before the lease expires.",
			[]string{"wording-only [Pay 5 days before the expiry of the lease.] [Pay 5 days before the lease expires.]"},
		},
		{
			"another anchor", "Pay 5 days before the expiry of the lease.",
			"Pay 5 days before the signature of the lease.",
			[]string{"anchor-changed [before the expiry of the lease] [before the signature of the lease]"},
		},
		{
			"one name less", "Belgium, Italy and Malta shall pay.", "Belgium and Malta shall pay.",
			[]string{"party-dropped [Italy] []"},
		},
		{
			"a name less, not of who acts", "The Bank shall pay in Belgium, Italy and Malta.",
			"The Bank shall pay in Belgium and Malta.",
			[]string{"scope-narrowed [Italy] []"},
		},
		{
			"a future and its verb", "The Buyer will lose the deposit.",
			"The Buyer forfeits the deposit.",
			[]string{"unclear [lose] [forfeits]"},
		},
		{
			"a future and a present", "The Buyer will keep the deposit.",
			"The Buyer keeps the deposit.",
			[]string{"unclear [will] []"},
		},
		{
			"no verb", "The Buyer will keep the deposit.", "Buyer to keep the deposit.",
			[]string{"unclear [will] []"},
		},
		{
			"on a day", "Signed at Rome on 4 May 2026.", "Signed at Rome, 4 May 2026.",
			[]string{"wording-only [Signed at Rome on 4 May 2026.] [Signed at Rome, 4 May 2026.]"},
		},
		{
			"a year is twelve months", "It lasts 1 year.", "It lasts 12 months.",
			[]string{"wording-only [It lasts 1 year.] [It lasts 12 months.]"},
		},
		{
			"a month is no number of days", "It lasts 1 month.", "It lasts 30 days.",
			[]string{"unit-changed [1 month] [30 days]"},
		},
		{
			"but 10 days are less than a year", "It lasts 10 days.", "It lasts 2 years.",
			[]string{"duration-lengthened [10 days] [2 years]"},
		},
		{
			"a term is no deadline", "The guarantee runs for 15 years.",
			"The guarantee runs for 30 years.",
			[]string{"duration-lengthened [15 years] [30 years] 15 100.00 1"},
		},
		{
			"a deadline for a length of time", "Rent is due 20 days after receipt of the bill.",
			"Rent is payable within 25 days of receipt of the bill.",
			[]string{"deadline-lengthened [20 days] [within 25 days] 5 25.00 1/4"},
		},
		{
			"a deadline that is none any more", "Pay within 10 days.",
			"Pay within at least 10 days.",
			[]string{"bound-changed [within 10 days] [within at least 10 days]"},
		},
		{
			"a time that is over",
			"It may not exceed the rent paid in the six months before the claim.",
			"It may not exceed the rent paid during the nine months before the claim.",
			[]string{"duration-lengthened [six months] [nine months] 3 50.00 1/2"},
		},
		{
			"notice follows the period", "Upon 60 days' notice.", "Upon 30 days' notice.",
			[]string{"duration-shortened [60 days] [30 days] 30 50.00 1/2"},
		},
		{
			"made vague", "Vote in 100 days.", "Vote as soon as possible.",
			[]string{"deadline-made-vague [in 100 days] [as soon as possible]"},
		},
		{
			"a date made vague", "Vote by 1 May 2027.", "Vote promptly.",
			[]string{"deadline-made-vague [1 May 2027] [promptly]"},
		},
		{
			"the anchor", "Vote within 90 days after signature.",
			"Vote within 90 days after ratification.",
			[]string{"anchor-changed [after signature] [after ratification]"},
		},
		{
			"by is a deadline", "Vote by 1 May 2027.", "Vote by 1 June 2027.",
			[]string{"deadline-lengthened [1 May 2027] [1 June 2027]"},
		},
		{
			"on is a date", "Vote on 1 May 2027.", "Vote on 1 June 2027.",
			[]string{"date-later [1 May 2027] [1 June 2027]"},
		},
		{
			"the end of a range", "Between 10 and 20 tonnes.", "Between 10 and 25 tonnes.",
			[]string{"figure-raised [20 tonnes] [25 tonnes] 5 25.00 1/4"},
		},
		{
			"until an event", "It lasts until the troops leave.", "It lasts.",
			[]string{"condition-dropped [until the troops leave] [] until"},
		},
		{
			"an exception is a condition", "Flights may land.",
			"Flights may land, except at night.",
			[]string{"condition-added [] [except at night] except"},
		},
		{
			"unless is if not", "It ends unless they agree.", "It ends if they do not agree.",
			[]string{"wording-only [It ends unless they agree.] [It ends if they do not agree.]"},
		},
		{
			"not until is only after", "Not until the audit is public shall it be paid.",
			"Only after the audit is public shall it be paid.",
			[]string{"wording-only [Not until the audit is public shall it be paid.] [Only after the audit is public shall it be paid.]"},
		},
		{
			"one force", "Ukraine will vote.", "Ukraine must vote.",
			[]string{"wording-only [Ukraine will vote.] [Ukraine must vote.]"},
		},
		{
			"weaker", "Ukraine shall vote.", "Ukraine should vote.",
			[]string{"force-weakened [shall] [should] ua"},
		},
		{
			"is to binds as shall does", "Ukraine shall vote.", "Ukraine is to vote.",
			[]string{"wording-only [Ukraine shall vote.] [Ukraine is to vote.]"},
		},
		{
			"may to may not", "Ukraine may vote.", "Ukraine may not vote.",
			[]string{"permission-to-prohibition [may] [may not] ua"},
		},
		{
			"shall to shall not", "Ukraine shall vote.", "Ukraine shall not vote.",
			[]string{"negation-added [shall] [shall not] ua"},
		},
		{
			"shall to not obliged", "Ukraine shall vote.", "Ukraine is not obliged to vote.",
			[]string{"duty-to-exemption [shall] [not obliged to] ua"},
		},
		{
			"no later than is no negation", "End by 1 May 2027.", "End no later than 1 May 2027.",
			[]string{"wording-only [End by 1 May 2027.] [End no later than 1 May 2027.]"},
		},
		{
			"shall not exceed is a bound", "It shall not exceed 5 corps.",
			"It shall be limited to 5 corps.",
			[]string{"wording-only [It shall not exceed 5 corps.] [It shall be limited to 5 corps.]"},
		},
		{
			"less is narrowed", "NATO shall not station troops.",
			"NATO shall not permanently station troops.",
			[]string{"scope-narrowed [] [permanently] permanent"},
		},
		{
			"bounds by class", "At most 5 corps.", "Fewer than 5 corps.",
			[]string{"bound-changed [At most 5] [Fewer than 5]"},
		},
		{
			"level is no cap", "Limited to 5 corps.", "It remains at 5 corps.",
			[]string{"bound-changed [Limited to 5] [remains at 5]"},
		},
		{
			"no limit", "Limited to 600,000 troops.", "No limit on troops.",
			[]string{"bound-changed [Limited to 600,000 troops] [No limit]"},
		},
		{
			"recognition", "Recognised as de facto Russian.", "Recognised as de jure Russian.",
			[]string{"recognition-changed [de facto] [de jure]"},
		},
		{
			"a qualifier of a condition", "With the consent of Poland.",
			"With the written consent of Poland.",
			[]string{"condition-changed [With the consent of Poland] [With the written consent of Poland] written"},
		},
		{
			"a qualifier of a scope", "Liable for any breach.", "Liable for any material breach.",
			[]string{"scope-narrowed [] [material] material"},
		},
		{
			"who owes and who gets", "Russia shall compensate Ukraine.",
			"Ukraine shall compensate Russia.",
			[]string{
				"party-replaced [Russia] [Ukraine] holder",
				"party-replaced [Ukraine] [Russia] beneficiary",
			},
		},
		{
			"a sentence added", "Russia shall leave.", "Russia shall leave. Poland may stay.",
			[]string{"party-added [] [Poland]", "permission-added [] [Poland may stay.] poland"},
		},
		{
			"an adjective is no party dropped", "Ukraine's army leaves.",
			"The Ukrainian army leaves.",
			[]string{"unclear [Ukraine's] [Ukrainian]"},
		},
		{
			"no finite verb", "The army will be capped at 5 corps.",
			"Army to be capped at 6 corps.",
			[]string{"figure-raised [5] [6] 1 20.00 1/5"},
		},
		{
			"half is 50 percent", "Half of the profits.", "50 % of the profits.",
			[]string{"wording-only [Half of the profits.] [50 % of the profits.]"},
		},
		{
			"a number written twice", "Within thirty (30) days.", "Within 30 days.",
			[]string{"wording-only [Within thirty (30) days.] [Within 30 days.]"},
		},
		{
			"the clause's own number", "6. Poland shall pay.", "7. Poland shall pay.",
			[]string{"wording-only [6. Poland shall pay.] [7. Poland shall pay.]"},
		},
		{
			"reliable and robust", "Reliable guarantees.", "Robust guarantees.",
			[]string{"unclear [Reliable] [Robust]"},
		},
		{
			"one more of a list", "Guarantees.", "Guarantees and inspections.",
			[]string{"scope-widened [] [inspections]"},
		},
		{
			"and is not or", "Poland and Ukraine.", "Poland or Ukraine.",
			[]string{"unclear [and] [or]"},
		},
		{
			"another order", "Only members may vote.", "Members may only vote.",
			[]string{"scope-changed [Only members] [only vote]"},
		},
		{
			"a comma before a relative", "States which sign shall pay.",
			"States, which sign, shall pay.",
			[]string{"unclear [] [,]"},
		},
		{
			"signs", "The \"zone\" is closed.", "The “zone” is closed.",
			[]string{"typography-only [The \"zone\" is closed.] [The “zone” is closed.]"},
		},
		{"the same", "Poland shall pay.", "Poland shall pay.", nil},
	}
	c := effect.NewComparer(effect.Parties(readParties(t)))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.old), effect.Verbatim(tt.new)
			old.Language, new.Language = "en", "en"
			if diff := cmp.Diff(tt.want, brief(c.Compare(old, new))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestReferences holds what becomes of references whose targets are known.
func TestReferences(t *testing.T) {
	tests := []struct {
		name         string
		old, new     string
		oldIs, newIs map[string]string
		want         effect.Kind
	}{
		{
			"kept", "point 10", "point 10",
			map[string]string{"point 10": "x"},
			map[string]string{"point 10": "x"},
			effect.KindReferenceKept,
		},
		{
			"followed", "point 10", "point 11",
			map[string]string{"point 10": "x"},
			map[string]string{"point 11": "x"},
			effect.KindReferenceFollowed,
		},
		{
			"stale", "point 10", "point 10",
			map[string]string{"point 10": "x"},
			map[string]string{"point 10": "y"},
			effect.KindReferenceStale,
		},
		{
			"retargeted", "point 10", "point 12",
			map[string]string{"point 10": "x"},
			map[string]string{"point 12": "y"},
			effect.KindReferenceRetargeted,
		},
		{
			"dangling", "point 10", "point 10",
			map[string]string{"point 10": "x"},
			map[string]string{"point 10": ""},
			effect.KindReferenceDangling,
		},
		{
			"mended", "point 10", "point 10",
			map[string]string{"point 10": ""},
			map[string]string{"point 10": "x"},
			effect.KindReferenceMended,
		},
		{"not known", "point 10", "point 12", nil, nil, effect.KindReferenceChanged},
		{
			"another document", "Article 5 of the Vienna Convention",
			"Article 6 of the Vienna Convention",
			map[string]string{"article 5": "x"},
			map[string]string{"article 6": "x"},
			effect.KindReferenceChanged,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim("The duty under "+tt.old+" ends."),
				effect.Verbatim("A duty under "+tt.new+" ends.")
			old.Targets, new.Targets = tt.oldIs, tt.newIs
			var got []effect.Kind
			for _, e := range effect.Compare(old, new) {
				got = append(got, e.Kind)
			}
			want := []effect.Kind{tt.want}
			if !tt.want.Changes() {
				want = append(want, effect.KindWordingOnly)
			}
			require.ElementsMatch(t, want, got)
			checkMirror(t, effect.NewComparer(), old, new)
		})
	}
}

// TestTold holds that a telling is compared in figures, shares, times, dates and
// parties only, and that the effects say so.
func TestTold(t *testing.T) {
	old := effect.Verbatim(
		"Ukraine shall hold elections in 100 days, and Russia may send 40 observers.")
	for _, wording := range []plan.Wording{plan.WordingTranslation, plan.WordingParaphrase, ""} {
		new := effect.Clause{Text: "A vote is to be held by Ukraine before long, with 60 Polish observers unless Russia objects.", Wording: wording}
		got := effect.Compare(old, new, effect.Parties(readParties(t)))
		require.Equal(t, []string{
			"deadline-made-vague [in 100 days] [before long]",
			"figure-raised [40] [60] 20 50.00 1/2",
		}, brief(got))
		require.True(t, got[0].Told)
	}
}

// checkMirror holds that comparing the sides changed gives the mirror of each
// effect, with the sides changed.
func checkMirror(t *testing.T, c *effect.Comparer, old, new effect.Clause) {
	t.Helper()
	there, back := c.Compare(old, new), c.Compare(new, old)
	for i := range back {
		e := &back[i]
		e.Kind, e.Before, e.After = e.Kind.Mirror(), e.After, e.Before
	}
	sortBySides := cmpopts.SortSlices(func(a, b effect.Effect) int {
		return strings.Compare(string(a.Kind)+a.Before.Text+a.After.Text+
			string(rune(a.Before.Range.At))+string(rune(a.After.Range.At)),
			string(b.Kind)+b.Before.Text+b.After.Text+string(rune(b.Before.Range.At))+
				string(rune(b.After.Range.At)))
	})
	ignore := cmpopts.IgnoreFields(effect.Effect{}, "Sentence", "Percent", "Fraction")
	if diff := cmp.Diff(there, back, sortBySides, ignore, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%q, %q (-there +back)\n%s", old.Text, new.Text, diff)
	}
}

// TestMirror holds the mirror over all labelled pairs, and over pairs of
// clauses that have nothing to do with each other.
func TestMirror(t *testing.T) {
	pairs := readPairs(t)
	c := effect.NewComparer(effect.Parties(readParties(t)))
	for i := range pairs {
		old, new := pairs[i].clauses()
		checkMirror(t, c, old, new)
		other, _ := pairs[(i*7+3)%len(pairs)].clauses()
		checkMirror(t, c, old, other)
		require.Empty(t, c.Compare(old, old))
	}
}

// TestSides holds that the sides of an effect are the words at their ranges.
func TestSides(t *testing.T) {
	pairs := readPairs(t)
	c := effect.NewComparer(effect.Parties(readParties(t)))
	for i := range pairs {
		old, new := pairs[i].clauses()
		checkSides(t, old, new, c.Compare(old, new))
	}
}

func checkSides(t *testing.T, old, new effect.Clause, effects []effect.Effect) {
	t.Helper()
	for _, e := range effects {
		require.True(t, e.Kind.Valid(), e.Kind)
		require.NotEmpty(t, e.Sentence)
		for _, s := range []struct {
			side effect.Term
			text string
		}{{e.Before, old.Text}, {e.After, new.Text}} {
			r := s.side.Range
			require.True(t, r.At >= 0 && r.Len >= 0 && r.At+r.Len <= len(s.text), "%v", e)
			require.Equal(t, s.text[r.At:r.At+r.Len], s.side.Text)
		}
	}
}

// TestConcurrently holds that one comparer may serve many, and that the same
// clauses give the same effects.
func TestConcurrently(t *testing.T) {
	pairs := readPairs(t)
	c := effect.NewComparer(effect.Parties(readParties(t)))
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			fresh := effect.NewComparer(effect.Parties(readParties(t)))
			for i := range pairs {
				old, new := pairs[i].clauses()
				if diff := cmp.Diff(fresh.Compare(old, new), c.Compare(old, new)); diff != "" {
					t.Errorf("(-fresh +shared)\n%s", diff)
				}
			}
		})
	}
	wg.Wait()
}

// TestKinds holds that every kind has a definition, a sentence, and a mirror
// that leads back, or a written reason to have none.
func TestKinds(t *testing.T) {
	table := effect.English()
	var seen []effect.Kind
	for _, d := range effect.Kinds() {
		require.NotContains(t, seen, d.Kind)
		seen = append(seen, d.Kind)
		require.NotEmpty(t, d.Means, d.Kind)
		require.NotEmpty(t, table.Texts[string(d.Kind)], "no sentence for %s", d.Kind)
		require.True(t, d.Mirror.Valid(), d.Kind)
		require.Equal(t, d.Kind, d.Mirror.Mirror(), "the mirror of %s does not lead back", d.Kind)
		if d.Mirror == d.Kind {
			require.NotEmpty(t, d.Reason, "%s has neither mirror nor reason", d.Kind)
		} else {
			require.Empty(t, d.Reason, d.Kind)
		}
	}
	slots := []string{
		"before", "after", "by", "percent", "share", "limit", "who", "act", "holder",
		"what", "sentence",
	}
	others := []string{
		"number.group", "told", "share", "share.half", "share.point", "share.points",
		"share.third", "share.quarter", "limit.at-most", "limit.at-least",
	}
	for k, template := range table.Texts {
		kind, _, _ := strings.Cut(k, ".")
		require.True(t, slices.Contains(others, k) || slices.Contains(seen, effect.Kind(kind)),
			"a sentence for the unknown kind %s", k)
		require.Subset(t, slots, words.Slots(template),
			"a slot that is not filled in the sentence for %s", k)
	}
	require.Empty(t, effect.Kind("cap-raised").Mirror())
}

// TestPercent holds that percent is exact to two places, half to even.
func TestPercent(t *testing.T) {
	tests := []struct{ name, old, new, percent, fraction string }{
		{"a third", "600,000 troops", "800,000 troops", "33.33", "1/3"},
		{"half to even, down", "80,000 troops", "80,010 troops", "0.01", "1/8000"},
		{"half to even, up", "80,000 troops", "80,012 troops", "0.02", "3/20000"},
		{"half to even at a half", "20,000 troops", "20,001 troops", "0.00", "1/20000"},
		{"half to even at one and a half", "20,000 troops", "20,003 troops", "0.02", "3/20000"},
		{"doubled", "5 troops", "10 troops", "100.00", "1"},
		{"from nothing", "0 troops", "10 troops", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := effect.Compare(effect.Verbatim(tt.old), effect.Verbatim(tt.new))
			require.Len(t, got, 1)
			require.Equal(t, tt.percent, got[0].Percent)
			require.Equal(t, tt.fraction, got[0].Fraction)
		})
	}
}

// TestSentences holds that the table is the caller's to replace.
func TestSentences(t *testing.T) {
	table := words.Table{Language: "uk", Texts: map[string]string{
		"figure-raised": "підвищено[ на {by}][ для {holder}]: {before} → {after}",
		"number.group":  "\u00a0",
	}}
	got := effect.Compare(effect.Verbatim("Limited to 5 tanks."),
		effect.Verbatim("Limited to 70005 tanks in peacetime."), effect.Sentences(table))
	require.Equal(t, "підвищено на 70\u00a0000: 5 tanks → 70005 tanks", got[0].Sentence)
	require.Equal(t, `now only “in peacetime”`, got[1].Sentence,
		"kinds that the table lacks keep their English sentences")
	require.NotContains(t, table.Texts, "scope-narrowed", "the table is not changed")
}

// TestDigits holds that sentences group the digits of how much a value
// changed, and that the value itself stays a plain number.
func TestDigits(t *testing.T) {
	got := effect.Compare(effect.Verbatim("Limited to 600,000 personnel."),
		effect.Verbatim("Limited to 800,000 personnel."))
	require.Equal(t, "200000", got[0].By)
	require.Equal(t, "limit raised by a third, from 600,000 personnel to 800,000 personnel",
		got[0].Sentence)
}

// FuzzCompare holds that no pair makes the comparison panic, that the mirror
// holds, and that sides lie in their texts.
func FuzzCompare(f *testing.F) {
	for _, p := range readPairs(f) {
		f.Add(p.old, p.new)
	}
	f.Add("\xff5 men", "5\xfe0 men \x00")
	c := effect.NewComparer(effect.Parties(readParties(f)))
	f.Fuzz(func(t *testing.T, old, new string) {
		a, b := effect.Verbatim(old), effect.Verbatim(new)
		checkSides(t, a, b, c.Compare(a, b))
		checkMirror(t, c, a, b)
	})
}

func BenchmarkCompare(b *testing.B) {
	pairs := readPairs(b)
	c := effect.NewComparer(effect.Parties(readParties(b)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range pairs {
			c.Compare(pairs[i].clauses())
		}
	}
}

// TestUnchangedReferences holds that references of a clause of which no word
// changed are followed, nested ones by the provision that they are a part of.
func TestUnchangedReferences(t *testing.T) {
	at := func(pairs ...string) map[string]string {
		m := make(map[string]string)
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i]] = pairs[i+1]
		}
		return m
	}
	tests := []struct {
		name, lang, text string
		values           []string
		old, new         map[string]string
		want             []string
	}{
		{
			"clause", "en", "Interest is due on the sums under clause 2.",
			[]string{"clause 2"},
			at("clause 2", "fees"), at("clause 2", "term"),
			[]string{"reference-stale [clause 2] [clause 2]"},
		},
		{
			"section, gone", "en", "Section 7 applies.",
			[]string{"section 7"},
			at("section 7", "a"),
			at("section 7", ""),
			[]string{"reference-dangling [Section 7] [Section 7]"},
		},
		{
			"nested", "en", "The duty in paragraph 2(b) of Article 5 ends.",
			[]string{"article 5 paragraph 2(b)"},
			at("article 5", "a"), at("article 5", "b"),
			[]string{"reference-stale [paragraph 2(b) of Article 5] [paragraph 2(b) of Article 5]"},
		},
		{
			"in brackets", "en", "Article 5(2)(b) applies.",
			[]string{"article 5(2)(b)"},
			at("article 5(2)", "a"), at("article 5(2)", "b"),
			[]string{"reference-stale [Article 5(2)(b)] [Article 5(2)(b)]"},
		},
		{
			"annex", "en", "The goods in Annex II are exempt.",
			[]string{"annex II"},
			at("annex II", "a"), at("annex II", "b"),
			[]string{"reference-stale [Annex II] [Annex II]"},
		},
		{
			"German", "de", "Artikel 5 Absatz 2 gilt.",
			[]string{"article 5 paragraph 2"},
			at("article 5", "a"), at("article 5", "b"),
			[]string{"reference-stale [Artikel 5 Absatz 2] [Artikel 5 Absatz 2]"},
		},
		{
			"a section sign", "de", "§ 7 gilt.",
			[]string{"section 7"},
			at("section 7", "a"),
			at("section 7", "b"),
			[]string{"reference-stale [§ 7] [§ 7]"},
		},
		{
			"Ukrainian", "uk", "Стаття 5 не застосовується.",
			[]string{"article 5"},
			at("article 5", "a"), at("article 5", "b"),
			[]string{"reference-stale [Стаття 5] [Стаття 5]"},
		},
		{
			"another document", "en", "Article 5 of the Vienna Convention applies.",
			[]string{"article 5"},
			at("article 5", "a"), at("article 5", "b"), nil,
		},
		{
			"kept", "en", "Section 7 applies.",
			[]string{"section 7"},
			at("section 7", "a"),
			at("section 7", "a"), nil,
		},
		{
			"not known", "en", "Section 7 applies.",
			[]string{"section 7"},
			at("section 8", "a"),
			at("section 8", "b"), nil,
		},
	}
	c := effect.NewComparer()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.text), effect.Verbatim(tt.text)
			old.Language, new.Language = tt.lang, tt.lang
			old.Targets, new.Targets = tt.old, tt.new
			var values []string
			for _, r := range c.References(old) {
				values = append(values, r.Value)
				require.Equal(t, tt.text[r.Range.At:r.Range.At+r.Range.Len], r.Text)
			}
			require.Equal(t, tt.values, values)
			require.Equal(t, tt.want, brief(c.Compare(old, new)))
			checkMirror(t, c, old, new)
		})
	}
}

// TestNamedReferences holds which provisions clauses of five languages name, and that
// each goes stale where its words stand and its target is another.
func TestNamedReferences(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "references.txt"))
	require.NoError(t, err)
	c := effect.NewComparer()
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		old := effect.Verbatim(fields[1])
		old.Language = fields[0]
		new := old
		old.Targets, new.Targets = map[string]string{}, map[string]string{}
		var values, want []string
		for _, r := range c.References(old) {
			values, want = append(values, r.Value), append(want, string(effect.KindReferenceStale))
			old.Targets[r.Value], new.Targets[r.Value] = "one", "another"
		}
		require.Equal(t, fields[2], strings.Join(values, ";"), line)
		require.Equal(t, want, names(c.Compare(old, new)), line)
	}
}
