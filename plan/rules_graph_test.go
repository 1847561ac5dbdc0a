package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A circle of what is certain is told once, at the tie that closes it, with the way round.
func TestCircles(t *testing.T) {
	t.Parallel()
	theme := func(id, in string) plan.Theme { return plan.Theme{ID: id, Name: id, In: in} }
	parent := func(id string, r plan.Relation, c sources.Certainty) []plan.Parent {
		return []plan.Parent{{Version: id, Relation: r, Certainty: c}}
	}
	version := func(id string, parents []plan.Parent) plan.Version {
		return plan.Version{ID: id, Parents: parents}
	}
	const possible = sources.CertaintyPossible
	for _, tt := range []struct {
		name string
		p    plan.Plan
		want string
		path string
	}{
		{"themes in a row", plan.Plan{Themes: []plan.Theme{theme("a", "b"), theme("b", "c"), theme("c", "")}}, "", ""},
		{
			"a theme in itself",
			plan.Plan{Themes: []plan.Theme{theme("a", "a")}},
			"/themes/0/in theme-cycle", "a -> a",
		},
		{
			"themes in each other, and one in them",
			plan.Plan{Themes: []plan.Theme{theme("x", "a"), theme("a", "b"), theme("b", "c"), theme("c", "a")}},
			"/themes/3/in theme-cycle", "a -> b -> c -> a",
		},
		{
			"two circles",
			plan.Plan{Themes: []plan.Theme{theme("a", "b"), theme("b", "a"), theme("c", "c")}},
			"/themes/1/in theme-cycle, /themes/2/in theme-cycle", "a -> b -> a",
		},
		{
			"a long way round, of which the end is told",
			plan.Plan{Themes: []plan.Theme{
				theme("a", "b"), theme("b", "c"), theme("c", "d"), theme("d", "e"), theme("e", "f"),
				theme("f", "g"), theme("g", "h"), theme("h", "i"), theme("i", "a"),
			}},
			"/themes/8/in theme-cycle", "b -> c -> d -> e -> f -> g -> h -> i -> a",
		},
		{
			"drafts made from each other",
			plan.Plan{Versions: []plan.Version{version("a", parent("b", "", "")), version("b", parent("a", "", ""))}},
			"/versions/1/parents/0/version parent-cycle", "a -> b -> a",
		},
		{
			"perhaps",
			plan.Plan{Versions: []plan.Version{version("a", parent("b", "", possible)), version("b", parent("a", "", ""))}},
			"", "",
		},
		{
			"drafts beside each other",
			plan.Plan{Versions: []plan.Version{
				version("a", parent("b", plan.RelationBeside, "")), version("b", parent("a", plan.RelationBeside, "")),
			}},
			"", "",
		},
		{
			"a draft beside itself",
			plan.Plan{Versions: []plan.Version{version("a", parent("a", plan.RelationBeside, ""))}},
			"/versions/0/parents/0/version parent-cycle", "a -> a",
		},
		{
			"one made from the other, which is an earlier state of it",
			plan.Plan{Versions: []plan.Version{
				version("a", parent("b", plan.RelationRevises, "")),
				version("b", parent("a", plan.RelationEarlierStateOf, "")),
			}},
			"", "",
		},
		{
			"each an earlier state of the other",
			plan.Plan{Versions: []plan.Version{
				version("a", parent("b", plan.RelationEarlierStateOf, "")),
				version("b", parent("a", plan.RelationEarlierStateOf, "")),
			}},
			"/versions/0/parents/0/version parent-cycle", "a -> b -> a",
		},
	} {
		tt.p.ID = "p"
		assert.Equal(t, tt.want, problems(&tt.p), tt.name)
		if ds := plan.Lint(&tt.p); len(ds) > 0 {
			assert.Equal(t, tt.path, ds[0].Params["path"], tt.name)
		}
	}
	for _, tt := range []struct {
		want   string
		change func(p *plan.Plan)
	}{
		{"/reports/0/cites/0/report citation-cycle", func(p *plan.Plan) {
			p.Reports[0].Cites = []sources.Edge{{Report: "r1"}}
		}},
		{"", func(p *plan.Plan) {
			p.Reports[0].Cites = []sources.Edge{{Report: "r1", Certainty: possible}}
		}},
		{"/reports/0/supersedes supersedes-cycle", func(p *plan.Plan) { p.Reports[0].Supersedes = "r1" }},
		{"/statements/0/about/0/statement statement-cycle", func(p *plan.Plan) {
			p.Statements[0].About = []plan.Target{{Ref: plan.Ref{Statement: "st"}}}
		}},
	} {
		p := full()
		tt.change(p)
		assert.Equal(t, tt.want, problems(p))
	}
}

