package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
)

// A value that could not be read is told once. What rules would find for want of it is not:
// an id that was not read may be the one that another place refers to.
func TestWhatFollowsFromUnreadValues(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, members string // of a plan
		want          string
	}{
		{
			"the id of a party",
			`"parties": [{"id": 5, "name": "A"}], "versions": [{"id": "v", "authors": ["a"]}]`,
			"/parties/0/id wrong-type",
		},
		{
			"another member of a party",
			`"parties": [{"id": "b", "name": 5}], "versions": [{"id": "v", "authors": ["a"]}]`,
			"/parties/0/name wrong-type, /versions/0/authors/0 unknown-party",
		},
		{
			"a party",
			`"parties": [5], "versions": [{"id": "v", "authors": ["a"]}]`,
			"/parties/0 wrong-type",
		},
		{
			"the parties",
			`"parties": 5, "versions": [{"id": "v", "authors": ["a"]}]`,
			"/parties wrong-type",
		},
		{
			"the id of a theme",
			`"themes": [{"id": 5, "name": "A"}], "versions": [{"id": "v", "points": [{"id": "1", "theme": "a"}]}]`,
			"/themes/0/id wrong-type",
		},
		{
			"the id of a source",
			`"sources": [{"id": 5, "name": "A"}], "reports": [{"id": "r", "source": "a"}]`,
			"/sources/0/id wrong-type",
		},
		{
			"the id of a report",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": 5, "source": "s"}],
			"versions": [{"id": "v", "witnesses": [{"id": "w", "report": "r"}]}]`,
			"/reports/0/id wrong-type",
		},
		{
			"the id of a version",
			`"versions": [{"id": 5}, {"id": "v", "parents": [{"version": "a"}]}]`,
			"/versions/0/id wrong-type",
		},
		{
			"the id of a statement",
			`"parties": [{"id": "a", "name": "A"}], "reports": [{"id": "r", "source": "s"}],
			"sources": [{"id": "s", "name": "S"}], "statements": [
			{"id": 5, "by": [{"party": "a"}], "stance": "supports", "about": [{"report": "r"}], "cites": [{"report": "r"}]},
			{"id": "t", "by": [{"party": "a"}], "stance": "denies", "about": [{"statement": "x"}], "cites": [{"report": "r"}]}]`,
			"/statements/0/id wrong-type",
		},
		{
			"the id of a witness",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}],
			"versions": [{"id": "v", "lead": "a", "witnesses": [{"id": 5, "report": "r"}]}]`,
			"/versions/0/witnesses/0/id wrong-type",
		},
		{
			"the id of a claim",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}],
			"parties": [{"id": "a", "name": "A"}],
			"versions": [{"id": "v", "coverage": "contents", "claims": [{"id": 5, "text": "C.", "cites": [{"report": "r"}]}]}],
			"statements": [{"id": "t", "by": [{"party": "a"}], "stance": "denies",
			"about": [{"version": "v", "claim": "c"}], "cites": [{"report": "r"}]}]`,
			"/versions/0/claims/0/id wrong-type",
		},
		{
			"the id of a point far below",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}],
			"versions": [{"id": "v", "lead": "x", "points": [{"id": "1", "points": [{"id": 5}]}],
			"witnesses": [{"id": "x", "report": "r"}, {"id": "w", "report": "r",
			"readings": [{"points": ["1.a"], "text": "A."}]}]}]`,
			"/versions/0/points/0/points/0/id wrong-type",
		},
		{
			"the number that an id is made from",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}],
			"versions": [{"id": "v", "lead": "x", "points": [{"id": "1", "points": [{"number": 5}]}],
			"witnesses": [{"id": "x", "report": "r"}, {"id": "w", "report": "r",
			"readings": [{"points": ["1.a"], "text": "A."}]}]}]`,
			"/versions/0/points/0/points/0/number wrong-type",
		},
		{
			"the number of a point with an id of its own",
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}],
			"versions": [{"id": "v", "lead": "x", "points": [{"id": "1", "points": [{"id": "1.b", "number": 5}]}],
			"witnesses": [{"id": "x", "report": "r"}, {"id": "w", "report": "r",
			"readings": [{"points": ["1.a"], "text": "A."}]}]}]`,
			"/versions/0/points/0/points/0/number wrong-type, " +
				"/versions/0/witnesses/1/readings/0/points/0 unknown-point_near",
		},
		{
			"the points of one version are not those of another",
			`"versions": [{"id": "u", "points": [{"id": 5}]}, {"id": "v", "points": [{"id": "1"}],
			"parents": [{"version": "u", "links": [{"from": ["2"], "to": ["2"], "cites": [{"report": "r"}]}]}]}],
			"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s"}]`,
			"/versions/0/points/0/id wrong-type, " +
				"/versions/1/parents/0/links/0/to/0 unknown-point",
		},
		{
			"points that are no list",
			`"versions": [{"id": "v", "points": {"number": 5}}]`,
			"/versions/0/points wrong-type",
		},
		{
			"points below that are no list, with what looks like the number of one",
			`"versions": [{"id": "v", "points": [{"id": "1", "points": {"number": "\ud800"}}]}]`,
			"/versions/0/points/0/points wrong-type, /versions/0/points/0/points/number lone-surrogate",
		},
		{
			"versions that are no list",
			`"versions": {"number": 5}`,
			"/versions wrong-type",
		},
		{
			"whether a tie is sure",
			`"themes": [], "sources": [{"id": "s", "name": "S"}], "reports": [
			{"id": "q", "source": "s", "cites": [{"report": "r"}]},
			{"id": "r", "source": "s", "cites": [{"report": "q", "certainty": 5}]}]`,
			"/reports/1/cites/0/certainty wrong-type",
		},
		{
			"what sort of tie it is",
			`"versions": [{"id": "u", "parents": [{"version": "v"}]},
			{"id": "v", "parents": [{"version": "u", "relation": 5}]}]`,
			"/versions/1/parents/0/relation wrong-type",
		},
		{
			"how many points there are",
			`"versions": [{"id": "v", "points": [{"id": "1"}], "counts": [{"points": "two"}]}]`,
			"/versions/0/counts/0/points wrong-type",
		},
		{
			"whose number it is",
			`"versions": [{"id": "v", "points": [{"id": "1", "numbering": 5}], "counts": [{"points": 2}]}]`,
			"/versions/0/points/0/numbering wrong-type",
		},
		{
			"another text than the one with the fault",
			`"versions": [{"id": "v", "points": [{"id": "1", "text": 5},
			{"id": "2", "text": "A.", "quoted": [{"at": 0, "len": 9}]}]}]`,
			"/versions/0/points/0/text wrong-type, /versions/0/points/1/quoted/0/at text-range_outside",
		},
		{
			"the text that a place is in",
			`"versions": [{"id": "v", "points": [{"id": "1", "text": 5, "quoted": [{"at": 0, "len": 9}]}]}]`,
			"/versions/0/points/0/text wrong-type",
		},
		{
			"a role beside another",
			`"versions": [{"id": "v", "points": [{"id": "1", "role": 5}, {"id": "2", "role": "preamble"}]}]`,
			"/versions/0/points/0/role wrong-type",
		},
	} {
		var got []string
		text := `{"format": "redraft.plan/1", "id": "p", ` + tt.members + `}`
		for _, d := range plan.LintBytes([]byte(text)) {
			s := string(d.Pointer) + " " + string(d.Code)
			if d.Params["case"] == "near" {
				s += "_near"
			} else if strings.HasPrefix(string(d.Code), "text-range") {
				s += "_" + d.Params["case"]
			}
			got = append(got, s)
		}
		assert.Equal(t, tt.want, strings.Join(got, ", "), tt.name)
	}
}

// Of a plan of another edition, or with what cannot be written, nothing else is said.
func TestWhatIsNotHeldToTheRules(t *testing.T) {
	t.Parallel()
	broken := func() *plan.Plan { p := full(); p.Sources[0].Name = ""; return p }
	for _, tt := range []struct {
		want   string
		change func(p *plan.Plan)
	}{
		{"/sources/0/name missing-member", func(*plan.Plan) {}},
		{"/sources/0/name missing-member", func(p *plan.Plan) { p.Format = plan.Format }},
		{"/format newer-format", func(p *plan.Plan) { p.Format = "redraft.plan/9" }},
		{"/format unknown-format", func(p *plan.Plan) { p.Format = "another" }},
	} {
		p := broken()
		tt.change(p)
		assert.Equal(t, tt.want, problems(p))
	}
	assert.Equal(t, "/id missing-member", problems(nil), "nil is an empty plan")
}
