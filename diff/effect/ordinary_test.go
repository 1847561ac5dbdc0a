package effect_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// TestOrdinary holds what is told of clauses such as rules, leases and contracts have.
func TestOrdinary(t *testing.T) {
	const same = "the words differ; nothing in them that can be named does"
	tests := []struct {
		name, lang, old, new string
		want                 []string
	}{
		{
			"is to binds", "en", "The parties shall be regarded as independent contractors.",
			"The parties are to be treated as independent contractors.",
			[]string{same},
		},
		{
			"is not to forbids", "en", "The deposit must not be used for repairs.",
			"The deposit is not to be used for repairs.",
			[]string{same},
		},
		{
			"should binds less than is to", "en", "Members should pay the subscription in January.",
			"Members are to pay the subscription in January.",
			[]string{"stronger: “should” became “are to”"},
		},
		{
			"one share in a condition", "en",
			"The rule may be changed if one quarter of the members so request.",
			"The rule may be changed if 25% of the members request it.",
			[]string{same},
		},
		{
			"another share in a condition", "de",
			"Die Versammlung ist einzuberufen, wenn ein Fünftel der Mitglieder dies verlangt.",
			"Die Versammlung ist einzuberufen, wenn ein Viertel der Mitglieder es verlangt.",
			[]string{"ein Viertel instead of ein Fünftel"},
		},
		{
			"or more behind what is counted", "en", "Stays of seven nights or more get a discount.",
			"Stays of at least seven nights get a discount.",
			[]string{same},
		},
		{
			"or more behind a preposition", "de",
			"Bei sieben Nächten oder mehr wird ein Rabatt gewährt.",
			"Bei mindestens sieben Nächten wird ein Rabatt gewährt.",
			[]string{same},
		},
		{
			"a term is nobody", "en", "A Subscription renews automatically for the same period.",
			"A Plan renews automatically for the same period.",
			[]string{"other words: “Subscription”, now “Plan”"},
		},
		{
			"a term that is paid is nobody", "en", "A Subscription shall be paid in advance.",
			"A Plan shall be paid in advance.",
			[]string{"other words: “Subscription”, now “Plan”"},
		},
		{
			"another is bound", "en", "The Company pays the fee.", "The Customer pays the fee.",
			[]string{"applies to “Customer” now instead of “Company”"},
		},
		{
			"two subjects of one duty", "en",
			"The rent shall be paid by the tenant. The water charges shall be paid by the tenant.",
			"The rent and the water charges shall be paid by the tenant.",
			[]string{same},
		},
		{
			"one of two duties gone", "en",
			"The tenant shall clean the stairs. The tenant shall clean the yard.",
			"The tenant shall clean the stairs.",
			[]string{"duty gone: “The tenant shall clean the yard.”"},
		},
		{
			"no right is no ban", "es",
			"Las obras quedan en el local. La Arrendataria no tendrá derecho a indemnización.",
			"Las obras quedan en el local.",
			[]string{"no longer stated: “La Arrendataria no tendrá derecho a indemnización.”"},
		},
		{
			"not liable is no ban", "en",
			"The hotel keeps a safe. The hotel shall not be liable for valuables.",
			"The hotel keeps a safe.",
			[]string{"exemption gone: “The hotel shall not be liable for valuables.”"},
		},
		{
			"further ahead of an event", "en",
			"Applications must be received not later than 30 days before the meeting.",
			"Applications must be received not later than 45 days before the meeting.",
			[]string{"earlier: not later than 45 days instead of not later than 30 days"},
		},
		{
			"nearer to an event", "de",
			"Anträge sind spätestens vier Wochen vor der Versammlung einzureichen.",
			"Anträge sind spätestens zwei Wochen vor der Versammlung einzureichen.",
			[]string{"later: spätestens zwei Wochen instead of spätestens vier Wochen"},
		},
		{
			"in which time before an event", "en",
			"The certificate must have been issued within 30 days before the application.",
			"The certificate must have been issued within 60 days before the application.",
			[]string{"longer: within 60 days instead of within 30 days"},
		},
		{
			"a limit of time", "en",
			"Shop stewards shall be released for up to four hours a week.",
			"Shop stewards shall be released for up to six hours a week.",
			[]string{"limit raised, from four hours to six hours"},
		},
		{
			"a condition of what went with it", "fr",
			"Il est entendu avant toute décision, assisté s'il le souhaite d'un autre adhérent.",
			"Il est entendu avant toute décision.",
			[]string{"words went out: “assisté s'il le souhaite d'un autre adhérent”"},
		},
		{
			"a condition of one item", "en",
			"The tenant shall pay the rent and a fee if he is late.",
			"The tenant shall pay the rent.",
			[]string{"words went out: “and a fee if he is late”"},
		},
		{
			"a condition of all", "en", "The tenant may keep a dog if the landlord agrees.",
			"The tenant may keep a dog.",
			[]string{"no longer a condition: “if the landlord agrees”"},
		},
		{
			"a deadline in a condition", "es",
			"La Arrendadora podrá resolver el contrato por falta de pago.",
			"La Arrendadora podrá resolver el contrato por falta de pago, si la Arrendataria no " +
				"paga en los diez días siguientes al requerimiento.",
			[]string{"new condition: “si la Arrendataria no paga en los diez días siguientes al " +
				"requerimiento”"},
		},
		{
			"without what joins", "en",
			"It does not apply to apprentices or to members of the board.",
			"It does not apply to members of the board.",
			[]string{"no longer “apprentices”"},
		},
		{
			"with its preposition", "en",
			"Subsection (1) does not apply to a market held on two days.",
			"Subsection (1) does not apply to a market held on two days or to a market held by a " +
				"registered charity.",
			[]string{"now also “to a market held by a registered charity”"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old := effect.Clause{Text: tt.old, Language: tt.lang, Wording: plan.WordingVerbatim}
			new := effect.Clause{Text: tt.new, Language: tt.lang, Wording: plan.WordingVerbatim}
			var got []string
			for _, e := range effect.Compare(old, new) {
				got = append(got, e.Sentence)
			}
			require.Equal(t, tt.want, got)
		})
	}
}
