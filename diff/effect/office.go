package effect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// otherOffice tells of one name of an office, a body or a side of a contract that stands where
// the other text has another: "is decided by the Dean", "by the Faculty Council". It reports
// whether the words of a change are no more than the two names, each of them whole.
func (w *work) otherOffice(p, q, x, y []word) bool {
	was, is := w.old.office(p, x), w.new.office(q, y)
	if was.Len == 0 || is.Len == 0 {
		return false
	}
	for _, u := range w.old.wordsIn(was) {
		if !u.is(nothing) && slices.ContainsFunc(w.new.wordsIn(is), func(v word) bool {
			return w.old.lexis.akin(u, v) || sameStem(u, v)
		}) {
			return false // two names of one body
		}
	}
	w.old.explain(was)
	w.new.explain(is)
	w.partyReplaced(was, is, "")
	return true
}

// office gives the name that the words of a change are: the first of them stands where a name
// begins, the last where one ends, and one of them names an office. Zero where they are none.
func (s *side) office(words, raw []word) plan.Range {
	if len(words) == 0 || len(words) > maxOffice || len(raw) > 2*maxOffice ||
		s.anyForce(raw) || s.detailed(words) {
		return plan.Range{}
	}
	from, to := firstFrom(s.all, words[0].at), firstFrom(s.all, words[len(words)-1].at)
	named := false
	for i := from; i <= to; i++ {
		v := s.all[i]
		if v.is(joint|only|negator|qualifier) && !v.is(nothing) || v.cond != 0 ||
			i > from && strings.ContainsAny(s.gap(&s.all[i-1], &s.all[i]), ",;:()") ||
			v.is(and) {
			return plan.Range{}
		}
		named = named || s.namesOffice(v.text)
	}
	if !named || !s.nameBegins(from) || !s.nameEnds(to) {
		return plan.Range{}
	}
	return plan.Range{At: s.all[from].at, Len: s.all[to].end - s.all[from].at}
}

// maxOffice is how many words a name of an office has.
const maxOffice = 6

// namesOffice reports whether a word is one of those for offices, bodies and sides of a contract.
func (s *side) namesOffice(word string) bool {
	x := s.lexis
	return slices.ContainsFunc(x.institutions, func(stem string) bool {
		return strings.HasPrefix(word, stem)
	}) || slices.ContainsFunc(x.officers, func(stem string) bool {
		at := 0
		if x.capitals { // "Fakultätsrat"
			at = max(0, strings.LastIndex(word, stem))
		}
		rest, ok := strings.CutPrefix(word[at:], stem)
		return ok && (rest == "" || utf8.RuneCountInString(stem) > shortOffice &&
			utf8.RuneCountInString(rest) <= x.officeEnding)
	})
}

// shortOffice is how many letters a name of an office has of which all forms are in the table.
const shortOffice = 3

// nameBegins reports whether the name of somebody may begin with word i: it opens its sentence, or
// what stands before it, past an article, ties it to the rest or is a verb.
func (s *side) nameBegins(i int) bool {
	k := i - 1
	for k >= 0 && s.all[k].is(article|casing|indefinite|owner|every) && !s.all[k].is(joint) {
		k--
	}
	if k < 0 || s.opensSentence(s.all[i].at) || s.opensSentence(s.all[k+1].at) {
		return true
	}
	v := s.all[k]
	switch {
	case v.is(joint | genitive | destination):
		return true
	case strings.ContainsAny(s.gap(&s.all[k], &s.all[k+1]), ",;:"):
		return true
	case s.lexis.cases:
		return ends(v.text, s.lexis.finites) || ends(v.text, s.lexis.passives)
	case s.lexis.capitals:
		return k+1 < i && !s.upper(&v)
	}
	return false
}

// nameEnds reports whether the name of somebody may end with word i.
func (s *side) nameEnds(i int) bool {
	if i+1 >= len(s.all) || !s.sameSentence(s.all[i].at, s.all[i+1].at) {
		return true
	}
	v := &s.all[i+1]
	return strings.ContainsAny(s.gap(&s.all[i], v), ",;:()") ||
		s.lexis.cases && s.flags[v.at]&isDetail != 0 ||
		v.is(joint|finite|auxiliary|negator) && !v.is(genitive) || s.flags[v.at]&isBinding != 0 ||
		s.lexis.capitals && !s.upper(v)
}
