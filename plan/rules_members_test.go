package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// full is a small plan that has one of everything, with nothing to be said against it.
func full() *plan.Plan {
	p := small()
	p.Themes = []plan.Theme{{ID: "army", Name: "Army"}}
	one, two := &p.Versions[0], &p.Versions[1]
	one.Witnesses = append(one.Witnesses, plan.Witness{
		ID: "w3", Report: "r2", From: []plan.Descent{{Witness: "w1"}},
		Readings: []plan.Reading{{Points: []string{"1"}, Content: plan.Content{Text: "An A."}}},
	})
	one.Lead = "w1"
	one.Authors = []string{"arva"}
	one.Counts = []plan.Count{{Points: 1, Cites: []sources.Citation{{Report: "r1"}}}}
	one.Claims = []plan.Claim{{
		ID: "c", About: []plan.Target{{Ref: plan.Ref{Version: "two"}}},
		Content: plan.Content{Text: "C.", Cites: []sources.Citation{{Report: "r1"}}},
	}}
	two.Points[0].ProposedBy = []plan.Speaker{{Party: "arva"}}
	two.Points[0].Points = []plan.Point{{ID: "1.a", Content: plan.Content{
		Text: "Ten men.",
		Facts: []plan.Fact{{
			Key: "men", Kind: plan.FactKindFigure, Value: "10", Unit: "personnel",
		}},
	}}}
	p.Reports[1].Cites = []sources.Edge{{Report: "r1"}}
	p.Statements[0].Cites = []sources.Citation{{Report: "r1"}}
	return p
}

