package diff_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// toldDraft makes a draft whose points are told, in our words.
func toldDraft(id string, points ...plan.Point) *plan.Version {
	for i := range points {
		points[i].ID = points[i].Number
		if points[i].Confirmed == "" && points[i].Text != "" {
			points[i].Wording, points[i].Confirmed = plan.WordingParaphrase, plan.ConfirmedRecalled
		}
	}
	return &plan.Version{
		ID: id, Language: "en", Lead: "w", Coverage: plan.CoveragePartial, Points: points,
		Witnesses: []plan.Witness{{
			ID: "w", Report: "r-" + id, Language: "en",
			Wording: plan.WordingVerbatim,
		}},
	}
}

func toldPoint(number, text string, facts ...plan.Fact) plan.Point {
	return plan.Point{
		Number: number, Theme: "theme-" + number,
		Content: plan.Content{Text: text, Facts: facts},
	}
}

// TestToldEffects holds what is said of two tellings: what their figures, shares,
// dates, parties and named models did, as told and open.
func TestToldEffects(t *testing.T) {
	t.Parallel()
	parties := []plan.Party{
		{ID: "arva", Name: "Arva"},
		{ID: "belm", Name: "Belm"},
		{ID: "cord", Name: "Cord"},
	}
	fact := func(key string, kind plan.FactKind, value, unit string) plan.Fact {
		return plan.Fact{Key: key, Kind: kind, Value: value, Unit: unit}
	}
	for _, tt := range []struct {
		name     string
		old, new plan.Point
		want     []string
	}{
		{
			"times that are read",
			toldPoint("1", "Arva leaves the bridge within 48 hours."),
			toldPoint("1", "Arva is to leave the bridge within 72 hours."),
			[]string{": longer: within 72 hours instead of within 48 hours"},
		},
		{
			"a time and none that can be measured",
			toldPoint("1", "Arva votes in 100 days.",
				fact("vote", plan.FactKindDuration, "100", "days")),
			toldPoint("1", "Arva votes as soon as possible after the signing.",
				plan.Fact{
					Key: "vote", Kind: plan.FactKindDuration, Bound: plan.BoundUnstated,
					Scope: "as soon as possible after the signing",
				}),
			[]string{"vote: as soon as possible after the signing instead of 100 days"},
		},
		{
			"a share and a sum, and none of them told",
			toldPoint("1", "Arva puts $5 billion in; Belm takes 50 percent of the profit.",
				fact("sum", plan.FactKindMoney, "5000000000", "USD"),
				fact("share", plan.FactKindShare, "1/2", "")),
			toldPoint("1", "The money of Arva stays frozen until Belm is paid."),
			[]string{"share: no share; it was 50 percent", "sum: no figure; it was $5 billion"},
		},
		{
			"a sum that is told under another key",
			toldPoint("1", "Arva puts $5 billion in.",
				fact("sum", plan.FactKindMoney, "5000000000", "USD")),
			toldPoint("1", "Arva puts $7 billion in."),
			[]string{": raised by 40 %, from $5 billion to $7 billion"},
		},
		{
			"one party under a key for another",
			toldPoint("1", "Jets of Arva stand in the north.",
				fact("jets", plan.FactKindParty, "arva", "")),
			toldPoint("1", "Jets of Belm stand in the north.",
				fact("jets", plan.FactKindParty, "belm", "")),
			[]string{"jets: Belm instead of Arva"},
		},
		{
			"what only one of two tellings names",
			toldPoint("1", "The valley is watched.",
				fact("count", plan.FactKindFigure, "5", "towers")),
			toldPoint("1", "The valley is watched by Arva.",
				fact("watch", plan.FactKindParty, "arva", "")),
			nil,
		},
		{
			"a limit that is gone",
			toldPoint("1", "At most 4,000 soldiers.",
				plan.Fact{
					Key: "cap", Kind: plan.FactKindFigure, Value: "4000", Unit: "personnel",
					Bound: plan.BoundAtMost,
				}),
			toldPoint("1", "No limits on the army.",
				plan.Fact{
					Key: "cap", Kind: plan.FactKindFigure, Unit: "personnel",
					Bound: plan.BoundUnlimited,
				}),
			[]string{"cap: no limit any more; it was 4,000 soldiers"},
		},
		{
			"recorded facts go before what is read",
			toldPoint("1", "At most 4,000 soldiers.",
				plan.Fact{
					Key: "cap", Kind: plan.FactKindFigure, Value: "4000", Unit: "personnel",
					Bound: plan.BoundAtMost,
				}),
			toldPoint("1", "At most 6,000 soldiers.",
				plan.Fact{
					Key: "cap", Kind: plan.FactKindFigure, Value: "6000", Unit: "personnel",
					Bound: plan.BoundAtMost,
				}),
			[]string{"cap: limit raised by half, from 4,000 soldiers to 6,000 soldiers"},
		},
		{
			"a part of a clause lacks nothing",
			toldPoint("1", "Arva puts $5 billion in.",
				fact("sum", plan.FactKindMoney, "5000000000", "USD")),
			plan.Point{
				Number: "1", Theme: "theme-1",
				Content: plan.Content{
					Text:   "The money of Arva stays",
					Extent: plan.ExtentFragment,
				},
			},
			nil,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := &plan.Plan{ID: "p", Parties: parties}
			p.Versions = []plan.Version{*toldDraft("old", tt.old), *toldDraft("new", tt.new)}
			c := bothWays(t, p)
			require.Len(t, c.Changes, 1)
			assert.Equal(t, diff.KindRetold, c.Changes[0].Kind)
			var got []string
			for _, e := range c.Changes[0].Effects {
				assert.True(t, e.Told)
				assert.Equal(t, diff.VerdictOpen, e.Verdict)
				assert.Equal(t, diff.ReasonTold, e.Reason)
				got = append(got, e.Key+": "+e.Sentence)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestAWholeTextLacksWhatItDoesNotHave: beside a text that was read whole in its
// words, a telling may add what that text has not.
func TestAWholeTextLacksWhatItDoesNotHave(t *testing.T) {
	t.Parallel()
	old := plan.Point{
		Number: "1", Theme: "theme-1",
		Content: plan.Content{
			Text: "Arva is guaranteed.", Wording: plan.WordingVerbatim,
			Confirmed: plan.ConfirmedExact,
		},
	}
	model := toldPoint("1", "A guarantee of Arva that mirrors Article 5.",
		plan.Fact{Key: "model", Kind: plan.FactKindReference, Value: "Article 5"})
	p := &plan.Plan{ID: "p", Versions: []plan.Version{
		*toldDraft("old", old),
		*toldDraft("new", model),
	}}
	c := bothWays(t, p)
	require.Len(t, c.Changes, 1)
	require.Len(t, c.Changes[0].Effects, 1)
	assert.Equal(t, "Article 5 is referred to", c.Changes[0].Effects[0].Sentence)
}

// TestAListIsComparedWithItsItems: the parties and sums of the items are those of
// the list, where they have no partners of their own.
func TestAListIsComparedWithItsItems(t *testing.T) {
	t.Parallel()
	head := toldPoint("1", "The funds are used so:")
	head.Points = []plan.Point{
		{ID: "1.a", Number: "a", Content: plan.Content{
			Text:    "Arva receives $5 billion;",
			Wording: plan.WordingParaphrase, Confirmed: plan.ConfirmedRecalled,
		}},
		{ID: "1.b", Number: "b", Content: plan.Content{
			Text:    "Belm receives the rest.",
			Wording: plan.WordingParaphrase, Confirmed: plan.ConfirmedRecalled,
		}},
	}
	p := &plan.Plan{ID: "p", Parties: []plan.Party{
		{ID: "arva", Name: "Arva"},
		{ID: "belm", Name: "Belm"},
		{ID: "cord", Name: "Cord"},
	}}
	p.Versions = []plan.Version{
		*toldDraft("old", head),
		*toldDraft("new", toldPoint("1", "Arva, Belm and Cord receive $7 billion.")),
	}
	c := bothWays(t, p)
	var got []string
	for _, h := range c.Changes {
		for _, e := range h.Effects {
			got = append(got, e.Sentence)
		}
	}
	assert.ElementsMatch(t, []string{"raised by 40 %, from $5 billion to $7 billion"}, got,
		"of a party that the one telling names the other is silent")
}

// linksOf lists the links of a comparison by their points.
func linksOf(c *diff.Comparison) map[string]string {
	out := make(map[string]string)
	for _, l := range c.Links {
		side := func(clauses []diff.Clause) (s string) {
			for _, c := range clauses {
				s += " " + c.Ref.Point
			}
			return s
		}
		for _, clause := range l.Old {
			out[clause.Ref.Point] = side(l.New)
		}
	}
	return out
}

// TestLinksOfTellings holds which points of the 28 became which where there is no
// wording to tell it by.
func TestLinksOfTellings(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, tt := range []struct {
		to   string
		want map[string]string
	}{
		{"eu-24", map[string]string{
			"1": " 9", "3": "", "4": "", "5": " 10", "6": " 11", "7": " 13", "8": " 12", "9": "",
			"10": "", "11": " 14", "12": "",
			"13": "", "13.a": " 23", "14": " 22", "14.a": "", "16": "", "17": "", "18": " 15",
			"19": " 19", "24.a": " 7",
		}},
		{"ua-20-2025-12-24", map[string]string{
			"5": " 3", "6": " 4", "10": " 5", "10.c": " 5.a", "10.d": " 5.b", "11": " 7",
			"18": " 11", "19": " 12", "21.a": " 14.a", "25": " 18", "28": " 20",
		}},
		{"e3-28", map[string]string{
			"9": " 9", "10.d": " 10.d", "14": " 14", "20": " 20",
			"21": " 21", "26": " 26",
		}},
	} {
		t.Run(tt.to, func(t *testing.T) {
			t.Parallel()
			got := linksOf(between(t, p, "us-28", tt.to))
			for from, to := range tt.want {
				assert.Equal(t, to, got[from], "%s", from)
			}
		})
	}
}

// TestStruckTextStandsAgainstItsClause: what is reported struck out at a vacant
// place is shown against the clause that had it.
func TestStruckTextStandsAgainstItsClause(t *testing.T) {
	t.Parallel()
	c := between(t, ukraine2025.Plan(), "us-28", "ua-20-2025-12-24")
	assert.Equal(t, " 5.c", linksOf(c)["10.a"])
	h := changesOf(t, c, "10.a")
	require.Len(t, h, 1)
	assert.Equal(t, diff.KindRemoved, h[0].Kind)
	assert.Equal(t, diff.VerdictOpen, h[0].Verdict)
	assert.Equal(t, diff.ReasonSaidGone, h[0].Reason)
}

// TestNoNumberAgainstThemes: of no two drafts are points linked by their number
// alone whose themes differ, and words of ours raise no likeness.
func TestNoNumberAgainstThemes(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		for _, l := range c.Links {
			if len(l.Old) != 1 || len(l.New) != 1 {
				continue
			}
			a, b := old.Point(l.Old[0].Ref.Point), new.Point(l.New[0].Ref.Point)
			if l.Method == align.MethodNumber && a != nil && b != nil && a.Theme != "" &&
				b.Theme != "" {
				within := func(x, y string) bool { return strings.HasPrefix(x, y+".") }
				assert.True(t, a.Theme == b.Theme || within(a.Theme, b.Theme) ||
					within(b.Theme, a.Theme), "%v to %v: %s, %s", l.Old[0].Ref, l.New[0].Ref,
					a.Theme, b.Theme)
			}
			for _, clause := range []diff.Clause{l.Old[0], l.New[0]} {
				if clause.Text != "" && !clause.Standing.Quotable() &&
					l.Method != align.MethodPlace {
					assert.Zero(t, l.Likeness, "%v to %v", l.Old[0].Ref, l.New[0].Ref)
				}
			}
		}
	})
}

// TestNumbersAreTrustedWhereTheyProveTrue: the number of a told point says which
// it is where the points that were read keep theirs, and not where they do not.
func TestNumbersAreTrustedWhereTheyProveTrue(t *testing.T) {
	t.Parallel()
	read := func(number, text string) plan.Point {
		return plan.Point{
			Number: number,
			Content: plan.Content{
				Text: text, Wording: plan.WordingVerbatim,
				Confirmed: plan.ConfirmedExact,
			},
		}
	}
	texts := []string{
		"The harbour masters of both towns keep one register of vessels.",
		"Fishing with drift nets is forbidden between May and September.",
		"Pilots are paid by the tonnage of the ships that they bring in.",
		"The lighthouse on the northern mole is lit from dusk to dawn.",
	}
	draft := func(id string, order ...int) *plan.Version {
		var points []plan.Point
		for k, i := range order {
			points = append(points, read(string(rune('1'+k)), texts[i]))
		}
		return toldDraft(id, append(points,
			plan.Point{
				Number:  "5",
				Content: plan.Content{Text: "Something on tolls, says " + id + "."},
			})...)
	}
	links := func(new *plan.Version) string {
		p := &plan.Plan{ID: "p", Versions: []plan.Version{*draft("old", 0, 1, 2, 3), *new}}
		return linksOf(bothWays(t, p))["5"]
	}
	assert.Equal(t, " 5", links(draft("new", 0, 1, 2, 3)))
	moved := draft("new", 3, 2, 1, 0)
	moved.Points = append(moved.Points[:4:4],
		plan.Point{ID: "6", Number: "6", Content: plan.Content{
			Text:    "On dues.",
			Wording: plan.WordingParaphrase, Confirmed: plan.ConfirmedRecalled,
		}}, moved.Points[4])
	assert.Empty(t, links(moved))
}

// TestWordsOfOursJoinNoLink: two tellings in the same words of ours are not linked
// by them.
func TestWordsOfOursJoinNoLink(t *testing.T) {
	t.Parallel()
	const text = "The harbour masters of both towns keep one register of vessels."
	ours := func(number, theme string) plan.Point {
		return plan.Point{Number: number, Theme: theme, Content: plan.Content{Text: text}}
	}
	p := &plan.Plan{ID: "p", Versions: []plan.Version{*toldDraft("old", ours("1", "fish"),
		ours("2", "ships")), *toldDraft("new", ours("7", "ships"))}}
	c := bothWays(t, p)
	assert.Equal(t, map[string]string{"1": "", "2": " 7"}, linksOf(c))
	for _, l := range c.Links {
		assert.Zero(t, l.Likeness)
	}
}

// TestCounterparts: points on one subject stand beside each other when that is asked
// for, as a guess: they have no partner, and what is said of them is the same.
func TestCounterparts(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	plain := between(t, p, "us-28", "eu-ua-2025-04")
	for _, sides := range [][2]string{{"us-28", "eu-ua-2025-04"}, {"eu-ua-2025-04", "us-28"}} {
		c := between(t, p, sides[0], sides[1], diff.Counterparts())
		n := 0
		for i := range c.Links {
			l := c.Links[i]
			if len(l.Counterparts) == 0 {
				continue
			}
			n++
			require.Len(t, l.Counterparts, 1)
			require.Equal(t, 1, len(l.Old)+len(l.New), "it has no partner")
			own := append(l.Old, l.New...)[0].Ref
			back := linkOf(t, c, l.Counterparts[0].String())
			assert.Equal(t, []plan.Ref{own}, c.Links[back].Counterparts)
		}
		assert.Positive(t, n)
		if sides[0] == "us-28" {
			assert.Equal(t, linksOf(plain), linksOf(c))
			assert.Empty(t, cmp.Diff(plain.Changes, c.Changes))
		}
	}
	for _, l := range plain.Links {
		assert.Empty(t, l.Counterparts, "not unless it is asked for")
	}
}
