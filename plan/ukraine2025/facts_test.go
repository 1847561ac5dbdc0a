package ukraine2025_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// The tests of this file hold single facts of the evidence, each of which an
// editor could lose by a slip.

// reading gives what a copy has for a point.
func reading(t *testing.T, v *plan.Version, witness, point string) (*plan.Content, plan.Standing) {
	t.Helper()
	w := v.Witness(witness)
	require.NotNil(t, w, witness)
	for i := range w.Readings {
		if r := &w.Readings[i]; r.Covers(point) {
			return &r.Content, v.Standing(&r.Content, w)
		}
	}
	t.Fatalf("%s has nothing for %s", witness, point)
	return nil, plan.Standing{}
}

// lead gives what stands in a point, and how.
func lead(t *testing.T, v *plan.Version, point string) (*plan.Content, plan.Standing) {
	t.Helper()
	p := v.Point(point)
	require.NotNil(t, p, point)
	return &p.Content, v.Standing(&p.Content, nil)
}

// citedTo gives the reports of citations.
func citedTo(c *plan.Content) []string {
	var out []string
	for _, x := range c.Cites {
		out = append(out, x.Report)
	}
	return out
}

// valuesOf gives the figures, shares and words of the facts of a key.
func valuesOf(c *plan.Content, key string) []string {
	var out []string
	for _, f := range c.Facts {
		if f.Key == key {
			out = append(out, squeeze(string(f.Bound)+" "+f.Value+" "+f.Scope))
		}
	}
	return out
}

// AP has its own copy of the draft, in the wording of Axios: word for word but for
// one word that Axios has twice.
func TestAPIsAWitnessOfItsOwn(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	w := v.Witness("ap")
	require.Empty(t, w.From)
	require.Empty(t, p.Report(w.Report).Cites, "AP takes it from no other report")
	require.Equal(t, plan.WordingVerbatim, w.Wording)
	letters := func(s string) string { // without marks, and without the periods of U.S.
		return strings.Join(strings.Fields(strings.NewReplacer(".", "", ",", "", ";", "", ":", "",
			"’", "'").Replace(s)), " ")
	}
	var differ []string
	for _, r := range w.Readings {
		// "US guarantee:" has an article in AP
		if r.Extent == plan.ExtentFragment || r.Points[0] == "10" {
			continue
		}
		if letters(r.Text) != letters(v.Point(r.Points[0]).Text) {
			differ = append(differ, r.Points[0])
		}
	}
	require.Equal(t, []string{"2"}, differ)
	two, _ := reading(t, v, "ap", "2")
	require.Equal(t, v.Point("2").Text, strings.Replace(two.Text, "comprehensive",
		"comprehensive and comprehensive", 1))
	ten, s := reading(t, v, "ap", "10.c")
	require.True(t, s.FullWords())
	require.Equal(t, ten.Text, v.Point("10.c").Text, "10c was read in AP")
	_, s = reading(t, v, "ap", "11")
	require.Equal(t, plan.ExtentFragment, s.Extent)
}

// AFP shortens points 4 and 10: what is not in it there is no reading of anything.
func TestAFPIsAbridged(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	for _, r := range v.Witness("afp").Readings {
		if r.Covers("4") || r.Covers("10") {
			require.Equal(t, plan.ExtentAbridged, r.Extent, r.Points)
		}
		require.NotEqual(t, plan.PresenceAbsent, r.State(), r.Points)
	}
	ten, s := reading(t, v, "afp", "10")
	require.False(t, s.FullWords())
	require.NotContains(t, ten.Text, "US guarantee:")
	require.Equal(t, plan.CoveragePartial, v.Witness("afp").Coverage)
}

// its9ja follows AFP. What was known through it alone is AFP's, and nothing is
// called Axios's on its word.
func TestIts9jaFollowsAFP(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	require.Equal(t, []sources.Edge{{Report: "afp-draft", How: sources.HowCopy}},
		p.Report("its9ja").Cites)
	require.Equal(t, []plan.Descent{{Witness: "afp", How: sources.HowCopy}},
		v.Witness("its9ja").From)
	contents(p, func(where plan.Ref, _ *plan.Version, _ *plan.Witness, c *plan.Content) {
		for _, x := range c.Cites {
			if x.Report == "axios-leak" && slices.Contains(x.Via, "its9ja") {
				t.Errorf("%s: its9ja is called a copy of Axios", where)
			}
		}
	})
	for _, id := range []string{"10.d", "11"} {
		c, s := lead(t, v, id)
		require.True(t, s.FullWords(), id)
		require.Contains(t, citedTo(c), "afp-draft", id)
		require.NotContains(t, citedTo(c), "axios-leak", id)
		copied, _ := reading(t, v, "afp", id)
		require.Equal(t, c.Text, copied.Text)
	}
}

