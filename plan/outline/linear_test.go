package outline_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestParseIsLinear reads texts that tempt a reader to look far ahead. Each
// takes milliseconds, see BenchmarkHostile; with a quadratic one it would be minutes.
func TestParseIsLinear(t *testing.T) {
	t.Parallel()
	const size = 1 << 17
	for _, part := range []string{
		"\n", "\r", "1. a\n", "a) ", "(", "[(", "(Note: ", "**", "“", "- a\n", "— a\n\n", "# A\n",
		"I. ", "i) x\n",
		"Article 1\n\n\n", "§ 1 (1) a) ", "A\n\n", "A\n===\n", "1\n\n", "\xff ", "a:\n\n- b\n",
		"\u202e\u202c  ", "<b>  ", "&amp; ", "Annex\n\n1. a\n\n", "1. a\n\nAnnex\n\n- b\n\n",
		"Done at a\n\n", "1. a\n\nDone at b\n\n", "1 to 3. [Repealed]\n", "[1 to 9 repealed]\n\n",
		"1. **A**\n", "A ....... 1\n", "(a)(i) ", "Article 1\nSection 1.\n", "1. a [sic] (…)\n",
		"o[r] ", "[T]he ", "[1. a\n", "2(a) b\n", "1. A B. C d.\n", "For the A\n",
		"<sup><a href=\"#a\">1</a></sup>", "<li id=\"a\">b", "<sup>1</sup>", "1 A\n",
		"1. A.—(1) b\n", "bc7 d\n\n7 A\n\f", "bc7\n7 A\n", "DECIDES:\n\n", "§ 1\nA\n\n",
		"Disposición final única. A\n",
	} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			text := strings.Repeat(part, size/len(part))
			checkTiles(t, text, outline.Parse(text))
		})
	}
}
