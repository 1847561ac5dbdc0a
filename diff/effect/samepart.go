package effect

import (
	"slices"
	"strings"
)

// Whether words that were paired play the part that they play in the other sentence: who acts,
// to whom, of what, when.

// sameParts reports whether the words that two sentences have both play the same
// parts in them. Where other words begin their conditions, words of these may have
// other endings.
func (w *work) sameParts(p, q *bag, pairs []int, other bool) bool {
	deeds := w.nominalised(p, q, pairs)
	return w.sameActors(p, q, pairs) && w.eachPlays(p, q, pairs, other) &&
		w.formsFit(p, q, pairs, deeds, other) && w.fleetingFits(p, q, pairs) &&
		w.sameAgent(p, q, pairs) && w.old.lexis.sameVerb(p, q, pairs) &&
		w.inPlace(p, q, pairs, deeds)
}

// eachPlays reports whether each word, looked at by itself, may play the part that it plays in
// the other sentence, in the same number.
func (w *work) eachPlays(p, q *bag, pairs []int, other bool) bool {
	x := w.old.lexis
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		switch {
		case p.voice == q.voice && p.light == q.light && !eventful(a, b, other) &&
			w.counted(p, a, b):
			return false
		case x.adverb(a.text) && a.verb != b.verb: // "promptly inspect and pay"
			return false
		case a.role != b.role && !w.mayPlay(p, q, a, b, pairs):
			return false
		}
	}
	return true
}

// eventful reports whether two words stand in conditions that other words begin: there they
// may have other endings.
func eventful(a, b *atom, other bool) bool { return other && (a.cond != 0 || b.cond != 0) }

// formsFit reports whether nothing but the voice of a verb, or an act that is named, has given
// words other endings, in a language where these tell who acts.
func (w *work) formsFit(p, q *bag, pairs []int, deeds map[int]bool, other bool) bool {
	x := w.old.lexis
	if p.voice == q.voice && w.articled(p, q, pairs) > 1 {
		return false
	}
	// words with another ending, and verbs that are the passive of the other
	recast, turned := 0, p.empty != q.empty
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.text == b.text {
			continue
		}
		if !deeds[i] && !eventful(a, b, other) &&
			(!ends(a.text, x.modifiers) || !ends(b.text, x.modifiers)) {
			recast++
		}
		turned = turned || x.turns(a.text, b.text)
	}
	// "no plot may be sold without", "plots may be sold only with"
	exclusive := p.voice > 0 && slices.Contains(p.marks, freed) != slices.Contains(q.marks, freed)
	return !x.cases || recast == 0 || turned || p.voice != q.voice || exclusive ||
		w.voiceFits(p, q, pairs)
}

// inPlace reports whether no two words may have changed places in a way that says another
// thing.
func (w *work) inPlace(p, q *bag, pairs []int, deeds map[int]bool) bool {
	w.spend(len(pairs) * len(pairs) / 2)
	for i := range pairs {
		for k := i + 1; k < len(pairs); k++ {
			if p.atoms[i].text != p.atoms[k].text && w.exchanged(p, q, i, k, pairs) ||
				deeds[i] && deeds[k] && pairs[i] > pairs[k] {
				return false
			}
		}
	}
	return true
}

// fleetingFits reports whether the nouns whose vowel goes have the forms that the passive of one
// of two sentences asks for; their beginnings alone tell less than those of other nouns.
func (w *work) fleetingFits(p, q *bag, pairs []int) bool {
	x := w.old.lexis
	if len(x.fleeting) == 0 {
		return true
	}
	raw := func(i int) (was, is string) {
		a, b := &p.atoms[i], &q.atoms[pairs[i]]
		return foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
	}
	turned, passive := false, false // whether a verb is the passive of the other, and the old is
	for i := range pairs {
		if was, is := raw(i); x.turns(was, is) {
			turned, passive = true, ends(was, x.passives)
			break
		}
	}
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		was, is := raw(i)
		if !x.person(was, is) && !x.person(is, was) {
			continue
		}
		if passive {
			was, is = is, was
		}
		if !turned && a.cond == 0 && b.cond == 0 ||
			turned && (x.recast == nil || !x.recast(was, is)) {
			return false
		}
	}
	return true
}

