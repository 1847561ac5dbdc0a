package outline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestLargeHostileTexts reads long texts of twenty shapes that look like marks of structure
// and are none. Each comes to an end, with segments that tile it and diagnostics that are
// bounded.
func TestLargeHostileTexts(t *testing.T) {
	size := 1 << 19
	if testing.Short() {
		size = 1 << 18
	}
	for _, unit := range []string{
		"1.", "1. \n", "(a) ", "(a)\n", "§ ", "# \n", "[", "[^1]: x\n", "<b>", "&amp;", "|a|b|\n",
		"> ", "`", "\n", "\r", "\u00ad", "a", "\xff", "Article 1\n", "“",
	} {
		t.Run(strings.TrimSpace(unit), func(t *testing.T) {
			text := strings.Repeat(unit, size/len(unit))
			o := outline.Parse(text)
			at := 0
			for _, s := range o.Segments {
				if s.At != at {
					t.Fatalf("%q: a segment begins at %d, the one before it ends at %d", unit, s.At,
						at)
				}
				at += len(s.Text)
			}
			assert.Equal(t, len(text), at, "%q", unit)
			assert.LessOrEqual(t, len(o.Diagnostics), outline.DefaultMaxDiagnostics+1, "%q", unit)
		})
	}
}