// Politico's English is perhaps a translation. It contests, decides nothing and
// leads nothing.
func TestPoliticoDecidesNothing(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	w := v.Witness("politico")
	require.Empty(t, w.Wording, "how it stands to the draft is open")
	for _, r := range w.Readings {
		s := v.Standing(&r.Content, w)
		require.True(t, s.Quotable(), r.Points)
		require.False(t, s.DraftWords(), r.Points)
	}
	for _, point := range v.All() {
		require.NotContains(t, citedTo(&point.Content), w.Report, point.ID)
	}
	c, s := reading(t, v, "politico", "28")
	require.Equal(t, plan.ExtentWhole, s.Extent)
	require.Contains(t, c.Text, "withdraw to the agreed positions")
	_, s = lead(t, v, "28")
	require.False(t, s.Quotable(), "28 is told")
}

// Just Security quotes point 26 whole and names no outlet.
func TestAmnestyIsReadInAnEssay(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	c, s := lead(t, v, "26")
	require.True(t, s.FullWords())
	require.Equal(t, "justsecurity-26", c.Cites[0].Report, "the name that is printed beside it")
	require.NotContains(t, citedTo(c), "axios-leak")
	require.Empty(t, v.Witness("just-security").From)
	require.Empty(t, p.Report("justsecurity-26").Cites)
	for _, w := range v.Witnesses {
		for _, r := range w.Readings {
			if r.Covers("26") && v.Standing(&r.Content, &w).DraftWords() {
				require.NotContains(t, r.Text, "crime")
			}
		}
	}
}

// Reuters, as TASS quotes it; the name of the power plant is in the spelling of
// TASS, and so it is left out.
func TestTASSQuotesReuters(t *testing.T) {
	t.Parallel()
	v := ukraine2025.Plan().Version("e3-28")
	for point, via := range map[string]string{
		"13": "tass-e3-g8", "13.c": "tass-e3-g8",
		"19": "tass-e3-znpp",
	} {
		c, s := lead(t, v, point)
		require.True(t, s.DraftWords(), point)
		require.Equal(t, sources.Citation{Report: "reuters-e3", Via: []string{via}}, c.Cites[0])
	}
	c, s := lead(t, v, "19")
	require.Equal(t, plan.ExtentAbridged, s.Extent)
	require.NotContains(t, c.Text, "Zaporo")
	require.Equal(t, "The will", c.Text[:8])
	require.Equal(t, []plan.Note{{Kind: plan.NoteKindGap, At: 3}}, c.Notes)
	require.Contains(t, c.Text, "restarted under supervision of the IAEA")
	require.Contains(t, c.Text, "50-50 split between Russia and Ukraine")
}

// Objectiv and hromadske print what the president said, and no document.
func TestASpeechIsNoDraft(t *testing.T) {
	t.Parallel()
	v := ukraine2025.Plan().Version("ua-20-2025-12-24")
	for _, id := range []string{"objectiv", "hromadske"} {
		w := v.Witness(id)
		require.Equal(t, "spoken", w.From[0].Witness)
		require.NotEqual(t, plan.WordingVerbatim, w.Wording)
		for _, r := range w.Readings {
			require.False(t, v.Standing(&r.Content, w).DraftWords(), "%s %v", id, r.Points)
		}
	}
	c, s := reading(t, v, "objectiv", "1")
	require.True(t, s.Quotable(), "of this outlet")
	require.Contains(t, c.Text, "перепідтверджено")
	c, _ = reading(t, v, "objectiv", "14.a")
	require.Equal(t, plan.NoteKindDoubtful, c.Notes[0].Kind)
	require.Len(t, v.Point("8").Points, 3)
}

// Four clauses of the European answer that were told are read now.
func TestEuropeanAnswerIsRead(t *testing.T) {
	t.Parallel()
	v := ukraine2025.Plan().Version("e3-28")
	for point, text := range map[string]string{
		"9":    "NATO fighter jets will be stationed in Poland",
		"10":   "US guarantee that mirrors Article 5",
		"10.a": "US to receive compensation for the guarantee",
		"10.b": "If Ukraine invades Russia, it forfeits the guarantee",
	} {
		c, s := lead(t, v, point)
		require.True(t, s.FullWords(), point)
		require.Equal(t, text, c.Text)
		require.Equal(t, []string{"straitstimes-e3"}, c.Cites[0].Via)
	}
	c, s := lead(t, v, "10.c")
	require.False(t, s.Quotable(), "five words of it are read, and it is told")
	require.Equal(t, "If Russia invades Ukraine, in",
		c.Text[c.Quoted[0].At:c.Quoted[0].At+c.Quoted[0].Len])
}

