package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// held sets one thing of a plan that is sound otherwise, and gives what is said of it,
// without its place: "" where nothing is.
func held(change func(p *plan.Plan)) string {
	p := full()
	change(p)
	said := problems(p)
	_, said, _ = strings.Cut(said, " ")
	return said
}

// The forms that values have, each at its limits: what is just right, and what is just not.
func TestFormsOfValues(t *testing.T) {
	t.Parallel()
	fact := func(kind plan.FactKind, unit string) func(*plan.Plan, string) {
		return func(p *plan.Plan, s string) {
			p.Versions[0].Points[0].Facts = []plan.Fact{{
				Key: "k", Kind: kind, Value: s, Unit: unit,
			}}
		}
	}
	unit := func(kind plan.FactKind, value string) func(*plan.Plan, string) {
		return func(p *plan.Plan, s string) {
			p.Versions[0].Points[0].Facts = []plan.Fact{{
				Key: "k", Kind: kind, Value: value, Unit: s,
			}}
		}
	}
	for _, tt := range []struct {
		name string
		set  func(p *plan.Plan, s string)
		says string
		good []string
		bad  []string
	}{
		{
			"a number", fact(plan.FactKindFigure, ""), "fact-value_number",
			[]string{"0", "10", "-10", "0.5", "12.50", "-0.0", "1/3", "01/03", "-1/2", "9090.09"},
			[]string{
				"ten", "1,000", "1 000", ".5", "5.", "05", "00", "1/0", "1/00", "/3", "1/", "--1", "+1",
				"1.2.3", "1/2/3", "1e3", "-", ":", "/",
			},
		},
		{
			"a unit of money", unit(plan.FactKindMoney, "5"), "unknown-unit",
			[]string{"USD", "AAA", "ZZZ"},
			[]string{"usd", "US", "USDX", "US$", "U[A", "@AB"},
		},
		{
			"a unit of time", unit(plan.FactKindDuration, "5"), "unknown-unit",
			[]string{"days", "working-days"},
			[]string{"personnel", "fortnights"},
		},
		{
			"a unit of time, nearly", unit(plan.FactKindDuration, "5"), "unknown-unit_near",
			nil,
			[]string{"day", "Days"},
		},
		{
			"a unit that is needed", unit(plan.FactKindDuration, "5"), "unknown-unit_missing",
			nil,
			[]string{""},
		},
		{
			"a unit of a share", unit(plan.FactKindShare, "5"), "unknown-unit",
			[]string{"", "percent", "per-mille"},
			[]string{"thirds"},
		},
		{
			"a unit of what is counted", unit(plan.FactKindFigure, "5"), "unknown-unit",
			[]string{"", "aircraft", "a-10"},
			[]string{"Aircraft", "air craft", "-a"},
		},
		{
			"a unit where there is none", unit(plan.FactKindForce, "shall"), "unknown-unit_none",
			[]string{""},
			[]string{"days"},
		},
		{
			"a party as a fact", fact(plan.FactKindParty, ""), "unknown-party",
			[]string{"arva"},
			[]string{"nobody"},
		},
		{
			"a value", fact(plan.FactKindFigure, ""), "fact-value_missing", nil, []string{""},
		},
		{
			"a date", func(p *plan.Plan, s string) { p.Collected = sources.Date(s) }, "date",
			[]string{"2024", "2024-12", "2024-01-31", "2024-02-29", "2024-01-02/2024-01-03", "../2024"},
			[]string{
				"24", "2024-1", "2024-01-1", "2024-01-01-01", "2024-01-xx", "2024-x1", "12024-01",
				"2024-011", "2024-01-01/soon", "soon/2024", "20244", strings.Repeat("2", 65),
			},
		},
		{
			"a month", func(p *plan.Plan, s string) { p.Collected = sources.Date(s) }, "date_month",
			nil,
			[]string{"2024-00", "2024-13", "2024-13-01", "2024-00-99", "2024-13-0101"},
		},
		{
			"a day", func(p *plan.Plan, s string) { p.Collected = sources.Date(s) }, "date_day",
			nil,
			[]string{"2024-01-00", "2024-01-32", "2023-02-29"},
		},
		{
			"an interval", func(p *plan.Plan, s string) { p.Collected = sources.Date(s) },
			"date_backwards", nil,
			[]string{"2024-02/2024-01", "2024/2023-12-31"},
		},
		{
			"a grade", func(p *plan.Plan, s string) { p.Sources[0].Grade = s }, "grade_source",
			[]string{"A", "F"},
			[]string{"@", "G", "a", "AB"},
		},
		{
			"a digest", func(p *plan.Plan, s string) { p.Reports[0].Digest = s }, "digest",
			[]string{strings.Repeat("0a9f", 16)},
			[]string{
				strings.Repeat("0", 63), strings.Repeat("0", 65), strings.Repeat("A", 64),
				strings.Repeat("0", 63) + "g",
			},
		},
		{
			"a language", func(p *plan.Plan, s string) { p.Reports[0].Language = s }, "language",
			[]string{"en", "uk", "zh-Hant", "und", "en-GB"},
			[]string{"e", "englishlanguage", "en-", "en--GB", "qqqq", "en-" + strings.Repeat("a", 62)},
		},
		{
			"a language, nearly", func(p *plan.Plan, s string) { p.Reports[0].Language = s },
			"language_near", nil,
			[]string{"German", "en_GB", "UA", "français", "unknown", "jp"},
		},
		{
			"an address", func(p *plan.Plan, s string) { p.Reports[0].URL = s }, "url",
			[]string{"https://a.example", "http://a.example:80/b?c#d", "HTTPS://a.example"},
			[]string{
				"a.example", "//a.example", "https://", "https://u@a.example", "https://a.example/ b",
				"https://a.example/<b>", "https://a.example/\u00a0", "https://a.example/\u200b", "https:///b",
			},
		},
		{
			"an address of another sort", func(p *plan.Plan, s string) { p.Reports[0].URL = s },
			"url_scheme", nil,
			[]string{"javascript:alert(1)", "ftp://a.example", "data:text/html,x"},
		},
		{
			"an id", func(p *plan.Plan, s string) { p.ID = s }, "bad-id",
			[]string{"a", "0", "a.b-c", "az09", strings.Repeat("a", 64)},
			[]string{"ä", "a/b", "-a", ".a", strings.Repeat("a", 65), "a{", "a`"},
		},
		{
			"an id, nearly", func(p *plan.Plan, s string) { p.ID = s }, "bad-id_near",
			nil,
			[]string{"A", "a b", " a", "a_b"},
		},
		{
			"the id of a point", func(p *plan.Plan, s string) { p.Versions[1].Points[0].Points[0].ID = s },
			"bad-id_point",
			[]string{"A", "1.b", "a_b-c", "Zz", strings.Repeat("1", 128)},
			[]string{".a", "-a", "_a", "a b", "ä", "a/", "a:", "a@", "a[", "a`", "a{", strings.Repeat("1", 129)},
		},
		{
			"a name", func(p *plan.Plan, s string) { p.Title = s }, "hidden-character",
			[]string{"a b", "a\u00a0b", "\u0646\u200c\u0646", "\u0915\u094d\u200d\u0937"},
			[]string{"a\u200b", "\u202ea", "\u200ca", "a\u200c", "a\u200d1", "a\x00", "a\nb"},
		},
		{
			"spaces round a name", func(p *plan.Plan, s string) { p.Title = s },
			"hidden-character_space", nil,
			[]string{" a", "a ", " "},
		},
	} {
		for _, s := range tt.good {
			assert.Empty(t, held(func(p *plan.Plan) { tt.set(p, s) }), "%s: %q", tt.name, s)
		}
		for _, s := range tt.bad {
			assert.Equal(t, tt.says, held(func(p *plan.Plan) { tt.set(p, s) }), "%s: %q", tt.name, s)
		}
	}
}

