package diff_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two drafts of a real agreement, the last with brackets and the adopted one. What a
// reader finds in six articles of them was written down before the code: which words
// left their brackets, which wording became the only one. The texts are not ours, so the
// test stands only where they are.
func TestBracketsOfARealDraft(t *testing.T) {
	t.Parallel()
	const dir = "../../shared/texts/brackets/"
	older, err := os.ReadFile(dir + "paris-2015-12-09.md")
	if err != nil {
		t.Skip("the texts are not here: ", err)
	}
	newer, err := os.ReadFile(dir + "paris-2015-12-12.md")
	if err != nil {
		t.Skip("the texts are not here: ", err)
	}
	c := diff.Compare(outline.Parse(string(older)).Version, outline.Parse(string(newer)).Version)
	require.NoError(t, diff.Check(c))
	found := func(point string, kind diff.Kind, old, new string) bool {
		return slices.ContainsFunc(c.Changes, func(h diff.Change) bool {
			if h.Kind != kind || !slices.ContainsFunc(c.Links[h.Link].Old,
				func(x diff.Clause) bool { return x.Ref.Point == point }) {
				return false
			}
			return old == "" && strings.HasPrefix(h.From, new) ||
				slices.ContainsFunc(h.Differences, func(d diff.Difference) bool {
					return strings.Contains(d.Old.Text, old) &&
						(new == "" && d.New.Text == "" ||
							new != "" && strings.Contains(d.New.Text, new))
				})
		})
	}
	for _, want := range []struct {
		point    string
		kind     diff.Kind
		old, new string
	}{
		{"2.1.1", diff.KindNarrowed, "", "Option 2, Option 1, Option 3"},
		{
			"2.1.1", diff.KindUnbracketed, "limit temperature increase to below 1.5 °C",
			"limit the temperature increase to 1.5 °C",
		},
		{"3.1.Option1", diff.KindNarrowed, "", "Option 1, Option 2"},
		{"3.6", diff.KindNarrowed, "shall", ""},
		{"3.6", diff.KindNarrowed, "should", ""},
		{"3.6", diff.KindNarrowed, "will", "will"},
		{"3.12", diff.KindNarrowed, "track progress towards", ""},
		{"3.12", diff.KindNarrowed, "account for", "account for"},
		{"3.11", diff.KindNarrowed, "in an online registry", "in a public registry"},
		{"4.1", diff.KindNarrowed, "", ""},
		{"7.1", diff.KindNarrowed, "should", ""},
	} {
		assert.True(t, found(want.point, want.kind, want.old, want.new), "%v", want)
	}
	for i := range c.Changes { // what stands in the newer text of it was not dropped
		for _, e := range c.Changes[i].Effects {
			if e.Kind == effect.KindFigureDropped && e.Before.Value == "1.5" {
				assert.NotEqual(t, "2.1.1", c.Changes[i].Old[0].Point)
			}
		}
	}
	assert.Equal(t, 222, c.Old.Brackets.Brackets)
	assert.Zero(t, c.New.Brackets.Brackets)
}
