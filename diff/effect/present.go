package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// samePresent reports whether two sentences are the same but that the one says with a force
// what is to be done, "members shall pay", and the other with the present, "members pay", in
// a language whose present binds as much.
func (w *work) samePresent(a, b *saying) bool {
	// "hereby grants" is done, and not to be done
	if !w.old.lexis.presents || anyOf(a.words, pledging) || anyOf(b.words, pledging) {
		return false
	}
	f, g := lone(a.words, facts.Obligation), lone(b.words, facts.Obligation)
	if (f < 0) == (g < 0) || f >= 0 && w.old.willBe(&a.words[f]) ||
		g >= 0 && w.new.willBe(&b.words[g]) {
		return false
	}
	p, q := *a, *b
	if f >= 0 {
		x, y := w.old.presently(a.words, f, b.words)
		p, q = w.old.sayingAs(a.region, x, false), w.new.sayingAs(b.region, y, false)
	} else {
		y, x := w.new.presently(b.words, g, a.words)
		p, q = w.old.sayingAs(a.region, x, false), w.new.sayingAs(b.region, y, false)
	}
	return w.sameSaying(&p, &q)
}

// willBe reports whether a force is said by no more than the future.
func (s *side) willBe(v *word) bool {
	words := wordsBetween(s.all, v.span())
	return len(words) == 1 && words[0].is(future)
}

// lone gives the one force of a sentence where it is of a value; -1 where there are none,
// more, or another.
func lone(words []word, value string) int {
	at := -1
	for i := range words {
		if words[i].text[0] != '=' {
			continue
		}
		if at >= 0 || words[i].text != "="+value || words[i].cond != 0 {
			return -1
		}
		at = i
	}
	return at
}

// presently takes the force at word f out of a sentence, puts "is" for its "be", and gives
// the verb behind it the form that it has in the other sentence, which has no force.
func (s *side) presently(words []word, f int, other []word) (x, y []word) {
	x, y = slices.Delete(slices.Clone(words), f, f+1), slices.Clone(other)
	if slices.ContainsFunc(y, func(v word) bool { return v.text[0] == '=' }) {
		return words, other
	}
	for f < len(x) && s.lexis.adverb(x[f].text) {
		f++
	}
	switch {
	case f >= len(x):
	case x[f].is(auxiliary) && s.lexis.beWord != "":
		x[f].text, x[f].trait = s.lexis.beWord, s.lexis.trait(s.lexis.beWord)
	default:
		for i := range y {
			if i > 0 && y[i-1].is(destination) { // "the buyer to keep"
				continue
			}
			if y[i].text != x[f].text && s.lexis.bare(y[i].text) == x[f].text {
				y[i].text, y[i].stem = x[f].text, x[f].stem
				break
			}
		}
	}
	return x, y
}

// amountBehind puts an amount behind the noun that it stands before: "a 4 euro levy" is "a
// levy of 4 euro".
func amountBehind(s *side, words []word) []word {
	if s.lexis.ofWord == "" {
		return words
	}
	for i := 1; i+1 < len(words); i++ {
		v := words[i]
		if !words[i-1].is(article|indefinite) || !strings.HasPrefix(v.text, "#money") &&
			!strings.HasPrefix(v.text, "#share") && !strings.HasPrefix(v.text, "#duration") {
			continue
		}
		k := i + 1
		for k < len(words) && words[k].cond == v.cond && !words[k].fact() &&
			!words[k].is(nothing|joint|and|or|pronoun|auxiliary|finite|filler|negator) {
			k++
		}
		if k == i+1 || k > i+3 || k < len(words) && words[k].is(genitive) {
			continue
		}
		whole := word{
			text: s.lexis.ofWord, at: v.at, end: v.at, trait: s.lexis.trait(s.lexis.ofWord),
			cond: v.cond,
		}
		words = slices.Concat(words[:i:i], words[i+1:k], []word{whole, v}, words[k:])
		i = k
	}
	return words
}
