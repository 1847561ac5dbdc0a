package effect

import (
	"slices"
	"strings"
)

// whenever is the mark of a condition that begins with a word for a time or a case:
// "when the audit is done", "wenn die Frist abgelaufen ist".
const whenever = "?when"

// timed reports whether what begins a condition may name a time as well as a case.
func (s *side) timed(v *word) bool {
	if v.text != "?if" && v.text != "?after" {
		return false
	}
	first, _, _ := strings.Cut(foldWord(s.Text[v.at:v.end]), " ")
	return listed(s.lexis.whens, first)
}

// sameEvents reports whether marks differ in no more than how a condition begins: with a
// word for a time, or with a preposition before the noun of the act, which is no mark:
// "after the sale", "after the house is sold".
func (w *work) sameEvents(x, y []string, p, q *bag) bool {
	gone, come := notIn(x, y), notIn(y, x)
	for i := 0; i < len(gone); i++ {
		k := slices.IndexFunc(come, func(m string) bool { return sameEvent(gone[i], m) })
		if k >= 0 {
			gone, come = slices.Delete(gone, i, i+1), slices.Delete(come, k, k+1)
			i--
		}
	}
	held := func(b *bag) func(m string) bool {
		return func(m string) bool { return w.old.lexis.hasEvent(b, m) }
	}
	gone, come = slices.DeleteFunc(gone, held(q)), slices.DeleteFunc(come, held(p))
	return len(gone)+len(come) == 0
}

// notIn gives the strings of x that y has not, each as often as it is more.
func notIn(x, y []string) (out []string) {
	rest := slices.Clone(y)
	for _, v := range x {
		if k := slices.Index(rest, v); k >= 0 {
			rest = slices.Delete(rest, k, k+1)
		} else {
			out = append(out, v)
		}
	}
	return out
}

// sameEvent reports whether two marks are of conditions of one class: one of them is
// named by a word for a time, or says that it must be so, "provided that".
func sameEvent(a, b string) bool {
	plain := func(m string) bool { return m == "?if" || m == "?after" }
	given := func(a, b string) bool { return a == "?provided" && (b == "?if" || b == whenever) }
	return a == whenever && plain(b) || b == whenever && plain(a) || given(a, b) || given(b, a)
}

// hasEvent reports whether a sentence has the condition of a mark as a noun under a
// preposition.
func (x *lexis) hasEvent(b *bag, mark string) bool {
	class, ok := strings.CutPrefix(mark, "?")
	return ok && slices.ContainsFunc(b.atoms, func(a atom) bool {
		c := x.eventOf[a.role]
		return c != "" && (c == class || sameEvent("?"+c, mark))
	})
}

// farEvent is how many words may stand between a word and the noun under the
// preposition that it belongs to.
const farEvent = 3

// inEvent reports whether a word stands under a preposition that names an event, or
// belongs to the noun that does.
func (x *lexis) inEvent(b *bag, a *atom) bool {
	for range farEvent {
		if a.cond != 0 {
			return false
		}
		if x.eventOf[a.role] != "" {
			return true
		}
		if a.pred < 0 || !strings.HasPrefix(a.role, "of") && a.role != "" {
			return false
		}
		a = &b.atoms[a.pred]
	}
	return false
}

// shifted reports whether to whom something is given stands with a preposition in the one
// and without in the other: "grants to the buyer a right", "grants the buyer a right".
func (x *lexis) shifted(p *bag, a, b *atom) bool {
	if len(x.gives) == 0 || a.text != b.text || a.role == b.role {
		return false
	}
	to := func(role string) bool { return listed(x.shifting, role) }
	if !(to(a.role) && plainRole(b.role) || to(b.role) && plainRole(a.role)) {
		return false
	}
	gives := func(c atom) bool {
		return c.at < a.at && slices.ContainsFunc(x.gives, func(s string) bool {
			return strings.HasPrefix(c.text, s)
		})
	}
	return slices.ContainsFunc(p.atoms, gives)
}

// voiceFits reports whether one verb is the passive of that of the other sentence, as the
// texts have them, and all nouns have the forms that it asks for, in whatever order.
func (w *work) voiceFits(p, q *bag, pairs []int) bool {
	x := w.old.lexis
	if x.recast == nil {
		return false
	}
	raw := func(i int) (was, is string) {
		a, b := &p.atoms[i], &q.atoms[pairs[i]]
		return foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
	}
	turns, passive := -1, false // the verb that turns; whether the old text has the passive
	for i := range pairs {
		if was, is := raw(i); x.turns(was, is) &&
			(ends(was, x.infinitives) || ends(is, x.infinitives)) {
			if turns >= 0 {
				return false
			}
			turns, passive = i, ends(was, x.passives)
		}
	}
	if turns < 0 {
		return false
	}
	for i := range pairs {
		was, is := raw(i)
		if i == turns || was == is || ends(was, x.modifiers) && ends(is, x.modifiers) {
			continue
		}
		if passive {
			was, is = is, was
		}
		if !x.recast(was, is) {
			return false
		}
	}
	return true
}

// otherVoice reports whether two sentences have the same words in one order, the one in the
// passive, and their nouns do not have the forms that it asks for: "the keeper replaces the
// player", "the keeper is replaced by the player".
func (w *work) otherVoice(a, b *saying) bool {
	x := w.old.lexis
	if x.recast == nil {
		return false
	}
	p, q := w.old.bag(a), w.new.bag(b)
	if len(p.atoms) != len(q.atoms) || len(p.atoms) == 0 || len(p.atoms) > maxAtoms {
		return false
	}
	pairs := w.pairAtoms(p.atoms, q.atoms)
	if pairs == nil || !slices.IsSorted(pairs) || w.turnedOver(p, q, pairs) != nil {
		return false
	}
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		was, is := foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
		if ends(was, x.infinitives) && x.turns(was, is) || ends(is, x.infinitives) &&
			x.turns(was, is) {
			return true
		}
	}
	return false
}

// turnedOver gives the words that have another form because a verb that stands at its
// place is the passive in one sentence and not in the other, in a language whose
// endings tell who acts: "скаргу розглядає омбудсмен", "скарга розглядається
// омбудсменом". Where one of them has a form that would have somebody else act, it gives none.
func (w *work) turnedOver(p, q *bag, pairs []int) map[int]bool {
	x := w.old.lexis
	if x.recast == nil || !slices.IsSorted(pairs) {
		return nil
	}
	active, passive := 0, 0
	for i := range pairs {
		a, b := p.atoms[i].text, q.atoms[pairs[i]].text
		switch {
		case a == b || !x.turns(a, b):
		case ends(b, x.passives):
			active++
		default:
			passive++
		}
	}
	if active+passive != 1 {
		return nil
	}
	out := make(map[int]bool)
	for i := range pairs {
		a, b := &p.atoms[i], &q.atoms[pairs[i]]
		if a.text == b.text || a.role != b.role || x.turns(a.text, b.text) {
			continue
		}
		was, is := foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
		if passive == 1 {
			was, is = is, was
		}
		if !x.recast(was, is) {
			return nil
		}
		out[i] = true
	}
	return out
}
