package identify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
)

// TestHouseSpelling holds that a copy in the spelling and the signs of another house has no
// other words, and that what is more than spelling is shown.
func TestHouseSpelling(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ known, text, alone string }{
		{
			"The neighbouring harbours are recognised as centres of defence.",
			"The neighboring harbors are recognized as centers of defense.", "",
		},
		{"The fund holds $100 billion.", "The fund holds $100bn.", ""},
		{"The guard has 600,000 people.", "The guard has 600 000 people.", ""},
		{"The guard has 1,600,000 people.", "The guard has 1 600 000 people.", ""},
		{
			"The council takes 50 percent of the profit.",
			"The council takes 50 per cent of the profit.", "",
		},
		{"The council takes 50 percent of the profit.", "The council takes 50% of the profit.", ""},
		{"The ships use artificial intelligence at night.", "The ships use AI at night.", ""},
		{"The fund holds $100 billion.", "The fund holds $100mn.", "100mn"},
		{"The fund holds $100 billion.", "The fund holds $110bn.", "110bn"},
		{"The guard has 600,000 people.", "The guard has 660 000 people.", "660 000"},
		{
			"The council takes 50 percent of the profit.",
			"The council takes 60 per cent of the profit.", "60",
		},
		{
			"The council takes 50 percent of the profit.",
			"The council takes 50 per mille of the profit.", "per mille",
		},
		{"The ships use artificial intelligence at night.", "The ships use AIS at night.", "AIS"},
		{"The four pilots wait.", "The for pilots wait.", "for"},
	} {
		p := harbour(t)
		v := p.Version("first")
		for _, q := range []*string{&v.Point("12").Text, &v.Witnesses[1].Readings[11].Text} {
			*q = tt.known
		}
		require.NoError(t, plan.Check(p))
		c := copied(t, p, "first", strings.Replace(harbourText,
			"The harbour keeps a list of all passages.", tt.text, 1))
		var alone []string
		for _, x := range c.Alone() {
			alone = append(alone, x.Words.Text)
		}
		if tt.alone == "" {
			assert.Empty(t, alone, tt.text)
			assert.Equal(t, identify.OutcomeCopy, c.Outcome, "%s: %v", tt.text, c.Reasons)
			continue
		}
		assert.Contains(t, strings.Join(alone, " "), tt.alone, tt.text)
		assert.Equal(t, identify.OutcomeUnclear, c.Outcome, tt.text)
	}
}

// TestToldElsewhere holds that a text which tells the matter of another draft, of which the
// words were never read, is not said to have words of that draft.
func TestToldElsewhere(t *testing.T) {
	t.Parallel()
	text := strings.Replace(harbourText, "The harbour keeps a list of all passages.",
		"Each spring the council says what each passage costs the ships.", 1)
	for _, tt := range []struct {
		wording plan.Wording
		state   identify.CopyState
	}{
		{plan.WordingVerbatim, identify.CopyStateElsewhere},
		{plan.WordingParaphrase, identify.CopyStateUnknown},
	} {
		p := harbour(t)
		v := p.Version("second")
		v.Lead = "tide"
		v.Witnesses = []plan.Witness{{ID: "tide", Report: "tide", Wording: tt.wording}}
		for _, q := range v.All() {
			q.Confirmed = plan.ConfirmedExact
		}
		require.NoError(t, plan.Check(p))
		c := copied(t, p, "first", text)
		assert.Equal(t, tt.state, c.Points[len(c.Points)-1].State, "%s", tt.wording)
	}
}
