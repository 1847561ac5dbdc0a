package outline_test

import (
	"testing"

	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A call between circumflexes leads to its note, and who wants words in brackets may stand
// there. Powers, and circumflexes that call nothing, stay words.
func TestCallBetweenCircumflexes(t *testing.T) {
	v := outline.Parse(
		"# Draft\n\n1. Ferries run [hourly]^1^.\n\n2. A deck has 20 m^2^ of room^7^ and [...] lamps.\n\n" +
			"3. [Norland: The quay is […] metres long.]\n\n^1^ Proposal of Estland.\n").Version
	all := v.Brackets()
	require.Len(t, all, 4) // and the title
	assert.Equal(t, "Ferries run [hourly].", all[1].Point.Text)
	assert.Equal(t, []bracket.Name{{Name: "Estland", Stance: bracket.StancePropose}},
		all[1].Text.Brackets[0].By)
	assert.Contains(t, all[2].Point.Text, "20 m^2^ of room^7^")
	assert.Equal(t, "[Norland: The quay is […] metres long.]", all[3].Point.Text,
		"a gap in what is negotiated leaves nothing out")
	assert.Equal(t, 1, all[3].Count.Placeholders)

	blank := outline.Parse(
		"1. Gates close at [__] hours in __every__ port.\n\n2. All [may] open.\n").Version
	assert.Equal(t, "Gates close at [__] hours in every port.", blank.Points[0].Text)
	assert.Equal(t, 1, blank.CountBrackets().Placeholders)
}

// A heading in brackets with its word and number heads its points, as it does without.
func TestHeadingInBrackets(t *testing.T) {
	for _, heading := range []string{
		"## [Article 2 Nets]", "[Article 2 Nets]",
		"**[Article 2 Nets]**", "## [Article 2. Nets]", "## [Article 2 [Nets]]",
		"## [Article 2 Nets", "[Article 2]", "## [Article 2]", "**[Article 2]**",
	} {
		text := "# Draft\n\n## Article 1 Boats\n\n1. Boats [may] float.\n\n" + heading +
			"\n\n1. Nets dry.\n\n2. Nets [may] rest.\n\n## Article 3 End\n\n1. All ends.\n"
		d := outline.Parse(text)
		var ids []string
		for _, x := range d.Version.Brackets() {
			ids = append(ids, x.Point.ID)
		}
		assert.Contains(t, ids, "2.2", heading)
		assert.NotContains(t, ids, "1.2", heading)
		var whole string
		for _, s := range d.Segments {
			whole += s.Text
		}
		assert.Equal(t, text, whole, heading)
		if heading[len(heading)-1] == ']' {
			for _, x := range d.Version.Brackets() {
				assert.Empty(t, x.Heading.Problems, heading)
			}
		}
	}
}
