package facts

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// prepare cuts text and finds its phrases and names, no more.
func prepare(t *testing.T, lang, text string) *reading {
	t.Helper()
	r := NewReader(Language(lang),
		Parties([]plan.Party{
			{ID: "ua", Name: "Ukraine"},
			{ID: "tenant", Name: "Tenant", Aliases: []string{"Mieter"}},
			{ID: "clinic", Name: "Клиника", Aliases: []string{"Лікарня"}},
			{ID: "sides", Name: "Сторони"},
			{ID: "buyer", Name: "Покупець", Aliases: []string{"Покупатель"}},
		}))
	g := new(reading)
	g.begin(context.Background(), r, r.lang, text)
	g.scan()
	g.phrases()
	g.names()
	return g
}

// at gives the token at which word begins.
func (g *reading) at(t *testing.T, word string) int {
	t.Helper()
	at := strings.Index(g.text, word)
	require.GreaterOrEqual(t, at, 0, "%q in %q", word, g.text)
	for i := range g.tokens {
		if int(g.tokens[i].at) == at {
			return i
		}
	}
	t.Fatalf("no token of %q begins with %q", g.text, word)
	return 0
}

// TestNameRules shows each rule an example and what is like it and none.
func TestNameRules(t *testing.T) {
	examples := map[string][]struct {
		lang, text, number string
		holds              bool
	}{
		"below zero": {
			{"en", "at -5 degrees", "5", true},
			{"en", "minus 5 degrees", "5", true},
			{"en", "between 3-5 degrees", "5", false},
			{"uk", "мінус 5 градусів", "5", true},
		},
		"the clause's own number": {
			{"en", "6. The army", "6", true},
			{"en", "6) The army", "6", true},
			{"en", "6.5 tonnes", "6.5", false},
		},
		"in brackets": {
			{"en", "as (2) says", "2", true},
			{"en", "(2 tonnes)", "2", false},
		},
		"with a slash": {
			{"en", "Directive 2001/83", "2001", true},
			{"en", "Directive 2001/83", "83", true},
			{"en", "2 / 3 of it", "2", false},
		},
		"behind a letter and a point": {
			{"en", "Bill S. 774", "774", true},
			{"en", "the Bill. 774 men", "774", false},
		},
		"behind a capital letter": {
			{"en", "point C 1", "1", true},
			{"en", "point of 1", "1", false},
		},
		"cited from a collection": {
			{"en", "see 16 U.S.C. 1858", "16", true},
			{"en", "see 16 U.S.C. 1858", "1858", true},
			{"en", "see 16 men", "16", false},
		},
		"part of a word": {
			{"en", "an F-16", "16", true},
			{"en", "the G8", "8", true},
			{"en", "US$8", "8", false},
		},
		"in a row of dashes": {
			{"en", "code 20-11-43", "20", true},
			{"en", "code 20-11-43", "43", true},
			{"en", "of 20-11 men", "20", false},
		},
		"the code of a town": {
			{"fr", "à 69002 Lyon", "69002", true},
			{"de", "Ufer 3, 10115 Berlin", "10115", true},
			{"de", "mit 10115 Stück", "10115", false},
			{"en", "for 20,000 Members", "20,000", false},
		},
		"behind a number sign": {
			{"uk", "наказ № 15", "15", true},
			{"uk", "наказ 15", "15", false},
		},
		"minutes": {
			{"en", "at 10:30 sharp", "30", true},
			{"en", "two: 30 men", "30", false},
		},
		"days up to a date": {
			{"en", "on 9-11 September", "9", true},
			{"en", "of 9-11 tonnes", "9", false},
		},
		"a code": {
			{"en", "call 0049 now", "0049", true},
			{"en", "call 49 men", "49", false},
		},
		"a day": {
			{"en", "on 9/11 it", "9", true},
			{"en", "of 9/11 it", "9", false},
		},
		"an hour that a span begins with": {
			{"fr", "de 22 heures à 7 heures", "22", true},
			{"fr", "de 30 heures à 48 heures", "30", false},
			{"de", "von 22 Stunden bis 24 Stunden", "22", false},
		},
		"a time of day": {
			{"en", "at 5 pm", "5", true},
			{"de", "um 5 Uhr", "5", true},
			{"de", "um 5 Meter", "5", false},
		},
		"before letters": {
			{"en", "the 5th day", "5", true},
			{"en", "no 28c here", "28", true},
			{"en", "of 28km", "28", false},
		},
		"before minutes": {
			{"en", "at 10:30 sharp", "10", true},
			{"en", "shared 50:50", "50", false},
		},
		"an ordinal": {
			{"de", "am 5. Werktag", "5", true},
			{"en", "for 5. Then", "5", false},
		},
		"an hour of the day": {
			{"ru", "в 14 часов", "14", true},
			{"ru", "за 14 часов", "14", false},
			{"uk", "до 10 години", "10", true},
			{"uk", "до 2 години", "2", false},
			{"uk", "до 10 годин", "10", false},
		},
	}
	for _, rule := range nameRules {
		require.NotEmpty(t, examples[rule.name], rule.name)
		for _, e := range examples[rule.name] {
			g := prepare(t, e.lang, e.text)
			i := g.at(t, e.number)
			p, ok := g.number(i)
			require.True(t, ok, e.text)
			require.Equal(t, e.holds, rule.holds(g, i, p), "%s: %q of %q", rule.name, e.number,
				e.text)
		}
	}
}

