package effect

import (
	"strings"
	"unicode/utf8"
)

// Words of one root: "expiry" and "expires", "zahlen" and "Zahlung".

// akin reports whether two words are of one root: pay and payment, deposit and
// deposited, notify and notification.
func (x *lexis) akin(a, b word) bool {
	if a.text == b.text {
		return true
	}
	p, q := x.rootOf(a.text), x.rootOf(b.text)
	// "sent" ends as one who acts does
	if p == q && (x.root[a.text] != "" || x.root[b.text] != "") {
		return true
	}
	if x.flees(p, q) || x.flees(q, p) || x.compound(p, q) {
		return true
	}
	if one := x.bare(a.text); one == x.bare(b.text) || x.root[one] != "" && x.rootOf(one) == q ||
		x.root[x.bare(b.text)] != "" && x.rootOf(x.bare(b.text)) == p {
		return true // "applications", "copy": no more than their number
	}
	if n := len(commonStart(a.text, b.text)); x.actor(a.text, n) != x.actor(b.text, n) {
		return false
	}
	if p == q {
		return true
	}
	if x.accents {
		p, q = accentless.Replace(p), accentless.Replace(q)
	}
	if (a.trait^b.trait)&(grammar|qualifier) != 0 {
		return false
	}
	n := len(commonStart(p, q))
	for n > 0 && n < len(p) && !utf8.RuneStart(p[n]) {
		n--
	}
	same := utf8.RuneCountInString(p[:n])
	left, right := utf8.RuneCountInString(p)-same, utf8.RuneCountInString(q)-same
	least, most := min(left, right), max(left, right)
	return same >= 3 && (same >= 4 || least == 0 || x.cases && most <= 2) && same >= least+2 &&
		most <= 6 && least <= 4
}

// person reports whether a word is another form of a name for somebody whose last vowel goes.
func (x *lexis) person(word, other string) bool {
	return strings.HasSuffix(word, x.fleeting[0][0]) && x.flees(word, other)
}

// flees reports whether a word is another form of one whose last vowel goes: "продавец",
// "продавцом".
func (x *lexis) flees(word, other string) bool {
	for _, e := range x.fleeting {
		if stem, ok := strings.CutSuffix(word, e[0]); ok && len(stem) > 3 {
			rest, ok := strings.CutPrefix(other, stem+e[1])
			return ok && utf8.RuneCountInString(rest) <= 3
		}
	}
	return false
}

// compound reports whether two words of two parts are one in both: "государства-участники",
// "государствами-участниками".
func (x *lexis) compound(a, b string) bool {
	first, second, ok := strings.Cut(a, "-")
	third, fourth, also := strings.Cut(b, "-")
	same := func(a, b string) bool {
		n := utf8.RuneCountInString(commonStart(a, b))
		return n >= 4 && max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))-n <= 3
	}
	return x.cases && ok && also && same(first, third) && same(second, fourth)
}

// actor gives the ending that makes a word the name of somebody who acts or is acted
// on, where it goes beyond the first n bytes: "employer", "employee"; "" for none.
func (x *lexis) actor(word string, n int) string {
	base := strings.TrimRight(word, x.declined)
	if len(base) <= n || ends(word, x.modifiers) {
		return ""
	}
	for _, e := range x.actors {
		kind, ok := strings.CutPrefix(e, "-")
		if strings.HasSuffix(base, kind) {
			switch {
			case ok:
				return ""
			case x.cases: // its stem changes: покупець, покупцем
				return x.actors[0]
			}
			return kind
		}
	}
	return ""
}

// accentless takes off the accents that the forms of one word have or lose: "achevé",
// "achèvement".
var accentless = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ç", "c", "â", "a", "î", "i",
	"ô", "o", "û", "u")

// rootOf gives the word of which another is a form that begins otherwise.
func (x *lexis) rootOf(word string) string {
	if r := x.root[word]; r != "" {
		return r
	}
	if name, _, ok := strings.Cut(word, "~"); ok {
		return name
	}
	if len(word) > 2 && len(x.formOf) > 0 {
		for _, k := range x.formOf[word[:2]] {
			if strings.HasPrefix(word, k.stem) {
				return k.first
			}
		}
	}
	if rest, ok := strings.CutPrefix(word, x.participleStart); ok && x.participleStart != "" &&
		len(rest) > 4 {
		return x.verbOfStrong(rest)
	}
	return x.verbOfStrong(word)
}

// verbOfStrong gives the verb of a participle whose vowel is another: "ausschlossen" for
// "ausschliessen".
func (x *lexis) verbOfStrong(word string) string {
	for _, s := range x.strong {
		if start, ok := strings.CutSuffix(word, s[0]); ok && start != "" {
			return start + s[1]
		}
	}
	return word
}
