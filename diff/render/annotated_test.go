package render_test

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

var (
	inserted = regexp.MustCompile(`(?s)\{\+\+(.*?)\+\+\}`)
	deleted  = regexp.MustCompile(`(?s)\{--(.*?)--\}`)
	remarked = regexp.MustCompile(`(?s)\{>>(.*?)<<\}`)
)

// taken gives what accepting and rejecting all marks leaves.
func taken(s string) (accepted, rejected string) {
	s = remarked.ReplaceAllString(s, "")
	accepted = inserted.ReplaceAllString(deleted.ReplaceAllString(s, ""), "$1")
	rejected = deleted.ReplaceAllString(inserted.ReplaceAllString(s, ""), "$1")
	return html.UnescapeString(accepted), html.UnescapeString(rejected)
}

// asRead gives a draft as the form has it.
func asRead(v *plan.Version) string {
	var b strings.Builder
	for _, p := range v.All() {
		if head := strings.TrimSpace(p.Number + " " + p.Heading); head != "" {
			b.WriteString(head + "\n")
		}
		if p.Text != "" {
			b.WriteString(p.Text + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestAnnotated(t *testing.T) {
	t.Parallel()
	draft := func(texts ...string) *plan.Version {
		v := &plan.Version{}
		for i, s := range texts {
			v.Points = append(v.Points, plan.Point{
				Number:  fmt.Sprint(i + 1),
				Content: plan.Content{Text: s},
			})
		}
		return v
	}
	c := diff.Compare(draft("Boats lie at the north quay.", "Lamps are lit at dusk by the keeper."),
		draft("Boats lie at the south quay.", "Lamps are lit at dusk by the keeper.",
			"Dogs stay on the leash near the fish market."))
	var b bytes.Buffer
	require.NoError(t, render.Annotated(&b, c))
	assert.Equal(t,
		"1\nBoats lie at the {--north--}{++south++} quay.\n\n2\nLamps are lit at dusk by the keeper.\n\n{++3\nDogs stay on the leash near the fish market.\n\n++}", b.String())
}

// Whatever was changed, to accept all gives the newer text and to reject all the older
// one, byte for byte; marks in the texts themselves do nothing.
func TestAnnotatedLeadsToBothSides(t *testing.T) {
	t.Parallel()
	hostile := []string{
		"{++not++} so", "{--", "++}", "{>>a<<}", "~>", "&#123; and &amp;", "<b>",
		"![x](http://x.example)", "[x]: http://x.example",
	}
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 21)) //nolint:gosec // a fixed seed for a test
		old := testplans.Contract(8, 0)
		for range 2 {
			old.Points[rng.IntN(8)].Text += " " + hostile[rng.IntN(len(hostile))]
		}
		new := old.Clone()
		for range 1 + rng.IntN(4) {
			i, k := rng.IntN(len(new.Points)), rng.IntN(len(new.Points))
			switch rng.IntN(4) {
			case 0:
				new.Points[i].Text = strings.Replace(new.Points[i].Text, "shall",
					hostile[rng.IntN(len(hostile))], 1)
			case 1:
				p := new.Points[i]
				new.Points = slices.Insert(slices.Delete(new.Points, i, i+1),
					min(k, len(new.Points)-1), p)
			case 2:
				new.Points = slices.Delete(new.Points, i, i+1)
			case 3:
				new.Points = slices.Insert(new.Points, i,
					plan.Point{
						Heading: "Gate",
						Content: plan.Content{Text: fmt.Sprintf(
							"The keeper of gate %d\nopens it at %d.", k, i)},
					})
			}
		}
		c := diff.Compare(old, new)
		var b bytes.Buffer
		require.NoError(t, render.Annotated(&b, c))
		accepted, rejected := taken(b.String())
		require.Equal(t, asRead(new), accepted, "seed %d", seed)
		require.Equal(t, asRead(old), rejected, "seed %d", seed)
	}
}

// What was not read in the drafts' own words is in no mark.
func TestAnnotatedMarksNothingTold(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.Annotated(&b, c))
	out := b.String()
	text := remarked.ReplaceAllString(out, "")
	for _, l := range c.Links {
		for _, clause := range slices.Concat(l.Old, l.New) {
			if len(clause.Text) > 60 && !clause.Standing.DraftWords() {
				assert.NotContains(t, text, clause.Text)
			}
		}
	}
	assert.Contains(t, out, "{>>UNCLEAR")
	assert.Contains(t, out, "told: ")
}