// Point 13 is quoted on both sides, by BBC and by TASS: with "progressively" in
// the European answer.
func TestTwoQuotationsOfPoint13(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	old, s := lead(t, p.Version("us-28"), "13")
	require.True(t, s.FullWords())
	require.Equal(t, "bbc", old.Cites[0].Report)
	answer, s := lead(t, p.Version("e3-28"), "13")
	require.True(t, s.FullWords())
	require.Equal(t, answer.Text, strings.Replace(old.Text, "to be", "to be progressively", 1))
}

// One article has 400,000 to 600,000. Which outlet that is, is not known, and so
// it has no root but itself.
func TestAnArmyFigureWithoutAnOutlet(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	c, s := reading(t, p.Version("us-28"), "unnamed-19pt", "6")
	require.False(t, s.DraftWords())
	require.Equal(t, []string{"at-least 400000", "at-most 600000"}, valuesOf(c, "forces-cap"))
	r := p.Report("unnamed-19pt-article")
	require.Empty(t, r.Cites)
	require.Empty(t, r.URL)
	require.Contains(t, p.Source(r.Source).Name, "unnamed outlet")
}

// The US text of April 2025 is a draft, which the Ukrainian-European one counters.
func TestUSTextOfApril(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("eu-ua-2025-04")
	require.Len(t, v.Parents, 1)
	require.Equal(t, "us-2025-04", v.Parents[0].Version)
	require.Equal(t, plan.RelationCounters, v.Parents[0].Relation)
	us := p.Version("us-2025-04")
	require.Equal(t, 13, us.Provisions())
	for _, point := range us.All() {
		if point.Role == "" {
			require.False(t, us.Standing(&point.Content, nil).Quotable(), point.ID)
		}
	}
	c, _ := lead(t, us, "c1")
	require.Equal(t, []string{"de jure Crimea, by the United States"}, valuesOf(c, "recognition"))
	c, s := lead(t, v, "d2")
	require.True(t, s.FullWords())
	require.Contains(t, c.Text, "remain frozen until Russia compensates damage to Ukraine")
}

// A part of a clause never counts as the clause, whoever has it.
func TestFragmentsAreNoClauses(t *testing.T) {
	t.Parallel()
	n := 0
	contents(ukraine2025.Plan(), func(where plan.Ref, v *plan.Version, w *plan.Witness,
		c *plan.Content,
	) {
		s := v.Standing(c, w)
		cut := slices.ContainsFunc(c.Notes, func(n plan.Note) bool {
			return n.Kind == plan.NoteKindGap
		})
		if s.Extent == plan.ExtentWhole && cut && c.Text != "" {
			t.Errorf("%s: whole, with words missing", where)
		}
		if s.Extent == plan.ExtentFragment {
			n++
			require.False(t, s.FullWords(), where)
		}
	})
	require.Greater(t, n, 40)
}

// Every report that was read has the day of it: those of the second reading
// 26 November 2026, on which the evidence stands.
func TestEveryReadingHasItsDay(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	require.Equal(t, sources.Date("2026-11-26"), p.Collected)
	days := map[sources.Date]int{}
	for _, r := range p.Reports {
		if r.Read == sources.AccessRead || r.Read == sources.AccessExcerpt {
			days[r.Retrieved]++
		}
	}
	require.Equal(t, map[sources.Date]int{"2026-11-22": 144, "2026-11-26": 52}, days)
}

// A Western official says that the working version differs from the one that was
// posted: a claim on the draft as a whole, from an outlet that is not named.
func TestClaimOnTheWholeDraft(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	require.Len(t, v.Claims, 1)
	c := &v.Claims[0]
	require.Empty(t, c.Theme)
	require.Empty(t, c.About)
	require.Contains(t, c.Text, "Western official")
	require.Equal(t, "now differs", c.Text[c.Quoted[0].At:c.Quoted[0].At+c.Quoted[0].Len])
	r := p.Report(c.Cites[0].Report)
	require.Equal(t, sources.Date("2025-11-23"), r.Date)
	require.NotEqual(t, "nyt", r.Source)
}