// What a claim or a statement speaks of is one thing, and there.
func TestTargets(t *testing.T) {
	t.Parallel()
	const (
		unknown = "unknown-"
		alone   = " bad-reference_alone"
		needs   = " bad-reference_version"
	)
	for _, tt := range []struct {
		ref  plan.Ref
		want string
	}{
		{plan.Ref{Version: "one"}, ""},
		{plan.Ref{Version: "one", Point: "1"}, ""},
		{plan.Ref{Version: "one", Point: "1", Witness: "w3"}, ""},
		{plan.Ref{Version: "one", Witness: "w3"}, ""},
		{plan.Ref{Version: "one", Claim: "c"}, ""},
		{plan.Ref{Report: "r1"}, ""},
		{plan.Ref{}, " bad-reference_empty"},
		{plan.Ref{Point: "1"}, "/point" + needs},
		{plan.Ref{Witness: "w3"}, "/witness" + needs},
		{plan.Ref{Claim: "c"}, "/claim" + needs},
		{plan.Ref{Version: "one", Statement: "st"}, "/statement" + alone},
		{plan.Ref{Version: "one", Report: "r1"}, "/report" + alone},
		{plan.Ref{Statement: "st", Report: "r1"}, "/statement" + alone},
		{plan.Ref{Version: "one", Point: "1", Claim: "c"}, "/claim" + alone},
		{plan.Ref{Version: "one", Witness: "w3", Claim: "c"}, "/claim" + alone},
		{plan.Ref{Version: "elsewhere"}, "/version " + unknown + "version"},
		{plan.Ref{Version: "one", Point: "77"}, "/point " + unknown + "point"},
		{plan.Ref{Version: "one", Witness: "x"}, "/witness " + unknown + "witness"},
		{plan.Ref{Version: "two", Claim: "x"}, "/claim " + unknown + "claim_none"},
		{plan.Ref{Report: "elsewhere"}, "/report " + unknown + "report"},
		{plan.Ref{Statement: "elsewhere"}, "/statement " + unknown + "statement"},
	} {
		p := full()
		x := p.Statements[0]
		x.ID, x.About = "about", []plan.Target{{Ref: tt.ref}}
		p.Statements = append(p.Statements, x)
		want := tt.want
		if want != "" {
			want = "/statements/1/about/0" + want
		}
		assert.Equal(t, want, problems(p), "%+v", tt.ref)
	}
}