// TestRangeForms shows each way to write a range an example and what is none.
func TestRangeForms(t *testing.T) {
	examples := map[string][]struct {
		lang, text, number string
		holds              bool
	}{
		"a dash": {
			{"en", "10-20 tonnes", "10", true},
			{"en", "10–20 tonnes", "10", true},
			{"en", "10 - 20 tonnes", "10", true},
			{"en", "10- 20 tonnes", "10", false},
		},
		"between … and": {
			{"en", "between 10 and 20", "10", true},
			{"uk", "між 10 і 20", "10", true},
			{"en", "10 and 20", "10", false},
		},
		"a word that does alone": {
			{"en", "10 to 20", "10", true},
			{"de", "10 bis 20", "10", true},
			{"uk", "10 до 20", "10", false},
		},
		"from … to": {
			{"uk", "від 10 до 20", "10", true},
			{"fr", "de 10 à 20", "10", true},
			{"fr", "10 à 20", "10", false},
		},
	}
	for _, form := range rangeForms {
		require.NotEmpty(t, examples[form.name], form.name)
		for _, e := range examples[form.name] {
			g := prepare(t, e.lang, e.text)
			i := g.at(t, e.number)
			p, ok := g.number(i)
			require.True(t, ok, e.text)
			require.Equal(t, e.holds, form.holds(g, p, g.before(i)), "%s: %q", form.name, e.text)
		}
	}
}

// TestLabelForms shows each way to number a provision an example and what is none.
func TestLabelForms(t *testing.T) {
	examples := map[string][]struct{ text, from, label string }{
		"number": {
			{"under 5 of it", "5", "5"},
			{"under 12a of it", "12", "12a"},
			{"under 5 % of it", "5", ""},
			{"under ½ of it", "½", ""},
		},
		"letter with number": {
			{"under L. 121-1 of it", "L", "L. 121-1"},
			{"under L. 121 of it", "L", "L. 121"},
			{"under l. 121 of it", "l", ""},
		},
		"letter or Roman numeral": {
			{"under XIV of it", "XIV", "XIV"},
			{"under B of it", "B", "B"},
			{"under b of it", "b", ""},
			{"under CIVIC of it", "of", ""},
		},
		"in brackets": {
			{"under (a) of it", "(a", "(a)"},
			{"under (annex) of it", "(annex", ""},
		},
	}
	for _, form := range labelForms {
		require.NotEmpty(t, examples[form.name], form.name)
		for _, e := range examples[form.name] {
			g := prepare(t, "en", e.text)
			i, label := g.at(t, e.from), ""
			if end := form.end(g, i); end > i {
				label = g.text[g.tokens[i].at:g.tokens[end-1].end]
			}
			require.Equal(t, e.label, label, "%s: %q", form.name, e.text)
		}
	}
}

