package effect

import (
	"slices"
	"strings"
)

// sameActors reports whether nobody plays another part in one of two sentences of the same
// words: what is said in a condition stays there, to whom something goes does not act, and a
// noun does not belong to what belonged to it.
func (w *work) sameActors(p, q *bag, pairs []int) bool {
	x := w.old.lexis
	into, out := false, false
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if x.bare(a.text) == x.bare(b.text) && x.names(a) && x.names(b) {
			into, out = into || a.cond == 0 && b.cond != 0, out || a.cond != 0 && b.cond == 0
		}
		switch {
		case x.reaches(a) && x.doing(b), x.reaches(b) && x.doing(a):
			return false
		case inverted(p, q, pairs, i):
			return false
		}
	}
	// one went into a condition, another out of it
	return !(into && out) && !x.promoted(p, pairs) && !x.promoted(q, inverse(pairs))
}

// promoted reports whether by whom a noun is what it is became the subject of the sentence, and
// the subject was left to another verb: "the board has members chosen by the court", "the court
// has members whom the board chooses". In a passive turned round the verb comes first.
func (x *lexis) promoted(p *bag, pairs []int) bool {
	if x.cases || x.capitals {
		return false
	}
	for i := range pairs {
		if pairs[i] != 0 || i == 0 || !slices.Contains(x.agents, p.atoms[i].role) {
			continue
		}
		verb := i - 1
		for verb > 0 && !x.participle(p.atoms[verb].text) {
			verb--
		}
		return verb > 0 && pairs[verb] > pairs[0]
	}
	return false
}

// names reports whether a word plays a part by itself, and not beside another.
func (x *lexis) names(a *atom) bool {
	role := strings.TrimPrefix(a.role, "?")
	return (role == "S" || role == "O" || role == "" || slices.Contains(x.agents, role)) &&
		!a.is(adverbial|qualifier)
}

// reaches reports whether a word names to whom something goes, by its preposition.
func (x *lexis) reaches(a *atom) bool {
	return !x.cases && a.cond == 0 && listed(x.shifting, a.role)
}

// doing reports whether a word names who does what a sentence says: its subject, or by whom it
// is done.
func (x *lexis) doing(a *atom) bool {
	return !x.cases && a.cond == 0 && (a.role == "S" || slices.Contains(x.agents, a.role))
}

// inverted reports whether word i of the old sentence belongs to a noun that belongs to it in
// the new one: "the costs of the transfer", "the transfer of the costs".
func inverted(p, q *bag, pairs []int, i int) bool {
	head, ok := strings.CutPrefix(strings.TrimPrefix(p.atoms[i].role, "?"), "of ")
	if !ok || head == "" || head == stemText(p.atoms[i].text) {
		return false
	}
	own := "of " + stemText(q.atoms[pairs[i]].text)
	for h, k := range pairs {
		if h != i && stemText(p.atoms[h].text) == head &&
			strings.TrimPrefix(q.atoms[k].role, "?") == own {
			return true
		}
	}
	return false
}
