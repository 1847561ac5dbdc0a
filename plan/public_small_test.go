package plan_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// TestPublicTies holds what becomes of those who had their matter from a withheld report, and
// of whoever published nothing else.
func TestPublicTies(t *testing.T) {
	t.Parallel()
	p := small()
	p.Sources = append(p.Sources, sources.Source{ID: "quiet", Name: "Quiet"})
	p.Reports = append(p.Reports,
		sources.Report{ID: "r3", Source: "quiet", Date: "2024-03-02"},
		sources.Report{
			ID: "r4", Source: "s", Date: "2024-03-03", Supersedes: "r3",
			Cites: []sources.Edge{{Report: "r3"}, {Report: "r1"}},
		},
		sources.Report{ID: "r5", Source: "s", Date: "2024-03-03", Cites: []sources.Edge{{Report: "r1"}}},
		sources.Report{ID: "r6", Source: "s", Date: "2024-03-03"},
	)
	p.Statements = append(p.Statements, plan.Statement{
		ID: "about", By: []plan.Speaker{{Party: "arva"}}, Stance: plan.StanceDenies,
		About: []plan.Target{{Ref: plan.Ref{Report: "r3"}}},
		Cites: []sources.Citation{{Report: "r1"}},
	})
	q, removed, err := plan.Public(p, "r3", "r6")
	require.NoError(t, err)
	assert.Equal(t, plan.Removed{Reports: 3, Edges: 2, Statements: 1}, removed)
	assert.Len(t, q.Sources, 1, "whoever published nothing else is gone; s published more")
	assert.Nil(t, q.Report("r3"))
	assert.Equal(t, []sources.Edge{{Report: "r1"}}, q.Report("r4").Cites)
	assert.True(t, q.Report("r4").Derived, "it had matter from what is not told")
	assert.Empty(t, q.Report("r4").Supersedes)
	assert.False(t, q.Report("r5").Derived)
	assert.Len(t, q.Statements, 1)
	assert.Len(t, p.Sources, 2, "the plan itself is not changed")
	_, _, err = plan.Public(p, "r1")
	require.ErrorContains(t, err, `"r1"`, "the lead of a draft cannot be withheld")
	_, _, err = plan.Public(p, "nowhere")
	require.ErrorContains(t, err, `"nowhere"`)
}

