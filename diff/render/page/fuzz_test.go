package page_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzPage holds that no text runs, fetches, hides or turns anything round on a page of a
// comparison or on what stands on somebody else's.
func FuzzPage(f *testing.F) {
	f.Add("1. The army is limited to 600,000.\n2. Elections are held.",
		"1. The army is limited to 800,000.\n3. Elections are held.", "T")
	f.Add("1. "+hostile, "1. x", hostile)
	f.Add("1. <a href=javascript:x>y</a>\n&lt;script&gt;", "# <svg onload=x>\n1. [A] [B]\xff",
		"</title>")
	f.Fuzz(func(t *testing.T, old, new, title string) {
		if len(old)+len(new)+len(title) > 300 {
			return
		}
		part := page.Comparison(diff.Compare(outline.Parse(old).Version,
			outline.Parse(new).Version))
		harmless(t, whole(t, []page.Part{part}, page.Titled(title)), 1)
		harmless(t, fragment(t, part, page.Embed(title)), 0)
		require.False(t, t.Failed())
	})
}
