package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/words"
)

// TestSentences holds that a caller's table says what a change does, on both ways, and
// changes nothing else.
func TestSentences(t *testing.T) {
	t.Parallel()
	older := outline.Parse("1. The tenant shall pay at most 40 euros.\n").Version
	newer := outline.Parse("1. The tenant shall pay at most 50 euros.\n").Version
	table := words.Table{
		Language: "de",
		Texts: map[string]string{
			"figure-raised":  "erhöht: {before}, {after}",
			"figure-lowered": "gesenkt: {before}, {after}",
		},
	}
	said := func(c *diff.Comparison) string {
		require.Len(t, c.Changes, 1)
		require.Len(t, c.Changes[0].Effects, 1)
		return c.Changes[0].Effects[0].Sentence
	}
	there, back := diff.Compare(older, newer, diff.Sentences(table)),
		diff.Compare(newer, older, diff.Sentences(table))
	assert.Equal(t, "erhöht: 40 euros, 50 euros", said(there))
	assert.Equal(t, "gesenkt: 50 euros, 40 euros", said(back))
	english := diff.Compare(older, newer)
	there.Changes[0].Effects[0].Sentence = said(english)
	assert.Equal(t, english, there)
}
