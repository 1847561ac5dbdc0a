package plan_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan"
	"github.com/stretchr/testify/assert"
)

func TestBrackets(t *testing.T) {
	v := &plan.Version{Points: []plan.Point{
		{
			ID: "1", Heading: "[Scope]", Content: plan.Content{Text: "[Parties [shall] act."},
			Points: []plan.Point{
				{ID: "1.a", Role: plan.RoleAlternative, Content: plan.Content{Text: "at once"}},
				{
					ID: "1.b", Role: plan.RoleAlternative,
					Content: plan.Content{Text: "in [X] days]"},
				},
			},
		},
		{ID: "2", Content: plan.Content{Text: "End."}},
	}}
	all := v.Brackets()
	var ids []string
	for _, x := range all {
		ids = append(ids, x.Point.ID)
	}
	assert.Equal(t, []string{"1", "1.a", "1.b", "2"}, ids)
	c := v.CountBrackets()
	assert.Equal(t, 4, c.Brackets, "the heading, one over three points, shall, X")
	assert.Equal(t, 1, c.Sets)
	assert.Equal(t, 2, c.Options)
	assert.Equal(t, 1, c.Placeholders)
	assert.Equal(t, 9, c.Inside)
	assert.Equal(t, 1, c.Outside)
	assert.Zero(t, (&plan.Version{}).CountBrackets())
}

func BenchmarkVersionBrackets(b *testing.B) {
	text := strings.Repeat(
		"Each Party [shall][should] communicate [its [nationally determined] plan] [EU: every five years], "+
			"taking into account the needs of those that are particularly vulnerable. ", 5)
	v := &plan.Version{}
	for range 1000 {
		v.Points = append(v.Points, plan.Point{Content: plan.Content{Text: text}})
	}
	b.SetBytes(int64(len(text) * len(v.Points)))
	b.ReportAllocs()
	for b.Loop() {
		v.Brackets()
	}
}

// Who wants the words in a bracket may stand in a note that is called right behind it.
func TestNotesOnBrackets(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		kind plan.NoteKind
		at   int
		want []string // of each bracket
	}{
		{"[a] b [c].", plan.NoteKindGloss, 3, []string{"EU", ""}},
		{"[a] b [c].", plan.NoteKindGloss, 9, []string{"", "EU"}},
		{"[a] b [c].", plan.NoteKindGloss, 10, []string{"", "EU"}}, // behind the full stop
		{"[a] b [c].", plan.NoteKindGloss, 4, []string{"", ""}},
		{"[a] b [c].", plan.NoteKindGloss, 2, []string{"", ""}},
		{"[a] b [c]..", plan.NoteKindGloss, 10, []string{"", ""}},
		{"[a] b [c].", plan.NoteKindComment, 3, []string{"", ""}},
	} {
		v := &plan.Version{Points: []plan.Point{{Content: plan.Content{
			Text: tt.text, Notes: []plan.Note{{Kind: tt.kind, Text: "Proposed by EU", At: tt.at}},
		}}}}
		x := v.Brackets()[0]
		var got []string
		for _, b := range x.Text.Brackets {
			by := ""
			for _, n := range b.By {
				by += n.Name
			}
			got = append(got, by)
		}
		assert.Equal(t, tt.want, got, "%+v", tt)
		assert.NotNil(t, x.Heading)
	}
	v := &plan.Version{Points: []plan.Point{
		{Number: "2", Heading: "[] Scope"}, {Heading: "[] Scope"}, {Number: "2", Heading: "Scope []"},
	}}
	var gaps []bool
	for _, x := range v.Brackets() {
		gaps = append(gaps, x.Heading.Brackets[0].Kind != "")
	}
	assert.Equal(t, []bool{false, true, true}, gaps, "round a number, and round nothing")
}
