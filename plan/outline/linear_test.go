package outline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestParseIsLinear reads texts that tempt a reader to look far ahead. Each
// takes milliseconds; with a quadratic one it would be many seconds.
func TestParseIsLinear(t *testing.T) {
	t.Parallel()
	const size = 1 << 16
	for _, part := range []string{
		"\n", "\r", " ", "x", "1. a\n", "1.", "1)\n", "a) ", "(", "[", "[(", "(Note: ", "**", "“", "\"", "«", "- ", "- a\n", "-\n", "— a\n\n",
		"#", "# A\n", "I. ", "i) x\n", "1.1.1 A\n", "Article 1\n", "Article 1\n\n\n", "§ 1 (1) a) ", "A\n\n", "A\n===\n", "1\n", "1\n\n", "\xff", "\xff ", "\u00ad", "a \u200b",
		"> ", "1\ufe0f\u20e3 a\n", "ABC\n\n", "a:\n\n- b\n", "»", "1. **", "…\n", "1. a [sic] (…)\n",
	} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			text := strings.Repeat(part, size/len(part))
			start := time.Now()
			o := outline.Parse(text)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%d bytes took %v", len(text), took)
			}
			checkTiles(t, text, o)
		})
	}
}