// mayPlay reports whether a word may play two parts that differ in sentences that say
// the same.
func (w *work) mayPlay(p, q *bag, a, b *atom, pairs []int) bool {
	x := w.old.lexis
	switch {
	case x.adverb(a.text) && a.text == b.text:
		return true
	case !x.sameOwner(p, q, a, b, pairs):
		return false
	case b.cond != 0 && x.inEvent(p, a), a.cond != 0 && x.inEvent(q, b), x.telling(p, a, b):
		return true // "after the sale of the house", "after the house is sold"
	case x.otherPart(p, q, a, b):
		return false
	}
	back := inverse(pairs)
	if x.headed(p, q, a, b, pairs) || x.headed(q, p, b, a, back) || x.oneTie(p, q, a, b) {
		return true
	}
	first, second := plainer(a), plainer(b)
	if p.voice == q.voice && p.empty == q.empty && first != second && !plainRole(first) &&
		!plainRole(second) {
		return x.endsToward(a, b) // "to protect", "for the protection"
	}
	return x.mayTurn(a.role, b.role) || !x.cases && p.voice != q.voice && a.text != b.text ||
		x.verbOf(p, q, a, b, pairs) || x.verbOf(q, p, b, a, back)
}

// plainer gives the part that a word plays, in a condition or not.
func plainer(a *atom) string { return strings.TrimPrefix(a.role, "?") }

// otherPart reports whether a word stands beside its noun in one of two sentences of one voice
// alone, or does by whom a thing is done.
func (x *lexis) otherPart(p, q *bag, a, b *atom) bool {
	first, second := plainer(a), plainer(b)
	if p.voice != q.voice {
		return false
	}
	return first != second && p.light == q.light && (first == partWord || second == partWord) ||
		slices.Contains(x.agents, a.prep) != slices.Contains(x.agents, b.prep)
}

// oneTie reports whether what ties a word to another is one in two sentences: two prepositions
// that are, a text and what it says, whom a thing comes from and its genitive.
func (x *lexis) oneTie(p, q *bag, a, b *atom) bool {
	first, second := plainer(a), plainer(b)
	return x.saidBy(p, a, first, second) || x.saidBy(q, b, second, first) ||
		first != second && (a.cond == 0) == (b.cond == 0) &&
			x.onePreposition(base(first), base(second)) ||
		x.fromOwner(p, a, second) || x.fromOwner(q, b, first)
}

// headed reports whether an act is named under a preposition, with what it is done to for its
// genitive, of which the other sentence has the verb behind that: "after service of the
// judgment", "after the judgment is served". Word a is the act or its genitive.
func (x *lexis) headed(p, q *bag, a, b *atom, pairs []int) bool {
	if a.cond != 0 || b.cond != 0 {
		return false
	}
	for i, k := range pairs {
		act, verb := &p.atoms[i], &q.atoms[k]
		if act.text == verb.text || act.role == "" || !plainRole(verb.role) ||
			plainRole(act.role) || !x.placesInTime(act.role) {
			continue
		}
		for m, n := range pairs {
			head, noun := &p.atoms[m], &q.atoms[n]
			if head.role == "of "+stemText(act.text) && noun.role == act.role && n < k &&
				(head.word == a.word || act.word == a.word) {
				return true
			}
		}
	}
	return false
}

// placesInTime reports whether a preposition says from when or until when something counts.
func (x *lexis) placesInTime(role string) bool {
	return x.eventOf[role] != "" || slices.Contains(x.anchors, role) || x.words[role]&earlier != 0
}

// saidBy reports whether a word names the text that a verb beside it says what stands there,
// under a preposition that goes in the other sentence: "listed in the annex", "the annex lists".
func (x *lexis) saidBy(p *bag, a *atom, role, other string) bool {
	names := func(stem string) bool { return strings.HasPrefix(a.text, stem) }
	if !listed(x.stands, role) || !plainRole(other) || !slices.ContainsFunc(x.texts, names) {
		return false
	}
	return slices.ContainsFunc(p.atoms, func(c atom) bool {
		says := func(stem string) bool { return strings.HasPrefix(c.text, stem) }
		return c.at < a.at && c.list >= a.list-1 && slices.ContainsFunc(x.tells, says)
	})
}

// telling reports whether two words are one verb by which a text says a thing, a participle in
// one sentence, where a text is named.
func (x *lexis) telling(p *bag, a, b *atom) bool {
	return p.namesText(x) && (plainRole(a.role) || strings.HasSuffix(a.role, partWord)) &&
		(plainRole(b.role) || strings.HasSuffix(b.role, partWord)) &&
		slices.ContainsFunc(x.tells, func(stem string) bool {
			return strings.HasPrefix(a.text, stem) && strings.HasPrefix(b.text, stem)
		})
}