// Copies that a machine has reworded are used for no words.
func TestMachineWordsAreNobodys(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	contents(p, func(where plan.Ref, _ *plan.Version, _ *plan.Witness, c *plan.Content) {
		for _, x := range c.Cites {
			for _, id := range append([]string{x.Report}, x.Via...) {
				if id == "ap-leak" || id == "ap-leak-copy" || id == "brighteon-24" {
					t.Errorf("%s is cited to %s", where, id)
				}
			}
		}
	})
	for _, r := range p.Reports {
		for _, host := range []string{"ebiztoday", "wigshopuk", "red-fly"} {
			require.NotContains(t, r.URL, host)
		}
	}
}

// TASS still told the claims of before the leak five days after it; the official
// text of Paris says who leads, and a relay who proposes.
func TestWhatRelaysMoved(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, id := range []string{"c10", "c12", "c14"} {
		via := slices.ContainsFunc(p.Version("early-reports").Claim(id).Cites,
			func(x sources.Citation) bool { return slices.Contains(x.Via, "tass-zombie") })
		require.True(t, via, id)
	}
	require.Equal(t, sources.Date("2025-11-25"), p.Statement("early-claims-tass").Date)
	v := p.Version("paris-2026")
	c, _ := lead(t, v, "1")
	require.Equal(t, []string{"us"}, valuesOf(c, "monitoring-lead"))
	c, s := reading(t, v, "liga", "1")
	require.False(t, s.Quotable())
	require.Equal(t, []string{"us"}, valuesOf(c, "monitoring-proposer"))
	require.Empty(t, valuesOf(c, "monitoring-lead"))
}