// Claimed numbers of points are held against each other, if one report gives both, and
// against a text that is whole.
func TestClaimedNumbersOfPoints(t *testing.T) {
	t.Parallel()
	count := func(n int, of plan.CountOf, report string) plan.Count {
		return plan.Count{Points: n, Of: of, Cites: []sources.Citation{{Report: report}}}
	}
	const (
		numbers    = plan.CountOfNumbers
		provisions = plan.CountOfProvisions
		conflict   = "/versions/0/counts/1/points count-conflict"
		coverage   = "/versions/0/counts count-coverage"
	)
	for _, tt := range []struct {
		name     string
		counts   []plan.Count
		coverage plan.Coverage
		want     string
	}{
		{"right", []plan.Count{count(3, "", "r1")}, plan.CoverageComplete, ""},
		{"right, without a word on coverage", []plan.Count{count(3, "", "r1")}, "", ""},
		{"wrong", []plan.Count{count(4, "", "r1")}, plan.CoverageComplete, coverage},
		{"wrong, without a word on coverage", []plan.Count{count(4, "", "r1")}, "", coverage},
		{"wrong, of a part", []plan.Count{count(4, "", "r1")}, plan.CoveragePartial, ""},
		{"numbers", []plan.Count{count(3, numbers, "r1")}, "", ""},
		{"provisions, without the vacant one", []plan.Count{count(3, provisions, "r1")}, "", ""},
		{"our own number is none", []plan.Count{count(4, numbers, "r1")}, "", coverage},
		{"one of two is right", []plan.Count{count(9, "", "r1"), count(3, "", "r2")}, "", ""},
		{"two of one report", []plan.Count{count(3, "", "r1"), count(9, "", "r1")}, "", conflict},
		{"of two sorts", []plan.Count{count(3, numbers, "r1"), count(9, provisions, "r1")}, "", ""},
		{"of two reports", []plan.Count{count(3, "", "r1"), count(9, "", "r2")}, "", ""},
		{"the same again", []plan.Count{count(3, "", "r1"), count(3, "", "r1")}, "", ""},
	} {
		p := full()
		v := &p.Versions[0]
		// A preamble, a heading, two numbers, a vacant one, and one that is numbered by us.
		v.Points = []plan.Point{
			{ID: "preamble.1", Role: plan.RolePreamble, Content: plan.Content{Text: "P."}},
			{ID: "heading.1", Role: plan.RoleHeading, Heading: "H"},
			{ID: "1", Number: "1", Content: plan.Content{Text: "A."}},
			{ID: "2", Number: "2", Content: plan.Content{Text: "B."}},
			{ID: "3", Number: "3", Content: plan.Content{
				Presence: plan.PresenceAbsent, Cites: []sources.Citation{{Report: "r1"}},
			}},
			{
				ID: "4", Number: "4", Numbering: plan.NumberingEditorial,
				Content: plan.Content{Text: "C."},
			},
		}
		v.Counts, v.Coverage = tt.counts, tt.coverage
		assert.Equal(t, tt.want, problems(p), tt.name)
	}
}

// An exact text stands somewhere, and was read there, in its language.
func TestGroundsOfExactTexts(t *testing.T) {
	t.Parallel()
	exact := func(p *plan.Plan) *plan.Content {
		c := &p.Versions[0].Points[0].Content
		c.Confirmed = plan.ConfirmedExact
		return c
	}
	for _, tt := range []struct {
		name   string
		change func(p *plan.Plan)
		want   string
	}{
		{"of the lead's report", func(p *plan.Plan) { exact(p) }, ""},
		{"of a report that nobody read", func(p *plan.Plan) {
			exact(p)
			p.Reports[0].Read = sources.AccessUnseen
		}, "/confirmed exact-unseen"},
		{"cited from one that nobody read", func(p *plan.Plan) {
			exact(p).Cites = []sources.Citation{{Report: "r2"}}
			p.Reports[1].Read = sources.AccessUnseen
		}, "/confirmed exact-unseen"},
		{"and from one that was read", func(p *plan.Plan) {
			exact(p).Cites = []sources.Citation{{Report: "r2"}, {Report: "r1"}}
			p.Reports[1].Read = sources.AccessUnseen
		}, ""},
		{"as another has it", func(p *plan.Plan) {
			exact(p).Cites = []sources.Citation{{Report: "r2", Via: []string{"r1"}}}
			p.Reports[1].Read = sources.AccessUnseen
		}, ""},
		{"in the language of its witness", func(p *plan.Plan) {
			exact(p).Language, p.Versions[0].Witnesses[0].Language = "en-GB", "en"
		}, ""},
		{"in another language", func(p *plan.Plan) {
			exact(p).Language, p.Versions[0].Witnesses[0].Language = "uk", "en"
		}, "/language exact-language"},
		{"in another than its report", func(p *plan.Plan) {
			exact(p).Language, p.Reports[0].Language = "uk", "en"
		}, "/language exact-language"},
		{"in one that is not known", func(p *plan.Plan) {
			exact(p).Language, p.Reports[0].Language = "und", "en"
		}, ""},
		{"verbatim, in another than the draft's", func(p *plan.Plan) {
			exact(p).Wording = plan.WordingVerbatim
			p.Versions[0].Language, p.Reports[0].Language = "ru", "en"
		}, "/wording verbatim-language"},
		{"a translation", func(p *plan.Plan) {
			exact(p).Wording = plan.WordingTranslation
			p.Versions[0].Language, p.Reports[0].Language = "ru", "en"
		}, ""},
		{"verbatim, in the draft's", func(p *plan.Plan) {
			exact(p).Wording = plan.WordingVerbatim
			p.Versions[0].Language, p.Reports[0].Language = "ru", "en"
			p.Versions[0].Points[0].Language = ""
			p.Versions[0].Witnesses[0].Language = "ru-RU"
		}, ""},
		{"verbatim, and nothing said", func(p *plan.Plan) {
			p.Versions[0].Witnesses[0].Wording = plan.WordingVerbatim
		}, "/confirmed text-unconfirmed"},
		{"without a witness", func(p *plan.Plan) {
			exact(p).Wording = plan.WordingVerbatim
			p.Versions[0].Witnesses, p.Versions[0].Lead = nil, ""
		}, "/confirmed uncited-exact"},
		{"a translation without a witness", func(p *plan.Plan) {
			exact(p).Wording = plan.WordingTranslation
			p.Versions[0].Witnesses, p.Versions[0].Lead = nil, ""
		}, ""},
		{"without a witness, cited", func(p *plan.Plan) {
			exact(p).Cites = []sources.Citation{{Report: "r1"}}
			p.Versions[0].Witnesses, p.Versions[0].Lead = nil, ""
		}, ""},
	} {
		p := full()
		tt.change(p)
		want := tt.want
		if want != "" {
			want = "/versions/0/points/0" + want
		}
		assert.Equal(t, want, problems(p), tt.name)
	}
	alone := &plan.Plan{ID: "p", Versions: []plan.Version{{ID: "v", Points: []plan.Point{{
		ID: "1", Content: plan.Content{Text: "A.", Confirmed: plan.ConfirmedExact},
	}}}}}
	assert.Empty(t, problems(alone), "without reports there is nobody to cite")
}

