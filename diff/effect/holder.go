package effect

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
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
		act := s.wordsIn(f.Over)
		w.spend(len(act))
		if !s.passive(f, act) {
			continue
		}
		for k := range act {
			if !slices.Contains(s.lexis.agents, s.lexis.preposition(act[k].text)) {
				continue
			}
			if p := s.partyFrom(act, k+1); p != "" {
				f.Holder = []string{p}
				break
			}
		}
	}
}

// passive reports whether a force says what is to be done, and not who is to do it.
func (s *side) passive(f *facts.Found, act []word) bool {
	if first := s.wordsIn(f.Range); len(first) > 0 && listed(s.lexis.passiveForces, first[0].text) {
		return true
	}
	return slices.ContainsFunc(act, func(v word) bool { return v.is(auxiliary) })
}

// nameReplaced tells that another name stands before a force, where both sides have no
// more than a name there: "Norland shall", "Southland shall".
func (w *work) nameReplaced(x, y *facts.Found) {
	was, is := w.old.nameBefore(x), w.new.nameBefore(y)
	if was.end == 0 || is.end == 0 || was.text == is.text || w.old.lexis.akin(was, is) {
		return
	}
	p, q := was.span(), is.span()
	w.old.explain(p)
	w.new.explain(q)
	w.partyReplaced(p, q, "holder")
}

// partyReplaced tells that the words at q stand for those at p, as what is named.
func (w *work) partyReplaced(p, q plan.Range, what string) {
	w.add(Effect{
		Kind: KindPartyReplaced, What: what,
		Before: w.old.words(p), After: w.new.words(q),
	})
}

// nameBefore gives the one name that is all of the subject of a force in the active; a
// zero word for none. A word that only opens its sentence is one where it is no plural,
// names no act and the text has it nowhere in small letters.
func (s *side) nameBefore(f *facts.Found) word {
	k := firstFrom(s.all, f.Range.At) - 1
	if s.lexis.capitals || s.lexis.cases || k < 0 || !s.opensSentence(s.all[k].at) ||
		!s.name(s.all[k]) || s.passive(f, s.wordsIn(f.Over)) {
		return word{}
	}
	v := s.all[k]
	if v.trait != 0 || s.lexis.bare(v.text) != v.text || ends(v.text, s.lexis.acts) ||
		ends(v.text, s.lexis.gerunds) ||
		slices.ContainsFunc(s.all, func(u word) bool { return u.text == v.text && !s.name(u) }) {
		return word{}
	}
	return v
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
		if f := &s.found[i]; f.Kind == facts.KindParty && f.Range.At <= words[k].at &&
			words[k].at < f.Range.At+f.Range.Len {
			return f.Value
		}
	}
	return ""
}
