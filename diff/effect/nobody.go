package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// farObject is how many words may stand between a force and the denial of what is
// acted on: "shall not in any case make no".
const farObject = 4

// deniedObject reads a duty or leave to do no thing as a ban: "shall refuse no
// prisoner a visit" is "shall not refuse any prisoner a visit".
func deniedObject(s *side, words []word) []word {
	f := forceIn(words)
	if f < 0 || words[f].text != "="+facts.Obligation && words[f].text != "="+facts.Permission ||
		onlyDenial(words, 0, len(words)) < 0 {
		return words
	}
	for i := f + 1; i < len(words) && i <= f+farObject && words[i].cond == words[f].cond; i++ {
		switch {
		case words[i].is(joint | and | or), strings.ContainsAny(s.gap(&words[i-1], &words[i]),
			",;:"):
			return words
		case words[i].is(excluder) && words[i].is(negator):
			if i+1 >= len(words) || words[i+1].fact() ||
				words[i+1].is(lapsed|further|joint|genitive) || i == f+1 && !s.lexis.capitals {
				return words
			}
			words[f] = retold(words[f], "="+facts.Prohibition)
			if any := s.lexis.anyWord; any != "" {
				words[i].text, words[i].stem, words[i].trait = any, beginning(any),
					s.lexis.trait(any)
				return words
			}
			return slices.Delete(words, i, i+1)
		}
	}
	return words
}

// onlyWho reads a ban on everybody who is not of a sort as leave for those alone who
// are: "no one who is not a member may vote" is "only members may vote".
func onlyWho(s *side, words []word) []word {
	f := forceIn(words)
	if f < 0 {
		return words
	}
	if k := skipNothing(words, 0); words[f].text == "="+facts.Permission && k < f &&
		words[k].is(only) {
		return s.withoutNumber(words, k, f)
	}
	if words[f].text != "="+facts.Prohibition {
		return words
	}
	nobody := slices.IndexFunc(words[:f], func(v word) bool { return v.is(excluder) && !v.fact() })
	if nobody < 0 {
		return words
	}
	i := nobody + 1
	for i < f && words[i].is(anybody) {
		i++
	}
	clause := i
	for i < f && words[i].is(nothing|relative|finite) && !words[i].is(negator) {
		i++
	}
	verb := f // of the relative clause, where it stands last
	if s.lexis.verbLast {
		for verb > i && words[verb-1].is(nothing|finite) {
			verb--
		}
	}
	switch {
	case i == clause || !anyOf(words[clause:i], relative):
		return words
	case i < f && words[i].is(negator) && i+1 < verb:
	default:
		return words
	}
	if slices.ContainsFunc(words[i+1:verb], func(v word) bool {
		return v.is(negator|joint|and|or|only) || v.fact()
	}) {
		return words
	}
	exclusively := retold(words[nobody], s.lexis.onlyWord)
	exclusively.trait = only
	out := append(slices.Clone(words[:nobody]), exclusively)
	out = append(out, words[i+1:verb]...)
	out = append(out, derivedForce(words[f]))
	return s.withoutNumber(append(out, words[f+1:]...), len(words[:nobody]), len(out)-1)
}

// withoutNumber leaves the number off the words from the one to the other: only
// those who are of the sort, be they one or many.
func (s *side) withoutNumber(words []word, from, to int) []word {
	for i := from + 1; i < to; i++ {
		if words[i].is(joint | genitive) {
			break
		}
		words[i].text = s.lexis.bare(words[i].text)
		words[i].stem = beginning(words[i].text)
	}
	return words
}
