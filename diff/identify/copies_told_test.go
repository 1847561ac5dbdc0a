package identify_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// harbourTold is the first draft of the harbour in a translator's words.
const harbourTold = `1. Vessels of any country find the sea passage open.
2. On any day at most 40 vessels traverse the narrows.
3. Dependable guides are hired by the shore watch.
4. By dark, a vessel in the narrows has a guide aboard.
5. Vessels longer than 90 metres have two guides.
6. Every year the port's board fixes what is to be paid.
7. Naval vessels announce themselves ten days ahead.
8. Between May and July fishing is forbidden there.
9. Grievances are heard by the board inside thirty days.
10. Local fishing vessels are free of charge.
11. Flammable cargo is declared ahead of the crossing.
12. Every crossing is entered in a book of the port.
`

// translated gives a text that says that it is a translation.
func translated(text string) *plan.Version {
	v := outline.Parse(text).Version
	v.Lead = "translation"
	v.Witnesses = []plan.Witness{{ID: "translation", Wording: plan.WordingTranslation}}
	return v
}

// found gives the kinds of what a text does where words are not compared, by point.
func effectsOf(c *identify.Copies) map[string][]effect.Kind {
	out := make(map[string][]effect.Kind)
	for i := range c.Points {
		for _, e := range c.Points[i].Effects {
			out[c.Points[i].Points[0]] = append(out[c.Points[i].Points[0]], e.Kind)
		}
	}
	return out
}

// TestTranslationsOfOneText holds that of two texts of which one is a translation by
// its caller's word no words are compared, and that what is not alike in figures is
// found all the same.
func TestTranslationsOfOneText(t *testing.T) {
	t.Parallel()
	first := outline.Parse(harbourText).Version
	for _, tt := range []struct {
		name, old, new string
		want           map[string][]effect.Kind
	}{
		{"as it is", "", "", map[string][]effect.Kind{}},
		{
			"a figure", "40 vessels", "60 vessels",
			map[string][]effect.Kind{"2": {effect.KindFigureRaised}},
		},
		{
			"a deadline", "inside thirty days", "inside sixty days",
			map[string][]effect.Kind{"9": {effect.KindDeadlineLengthened}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text := strings.Replace(harbourTold, tt.old, tt.new, 1)
			for name, c := range map[string]*identify.Copies{
				"the text": identify.CompareCopies(first, translated(text)),
				"the other": identify.CompareCopies(translated(harbourText),
					outline.Parse(text).Version),
				"both": identify.CompareCopies(translated(harbourText), translated(text)),
			} {
				assert.True(t, c.Told, name)
				assert.Equal(t, 12, c.Found, name)
				assert.True(t, c.Ordered, name)
				assert.Equal(t, tt.want, effectsOf(c), name)
				for _, p := range c.Points {
					assert.Equal(t, identify.CopyStateTold, p.State, name)
					assert.Empty(t, p.Variations, name)
				}
			}
		})
	}
}

// TestTranslationOfADraft holds that a translation is held against the copies of a
// draft by its values alone, and that one which a known copy has too is no other.
func TestTranslationOfADraft(t *testing.T) {
	t.Parallel()
	p := harbour(t)
	c, err := identify.CompareCopy(p, "first",
		translated(strings.Replace(harbourTold, "40 vessels", "50 vessels", 1)))
	require.NoError(t, err)
	assert.True(t, c.Told)
	assert.Equal(t, map[string][]effect.Kind{"2": {effect.KindFigureRaised}}, effectsOf(c))
	assert.NotEqual(t, identify.OutcomeCopy, c.Outcome)
	assert.Contains(t, c.Reasons, identify.CopyReasonEffect)

	w := &p.Version("first").Witnesses[1]
	i := slices.IndexFunc(w.Readings, func(r plan.Reading) bool { return r.Points[0] == "2" })
	w.Readings[i].Text = strings.Replace(w.Readings[i].Text, "40", "50", 1)
	c, err = identify.CompareCopy(p, "first",
		translated(strings.Replace(harbourTold, "40 vessels", "50 vessels", 1)))
	require.NoError(t, err)
	assert.Empty(t, effectsOf(c), "a known copy has that figure")

	c, err = identify.CompareCopy(p, "first", translated(harbourText))
	require.NoError(t, err)
	for _, p := range c.Points {
		assert.Equal(t, identify.CopyStateSame, p.State, "what has the very words has them")
	}
}

// TestForeignFigures holds that a value which no copy has is told of a text in
// another language, with the copy's.
func TestForeignFigures(t *testing.T) {
	t.Parallel()
	c := copied(t, harbour(t), "first", `1. Die Meerenge bleibt den Schiffen aller Staaten offen.
2. An einem Tag durchfahren nicht mehr als 55 Schiffe die Meerenge.
5. Schiffe von mehr als 90 Metern nehmen zwei Lotsen.
7. Kriegsschiffe melden ihre Durchfahrt zehn Tage vorher.
9. Der Rat hört Beschwerden binnen dreißig Tagen.
`)
	assert.True(t, c.Foreign)
	require.Contains(t, effectsOf(c), "2")
	assert.Len(t, effectsOf(c), 1)
	assert.Contains(t, c.Reasons, identify.CopyReasonLanguage)
}
