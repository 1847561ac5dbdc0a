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
	const size = 1 << 15
	for _, part := range []string{
		"\n", "\r", "1. a\n", "a) ", "(", "[(", "(Note: ", "**", "“", "- a\n", "— a\n\n", "# A\n", "I. ", "i) x\n",
		"Article 1\n\n\n", "§ 1 (1) a) ", "A\n\n", "A\n===\n", "1\n\n", "\xff ", "a:\n\n- b\n", "1. a [sic] (…)\n",
	} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			text := strings.Repeat(part, size/len(part))
			start := time.Now()
			o := outline.Parse(text)
			if took := time.Since(start); took > 4*time.Second {
				t.Errorf("%d bytes took %v", len(text), took)
			}
			checkTiles(t, text, o)
		})
	}
}
