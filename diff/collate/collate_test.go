package collate_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

func at(tb testing.TB, p *plan.Plan, ref string, opts ...collate.Option) *collate.Apparatus {
	tb.Helper()
	r, err := plan.ParseRef(ref)
	require.NoError(tb, err)
	a, err := collate.At(p, r, opts...)
	require.NoError(tb, err)
	return a
}

func TestAtNamesWhatThereIs(t *testing.T) {
	t.Parallel()
	p := load(t, "fragment")
	for _, tt := range []struct {
		name  string
		ref   plan.Ref
		known []string
	}{
		{"no such version", plan.Ref{Version: "x", Point: "1"}, []string{"d"}},
		{"no such point", plan.Ref{Version: "d", Point: "9"}, []string{"1"}},
		{"no point", plan.Ref{Version: "d"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := collate.At(p, tt.ref)
			e, ok := errors.AsType[*plan.RefError](err)
			require.True(t, ok, "%v", err)
			assert.Equal(t, tt.known, e.Known)
		})
	}
}

func TestLeadCanBeChosen(t *testing.T) {
	t.Parallel()
	p := load(t, "alike")
	a := at(t, p, "d/1", collate.Lead("cs"))
	assert.Equal(t, "cs", a.Readings[0].Ref.Witness)
	assert.Equal(t, []collate.Phrase{{At: 24, Text: "14"}}, a.Readings[1].Lost)
	assert.Empty(t, gocmp.Diff(at(t, p, "d/1"), at(t, p, "d/1", collate.Lead("nobody"))),
		"an unknown witness changes nothing")
}

// TestRoots: three copies of one post are one root, however many they are.
func TestRoots(t *testing.T) {
	t.Parallel()
	p := embedded()
	g := collate.NewGraph(p)
	conflicts := at(t, p, "us-28/6", collate.Graph(g)).Conflicts
	require.NotEmpty(t, conflicts)
	none := conflicts[0].Forms[0]
	assert.Equal(t, plan.BoundUnstated, none.Facts[0].Bound)
	assert.Len(t, none.By, 2)
	assert.Contains(t, none.Roots, "gonch-tg")
	assert.Equal(t, 1, none.AtLeast, "two that tell of one post")
	some := conflicts[0].Forms[slices.IndexFunc(conflicts[0].Forms, func(f collate.Variant) bool {
		return len(f.Facts) == 1 && f.Facts[0].Value == "600000"
	})]
	assert.Contains(t, some.Roots, "bbc", "the BBC may have had its own copy")
	assert.Equal(t, 3, some.AtLeast,
		"AP and AFP had copies of their own; the others may have it from Axios, which may have it from the post")
	assert.Greater(t, some.AtMost, 2)
	require.Len(t, conflicts[0].Forms, 4, "no figure; 400,000 to 600,000; at most 600,000; 600,000")
	for _, f := range at(t, p, "us-28/6").Conflicts[0].Forms {
		assert.Empty(t, f.Roots)
		assert.Zero(t, f.AtMost, "nothing is counted without a graph")
	}
}

func TestWatchedWords(t *testing.T) {
	t.Parallel()
	p := load(t, "paraphrase")
	assert.Len(t, at(t, p, "d/1").Conflicts, 1)
	a := at(t, p, "d/1", collate.Watch("no longer", "Without-Cause", ""))
	require.Len(t, a.Conflicts, 2)
	assert.Equal(t, "no longer", a.Conflicts[0].Key)
	assert.Equal(t, "without cause", a.Conflicts[1].Key,
		"the same words in another style are not watched twice")
}

// TestAMovedNegationIsNone: "is not expected to" says what "is expected not to"
// says.
func TestAMovedNegationIsNone(t *testing.T) {
	t.Parallel()
	for _, c := range at(t, embedded(), "us-28/3").Conflicts {
		assert.NotEqual(t, collate.ConflictKindNegation, c.Kind)
	}
}

