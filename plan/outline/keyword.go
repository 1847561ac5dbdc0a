package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rank orders the units that texts name by a word: a chapter is never inside
// an article. The zero rank is that of a number without a word.
type rank uint8

const (
	unnamed rank = iota
	annex
	book
	part
	title
	chapter
	section
	division
	subdivision
	article
	provision // beside the articles, with a name of its own
	point
	alternative // one of several provisions in one place
)

// container reports whether units of this rank hold others, so that what
// stands beside their number is a heading.
func (r rank) container() bool { return r >= annex && r <= subdivision }

// unit reports whether units of this rank are told from numbers without a word,
// as points are not: No. 1, 2.
func (r rank) unit() bool { return r.container() || r == article || r == provision }

// longestKeyword is the most runes that a keyword has.
const longestKeyword = 14

// keyword gives the rank of a word, in lower case, in any of the languages
// that are known; unnamed if it has none.
func keyword(word string) rank {
	switch word {
	case "book", "buch", "livre", "libro", "книга", "księga", "kniha", "kirja", "carte":
		return book
	case "annex", "appendix", "schedule", "exhibit", "attachment", "anlage", "anhang", "annexe",
		"anexo", "allegato", "додаток", "приложение",
		"załącznik", "aneks", "příloha", "príloha", "bijlage", "bilaga", "bilag", "vedlegg",
		"liite", "melléklet", "anexa", "prilog", "παράρτημα", "ملحق", "נספח", "अनुसूची":
		return annex
	case "part", "teil", "partie", "parte", "частина", "часть", "część", "část", "časť", "deel",
		"rész", "μέρος", "osa", "भाग", "חלק", "القسم", "дял":
		return part
	case "title", "titre", "título", "titolo", "розділ", "раздел", "tytuł", "titlul", "titulli",
		"τίτλος", "الباب":
		return title
	case "chapter", "kapitel", "chapitre", "capítulo", "capo", "глава", "підрозділ", "подраздел",
		"rozdział", "kapitola", "hlava", "hoofdstuk", "kapittel", "fejezet", "luku", "capitolul",
		"poglavlje", "glava", "поглавље", "bölüm", "κεφάλαιο", "अध्याय", "الفصل", "פרק":
		return chapter
	case "section", "sec", "abschnitt", "sección", "sezione", "secção", "seção", "secțiunea",
		"oddział", "oddíl", "oddiel", "afdeling", "avdelning", "τμήμα", "odjeljak":
		return section
	case "titel", "unterabschnitt", "subsection": // a German title stands inside a section
		return division
	case "untertitel":
		return subdivision
	case "article", "art", "artikel", "artículo", "articolo", "стаття", "статья", "ст", "§",
		"artykuł", "článek", "článok", "čl", "artikkel", "artigo", "articolul", "madde", "cikk",
		"članak", "člen", "član", "член", "чл", "члан", "άρθρο",
		"principle", "recommendation", "regulation", "reg", "canon", "guideline", "grundsatz",
		"leitsatz", "principe", "principio", "принцип",
		"rule", "regel", "regola", "regla", "règle", "reguła", "zasada", "правило", "regra",
		"pravidlo", "sääntö", "szabály",
		"अनुच्छेद", "धारा", "المادة", "مادة", "ماده", "סעיף", "artikla", "straipsnis", "pants",
		"neni", "artikolu":
		return article
	case "point", "pt", "clause", "cl", "item", "paragraph", "para", "no", "№", "nº", "n°", "#",
		"question", "frage", "pos", "ziff",
		"punkt", "ziffer", "nummer", "nr", "absatz", "klausel",
		"paragraphe", "alinéa", "clausule",
		"punto", "cláusula", "apartado", "párrafo", "clausola", "comma",
		"abs", "lit", "litt", "litera", "buchst", "buchstabe", "step", "schritt", "étape", "paso",
		"passo", "krok", "крок", "шаг", "stap", "trin", "steg",
		"stk", "stykke", "ledd", "lid", "inciso", "frase",
		"пункт", "п", "тезис", "теза", "позиція", "позиция",
		"ustęp", "bod", "odstavec", "odsek", "punctul", "alineatul", "parágrafo", "pont",
		"bekezdés", "kohta", "παράγραφος", "नियम", "البند", "بند", "stavak":
		return point
	case "option", "opción", "opção", "opzione", "optie", "опция", "опція", "alternative", "alt",
		"alternativa", "alternatief", "альтернатива",
		"variante", "möglichkeit", "variant", "wariant", "варіант", "вариант":
		return alternative
	}
	return unnamed
}

