package say

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// mostWords is how many words a sentence has at most, so that it can be printed.
const mostWords = 40

// fitted gives the sentences of a line, none of them of more words than a paper
// prints: with fewer names, each list of which says how many more there are, and if
// that is not enough with the end of its text cut off, which a mark says.
func (s speech) fitted(l *Line) string {
	out := s.sentence(l)
	for _, s.most = range []int{3, 2, 1} {
		if longest(out) <= mostWords {
			return out
		}
		out = s.sentence(l)
	}
	if longest(out) <= mostWords {
		return out
	}
	return s.shortened(cloned(l))
}

// cloned gives a copy of a line of which the texts can be changed.
func cloned(l *Line) *Line {
	out := *l
	out.Args, out.Denials = maps.Clone(l.Args), slices.Clone(l.Denials)
	return &out
}

// leastWords is how many words of a text are left at least.
const leastWords = 6

// omitted marks where words are left out.
const omitted = "[…]"

// A part is a text of a line that can be cut.
type part struct {
	words []string
	set   func(text string)
}

// partsOf gives the texts of a line that can be cut, the longest first.
func partsOf(l *Line) []part {
	var out []part
	add := func(text string, set func(string)) {
		if words := strings.Fields(text); len(words) > leastWords {
			out = append(out, part{words, set})
		}
	}
	whole := l.Args["doubt"] == l.Args["text"] // all of it is doubtful
	for _, key := range []string{"text", "doubt", "from", "to"} {
		if key == "doubt" && whole {
			continue
		}
		add(l.Args[key], func(text string) {
			if l.Args[key] = text; key == "text" && whole {
				l.Args["doubt"] = text
			}
		})
	}
	for i := range l.Denials {
		add(l.Denials[i].Text, func(text string) { l.Denials[i].Text = text })
	}
	slices.SortStableFunc(out, func(a, b part) int { return len(b.words) - len(a.words) })
	return out
}

// shortened gives the sentences of a line with the end of one of its texts left out, or
// of several where one is not enough. Cost: that of making the sentences, times the
// logarithm of the length of a text.
func (s speech) shortened(l *Line) string {
	fits := func() bool { return longest(s.sentence(l)) <= mostWords }
	for {
		parts := partsOf(l)
		if len(parts) == 0 {
			return s.sentence(l)
		}
		for _, p := range parts {
			// As many words as leave room: fewer words never make a longer sentence.
			n := leastWords + sort.Search(len(p.words)-leastWords, func(k int) bool {
				p.set(cutTo(p.words, leastWords+k))
				return !fits()
			})
			if n > leastWords {
				p.set(phrase(cutTo(p.words, n-1)))
				return s.sentence(l)
			}
			p.set(strings.Join(p.words, " "))
		}
		parts[0].set(cutTo(parts[0].words, leastWords-1))
	}
}

// cutTo gives so many words of a text, and a mark for the others.
func cutTo(words []string, n int) string {
	return strings.TrimRight(strings.Join(words[:n], " "), ",;:. ") + " " + omitted
}

// phrase gives a text that was cut, cut back to a comma or a semicolon if one is among
// its last words, and never to end in an article or a preposition.
func phrase(text string) string {
	const mostApart, little = 6, 3 // words; letters of "of the"
	words := strings.Fields(strings.TrimSuffix(text, omitted))
	for len(words) > leastWords && len(words[len(words)-1]) <= little {
		words = words[:len(words)-1]
	}
	for i := len(words) - 1; i >= max(len(words)-mostApart, leastWords); i-- {
		if strings.TrimRight(words[i], ",;") != words[i] {
			return cutTo(words, i+1)
		}
	}
	return strings.Join(words, " ") + " " + omitted
}

// begins reports whether a text begins with some words, which may have a mark behind
// them for what follows.
func begins(text, words string) bool {
	words = strings.TrimSuffix(words, " …")
	return words != "" && strings.HasPrefix(strings.TrimPrefix(text, omitted+" "), words)
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
	return stopped && len(strings.TrimLeft(name, `“"(`)) > abbreviation &&
		!strings.Contains(name, ".")
}

func opens(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}