// Of reports that were read it is asked where they stand, and when that was, if it is said
// of most.
func TestReportsThatCannotBeTraced(t *testing.T) {
	t.Parallel()
	read := func(id, url, day string) sources.Report {
		return sources.Report{
			ID: id, Source: "s", Read: sources.AccessRead, URL: url, Retrieved: sources.Date(day),
		}
	}
	const address, day = "https://a.example", "2024-03-01"
	for _, tt := range []struct {
		name    string
		reports []sources.Report
		want    string
	}{
		{"all", []sources.Report{read("a", address, day)}, ""},
		{"none", []sources.Report{read("a", "", ""), read("b", "", ""), read("c", "", "")}, ""},
		{"half", []sources.Report{read("a", address, day), read("b", "", "")}, ""},
		{
			"most have an address",
			[]sources.Report{read("a", address, day), read("b", "", day), read("c", address, day)},
			"/reports report-untraced_address",
		},
		{
			"most have a day",
			[]sources.Report{read("a", address, day), read("b", address, day), read("c", address, "")},
			"/reports report-untraced_day",
		},
		{
			"one is archived",
			[]sources.Report{
				read("a", address, day), read("b", address, day),
				{ID: "c", Source: "s", Read: sources.AccessRead, Archived: address, Retrieved: day},
			},
			"",
		},
		{
			"one is not read",
			[]sources.Report{
				read("a", address, day), read("b", address, day),
				{ID: "c", Source: "s", Read: sources.AccessUnseen},
			},
			"",
		},
		{
			"one is read in part",
			[]sources.Report{
				read("a", address, day), read("b", address, day),
				{ID: "c", Source: "s", Read: sources.AccessExcerpt, URL: address},
			},
			"/reports report-untraced_day",
		},
	} {
		p := &plan.Plan{
			ID: "p", Sources: []sources.Source{{ID: "s", Name: "S"}}, Reports: tt.reports,
		}
		assert.Equal(t, tt.want, problems(p), tt.name)
	}
	p := &plan.Plan{ID: "p", Sources: []sources.Source{{ID: "s", Name: "S"}}}
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		p.Reports = append(p.Reports, read(id, address, day))
	}
	p.Reports[1].URL, p.Reports[3].URL = "", ""
	params := plan.Lint(p)[0].Params
	assert.Equal(t, []string{"2", "5", "b"}, []string{params["count"], params["read"], params["id"]})
}
