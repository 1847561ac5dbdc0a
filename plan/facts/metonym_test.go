package facts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// An alias that may be a place's name is read where something shows the party,
// and nowhere else.
func TestPlacesThatStandForParties(t *testing.T) {
	t.Parallel()
	parties := []plan.Party{
		{ID: "fr", Name: "France", Aliases: []string{"Paris"}},
		{ID: "ru", Name: "Russia", Aliases: []string{"Moscow", "Kremlin", "Russian Federation"}},
		{ID: "ua", Name: "Ukraine", Aliases: []string{"Kyiv", "Україна"}},
		{ID: "us", Name: "United States", Aliases: []string{"US", "Washington"}},
		{ID: "acme", Name: "Acme Ltd", Aliases: []string{"Tenant"}},
	}
	r := facts.NewReader(facts.Parties(parties))
	for text, want := range map[string][]string{
		"The Paris Agreement is open for signature.":                                 nil,
		"The seat of the Court is in Paris.":                                         nil,
		"The Treaty of Paris stays in force.":                                        nil,
		"The guarantee lapses if a missile is launched at Moscow or St. Petersburg.": nil,
		"Paris shall pay the costs.":                                                 {"fr"},
		"The costs are shared by Paris and Washington.":                              {"fr", "us"},
		"France pays half; the rest is paid by Paris.":                               {"fr", "fr"},
		"Moscow, Kyiv and the US agree.": {
			"ru", "ua",
			"us",
		},
		"The talks with the Kremlin go on.": {"ru"},
		"The Russian Federation withdraws.": {"ru"},
		"The rent is paid by the Tenant.":   {"acme"},
		"Україна виводить війська.":         {"ua"},
	} {
		var got []string
		for _, f := range r.Read(text) {
			if f.Kind == facts.KindParty {
				got = append(got, f.Value)
			}
		}
		assert.Equal(t, want, got, text)
	}
}
