package effect

import "strings"

// A participle is one sort of them: the endings that it has beside a noun, and those
// that its verb has in a relative clause in their place.
type participle struct{ particles, verb []string }

// relativeVerbs brings participles beside a noun, and the verbs right behind a relative
// pronoun, to one form each.
func relativeVerbs(s *side, sorts []participle) {
	words := s.norm
	for i := range words {
		v := &words[i]
		if v.fact() || v.is(nothing|joint|pronoun|negator|every|qualifier|some|most) {
			continue
		}
		k := i - 1
		for k >= 0 && words[k].is(auxiliary) && !words[k].fact() {
			k--
		}
		relates := k >= 0 && words[k].is(relative) && !words[k].fact()
		if !relates && k < i-1 { // "may be withdrawn"
			continue
		}
		for n := range sorts {
			endings := sorts[n].particles
			if relates {
				endings = sorts[n].verb
			}
			stem, ok := cutEnding(v.text, endings)
			if !ok {
				continue
			}
			v.text = stem + "~" + string(rune('a'+n))
			v.stem = beginning(stem)
			for k++; k < i; k++ {
				words[k].trait = nothing
			}
			break
		}
	}
}

// cutEnding gives a word without the one of the endings that it has.
func cutEnding(word string, endings []string) (string, bool) {
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(word, e); ok && len(stem) > 5 {
			return stem, true
		}
	}
	return word, false
}