// unitAfter gives the rank of the word at the beginning of s, if it is one that stands
// after its number, and its length: 1. cikk, 2 artikla.
func unitAfter(s string) (k rank, size int) {
	if s == "" || s[0] < utf8.RuneSelf && strings.IndexByte("cafslnpro", s[0]|0x20) < 0 {
		return unnamed, 0
	}
	var room [utf8.UTFMax * longestKeyword]byte
	word, size, _ := lowerWord(room[:0], s, longestKeyword)
	switch string(word) {
	case "cikk", "artikla", "člen", "straipsnis", "pants":
		return article, size
	case "fejezet", "luku", "skyrius", "nodaļa", "poglavje", "peatükk":
		return chapter, size
	case "rész", "osa":
		return part, size
	}
	return unnamed, 0
}

// lowerWord appends the letters at the beginning of s, in lower case, and gives their
// length; not ok if there are more of them than told.
func lowerWord(word []byte, s string, most int) (lower []byte, size int, ok bool) {
	for n := 0; size < len(s); n++ {
		r, length := rune(s[size]), 1
		if r >= utf8.RuneSelf {
			r, length = utf8.DecodeRuneInString(s[size:])
		}
		if !isLetter(r) {
			break
		}
		if n == most {
			return nil, 0, false
		}
		if r < utf8.RuneSelf {
			word = append(word, byte(r)|0x20) // a letter
		} else {
			word = utf8.AppendRune(word, unicode.ToLower(r))
		}
		size += length
	}
	return word, size, true
}

// plurals gives the rank of a word for several units, in lower case.
func plurals(word string) rank {
	switch word {
	case "§§", "articles", "arts", "статті", "статьи", "artículos", "articoli":
		return article
	case "sections", "secciones":
		return section
	case "points", "clauses", "items", "paragraphs", "punkte", "ziffern", "nummern", "absätze",
		"пункти", "пункты", "puntos", "cláusulas", "punti":
		return point
	}
	return unnamed
}

// readKeyword reads a keyword at the beginning of s, with its full stop, the
// blanks after it and a sign for number, and gives its length; 0 if there is
// none. Several units are no point, but may be named by a range of numbers.
func readKeyword(s string) (k rank, n int, plural bool) {
	if !mayKeyword(s) {
		return unnamed, 0, false
	}
	var word [utf8.UTFMax * longestKeyword]byte
	at, size := 0, 0
	for n := 0; at < len(s); n++ {
		r, length := utf8.DecodeRuneInString(s[at:])
		sign := r == '№' || r == '§' || r == '°' && string(word[:size]) == "n" || // N° 3
			r == '#' && n == 0 && len(s) > 1 && s[1] >= '0' && s[1] <= '9'
		if !sign && !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
			break
		}
		if n == longestKeyword {
			return unnamed, 0, false
		}
		size += utf8.EncodeRune(word[size:], unicode.ToLower(r))
		at += length
		if sign && (r != '§' || !strings.HasPrefix(s[at:], "§")) {
			break
		}
	}
	if size == 0 {
		return unnamed, 0, false
	}
	k = keyword(string(word[:size]))
	if k == unnamed {
		k, plural = plurals(string(word[:size])), true
	}
	if k == unnamed {
		return unnamed, 0, false
	}
	if at < len(s) && s[at] == '.' {
		at++
	}
	at = skipBlanks(s, at)
	for _, sign := range [...]string{"№", "No.", "no.", "Nr.", "Nº", "n°"} {
		if k != unnamed && at > 0 && strings.HasPrefix(s[at:], sign) {
			at = skipBlanks(s, at+len(sign))
			break
		}
	}
	return k, at, plural
}

