package facts

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A speller writes whole numbers below a million in the words of a language, in each of the
// ways that are in use.
type speller struct {
	small    []string       // up to twenty
	tens     map[int]string // and what else has a word of its own, hundreds among them
	hundred  func(s *speller, h int) string
	thousand func(s *speller, k int) string
	joinTens func(s *speller, ten, one int) string
	after    string // between a hundred and what is less
	glue     string // between the parts
}

func (s *speller) below100(n int) string {
	switch ten := n / 10 * 10; {
	case n <= 20 && s.small[n] != "":
		return s.small[n]
	case s.joinTens != nil && s.tens[n] == "":
		return s.joinTens(s, ten, n%10)
	case s.tens[n] != "":
		return s.tens[n]
	default:
		return s.tens[ten] + " " + s.small[n%10]
	}
}

func (s *speller) below1000(n int) string {
	switch h, rest := n/100, n%100; {
	case h == 0:
		return s.below100(rest)
	case rest == 0:
		return s.hundred(s, h)
	default:
		return s.hundred(s, h) + s.after + s.below100(rest)
	}
}

func (s *speller) spell(n int) string {
	switch k, rest := n/1000, n%1000; {
	case k == 0:
		return s.below1000(rest)
	case rest == 0:
		return s.thousand(s, k)
	default:
		return s.thousand(s, k) + s.glue + s.below1000(rest)
	}
}

func tens(words string) map[int]string {
	out := map[int]string{}
	for i, w := range strings.Fields(words) {
		out[20+10*i] = strings.ReplaceAll(w, "_", " ")
	}
	return out
}

// slavic gives the thousands in the form that the number asks for.
func slavic(one, few, many string, feminine map[int]string) func(s *speller, k int) string {
	return func(s *speller, k int) string {
		words := s.below1000(k)
		last := k % 10
		if k%100 > 10 && k%100 < 20 {
			last = 0
		}
		if f := feminine[last]; f != "" {
			words = strings.TrimSuffix(words, s.small[last]) + f
		}
		switch {
		case k == 1:
			return one
		case last == 1:
			return words + " " + one
		case last > 1 && last < 5:
			return words + " " + few
		}
		return words + " " + many
	}
}

