package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestOrdinal is the most bytes that an ordinal in words has.
const longestOrdinal = 32

// lastly is the value of an ordinal that names the last one, whichever it is.
const lastly = maxShort + 1

// ordinal gives the value of an ordinal in words, in lower case; 0 if it is none.
func ordinal(word string) int {
	switch word {
	case "first", "birinci", "firstly", "premièrement", "erstens", "primeramente", "primeiramente",
		"premier", "première", "erste", "erster", "erstes", "primero", "primera", "primer", "primo",
		"prima", "primeiro", "primeira", "único", "única",
		"первый", "первая", "первое", "перший", "перша", "перше", "pierwszy", "pierwsza", "první",
		"الأول", "الأولى":
		return 1
	case "second", "ikinci", "secondly", "deuxièmement", "secondement", "zweitens", "secundo",
		"seconde", "deuxième", "zweite", "zweiter", "zweites", "segundo", "segunda", "secondo",
		"seconda",
		"второй", "вторая", "второе", "другий", "друга", "друге", "drugi", "druga", "druhý",
		"druhá", "الثاني", "الثانية":
		return 2
	case "third", "üçüncü", "thirdly", "troisièmement", "drittens", "tertio", "troisième", "dritte",
		"dritter", "drittes", "tercero", "tercera", "tercer", "terzo", "terza", "terceiro",
		"terceira",
		"третий", "третья", "третье", "третій", "третя", "третє", "trzeci", "trzecia", "třetí",
		"الثالث", "الثالثة":
		return 3
	case "fourth", "dördüncü", "fourthly", "quatrièmement", "viertens", "quatrième", "vierte",
		"vierter", "viertes", "cuarto", "cuarta", "quarto", "quarta",
		"четвёртый", "четвертый", "четвёртая", "четвертая", "четвертий", "четверта", "czwarty",
		"czwarta", "čtvrtý", "čtvrtá", "الرابع", "الرابعة":
		return 4
	case "fifth", "beşinci", "fifthly", "cinquièmement", "fünftens", "cinquième", "fünfte",
		"fünfter", "fünftes", "quinto", "quinta",
		"пятый", "пятая", "п'ятий", "п’ятий", "п'ята", "п’ята", "piąty", "piąta", "pátý", "pátá",
		"الخامس", "الخامسة":
		return 5
	case "sixth", "altıncı", "altinci", "sixthly", "sixièmement", "sechstens", "sixième", "sechste",
		"sechster", "sechstes", "sexto", "sexta", "sesto", "sesta",
		"шестой", "шестая", "шостий", "шоста", "szósty", "szósta", "šestý", "šestá", "السادس",
		"السادسة":
		return 6
	case "seventh", "yedinci", "seventhly", "septièmement", "siebtens", "siebentens", "septième",
		"siebente", "siebenter", "siebte", "siebter", "siebtes", "séptimo", "séptima", "settimo",
		"settima", "sétimo", "sétima",
		"седьмой", "седьмая", "сьомий", "сьома", "siódmy", "siódma", "sedmý", "sedmá", "السابع",
		"السابعة":
		return 7
	case "eighth", "sekizinci", "eighthly", "huitièmement", "achtens", "huitième", "achte",
		"achter", "achtes", "octavo", "octava", "ottavo", "ottava", "oitavo", "oitava",
		"восьмой", "восьмая", "восьмий", "восьма", "ósmy", "ósma", "osmý", "osmá", "الثامن",
		"الثامنة":
		return 8
	case "ninth", "dokuzuncu", "ninthly", "neuvièmement", "neuntens", "neuvième", "neunte",
		"neunter", "neuntes", "noveno", "novena", "nono", "nona",
		"девятый", "девятая", "дев'ятий", "дев’ятий", "дев'ята", "дев’ята", "dziewiąty",
		"dziewiąta", "devátý", "devátá", "التاسع", "التاسعة":
		return 9
	case "tenth", "onuncu", "tenthly", "dixièmement", "zehntens", "dixième", "zehnte", "zehnter",
		"zehntes", "décimo", "décima", "decimo", "decima",
		"десятый", "десятая", "десятий", "десята", "dziesiąty", "dziesiąta", "desátý", "desátá",
		"العاشر", "العاشرة":
		return 10
	case "eleventh", "onzième", "elfte", "elfter", "elftes", "undécimo", "undicesimo":
		return 11
	case "twelfth", "douzième", "zwölfte", "zwölfter", "zwölftes", "duodécimo", "dodicesimo":
		return 12
	case "thirteenth", "treizième", "dreizehnte", "dreizehnter":
		return 13
	case "fourteenth", "quatorzième", "vierzehnte", "vierzehnter":
		return 14
	case "fifteenth", "quinzième", "fünfzehnte", "fünfzehnter":
		return 15
	case "sixteenth", "seizième":
		return 16
	case "seventeenth", "dix-septième":
		return 17
	case "eighteenth", "dix-huitième":
		return 18
	case "nineteenth", "dix-neuvième":
		return 19
	case "twentieth", "vingtième":
		return 20
	case "finally", "lastly", "letztens", "schließlich", "enfin", "dernièrement", "finalmente",
		"infine", "последнее", "наконец", "нарешті", "насамкінець":
		return lastly
	}
	return 0
}