// mayKeyword reports whether s may begin with a keyword: none is one letter of ASCII.
func mayKeyword(s string) bool {
	if s == "" || s[0] >= utf8.RuneSelf || s[0] == '#' {
		return s != ""
	}
	return isASCIILetter(s[0]) && len(s) > 1 && (s[1] >= utf8.RuneSelf || isASCIILetter(s[1]))
}

// longestMonth is the most runes that the name of a month has.
const longestMonth = 10

// mayBeMonth reports whether the first two letters of s may be those of a month: a look that
// costs a tenth of reading the word.
func mayBeMonth(s string) bool {
	if len(s) < 2 || !isASCIILetter(s[0]) || !isASCIILetter(s[1]) {
		return len(s) > 1 && s[0] >= 0xc3 || len(s) > 1 && s[1] >= 0xc3
	}
	return strings.IndexByte(monthPairs[s[0]|0x20], s[1]|0x20) >= 0
}

// monthPairs has the second letters of the names of months by their first ones.
var monthPairs = ['z' + 1]string{
	'a': "pugbvo", 'd': "ei", 'e': "n", 'f': "e", 'g': "ei", 'j': "au", 'l': "u", 'm': "a",
	'n': "o", 'o': "ckt", 's': "e",
}

// beginsWithMonth reports whether s begins with the name of a month, so that a
// number with a full stop before it is a date.
func beginsWithMonth(s string) bool {
	if !mayBeMonth(s) {
		return false
	}
	var room [utf8.UTFMax * longestMonth]byte
	word, at, _ := lowerWord(room[:0], s, longestMonth)
	rest := s[skipBlanks(s, at):]
	switch string(word) {
	case "march", "may", "mars", "marzo", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
		"sept", "oct", "nov", "dec":
		// English words too, or short forms: a year must follow.
		return strings.HasPrefix(rest, "20") || strings.HasPrefix(rest, "19")
	case "january", "february", "april", "june", "july", "august", "september", "october",
		"november", "december",
		"januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
		"janvier", "février", "avril", "juin", "juillet", "août", "septembre", "octobre",
		"novembre", "décembre",
		"enero", "febrero", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
		"noviembre", "diciembre",
		"gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre",
		"dicembre",
		"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня",
		"жовтня", "листопада", "грудня",
		"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
		"октября", "ноября", "декабря":
		return true
	}
	return false
}

// endsDate reports whether s goes on with a date after the number of the day:
// the name of a month, or its number and a year.
func endsDate(s string) bool {
	if beginsWithMonth(s) {
		return true
	}
	if countDigits(s) == 0 {
		return false
	}
	month, rest, ok := strings.Cut(s, ".")
	rest = strings.TrimLeft(rest, " \u00a0")
	isNumber := func(s string, most int) bool {
		return s != "" && len(s) <= most && strings.Trim(s, "0123456789") == ""
	}
	return ok && isNumber(month, 2) && len(rest) >= 4 && isNumber(rest[:4], 4) &&
		!wordAfter(rest, 4)
}

// beginsReference reports whether s goes on as a reference to a unit does, or
// as a sentence about one: Article 5 Absatz 2, Article 5 of the treaty.
func beginsReference(s string) bool {
	word := s
	if n := strings.IndexAny(s, " .,;\t\u00a0"); n >= 0 {
		word = s[:n]
	}
	switch word {
	case "", "Absatz", "Abs", "Absätze", "Satz", "Nr", "Nummer", "Buchstabe", "Unterabsatz",
		"Halbsatz", "Ziffer",
		"of", "in", "to", "and", "or", "is", "was", "has", "shall", "does", "applies", "on",
		"under", "above", "below", "which", "that",
		"des", "der", "dieser", "dieses", "und", "oder", "bis", "ist", "gilt", "sowie", "über",
		"im", "vom",
		"du", "de", "et", "ou", "à", "est", "ci-dessus",
		"del", "y", "o", "es", "al", "della", "dello", "dell", "e", "è",
		"цього", "цієї", "та", "і", "й", "або", "про", "до", "є", "статті", "Закону", "Кодексу",
		"этого", "этой", "настоящего", "и", "или", "о", "от", "статьи":
		return true
	}
	return false
}