// Places in a text are counted in its bytes: here é is bytes 1 and 2 of four.
func TestPlacesInAText(t *testing.T) {
	t.Parallel()
	const (
		order   = " text-range_order"
		empty   = " text-range_empty"
		inside  = " text-range_inside"
		outside = " text-range_outside"
	)
	for _, tt := range []struct {
		ranges []plan.Range
		want   string
	}{
		{[]plan.Range{{At: 0, Len: 4}}, ""},
		{[]plan.Range{{At: 1, Len: 2}}, ""},
		{[]plan.Range{{At: 0, Len: 1}, {At: 1, Len: 2}, {At: 3, Len: 1}}, ""},
		{[]plan.Range{{At: 0, Len: 3}, {At: 1, Len: 2}}, "/1/at" + order},
		{[]plan.Range{{At: 3, Len: 1}, {At: 0, Len: 1}, {At: 1, Len: 2}}, "/1/at" + order + ", /2/at" + order},
		{[]plan.Range{{At: 0, Len: 0}}, "/0/len" + empty},
		{[]plan.Range{{At: 4, Len: 0}}, "/0/len" + empty},
		{[]plan.Range{{At: 2, Len: 2}}, "/0/at" + inside},
		{[]plan.Range{{At: 0, Len: 2}}, "/0/len" + inside},
		{[]plan.Range{{At: 2, Len: 0}}, "/0/at" + inside}, // which is said, and no more
		{[]plan.Range{{At: 0, Len: 5}}, "/0/at" + outside},
		{[]plan.Range{{At: 5, Len: 0}}, "/0/at" + outside},
		{[]plan.Range{{At: -1, Len: 1}}, "/0/at" + outside},
		{[]plan.Range{{At: 1, Len: -1}}, "/0/len" + outside},
		{[]plan.Range{{At: 0, Len: -1}}, "/0/len" + outside},
	} {
		p := full()
		c := &p.Versions[1].Points[0].Content
		c.Text, c.Quoted = "aéb", tt.ranges
		got := strings.ReplaceAll(problems(p), "/versions/1/points/0/quoted", "")
		assert.Equal(t, tt.want, got, "%+v", tt.ranges)
	}
	p := full()
	p.Versions[1].Points[0].Text = "aéb"
	p.Versions[1].Points[0].Quoted = []plan.Range{{At: 2, Len: 1}}
	for _, d := range plan.Lint(p) {
		assert.Equal(t, "1", d.Params["near"], "where the character begins")
	}
	p.Versions[1].Points[0].Text = "\x80a" // begins in the middle of one
	p.Versions[1].Points[0].Quoted = []plan.Range{{At: 0, Len: 1}}
	assert.Equal(t, "/versions/1/points/0/text bad-utf8_value", problems(p), "and no more of it")
}