func TestNegations(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, language, a, b string
		with, without        string // "" no conflict
	}{
		{"not", "en", "It will not be used.", "It will be used.", "will not be", "will be"},
		{
			"at the start", "en", "No foreign troops enter the valley.",
			"Foreign troops enter the valley.", "No foreign", "Foreign",
		},
		{
			"contracted", "en", "They can't enter the valley.", "They can enter the valley.",
			"They can't enter", "They can enter",
		},
		{
			"with a helper", "en", "The guild does not recognise the border.",
			"The guild recognises the border.", "guild does not recognise the",
			"guild recognises the",
		},
		{"both", "en", "It will not be used.", "It will not be used at all.", "", ""},
		{"twice is not turned", "en", "It is never not used.", "It is used.", "", ""},
		{
			"another text", "en", "The toll is not raised.",
			"Fish are shared by both banks in spring.", "", "",
		},
		{
			"German", "de", "Das Wehr wird nicht geöffnet.", "Das Wehr wird geöffnet.",
			"wird nicht geöffnet", "wird geöffnet",
		},
		{
			"Ukrainian", "uk", "Межа не змінюється.", "Межа змінюється.", "Межа не змінюється",
			"Межа змінюється",
		},
		{"a language without table", "ja", "it is not so", "it is so", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v := &plan.Version{
				ID: "d", Lead: "a",
				Witnesses: []plan.Witness{
					{ID: "a", Report: "ra", Language: tt.language, Wording: plan.WordingVerbatim},
					{
						ID: "b", Report: "rb", Language: tt.language,
						Wording: plan.WordingParaphrase,
						Readings: []plan.Reading{
							{
								Points:  []string{"1"},
								Content: plan.Content{Text: tt.b, Confirmed: plan.ConfirmedExact},
							},
						},
					},
				},
				Points: []plan.Point{{
					ID:      "1",
					Content: plan.Content{Text: tt.a, Confirmed: plan.ConfirmedExact},
				}},
			}
			got := collate.Conflicts(nil, v, v.Point("1"))
			if tt.with == "" {
				assert.Empty(t, got)
				return
			}
			require.Len(t, got, 1)
			assert.Equal(t, collate.ConflictKindNegation, got[0].Kind)
			assert.Equal(t, []string{tt.with, tt.without},
				[]string{got[0].Forms[0].Text, got[0].Forms[1].Text})
			assert.Equal(t, "ra", got[0].Forms[0].By[0].Name,
				"a report goes by its id where no plan lends names")
			assert.Equal(t, "rb", got[0].Forms[1].By[0].Name)
		})
	}
}

func TestFacts(t *testing.T) {
	t.Parallel()
	figure := func(value string, bound plan.Bound) plan.Fact {
		return plan.Fact{Key: "k", Kind: plan.FactKindFigure, Value: value, Bound: bound}
	}
	money := func(value, unit string) plan.Fact {
		return plan.Fact{Key: "k", Kind: plan.FactKindMoney, Value: value, Unit: unit}
	}
	for _, tt := range []struct {
		name string
		a, b []plan.Fact
		want collate.ConflictKind // "" none
	}{
		{
			"one value in two styles",
			[]plan.Fact{figure("0.5", "")},
			[]plan.Fact{figure("1/2", "")},
			"",
		},
		{
			"two values",
			[]plan.Fact{figure("5", "")},
			[]plan.Fact{figure("6", "")},
			collate.ConflictKindFigure,
		},
		{
			"no figure and one",
			[]plan.Fact{figure("", plan.BoundUnstated)},
			[]plan.Fact{figure("6", plan.BoundAtMost)},
			collate.ConflictKindFigure,
		},
		{
			"no limit and no figure",
			[]plan.Fact{figure("", plan.BoundUnstated)},
			[]plan.Fact{figure("", plan.BoundUnlimited)},
			collate.ConflictKindFigure,
		},
		{
			"bounds differ",
			[]plan.Fact{figure("6", plan.BoundExactly)},
			[]plan.Fact{figure("6", plan.BoundAtMost)},
			collate.ConflictKindFigure,
		},
		{
			"one bound is not said",
			[]plan.Fact{figure("6", "")},
			[]plan.Fact{figure("6", plan.BoundAtMost)},
			"",
		},
		{
			"currencies differ",
			[]plan.Fact{money("6", "USD")},
			[]plan.Fact{money("6", "EUR")},
			collate.ConflictKindFigure,
		},
		{
			"a number of any size is not computed",
			[]plan.Fact{figure("1e999999999", "")},
			[]plan.Fact{figure("1", "")},
			collate.ConflictKindFigure,
		},
		{"no fact at all", nil, []plan.Fact{figure("6", "")}, ""},
		{
			"words in another style",
			[]plan.Fact{{Key: "k", Kind: plan.FactKindAttribute, Value: "Free–of toll"}},
			[]plan.Fact{{Key: "k", Kind: plan.FactKindAttribute, Value: "free-of  toll"}},
			"",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for range 2 {
				v := &plan.Version{
					ID: "d", Lead: "a",
					Witnesses: []plan.Witness{
						{ID: "a", Report: "ra", Wording: plan.WordingVerbatim},
						{
							ID: "b", Report: "rb", Wording: plan.WordingVerbatim,
							Readings: []plan.Reading{
								{
									Points: []string{"1"},
									Content: plan.Content{
										Text:      "The text.",
										Confirmed: plan.ConfirmedExact, Facts: tt.b,
									},
								},
							},
						},
					},
					Points: []plan.Point{{
						ID: "1",
						Content: plan.Content{
							Text: "The text.", Confirmed: plan.ConfirmedExact,
							Facts: tt.a,
						},
					}},
				}
				got := collate.Conflicts(nil, v, v.Point("1"))
				if tt.want == "" {
					assert.Empty(t, got)
				} else {
					require.Len(t, got, 1)
					assert.Equal(t, tt.want, got[0].Kind)
				}
				tt.a, tt.b = tt.b, tt.a
			}
		})
	}
}

// TestClaimsThatContradictEachOther: one report says that the limit was dropped,
// another that a higher one was taken; the text was not seen.
func TestClaimsThatContradictEachOther(t *testing.T) {
	t.Parallel()
	p := embedded()
	all := collate.VersionConflicts(p, p.Version("geneva-19"))
	require.NotEmpty(t, all)
	assert.Equal(t, collate.ConflictKindPresence, all[0].Kind)
	assert.Equal(t, "us-28/6", all[0].Key)
	require.Len(t, all[0].Forms, 2)
	assert.Equal(t, plan.PresenceAbsent, all[0].Forms[0].Presence)
	assert.Equal(t, "Financial Times", all[0].Forms[1].By[0].Name)
}

// TestWordsAreTheFirstCopysAlone: who is cited for the matter beside it is not
// given its words.
func TestWordsAreTheFirstCopysAlone(t *testing.T) {
	t.Parallel()
	p := load(t, "paraphrase")
	point := &p.Versions[0].Points[0]
	point.Cites = append(point.Cites, sources.Citation{Report: "elsewhere"})
	a := at(t, p, "d/1")
	require.Len(t, a.Conflicts, 1)
	require.Len(t, a.Conflicts[0].Forms[0].By, 1)
	assert.Equal(t, "The Gazette", a.Conflicts[0].Forms[0].By[0].Name)
	assert.Len(t, a.Readings[0].Copies, 2)
}

// TestReportsSpeakForThemselves: a report that the lead cites, and that has a
// reading with another figure, is on its own side alone.
func TestReportsSpeakForThemselves(t *testing.T) {
	t.Parallel()
	for _, c := range at(t, embedded(), "us-28/25").Conflicts {
		for _, f := range c.Forms {
			for _, holder := range f.By {
				if holder.Name == "Fakti.bg" {
					assert.Equal(t, "after approval", f.Facts[0].Scope)
				}
			}
		}
	}
}

func TestDenialsInACircleEnd(t *testing.T) {
	t.Parallel()
	p := &plan.Plan{}
	for _, pair := range [][2]string{{"a", "b"}, {"b", "c"}, {"c", "a"}} {
		p.Statements = append(p.Statements, plan.Statement{
			ID: pair[0], Stance: plan.StanceDenies,
			About: []plan.Target{
				{Ref: plan.Ref{Statement: pair[1]}},
				{Ref: plan.Ref{Version: "d"}},
			},
		})
	}
	p.Statements = append(p.Statements, plan.Statement{
		ID: "z", Stance: plan.StanceAsserts,
		About: []plan.Target{{Ref: plan.Ref{Version: "d"}}},
	})
	got := collate.Statements(p, plan.Ref{Version: "d"})
	require.Len(t, got, 2, "one of the circle with the others below it, and what stands outside")
	assert.Equal(t, "a", got[0].ID)
	assert.Equal(t, "c", got[0].Denials[0].ID)
	assert.Equal(t, "b", got[0].Denials[0].Denials[0].ID)
	assert.True(t, got[0].Denials[0].Denials[0].Denials[0].Again)
	assert.Equal(t, "z", got[1].ID)
}

// TestAClaimIsNeverWithoutItsDenial walks all that was said of anything.
func TestAClaimIsNeverWithoutItsDenial(t *testing.T) {
	t.Parallel()
	for _, p := range plans(t) {
		denied := make(map[string]bool)
		for _, s := range p.Statements {
			for _, target := range s.About {
				if s.Stance == plan.StanceDenies && target.Statement != "" {
					denied[target.Statement] = true
				}
			}
		}
		var walk func([]collate.Statement)
		walk = func(all []collate.Statement) {
			for i := range all {
				s := &all[i]
				assert.True(t, !denied[s.ID] || s.Denied() || s.Again, s.ID)
				walk(s.Denials)
				walk(s.Remarks)
			}
		}
		for i := range p.Versions {
			walk(collate.Statements(p, plan.Ref{Version: p.Versions[i].ID}))
			for ref := range p.Versions[i].All() {
				walk(collate.Statements(p, ref))
			}
		}
	}
}

