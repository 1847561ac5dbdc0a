package facts_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/facts"
)

// TestDeniedBehindCondition holds that a denial right before a force is its own, though a
// condition that no comma ends stands before it.
func TestDeniedBehindCondition(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"uk", "Передача ключів без згоди власника не дозволяється.", facts.Prohibition},
		{"uk", "Передача ключів без згоди власника дозволяється.", facts.Permission},
		{"uk", "Покупець у разі прострочення не може вимагати знижки.", facts.Prohibition},
		{"ru", "Покупатель в случае просрочки не вправе требовать скидки.", facts.Prohibition},
		{"ru", "Договор после подписания не может быть изменён.", facts.Prohibition},
		{"ru", "Продажа без согласия собственника не допускается.", facts.Prohibition},
		{"fr", "Le bailleur en cas de retard ne peut exiger de frais.", facts.Prohibition},
		{"fr", "La vente sans l'accord du bailleur n'est pas autorisée.", facts.Prohibition},
		{"fr", "La vente sans l'accord du bailleur est autorisée.", facts.Permission},
		{"de", "Die Weitergabe ohne Zustimmung des Autors ist nicht gestattet.", facts.Prohibition},
		{"de", "Die Weitergabe ohne Zustimmung des Autors ist gestattet.", facts.Permission},
		{"en", "The Tenant after notice may not sublet the flat.", facts.Prohibition},
		{"en", "A sale without the consent of the owner is not permitted.", facts.Prohibition},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, f := range facts.NewReader(facts.Language(tt.lang)).Read(tt.text) {
				if f.Kind == facts.KindForce {
					got = append(got, f.Value)
				}
			}
			require.Equal(t, []string{tt.want}, got)
		})
	}
}
