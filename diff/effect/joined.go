package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Sentences that the other text has in one, read as one.

// joinedSaying makes one sentence of several: what follows goes on with "and", and
// without its subject where that is the one before, or a pronoun for it.
func (s *side) joinedSaying(list []saying, which []int) saying {
	if len(which) == 1 {
		return list[which[0]]
	}
	var out saying
	for n, i := range which {
		say := &list[i]
		if n == 0 {
			out.region, out.words = say.region, slices.Clone(say.words)
			continue
		}
		if head := sharedEnd(out.words, say.words); head > 0 {
			out.words = append(out.words[:head:head],
				word{text: "&", at: say.region.At, end: say.region.At, trait: and})
			out.words = append(out.words, say.words...)
			out.region = spanned(out.region, say.region)
			continue
		}
		words, joins := withoutSubject(out.words, say.words)
		if joins == and { // "… . It also signs"
			words = slices.DeleteFunc(slices.Clone(words), func(v word) bool {
				return v.text == s.lexis.alsoWord
			})
		}
		// "By May A shall sign. B shall pay."
		if first := &out.words[0]; joins == 0 && (first.is(joint|only) || first.fact() ||
			first.cond != 0) {
			out.loose = true
		}
		if at := say.region.At; joins != 0 {
			out.words = append(out.words, word{text: "&", at: at, end: at, trait: joins})
		}
		out.words = append(out.words, words...)
		out.region = spanned(out.region, say.region)
	}
	out.words = joinedVerbs(s, out.words)
	out.parts = s.parts(out.words, false)
	return out
}

// spanned gives the bytes from the beginning of one range to the end of a later one.
func spanned(first, last plan.Range) plan.Range {
	return plan.Range{At: first.At, Len: last.At + last.Len - first.At}
}

// sharedEnd gives how many words of a sentence stand before its force, where the next sentence
// has another subject and says the same of it: "the rent shall be paid by the tenant. The rates
// shall be paid by the tenant." 0 where it does not.
func sharedEnd(before, words []word) int {
	forced := func(v word) bool { return strings.HasPrefix(v.text, "=") }
	i, k := slices.IndexFunc(before, forced), slices.IndexFunc(words, forced)
	if i <= 0 || k <= 0 || !slices.EqualFunc(before[i:], words[k:], func(a, b word) bool {
		return a.text == b.text
	}) {
		return 0
	}
	named := func(list []word) bool { // and not "it", nor in one case alone
		return slices.ContainsFunc(list, func(v word) bool { return !v.is(nothing | article) }) &&
			!slices.ContainsFunc(list, func(v word) bool {
				return v.cond != 0 || v.fact() || v.is(pronoun|subject|negator|excluder|only|joint)
			})
	}
	if len(before[i:]) < 2 || !named(before[:i]) || !named(words[:k]) {
		return 0
	}
	return i
}

// withoutSubject gives the words of a sentence without its subject, where that is a
// pronoun, or the words that the sentence before begins or ends with.
//
// It gives the trait of the word that joins the two, 0 where the subject is another.
func withoutSubject(before, words []word) ([]word, trait) {
	k := skipNothing(words, 0)
	if k < len(words) && words[k].is(subject) {
		return words[k+1:], and
	}
	if at := pointedTo(before, words); at > 0 {
		return words[at:], and
	}
	i, n := skipNothing(before, 0), 0
	for i < len(before) && k < len(words) && before[i].text == words[k].text && !words[k].fact() {
		i, k, n = skipNothing(before, i+1), skipNothing(words, k+1), n+1
	}
	if n > 0 && k < len(words) && (words[k].fact() || words[k].is(finite) || n > 1) {
		return words[k:], and
	}
	k = skipNothing(words, 0)
	if last := len(before) - 1; last >= 0 && k+1 < len(words) &&
		before[last].text == words[k].text && (words[k+1].fact() || words[k+1].is(finite)) {
		return words[k+1:], offset | relative | nothing // "…, which"
	}
	return words, 0
}

// pointedTo gives the word behind a subject that points back to the one noun of the
// sentence before that has its name, "this commission"; 0 where there is none.
func pointedTo(before, words []word) int {
	if len(words) < 3 || !words[0].is(pointing) || words[1].is(nothing|joint|pronoun) ||
		words[1].fact() || words[2].is(joint|genitive) {
		return 0
	}
	n := 0
	for i := range before {
		if before[i].text == words[1].text || len(words[1].text) > 5 &&
			before[i].stem == words[1].stem {
			n++
		}
	}
	if n != 1 {
		return 0
	}
	return 2
}

// skipNothing gives the first word from word i on that carries content.
func skipNothing(words []word, i int) int {
	for i < len(words) && words[i].is(nothing) && !words[i].is(finite|subject) {
		i++
	}
	return i
}
