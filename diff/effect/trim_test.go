package effect_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestTrimmed holds that a change inside a long clause is told as in a short one,
// with the places of the long one, and that a clause far longer than what is looked
// at otherwise is examined where its change is.
func TestTrimmed(t *testing.T) {
	c := effect.NewComparer(effect.Parties(readParties(t)))
	pairs := readPairs(t)
	before := strings.Repeat(
		"The Secretariat keeps the archive of the council and lends its books. ", 40)
	for _, size := range []int{1, 200} {
		head, tail := strings.Repeat(before, size), " "+strings.Repeat(before, size)
		for i := range pairs[:60] {
			p := &pairs[i]
			if p.lang != "en" || p.told || strings.ContainsAny(p.old+p.new, ":\n") ||
				!strings.HasSuffix(p.old, ".") || !strings.HasSuffix(p.new, ".") {
				continue
			}
			var short [2]effect.Clause
			short[0], short[1] = p.clauses()
			long := short
			for k := range long {
				long[k].Text = head + short[k].Text + tail
			}
			want, got := c.Compare(short[0], short[1]), c.Compare(long[0], long[1])
			if len(want) == 1 && (!want[0].Kind.Changes() ||
				want[0].Kind == effect.KindSubstantive) {
				require.Len(t, got, 1, p.new)
				continue
			}
			require.Equal(t, brief(want), brief(got), p.new)
			for k := range got {
				checkSides(t, long[0], long[1], got)
				if got[k].Before.Text != "" {
					require.Equal(t, len(head)+want[k].Before.Range.At, got[k].Before.Range.At)
				}
			}
		}
	}
}