// TestDenials shows each way to deny a force an example and what denies nothing.
func TestDenials(t *testing.T) {
	examples := map[string][]struct {
		lang, text, force string
		holds             bool
	}{
		"denied before": {
			{"en", "it is not obliged to pay", "obliged", true},
			{"en", "it shall not be obliged to pay", "obliged", true},
			{"uk", "він не може платити", "може", true},
			{"en", "it is obliged to pay", "obliged", false},
		},
		"the language's own": {
			{"de", "er darf die Räume nicht nutzen", "darf", true},
			{"de", "er darf die Räume nutzen, die nicht leer sind", "darf", false},
			{"en", "it may never", "may", false},
		},
		"denied behind": {
			{"en", "it shall not pay", "shall", true},
			{"en", "it shall knowingly not pay", "shall", true},
			{"en", "it shall not exceed 5", "shall", false},
		},
		"a denied subject": {
			{"en", "no ship may pass", "may", true},
			{"en", "the ship may pass", "may", false},
		},
	}
	for _, d := range denials {
		require.NotEmpty(t, examples[d.name], d.name)
		for _, e := range examples[d.name] {
			g := prepare(t, e.lang, e.text)
			i := g.at(t, e.force)
			c := &clause{end: len(g.tokens), denied: g.is(0, negator) != nil}
			holds, _ := d.holds(g, c, i, g.after(i))
			require.Equal(t, e.holds, holds, "%s: %q", d.name, e.text)
		}
	}
}

// TestDocumentForms shows each way to name another document an example and what
// is none.
func TestDocumentForms(t *testing.T) {
	examples := map[string][]struct {
		lang, text, from, document string
		tied                       bool
	}{
		"abbreviation": {
			{"de", "§ 12 BGB gilt", "BGB", "BGB", false},
			{"de", "§ 12 gilt", "gilt", "", false},
			{"de", "§ 12 II gilt", "II", "", false},
		},
		"title": {
			{
				"en", "Article 5 of the North Atlantic Treaty", "North", "North Atlantic Treaty",
				true,
			},
			{"en", "Article 5 of the Treaty on Open Skies", "Treaty", "Treaty", true},
			{"en", "Article 5 of the treaty applies", "treaty", "", true},
			{"en", "Article 5 Treaty", "Treaty", "", false},
			{"de", "Artikel 5 des Nordatlantikvertrags", "Nord", "Nordatlantikvertrags", true},
			{"de", "Artikel 5 des Vertrags", "Vertrags", "", true},
			{"fr", "article 5 du traité de l'Atlantique Nord", "traité", "traité", true},
		},
	}
	for _, form := range documentForms {
		require.NotEmpty(t, examples[form.name], form.name)
		for _, e := range examples[form.name] {
			g := prepare(t, e.lang, e.text)
			document, _ := form.read(g, g.at(t, e.from), e.tied)
			require.Equal(t, e.document, document, "%s: %q", form.name, e.text)
		}
	}
}

