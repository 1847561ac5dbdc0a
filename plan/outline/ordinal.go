package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestOrdinal is the most bytes that an ordinal in words has.
const longestOrdinal = 32

// ordinal gives the value of an ordinal in words, in lower case; 0 if it is none.
func ordinal(word string) int {
	switch word {
	case "first", "premier", "première", "erste", "erster", "erstes", "primero", "primera", "primer", "primo", "prima", "primeiro", "primeira",
		"первый", "первая", "первое", "перший", "перша", "перше", "pierwszy", "pierwsza", "první", "الأول", "الأولى":
		return 1
	case "second", "seconde", "deuxième", "zweite", "zweiter", "zweites", "segundo", "segunda", "secondo", "seconda",
		"второй", "вторая", "второе", "другий", "друга", "друге", "drugi", "druga", "druhý", "druhá", "الثاني", "الثانية":
		return 2
	case "third", "troisième", "dritte", "dritter", "drittes", "tercero", "tercera", "tercer", "terzo", "terza", "terceiro", "terceira",
		"третий", "третья", "третье", "третій", "третя", "третє", "trzeci", "trzecia", "třetí", "الثالث", "الثالثة":
		return 3
	case "fourth", "quatrième", "vierte", "vierter", "viertes", "cuarto", "cuarta", "quarto", "quarta",
		"четвёртый", "четвертый", "четвёртая", "четвертая", "четвертий", "четверта", "czwarty", "czwarta", "čtvrtý", "čtvrtá", "الرابع", "الرابعة":
		return 4
	case "fifth", "cinquième", "fünfte", "fünfter", "fünftes", "quinto", "quinta",
		"пятый", "пятая", "п'ятий", "п’ятий", "п'ята", "п’ята", "piąty", "piąta", "pátý", "pátá", "الخامس", "الخامسة":
		return 5
	case "sixth", "sixième", "sechste", "sechster", "sechstes", "sexto", "sexta", "sesto", "sesta",
		"шестой", "шестая", "шостий", "шоста", "szósty", "szósta", "šestý", "šestá", "السادس", "السادسة":
		return 6
	case "seventh", "septième", "siebente", "siebenter", "siebte", "siebter", "siebtes", "séptimo", "séptima", "settimo", "settima", "sétimo", "sétima",
		"седьмой", "седьмая", "сьомий", "сьома", "siódmy", "siódma", "sedmý", "sedmá", "السابع", "السابعة":
		return 7
	case "eighth", "huitième", "achte", "achter", "achtes", "octavo", "octava", "ottavo", "ottava", "oitavo", "oitava",
		"восьмой", "восьмая", "восьмий", "восьма", "ósmy", "ósma", "osmý", "osmá", "الثامن", "الثامنة":
		return 8
	case "ninth", "neuvième", "neunte", "neunter", "neuntes", "noveno", "novena", "nono", "nona",
		"девятый", "девятая", "дев'ятий", "дев’ятий", "дев'ята", "дев’ята", "dziewiąty", "dziewiąta", "devátý", "devátá", "التاسع", "التاسعة":
		return 9
	case "tenth", "dixième", "zehnte", "zehnter", "zehntes", "décimo", "décima", "decimo", "decima",
		"десятый", "десятая", "десятий", "десята", "dziesiąty", "dziesiąta", "desátý", "desátá", "العاشر", "العاشرة":
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
	}
	return 0
}

// ordinalAt reads an ordinal in words at the beginning of s, and gives the length
// of the word.
func ordinalAt(s string) (value, size int) {
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

// readOrdinal reads an ordinal in words before the word for a unit that is alone
// on its line, or before a full stop or a colon: Erster Abschnitt, Second. The …
func (m *marker) readOrdinal(s string, at int) bool {
	if r, _ := utf8.DecodeRuneInString(s[at:]); unicode.IsLower(r) {
		return false
	}
	value, size := ordinalAt(s[at:])
	if value == 0 {
		return false
	}
	m.num, m.numEnd, m.n = at, at+size, 1
	after := skipBlanks(s, at+size)
	if after > at+size {
		k, n, several := readKeyword(s[after:])
		rest := s[after+n:]
		if !k.unit() || several || rest != "" && strings.IndexByte(".:", rest[0]) < 0 && !strings.HasPrefix(rest, "–") && !strings.HasPrefix(rest, "-") {
			return false
		}
		m.rank, m.reads[0], m.signEnd = k, single(arabic, value), after+len(strings.TrimRight(s[after:after+n], " \u00a0."))
		return m.readClose(s)
	}
	m.reads[0] = single(ordinalWord, value)
	if after >= len(s) || s[after] != '.' && s[after] != ':' || !m.readClose(s) || m.end >= len(s) {
		return false
	}
	m.weak, m.faint = true, !opensText(s[m.end:])
	return !m.faint
}