// A note marks words, or a place between them, and has words of its own or none: each kind
// in its way.
func TestFormsOfNotes(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		kind  plan.NoteKind
		n     int
		text  string
		wants string
	}{
		{plan.NoteKindGloss, 0, "x", ""},
		{plan.NoteKindGloss, 1, "x", "note-form_len"},
		{plan.NoteKindGloss, 0, "", "note-form_text"},
		{plan.NoteKindComment, 0, "x", ""},
		{plan.NoteKindComment, 1, "x", "note-form_len"},
		{plan.NoteKindComment, 0, "", "note-form_text"},
		{plan.NoteKindSic, 0, "", ""},
		{plan.NoteKindSic, 1, "", "note-form_len"},
		{plan.NoteKindStruck, 0, "x", ""},
		{plan.NoteKindStruck, 0, "", ""},
		{plan.NoteKindStruck, 1, "x", "note-form_len"},
		{plan.NoteKindDoubtful, 1, "", ""},
		{plan.NoteKindDoubtful, 0, "", "note-form_nolen"},
		{plan.NoteKindLink, 1, "https://a.example", ""},
		{plan.NoteKindLink, 0, "https://a.example", "note-form_nolen"},
		{plan.NoteKindLink, 1, "", "note-form_text"},
		{plan.NoteKindSic, 3, "", "text-range_outside"},
	} {
		got := held(func(p *plan.Plan) {
			p.Versions[0].Points[0].Notes = []plan.Note{{Kind: tt.kind, Len: tt.n, Text: tt.text}}
		})
		assert.Equal(t, tt.wants, got, "%+v", tt)
	}
}

// One day more or less is no contradiction: it may be tomorrow elsewhere.
func TestDatesThatCertainlyContradict(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		made, parent sources.Date
		relation     plan.Relation
		want         string
	}{
		{"2024-03-01", "2024-03-01", plan.RelationRevises, ""},
		{"2024-02-29", "2024-03-01", plan.RelationRevises, ""},
		{"2024-02-28", "2024-03-01", plan.RelationRevises, "date-order_parent"},
		{"2024-02-28", "2024-03-01", plan.RelationCounters, "date-order_parent"},
		{"2024-02-28", "2024-03-01", plan.RelationRestates, "date-order_parent"},
		{"2024-02-28", "2024-03-01", plan.RelationDrawsOn, "date-order_parent"},
		{"2024-02-28", "2024-03-01", plan.RelationBeside, ""},
		{"2024-02-28", "2024-03-01", plan.RelationAnnexes, ""},
		{"2024-02-28", "2024-03-01", "", ""},
		{"2024-02-28", "2024-03-01", plan.RelationEarlierStateOf, ""},
		{"2024-03-03", "2024-03-01", plan.RelationEarlierStateOf, "date-order_earlier"},
		{"2024-02", "2024-02-28", plan.RelationRevises, ""},
		{"2024-02", "2024-03", plan.RelationRevises, ""},
		{"2024-01", "2024-03", plan.RelationRevises, "date-order_parent"},
		{"", "2024-03", plan.RelationRevises, ""},
	} {
		got := held(func(p *plan.Plan) {
			p.Versions[1].Date, p.Versions[0].Date = tt.made, tt.parent
			p.Versions[1].Parents[0].Relation = tt.relation
			for i := range p.Reports {
				p.Reports[i].Date = ""
			}
		})
		assert.Equal(t, tt.want, got, "%+v", tt)
	}
}

