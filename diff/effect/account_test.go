package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

// TestAccounted holds what is told of sentences that were rewritten as a whole.
func TestAccounted(t *testing.T) {
	tests := []struct {
		name, lang, old, new string
		want                 []string
	}{
		{
			"another force", "en",
			"The council may close the bridge if the river rises above the mark.",
			"If the river rises above the mark, the bridge shall be closed by the council.",
			[]string{"force-strengthened"},
		},
		{
			"a condition more", "en",
			"The lessee may sublet the field to a neighbour.",
			"To a neighbour the field may be sublet by the lessee, provided that the rent is fair.",
			[]string{"condition-added"},
		},
		{
			"another pays", "en",
			"The seller shall bear the costs of transport.",
			"The costs of transport shall be borne by the carrier.",
			[]string{"party-replaced"},
		},
		{
			"they change places", "en",
			"The lender shall warn the borrower of any change of the rate.",
			"The borrower shall warn the lender of any change of the rate.",
			[]string{"party-replaced", "party-replaced"},
		},
		{
			"one fewer signs", "ru",
			"Акт подписывают заказчик, подрядчик и смотритель.",
			"Акт подписывается заказчиком и подрядчиком.",
			[]string{"party-dropped"},
		},
		{
			"only is more than may", "en",
			"Any change of this plan must be in writing.",
			"This plan may be changed only in writing.",
			[]string{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.old), effect.Verbatim(tt.new)
			old.Language, new.Language = tt.lang, tt.lang
			require.Equal(t, tt.want, typed(names(effect.Compare(old, new))))
			checkMirror(t, effect.NewComparer(), old, new)
		})
	}
}
