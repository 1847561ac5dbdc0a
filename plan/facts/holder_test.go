package facts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// TestHolders holds who is bound, free or expected, and who receives, one case or
// more for each way in which the two were lost.
func TestHolders(t *testing.T) {
	parties := readParties(t)
	for _, tt := range []struct{ name, lang, text, want string }{
		{
			"a period in front", "en",
			"During the first two years, the Tenant shall keep the yard clear.",
			"obligation tenant",
		},
		{
			"a date in front", "en", "Before 2 March 2029, the Supplier shall move the crane.",
			"obligation supplier",
		},
		{
			"an exception in front", "en",
			"Notwithstanding Section 9, the Landlord may enter the cellar.", "permission landlord",
		},
		{
			"two phrases in front", "en",
			"In return for the seed, and after harvest, the Customer shall pay the Supplier.",
			"obligation customer>supplier",
		},
		{
			"a phrase in front without a comma", "en",
			"After the harvest the Customer may return the sacks.", "permission customer",
		},
		{
			"a phrase between commas", "en", "The Tenant, at its own cost, shall mend the fence.",
			"obligation tenant",
		},
		{"a colon in front", "en", "Rent: the Tenant shall pay it in May.", "obligation tenant"},
		{
			"a denied occasion", "en", "In no event shall the Landlord remove the door.",
			"prohibition landlord",
		},
		{
			"a condition and then", "en", "If the well is dry, then the Landlord may close it.",
			"permission landlord",
		},
		{
			"a pronoun for the one party named", "en",
			"If the Tenant is late, it shall pay interest.",
			"obligation tenant",
		},
		{
			"a pronoun for one named twice", "en",
			"If the Tenant is late and the Tenant is away, it shall pay interest.",
			"obligation tenant",
		},
		{
			"a pronoun behind a list", "en",
			"If Russia and Ukraine meet, it shall pay interest.", "obligation",
		},
		{
			"each by commas", "en", "Russia, Ukraine, and the US shall each pay half.",
			"obligation ru+ua+us",
		},
		{
			"three in two pairs", "en",
			"The Tenant may plant; the Landlord may fell, and the Customer shall buy.",
			"permission tenant; permission landlord; obligation customer",
		},
		{
			"an expectation of one", "en", "It is expected that Russia leaves.",
			"expectation ru",
		},
		{
			"an expectation of one far off", "en",
			"Ukraine waits for a long while; it is expected that peace comes.", "expectation",
		},
		{
			"a pronoun for one of two", "en",
			"If the Tenant harms the Landlord, it shall pay damages.", "obligation",
		},
		{
			"a pronoun for a thing, perhaps", "en", "If the Tenant harms the roof, it shall leak.",
			"obligation",
		},
		{
			"a pronoun for what is done to", "en", "If the Tenant is late, it shall be noted.",
			"obligation",
		},
		{
			"a pronoun behind a genitive", "en",
			"If the cart of the Tenant breaks, it shall stay there.", "obligation",
		},
		{
			"a pronoun of another sentence", "en", "The Tenant leaves. It shall pay rent.",
			"obligation",
		},
		{"an adverb between", "en", "The Tenant hereby agrees to leave.", "obligation tenant"},
		{
			"two verbs", "en", "The Supplier shall load the carts and shall weigh them.",
			"obligation supplier; obligation supplier",
		},
		{
			"two subjects", "en", "The Landlord shall dig and the Tenant shall plant.",
			"obligation landlord; obligation tenant",
		},
		{"a list", "en", "Russia, Ukraine and the US shall meet.", "obligation ru+ua+us"},
		{"each of many", "en", "Each of the Parties shall keep a copy.", "obligation parties"},
		{
			"none of two", "en", "Neither the Landlord nor the Tenant may burn straw.",
			"prohibition landlord+tenant",
		},
		{
			"a clause with that", "en", "The Parties agree that Ukraine will not join.",
			"prohibition ua",
		},
		{"part of another phrase", "en", "The duties of the Tenant shall end.", "obligation"},
		{"half of a compound", "en", "Tenant improvements shall be insured.", "obligation"},
		{"with a participle", "en", "The Tenant leaving early shall pay.", "obligation tenant"},
		{"of whose it is", "en", "The Tenant's cart shall be returned.", "obligation"},
		{"two of a phrase", "en", "A talk between Russia and Ukraine shall be held.", "obligation"},
		{"behind a preposition", "en", "A contract with the Tenant may be ended.", "permission"},
		{
			"a warranty", "en", "The Supplier warrants that the seed is clean.",
			"obligation supplier",
		},
		{"a waiver", "en", "The Customer hereby waives all claims.", "obligation customer"},
		{
			"a right kept", "en", "The Landlord reserves the right to fell the oak.",
			"permission landlord",
		},
		{"a responsibility", "en", "The Tenant is responsible for the hedge.", "obligation tenant"},
		{
			"no responsibility", "en", "The Landlord is not responsible for the hedge.",
			"exemption landlord",
		},
		{
			"no duty", "en", "The Landlord has no obligation to mend the hedge.",
			"exemption landlord",
		},
		{"a noun like a verb", "en", "Two warrants are attached.", "statement"},
		{
			"to whom", "en", "The Supplier shall hand over the key to the Customer.",
			"obligation supplier>customer",
		},
		{
			"whom", "en", "The Employer shall promptly pay the Employee the wages.",
			"obligation employer>employee",
		},
		{
			"the subject behind", "de", "Nach der Ernte muss der Mieter den Hof räumen.",
			"obligation tenant",
		},
		{
			"a genitive before the verb", "de",
			"Im Falle des Todes des Mieters kann der Vermieter den Hof räumen.",
			"permission landlord",
		},
		{
			"the dative", "de", "Der Käufer hat dem Lieferanten den Preis zu zahlen.",
			"obligation customer>supplier",
		},
		{
			"a right kept", "de", "Der Vermieter behält sich das Recht vor, die Eiche zu fällen.",
			"permission landlord",
		},
		{"a participle", "de", "Die Nutzung wird gewährleistet.", "obligation"},
		{
			"an article in front", "fr", "Nonobstant l'article 9, le Bailleur peut entrer.",
			"permission landlord",
		},
		{
			"to whom", "fr", "Le Fournisseur doit remettre la clé à l'Acheteur.",
			"obligation supplier>customer",
		},
		{"a waiver", "fr", "Le Locataire renonce à son droit.", "obligation tenant"},
		{
			"a phrase in front", "uk", "Після збору врожаю Орендар повинен звільнити двір.",
			"obligation tenant",
		},
		{"another's form before the verb", "uk", "Майно Орендаря може бути продане.", "permission"},
		{
			"the dative", "uk", "Покупець зобов'язаний сплатити Постачальнику ціну.",
			"obligation customer>supplier",
		},
		{
			"the dative later", "uk", "Покупець зобов'язаний сплатити ціну Постачальнику.",
			"obligation customer>supplier",
		},
		{
			"a consent in front", "uk", "Без дозволу Орендодавця Орендар не може копати.",
			"prohibition tenant",
		},
		{
			"no responsibility", "ru", "Поставщик не несет ответственности за задержку.",
			"exemption supplier",
		},
		{
			"a right kept", "ru", "Арендодатель оставляет за собой право срубить дуб.",
			"permission landlord",
		},
		{
			"a phrase in front", "ru", "После сбора урожая Арендатор обязан освободить двор.",
			"obligation tenant",
		},
		{
			"to whom", "es", "El Cliente deberá pagar el precio al Proveedor.",
			"obligation customer>supplier",
		},
		{
			"a right kept", "es", "El Arrendador se reserva el derecho de entrar.",
			"permission landlord",
		},
		{
			"by whom", "en", "The fence shall be mended by the Tenant.", "obligation tenant",
		},
		{
			"by whom and to whom", "en",
			"Rent is to be paid by the Tenant to the Landlord.", "obligation tenant>landlord",
		},
		{
			"to whom and by whom", "en", "The sacks must be returned to the Customer by the Supplier.",
			"obligation supplier>customer",
		},
		{
			"to one by the other", "en", "The Tenant shall be warned by the Landlord.",
			"obligation landlord",
		},
		{
			"by whom something beside it is done", "en",
			"The barn shall be insured against fires lit or caused by the Tenant.", "obligation",
		},
		{
			"by whom another thing is done", "en",
			"The seed shall be kept in a barn approved by the Customer.", "obligation",
		},
		{
			"by whose people", "en", "The seed shall be sown by the Supplier's sons.", "obligation",
		},
		{
			"half of a compound behind by", "en", "The seed shall be sown by Supplier crews.",
			"obligation",
		},
		{"what is done to a party", "en", "The Tenant may be evicted.", "permission"},
		{
			"who shall", "en", "Keys are kept by the Landlord, who shall count them.",
			"obligation landlord",
		},
		{
			"who shall, and the verb behind", "en",
			"The Tenant, who shall sweep the yard, shall also salt it.",
			"obligation tenant; obligation tenant",
		},
		{
			"which of two", "en", "The list of the Supplier, which must be short, may be read.",
			"obligation; permission",
		},
		{
			"for whom it is", "en", "It is for the Customer to weigh the sacks.",
			"obligation customer",
		},
		{"for what it is", "en", "It is for this reason that the barn is dry.", "statement"},
		{
			"with whom it rests", "en", "The upkeep of the hedge rests with the Tenant.",
			"obligation tenant",
		},
		{"alone", "en", "The Landlord alone may fell the oak.", "permission landlord"},
		{
			"payable", "en", "A deposit is payable by the Tenant to the Landlord.",
			"obligation tenant>landlord",
		},
		{
			"whereas", "en",
			"The Tenant may fish, whereas the Landlord may hunt.",
			"permission tenant; permission landlord",
		},
		{
			"a verb of giving later", "en",
			"The Supplier may mend the plough or return the price to the Customer.",
			"permission supplier>customer",
		},
		{
			"who may receive", "en", "The Customer may obtain a copy.",
			"permission customer>customer",
		},
		{
			"by whom", "de", "Die Miete ist vom Mieter an den Vermieter zu zahlen.",
			"obligation tenant>landlord",
		},
		{
			"from whom", "de", "Der Vermieter kann vom Mieter ein Pfand verlangen.",
			"permission landlord",
		},
		{"the present", "de", "Die Fracht trägt der Lieferant.", "obligation supplier"},
		{
			"the present of a relative clause", "de",
			"Die Fracht, die der Lieferant trägt, ist gering.", "statement",
		},
		{
			"on whom it is incumbent", "de", "Es obliegt dem Mieter, den Hof zu kehren.",
			"obligation tenant",
		},
		{
			"on whom, in front", "de", "Dem Mieter obliegt das Kehren.", "obligation tenant",
		},
		{
			"to whom it is forbidden", "de", "Dem Mieter ist es untersagt, Ziegen zu halten.",
			"prohibition tenant",
		},
		{
			"a genitive is no object", "de", "Das Recht des Mieters kann enden.", "permission",
		},
		{
			"between to be and its participle", "de",
			"Nach der Ernte ist der Vermieter berechtigt, den Hof zu pflügen.",
			"permission landlord",
		},
		{
			"by whom, before another noun", "de",
			"Aus vom Mieter zu vertretenden Gründen kann der Vermieter kündigen.",
			"permission landlord",
		},
		{
			"of whom", "de", "Die Anteile von Mieter und Vermieter sind neu zu berechnen.",
			"obligation",
		},
		{
			"the subject of a condition", "de",
			"Der Schlüssel wird nicht übergeben, wenn der Mieter schweigt.", "prohibition",
		},
		{
			"to whom, in front", "de", "Dem Mieter ist der Schlüssel zu übergeben.",
			"obligation>tenant",
		},
		{
			"the verb last", "de",
			"Der Lieferant muss wiegen, während der Käufer die Säcke zurückzugeben hat.",
			"obligation supplier; obligation customer",
		},
		{
			"by whom", "fr", "Le toit doit être réparé par le Bailleur.", "obligation landlord",
		},
		{"the present", "fr", "Le Bailleur fournit le bois.", "obligation landlord"},
		{
			"the present, by whom", "fr", "La taxe est payée par le Locataire.",
			"obligation tenant",
		},
		{
			"on whom it is incumbent", "fr", "Il incombe au Bailleur de réparer le toit.",
			"obligation landlord",
		},
		{
			"to whom it is forbidden", "fr", "Il est interdit au Locataire d'allumer des feux.",
			"prohibition tenant",
		},
		{
			"who shall", "fr", "Le Bailleur, qui doit réparer le toit, peut entrer.",
			"obligation landlord; permission landlord",
		},
		{
			"by whom", "uk", "Плата має бути внесена Орендарем.", "obligation tenant",
		},
		{
			"the present, by whom", "uk", "Орендарем сплачується мито.", "obligation tenant",
		},
		{
			"the present, and to whom", "uk", "Орендар сплачує Орендодавцю мито.",
			"obligation tenant>landlord",
		},
		{
			"on whom it is laid", "uk", "Ремонт криниці покладається на Орендодавця.",
			"obligation landlord",
		},
		{
			"on whom, in front", "uk", "На Орендодавця покладається ремонт криниці.",
			"obligation landlord",
		},
		{
			"none of those", "uk", "Жодна зі Сторін не може копати.", "prohibition parties",
		},
		{
			"whose thing", "uk", "Акт Орендаря, який має бути підписаний, зберігається.",
			"obligation",
		},
		{
			"by whom", "ru", "Ремонт выполняется Арендодателем.", "obligation landlord",
		},
		{
			"none of those", "ru", "Ни одна из Сторон не вправе копать.", "prohibition parties",
		},
		{
			"on whom it is laid", "ru", "Уборка лежит на Арендаторе, который обязан начать ее в мае.",
			"obligation tenant; obligation tenant",
		},
	} {
		assert.Equal(t, tt.want, holdersOf(tt.text, tt.lang, parties), "%s: %s", tt.name, tt.text)
	}
}