// TestDoubts shows each reason to leave a value out an example, and what is like
// it and leaves none out. In the examples the value is that of the number alone.
func TestDoubts(t *testing.T) {
	type example struct {
		lang, text, words string // the words of the quantity
		unit              string
		holds             bool
	}
	before := map[string][]example{
		"a scale before": {
			{"en", "of 2 million 350 men", "350", "", true},
			{"en", "of 2 lots 350 men", "350", "", false},
		},
		"a leading separator": {
			{"fr", "est de ,89 €", "89 €", "EUR", true},
			{"fr", "est de : 89 €", "89 €", "EUR", false},
		},
		"a sign before": {
			{"en", "of ± 5 m", "5 m", "m", true},
			{"en", "of ₿5", "5", "", true},
			{"en", "<b>5 m", "5 m", "m", false},
		},
		"a provision in brackets": {
			{"en", "see Article [5 or", "5", "", true},
			{"en", "see it [5 or", "5", "", false},
		},
		"a joining mark before": {{"en", "of #5", "5", "", true}, {"en", "of # 5", "5", "", false}},
		"a number before": {
			{"en", "of 12 55 m", "55 m", "m", true},
			{"en", "of ten men", "ten", "", false},
		},
		"a number sign": {
			{"en", "in No. 5", "5", "", true},
			{"de", "in Nr. 5", "5", "", true},
			{"en", "in it 5", "5", "", false},
		},
		"a code before": {
			{"en", "of XYZ 5", "5", "", true},
			{"en", "of XYZ 5 m", "5 m", "m", false},
		},
		"one of so many before": {
			{"fr", "un membre sur cinq", "cinq", "", true},
			{"en", "in five areas", "five", "", false},
		},
		"a letter before": {
			{"en", "of 3 x 5", "5", "", true},
			{"en", "of x 5", "5", "", false},
		},
	}
	behind := map[string][]example{
		"letters that touch it": {
			{"en", "in 5xyz it", "5", "", true},
			{"en", "a 5-star hotel", "5", "", true},
			{"en", "a 5 star hotel", "5", "", false},
		},
		"an ordinal": {
			{"en", "the 5 th day", "5", "", true},
			{"en", "the twenty-first ship", "twenty", "", true},
			{"en", "the 5 men", "5", "", false},
		},
		"a measure without a vowel": {
			{"en", "of 5 psf", "5", "", true},
			{"en", "of 5 mSv it", "5", "", true},
			{"en", "of 5 pigs", "5", "", false},
			{"en", "of 5 km", "5", "km", false},
		},
		"a number behind": {
			{"en", "a six-month one", "six-month", "months", false},
			{"en", "of 12 55 m", "12", "", true},
			{"en", "of 12 men", "12", "", false},
		},
		"a mark that goes on": {
			{"en", "of 5,x m", "5", "", true},
			{"en", "of 5, x m", "5", "", false},
		},
		"a label in brackets": {
			{"en", "of 5(b)", "5", "", true},
			{"en", "of 5 (b)", "5", "", false},
		},
		"a sign behind": {
			{"en", "of 5 ₿", "5", "", true},
			{"en", "of 5°", "5", "", true},
			{"en", "of 5</b>", "5", "", false},
		},
		"a joining mark behind": {
			{"en", "of 5/x", "5", "", true},
			{"en", "of 5-6 m", "5", "", true},
			{"en", "of 5 / x", "5", "", false},
		},
		"a mark of feet or minutes": {
			{"en", "is 12' long", "12", "", true},
			{"en", "the '12'", "12", "", false},
		},
		"a code behind": {
			{"en", "of 5 XYZ it", "5", "", true},
			{"en", "of 5 Xyz it", "5", "", false},
		},
		"a letter behind": {
			{"en", "of 5 x it", "5", "", true},
			{"en", "of 5 a day", "5", "", false},
		},
		"a scale that was not taken": {
			{"en", "of 5 M it", "5", "", true},
			{"en", "of 5 it", "5", "", false},
		},
		"a fraction behind": {
			{"fr", "de vingt et un quart", "vingt et un", "", true},
			{"fr", "de vingt et un ans", "vingt et un", "", false},
		},
		"a scale read as a unit": {
			{"en", "of 5 m of EUR", "5 m", "m", true},
			{"en", "of 5 m of it", "5 m", "m", false},
		},
		"a measure that is not known": {
			{"en", "of 5 pesos", "5", "", true},
			{"en", "of 5 Foo dollars", "5", "", true},
			{"en", "of 5 corps", "5", "", false},
		},
		"an escaped mark": {
			{"en", `of 23\. it`, "23", "", true},
			{"en", `of 23 \. it`, "23", "", false},
		},
		"one in so many": {
			{"en", "five in 9 seats", "five", "", true},
			{"en", "five of 9 seats", "five", "", false},
		},
		"half a range": {
			{"en", "of 5 to 9 it", "5", "", true},
			{"en", "of 5 and 9 it", "5", "", false},
			{"fr", "(six à neuf ans)", "six", "", true},
		},
	}
	check := func(doubts []doubt, examples map[string][]example, from bool) {
		for _, d := range doubts {
			require.NotEmpty(t, examples[d.name], d.name)
			for _, e := range examples[d.name] {
				g := prepare(t, e.lang, e.text)
				k := g.at(t, e.words)
				if !from {
					for end := int(g.tokens[k].at) + len(e.words); k < len(g.tokens) &&
						int(g.tokens[k].at) < end; {
						k++
					}
				}
				f := &Found{Kind: KindFigure, Unit: e.unit}
				if e.unit == "EUR" {
					f.Kind = KindMoney
				}
				require.Equal(t, e.holds, d.holds(g, k, f), "%s: %q of %q", d.name, e.words, e.text)
			}
		}
	}
	check(doubtsBefore, before, true)
	check(doubtsBehind, behind, false)
}

