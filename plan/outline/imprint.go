package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isImprint reports whether s, a short line by itself, says of what stands below it when it was
// made or where it is printed, rather than what it is about: it is all in brackets, or its
// first words and a colon, or a comma, are followed by a date. Last updated: 4 January; Mere,
// 3 May 2026; (Official Gazette 2020, No. 12).
func isImprint(s string) bool {
	if s[0] == '(' && s[len(s)-1] == ')' {
		return true
	}
	at := strings.IndexAny(s, ":,")
	if at < 0 {
		return isDate(s) || datedBehind(s)
	}
	return isDate(strings.TrimLeft(s[at+1:], " \u00a0"))
}

// datedBehind reports whether s ends with a date behind a word for a change, or for the day
// from which something holds: Last updated 4 January.
func datedBehind(s string) bool {
	for at := range len(s) {
		if s[at] == ' ' && isDate(s[at+1:]) {
			return saysChanged(lastWord(s[:at]))
		}
	}
	return false
}

// saysChanged reports whether a date may follow a word.
func saysChanged(word string) bool {
	switch strings.ToLower(word) {
	case "updated", "modified", "revised", "published", "issued", "effective", "posted", "stand",
		"aktualisiert", "geändert", "fassung", "modifié", "modifiée", "actualizado", "actualizada",
		"aggiornato", "aggiornata", "оновлено", "обновлено", "aktualizace", "aktualizacja":
		return true
	}
	return false
}

// isDate reports whether s is a date and nothing else, with or without its year: 4 January
// 2026, 3. Mai 2026, January 4, 2026, 03.05.2026, 2026-05-03.
func isDate(s string) bool {
	s = strings.TrimRight(s, ". \u00a0")
	if s == "" || strings.Trim(s, "0123456789.-/") == "" {
		return strings.IndexAny(s, ".-/") > 0 && countDigits(s) > 0
	}
	figures, words, month := 0, 0, false
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '.'
	}) {
		first, _ := utf8.DecodeRuneInString(word)
		switch n := countDigits(word); {
		case n > 0 && n <= 4 && (n == len(word) || isOrdinalEnd(word[n:])):
			figures++
		case beginsWithMonth(word + " 2026"): // some months are words, too, where no year follows
			month = true
		case unicode.IsLetter(first) && isDateWord(word):
		default:
			return false
		}
		words++
	}
	return month && figures > 0 && words <= 5
}

// isOrdinalEnd reports whether s is what stands behind the figures of a day: 4th, 1er.
func isOrdinalEnd(s string) bool {
	switch s {
	case "st", "nd", "rd", "th", "er", "º", "°":
		return true
	}
	return false
}

// isDateWord reports whether s stands between the parts of a date: 3 de mayo de 2026, 3 травня
// 2026 року.
func isDateWord(s string) bool {
	switch strings.ToLower(s) {
	case "de", "del", "of", "the", "den", "der", "vom", "le", "il", "року", "года", "г", "р", "r",
		"roku", "on", "am":
		return true
	}
	return false
}