// holdersOf gives the forces of a clause that bind or free, each with who is bound and who
// receives.
func holdersOf(text, lang string, parties []plan.Party) string {
	var got []string
	for _, f := range facts.Read(text, facts.Language(lang), facts.Parties(parties)) {
		if f.Kind != facts.KindForce || f.Value == facts.Statement && len(got) > 0 {
			continue
		}
		s := strings.TrimSpace(f.Value + " " + strings.Join(f.Holder, "+"))
		if len(f.Beneficiary) > 0 {
			s += ">" + strings.Join(f.Beneficiary, "+")
		}
		got = append(got, s)
	}
	return strings.Join(got, "; ")
}

// TestModalsOnly holds that a plain verb is no duty to who wants modals alone.
func TestModalsOnly(t *testing.T) {
	parties := readParties(t)
	for _, text := range []string{"Le Bailleur fournit le bois.", "Le Bailleur doit fournir le bois."} {
		modal := strings.Contains(text, "doit")
		for _, f := range facts.Read(text, facts.Language("fr"), facts.Parties(parties),
			facts.ModalsOnly()) {
			require.False(t, f.Kind == facts.KindForce && !modal, text)
		}
		require.Equal(t, "obligation landlord", holdersOf(text, "fr", parties))
	}
}

// TestHolderSet reckons up clauses that were labelled before they were run: 35 of 40 were
// right then, and none had another holder.
func TestHolderSet(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "holders.txt"))
	require.NoError(t, err)
	parties, right, all := readParties(t), 0, 0
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		all++
		if got := holdersOf(fields[1], fields[0], parties); got == fields[2] {
			right++
		} else {
			t.Logf("%s: %s", fields[1], got)
		}
	}
	t.Logf("%d of %d", right, all)
	require.GreaterOrEqual(t, right, 38)
}
