package effect

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// normalOf gives a sentence in normal form, in one line, without the words that
// carry nothing.
func normalOf(lang, text string) string {
	clause := Verbatim(text)
	clause.Language = lang
	w := newWork(context.Background(), &NewComparer().set, clause, clause)
	var out []string
	for _, v := range w.old.rewritten(w.old.norm) {
		if !v.is(nothing | support | light) {
			out = append(out, v.text)
		}
	}
	return strings.Join(out, " ")
}

// TestNormalForm holds, for each rule and each language's own forms, two ways to
// say one thing and the form that both have.
func TestNormalForm(t *testing.T) {
	tests := []struct{ name, lang, a, b, want string }{
		{
			"a trigger for its like", "en", "If it fails, it ends.",
			"In the event that it fails, it ends.", "?if it fails it ends",
		},
		{
			"a case that opens with should", "en", "Where goods perish, it ends.",
			"If goods perish, it ends.", "?if goods perish it ends",
		},
		{
			"if not is unless", "en", "It ends if the Council does not agree.",
			"It ends unless the Council agree.", "it ends ?unless council agree",
		},
		{
			"non-payment", "en", "In case of non-payment it ends.",
			"In case of no payment it ends.",
			"?unless payment it ends",
		},
		{
			"may not unless is may only if", "en", "It may not be sold unless the Board agrees.",
			"It may be sold only if the Board agrees.",
			"it =permission be sold ?only-if board agrees",
		},
		{
			"no change is valid unless", "en", "No change is valid unless the Board agrees.",
			"A change is valid only if the Board agrees.", "change valid ?only-if board agrees",
		},
		{
			"may not before is may only after", "en", "It may not be sold before the audit.",
			"It may be sold only after the audit.", "it =permission be sold ?only-after audit",
		},
		{
			"not until is only after", "en", "Not until the audit ends shall it be sold.",
			"Only after the audit ends shall it be sold.",
			"?only-after audit ends =obligation it be sold",
		},
		{
			"without is only with", "en", "It may not be sold without a permit.",
			"It may be sold only with a permit.", "it =permission be sold ?only-if permit",
		},
		{
			"no … except is only", "en", "No appeal lies except with leave.",
			"An appeal lies only with leave.", "appeal lies ?only-if leave",
		},
		{
			"nobody other than is only", "en", "Nobody other than the keeper may enter.",
			"Only the keeper may enter.", "only keeper =permission enter",
		},
		{
			"a majority of a share", "en", "It decides by a two-thirds majority.",
			"It decides by a majority of two thirds.", "it decid~es by #share:2/3:majority:",
		},
		{
			"a text that shall apply applies", "en", "This section shall not apply.",
			"This section does not apply.", "section not apply",
		},
		{
			"that arises, arising", "en", "Any dispute that arises is settled.",
			"Any dispute arising is settled.", "any dispute ariz~ settled",
		},
		{
			"what points to a provision", "en", "Under section 4 it ends.",
			"Pursuant to section 4 it ends.", "pursuant #reference:section 4:: it ends",
		},
		{"not unlawful", "en", "It is not unlawful.", "It is lawful.", "it lawful"},
		{
			"shall not fail to", "en", "The Bank shall not fail to report.",
			"The Bank shall report.",
			"bank =obligation report",
		},
		{
			"no one shall is all shall not", "en", "No member shall vote.",
			"Members shall not vote.",
			"member =prohibition vote",
		},
		{
			"a modal over joined verbs", "en", "The Bank shall inspect and shall test.",
			"The Bank shall inspect and test.", "bank =obligation inspect and test",
		},
		{
			"a value however it is written", "en", "It costs thirty (30) euros.",
			"It costs EUR 30.",
			"it expense #money:30:EUR:",
		},
		{
			"a phrase for its like", "en", "It ends prior to the vote.", "It ends before the vote.",
			"it ends before vote",
		},
		{
			"spelling", "en", "The organisation honours the cheque.",
			"The organization honors the check.", "organization honors check",
		},
		{
			"agreed upon is no condition", "en", "The price agreed upon is final.",
			"The price agreed upon is final.", "price agreed upon final",
		},
		{
			"an absence", "ru", "При отсутствии спора дело закрыто.",
			"В отсутствие спора дело закрыто.", "?unless спора дело закрыто",
		},
		{
			"не вправе не", "ru", "Банк не вправе не платить.", "Банк обязан платить.",
			"банк =obligation платить",
		},
		{
			"лише після is не до", "uk", "Дозвіл може бути виданий лише після перевірки.",
			"Дозвіл не може бути виданий до перевірки.",
			"дозвіл =permission бути виданий ?only-after перевірки",
		},
		{
			"ne … que is only", "fr", "La vente n'est possible qu'avec un permis.",
			"La vente n'est pas possible sans un permis.", "vente possible ?only-if permis",
		},
		{
			"ne pas omettre de", "fr", "Le preneur ne doit pas omettre de payer.",
			"Le preneur doit payer.", "preneur =obligation pay~er",
		},
		{
			"nicht ohne", "de", "Der Käufer darf die Ware nicht ohne Ausweis abholen.",
			"Der Käufer darf die Ware nur mit Ausweis abholen.",
			"käufer =permission ware ?only-if ausweis abholen",
		},
		{
			"a passive binds nobody", "de", "Die Waren werden im Lager geprüft.",
			"Die Waren werden in dem Lager geprüft.", "waren werden in lager prüf~t",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, normalOf(tt.lang, tt.a))
			require.Equal(t, tt.want, normalOf(tt.lang, tt.b))
		})
	}
}
