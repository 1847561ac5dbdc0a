package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// TestPassiveHolder holds that who is to do a thing is the same in the passive.
func TestPassiveHolder(t *testing.T) {
	tests := []struct{ name, lang, old, new string }{
		{
			"english", "en", "The Tenant shall pay the rates.",
			"The rates may be paid by the Tenant.",
		},
		{
			"german", "de", "Der Tenant hat die Abgabe zu zahlen.",
			"Die Abgabe kann vom Tenant gezahlt werden.",
		},
		{"french", "fr", "Le Tenant doit payer la taxe.", "La taxe peut être payée par le Tenant."},
	}
	c := effect.NewComparer(effect.Parties([]plan.Party{
		{ID: "t", Name: "Tenant"},
		{ID: "l", Name: "Landlord"},
	}))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.old), effect.Verbatim(tt.new)
			old.Language, new.Language = tt.lang, tt.lang
			got := c.Compare(old, new)
			require.Equal(t, []string{"force-weakened"}, names(got))
			require.Equal(t, []string{"t"}, got[0].Holder)
		})
	}
}
