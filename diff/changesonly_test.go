package diff_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
)

// A clause that comes in at the head of a long text is one change and one run.
func TestChangesOnlyFoldsRuns(t *testing.T) {
	t.Parallel()
	old := testplans.Contract(400, 0)
	for i := range old.Points { // nothing that would lead elsewhere
		old.Points[i].Text = strings.ReplaceAll(old.Points[i].Text, "of clause", "of lot")
	}
	new := old.Clone()
	new.ID = "draft-1"
	new.Points = slices.Insert(new.Points, 2,
		plan.Point{Content: plan.Content{Text: "The harbour dues are paid in silver, and no other coin is taken for them."}})
	for i := range new.Points {
		new.Points[i].Number = strconv.Itoa(i + 1)
	}
	new.Points[200].Text += " It ends with the year."
	c := diff.Compare(old, new)
	less := c.ChangesOnly()
	require.NoError(t, diff.Check(less))
	assert.Len(t, less.Links, 2)
	assert.Equal(t, 399, less.Left)
	assert.Equal(t, c.Tally, less.Tally)
	var runs []string
	for _, r := range less.Renumbered {
		runs = append(runs, r.From+" to "+r.To+": "+strconv.Itoa(r.Points))
	}
	assert.Equal(t, []string{"3 to 4: 197", "201 to 202: 200"}, runs)
	var whole, part bytes.Buffer
	require.NoError(t, diff.Encode(&whole, c))
	require.NoError(t, diff.Encode(&part, less))
	assert.Less(t, part.Len()*50, whole.Len())
	back, err := diff.Decode(&part)
	require.NoError(t, err)
	if d := cmp.Diff(less, back); d != "" {
		t.Errorf("(-before +after):\n%s", d)
	}
	assert.Equal(t, less, less.ChangesOnly())
	assert.Nil(t, (*diff.Comparison)(nil).ChangesOnly())
}

// Whatever is compared, nothing that changed is left out.
func TestChangesOnlyKeepsEveryChange(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		less := c.ChangesOnly()
		require.NoError(t, diff.Check(less))
		less.Blocks()
		var want, got []string
		for _, h := range c.Changes {
			if h.Kind != diff.KindRenumbered {
				want = append(want, h.ID)
			}
		}
		for _, h := range less.Changes {
			if h.Kind != diff.KindRenumbered {
				got = append(got, h.ID)
			}
		}
		require.Equal(t, want, got)
		folded := len(c.Changes) - len(less.Changes)
		for _, r := range less.Renumbered {
			folded -= r.Points
		}
		require.LessOrEqual(t, folded, 0, "a number is neither among the changes nor in a run")
	})
}
