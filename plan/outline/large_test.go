package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestNumbersAbove999: they go on with their list;
// where they do not they are years and amounts.
func TestNumbersAbove999(t *testing.T) {
	t.Parallel()
	for _, dress := range []string{
		"%d. Member %d pays a fee.\n", "%d) Member %d pays a fee.\n",
		"(%d) Member %d pays a fee.\n", "Article %d\nMember %d pays a fee.\n",
		"§ %d Member %d pays a fee.\n",
	} {
		var text strings.Builder
		for n := 1; n <= 1203; n++ {
			fmt.Fprintf(&text, dress, n, n)
		}
		o := outline.Parse(text.String())
		checkOutline(t, text.String(), o)
		assert.Len(t, o.Version.Points, 1203, dress)
		assert.Equal(t, "1203", o.Version.Points[len(o.Version.Points)-1].Number, dress)
		assert.Empty(t, o.Diagnostics, dress)
	}
	for _, text := range []string{
		"1. Fees are due as they were in\n1999. They are low.\n2. They end.",
		"1. Fees are due.\n1999. They were low.\n2. They end.",
		"1. Fees are at most\n1000.50 a year.\n2. They end.",
	} {
		o := outline.Parse(text)
		checkOutline(t, text, o)
		assert.Len(t, o.Version.Points, 2, text)
		assert.Empty(t, o.Gaps, text)
	}
}