// What is withheld takes with it what stood on it alone, and nothing else; each is counted
// once. Report r2 is withheld, which is no lead here.
func TestPublicCounts(t *testing.T) {
	t.Parallel()
	cite := func(reports ...string) (list []sources.Citation) {
		for _, id := range reports {
			list = append(list, sources.Citation{Report: id})
		}
		return list
	}
	note := func(kind plan.NoteKind, text string) plan.Note { return plan.Note{Kind: kind, Text: text} }
	base := func() *plan.Plan {
		p := small()
		p.Versions[1].Witnesses[0].Report = "r1" // r2 may go
		p.Versions[1].Parents[0].Links[0].Cites = cite("r1")
		p.Statements[0].Cites = cite("r1")
		return p
	}
	for _, tt := range []struct {
		name   string
		change func(p *plan.Plan)
		want   plan.Removed
		look   func(t *testing.T, q *plan.Plan)
	}{
		{name: "nothing", change: func(*plan.Plan) {}},
		{
			name: "a text that nobody else has",
			change: func(p *plan.Plan) {
				x := &p.Versions[0].Points[0]
				x.Cites, x.Heading = cite("r2"), "H"
			},
			want: plan.Removed{Citations: 1, Contents: 1},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				x := q.Versions[0].Points[0]
				assert.Equal(t, plan.Content{Presence: plan.PresenceUnreported}, x.Content)
				assert.Equal(t, "H", x.Heading)
			},
		},
		{
			name:   "a text that another has too",
			change: func(p *plan.Plan) { p.Versions[0].Points[0].Cites = cite("r2", "r1") },
			want:   plan.Removed{Citations: 1},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, "A.", q.Versions[0].Points[0].Text)
				assert.Equal(t, cite("r1"), q.Versions[0].Points[0].Cites)
			},
		},
		{
			name: "points below one, with citations of their own and without",
			change: func(p *plan.Plan) {
				x := &p.Versions[0].Points[0]
				x.Cites = cite("r2")
				x.Points = []plan.Point{
					{ID: "1.a", Content: plan.Content{Text: "Below."}},
					{ID: "1.b", Content: plan.Content{Text: "Cited.", Cites: cite("r1")}},
					{ID: "1.c"},
				}
			},
			want: plan.Removed{Citations: 1, Contents: 2},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				below := q.Versions[0].Points[0].Points
				assert.Equal(t, plan.PresenceUnreported, below[0].Presence)
				assert.Equal(t, "Cited.", below[1].Text)
				assert.Empty(t, below[2].Presence, "there was nothing to take away")
			},
		},
		{
			name: "what was read in a withheld report alone",
			change: func(p *plan.Plan) {
				p.Versions[0].Points[0].Cites = []sources.Citation{
					{Report: "r1", Via: []string{"r2"}}, {Report: "r1", Via: []string{"r2", "r1b"}},
				}
				p.Reports = append(p.Reports, sources.Report{ID: "r1b", Source: "s"})
			},
			want: plan.Removed{Citations: 1},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, []sources.Citation{{Report: "r1", Via: []string{"r1b"}}},
					q.Versions[0].Points[0].Cites)
			},
		},
		{
			name: "an exact text of a report that nobody read",
			change: func(p *plan.Plan) {
				p.Reports[0].Read = sources.AccessUnseen
				x := &p.Versions[0].Points[0]
				x.Confirmed = plan.ConfirmedExact
				x.Cites = cite("r1", "r2")
			},
			want: plan.Removed{Citations: 1},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, plan.ConfirmedRecalled, q.Versions[0].Points[0].Confirmed)
			},
		},
		{
			name: "an exact text of a report that was read elsewhere",
			change: func(p *plan.Plan) {
				p.Reports[0].Read = sources.AccessUnseen
				x := &p.Versions[0].Points[0]
				x.Confirmed = plan.ConfirmedExact
				x.Cites = []sources.Citation{{Report: "r1", Via: []string{"r1b"}}}
				p.Reports = append(p.Reports, sources.Report{ID: "r1b", Source: "s"})
			},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, plan.ConfirmedExact, q.Versions[0].Points[0].Confirmed)
			},
		},
		{
			name: "notes",
			change: func(p *plan.Plan) {
				p.Versions[0].Points[0].Notes = []plan.Note{
					note(plan.NoteKindGloss, "x"), note(plan.NoteKindComment, "x"),
					note(plan.NoteKindSic, "x"), note(plan.NoteKindSic, ""),
					note(plan.NoteKindStruck, "x"), note(plan.NoteKindLink, "x"),
				}
			},
			want: plan.Removed{Notes: 3},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, []plan.Note{
					note(plan.NoteKindSic, ""), note(plan.NoteKindSic, ""),
					note(plan.NoteKindStruck, "x"), note(plan.NoteKindLink, "x"),
				}, q.Versions[0].Points[0].Notes)
			},
		},
		{
			name: "a witness, what was made from it, and what refers to it",
			change: func(p *plan.Plan) {
				v := &p.Versions[0]
				v.Lead = "w1"
				v.Witnesses = append(v.Witnesses,
					plan.Witness{ID: "gone", Report: "r2"},
					plan.Witness{
						ID: "w3", Report: "r1",
						From: []plan.Descent{{Witness: "gone"}, {Witness: "w1"}},
						Readings: []plan.Reading{
							{Points: []string{"1"}, Content: plan.Content{Text: "B.", Cites: cite("r2")}},
						},
					})
				p.Versions[1].Parents[0].Witness = "gone"
				p.Statements[0].About = append(p.Statements[0].About,
					plan.Target{Ref: plan.Ref{Version: "one", Witness: "gone"}},
					plan.Target{Ref: plan.Ref{Version: "one", Point: "1", Witness: "gone"}},
					plan.Target{Ref: plan.Ref{Version: "one", Point: "1"}})
			},
			want: plan.Removed{Witnesses: 1, Citations: 1, Contents: 1},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				v := q.Versions[0]
				assert.Len(t, v.Witnesses, 2)
				assert.Equal(t, []plan.Descent{{Witness: "w1"}}, v.Witnesses[1].From)
				assert.Equal(t, plan.PresenceUnreported, v.Witnesses[1].Readings[0].Presence)
				assert.Empty(t, q.Versions[1].Parents[0].Witness)
				assert.Len(t, q.Statements[0].About, 2)
			},
		},
		{
			name: "a witness that stays",
			change: func(p *plan.Plan) {
				p.Versions[1].Parents[0].Witness = "w1"
				p.Statements[0].About[0].Witness = "w1"
			},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Equal(t, "w1", q.Versions[1].Parents[0].Witness)
				assert.Len(t, q.Statements[0].About, 1)
			},
		},
		{
			name: "claims, counts and links",
			change: func(p *plan.Plan) {
				v := &p.Versions[1]
				for i, list := range [][]sources.Citation{cite("r2"), cite("r1", "r2")} {
					v.Claims = append(v.Claims, plan.Claim{
						ID: string(rune('a' + i)), Content: plan.Content{Text: "C.", Cites: list},
					})
					v.Counts = append(v.Counts, plan.Count{Points: 1 + i, Cites: list})
					v.Parents[0].Links = append(v.Parents[0].Links,
						plan.ReportedLink{From: []string{"1"}, Cites: list})
				}
				v.Parents[0].Cites = cite("r2", "r1")
				v.Claims[1].About = []plan.Target{
					{Ref: plan.Ref{Version: "two", Claim: "a"}}, {Ref: plan.Ref{Version: "one"}},
				}
			},
			want: plan.Removed{Claims: 1, Counts: 1, Links: 1, Citations: 7},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				v := q.Versions[1]
				assert.Equal(t, cite("r1"), v.Claims[0].Cites)
				assert.Len(t, v.Claims[0].About, 1)
				assert.Equal(t, cite("r1"), v.Counts[0].Cites)
				assert.Len(t, v.Parents[0].Links, 2)
				assert.Equal(t, cite("r1"), v.Parents[0].Links[1].Cites)
				assert.Equal(t, cite("r1"), v.Parents[0].Cites)
			},
		},
		{
			name: "a statement, and one about it alone, whatever their order",
			change: func(p *plan.Plan) {
				by, about := p.Statements[0].By, p.Statements[0].About
				speak := func(id string, of []plan.Target, list []sources.Citation) plan.Statement {
					return plan.Statement{ID: id, By: by, Stance: plan.StanceDenies, About: of, Cites: list}
				}
				on := func(id string) []plan.Target {
					return []plan.Target{{Ref: plan.Ref{Statement: id}}}
				}
				p.Statements = append(p.Statements,
					speak("c", on("b"), cite("r1")), speak("b", on("a"), cite("r1")),
					speak("a", about, cite("r2")),
					speak("d", append(on("a"), about...), cite("r1", "r2")))
			},
			want: plan.Removed{Statements: 3, Citations: 2},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Len(t, q.Statements, 2)
				assert.Len(t, q.Statement("d").About, 1)
				assert.Equal(t, cite("r1"), q.Statement("d").Cites)
			},
		},
		{
			name: "members of one's own, at any depth",
			change: func(p *plan.Plan) {
				own := func() map[string]json.RawMessage {
					return map[string]json.RawMessage{"x-a": nil, "x-b": nil}
				}
				p.X, p.Versions[0].Points[0].X = own(), own()
				p.Statements[0].About[0].X = own()
			},
			want: plan.Removed{Members: 6},
			look: func(t *testing.T, q *plan.Plan) {
				t.Helper()
				assert.Empty(t, q.X)
				assert.Empty(t, q.Versions[0].Points[0].X)
			},
		},
	} {
		p := base()
		tt.change(p)
		q, removed, err := plan.Public(p, "r2")
		require.NoError(t, err, tt.name)
		tt.want.Reports = 1
		assert.Equal(t, tt.want, removed, tt.name)
		if tt.look != nil {
			tt.look(t, q)
		}
	}
	none, removed, err := plan.Public(nil)
	require.NoError(t, err)
	assert.Nil(t, none)
	assert.Zero(t, removed)
}
