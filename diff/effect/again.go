package effect

import "slices"

// sameAgain reports whether two sentences are the same but that the one names again what the
// other has a pronoun for: "if the guest is late, the keeper may lock his or her room", "… may
// lock the guest's room". What a pronoun stands for is sure only where it is what the sentence
// begins with, or where nobody else is named before it.
func (w *work) sameAgain(a, b *saying) bool {
	p, q := w.old.bag(a), w.new.bag(b)
	switch n := len(p.atoms) - len(q.atoms); {
	case n > 0 && n <= maxAgain:
		return w.filled(&w.new, b, w.extra(p, q), func(c *saying) bool {
			return w.sameSaying(a, c)
		})
	case n < 0 && n >= -maxAgain:
		return w.filled(&w.old, a, w.extra(q, p), func(c *saying) bool {
			return w.sameSaying(c, b)
		})
	}
	return false
}

// maxAgain is how many times a name may stand for a pronoun.
const maxAgain = 2

// extra gives the words of x that y has not, each of which x has more than once; nil where one
// of them is no such word.
func (w *work) extra(x, y *bag) (out []*atom) {
	pairs := w.pairSome(x.atoms, y.atoms)
	for i, k := range pairs {
		if k >= 0 {
			continue
		}
		name := w.old.lexis.bare(x.atoms[i].text)
		n := 0
		for j := range x.atoms {
			if w.old.lexis.bare(x.atoms[j].text) == name {
				n++
			}
		}
		if n < 2 {
			return nil
		}
		out = append(out, &x.atoms[i])
	}
	return out
}

// filled puts names for as many pronouns of a sentence, and reports whether it then is the same
// as the other.
func (w *work) filled(s *side, say *saying, names []*atom, same func(*saying) bool) bool {
	if len(names) == 0 {
		return false
	}
	var at []int
	for i := range say.words {
		if v := &say.words[i]; v.is(pronoun) && !v.fact() && v.text != echo {
			at = append(at, i)
		}
	}
	for first := 0; first+len(names) <= len(at) && first < maxAgain+1; first++ {
		words := slices.Clone(say.words)
		for n, name := range names {
			i := at[first+n]
			if !s.standsFor(say, i, name) {
				return false
			}
			words[i].text, words[i].stem = s.lexis.bare(name.text), name.stem
			words[i].trait = name.trait &^ possessive
			if s.owns(say.words, i) {
				words[i].trait |= possessive
			}
		}
		if c := s.sayingAs(say.region, words, false); same(&c) {
			return true
		}
	}
	return false
}

// owns reports whether the pronoun at word i says whose what follows is.
func (s *side) owns(words []word, i int) bool {
	if words[i].is(subject) || i+1 == len(words) || words[i+1].fact() {
		return false
	}
	return !words[i+1].is(nothing | joint | and | or | auxiliary)
}

// standsFor reports whether the pronoun at word i is surely one for a name: the sentence begins
// with it, or no other is named before the pronoun.
func (s *side) standsFor(say *saying, i int, name *atom) bool {
	b := s.bag(say)
	first := func(k int) bool {
		return k < len(b.atoms) && s.lexis.bare(b.atoms[k].text) == s.lexis.bare(name.text)
	}
	if first(0) || first(1) && b.atoms[1].pred == 0 {
		return true
	}
	for k := range b.atoms {
		a := &b.atoms[k]
		if a.at >= say.words[i].at {
			break
		}
		somebody := s.lexis.actor(a.text, 0) != "" || s.named(a.word)
		if somebody && s.lexis.bare(a.text) != s.lexis.bare(name.text) {
			return false
		}
	}
	return true
}
