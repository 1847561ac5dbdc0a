package identify

import (
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan/words"
)

// sameSpelled reports whether two stretches of text have the same words in other spellings,
// or the same figures in other signs: "recognised" and "recognized", "$100bn" and "$100
// billion", "600 000" and "600,000", "50 per cent" and "50%", "AI" and "artificial
// intelligence". An outlet's house style does that, and no draft.
func sameSpelled(a, b string) bool {
	x, y := spellings(a), spellings(b)
	for len(x) > 0 && len(y) > 0 {
		switch n, m := stands(x[0], y), stands(y[0], x); {
		case x[0].form == y[0].form:
			x, y = x[1:], y[1:]
		case n > 0:
			x, y = x[1:], y[n:]
		case m > 0:
			x, y = x[m:], y[1:]
		default:
			return false
		}
	}
	return len(x)+len(y) == 0 && len(prose.Words(a))+len(prose.Words(b)) > 0
}

// A spelling is a word as it stands, and in a form that the spellings of a word share.
type spelling struct{ word, form string }

// stands gives how many words at the beginning of some a word is short for by their initials;
// 0 it is not.
func stands(short spelling, all []spelling) int {
	const fewest = 2
	n := len(short.word)
	if n < fewest || n > len(all) || short.word != strings.ToUpper(short.word) ||
		!isLetters(short.word) {
		return 0
	}
	for i, c := range strings.ToLower(short.word) {
		if !strings.HasPrefix(all[i].form, string(c)) || len(all[i].form) == 1 {
			return 0
		}
	}
	return n
}

func isLetters(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool {
		return c > unicode.MaxASCII || !unicode.IsLetter(c)
	}) < 0
}

// spellings gives the words of a text in the forms that their spellings share.
func spellings(text string) []spelling {
	var out []spelling
	add := func(word, form string) {
		last := len(out) - 1
		switch {
		case form == "cent" && last >= 0 && out[last].form == "per":
			out[last] = spelling{"percent", "percent"}
		case last >= 0 && isDigits(form) && len(form)%3 == 0 && isDigits(out[last].form) &&
			groups(text, out[last].word, word):
			out[last].word, out[last].form = word, out[last].form+form
		default:
			out = append(out, spelling{word, form})
		}
	}
	for w := range words.All(text) {
		switch {
		case w.Text == "%":
			add("percent", "percent")
		case w.Kind < words.KindWord:
		default:
			form := words.Fold(w.Text, true)
			digits := strings.TrimRightFunc(form, func(c rune) bool {
				return c == '%' || unicode.IsLetter(c)
			})
			if unit := multiples[form[len(digits):]]; isDigits(bare(digits)) && unit != "" {
				add(digits, bare(digits))
				add(unit, unit)
				continue
			}
			if isDigits(bare(form)) {
				form = bare(form)
			}
			add(w.Text, house(form))
		}
	}
	return out
}

// groups reports whether a text has a figure whose groups of three digits stand apart: the
// one right before the other.
func groups(text, before, after string) bool {
	for _, space := range []string{" ", "\u00a0", "\u202f", "\u2009"} {
		if strings.Contains(text, before+space+after) {
			return true
		}
	}
	return false
}

// bare gives a figure without the commas and spaces between its thousands.
func bare(figure string) string {
	parts := strings.FieldsFunc(figure, func(c rune) bool {
		return c == ',' || c == '\'' || unicode.IsSpace(c)
	})
	if len(parts) == 0 {
		return figure
	}
	for _, p := range parts[1:] {
		if !isDigits(p) || len(p)%3 != 0 {
			return figure
		}
	}
	return strings.Join(parts, "")
}

func isDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' }) < 0
}

// multiples are what stands right behind a figure for a word; "m" may be metres.
var multiples = map[string]string{
	"bn": "billion", "mn": "million", "tn": "trillion",
	"%": "percent",
}

// house gives an English word in the spelling that the house styles of one land have: long
// words alone, for "four" is not "for".
func house(word string) string {
	const fewest = 6
	if len(word) < fewest {
		return word
	}
	for _, s := range endings {
		if stem, ok := strings.CutSuffix(word, s[0]); ok {
			return stem + s[1]
		}
	}
	if i := strings.Index(word, "our"); i > 1 {
		return word[:i] + "or" + word[i+3:] // "neighbouring"
	}
	return word
}

// endings are spellings of one land, each with that of the other.
var endings = [][2]string{
	{"isation", "ization"},
	{"isations", "izations"},
	{"ise", "ize"},
	{"ised", "ized"},
	{"ises", "izes"},
	{"ising", "izing"},
	{"centre", "center"},
	{"centres", "centers"},
	{"metre", "meter"},
	{"metres", "meters"},
	{"defence", "defense"},
	{"defences", "defenses"},
	{"offence", "offense"},
	{"offences", "offenses"},
	{"programme", "program"},
	{"programmes", "programs"},
}