// TestClaimsOnAPoint: a claim is on a point where it speaks of it or of one below it,
// or of no point and of its theme or a part of that.
func TestClaimsOnAPoint(t *testing.T) {
	t.Parallel()
	claim := func(id, theme string, about ...string) plan.Claim {
		c := plan.Claim{ID: id, Theme: theme, Content: plan.Content{Text: "Of " + id + "."}}
		for _, point := range about {
			c.About = append(c.About, plan.Target{Ref: plan.Ref{Version: "a", Point: point}})
		}
		return c
	}
	item := plan.Point{ID: "1.a", Theme: "toll"}
	p := &plan.Plan{Versions: []plan.Version{
		{ID: "a", Points: []plan.Point{
			{ID: "1", Theme: "bridge", Points: []plan.Point{item}},
			{ID: "2", Theme: "ferry"},
		}, Claims: []plan.Claim{claim("own", "bridge")}},
		{ID: "b", Claims: []plan.Claim{
			claim("c1", "", "1"), claim("c2", "", "1.a"), claim("c3", "toll"),
			claim("c4", "bridge.width"), claim("c5", "ferry"), claim("c6", "bridge", "2"),
			claim("c7", "bridges"),
		}},
	}}
	var got []string
	for _, c := range collate.Claims(p, plan.Ref{Version: "a", Point: "1"}) {
		got = append(got, fmt.Sprint(c.Ref.Claim, " ", c.ByTheme))
	}
	assert.Equal(t, []string{"c1 false", "c2 false", "c3 true", "c4 true"}, got)
}

// TestADenialTiesAStatementToAPoint: what was said of a version as a whole stands
// beside a point where the denial of what was said of the point denies it too.
func TestADenialTiesAStatementToAPoint(t *testing.T) {
	t.Parallel()
	about := func(refs ...plan.Ref) (out []plan.Target) {
		for _, r := range refs {
			out = append(out, plan.Target{Ref: r})
		}
		return out
	}
	point, version := plan.Ref{Version: "a", Point: "1"}, plan.Ref{Version: "a"}
	p := &plan.Plan{
		Versions: []plan.Version{{ID: "a", Points: []plan.Point{{ID: "1"}, {ID: "2"}}}},
		Statements: []plan.Statement{
			{ID: "claim", Stance: plan.StanceAsserts, About: about(point)},
			{ID: "wider", Stance: plan.StanceAsserts, About: about(version)},
			{ID: "other", Stance: plan.StanceAsserts, About: about(version)},
			{
				ID: "denial", Stance: plan.StanceDenies,
				About: about(plan.Ref{Statement: "claim"}, plan.Ref{Statement: "wider"}),
			},
		},
	}
	said := collate.Statements(p, point)
	require.Len(t, said, 2)
	assert.Equal(t, "claim", said[0].ID)
	assert.Equal(t, "wider", said[1].ID)
	require.Len(t, said[1].Denials, 1)
	assert.True(t, said[1].Denials[0].Again, "it was said above")
	assert.Empty(t, collate.Statements(p, plan.Ref{Version: "a", Point: "2"}))
}

func TestNilsAreSilent(t *testing.T) {
	t.Parallel()
	assert.Empty(t, collate.Conflicts(nil, nil, &plan.Point{}))
	assert.Empty(t, collate.Conflicts(nil, &plan.Version{}, nil))
	assert.Empty(t, collate.VersionConflicts(nil, nil))
	assert.Empty(t, collate.Statements(nil, plan.Ref{}))
	assert.Empty(t, collate.Claims(nil, plan.Ref{}))
	assert.Equal(t, collate.PreferenceNotEnough,
		collate.SharedWording(nil, &plan.Version{}, nil).Outcome)
}

// TestWhoseWordingTheReplyKeeps: the European text is nearer to the wording
// that Reuters saw; since that is known in translation only, it is a hint.
func TestWhoseWordingTheReplyKeeps(t *testing.T) {
	t.Parallel()
	p := embedded()
	us, e3 := p.Version("us-28"), p.Version("e3-28")
	got := collate.SharedWording(us, e3, pairs(us))
	assert.Equal(t, []string{"reuters"}, got.Kept)
	assert.Equal(t, collate.PreferenceLeans, got.Outcome)
	for _, m := range got.Matches {
		if m.Witness == "reuters" && m.Rival == "axios" {
			assert.Zero(t, m.For.Words)
			assert.Greater(t, m.For.Told, m.Unseen)
			assert.Zero(t, m.Against)
			for _, s := range m.Shared {
				assert.True(t, strings.HasPrefix(e3.Point(s.Point).Text[s.At:], s.Text))
			}
		}
	}
}

func BenchmarkAt(b *testing.B) {
	p := embedded()
	ref := plan.Ref{Version: "us-28", Point: "6"}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := collate.At(p, ref); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkConflicts(b *testing.B) {
	p := embedded()
	v := p.Version("us-28")
	b.ReportAllocs()
	for b.Loop() {
		for _, q := range v.All() {
			collate.Conflicts(p, v, q)
		}
	}
}