// Preamble, provisions, closing stand in this order on the first level; headings anywhere.
func TestPlacesOfRoles(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		roles string // a letter each
		want  string
	}{
		{"p", ""},
		{"c", ""},
		{"pp..cc", ""},
		{"h.", ""},
		{"hphp.hchc", ""},
		{".p", "/1/role role-place_before"},
		{".hp", "/2/role role-place_before"},
		{"cp", "/0/role role-place_after, /1/role role-place_before"},
		{"c.", "/0/role role-place_after"},
		{"chh.", "/0/role role-place_after"},
		{"c.c", "/0/role role-place_after"},
	} {
		v := plan.Version{ID: "v"}
		for _, c := range tt.roles {
			x := plan.Point{Content: plan.Content{Text: "A."}}
			switch c {
			case 'p':
				x.Role = plan.RolePreamble
			case 'c':
				x.Role = plan.RoleClosing
			case 'h':
				x.Role, x.Heading, x.Text = plan.RoleHeading, "H", ""
			}
			v.Points = append(v.Points, x)
		}
		v.FillIDs()
		got := problems(&plan.Plan{ID: "p", Versions: []plan.Version{v}})
		assert.Equal(t, tt.want, strings.ReplaceAll(got, "/versions/0/points", ""), tt.roles)
	}
	for _, tt := range []struct {
		point plan.Point
		want  string
	}{
		{plan.Point{Role: plan.RoleHeading, Heading: "H"}, ""},
		{plan.Point{Role: plan.RoleHeading}, "/role role-place_heading"},
		{
			plan.Point{Role: plan.RoleHeading, Heading: "H", Content: plan.Content{Text: "A."}},
			"/text role-place_content",
		},
		{
			plan.Point{Role: plan.RoleHeading, Heading: "H", Points: []plan.Point{{ID: "b"}}},
			"/points role-place_content",
		},
		{plan.Point{Role: plan.RoleHeading, Heading: "H", Number: "1"}, "/number role-place_number"},
		{plan.Point{Role: plan.RoleAlternative, Number: "1"}, ""},
	} {
		tt.point.ID = "a"
		p := &plan.Plan{
			ID: "p", Versions: []plan.Version{{ID: "v", Points: []plan.Point{tt.point}}},
		}
		got := problems(p)
		assert.Equal(t, tt.want, strings.ReplaceAll(got, "/versions/0/points/0", ""), "%+v", tt.point)
	}
}

