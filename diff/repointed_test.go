package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestRepointedNowhere holds that a reference to what was taken out is told, though no
// word of its clause changed, and that it is mended where that is put in again; also where
// articles run on through chapters.
func TestRepointedNowhere(t *testing.T) {
	t.Parallel()
	text := func(chapters bool, without int) *plan.Version {
		var b strings.Builder
		b.WriteString("# Garden Act\n\n")
		for i := 1; i < 9; i++ {
			if chapters && i%3 == 1 {
				fmt.Fprintf(&b, "## Part %d\n\n", i/3+1)
			}
			if i == without {
				continue
			}
			fmt.Fprintf(&b,
				"§ %d Head of %d\n\n(1) The tenant of house %d shall keep the garden.\n\n", i, i,
				i*7)
			if i == 2 {
				b.WriteString("(2) Papers are kept as section 5 says.\n\n")
			}
		}
		v := outline.Parse(b.String(), outline.Language("en")).Version
		for _, p := range v.All() {
			p.Coverage = ""
		}
		v.Coverage = plan.CoverageComplete
		return v
	}
	for _, chapters := range []bool{false, true} {
		for _, tt := range []struct {
			old, new int
			want     string
		}{{0, 5, "reference-dangling"}, {5, 0, "reference-mended"}, {0, 6, ""}, {6, 0, ""}} {
			c := diff.Compare(text(chapters, tt.old), text(chapters, tt.new))
			require.NoError(t, diff.Check(c))
			var got []string
			for _, h := range c.Changes {
				for _, e := range h.Effects {
					assert.Equal(t, diff.KindRepointed, h.Kind)
					got = append(got, string(e.Kind))
				}
			}
			assert.Equal(t, tt.want, strings.Join(got, " "), "chapters %t, without %d and %d",
				chapters, tt.old, tt.new)
		}
	}
}
