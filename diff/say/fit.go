package say

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// mostWords is how many words a sentence has at most, so that it can be printed.
const mostWords = 40

// fitted gives the sentences of a line, none of them of more words than a paper
// prints: with fewer names, each list of which says how many more there are, and if
// that is not enough with the end of its text cut off, which a mark says.
func (s speech) fitted(of *Line) string {
	out := s.sentence(of)
	for _, s.most = range []int{3, 2, 1} {
		if longest(out) <= mostWords {
			return out
		}
		out = s.sentence(of)
	}
	for of = cloned(of); longest(out) > mostWords && cut(of); {
		out = s.sentence(of)
	}
	if tidy(of) {
		out = s.sentence(of)
	}
	return out
}

// cloned gives a copy of a line of which the texts can be changed.
func cloned(l *Line) *Line {
	out := *l
	out.Args, out.Denials = maps.Clone(l.Args), slices.Clone(l.Denials)
	return &out
}

// tidy takes a text that was cut back to where a phrase of it ends, if that is near,
// and reports whether it did.
func tidy(l *Line) bool {
	done := false
	for key, text := range l.Args {
		if back := phrase(text); back != text {
			l.Args[key], done = back, true
		}
	}
	for i := range l.Denials {
		if back := phrase(l.Denials[i].Text); back != l.Denials[i].Text {
			l.Denials[i].Text, done = back, true
		}
	}
	return done
}

// phrase gives a text that was cut, cut back to a comma or a semicolon if one is among
// its last words, and never to end in an article or a preposition.
func phrase(text string) string {
	const near, little = 6, 3 // words; letters of "of the"
	left, short := strings.CutSuffix(text, " "+omitted)
	words := strings.Fields(left)
	for short && len(words) > leastWords && len(words[len(words)-1]) <= little {
		words = words[:len(words)-1]
	}
	if short {
		text = strings.Join(words, " ") + " " + omitted
	}
	for i := len(words) - 1; short && i >= max(len(words)-near, leastWords); i-- {
		if strings.TrimRight(words[i], ",;") != words[i] {
			return strings.TrimRight(strings.Join(words[:i+1], " "), ",;") + " " + omitted
		}
	}
	return text
}

// begins reports whether a text begins with some words, which may have a mark behind
// them for what follows.
func begins(text, words string) bool {
	words = strings.TrimSuffix(words, " …")
	return words != "" && strings.HasPrefix(strings.TrimPrefix(text, omitted+" "), words)
}

// leastWords is how many words of a text are left at least.
const leastWords = 6

// omitted marks where words are left out.
const omitted = "[…]"

// cut takes the last word of the longest text of a line, and reports whether there
// was one to take.
func cut(l *Line) bool {
	key, most := "", leastWords
	for _, k := range []string{"text", "doubt", "from", "to"} {
		if n := len(strings.Fields(l.Args[k])); n > most {
			key, most = k, n
		}
	}
	denial := -1
	for i := range l.Denials {
		if n := len(strings.Fields(l.Denials[i].Text)); n > most {
			denial, most = i, n
		}
	}
	switch {
	case denial >= 0:
		l.Denials[denial].Text = shortened(l.Denials[denial].Text)
	case key != "":
		l.Args[key] = shortened(l.Args[key])
		if l.Kind == KindQuote {
			l.Kind = KindQuotePart
		}
	default:
		return false
	}
	return true
}

// shortened gives a text without its last word, and a mark for it.
func shortened(text string) string {
	words := strings.Fields(strings.TrimSuffix(text, omitted))
	last := strings.TrimRight(strings.Join(words[:len(words)-1], " "), ",;:. ")
	return last + " " + omitted
}

// longest gives the number of words of the longest sentence. A full stop ends one
// before a space and a capital; not that of an abbreviation, an initial or a number.
func longest(text string) int {
	most, n := 0, 0
	words := strings.Fields(text)
	for i, w := range words {
		n++
		most = max(most, n)
		if i+1 < len(words) && ends(w) && opens(words[i+1]) {
			n = 0
		}
	}
	return most
}

func ends(word string) bool {
	word = strings.TrimRight(word, `”")`)
	name, stopped := strings.CutSuffix(word, ".")
	const abbreviation = 2 // letters that one has at most: "St."
	return stopped && len(strings.TrimLeft(name, `“"(`)) > abbreviation && !strings.Contains(name, ".")
}

func opens(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}
