package trail_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// fleet is a plan in which each draft has the number of ships in another way.
func fleet(t *testing.T) *plan.Plan {
	t.Helper()
	p := &plan.Plan{
		ID: "fleet", Title: "The fleet",
		Themes: []plan.Theme{
			{ID: "fleet", Name: "The fleet"},
			{ID: "fleet.size", Name: "Its size", In: "fleet"},
			{ID: "port", Name: "The port"},
		},
	}
	for _, id := range []string{"herald", "courier", "tide"} {
		p.Sources = append(p.Sources, sources.Source{ID: id, Name: id})
		p.Reports = append(p.Reports, sources.Report{
			ID: id, Source: id, Date: "2026-02-01",
			Language: "en", Read: sources.AccessRead,
		})
	}
	ships := func(value string, bound plan.Bound) []plan.Fact {
		return []plan.Fact{{
			Key: "ships", Kind: plan.FactKindFigure, Value: value, Unit: "ships",
			Bound: bound,
		}}
	}
	point := func(id, text string, facts []plan.Fact) plan.Point {
		return plan.Point{
			ID: id, Number: id, Theme: "fleet.size",
			Content: plan.Content{Text: text, Facts: facts},
		}
	}
	revises := func(id string) []plan.Parent {
		return []plan.Parent{{Version: id, Relation: plan.RelationRevises}}
	}
	claim := func(id, report, text string, presence plan.Presence, facts []plan.Fact) plan.Claim {
		return plan.Claim{ID: id, Theme: "fleet.size", Content: plan.Content{
			Text: text, Facts: facts, Presence: presence, Wording: plan.WordingParaphrase,
			Confirmed: plan.ConfirmedRendered, Cites: []sources.Citation{{Report: report}},
		}}
	}
	p.Versions = []plan.Version{
		{
			ID: "old", Date: "2025-05",
			Points: []plan.Point{point("2", "There is no limit on ships.",
				ships("", plan.BoundUnlimited))},
		},
		{
			ID: "first", Date: "2026-01-10", Lead: "herald",
			Witnesses: []plan.Witness{
				{ID: "herald", Report: "herald", Wording: plan.WordingVerbatim},
				{
					ID: "tide", Report: "tide", Wording: plan.WordingParaphrase,
					Readings: []plan.Reading{{
						Points: []string{"4"},
						Content: plan.Content{
							Text:      "The fleet is limited.",
							Confirmed: plan.ConfirmedExact,
							Facts:     ships("", plan.BoundUnstated),
						},
					}},
				},
			},
			Points: []plan.Point{{
				ID: "4", Number: "4", Theme: "fleet.size",
				Content: plan.Content{
					Text:      "No more than 40 ships are kept.",
					Confirmed: plan.ConfirmedExact, Facts: ships("40", plan.BoundAtMost),
				},
			}},
		},
		{
			ID: "second", Date: "2026-02", Coverage: plan.CoveragePartial,
			Parents: revises("first"),
			Claims: []plan.Claim{
				claim("c1", "courier", "Sixty ships are allowed.", "",
					ships("60", plan.BoundAtMost)),
				claim("c2", "tide", "The limit is gone.", plan.PresenceAbsent, nil),
			},
		},
		{
			ID: "third", Date: "2026-03", Parents: revises("second"),
			Coverage: plan.CoverageComplete,
			Points: []plan.Point{{
				ID: "1", Number: "1",
				Content: plan.Content{Text: "Peace is made."},
			}},
		},
		{
			ID: "answer", Date: "2026-01-20",
			Parents: []plan.Parent{{Version: "first", Relation: plan.RelationCounters}},
			Points: []plan.Point{point("4", "Up to 70 ships are kept.",
				ships("70", plan.BoundAtMost))},
		},
		{
			ID: "note", Date: "2026-02-10", Coverage: plan.CoveragePartial,
			Parents: []plan.Parent{{Version: "second", Relation: plan.RelationBeside}},
			Claims:  []plan.Claim{claim("c1", "tide", "The fleet shrinks.", "", nil)},
		},
		{
			ID: "perhaps", Date: "2026-04", Coverage: plan.CoveragePartial,
			Parents: revises("third"),
			Points: []plan.Point{{
				ID: "9", Number: "9",
				Content: plan.Content{Text: "The port is open."},
			}},
		},
	}
	require.NoError(t, plan.Check(p))
	return p
}