// problems gives the places and codes of what is said of a plan, with the case of a code
// that has several.
func problems(p *plan.Plan) string {
	var out []string
	for _, d := range plan.Lint(p) {
		s := fmt.Sprint(d.Pointer, " ", d.Code)
		if d.Params["case"] != "" {
			s += "_" + d.Params["case"]
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// Each member is held to its rule, wherever it stands: one value that is wrong gives one
// problem, at its place.
func TestEveryMemberIsHeldToItsRule(t *testing.T) {
	t.Parallel()
	assert.Empty(t, problems(full()))
	const hidden = "a\u200bb"
	type (
		p = *plan.Plan
		v = *plan.Version
	)
	one := func(change func(v)) func(p) { return func(p p) { change(&p.Versions[0]) } }
	two := func(change func(v)) func(p) { return func(p p) { change(&p.Versions[1]) } }
	for _, tt := range []struct {
		want   string
		change func(p)
	}{
		{"/id missing-member", func(p p) { p.ID = "" }},
		{"/id bad-id_near", func(p p) { p.ID = "Two Words" }},
		{"/title hidden-character", func(p p) { p.Title = hidden }},
		{"/collected date", func(p p) { p.Collected = "soon" }},

		{"/parties/0/name missing-member", func(p p) { p.Parties[0].Name = "" }},
		{"/parties/0/name hidden-character", func(p p) { p.Parties[0].Name = hidden }},
		{"/parties/0/aliases/1 hidden-character", func(p p) {
			p.Parties[0].Aliases = []string{"A", hidden}
		}},
		{"/parties/0/aliases/0 missing-member", func(p p) { p.Parties[0].Aliases = []string{""} }},
		{"/parties/1/id duplicate-id", func(p p) {
			p.Parties = append(p.Parties, plan.Party{ID: "arva", Name: "Bo"})
		}},
		{"/parties/1/name alias-shared", func(p p) {
			p.Parties = append(p.Parties, plan.Party{ID: "bo", Name: "ARVA"})
		}},
		{"/parties/1/aliases/0 alias-shared", func(p p) {
			p.Parties = append(p.Parties, plan.Party{ID: "bo", Name: "Bo", Aliases: []string{"Arva"}})
		}},

		{"/themes/0/name missing-member", func(p p) { p.Themes[0].Name = "" }},
		{"/themes/0/name hidden-character_space", func(p p) { p.Themes[0].Name = "Army " }},
		{"/themes/0/in unknown-theme_near", func(p p) { p.Themes[0].In = "armi" }},
		{"/themes/1/id duplicate-id", func(p p) { p.Themes = append(p.Themes, p.Themes[0]) }},

		{"/sources/0/name missing-member", func(p p) { p.Sources[0].Name = "" }},
		{"/sources/0/name hidden-character_space", func(p p) { p.Sources[0].Name = " S" }},
		{"/sources/0/kind unknown-value", func(p p) { p.Sources[0].Kind = "blog" }},
		{"/sources/0/aliases/0 hidden-character", func(p p) {
			p.Sources[0].Aliases = []string{hidden}
		}},
		{"/sources/0/grade grade_source", func(p p) { p.Sources[0].Grade = "G" }},
		{"/sources/1/id duplicate-id", func(p p) { p.Sources = append(p.Sources, p.Sources[0]) }},

		{"/reports/0/source missing-member", func(p p) { p.Reports[0].Source = "" }},
		{"/reports/0/source unknown-source", func(p p) { p.Reports[0].Source = "elsewhere" }},
		{"/reports/0/title hidden-character", func(p p) { p.Reports[0].Title = hidden }},
		{"/reports/0/date date_month", func(p p) { p.Reports[0].Date = "2024-13" }},
		{"/reports/0/url url_scheme", func(p p) { p.Reports[0].URL = "ftp://a.example" }},
		{"/reports/0/language language_near", func(p p) { p.Reports[0].Language = "English" }},
		{"/reports/0/read unknown-value", func(p p) { p.Reports[0].Read = "skimmed" }},
		{"/reports/0/retrieved date", func(p p) { p.Reports[0].Retrieved = "soon" }},
		{"/reports/0/retrieved date-order_retrieved", func(p p) {
			p.Reports[0].Retrieved = "2024-02-01"
		}},
		{"/reports/0/archived url", func(p p) { p.Reports[0].Archived = "a.example" }},
		{"/reports/0/digest digest", func(p p) { p.Reports[0].Digest = "ab" }},
		{"/reports/0/supersedes unknown-report", func(p p) { p.Reports[0].Supersedes = "elsewhere" }},
		{"/reports/0/supersedes date-order_supersedes", func(p p) {
			p.Reports[0].Supersedes = "r2"
			p.Reports[1].Cites = nil
		}},
		{"/reports/1/cites/0/report missing-member", func(p p) { p.Reports[1].Cites[0].Report = "" }},
		{"/reports/1/cites/0/report unknown-report", func(p p) {
			p.Reports[1].Cites[0].Report = "elsewhere"
		}},
		{"/reports/1/cites/0/how unknown-value", func(p p) { p.Reports[1].Cites[0].How = "magic" }},
		{"/reports/1/cites/0/certainty unknown-value", func(p p) {
			p.Reports[1].Cites[0].Certainty = "sure"
		}},
		{"/reports/0/cites/0/report date-order_cites", func(p p) {
			p.Reports[0].Cites, p.Reports[1].Cites = []sources.Edge{{Report: "r2"}}, nil
		}},
		{"", func(p p) { // perhaps
			p.Reports[0].Cites = []sources.Edge{{Report: "r2", Certainty: sources.CertaintyPossible}}
			p.Reports[1].Cites = nil
		}},
		{"/reports/2/id duplicate-id", func(p p) {
			p.Reports = append(p.Reports, sources.Report{ID: "r1", Source: "s"})
		}},

		{"/versions/0/title hidden-character", one(func(v v) { v.Title = hidden })},
		{"/versions/0/status unknown-value", one(func(v v) { v.Status = "rumoured" })},
		{"/versions/0/authors/0 missing-member", one(func(v v) { v.Authors = []string{""} })},
		{"/versions/0/authors/0 unknown-party", one(func(v v) { v.Authors = []string{"nobody"} })},
		{"/versions/0/authors/1 repeated-reference", one(func(v v) {
			v.Authors = []string{"arva", "arva"}
		})},
		{"/versions/0/date date_day", one(func(v v) { v.Date = "2024-02-30" })},
		{"/versions/0/public date", one(func(v v) { v.Public = "soon" })},
		{"/versions/0/public date-order_public", one(func(v v) { v.Public = "2024-02-01" })},
		{"/versions/0/language language", one(func(v v) { v.Language = "e" })},
		{"/versions/0/coverage unknown-value", one(func(v v) { v.Coverage, v.Counts = "most", nil })},
		{"/versions/0/lead unknown-witness", one(func(v v) { v.Lead = "nobody" })},
		{"/versions/0/lead missing-lead", one(func(v v) { v.Lead = "" })},

		{"/versions/1/parents/0/version missing-member", two(func(v v) {
			v.Parents[0] = plan.Parent{}
		})},
		{"/versions/1/parents/0/version unknown-version", two(func(v v) {
			v.Parents[0] = plan.Parent{Version: "three"}
		})},
		{"/versions/1/parents/0/relation unknown-value", two(func(v v) {
			v.Parents[0].Relation = "resembles"
		})},
		{"/versions/1/parents/0/certainty unknown-value", two(func(v v) {
			v.Parents[0].Certainty = "sure"
		})},
		{"/versions/1/parents/0/witness unknown-witness", two(func(v v) {
			v.Parents[0].Witness = "w2" // of this version, not of the parent
		})},
		{"/versions/1/parents/0/cites/0/report unknown-report", two(func(v v) {
			v.Parents[0].Cites = []sources.Citation{{Report: "elsewhere"}}
		})},
		{"/versions/1/parents/0/links/0/to/0 missing-member", two(func(v v) {
			v.Parents[0].Links[0].To = []string{""}
		})},
		{"/versions/1/parents/0/links/0/to/0 missing-member, " +
			"/versions/1/parents/0/links/0/to/1 unknown-point", two(func(v v) {
			v.Parents[0].Links[0].To = []string{"", "77"}
		})},
		{"/versions/1/parents/0/links/0/to/1 repeated-reference", two(func(v v) {
			v.Parents[0].Links[0].To = []string{"1", "1"}
		})},
		{"/versions/1/parents/0/links/0/cites/0/report unknown-report", two(func(v v) {
			v.Parents[0].Links[0].Cites = []sources.Citation{{Report: "elsewhere"}}
		})},
		{"/versions/1/parents/0/version date-order_parent", two(func(v v) {
			v.Date, v.Public = "2024-01-01", ""
			v.Witnesses[0].Report = "r1"
		})},

		{"/versions/0/counts/0/points missing-member", one(func(v v) { v.Counts[0].Points = 0 })},
		{"/versions/0/counts/0/points number-range", one(func(v v) { v.Counts[0].Points = -1 })},
		{"/versions/0/counts/0/of unknown-value", one(func(v v) { v.Counts[0].Of = "pages" })},
		{"/versions/0/counts/0/cites/0/report unknown-report", one(func(v v) {
			v.Counts[0].Cites[0].Report = "elsewhere"
		})},
		{"/versions/0/counts count-coverage", one(func(v v) { v.Counts[0].Points = 2 })},
		{"/versions/0/counts/1/points count-conflict", one(func(v v) {
			v.Counts = append(v.Counts, plan.Count{Points: 3, Cites: v.Counts[0].Cites})
		})},

		{"/versions/0/witnesses/0/report missing-member", one(func(v v) { v.Witnesses[0].Report = "" })},
		{"/versions/0/witnesses/0/report unknown-report", one(func(v v) {
			v.Witnesses[0].Report = "elsewhere"
		})},
		{"/versions/0/witnesses/0/language language", one(func(v v) { v.Witnesses[0].Language = "e" })},
		{"/versions/0/witnesses/0/wording unknown-value", one(func(v v) {
			v.Witnesses[0].Wording = "sung"
		})},
		{"/versions/0/witnesses/0/coverage unknown-value", one(func(v v) {
			v.Witnesses[0].Coverage = "most"
		})},
		{"/versions/0/witnesses/1/id duplicate-id", one(func(v v) { v.Witnesses[1].ID = "w1" })},
		{"/versions/0/witnesses/0/from/0/witness descent-cycle", one(func(v v) {
			v.Witnesses[0].From = []plan.Descent{{Witness: "w1"}}
		})},
		{"", one(func(v v) { // perhaps
			v.Witnesses[0].From = []plan.Descent{{Witness: "w3", Certainty: "possible"}}
		})},
		{"/versions/0/witnesses/1/from/0/witness missing-member", one(func(v v) {
			v.Witnesses[1].From[0].Witness = ""
		})},
		{"/versions/0/witnesses/1/from/0/how unknown-value", one(func(v v) {
			v.Witnesses[1].From[0].How = "magic"
		})},
		{"/versions/0/witnesses/1/from/0/certainty unknown-value", one(func(v v) {
			v.Witnesses[1].From[0].Certainty = "sure"
		})},
		{"/versions/0/witnesses/0/readings lead-readings", one(func(v v) {
			v.Witnesses[0].Readings = v.Witnesses[1].Readings
		})},
		{"/versions/0/witnesses/1/readings/0/points missing-member", one(func(v v) {
			v.Witnesses[1].Readings[0].Points = nil
		})},
		{"/versions/0/witnesses/1/readings/0/points/0 unknown-point", one(func(v v) {
			v.Witnesses[1].Readings[0].Points[0] = "77"
		})},
		{"/versions/0/witnesses/1/readings/0/number hidden-character", one(func(v v) {
			v.Witnesses[1].Readings[0].Number = hidden
		})},
		{"/versions/0/witnesses/1/readings/0/wording unknown-value", one(func(v v) {
			v.Witnesses[1].Readings[0].Wording = "sung"
		})},
		{"/versions/0/witnesses/1/readings/1/points reading-repeated", one(func(v v) {
			r := &v.Witnesses[1].Readings
			*r = append(*r, (*r)[0])
		})},
		{"", one(func(v v) { // a part beside the whole
			r := &v.Witnesses[1].Readings
			*r = append(*r, (*r)[0])
			(*r)[1].Extent = plan.ExtentFragment
		})},

		{"/versions/1/points/0/points/0/id missing-member", two(func(v v) {
			v.Points[0].Points[0].ID = ""
		})},
		{"/versions/1/points/0/points/0/id bad-id_point", two(func(v v) {
			v.Points[0].Points[0].ID = "1/a"
		})},
		{"/versions/1/points/0/points/0/id duplicate-id", two(func(v v) {
			v.Points[0].Points[0].ID = "1"
		})},
		{"/versions/1/points/0/role unknown-value", two(func(v v) { v.Points[0].Role = "annex" })},
		{"/versions/1/points/0/points/0/role role-place_level", two(func(v v) {
			v.Points[0].Points[0].Role = plan.RoleClosing
		})},
		{"/versions/1/points/0/points/0/number hidden-character", two(func(v v) {
			v.Points[0].Points[0].Number = hidden
		})},
		{"/versions/1/points/0/points/1/number number-repeated", two(func(v v) {
			points := &v.Points[0].Points
			(*points)[0].Number = "a"
			*points = append(*points, plan.Point{ID: "1.b", Number: "a"})
		})},
		{"/versions/1/points/0/numbering unknown-value", two(func(v v) { v.Points[0].Numbering = "own" })},
		{"/versions/1/points/0/heading hidden-character", two(func(v v) { v.Points[0].Heading = hidden })},
		{"/versions/1/points/0/theme unknown-theme", two(func(v v) { v.Points[0].Theme = "borders" })},
		{"/versions/1/points/0/coverage unknown-value", two(func(v v) { v.Points[0].Coverage = "most" })},
		{"/versions/1/points/0/proposedBy/0/party unknown-party", two(func(v v) {
			v.Points[0].ProposedBy[0].Party = "nobody"
		})},
		{"/versions/1/points/0/proposedBy/0/name hidden-character", two(func(v v) {
			v.Points[0].ProposedBy[0].Name = hidden
		})},
		{"/versions/1/points/0/proposedBy/0/role hidden-character", two(func(v v) {
			v.Points[0].ProposedBy[0].Role = hidden
		})},
		{"/versions/1/points/0/proposedBy/0/relayedBy hidden-character", two(func(v v) {
			v.Points[0].ProposedBy[0].RelayedBy = hidden
		})},
		{"/versions/1/points/0/proposedBy/0 speaker", two(func(v v) {
			v.Points[0].ProposedBy[0] = plan.Speaker{}
		})},
		{"/versions/1/points/1/presence unknown-value", two(func(v v) {
			v.Points = append(v.Points, plan.Point{
				ID: "2", Content: plan.Content{Presence: "there"},
			})
		})},
		{"/versions/1/points/0/confirmed unknown-value", two(func(v v) { v.Points[0].Confirmed = "seen" })},
		{"/versions/1/points/0/extent unknown-value", two(func(v v) { v.Points[0].Extent = "half" })},
		{"/versions/1/points/0/language language", two(func(v v) { v.Points[0].Language = "e" })},
		{"/versions/1/points/0/text hidden-in-text", two(func(v v) { v.Points[0].Text = hidden })},
		{"/versions/1/points/0/text markup-in-text", two(func(v v) { v.Points[0].Text = "<b>A</b>" })},
		{"/versions/1/points/0/notes/0/kind missing-member", two(func(v v) {
			v.Points[0].Notes = []plan.Note{{}}
		})},
		{"/versions/1/points/0/notes/0/kind unknown-value", two(func(v v) {
			v.Points[0].Notes = []plan.Note{{Kind: "aside"}}
		})},
		{"/versions/1/points/0/notes/0 gap-extent", two(func(v v) {
			v.Points[0].Notes = []plan.Note{{Kind: plan.NoteKindGap}}
		})},
		{"", two(func(v v) {
			v.Points[0].Notes = []plan.Note{{Kind: plan.NoteKindGap}}
			v.Points[0].Extent = plan.ExtentAbridged
		})},
		{"/versions/1/points/0/cites/0/report unknown-report", two(func(v v) {
			v.Points[0].Cites = []sources.Citation{{Report: "elsewhere"}}
		})},

		{"/versions/0/claims/0/id missing-member", one(func(v v) { v.Claims[0].ID = "" })},
		{"/versions/0/claims/0/theme unknown-theme", one(func(v v) { v.Claims[0].Theme = "borders" })},
		{"/versions/0/claims/0/about/0/version unknown-version", one(func(v v) {
			v.Claims[0].About[0].Version = "three"
		})},
		{"/versions/0/claims/0/language language", one(func(v v) { v.Claims[0].Language = "e" })},

		{"/statements/0/id missing-member", func(p p) { p.Statements[0].ID = "" }},
		{"/statements/1/id duplicate-id", func(p p) {
			p.Statements = append(p.Statements, p.Statements[0])
		}},
		{"/statements/0/by/0/party unknown-party", func(p p) { p.Statements[0].By[0].Party = "nobody" }},
		{"/statements/0/stance missing-member", func(p p) { p.Statements[0].Stance = "" }},
		{"/statements/0/stance unknown-value", func(p p) { p.Statements[0].Stance = "likes" }},
		{"/statements/0/date date", func(p p) { p.Statements[0].Date = "soon" }},
		{"/statements/0/text hidden-in-text", func(p p) { p.Statements[0].Text = hidden }},
		{"/statements/0/object statement-object_missing", func(p p) {
			p.Statements[0].Stance = plan.StanceAttributes
		}},
		{"/statements/0/object statement-object_extra", func(p p) {
			p.Statements[0].Object = []plan.Speaker{{Party: "arva"}}
		}},
		{"/statements/0/object/0/party unknown-party", func(p p) {
			p.Statements[0].Stance = plan.StanceAttributes
			p.Statements[0].Object = []plan.Speaker{{Party: "nobody"}}
		}},
		{"/statements/0/cites uncited", func(p p) { p.Statements[0].Cites = nil }},
		{"/statements/0/cites/0/report missing-member", func(p p) { p.Statements[0].Cites[0].Report = "" }},
		{"/statements/0/cites/0/locator hidden-character", func(p p) {
			p.Statements[0].Cites[0].Locator = hidden
		}},
		{"/statements/0/cites/0/via/0 missing-member", func(p p) {
			p.Statements[0].Cites[0].Via = []string{""}
		}},
		{"/statements/0/cites/0/via/0 repeated-reference", func(p p) {
			p.Statements[0].Cites[0].Via = []string{"r1"} // it is the cited report itself
		}},
		{"/statements/0/cites/0/via/0 unknown-report", func(p p) {
			p.Statements[0].Cites[0].Via = []string{"elsewhere"}
		}},
		{"/statements/0/cites/0/via/1 repeated-reference", func(p p) {
			p.Statements[0].Cites[0].Via = []string{"r2", "r2"}
		}},
		{"/statements/0/cites/0/quote/exact missing-member", func(p p) {
			p.Statements[0].Cites[0].Quote.Suffix = "after"
		}},
		{"/statements/0/cites/0/credibility grade_report", func(p p) {
			p.Statements[0].Cites[0].Credibility = 7
		}},
	} {
		p := full()
		tt.change(p)
		assert.Equal(t, tt.want, problems(p))
	}
}
