package facts_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/facts"
)

// TestOver holds what a force governs: the words behind it, up to where the next one begins.
func TestOver(t *testing.T) {
	parties := readParties(t)
	for _, tt := range []struct{ lang, text, want string }{
		{"en", "The Tenant shall sweep the yard.", "sweep the yard."},
		{
			"en", "The Tenant shall sweep the yard and shall salt it.",
			"sweep the yard | salt it.",
		},
		{
			"en", "The Tenant shall sweep, and the Landlord shall salt, the yard.",
			"sweep | salt, the yard.",
		},
		{"en", "The Tenant agrees that it will not dig.", "dig."},
		{"en", "It is expected that Russia will leave.", "leave."},
		{"en", "It is expected that Russia leaves.", "Russia leaves."},
		{"en", "Russia is not expected to leave soon.", "leave soon."},
		{"de", "Der Mieter muss den Hof kehren.", "den Hof kehren."},
		{"fr", "Le Locataire paie la taxe.", "la taxe."},
	} {
		var got []string
		for _, f := range facts.Read(tt.text, facts.Language(tt.lang), facts.Parties(parties)) {
			if f.Kind == facts.KindForce {
				got = append(got, tt.text[f.Over.At:f.Over.At+f.Over.Len])
			}
		}
		require.Equal(t, tt.want, strings.Join(got, " | "), tt.text)
	}
}