// TestSubject holds that a limit, none, an unstated one, a lack that is claimed,
// nothing in a whole text and nothing seen are told apart.
func TestSubject(t *testing.T) {
	t.Parallel()
	for _, subject := range []string{"fleet", "fleet.size"} {
		s, err := trail.Subject(fleet(t), subject)
		require.NoError(t, err)
		assert.Equal(t, []string{"ships"}, s.Keys)
		type row struct {
			version  string
			line     trail.Line
			seen     trail.Seen
			forms    []trail.FormKind
			disputed bool
		}
		var got []row
		for i := range s.Entries {
			e := &s.Entries[i]
			r := row{version: e.Version, line: e.Line, seen: e.Seen, disputed: e.Disputed()}
			for _, f := range e.Forms {
				r.forms = append(r.forms, f.Kind)
			}
			got = append(got, r)
		}
		want := []row{
			{
				"old", trail.LineBefore, trail.SeenQuoted,
				[]trail.FormKind{trail.FormKindUnlimited},
				false,
			},
			{
				"first", trail.LineMain, trail.SeenQuoted,
				[]trail.FormKind{trail.FormKindFigure, trail.FormKindUnstated},
				true,
			},
			{
				"second", trail.LineMain, trail.SeenClaimed,
				[]trail.FormKind{trail.FormKindAbsent, trail.FormKindFigure},
				true,
			},
			{"third", trail.LineMain, trail.SeenNothing, nil, false},
			{"perhaps", trail.LineMain, trail.SeenNot, nil, false},
			{
				"answer", trail.LineCounter, trail.SeenQuoted,
				[]trail.FormKind{trail.FormKindFigure},
				false,
			},
			{
				"note", trail.LineBeside, trail.SeenClaimed,
				[]trail.FormKind{trail.FormKindWords},
				false,
			},
		}
		assert.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(row{})))
		assert.Equal(t, "first", s.Entries[5].Answers)
	}
}

// TestSubjectPoints holds that what one point has does not hide what another has, and
// that words of two points are two forms, each with those who have it.
func TestSubjectPoints(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(ukraine2025.Plan(), "territory")
	require.NoError(t, err)
	i := slices.IndexFunc(s.Entries, func(e trail.Entry) bool { return e.Version == "us-28" })
	var got []string
	for _, f := range s.Entries[i].Forms {
		got = append(got, string(f.Kind)+" "+f.At[0].Point)
	}
	assert.Equal(t, []string{
		"figure 21.c", "words 21", "words 21.a", "words 21.b", "words 21.d",
		"words 21.a",
	}, got)
	for _, e := range s.Entries {
		for _, f := range e.Forms {
			assert.NotEmpty(t, f.By[0].Text, e.Version)
		}
	}
}

// TestKey follows a key instead of a theme.
func TestKey(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(fleet(t), "ships")
	require.NoError(t, err)
	assert.Empty(t, s.Name)
	for _, e := range s.Entries {
		if e.Version == "note" {
			assert.Equal(t, trail.SeenNot, e.Seen, "words alone are no figure")
		}
		if e.Version == "second" {
			require.Len(t, e.Forms, 1)
		}
	}
}

func TestUnknownSubject(t *testing.T) {
	t.Parallel()
	for _, p := range []*plan.Plan{fleet(t), nil, {}} {
		_, err := trail.Subject(p, "trains")
		var unknown *trail.SubjectError
		require.ErrorAs(t, err, &unknown)
		assert.Equal(t, "trains", unknown.Subject)
	}
	_, err := trail.Subject(fleet(t), "trains")
	assert.ErrorContains(t, err, "fleet.size")
}

// TestOrderOfInput holds that the order of versions and witnesses in a plan
// changes nothing, and that a draft that comes later leaves the entries of the
// others as they are.
func TestOrderOfInput(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var themes []string
	for i := range p.Themes {
		themes = append(themes, p.Themes[i].ID)
	}
	want, err := trail.Stories(p, themes...)
	require.NoError(t, err)
	turned := p.Clone()
	slices.Reverse(turned.Versions)
	slices.Reverse(turned.Themes)
	for k := range turned.Versions {
		slices.Reverse(turned.Versions[k].Witnesses)
		slices.Reverse(turned.Versions[k].Claims)
	}
	got, err := trail.Stories(turned, themes...)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))

	more := p.Clone()
	more.Versions = append(more.Versions,
		plan.Version{
			ID: "zz", Date: "2026-12",
			Parents: []plan.Parent{{Version: "ua-20-2026", Relation: plan.RelationRevises}},
		})
	got, err = trail.Stories(more, themes...)
	require.NoError(t, err)
	for _, s := range got {
		s.Entries = slices.DeleteFunc(s.Entries, func(e trail.Entry) bool {
			return e.Version == "zz"
		})
	}
	require.Empty(t, cmp.Diff(want, got))
}

