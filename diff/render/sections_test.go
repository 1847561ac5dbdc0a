package render_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// sectioned is a text with a title and three sections through which the numbers
// run on. A line that begins with # is a heading.
const sectioned = `# Truce proposals of the two towns
# On the river
Boats keep to their own bank.
The ferry runs from dawn to dusk.
# On the bridge
The bridge is common to both towns.
Its planks are mended every spring.
# On tolls
No toll is taken from widows.
Salt pays one coin a sack.`

// sections makes a version of lines, numbered through.
func sections(lines string) *plan.Version {
	v := &plan.Version{}
	n := 0
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if words, ok := strings.CutPrefix(line, "# "); ok {
			v.Points = append(v.Points, plan.Point{Role: plan.RoleHeading, Heading: words})
			continue
		}
		n++
		v.Points = append(v.Points, plan.Point{
			Number:  fmt.Sprint(n),
			Content: plan.Content{Text: line},
		})
	}
	v.FillIDs()
	return v
}

// TestHeadingsOfSections changes one heading of a text with sections, in every
// style of file and both orders: that, and what is renumbered, is all that JSON,
// text and verdicts say.
func TestHeadingsOfSections(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, from, to string // in the lines of the text
		want, back     []string
		row, backRow   string // what the one row with a change says; "" not looked at
	}{
		{name: "nothing"},
		{
			name: "title", from: "proposals", to: "agreement",
			want: []string{"reworded heading.1 heading.1"},
			back: []string{"reworded heading.1 heading.1"},
			row:  "heading: proposals -> agreement", backRow: "heading: agreement -> proposals",
		},
		{
			name: "section", from: "# On the bridge", to: "# On the bridge and the inn",
			want: []string{"reworded heading.3 heading.3"},
			back: []string{"reworded heading.3 heading.3"},
			row:  "heading: {+and the inn+}", backRow: "heading: [-and the inn-]",
		},
		{
			name: "all its words", from: "# On tolls", to: "# What is paid",
			want: []string{"reworded heading.4 heading.4"},
			back: []string{"reworded heading.4 heading.4"},
			row:  "heading: On tolls -> What is paid", backRow: "heading: What is paid -> On tolls",
		},
		{
			name: "gone", from: "# On the bridge\n", to: "",
			want: []string{"removed heading.3 "}, back: []string{"added  heading.3"},
			row: "DELETED", backRow: "ADDED",
		},
		{
			name: "the title is gone", from: "# Truce proposals of the two towns\n", to: "",
			want: []string{"removed heading.1 "}, back: []string{"added  heading.1"},
			row: "DELETED", backRow: "ADDED",
		},
		{
			name: "a section is gone",
			from: "# On tolls\nNo toll is taken from widows.\nSalt pays one coin a sack.", to: "",
			want: []string{"removed 5 ", "removed 6 ", "removed heading.4 "},
			back: []string{"added  5", "added  6", "added  heading.4"},
		},
	} {
		for _, style := range outline.Styles() {
			t.Run(tt.name+"/"+string(style), func(t *testing.T) {
				t.Parallel()
				old, new := sections(sectioned),
					sections(strings.Replace(sectioned, tt.from, tt.to, 1))
				checkSections(t, style, old, new, tt.want, tt.row)
				checkSections(t, style, new, old, tt.back, tt.backRow)
			})
		}
	}
}

func checkSections(t *testing.T, style outline.Style, old, new *plan.Version, want []string,
	row string,
) {
	t.Helper()
	read := func(v *plan.Version, id string) *plan.Version {
		w := v.Clone()
		if w.Points[0].Role == plan.RoleHeading && strings.HasPrefix(w.Points[0].Heading, "Truce") {
			w.Title = w.Points[0].Heading
		}
		return outline.Parse(outline.Format(w, style), outline.ID(id)).Version
	}
	c := diff.Compare(read(old, "old"), read(new, "new"))
	var got []string
	for _, h := range c.Changes {
		side := func(refs []plan.Ref) string {
			var ids []string
			for _, r := range refs {
				ids = append(ids, r.Point)
			}
			return strings.Join(ids, "+")
		}
		got = append(got, fmt.Sprint(h.Kind, " ", side(h.Old), " ", side(h.New)))
	}
	slices.Sort(got)
	assert.Equal(t, want, got, outline.Format(new, style))
	if row != "" {
		// on the first screen and below
		assert.Equal(t, 2, strings.Count(text(t, c), row), text(t, c))
		var table bytes.Buffer
		require.NoError(t, render.Verdicts(&table, c))
		assert.Equal(t, 1, strings.Count(table.String(), row), table.String())
	}
}