// A clause is absent on a ground, or not known: a citation of it or of the point around it,
// words that were struck, a copy of all of the draft, or the text itself.
func TestGroundsOfAbsence(t *testing.T) {
	t.Parallel()
	cite := []sources.Citation{{Report: "r1"}}
	for _, tt := range []struct {
		name   string
		change func(v *plan.Version, x *plan.Point)
		ok     bool
	}{
		{"none", func(*plan.Version, *plan.Point) {}, false},
		{"cited", func(_ *plan.Version, x *plan.Point) { x.Cites = cite }, true},
		{"cited above", func(v *plan.Version, _ *plan.Point) { v.Points[0].Cites = cite }, true},
		{"struck", func(_ *plan.Version, x *plan.Point) {
			x.Notes = []plan.Note{{Kind: plan.NoteKindSic}, {Kind: plan.NoteKindStruck}}
		}, true},
		{"another note", func(_ *plan.Version, x *plan.Point) {
			x.Notes = []plan.Note{{Kind: plan.NoteKindSic}}
		}, false},
		{"a whole copy", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses[0].Coverage, v.Witnesses[0].Wording = plan.CoverageComplete, plan.WordingVerbatim
		}, true},
		{"a whole translation", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses[0].Coverage, v.Witnesses[0].Wording = plan.CoverageComplete, plan.WordingTranslation
		}, true},
		{"a whole paraphrase", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses[0].Coverage, v.Witnesses[0].Wording = plan.CoverageComplete, plan.WordingParaphrase
		}, false},
		{"a part of a copy", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses[0].Coverage, v.Witnesses[0].Wording = plan.CoveragePartial, plan.WordingVerbatim
		}, false},
		{"the text itself", func(v *plan.Version, _ *plan.Point) { v.Witnesses = nil }, true},
		{"a part of the text itself", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses, v.Coverage = nil, plan.CoveragePartial
		}, false},
		{"all of the text itself", func(v *plan.Version, _ *plan.Point) {
			v.Witnesses, v.Coverage = nil, plan.CoverageComplete
		}, true},
	} {
		said := held(func(p *plan.Plan) {
			v := &p.Versions[1]
			v.Points[0].Points = append(v.Points[0].Points, plan.Point{
				ID: "1.b", Content: plan.Content{Presence: plan.PresenceAbsent},
			})
			for i := range v.Points[0].Points[:1] { // verbatim texts that nobody confirms are not meant
				v.Points[0].Points[i].Content = plan.Content{}
			}
			v.Points[0].Content = plan.Content{}
			tt.change(v, &v.Points[0].Points[1])
		})
		want := "presence-ground"
		if tt.ok {
			want = ""
		}
		assert.Equal(t, want, said, tt.name)
	}
}

// What is not there, or not known, has no words, facts or quotations.
func TestContentOfWhatIsNotThere(t *testing.T) {
	t.Parallel()
	fact := []plan.Fact{{Key: "k", Kind: plan.FactKindAttribute, Value: "x"}}
	for _, tt := range []struct {
		content plan.Content
		want    string
	}{
		{plan.Content{Presence: plan.PresenceUnreported}, ""},
		{plan.Content{Presence: plan.PresenceUnreported, Text: "A."}, "/text"},
		{plan.Content{Presence: plan.PresenceUnreported, Facts: fact}, "/facts"},
		{plan.Content{Presence: plan.PresenceUnreported, Confirmed: plan.ConfirmedExact}, "/confirmed"},
		{plan.Content{Presence: plan.PresenceAbsent, Text: "A."}, "/text"},
		{plan.Content{Presence: plan.PresenceAbsent, Facts: fact}, "/facts"},
		{plan.Content{Presence: plan.PresencePresent, Text: "A.", Facts: fact}, ""},
	} {
		tt.content.Cites = []sources.Citation{{Report: "r1"}}
		p := full()
		p.Versions[0].Points = append(p.Versions[0].Points, plan.Point{ID: "2", Content: tt.content})
		p.Versions[0].Counts = nil
		want := tt.want
		if want != "" {
			want = "/versions/0/points/1" + want + " presence-text"
		}
		assert.Equal(t, want, problems(p), "%+v", tt.content)
	}
}

// Whoever names what is not there is told what is: in the order of the plan, not all of it
// if it is much, and the nearest name alone where one is near.
func TestWhatIsThereInstead(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		known []string
		want  map[string]string
	}{
		{nil, map[string]string{"case": "none"}},
		{[]string{"mu", "xi", "nu"}, map[string]string{"known": "mu, xi, nu"}},
		{
			[]string{"b8", "a7", "b6", "a5", "b4", "a3", "b2", "a1"},
			map[string]string{"known": "b8, a7, b6, a5, b4, a3, b2, a1"},
		},
		{
			[]string{"b8", "a7", "b6", "a5", "b4", "a3", "b2", "a1", "b0", "a9"},
			map[string]string{"known": "b8, a7, b6, a5, b4, a3, b2, a1 and 2 more"},
		},
		{[]string{"mu", "nowhere"}, map[string]string{"case": "near", "near": "nowhere"}},
	} {
		p := &plan.Plan{ID: "p", Versions: []plan.Version{{ID: "v", Authors: []string{"nowhere-"}}}}
		for _, id := range tt.known {
			p.Parties = append(p.Parties, plan.Party{ID: id, Name: id})
		}
		ds := plan.Lint(p)
		if assert.Len(t, ds, 1) {
			tt.want["id"], tt.want["where"], tt.want["member"] = "nowhere-", "the file", "0"
			assert.Equal(t, tt.want, ds[0].Params)
		}
	}
}
