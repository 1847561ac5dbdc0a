package effect

import (
	"slices"
	"strconv"
	"strings"
)

// ordinal gives the word for an ordinal in figures, "90th", or "3" before its full stop in a
// language that writes it so; the word itself for all else.
func (x *lexis) ordinal(word string, dotted bool) string {
	if word == "" || word[0] < '0' || word[0] > '9' || x.ordinalWord == nil {
		return word
	}
	digits := strings.TrimRight(word, "stndrheèm")
	if !dotted && (digits == word || !listed(x.ordinalEnds, word[len(digits):])) {
		return word
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n <= 0 || n >= 1000 {
		return word
	}
	if text := x.ordinalWord(n); text != "" {
		return text
	}
	return word
}

// dotted reports whether word i is a figure that its full stop makes an ordinal.
func (s *side) dotted(i int) bool {
	v := &s.all[i]
	return s.lexis.capitals && i+1 < len(s.all) && v.end < len(s.Text) && s.Text[v.end] == '.' &&
		s.gap(v, &s.all[i+1]) == ". " && s.sameSentence(v.at, s.all[i+1].at)
}

// measures brings what only tells what a figure measures to nothing: "weighing more than 20 kg",
// "at six-month intervals", "who have not reached the age of 18", "die sechs Monate dauert".
func (s *side) measures() {
	x, list := s.lexis, s.norm
	is := func(i int, start string) bool {
		return i >= 0 && i < len(list) && strings.HasPrefix(list[i].text, start)
	}
	for i := 0; i < len(list); i++ {
		switch {
		case listed(x.weighing, list[i].text) && (is(i+1, "#figure:") && weighs(list[i+1].text)),
			listed(x.lasting, list[i].text) && is(i-1, "#duration:"):
			if i > 1 && list[i-2].is(relative) { // "die sechs Monate dauert", "von sechs Monaten"
				list[i-2].text, list[i-2].trait = x.agents[0], x.trait(x.agents[0])
				list[i-2].stem = beginning(list[i-2].text)
			}
			list = slices.Delete(list, i, i+1)
			i--
		case is(i, "#figure:") && strings.HasSuffix(list[i].text, ":less-than"):
			if n := len(x.aged); n > 0 && i >= n && openWith(list[i-n:], x.aged) {
				list = slices.Delete(list, i-n, i)
				i -= n
			}
			if n := len(x.ofAge); n > 0 && i+n < len(list) && openWith(list[i+1:], x.ofAge) {
				list = slices.Delete(list, i+1, i+1+n)
			}
		case is(i, "#duration:") && i > 0 && i+1 < len(list) && list[i-1].is(joint) &&
			listed(x.spaced, list[i+1].text):
			if word := x.interval[list[i].text]; word != "" {
				list[i].text, list[i].stem, list[i].trait = word, beginning(word), x.trait(word)
				list = slices.Delete(list, i+1, i+2)
				list = slices.Delete(list, i-1, i)
			}
		}
	}
	s.norm = list
}

// weighs reports whether a figure is one of a weight.
func weighs(text string) bool {
	for _, unit := range []string{":kg:", ":t:", ":g:", ":tonnes:", ":tons:", ":pounds:"} {
		if strings.Contains(text, unit) {
			return true
		}
	}
	return false
}
