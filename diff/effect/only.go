package effect

import (
	"github.com/redraft-go/redraft/plan/facts"
)

// onlyWith lets an effect that quotes an "only" quote what it limits too: by itself the
// word says nothing.
func (w *work) onlyWith() {
	for i := range w.effects {
		e := &w.effects[i]
		if e.What == "only" && (e.Kind == KindScopeNarrowed || e.Kind == KindScopeWidened) {
			w.spend(len(w.old.found) + len(w.new.found))
			w.old.widenOnly(&e.Before)
			w.new.widenOnly(&e.After)
		}
	}
}

// widenOnly makes the side of an effect that is a word "only" cover what that limits: the
// phrase behind it, as far as its first word of content, or the word before it where it
// ends its phrase.
func (s *side) widenOnly(p *Term) {
	i := -1
	for _, k := range s.kinds[facts.KindScope] {
		if r := s.found[k].Range; p.Text != "" && r.At == p.Range.At && r.Len == p.Range.Len {
			i = k
		}
	}
	if i < 0 {
		return
	}
	at, end := p.Range.At, p.Range.At+p.Range.Len
	s.cut()
	if n := firstFrom(s.content, at); n > 0 && s.follower(i) != "" &&
		s.sameSentence(s.content[n-1].at, at) {
		v := s.content[n-1]
		p.widen(s, v.span())
		return
	}
	for k := firstFrom(s.all, end); k < len(s.all) && s.sameSentence(s.all[k].at, at); k++ {
		v := s.all[k]
		p.widen(s, v.span())
		if !v.is(nothing|joint|genitive|pronoun|negator) && !s.beforeNoun(v) {
			break
		}
	}
	last := p.Range.At + p.Range.Len - 1
	for k := range s.found { // "only Article 7"
		if g := &s.found[k]; g.Range.At <= last && last < g.Range.At+g.Range.Len {
			p.widen(s, g.Range)
		}
	}
}

// beforeNoun reports whether a word only says of which sort the noun behind it is.
func (s *side) beforeNoun(v word) bool {
	if s.lexis.capitals {
		return !s.name(v)
	}
	return ends(v.text, s.lexis.modifiers) || s.lexis.participle(v.text)
}
