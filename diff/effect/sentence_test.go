package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// TestEnglish holds the sentence of each sort of effect as a newspaper prints it.
func TestEnglish(t *testing.T) {
	parties := effect.Parties([]plan.Party{
		{ID: "ua", Name: "Ukraine"},
		{ID: "us", Name: "the United States", Aliases: []string{"United States"}},
		{ID: "eu", Name: "Europe"},
		{ID: "nato", Name: "NATO"},
	})
	tests := []struct {
		name, old, new, want string
		told                 bool
	}{
		{
			"figure raised", "The army is limited to 600,000 soldiers.",
			"The army is limited to 800,000 soldiers.",
			"limit raised by a third, from 600,000 soldiers to 800,000 soldiers", false,
		},
		{
			"figure dropped", "The fund has $100 billion.", "The fund has money.",
			"no figure any more; it was $100 billion", false,
		},
		{
			"figure dropped, told", "The fund has $100 billion.", "The fund has money.",
			"no figure; it was $100 billion", true,
		},
		{
			"limit gone", "The ships are limited to 30 crews.", "The number of crews is unlimited.",
			"no limit any more; it was limited to 30", false,
		},
		{
			"bound changed", "The convoy has at most 30 ships.", "The convoy has about 30 ships.",
			"“at most 30 ships” became “about 30 ships”", false,
		},
		{
			"share dropped", "Ukraine shall pay 50 percent of the profits.",
			"Ukraine shall pay the profits.", "no share any more; it was 50 percent", false,
		},
		{
			"share dropped, told", "Ukraine shall pay 50 percent of the profits.",
			"Ukraine shall pay the profits.", "no share; it was 50 percent", true,
		},
		{
			"deadline longer", "Ukraine shall answer within 48 hours.",
			"Ukraine shall answer within 72 hours.",
			"longer: within 72 hours instead of within 48 hours", false,
		},
		{
			"deadline vague", "Elections shall be held within 100 days.",
			"Elections shall be held as soon as possible.",
			"“as soon as possible” instead of within 100 days", false,
		},
		{
			"start named", "Elections shall be held within 100 days.",
			"Elections shall be held within 100 days after the signing.",
			"counted after the signing; before, from when was not said", false,
		},
		{
			"party for party", "The talks are held with Europe.", "The talks are held with NATO.",
			"“Europe” is now “NATO”", false,
		},
		{
			"party gone", "Ukraine and the United States shall guard the plant.",
			"Ukraine shall guard the plant.", "the United States is no longer named", false,
		},
		{
			"duty gone",
			"Ukraine shall hold elections and shall write the ban into its constitution.",
			"Ukraine shall hold elections.",
			"Ukraine would no longer have to write the ban into its constitution", false,
		},
		{
			"duty new", "Ukraine shall hold elections.",
			"Ukraine shall hold elections and shall write the ban into its constitution.",
			"Ukraine would have to write the ban into its constitution", false,
		},
		{
			"prohibition narrowed", "NATO shall not station troops in Ukraine.",
			"NATO shall not permanently station troops in Ukraine.",
			"the ban holds only “permanently”", false,
		},
		{
			"force weakened", "Ukraine shall repair the road.",
			"Ukraine shall use reasonable efforts to repair the road.",
			"“shall” became “shall use reasonable efforts to”: a promise of effort", false,
		},
		{
			"may to must not", "Ukraine may keep the planes.", "Ukraine may not keep the planes.",
			"what was allowed is forbidden: keep the planes", false,
		},
		{
			"negation", "The policy covers damage by frost.",
			"The policy does not cover damage by frost.", "“not” came in", false,
		},
		{
			"condition new", "Ukraine holds elections.",
			"After a peace agreement is signed, Ukraine holds elections.",
			"new condition: “After a peace agreement is signed”", false,
		},
		{
			"recognition not there",
			"Crimea is recognised as Russian and stays under the law in force.",
			"Crimea stays under the law in force.",
			"no words on recognition any more; before: “recognised”", false,
		},
		{
			"model named", "Ukraine shall receive a guarantee.",
			"Ukraine shall receive a guarantee that mirrors Article 5.",
			"“Article 5” named as the model", false,
		},
		{
			"wording only", "If the vessel is lost, the charter ends.",
			"Should the vessel be lost, the charter ends.",
			"the words differ; nothing in them that can be named does", false,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.old), effect.Verbatim(tt.new)
			if tt.told {
				new.Wording = plan.WordingParaphrase
			}
			var got []string
			for _, e := range effect.Compare(old, new, parties) {
				got = append(got, e.Sentence)
			}
			require.Contains(t, got, tt.want)
		})
	}
	old, new := effect.Verbatim("Section 7 applies."), effect.Verbatim("Section 7 applies.")
	old.Targets, new.Targets = map[string]string{"section 7": "a"},
		map[string]string{"section 7": "b"}
	require.Equal(t, "still points to Section 7, which is another clause now",
		effect.Compare(old, new)[0].Sentence)
}
