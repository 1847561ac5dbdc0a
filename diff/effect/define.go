package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// maxDefinition is how many bytes the brackets may have that only give a thing a name.
const maxDefinition = 80

// define leaves out the brackets that only give a thing a name for what follows: "(the
// "Bank")", "(hereinafter the Bank)". Where the name is used its own words are compared.
func (s *side) define() {
	for at := 0; ; {
		open := strings.IndexByte(s.Text[at:], '(')
		if open < 0 {
			return
		}
		open += at
		size := strings.IndexByte(s.Text[open:], ')')
		if size < 0 {
			return
		}
		at = open + 1
		if r := (plan.Range{At: open, Len: size + 1}); size <= maxDefinition && s.defines(r) {
			s.leave(r)
		}
	}
}

// defines reports whether brackets hold a name alone: words in quotation marks, with no more
// than an article before them, or what follows a word that says so.
func (s *side) defines(r plan.Range) bool {
	words := s.wordsIn(r)
	if len(words) == 0 {
		return false
	}
	if slices.ContainsFunc(s.lexis.definers, func(p []string) bool { return openWith(words, p) }) {
		return true
	}
	inner := strings.TrimSpace(s.Text[r.At+1 : r.At+r.Len-1])
	for _, v := range words {
		if v.is(nothing|naming) && !s.upper(&v) {
			inner = strings.TrimSpace(inner[min(len(inner), v.end-v.at):])
			continue
		}
		break
	}
	quotes := "\"“”„«»‘’'"
	return inner != "" && strings.ContainsAny(firstRune(inner), quotes) &&
		strings.ContainsAny(lastRune(inner), quotes)
}

// openWith reports whether words begin with those of a phrase.
func openWith(words []word, phrase []string) bool {
	for i, p := range phrase {
		if i >= len(words) || words[i].text != p {
			return false
		}
	}
	return len(phrase) > 0
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

func lastRune(s string) string {
	r := []rune(s)
	return string(r[len(r)-1:])
}

// leave takes the words of a range out of what is compared, with the facts that lie in it.
func (s *side) leave(r plan.Range) {
	s.explain(r)
	mark(s.flags, isSettled, r)
	s.norm = slices.DeleteFunc(s.norm, func(v word) bool { return within(v.span(), r) })
	for i := range s.found {
		if within(s.found[i].Range, r) {
			s.used[i] = true
		}
	}
}
