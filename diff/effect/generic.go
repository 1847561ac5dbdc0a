package effect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// sameGeneric reports whether two sentences are the same but that the one speaks of all
// of a sort in the plural, "applicants must", and the other of each of them, or of
// one: "each applicant must", "an applicant must".
func (w *work) sameGeneric(a, b *saying) bool {
	x, manyX := w.old.genericSubject(a.words)
	y, manyY := w.new.genericSubject(b.words)
	if x == nil || y == nil || manyX == manyY {
		return false
	}
	p, q := w.old.sayingOf(a.region, x), w.new.sayingOf(b.region, y)
	return w.sameSaying(&p, &q)
}

// sayingOf gives a sentence of words that the rules have been applied to.
func (s *side) sayingOf(region plan.Range, words []word) saying {
	return s.sayingAs(region, words, true)
}

// sayingAs is sayingOf, where loose says whether endings of number and person are left off.
func (s *side) sayingAs(region plan.Range, words []word, loose bool) saying {
	say := saying{region: region, words: words, parts: s.parts(words, loose)}
	say.key = s.memory.keyOf(say.parts)
	return say
}

// genericSubject brings a subject that speaks of all of a sort, and of no one of them,
// to one form, and reports whether it is in the plural. It gives nil for any other: who
// is a party, or has a capital as a defined term has, is somebody of whom more is known.
func (s *side) genericSubject(words []word) (out []word, many bool) {
	f := verbIn(words)
	if f <= 0 {
		return nil, false
	}
	// its "no" is gone
	excluding := slices.ContainsFunc(words, func(v word) bool {
		return strings.HasPrefix(v.text, "?only-")
	})
	i := 0
	for i < f && words[i].cond != 0 {
		i++
	}
	from, v := i, &words[i]
	one := v.is(every) || v.is(indefinite) && words[f].text != "="+facts.Permission
	switch {
	case excluding && !v.is(nothing|joint|pronoun|every):
		one = s.lexis.bare(v.text) == v.text
		from--
	case one, v.is(article) && listed(s.lexis.generics, v.text):
	case v.is(nothing | joint | pronoun | negator | some | most | only | further), v.fact():
		return nil, false
	default:
		from--
	}
	from++
	head := s.headOf(words[:f], from)
	// "all members"; "gold"
	if head < 0 || words[f].text != "="+facts.Obligation && s.named(&words[head]) ||
		one == (s.lexis.bare(words[head].text) != words[head].text) {
		return nil, false
	}
	out = slices.Concat(words[:i:i],
		[]word{{
			text: everyWord, stem: beginning(everyWord), at: words[from].at,
			end: words[from].at, trait: every,
		}}, words[from:])
	head += len(out) - len(words)
	out[head].text = s.lexis.bare(out[head].text)
	return out, !one
}

// everyWord stands for all words that speak of all.
const everyWord = "every"

// verbIn gives the one force of a sentence, or where it has none its first verb that a
// subject stands before; -1 for none.
func verbIn(words []word) int {
	if f := forceIn(words); f >= 0 {
		return f
	}
	return slices.IndexFunc(words, func(v word) bool {
		return v.cond == 0 && (v.is(finite|filler) || strings.HasPrefix(v.text, "="))
	})
}

// headOf gives the last word of the noun that begins with word from, which is all of
// the subject but for what limits it behind; -1 where it is no such noun.
func (s *side) headOf(words []word, from int) int {
	head := -1
	for k := from; k < len(words); k++ {
		v := &words[k]
		if v.is(and|or|negator) || k > from && strings.ContainsAny(s.gap(&words[k-1], v), ",;:") {
			return -1
		}
		if v.is(joint|genitive|nothing|pronoun|relative|auxiliary) || v.fact() || v.cond != 0 {
			break
		}
		head = k
	}
	if head >= 0 && head+1 < len(words) && words[head+1].is(and|or) {
		return -1
	}
	return head
}

// named reports whether a word is the name of a party, or has a capital where a noun
// has none.
func (s *side) named(v *word) bool {
	if slices.ContainsFunc(s.kinds[facts.KindParty], func(i int) bool {
		r := s.found[i].Range
		return r.At < v.end && v.at < r.At+r.Len
	}) {
		return true
	}
	return !s.lexis.capitals && s.upper(v) && !s.opensSentence(v.at)
}

// upper reports whether a word begins with a capital.
func (s *side) upper(v *word) bool {
	c, _ := utf8.DecodeRuneInString(s.Text[v.at:])
	return unicode.IsUpper(c)
}
