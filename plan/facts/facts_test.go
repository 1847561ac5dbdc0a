package facts_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// brief writes what was found in one line each, for the kinds asked for.
func brief(text string, found []facts.Found, kinds ...facts.Kind) (out []string) {
	for i := range found {
		f := &found[i]
		for _, k := range kinds {
			if f.Kind != k {
				continue
			}
			line := fmt.Sprintf("%s %q", f.Kind, f.Words(text))
			for _, part := range []string{f.Value, f.Unit, string(f.Bound), f.Document} {
				if part != "" {
					line += " " + part
				}
			}
			if f.Negated {
				line += " not"
			}
			if len(f.Holder) > 0 {
				line += " by " + strings.Join(f.Holder, "+")
			}
			if len(f.Beneficiary) > 0 {
				line += " for " + strings.Join(f.Beneficiary, "+")
			}
			out = append(out, line)
		}
	}
	return out
}

var measures = []facts.Kind{
	facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
	facts.KindDeadline, facts.KindDate, facts.KindReference,
}

// TestRules holds the rules of the package comment, one case or more for each.
func TestRules(t *testing.T) {
	forces := []facts.Kind{facts.KindForce, facts.KindNegation}
	tests := []struct {
		name, lang, text string
		kinds            []facts.Kind
		want             []string
	}{
		{
			"a day that is counted is a time limit", "en",
			"Claims are lodged by the third day after service.", measures,
			[]string{`deadline "by the third day" 3 days by`},
		},
		{
			"a business day that is counted", "en",
			"The board meets on the twenty-first business day following the vote.", measures,
			[]string{`deadline "on the twenty-first business day" 21 business-days on`},
		},
		{
			"a day of the month is none", "en", "The board meets on the third day of the fair.",
			measures, nil,
		},
		{
			"a day that nothing is counted from", "en", "The fair ends on the third day.", measures,
			nil,
		},
		{
			"a day that is counted, in German", "de",
			"Die Frist endet am dritten Tag nach der Zustellung.", measures,
			[]string{`deadline "am dritten Tag" 3 days on`},
		},
		{
			"a day that is counted, in Ukrainian", "uk",
			"Скаргу подають не пізніше третього дня після вручення.", measures,
			[]string{`deadline "не пізніше третього дня" 3 days by`},
		},
		{
			"an age is no length of time", "en",
			"Riders must be at least 12 years old; children under the age of 7 ride free.", measures,
			[]string{`figure "12 years" 12 years at-least`, `figure "7" 7 years less-than`},
		},
		{
			"an age, in French", "fr", "Les élèves sont âgés d'au moins 18 ans.", measures,
			[]string{`figure "18 ans" 18 years at-least`},
		},
		{
			"an age or more", "en", "Only persons 18 years or older may ride.", measures,
			[]string{`figure "18 years" 18 years at-least`},
		},
		{
			"a day that is counted, in French", "fr",
			"La plainte est déposée au plus tard le troisième jour suivant la remise.", measures,
			[]string{`deadline "au plus tard le troisième jour" 3 days by`},
		},
		{
			"one, where it is a bound", "en",
			"Not more than one mill may run; one must not swim, and one mill is let.", measures,
			[]string{`figure "one" 1 at-most`},
		},
		{
			"a lease is no age", "en", "The lease is at least 12 years long.", measures,
			[]string{`duration "12 years" 12 years at-least`},
		},
		{
			"one unit for two bounds", "en",
			"Notice is given not less than ten or more than sixty days before the fair.", measures,
			[]string{
				`duration "ten" 10 days at-least`, `duration "sixty days" 60 days more-than`,
			},
		},
		{
			"a unit behind a bound", "en", "If the mill stands for 30 or more days, it is let.",
			measures,
			[]string{`duration "30" 30 days at-least`},
		},
		{
			"equally says a share only where one is shared", "en",
			"Both texts are equally authentic.", measures, nil,
		},
		{
			"another majority", "en", "It takes a super majority of the members.", measures, nil,
		},
		{
			"a list of limits that is none", "en", "All tools, including, without limitation, saws.",
			measures, nil,
		},
		{
			"a year in words", "en", "Done on the twelfth day of May two thousand and fifteen.",
			measures,
			[]string{`date "twelfth day of May two thousand and fifteen" 2015-05-12 on`},
		},
		{
			"the clause's own number before a term", "en", "15.7 “Mill” means the water mill.",
			measures, nil,
		},
		{
			"what stands in a tag", "en", `<span class="h_3" id="8.4">Fee.</span> It is 5 m <b>7 m`,
			measures,
			[]string{`figure "5 m" 5 m`, `figure "7 m" 7 m`},
		},
		{"the number of a heading", "en", "## 6. Of mills", measures, nil},
		{
			"a day with a point before a capital", "de", "Vom 12. bis zu dem 40. Tage mahlt er.",
			measures, nil,
		},
		{"the end of a text", "en", "It takes a majority of", measures, []string{
			`share "a majority" 1/2 majority more-than`,
		}},
		{
			"a share divides a whole", "en", "The U.S. will receive 50 percent of the profits.",
			measures,
			[]string{`share "50 percent" 50 percent`},
		},
		{
			"half of a unit is no share", "en", "A band of half metre for half hour.", measures,
			[]string{`figure "half metre" 0.5 m`, `duration "half hour" 0.5 hours`},
		},
		{
			"taller than", "en", "Poles taller than 7 metres are marked.", measures,
			[]string{`figure "7 metres" 7 m more-than`},
		},
		{
			"a rate is a figure", "en", "Interest accrues at 5 percent per annum.", measures,
			[]string{`figure "5 percent" 5 percent`},
		},
		{
			"a change is a figure", "en", "Emissions shall fall by 40 percent.", measures,
			[]string{`figure "40 percent" 40 percent`},
		},
		{
			"percentage points", "en", "The rate rises by two percentage points.", measures,
			[]string{`figure "two percentage points" 2 percentage-points`},
		},
		{
			"a majority is a share", "en", "A two-thirds majority decides.", measures,
			[]string{`share "two-thirds majority" 2/3 majority`},
		},
		{
			"equally between two", "en",
			"It is shared equally between the Supplier and the Customer.",
			measures,
			[]string{`share "equally" 50:50 ratio`},
		},
		{
			"equally among many", "en", "It is shared equally among all members.", measures,
			[]string{`share "equally" equal`},
		},
		{
			"equally and the ratio are one", "en",
			"Shared equally between Russia and Ukraine, 50:50.",
			measures,
			[]string{`share "50:50" 50:50 ratio`},
		},
		{"a third party is no share", "en", "A third party may object.", measures, nil},
		{
			"a term is a duration", "en", "The guarantee runs for 15 years.", measures,
			[]string{`duration "15 years" 15 years`},
		},
		{
			"a notice period is a duration", "en", "It ends upon 60 days' notice.", measures,
			[]string{`duration "60 days" 60 days`},
		},
		{
			"a deadline", "en", "Elections will be held in 100 days.", measures,
			[]string{`deadline "in 100 days" 100 days by`},
		},
		{
			"business days are no days", "en", "Pay within 10 business days.", measures,
			[]string{`deadline "within 10 business days" 10 business-days by`},
		},
		{
			"an article before the sign of a currency", "en",
			"It costs a €15 fee, a $40 fee and the tenant's $7.", measures,
			[]string{`money "€15" 15 EUR`, `money "$40" 40 USD`, `money "$7" 7 USD`},
		},
		{
			"a letter on the sign of a currency", "en", "It costs A$40 or S$50.", measures,
			[]string{`money "A$40" 40 AUD`, `money "S$50" 50 SGD`},
		},
		{
			"hours of the day are no figures", "en", "Open from 6 to 9 a.m. and 2-5 pm.", measures,
			nil,
		},
		{"Uhrzeiten", "de", "Geöffnet von 18 bis 21.30 Uhr.", measures, nil},
		{
			"hours that last are a range", "de", "Er dauert von 8 bis 10 Stunden.", measures,
			[]string{`duration "8" 8 hours at-least`, `duration "10 Stunden" 10 hours at-most`},
		},
		{"one word for both", "ru", "Работает с 9 до 18 часов.", measures, nil},
		{
			"an amount to be filled in", "en", "The rent is ___ pounds a month.", measures, nil,
		},
		{
			"as often as that", "ru", "Осмотр не реже двух раз в год.", measures,
			[]string{`figure "двух раз" 2 times at-least`},
		},
		{
			"no oftener than that", "uk", "Огляд не частіше двох разів на рік.", measures,
			[]string{`figure "двох разів" 2 times at-most`},
		},
		{
			"more hours than a day has", "ru", "Уведомить за срок от 48 до 72 часов.", measures,
			[]string{`duration "48" 48 hours at-least`, `duration "72 часов" 72 hours at-most`},
		},
		{
			"a time that is over", "en", "the fees paid in the six months preceding the claim",
			measures,
			[]string{`duration "six months" 6 months`},
		},
		{
			"eine Zeit, die vorbei ist", "de", "in den sechs Monaten vor dem Antrag", measures,
			[]string{`duration "sechs Monaten" 6 months`},
		},
		{
			"un temps passé", "fr", "dans les six mois précédant la demande", measures,
			[]string{`duration "six mois" 6 months`},
		},
		{
			"час, що минув", "uk", "протягом шести місяців, що передують заяві", measures,
			[]string{`duration "шести місяців" 6 months`},
		},
		{
			"any calendar month", "en", "$200 in a calendar month", measures,
			[]string{`money "$200" 200 USD`},
		},
		{
			"a calendar month from a day", "en", "within a calendar month of receipt", measures,
			[]string{`deadline "within a calendar month" 1 months by`},
		},
		{
			"calendar days are days", "en", "Pay within 10 calendar days.", measures,
			[]string{`deadline "within 10 calendar days" 10 days by`},
		},
		{
			"vague", "en", "Elections will be held as soon as possible.", measures,
			[]string{`deadline "as soon as possible" vague`},
		},
		{
			"the ends of a range", "en", "between 10 and 20 million tonnes", measures,
			[]string{
				`figure "10" 10000000 t at-least`,
				`figure "20 million tonnes" 20000000 t at-most`,
			},
		},
		{
			"a change is no range", "en", "The tax is reduced from 19 percent to 16 percent.",
			measures,
			[]string{`figure "19 percent" 19 percent`, `figure "16 percent" 16 percent`},
		},
		{
			"a number twice is one", "en", "within thirty (30) days", measures,
			[]string{`deadline "within thirty (30) days" 30 days by`},
		},
		{
			"an amount twice is one", "en", "a share of 15 % (fifteen percent)", measures,
			[]string{`share "15 %" 15 percent`},
		},
		{
			"the number of a provision is no figure", "en", "under paragraph 2 of Article 7",
			measures,
			[]string{`reference "paragraph 2 of Article 7" article 7 paragraph 2`},
		},
		{
			"the clause's own number", "en", "6. The army has 5 corps.", measures,
			[]string{`figure "5" 5`},
		},
		{
			"a document of others", "en", "Article 5 of the North Atlantic Treaty", measures,
			[]string{`reference "Article 5" article 5 North Atlantic Treaty`},
		},
		{
			"this document", "en", "Article 5 of this Treaty", measures,
			[]string{`reference "Article 5" article 5`},
		},
		{
			"names with numbers", "en", "The F-16, the G8 and Resolution 2202 are named.", measures,
			nil,
		},
		{
			"half", "en", "half of its army; half a million men; 2½ tonnes", measures,
			[]string{
				`share "half" 1/2`, `figure "half a million" 500000`,
				`figure "2½ tonnes" 2.5 t`,
			},
		},
		{
			"scales", "de", "15 Mio. Euro und 3 Mrd. Dollar", measures,
			[]string{`money "15 Mio. Euro" 15000000 EUR`, `money "3 Mrd. Dollar" 3000000000 USD`},
		},
		{
			"an m that is million", "en", "$1.5m and 1.5m high", measures,
			[]string{`money "$1.5m" 1500000 USD`, `figure "1.5m" 1.5 m`},
		},
		{
			"thousands by language, comma", "en", "600,000 troops", measures,
			[]string{`figure "600,000 troops" 600000 personnel`},
		},
		{
			"thousands by language, point", "de", "600.000 Soldaten", measures,
			[]string{`figure "600.000 Soldaten" 600000 personnel`},
		},
		{
			"thousands by language, space", "uk", "600 000 військовослужбовців", measures,
			[]string{`figure "600 000 військовослужбовців" 600000 personnel`},
		},
		{
			"decimals by language", "uk", "1,5 млн грн", measures,
			[]string{`money "1,5 млн грн" 1500000 UAH`},
		},
		{"two readings are none", "de", "1,500 Euro", measures, nil},
		{"two readings of a date are none", "en", "on 03/04/2027", measures, nil},
		{
			"one reading of a date", "en", "on 13/04/2027", measures,
			[]string{`date "13/04/2027" 2027-04-13 on`},
		},
		{
			"the last day of a month", "en",
			"by 30 June, by the end of June, before the end of June, after the last day of June",
			measures,
			[]string{
				`date "30 June" XXXX-06-30 by`,
				`date "the end of June" XXXX-06-30 by`, `date "the end of June" XXXX-06-30 by`,
				`date "the last day of June" XXXX-06-30 more-than`,
			},
		},
		{
			"how many times", "en",
			"twice, two times, tenfold, 10-fold, double the rent, at all times", measures,
			[]string{
				`figure "twice" 2 times`, `figure "two times" 2 times`,
				`figure "tenfold" 10 times`, `figure "10-fold" 10 times`,
				`figure "double" 2 times`,
			},
		},
		{
			"wie oft", "de", "zweimal, zwei Mal, 3-mal, das Doppelte der Miete", measures,
			[]string{
				`figure "zweimal" 2 times`, `figure "zwei Mal" 2 times`,
				`figure "3-mal" 3 times`, `figure "das Doppelte" 2 times`,
			},
		},
		{
			"скільки разів", "uk", "двічі, два рази, тричі", measures,
			[]string{
				`figure "двічі" 2 times`, `figure "два рази" 2 times`,
				`figure "тричі" 3 times`,
			},
		},
		{
			"a measure that is so many of another", "en", "for a fortnight, over two decades",
			measures,
			[]string{
				`duration "a fortnight" 14 days`,
				`duration "two decades" 20 years`,
			},
		},
		{
			"a smaller scale behind a greater one", "uk", "2 млн 350 тис. грн, 5 тис. 300 грн",
			measures,
			[]string{
				`money "2 млн 350 тис. грн" 2350000 UAH`,
				`money "5 тис. 300 грн" 5300 UAH`,
			},
		},
		{
			"a dash in the place of cents", "de", "850,-- Euro, 2.500,- €, 12'500.- CHF", measures,
			[]string{
				`money "850,-- Euro" 850 EUR`, `money "2.500,- €" 2500 EUR`,
				`money "12'500.- CHF" 12500 CHF`,
			},
		},
		{
			"lakhs in groups", "en", "Rs. 1,20,000 or Rs 12,34,567 or 1,20,00", measures,
			[]string{`money "Rs. 1,20,000" 120000 INR`, `money "Rs 12,34,567" 1234567 INR`},
		},
		{
			"pounds of money", "en", "a fine of five hundred pounds", measures,
			[]string{`money "five hundred pounds" 500 GBP`},
		},
		{
			"pounds of either", "en", "five hundred pounds; two pounds of butter are paid",
			measures,
			nil,
		},
		{
			"the levy of so much", "en", "a €4 levy, a levy of €4, a four-euro levy", measures,
			[]string{`money "€4" 4 EUR`, `money "€4" 4 EUR`, `money "four-euro" 4 EUR`},
		},
		{
			"by a third to", "en", "cut by a third to 80 tanks, by a third party", measures,
			[]string{`share "a third" 1/3`, `figure "80 tanks" 80 tanks`},
		},
		{"as large a majority", "en", "a majority of four to one", measures, nil},
		{
			"a day or the end of any month", "de",
			"am Dritten eines Monats, binnen eines Monats, zum Ende eines Monats", measures,
			[]string{
				`date "Dritten eines Monats" XXXX-XX-03 on`,
				`deadline "binnen eines Monats" 1 months by`,
			},
		},
		{
			"a language that is not read", "it", "12 mila euro, 3 per cento, 5 mil", measures,
			[]string{`money "12 mila euro" 12000 EUR`, `share "3 per cento" 3 percent`},
		},
		{
			"ends of a range in words", "ru", "от пяти до десяти тысяч рублей", measures,
			[]string{
				`money "пяти" 5000 RUB at-least`,
				`money "десяти тысяч рублей" 10000 RUB at-most`,
			},
		},
		{
			"ends of a range in longer words", "en",
			"between five and six hundred days, between twenty-five and thirty thousand days, between one and two million five hundred thousand days", measures,
			[]string{
				`duration "five" 500 days at-least`,
				`duration "six hundred days" 600 days at-most`,
				`duration "twenty-five" 25000 days at-least`,
				`duration "thirty thousand days" 30000 days at-most`,
				`duration "two million five hundred thousand days" 2500000 days at-most`,
			},
		},
		{
			"a change in words", "en", "raised from three to five billion euros", measures,
			[]string{`money "three" 3000000000 EUR`, `money "five billion euros" 5000000000 EUR`},
		},
		{
			"a part of a time", "en", "for a quarter of a century, half an hour", measures,
			[]string{
				`duration "a quarter of a century" 25 years`,
				`duration "half an hour" 0.5 hours`,
			},
		},
		{
			"une limite", "fr", "dans la limite de 3 000 euros", measures,
			[]string{`money "3 000 euros" 3000 EUR at-most`},
		},
		{
			"the inner provision behind the outer", "uk",
			"за статтею 5, пунктом 2, і пунктом 3 частини 1 статті 6", measures,
			[]string{
				`reference "статтею 5, пунктом 2" article 5 point 2`,
				`reference "пунктом 3 частини 1 статті 6" article 6 part 1 point 3`,
			},
		},
		{
			"the inner provision in brackets", "en",
			"Article 7 (paragraph 2) and Article 8 (the rest)", measures,
			[]string{
				`reference "Article 7 (paragraph 2)" article 7 paragraph 2`,
				`reference "Article 8" article 8`,
			},
		},
		{
			"a month by which", "en", "by June 2026", measures,
			[]string{`date "June 2026" 2026-06 by`},
		},
		{
			"no limit", "en", "There is no limit on the number.",
			[]facts.Kind{facts.KindFigure},
			[]string{`figure "no limit" unlimited`},
		},
		{
			"a limit without a figure", "en", "The fleet will be limited.",
			[]facts.Kind{facts.KindFigure},
			[]string{`figure "limited" unstated`},
		},
		{"nothing said", "en", "The fleet will be renewed.", []facts.Kind{facts.KindFigure}, nil},
		{
			"classes of bounds", "en", "limited to 1; capped at 2; up to 3; not exceeding 4",
			[]facts.Kind{facts.KindFigure},
			[]string{
				`figure "1" 1 at-most`, `figure "2" 2 at-most`,
				`figure "3" 3 at-most`, `figure "4" 4 at-most`,
			},
		},
		{
			"level", "en", "The force will remain at 800,000.",
			[]facts.Kind{facts.KindFigure},
			[]string{`figure "800,000" 800000 level`},
		},
		{
			"one force", "en",
			"Ukraine will pay. Ukraine shall pay. Ukraine must pay. Ukraine undertakes to pay.",
			forces,
			[]string{
				`force "will" obligation by ua`, `force "shall" obligation by ua`,
				`force "must" obligation by ua`, `force "undertakes to" obligation by ua`,
			},
		},
		{
			"weaker forces", "en",
			"Ukraine should pay. Ukraine is to pay. Ukraine is expected to pay. Ukraine endeavours to pay. Ukraine may pay. Ukraine is free.", forces,
			[]string{
				`force "should" recommendation by ua`, `force "is to" obligation by ua`,
				`force "is expected to" expectation by ua`, `force "endeavours to" endeavour by ua`,
				`force "may" permission by ua`, `force "is" statement by ua`,
			},
		},
		{
			"may not forbids", "en", "Ukraine may not join.", forces,
			[]string{`force "may not" prohibition by ua`, `negation "not" not`},
		},
		{
			"not obliged forbids nothing", "en", "Ukraine is not obliged to join.", forces,
			[]string{`force "not obliged to" exemption by ua`, `negation "not" not`},
		},
		{
			"muss nicht forbids nothing", "de", "Der Mieter muss nicht zahlen.", forces,
			[]string{`force "muss" exemption by tenant`, `negation "nicht" not`},
		},
		{
			"shall not exceed is a bound", "en", "The army shall not exceed 5 corps.",
			append(forces, facts.KindFigure),
			[]string{`force "shall" obligation`, `figure "5" 5 at-most`},
		},
		{
			"no later than is a bound", "en", "It shall end no later than 1 May 2027.",
			append(forces, facts.KindDate),
			[]string{`force "shall" obligation`, `date "1 May 2027" 2027-05-01 by`},
		},
		{
			"cannot exceed is a bound", "uk", "Армія не може перевищувати 800 000 осіб.",
			append(forces, facts.KindFigure),
			[]string{`force "не може" obligation`, `figure "800 000 осіб" 800000 persons at-most`},
		},
		{"no finite verb, no force", "en", "Size of the army to be capped.", forces, nil},
		{
			"an expectation governs", "en", "It is expected that Russia will not attack.", forces,
			[]string{`force "will not" expectation not by ru`, `negation "not" not`},
		},
		{
			"who receives", "en",
			"Ukraine will receive guarantees. The European Union shall grant Ukraine loans.",
			forces,
			[]string{
				`force "will" obligation for ua`,
				`force "shall" obligation by eu for ua`,
			},
		},
		{
			"a subject denied", "en", "No Party may leave. Neither Russia nor Ukraine shall leave.",
			[]facts.Kind{facts.KindForce},
			[]string{
				`force "may" prohibition by parties`,
				`force "shall" prohibition by ru+ua`,
			},
		},
		{
			"the denial of a subordinate clause", "de",
			"Absatz 5 ist mit der Maßgabe anzuwenden, dass die Frist nicht gilt.",
			[]facts.Kind{facts.KindForce},
			[]string{`force "ist" obligation`},
		},
		{
			"conditions", "en",
			"It ends if they agree, unless they object, provided that all sign, in the event of war.",
			[]facts.Kind{facts.KindCondition},
			[]string{
				`condition "if" if`, `condition "unless" unless`,
				`condition "provided that" provided`, `condition "in the event of" event`,
			},
		},
		{
			"until a date is no condition", "en", "It runs until 31 December 2030.",
			[]facts.Kind{facts.KindCondition, facts.KindDate},
			[]string{`date "31 December 2030" 2030-12-31 by`},
		},
		{
			"until an event is one", "en", "It runs until the troops leave.",
			[]facts.Kind{facts.KindCondition},
			[]string{`condition "until" until`},
		},
		{
			"once a year is no condition", "en",
			"The board meets at least once a year, and once the report is out it shall be allowed to rest.", append(forces, facts.KindCondition),
			[]string{`condition "once" after`, `force "shall be allowed to" permission`},
		},
		{
			"one unit and no number", "uk",
			"Орган відповідає протягом місяця з дня подання, а суд протягом року.",
			[]facts.Kind{facts.KindDeadline},
			[]string{
				`deadline "протягом місяця" 1 months by`,
				`deadline "протягом року" 1 years by`,
			},
		},
		{
			"a year that is named", "ru", "Отчёт сдаётся в течение года, следующего за отчётным.",
			[]facts.Kind{facts.KindDeadline},
			nil,
		},
		{
			"a month as an adjective", "ru", "Суд отвечает в месячный срок со дня подачи.",
			[]facts.Kind{facts.KindDeadline},
			[]string{`deadline "месячный срок" 1 months by`},
		},
		{
			"a scale behind a greater one", "en",
			"It costs one million five hundred thousand US dollars, or two thousand million euros.",
			[]facts.Kind{facts.KindMoney},
			[]string{
				`money "one million five hundred thousand US dollars" 1500000 USD`,
				`money "two thousand million euros" 2000000000 EUR`,
			},
		},
		{
			"following the, behind a time", "en",
			"It ends within 30 days following the judgment, and is paid following the judgment.",
			[]facts.Kind{facts.KindDeadline},
			[]string{`deadline "within 30 days" 30 days by`},
		},
		{
			"the anchor is no condition", "en",
			"It ends 10 days after the signing; pay within 5 days after signature.",
			[]facts.Kind{facts.KindCondition, facts.KindDeadline},
			[]string{`deadline "within 5 days" 5 days by`},
		},
		{
			"scope", "en", "in peacetime, permanently, under its command, without cause",
			[]facts.Kind{facts.KindScope},
			[]string{
				`scope "in peacetime" peacetime`, `scope "permanently" permanent`,
				`scope "under its command" under-command`, `scope "without cause" without-cause`,
			},
		},
		{
			"recognition", "en", "recognised de facto, not de jure",
			[]facts.Kind{facts.KindRecognition},
			[]string{
				`recognition "recognised" recognised`, `recognition "de facto" de-facto`,
				`recognition "de jure" de-jure`,
			},
		},
		{
			"parties in their forms", "uk", "між Росією, Україною та Сполученими Штатами",
			[]facts.Kind{facts.KindParty},
			[]string{
				`party "Росією" ru`, `party "Україною" ua`,
				`party "Сполученими Штатами" us`,
			},
		},
		{
			"us is not US", "en", "Tell us what the US says of U.S.-led Ukrainian talks.",
			[]facts.Kind{facts.KindParty},
			[]string{`party "US" us`},
		},
		{
			"another language", "ja", "600,000 troops of NATO", append(measures, facts.KindParty),
			[]string{`figure "600,000" 600000`, `party "NATO" nato`},
		},
	}
	parties := readParties(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := facts.Read(tt.text, facts.Language(tt.lang), facts.Parties(parties))
			if diff := cmp.Diff(tt.want, brief(tt.text, found, tt.kinds...)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestScopeOfFigure holds that a figure carries the words that limit it.
func TestScopeOfFigure(t *testing.T) {
	text := "The army is capped at 800,000 in peacetime. The fleet is capped at 40 ships."
	var got []string
	for _, f := range facts.Read(text, facts.Language("en")) {
		if f.Kind == facts.KindFigure {
			got = append(got, f.Value+" "+f.Scope)
		}
	}
	require.Equal(t, []string{"800000 in peacetime", "40 "}, got)
}

// TestRanges holds that every range lies in the text, on the borders of
// characters, and that the details come in the order of the text.
func TestRanges(t *testing.T) {
	parties := readParties(t)
	for _, c := range readLabels(t) {
		checkRanges(t, c.text, facts.Read(c.text, facts.Language(c.lang), facts.Parties(parties)))
	}
}

func checkRanges(t *testing.T, text string, found []facts.Found) {
	t.Helper()
	last := 0
	for _, f := range found {
		for _, r := range []plan.Range{f.Range, f.Over, f.Binding} {
			require.True(t, r.At >= 0 && r.Len >= 0 && r.At+r.Len <= len(text), "%v in %q", f, text)
		}
		require.Positive(t, f.Range.Len, "%v in %q", f, text)
		require.GreaterOrEqual(t, f.Range.At, last)
		require.True(t, f.Kind.Valid() && f.Bound.Valid(), "%v", f)
		last = f.Range.At
	}
}

// TestGuess holds that without a language the text itself decides.
func TestGuess(t *testing.T) {
	for _, c := range readLabels(t) {
		if len(c.text) < 60 {
			continue
		}
		told := facts.Read(c.text, facts.Language(c.lang))
		require.Equal(t, told, facts.Read(c.text), "%s: %s", c.lang, c.text)
	}
}

// TestReaderConcurrently holds that one reader may serve many.
func TestReaderConcurrently(t *testing.T) {
	r := facts.NewReader(facts.Parties(readParties(t)))
	clauses := readLabels(t)
	want := make([][]facts.Found, len(clauses))
	for i := range clauses {
		want[i] = r.Read(clauses[i].text)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range clauses {
				if diff := cmp.Diff(want[i], r.Read(clauses[i].text)); diff != "" {
					t.Errorf("%s (-want +got)\n%s", clauses[i].text, diff)
					return
				}
			}
		})
	}
	wg.Wait()
}

// TestFact holds what the data model has for each kind and bound.
func TestFact(t *testing.T) {
	for _, k := range facts.Kinds() {
		for _, b := range append(facts.Bounds(), "") {
			f := facts.Found{Kind: k, Bound: b, Value: "1"}
			got := f.Fact("key")
			require.True(t, got.Kind.Valid() && got.Bound.Valid(), "%s %s", k, b)
		}
	}
	f := facts.Found{
		Kind: facts.KindFigure, Value: "800000", Unit: "personnel",
		Bound: facts.BoundAtMost, Scope: "in peacetime",
	}
	want := plan.Fact{
		Key: "cap", Kind: plan.FactKindFigure, Value: "800000", Unit: "personnel",
		Bound: plan.BoundAtMost, Scope: "in peacetime",
	}
	if diff := cmp.Diff(want, f.Fact("cap")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// FuzzRead holds that no text makes the reader panic or point outside it.
func FuzzRead(f *testing.F) {
	for _, c := range readLabels(f) {
		f.Add(c.text, c.lang)
	}
	f.Add("½ 1/2 (1) 5 000 000,50 $€£ 31.12. 1/1/1/1 — §§ 1–2, 3", "de")
	f.Add("\xff600\xfe,000 \x00 men", "")
	reader, leading := map[string]*facts.Reader{}, map[string]*facts.Reader{}
	for _, lang := range append(facts.Languages(), "") {
		opts := []facts.Option{facts.Language(lang), facts.Parties(readParties(f))}
		reader[lang] = facts.NewReader(opts...)
		leading[lang] = facts.NewReader(append(opts, facts.ReferencesOnly())...)
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		if reader[lang] == nil {
			lang = ""
		}
		found := reader[lang].Read(text)
		checkRanges(t, text, found)
		found = slices.DeleteFunc(found, func(x facts.Found) bool {
			return x.Kind != facts.KindReference
		})
		got := leading[lang].Read(text)
		if d := cmp.Diff(found, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("references alone (-with all else +alone):\n%s", d)
		}
	})
}

// TestDoubtful holds that who asks for it is given where a value stands that cannot be
// told, and nobody else.
func TestDoubtful(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "It costs 5 pesos, on 03/04/2027, or 6 euros.", []string{"5", "03/04/2027"}},
		{
			"de", "Es kostet 1,500 Euro und 20 Pfund, einmal im Jahr.",
			[]string{"1,500", "20", "einmal"},
		},
		{"en", "Article 5 of the F-16 plan, and 5 men.", nil},
	} {
		var got []string
		for _, f := range facts.Read(tt.text, facts.Language(tt.lang), facts.Doubtful()) {
			if f.Kind == facts.KindDoubtful {
				require.Empty(t, f.Value+f.Unit)
				got = append(got, f.Words(tt.text))
			}
		}
		require.Equal(t, tt.want, got, tt.text)
		for _, f := range facts.Read(tt.text, facts.Language(tt.lang)) {
			require.NotEqual(t, facts.KindDoubtful, f.Kind, tt.text)
		}
	}
}