// ordinalAt reads an ordinal in words at the beginning of s, and gives the length
// of the word.
func ordinalAt(s string) (value, size int) {
	for _, last := range [...]string{"Por último", "por último"} {
		if strings.HasPrefix(s, last) {
			return lastly, len(last)
		}
	}
	var word [longestOrdinal + utf8.UTFMax]byte
	n := 0
	for size < len(s) && n <= longestOrdinal {
		r, length := utf8.DecodeRuneInString(s[size:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' {
			break
		}
		n += utf8.EncodeRune(word[n:], unicode.ToLower(r))
		size += length
	}
	if n == 0 || n > longestOrdinal {
		return 0, 0
	}
	return ordinal(string(word[:n])), size
}

// cardinal gives the value of a number in words, in lower case, that may stand for
// an ordinal behind the word for a unit: ARTICLE DEUX; 0 if it is none.
func cardinal(word string) int {
	switch word {
	case "one", "un", "une", "eins", "uno", "una", "um":
		return 1
	case "two", "deux", "zwei", "dos", "due", "dois":
		return 2
	case "three", "trois", "drei", "tres", "tre", "três":
		return 3
	case "four", "quatre", "vier", "cuatro", "quattro", "quatro":
		return 4
	case "five", "cinq", "fünf", "cinco", "cinque":
		return 5
	case "six", "sechs", "seis", "sei":
		return 6
	case "seven", "sept", "sieben", "siete", "sette", "sete":
		return 7
	case "eight", "huit", "acht", "ocho", "otto", "oito":
		return 8
	case "nine", "neuf", "neun", "nueve", "nove":
		return 9
	case "ten", "dix", "zehn", "diez", "dieci", "dez":
		return 10
	case "eleven", "onze", "elf", "once", "undici":
		return 11
	case "twelve", "douze", "zwölf", "doce", "dodici":
		return 12
	}
	return 0
}

// mayBeOrdinal reports whether s begins as an ordinal in words does that is the
// number of a unit: First, (first).
func mayBeOrdinal(s string) bool {
	rest, open := strings.CutPrefix(s, "(")
	r, n := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(r) || unicode.IsLower(r) != open {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[n:])
	return isLetter(next) || next == '\'' || next == '’' // none is one letter
}

// readOrdinal reads an ordinal in words before the word for a unit that ends its
// line or heads it, or before a stop: Erster Abschnitt, Second. The …, First, …
func (m *marker) readOrdinal(s string, at int) bool {
	open := s[at] == '('
	if open {
		at++
	}
	value, size := ordinalAt(s[at:])
	if value == 0 {
		return false
	}
	m.num, m.numEnd, m.n = at, at+size, 1
	m.reads[0] = single(ordinalWord, value)
	for _, last := range [...]string{
		" et dernièrement", " and lastly", " and finally",
		" und letztens", " y finalmente",
	} {
		if strings.HasPrefix(s[m.numEnd:], last) {
			m.numEnd += len(last)
			break
		}
	}
	// Segundo bis
	if k, n := latinWord(strings.TrimPrefix(s[m.numEnd:], " ")); k > 0 && s[m.numEnd] == ' ' &&
		!wordAfter(s, m.numEnd+1+n) {
		m.reads[0].suffix = int8(k)
		m.numEnd += 1 + n
	}
	size = m.numEnd - at
	after := skipBlanks(s, at+size)
	switch {
	case after >= len(s):
		return false
	case open:
		m.open, m.weak = '(', true
		return m.readClose(s)
	case after > at+size && m.unitBehind(s, after):
		return true
	case after > at+size && !isAdverb(s[at:at+size]):
		return false
	case after > at+size, s[after] == ',':
		m.close, m.end, m.weak = ',', skipBlanks(s, after+len(",")), true
		if after > at+size {
			m.end = after
		}
		return m.end < len(s)
	case s[after] != '.' && s[after] != ':', !m.readClose(s), m.end >= len(s):
		return false
	}
	m.weak, m.faint = true, !opensText(s[m.end:])
	return !m.faint
}

// unitBehind reads the word for a unit behind an ordinal, at a place of s.
func (m *marker) unitBehind(s string, at int) bool {
	k, n, several := readKeyword(s[at:])
	end := at + len(strings.TrimRight(s[at:at+n], " \u00a0."))
	rest := s[end:]
	title := strings.TrimLeft(rest, " \u00a0")
	headed := k.container() && opensText(title) && !endsSentence(title)
	if !k.unit() || several || rest != "" && strings.IndexByte(".:-", rest[0]) < 0 &&
		!strings.HasPrefix(title, "–") && !headed {
		return false
	}
	m.rank, m.reads[0], m.signEnd = k, single(arabic, m.reads[0].last()), end
	return m.readClose(s)
}

// isAdverb reports whether an ordinal is one that lists reasons: firstly, erstens.
func isAdverb(word string) bool {
	word = strings.ToLower(word)
	for _, end := range [...]string{"ly", "ens", "ièmement", "ement", "amente"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	switch word {
	case "primo", "secundo", "tertio", "enfin", "infine", "schließlich", "наконец", "нарешті":
		return true
	}
	return false
}
