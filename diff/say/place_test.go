package say_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// TestPlaces holds how points are named: as the document does it, and never by
// an id.
func TestPlaces(t *testing.T) {
	t.Parallel()
	numbered := func(number string, below ...plan.Point) plan.Point {
		return plan.Point{
			Number: number, Content: plan.Content{Text: "Words of " + number + "."},
			Points: below,
		}
	}
	bare := func(p plan.Point) plan.Point { p.Text = ""; return p }
	told := plan.Point{Content: plan.Content{
		Text:      "What somebody tells of it in many words.",
		Confirmed: plan.ConfirmedRecalled,
	}}
	for _, tt := range []struct {
		name   string
		points []plan.Point
		want   []string // in document order
	}{
		{
			"numbers",
			[]plan.Point{numbered("3", numbered("(b)", numbered("i"))), numbered("10", numbered("d"))},
			[]string{"3", "3 (b)", "3 (b) i", "10", "10.d"},
		},
		{
			"signs",
			[]plan.Point{numbered("§ 204", numbered("(1)", numbered("4"))), numbered("Article 5", numbered("2"))},
			[]string{"§ 204", "§ 204 (1)", "§ 204 (1) 4", "Article 5", "Article 5 2"},
		},
		{"parents repeated", []plan.Point{numbered("3", numbered("3.2", numbered("3.2.1"), numbered("(a)")), numbered("3(4)"),
			numbered("3a"), numbered("30"))}, []string{"3", "3.2", "3.2.1", "3.2 (a)", "3(4)", "3a", "3.30"}},
		{
			"parents repeated without their word",
			[]plan.Point{
				numbered("Article 5", numbered("5.1", numbered("5.1.1"))),
				numbered("Part II", numbered("3", numbered("3.2"))),
			},
			[]string{"Article 5", "5.1", "5.1.1", "Part II", "Part II 3", "Part II 3.2"},
		},
		{
			"the same number below",
			[]plan.Point{numbered("1", numbered("1"), numbered("1."))},
			[]string{"1", "1.1", "1.1."},
		},
		{
			"a number missing between",
			[]plan.Point{numbered("2", numbered("", numbered("a")))},
			[]string{"2", "2, “Words of”", "2.a"},
		},
		{"without number", []plan.Point{
			{Heading: "Gates"},
			numbered(""),
			{Content: plan.Content{Text: "Each delegation brings two interpreters, who are sworn in."}},
			told,
			{},
		}, []string{
			"Gates", "“Words of”", "“Each delegation brings two interpreters, who …”",
			"What somebody tells of it in …", "without number",
		}},
		{"preamble and closing", []plan.Point{
			{Role: plan.RolePreamble, Content: plan.Content{Text: "One."}},
			{Role: plan.RolePreamble, Content: plan.Content{Text: "Two."}},
			numbered("1"),
			{Role: plan.RoleClosing, Content: plan.Content{Text: "Done."}},
		}, []string{"preamble, paragraph 1", "preamble, paragraph 2", "1", "closing"}},
		{
			"alternatives",
			[]plan.Point{bare(numbered("4", plan.Point{
				Role: plan.RoleAlternative, Number: "Option 2",
				Content: plan.Content{Text: "So."},
			}))},
			[]string{"4", "4 Option 2"},
		},
		{"ours", []plan.Point{{
			Number: "7", Numbering: plan.NumberingEditorial,
			Heading: "Seventh",
		}}, []string{"Seventh"}},
		{
			"steering",
			[]plan.Point{{Number: "1\x1b[2J"}, {Heading: "a\n\u202eb"}},
			[]string{"1U+001B[2J", "a U+202Eb"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v := &plan.Version{ID: "v", Points: tt.points}
			v.FillIDs()
			c := diff.Compare(v, &plan.Version{ID: "w"})
			places := say.PlacesOf(c)
			p := &plan.Plan{Versions: []plan.Version{*v}}
			var got, inPlan []string
			for ref := range v.All() {
				got = append(got, places.At(ref).Name(say.English()))
				lines, err := say.Point(p, ref)
				require.NoError(t, err)
				for _, l := range lines {
					if l.At != (say.Place{}) {
						inPlan = append(inPlan, l.At.Name(say.English()))
						break
					}
				}
			}
			assert.Equal(t, tt.want, got)
			assert.Subset(t, tt.want, inPlan, "a version and a comparison name points alike")
		})
	}
}