// TestBareRules shows each reason why a bare number is no figure an example.
func TestBareRules(t *testing.T) {
	examples := map[string][]struct {
		lang, text, number string
		holds              bool
	}{
		"behind a label": {
			{"en", "the version 2.3 is", "2.3", true},
			{"en", "of versions 2 men", "2", false},
			{"uk", "у версії 2 є", "2", true},
		},
		"of a house": {
			{"en", "at 14 Harbour Road", "14", true},
			{"en", "at 14 harbour roads", "14", false},
			{"fr", "au 36, quai des Forges", "36", true},
			{"fr", "avec 36 quais", "36", false},
		},
		"part of a name": {
			{"en", "the Five Eyes", "Five", true},
			{"en", "at least Five Eyes", "Five", false},
			{"en", "the five eyes", "five", false},
			{"de", "die Fünf Augen", "Fünf", false},
		},
		"both": {
			{"en", "the two houses", "two", true},
			{"en", "for two houses", "two", false},
			{"en", "the three houses", "three", false},
		},
		"a fraction": {{"en", "of 2/3 it", "2", true}, {"en", "of 2 it", "2", false}},
		"a scale alone": {
			{"de", "das Hundert", "Hundert", true},
			{"de", "von zehn", "zehn", false},
		},
		"a small number in words": {
			{"en", "as two, or", "two", true},
			{"en", "as two men", "two", false},
			{"en", "as fifty, or", "fifty", false},
		},
		"a year": {
			{"en", "in 2027 it", "2027", true},
			{"en", "at most 2027 it", "2027", false},
		},
		"like a time of day": {
			{"en", "closes at 17.00.", "17.00", true},
			{"en", "a level of 17.65", "17.65", false},
		},
		"behind a name and of": {
			{"en", "the Group of 7.", "7", true},
			{"en", "the Group of 7 men", "7", false},
		},
		"behind a name": {
			{"en", "the Resolution 2202", "2202", true},
			{"en", "the resolution 2202", "2202", false},
		},
		"behind a noun": {
			{"en", "the auction 44.", "44", true},
			{"en", "the auction 44 lots", "44", false},
		},
		"in a list behind a noun": {
			{"en", "in workstreams 1 and 2 of", "2", true},
			{"en", "in workstreams 1 and 2 boats", "2", false},
			{"en", "with it, 2 of", "2", false},
		},
		"half of a word": {
			{"en", "the 28-point plan", "28", true},
			{"en", "the 28 points", "28", false},
		},
	}
	for _, rule := range bareRules {
		require.NotEmpty(t, examples[rule.name], rule.name)
		for _, e := range examples[rule.name] {
			g := prepare(t, e.lang, e.text)
			i := g.at(t, e.number)
			p, ok := g.number(i)
			require.True(t, ok, e.text)
			require.Equal(t, e.holds, rule.holds(g, i, p), "%s: %q", rule.name, e.text)
		}
	}
}