// What a reader of the outputs must be able to answer stands in the data, and what
// must stay open is nowhere said to be so.
func TestFifteenQuestions(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	us, e3, eu, geneva, ua := p.Version("us-28"), p.Version("e3-28"), p.Version("eu-24"),
		p.Version("geneva-19"), p.Version("ua-20-2025-12-24")
	facts := func(v *plan.Version, point, key string) []string {
		t.Helper()
		c, _ := lead(t, v, point)
		return valuesOf(c, key)
	}
	factOf := func(witness, point, key string) []string {
		t.Helper()
		c, _ := reading(t, us, witness, point)
		return valuesOf(c, key)
	}
	about := func(v *plan.Version, stance plan.Stance) []string {
		var out []string
		for _, s := range p.Statements {
			if s.Stance == stance && slices.ContainsFunc(s.About, func(x plan.Target) bool {
				return x.Version == v.ID
			}) {
				out = append(out, s.ID)
			}
		}
		return out
	}

	t.Run("1 army", func(t *testing.T) {
		require.Equal(t, []string{"at-most 600000"}, facts(us, "6", "forces-cap"))
		for _, w := range []string{"ap", "afp", "bbc"} {
			require.Equal(t, []string{"at-most 600000"}, factOf(w, "6", "forces-cap"), w)
		}
		require.Equal(t, []string{"at-most 800000 in peacetime"}, facts(e3, "6", "forces-cap"))
	})
	t.Run("2 who doubts it", func(t *testing.T) {
		for _, w := range []string{"tass", "finance"} {
			require.Equal(t, []string{"unstated"}, factOf(w, "6", "forces-cap"), w)
		}
		for _, w := range []string{"kommersant", "calgary"} {
			require.Equal(t, []string{"at-most 600000"}, factOf(w, "6", "forces-cap"), w)
		}
	})
	t.Run("3 what was deleted", func(t *testing.T) {
		c, s := lead(t, e3, "3")
		require.Equal(t, plan.PresenceAbsent, s.Presence)
		require.Equal(t, plan.ConfirmedExact, c.Confirmed)
		require.Equal(t, []string{"reuters-e3", "reuters-e3", "reuters-e3"}, citedTo(c))
	})
	t.Run("4 total and complete", func(t *testing.T) {
		c, s := reading(t, us, "bbc", "2")
		require.True(t, s.DraftWords())
		require.Contains(t, c.Text, "total and complete")
		require.True(t, p.Report("bbc").Date.Before(e3.FirstPublic()))
		require.Equal(t, []string{"ru", "ua", "europe"}, facts(us, "2", "pact-party"))
		require.Equal(t, []string{"ru", "ua", "nato"}, facts(e3, "2", "pact-party"))
	})
	t.Run("5 NATO troops", func(t *testing.T) {
		require.Equal(t, []string{"none stationed"}, facts(us, "8", "nato-troops"))
		require.Equal(t, []string{"none stationed permanently, under NATO command, in peacetime"},
			facts(e3, "8", "nato-troops"))
	})
	t.Run("6 the 24 points", func(t *testing.T) {
		require.False(t, slices.ContainsFunc(eu.Parents, func(x plan.Parent) bool {
			return x.Version == us.ID && (x.Relation == plan.RelationRevises ||
				x.Relation == plan.RelationRestates)
		}))
		require.Equal(t, []string{"unlimited"}, facts(eu, "11", "forces-cap"))
		_, s := lead(t, eu, "11")
		require.False(t, s.Quotable())
	})
	t.Run("7 audit", func(t *testing.T) {
		s := p.Statement("audit-claim")
		require.Empty(t, s.By[0].Name)
		require.Equal(t, "wsj-audit", s.Cites[0].Report)
		require.True(t, slices.ContainsFunc(p.Statement("audit-denial").About,
			func(x plan.Target) bool { return x.Statement == s.ID }))
	})
	t.Run("8 recognition", func(t *testing.T) {
		require.Equal(t, []string{"de facto Crimea, Luhansk and Donetsk"},
			facts(us, "21.a", "recognition"))
		c, _ := lead(t, us, "21.a")
		require.Contains(t, c.Text, "including by the United States")
		var jure []string
		for _, w := range us.Witnesses {
			for _, r := range w.Readings {
				if slices.Contains(valuesOf(&r.Content, "recognition"), "de jure") {
					jure = append(jure, w.ID)
				}
			}
		}
		require.Equal(t, []string{"liveindia"}, jure)
	})
	t.Run("9 elections", func(t *testing.T) {
		require.Equal(t, []string{"100"}, facts(us, "25", "elections-within"))
		require.Equal(t,
			[]string{"unstated as soon as possible after the signing of the peace agreement"},
			facts(e3, "25", "elections-within"))
		for _, v := range []*plan.Version{us, e3} {
			_, s := lead(t, v, "25")
			require.False(t, s.Quotable(), v.ID)
		}
	})
	t.Run("10 amnesty after Geneva", func(t *testing.T) {
		c := geneva.Claim("c2")
		require.Equal(t, plan.PresenceAbsent, c.Presence)
		require.Equal(t, []string{"dw-stef", "abc-19", "rbc-19"}, citedTo(&c.Content))
		require.Empty(t, geneva.Points)
	})

	// What is not known.
	t.Run("A authors", func(t *testing.T) {
		require.Empty(t, us.Authors)
		require.GreaterOrEqual(t, len(about(us, plan.StanceAttributes)), 2)
		require.True(t, slices.ContainsFunc(p.Statement("author-state-department").About,
			func(x plan.Target) bool { return x.Statement == "author-senators" }))
	})
	t.Run("B silence", func(t *testing.T) {
		for _, id := range []string{"15", "17", "22", "23", "27", "28"} {
			_, s := lead(t, e3, id)
			require.Equal(t, plan.PresenceUnreported, s.Presence, id)
		}
	})
	t.Run("C limit after Geneva", func(t *testing.T) {
		require.Equal(t, plan.PresenceAbsent, geneva.Claim("c3").Presence)
		require.Equal(t, []string{"at-most 800000"},
			valuesOf(&geneva.Claim("c4").Content, "forces-cap"))
		require.Equal(t, []string{"npravda-ft800"}, geneva.Claim("c4").Cites[0].Via)
	})
	t.Run("D refusals and a draft with an audit", func(t *testing.T) {
		require.Empty(t, facts(e3, "21", "recognition"))
		require.Empty(t, about(e3, plan.StanceRejects))
		require.Equal(t, plan.StatusClaimed, p.Version("us-28-audit").Status)
	})
	t.Run("E ceiling and later texts", func(t *testing.T) {
		require.Equal(t, []string{"exactly 800000 in peacetime"}, facts(ua, "4", "forces-cap"))
		c, _ := reading(t, ua, "npravda", "4")
		require.Equal(t, []string{"at-most 800000 in peacetime"}, valuesOf(c, "forces-cap"))
		for _, v := range p.Versions {
			if v.Date.Before("2026-03") || v.Date == "" {
				continue
			}
			t.Errorf("%s is dated %s", v.ID, v.Date)
		}
	})
	if diff := cmp.Diff([]string{
		"early-ua-adviser", "author-state-department", "audit-denial",
		"council-denial",
	}, denials(p)); diff != "" {
		t.Errorf("who denies (-want +got):\n%s", diff)
	}
}

func denials(p *plan.Plan) []string {
	var out []string
	for _, s := range p.Statements {
		if s.Stance == plan.StanceDenies {
			out = append(out, s.ID)
		}
	}
	return out
}
