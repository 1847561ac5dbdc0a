package quote

import (
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan/words"
)

// spelling gives a word in the form in which its spellings are one: British and
// American endings, ё and е, ß and ss, kinds of apostrophe.
func spelling(word string) string {
	folded := words.Fold(word, true)
	out := make([]byte, 0, len(folded))
	for _, c := range folded {
		out = words.AppendSpelling(out, c)
	}
	return british(string(out))
}

// british gives an English word in one of the spellings that it has; what is no
// word of that kind stays as it is. Other languages have few words with such
// endings, and none that differ by them alone.
func british(w string) string {
	if len(w) < 5 || w[len(w)-1] >= 0x80 || !mayBeBritish(w) {
		return w
	}
	for _, r := range endings {
		if i := strings.LastIndex(w, r.british); i >= r.stem && len(w)-i-len(r.british) <= r.rest {
			return w[:i] + r.american + w[i+len(r.british):]
		}
	}
	return w
}

// mayBeBritish reports whether a word has two letters that each of the endings has.
func mayBeBritish(w string) bool {
	for i := 1; i < len(w); i++ {
		switch w[i-1 : i+1] {
		case "is", "ys", "ou", "tr", "en", "mm", "ll", "ge":
			return true
		}
	}
	return false
}

// endings are those of words with two spellings: with at least so many letters
// before, and at most so many behind.
var endings = []struct {
	british, american string
	stem, rest        int
}{
	{"ractise", "ractice", 1, 1},
	{"isation", "ization", 3, 2},
	{"ising", "izing", 3, 0},
	{"ised", "ized", 3, 0},
	{"ises", "izes", 3, 0},
	{"ise", "ize", 4, 1},
	{"ysed", "yzed", 3, 0},
	{"yse", "yze", 3, 1},
	{"bour", "bor", 1, 5},
	{"vour", "vor", 1, 5},
	{"lour", "lor", 1, 5},
	{"nour", "nor", 2, 5},
	{"entre", "enter", 1, 1},
	{"metre", "meter", 0, 1},
	{"litre", "liter", 0, 1},
	{"efence", "efense", 1, 6},
	{"fence", "fense", 2, 6},
	{"icence", "icense", 1, 1},
	{"gramme", "gram", 3, 1},
	{"elled", "eled", 3, 0},
	{"elling", "eling", 3, 0},
	{"judgement", "judgment", 0, 1},
	{"ageing", "aging", 0, 0},
}

// alike reports whether two runs of words are the same but for spelling: hyphens
// and blanks inside of compounds, groups of digits, British and American endings,
// and signs for percent, million and billion.
func alike(a, b string) bool { return a != "" && b != "" && solid(a) == solid(b) }

// solid gives the words of a run as one, spelled one way.
func solid(s string) string {
	var b strings.Builder
	s = strings.NewReplacer("per cent", "%", "percent", "%").Replace(strings.ToLower(s))
	for field := range strings.FieldsFuncSeq(s, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.Is(unicode.Pd, c) || c == '\u00ad' ||
			strings.ContainsRune("\"“”„«»()", c)
	}) {
		field = ungrouped(strings.Trim(field, ".,;:!?"))
		b.WriteString(short(spelling(field)))
	}
	return b.String()
}

// short gives the one form of what has a word and a sign.
func short(w string) string {
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	unit := w[len(digits):]
	switch unit {
	case "billion", "bln":
		unit = "bn"
	case "million", "mln", "mn":
		unit = "m"
	case "trillion", "trn":
		unit = "tn"
	}
	return digits + unit
}

// ungrouped takes the marks out of a number that part groups of three digits.
func ungrouped(s string) string {
	if !strings.ContainsAny(s, ".,'’") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if i > 0 && strings.IndexByte(".,'", s[i]) >= 0 && digit(s, i-1) && digit(s, i+1) &&
			digit(s, i+2) && digit(s, i+3) && !digit(s, i+4) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func digit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }
