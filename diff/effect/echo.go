package effect

import "slices"

// echoed puts a pronoun for the subject of a sentence where that is named again as the
// subject of another verb: "a person may be appointed only if that person has practised".
func echoed(s *side, words []word) []word {
	from := 0
	if len(words) > 0 && words[0].text[0] == '?' { // "if a member is ill, that member"
		from = 1
	}
	from = skipNothing(words, from)
	head := s.headOf(words, from)
	if head < 0 || words[head].fact() {
		return words
	}
	name := s.lexis.bare(words[head].text)
	for k := head + 3; k+1 < len(words); k++ {
		v, article := &words[k], &words[k-1]
		if s.lexis.bare(v.text) != name || !article.is(nothing) || article.is(indefinite) ||
			!words[k+1].is(finite|filler) && words[k+1].text[0] != '=' &&
				!(v.cond == 0 && words[k-2].cond != 0) || words[k-2].is(joint|genitive) {
			continue
		}
		words[k].text, words[k].trait = echo, pronoun|subject
		words[k].stem = beginning(words[k].text)
		words = slices.Delete(words, k-1, k)
	}
	return words
}

// sameRelative reports whether two sentences are the same but that the one says of whom it
// speaks with a condition, "if a player is hurt, he may rest", and the other with a relative
// clause, "a player who is hurt may rest".
func (w *work) sameRelative(a, b *saying) bool {
	x, y := w.old.relative(a.words), w.new.relative(b.words)
	if (x == nil) == (y == nil) {
		return false
	}
	p, q := *a, *b
	if x != nil {
		p = w.old.sayingOf(a.region, x)
	} else {
		q = w.new.sayingOf(b.region, y)
	}
	return w.sameSaying(&p, &q)
}

// relative makes one noun with what is said of it of a condition that opens a sentence,
// whose subject is a pronoun; nil for any other.
func (s *side) relative(words []word) []word {
	if len(words) == 0 || words[0].text != "?if" && words[0].text != "?when" {
		return nil
	}
	end := 1
	for end < len(words) && words[end].cond == words[0].cond {
		end++
	}
	if end < 3 || end+1 >= len(words) || !words[end].is(subject) {
		return nil
	}
	out := slices.Concat(words[1:end], words[end+1:])
	for i := range out[:end-1] {
		if out[i].cond == words[0].cond {
			out[i].cond = 0
		}
	}
	return out
}
