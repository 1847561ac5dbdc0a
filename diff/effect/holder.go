package effect

import (
	"slices"

	"github.com/redraft-go/redraft/plan/facts"
)

// passiveHolders gives a force in the passive the party by which it is to be done: "the
// rent shall be paid by the Tenant" binds whom "the Tenant shall pay the rent" does.
func (s *side) passiveHolders(w *work) {
	if len(s.lexis.agents) == 0 {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if f.Kind != facts.KindForce || f.Value == facts.Statement {
			continue
		}
		over := s.wordsIn(f.Over)
		w.spend(len(over))
		if !s.passive(f, over) {
			continue
		}
		for k := range over {
			if !slices.Contains(s.lexis.agents, s.lexis.preposition(over[k].text)) {
				continue
			}
			if p := s.partyFrom(over, k+1); p != "" {
				f.Holder = []string{p}
				break
			}
		}
	}
}

// passive reports whether a force says what is to be done, and not who is to do it.
func (s *side) passive(f *facts.Found, over []word) bool {
	if first := s.wordsIn(f.Range); len(first) > 0 && listed(s.lexis.passiveForces, first[0].text) {
		return true
	}
	return slices.ContainsFunc(over, func(v word) bool { return v.is(auxiliary) })
}

// preposition gives the form to which the table brings a preposition: von for vom.
func (x *lexis) preposition(word string) string {
	for _, p := range x.phrases[word] {
		if len(p.words) == 1 && len(p.form) == 1 {
			return p.form[0]
		}
	}
	return word
}

// partyFrom gives the party that is named at word k, behind an article; "" for none.
func (s *side) partyFrom(words []word, k int) string {
	for k < len(words) && words[k].is(nothing|every) {
		k++
	}
	if k == len(words) {
		return ""
	}
	for i := range s.found {
		if f := &s.found[i]; f.Kind == facts.KindParty && f.Range.At <= words[k].at && words[k].at < f.Range.At+f.Range.Len {
			return f.Value
		}
	}
	return ""
}
