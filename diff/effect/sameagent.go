package effect

import (
	"slices"
	"strings"
)

// Whether the verb and who does what it says are the same in two sentences.

// counted reports whether two words are one noun but for its number, "the claim", "the
// claims", and nothing says that all are meant.
func (w *work) counted(p *bag, a, b *atom) bool {
	x := w.old.lexis
	if a.text == b.text || len(x.endings) == 0 || w.anyOne(a, b) ||
		x.bare(a.text) != x.bare(b.text) {
		return false
	}
	return !strings.EqualFold(w.old.Text[a.at:a.end], w.new.Text[b.at:b.end]) &&
		!slices.ContainsFunc(p.marks, func(m string) bool { return strings.HasPrefix(m, "every") })
}

// sameVerb reports whether the first word behind the force is the same in both, where
// neither has a verb that carries nothing: "may delay the payment", "may pay with delay".
func (x *lexis) sameVerb(p, q *bag, pairs []int) bool {
	if p.light != q.light || p.voice != q.voice {
		return true
	}
	verb := func(b *bag) int {
		return slices.IndexFunc(b.atoms, func(a atom) bool {
			return a.role == "O" && !x.adverb(a.text)
		})
	}
	m, n := verb(p), verb(q)
	if m < 0 || n < 0 || pairs[m] == n {
		return true
	}
	return q.atoms[pairs[m]].role == "O" || p.atoms[inverse(pairs)[n]].role == "O" &&
		!p.atoms[m].is(nothing) && q.atoms[pairs[m]].role == partWord
}

// sameAgent reports whether who acts in a passive is the subject of the other
// sentence: it stands there before what the passive has before it, the verb or what
// is acted on, and no article says otherwise.
func (w *work) sameAgent(p, q *bag, pairs []int) bool {
	if p.voice == q.voice {
		return true
	}
	passive, active, to := p, q, pairs
	if q.voice > p.voice {
		passive, active, to = q, p, inverse(pairs)
	}
	agent := slices.IndexFunc(passive.atoms, func(a atom) bool {
		return slices.Contains(w.old.lexis.agents, a.prep)
	})
	if agent <= 0 || w.old.lexis.cases {
		return true
	}
	who, what := &active.atoms[to[agent]], &active.atoms[to[agent-1]]
	switch {
	case slices.Contains(w.old.lexis.agents, who.prep): // it is one on both sides
		return true
	case w.old.lexis.words[who.art]&acted != 0:
		return false
	case w.old.lexis.words[what.art]&acted != 0:
		return true
	}
	return to[agent] < to[agent-1]
}