func TestNoDrafts(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(&plan.Plan{Themes: []plan.Theme{{ID: "a", Name: "A"}}}, "a")
	require.NoError(t, err)
	assert.Empty(t, s.Entries)
}

func BenchmarkSubject(b *testing.B) {
	p := ukraine2025.Plan()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := trail.Subject(p, "military.cap"); err != nil {
			b.Fatal(err)
		}
	}
}

// TestElsewhere holds that a draft with nothing on a subject leads to its counterpart of what
// another draft has on it, where that is listed under another subject.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ theme, version, at, under, other string }{
		{"amnesty", "e3-28", "e3-28/26", "victims", "us-28/26"},
		{"victims", "us-28", "us-28/26", "amnesty", "e3-28/26"},
		{"audit", "us-28", "us-28/26", "amnesty", "us-28-audit/26"},
		// no counterpart of what the audit was, but of what it became
		{"audit", "e3-28", "", "", ""},
		{"amnesty", "ua-20-2025-12-24", "", "", ""},
		{"amnesty", "us-28", "", "", ""}, // it has one on the subject
	} {
		s, err := trail.Subject(ukraine2025.Plan(), tt.theme)
		require.NoError(t, err)
		i := slices.IndexFunc(s.Entries, func(e trail.Entry) bool {
			return e.Version == tt.version
		})
		got := s.Entries[i].Elsewhere
		if tt.at == "" {
			assert.Empty(t, got, "%s in %s", tt.theme, tt.version)
			continue
		}
		require.Len(t, got, 1, "%s in %s", tt.theme, tt.version)
		assert.Equal(t, [3]string{tt.at, tt.under, tt.other},
			[3]string{got[0].At.String(), got[0].Theme, got[0].Of.String()})
	}
}

// TestScopes holds that a figure which is told to hold for one thing is not that which is told
// to hold for another, and that one told without either is against neither.
func TestScopes(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(ukraine2025.Plan(), "elections")
	require.NoError(t, err)
	i := slices.IndexFunc(s.Entries, func(e trail.Entry) bool { return e.Version == "us-28" })
	e := s.Entries[i]
	got := make(map[string][]string)
	for _, f := range e.Forms {
		for _, voice := range f.By {
			got[f.Facts[0].Scope] = append(got[f.Facts[0].Scope], voice.Copy.Name)
		}
	}
	assert.Contains(t, got["after approval"], "Fakti.bg")
	assert.Contains(t, got["after signing"], "Gazeta.ru")
	assert.Contains(t, got["after signing"], "Rolling Stone", "said in more words")
	assert.Contains(t, got[""], "Pravda network")
	assert.True(t, e.Disputed())
	e.Forms = slices.DeleteFunc(e.Forms, func(f trail.Form) bool {
		return f.Facts[0].Scope == "after approval"
	})
	assert.False(t, e.Disputed())
}

// TestPartiesByName holds that parties go by their names, and that a subject says which key its
// figures are of where they need no name.
func TestPartiesByName(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(ukraine2025.Plan(), "jets")
	require.NoError(t, err)
	assert.Equal(t, "jets", s.Key)
	i := slices.IndexFunc(s.Entries, func(e trail.Entry) bool { return e.Version == "us-28" })
	assert.Equal(t, "Europe", s.Entries[i].Forms[0].Facts[0].Value)
	for theme, key := range map[string]string{
		"military.cap": "forces-cap", "non-aggression": "",
		"elections": "elections-within", "zaporizhzhia-npp": "",
	} {
		s, err := trail.Subject(ukraine2025.Plan(), theme)
		require.NoError(t, err)
		assert.Equal(t, key, s.Key, theme)
	}
}

// TestExplained holds that a telling has its editor's explanations where they stand.
func TestExplained(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(ukraine2025.Plan(), "zaporizhzhia-npp")
	require.NoError(t, err)
	i := slices.IndexFunc(s.Entries, func(e trail.Entry) bool {
		return e.Version == "ua-20-2025-12-24"
	})
	assert.Contains(t, s.Entries[i].Forms[0].By[0].Text,
		"and Russia [proposal of the United States]. Ukrainian proposal:")
}