// namesText reports whether a sentence names a text or a provision.
func (b *bag) namesText(x *lexis) bool {
	return slices.ContainsFunc(b.marks, func(m string) bool {
		return strings.HasPrefix(m, "#reference")
	}) || slices.ContainsFunc(b.atoms, func(a atom) bool {
		return slices.ContainsFunc(x.texts, func(stem string) bool {
			return strings.HasPrefix(a.text, stem)
		})
	})
}

// fromOwner reports whether a word stands under a preposition that says of whom the noun right
// before it comes, "a request from the investor", which has the word for its genitive in the
// other sentence: "the investor's request".
func (x *lexis) fromOwner(p *bag, a *atom, other string) bool {
	head, ok := strings.CutPrefix(other, "of ")
	if !ok || !listed(x.from, strings.TrimPrefix(a.role, "?")) {
		return false
	}
	k := slices.IndexFunc(p.atoms, func(c atom) bool { return c.word == a.word })
	for k--; k >= 0 && p.atoms[k].list == a.list; k-- {
	}
	return k >= 0 && stemText(p.atoms[k].text) == head && p.atoms[k].role != "O"
}

// sameOwner reports whether a word that is a genitive in both sentences is that of one
// noun, or of words that are no noun there: "the tenant's consent to the sale" is not "the
// consent to the tenant's sale".
func (x *lexis) sameOwner(p, q *bag, a, b *atom, pairs []int) bool {
	first, ok1 := strings.CutPrefix(strings.TrimPrefix(a.role, "?"), "of ")
	second, ok2 := strings.CutPrefix(strings.TrimPrefix(b.role, "?"), "of ")
	if !ok1 || !ok2 || first == second || !a.owned && !b.owned && !a.is(possessive) &&
		!b.is(possessive) {
		return true
	}
	known, same := false, false
	for i, k := range pairs {
		is, other := stemText(p.atoms[i].text) == first, stemText(q.atoms[k].text) == second
		known = known || is
		same = same || is && other
	}
	return same || !known
}

// endsToward reports whether one of two words of one root is a verb behind "to", and
// the other its noun behind a preposition that names an end.
func (x *lexis) endsToward(a, b *atom) bool {
	to := func(a *atom) bool { return x.words[a.role]&destination != 0 }
	return to(a) && b.role == x.toward || to(b) && a.role == x.toward
}

// verbOf reports whether word a is the genitive of a noun that is a verb in the other
// sentence, and stands there where that does: "before the expiry of the period",
// "before the period expires".
func (x *lexis) verbOf(p, q *bag, a, b *atom, pairs []int) bool {
	head, ok := strings.CutPrefix(strings.TrimPrefix(a.role, "?"), "of ")
	if !ok {
		return false
	}
	for i, k := range pairs {
		h, verb := &p.atoms[i], &q.atoms[k]
		if stemText(h.text) != head || h.text == verb.text && !x.endsToward(h, verb) {
			continue
		}
		if x.endsToward(h, verb) { // "for the protection of children", "to protect children"
			return b.role == verb.role || plainRole(b.role)
		}
		// "of receipt of the request", "of receiving the request"
		if verb.role == h.role && plainRole(b.role) && ends(verb.text, x.gerunds) {
			return true
		}
		if verb.role == b.role {
			byOther := func(c atom) bool { return slices.Contains(x.agents, c.prep) }
			// "responsible for the payment of taxes", "shall pay taxes"
			acted := b.role == "O" && h.role == "O" && !slices.ContainsFunc(p.atoms, byOther)
			return acted || x.happensBy(h) || x.happensBy(verb)
		}
	}
	return false
}

// happensBy reports whether a verb says what happens to its subject, or its noun to
// what is its genitive: "the expiry of the period".
func (x *lexis) happensBy(a *atom) bool {
	return slices.ContainsFunc(x.happens, func(stem string) bool {
		return strings.HasPrefix(a.text, stem)
	})
}

// inverse gives for each word of the other side the one that it is a pair with.
func inverse(pairs []int) []int {
	back := make([]int, len(pairs))
	for i, k := range pairs {
		back[k] = i
	}
	return back
}