// TestDateForms shows each way to write a date an example and what is none.
func TestDateForms(t *testing.T) {
	examples := map[string][]struct{ lang, text, from, date string }{
		"last day": {
			{"en", "the end of June", "the", "XXXX-06-30"},
			{"en", "end of February 2028", "end", "2028-02-29"},
			{"en", "end of February 2100", "end", "2100-02-28"},
			{"en", "the end of February", "the", ""},
			{"en", "the last day of May 2027", "the", "2027-05-31"},
			{"en", "the end of 2027", "the", "2027-12-31"},
			{"en", "the end of May 3", "the", ""},
			{"de", "Ende des Monats Juni", "Ende", "XXXX-06-30"},
			{"fr", "fin d'avril 2027", "fin", "2027-04-30"},
			{"uk", "останнього дня червня", "останнього", "XXXX-06-30"},
			{"ru", "конца 2027 года", "конца", "2027-12-31"},
			{"es", "último día de abril", "último", "XXXX-04-30"},
		},
		"in digits": {
			{"en", "on 2027-01-31", "2027", "2027-01-31"},
			{"de", "am 31.12.2028", "31", "2028-12-31"},
			{"en", "on 03/04/2027", "03", ""},
			{"en", "on 31.12", "31", ""},
		},
		"day and month": {
			{"en", "on 5 June in 2027", "5", "2027-06-05"},
			{"en", "on 05-Aug-2027", "05", "2027-08-05"},
			{"en", "the thirty-first day of December", "thirty", "XXXX-12-31"},
			{"uk", "двадцять п'ятого травня 2027 року", "двадцять", "2027-05-25"},
			{"en", "the 25th of each month", "25", "XXXX-XX-25"},
			{"en", "the 3rd of the month", "3", "XXXX-XX-03"},
			{"de", "am Dritten eines Monats", "Dritten", "XXXX-XX-03"},
			{"de", "am 3. des Monats Juni", "3", "XXXX-06-03"},
			{"fr", "le 5 du mois", "5", "XXXX-XX-05"},
			{"en", "paid 3 a month", "3", ""},
			{"de", "am ersten Mai", "ersten", "XXXX-05-01"},
			{"es", "el cinco de mayo de 2027", "cinco", "2027-05-05"},
			{"en", "the third of them", "third", ""},
			{"en", "on 45 June", "45", ""},
		},
		"month and day": {
			{"en", "on May 3, 2011", "May", "2011-05-03"},
			{"en", "on Sept. 3", "Sept", "XXXX-09-03"},
			{"en", "it may 3", "may", ""},
			{"fr", "en mai 3", "mai", ""},
		},
		"month": {{"en", "in June 2027", "June", "2027-06"}, {"en", "in June", "June", ""}},
		"year": {
			{"en", "in 2027", "2027", "2027"},
			{"uk", "2027 року", "2027", "2027"},
			{"en", "in 2027 ships", "2027", ""},
		},
	}
	for _, form := range dateForms {
		require.NotEmpty(t, examples[form.name], form.name)
		for _, e := range examples[form.name] {
			g := prepare(t, e.lang, e.text)
			value, _, _ := form.read(g, g.at(t, e.from))
			require.Equal(t, e.date, value, "%s: %q", form.name, e.text)
		}
	}
}
