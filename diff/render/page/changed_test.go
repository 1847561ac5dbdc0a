package page_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestChanged holds which fragments are stale after a correction, and no others.
func TestChanged(t *testing.T) {
	t.Parallel()
	was, is := ukraine2025.Plan(), ukraine2025.Plan()
	compare := func(p *plan.Plan) *diff.Comparison {
		c, err := diff.Between(p, "us-28", "e3-28")
		require.NoError(t, err)
		return c
	}
	none, err := page.Changed(compare(was), compare(is), was, is, called())
	require.NoError(t, err)
	assert.Empty(t, none)

	i := slices.IndexFunc(is.Versions, func(v plan.Version) bool { return v.ID == "e3-28" })
	k := slices.IndexFunc(is.Versions[i].Points, func(p plan.Point) bool { return p.Number == "6" })
	is.Versions[i].Points[k].Text = "Size of Ukraine military to be capped at 850,000 in peacetime."
	some, err := page.Changed(compare(was), compare(is), was, is, called())
	require.NoError(t, err)
	assert.Equal(t, []string{"6"}, some)
}