// spellers are the ways to write numbers in words, by language.
func spellers() map[string][]*speller {
	enSmall := strings.Fields(
		"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	english := func(hyphen, and string) *speller {
		return &speller{
			small: enSmall, tens: tens("twenty thirty forty fifty sixty seventy eighty ninety"),
			after: and, glue: " ",
			hundred:  func(s *speller, h int) string { return s.small[h] + " hundred" },
			thousand: func(s *speller, k int) string { return s.below1000(k) + " thousand" },
			joinTens: func(s *speller, ten, one int) string {
				return s.tens[ten] + hyphen + s.small[one]
			},
		}
	}
	german := &speller{
		small: strings.Fields(
			"null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
		tens:     tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
		hundred:  func(s *speller, h int) string { return s.small[h] + "hundert" },
		thousand: func(s *speller, k int) string { return s.below1000(k) + "tausend" },
		joinTens: func(s *speller, ten, one int) string {
			return s.small[one] + "und" + s.tens[ten]
		},
	}
	french := func(hyphen string) *speller {
		s := &speller{
			small: strings.Fields(
				"zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
			tens: tens("vingt trente quarante cinquante soixante"), after: " ", glue: " ",
			hundred: func(s *speller, h int) string {
				if h == 1 {
					return "cent"
				}
				return s.small[h] + " cent"
			},
			thousand: func(s *speller, k int) string {
				if k == 1 {
					return "mille"
				}
				return s.below1000(k) + " mille"
			},
		}
		s.small = append(s.small, "dix"+hyphen+"sept", "dix"+hyphen+"huit", "dix"+hyphen+"neuf",
			"vingt")
		s.joinTens = func(s *speller, ten, one int) string {
			switch {
			case ten == 70 && one == 1:
				return "soixante et onze"
			case ten == 70:
				return "soixante" + hyphen + s.small[10+one]
			case ten == 80 && one == 0:
				return "quatre" + hyphen + "vingts"
			case ten == 80:
				return "quatre" + hyphen + "vingt" + hyphen + s.small[one]
			case ten == 90:
				return "quatre" + hyphen + "vingt" + hyphen + s.small[10+one]
			case one == 1:
				return s.tens[ten] + " et un"
			}
			return s.tens[ten] + hyphen + s.small[one]
		}
		return s
	}
	spanish := &speller{
		small: strings.Fields(
			"cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte"),
		tens:  tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
		after: " ", glue: " ",
		hundred: func(_ *speller, h int) string {
			return strings.Fields(
				"0 ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")[h]
		},
		thousand: func(s *speller, k int) string {
			if k == 1 {
				return "mil"
			}
			return s.below1000(k) + " mil"
		},
		joinTens: func(s *speller, ten, one int) string {
			return s.tens[ten] + " y " + s.small[one]
		},
	}
	for i, w := range strings.Fields(
		"veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve") {
		spanish.tens[21+i] = w
	}
	russian := &speller{
		small: strings.Fields(
			"ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать"),
		tens:  tens("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
		after: " ", glue: " ",
		hundred: func(_ *speller, h int) string {
			return strings.Fields(
				"0 сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")[h]
		},
		thousand: slavic("тысяча", "тысячи", "тысяч", map[int]string{1: "одна", 2: "две"}),
	}
	ukrainian := &speller{
		small: strings.Fields(
			"нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять"),
		tens:  tens("двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто"),
		after: " ", glue: " ",
		hundred: func(_ *speller, h int) string {
			return strings.Fields(
				"0 сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот")[h]
		},
		thousand: slavic("тисяча", "тисячі", "тисяч", map[int]string{1: "одна", 2: "дві"}),
	}
	return map[string][]*speller{
		"en": {english("-", " "), english(" ", " and "), english("-", " and ")}, "de": {german},
		"fr": {french("-"), french(" ")}, "es": {spanish}, "ru": {russian}, "uk": {ukrainian},
	}
}

// TestSpelledNumbersAreRightOrAbsent writes whole numbers below a million in the words of each
// language, before a currency and before a unit of time, and holds that what is read is the
// number or nothing, and nearly always the number.
func TestSpelledNumbersAreRightOrAbsent(t *testing.T) {
	euros := map[string]string{
		"en": "euros", "de": "Euro", "fr": "euros", "es": "euros",
		"ru": "евро", "uk": "євро",
	}
	days := map[string]string{
		"en": "days", "de": "Tage", "fr": "jours", "es": "días", "ru": "дней",
		"uk": "днів",
	}
	for lang, all := range spellers() {
		r := NewReader(Language(lang))
		wanted, read := 0, 0
		for _, s := range all {
			for _, n := range spelledNumbers() {
				words := s.spell(n)
				for _, unit := range []string{euros[lang], days[lang]} {
					wanted++
					text := "zzz " + words + " " + unit + "; zzz"
					for _, f := range r.Read(text) {
						if f.Kind == KindMoney || f.Kind == KindDuration || f.Kind == KindFigure ||
							f.Kind == KindShare {
							require.Equal(t, strconv.Itoa(n), f.Value, text)
							read++
						}
					}
				}
			}
		}
		t.Logf("%s: %d of %d read", lang, read, wanted)
		require.GreaterOrEqual(t, 100*read, 99*wanted, lang)
	}
}

// spelledNumbers gives all numbers up to 1,100 and a sixth of a thousand of those above.
func spelledNumbers() (out []int) {
	for n := 2; n <= 1100; n++ {
		out = append(out, n)
	}
	for n := 1101; n < 1000000; n += 5987 {
		out = append(out, n, n/1000*1000)
	}
	return out
}
