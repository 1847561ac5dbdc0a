package effect

import (
	"slices"
	"strings"
)

// Two words that changed places in a sentence changed what it says, unless they stand in a list.

// articled counts the nouns that have another article, where that tells who acts.
func (w *work) articled(p, q *bag, pairs []int) (n int) {
	if !w.old.lexis.capitals {
		return 0
	}
	for i, k := range pairs {
		if a, b := &p.atoms[i], &q.atoms[k]; a.role == "" && b.role == "" && a.art != b.art &&
			a.art != "" && b.art != "" {
			n++
		}
	}
	return n
}

// exchanged reports whether two words may have changed places in a way that
// says another thing.
func (w *work) exchanged(p, q *bag, i, k int, pairs []int) bool {
	a, c, b, d := &p.atoms[i], &p.atoms[k], &q.atoms[pairs[i]], &q.atoms[pairs[k]]
	if x := w.old.lexis; x.adverb(a.text) || x.adverb(c.text) || a.is(adverbial) ||
		c.is(adverbial) {
		return false
	}
	// in the passive the verb has another noun before it
	if x := w.old.lexis; (!x.capitals || w.noun(a, b) == w.noun(c, d) ||
		p.voice == q.voice && !predicated(a, b, c, d)) &&
		x.crossed(p, q, i, k, pairs) {
		return true
	}
	if pairs[i] < pairs[k] || a.role != c.role || b.role != d.role {
		return false
	}
	if x := w.old.lexis; x.capitals && a.role == "" && b.role == "" && w.noun(a, b) &&
		w.noun(c, d) {
		listed := a.list == c.list && a.item != c.item
		// else either may act: "die Bank informiert die Firma"
		told := (x.words[a.art]|x.words[c.art])&(casing|acted) != 0
		return p.voice == q.voice && (a.art != b.art || c.art != d.art || !listed && !told)
	}
	if a.list == c.list && a.item == c.item || b.list == d.list && b.item == d.item {
		return !w.freely(p, q, a, b, c, d)
	}
	if a.list != c.list {
		return false
	}
	whole, known := p.whole[a.list]
	if !known {
		whole = w.old.lexis.wholeItems(p, q, pairs, a.list)
		if p.whole == nil {
			p.whole = make(map[int]bool)
		}
		p.whole[a.list] = whole
	}
	return !whole
}

// predicated reports whether words are no more than the subject of "is" and what is said of it:
// "beschlussfähig ist der Rat", "der Rat ist beschlussfähig".
func predicated(atoms ...*atom) bool {
	return !slices.ContainsFunc(atoms, func(a *atom) bool { return a.role != "" && a.role != "S" })
}

// crossed reports whether each of two words plays the part of the other, or belongs
// to what the other belongs to.
func (x *lexis) crossed(p, q *bag, i, k int, pairs []int) bool {
	a, c, b, d := &p.atoms[i], &p.atoms[k], &q.atoms[pairs[i]], &q.atoms[pairs[k]]
	switch {
	case a.role != c.role && a.role == d.role && c.role == b.role,
		a.base() != c.base() && a.base() == d.base() && c.base() == b.base():
		return true
	case !(x.cases && (x.turns(a.text, b.text) || x.turns(c.text, d.text))) &&
		(a.role == c.role || b.role == d.role) && a.pred >= 0 && c.pred >= 0 &&
		p.atoms[a.pred].text != p.atoms[c.pred].text &&
		// "the law of Ukraine … that of the Union"
		pairs[a.pred] == d.pred && pairs[c.pred] == b.pred:
		return true
	}
	// of two that bear one name it belongs to the other
	return a.pred >= 0 && b.pred >= 0 && pairs[a.pred] != b.pred &&
		p.atoms[a.pred].text == q.atoms[b.pred].text && !p.oneList(a.pred, pairs, b.pred)
}

// oneList reports whether the word at index pred and the one that is index other
// on the other side stand in one list.
func (b *bag) oneList(pred int, pairs []int, other int) bool {
	k := slices.Index(pairs, other)
	return k >= 0 && b.atoms[pred].list == b.atoms[k].list
}

// wholeItems reports whether the items of a list, but for what stands before the
// first, are whole in both texts: "the roof, the walls" and "the walls, the roof".
func (x *lexis) wholeItems(p, q *bag, pairs []int, list int) bool {
	type place struct{ list, item int }
	olds, news := make(map[int]place), make(map[place]int)
	// what stands behind the last of them in both is no part of it
	m, n := len(p.atoms)-1, len(q.atoms)-1
	for ; m >= 0 && p.atoms[m].list != list; m-- {
	}
	if m >= 0 {
		n = pairs[m]
	}
	shared := make(map[int]bool)
	for ; m > 0 && n > 0 && pairs[m] == n && p.atoms[m].list == list &&
		q.atoms[n].list == q.atoms[pairs[m]].list; m, n = m-1, n-1 {
		shared[m] = true
	}
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.list != list || shared[i] || x.adverb(a.text) {
			continue
		}
		at := place{b.list, b.item}
		if seen, ok := olds[a.item]; ok && seen != at && a.item > 0 {
			return false
		}
		if seen, ok := news[at]; ok && seen != a.item && b.item > 0 {
			return false
		}
		olds[a.item], news[at] = at, a.item
	}
	return true
}

// adverb reports whether a word says how or how often, and may stand anywhere.
func (x *lexis) adverb(word string) bool { return ends("  "+word, x.adverbs) }

// base gives the part that a word plays without of what a genitive is one; who does the
// act of a noun stands as its genitive would.
func (a *atom) base() string {
	if a.doer {
		return "of"
	}
	return base(a.role)
}

// base gives a part without of what a genitive is one.
func base(role string) string {
	if strings.HasPrefix(strings.TrimPrefix(role, "?"), "of") {
		return "of"
	}
	return role
}

// freely reports whether the order of two words that stand in one item says
// nothing: adverbs, a noun and its verb where nouns are told by their capital,
// and words whose endings tell their part.
func (w *work) freely(p, q *bag, a, b, c, d *atom) bool {
	x := w.old.lexis
	switch {
	case x.adverb(a.text), x.adverb(c.text):
		return true
	case x.capitals && w.noun(a, b) != w.noun(c, d):
		return true
	case x.adjacent(p, q, a, b, c, d):
		return true
	case p.voice != q.voice, p.light != q.light:
		return true // "it deposited the instrument", "the instrument was deposited by it"
	case x.cases:
		return true // that two have changed their endings is looked at by itself
	}
	return false
}

// adjacent reports whether of two words that stand side by side one limits the other, before
// it or behind: "the necessary measures", "the measures necessary".
func (x *lexis) adjacent(p, q *bag, a, b, c, d *atom) bool {
	limits := func(v *atom) bool { return v.is(qualifier) || ends(v.text, x.modifiers) }
	follows := func(bag *bag, first, second *atom) bool {
		return second.pred >= 0 && &bag.atoms[second.pred] == first
	}
	ok := follows(p, a, c) && follows(q, d, b) || follows(p, c, a) && follows(q, b, d)
	return ok && limits(a) != limits(c)
}

// noun reports whether a word is written with a capital in both texts.
func (w *work) noun(a, b *atom) bool {
	return w.old.upper(a.word) && w.new.upper(b.word)
}

// mayTurn reports whether a word may play two parts in two ways to say one thing:
// the subject of a verb and the agent of its passive, an object and a genitive.
func (x *lexis) mayTurn(a, b string) bool {
	free := func(role string) bool {
		role = strings.TrimPrefix(role, "?")
		return role == "" || role == "S" || role == "O" || role == partWord ||
			strings.HasPrefix(role, "of") || listed(x.turning, role)
	}
	return free(a) && free(b)
}

// turns reports whether a verb is the passive of the other.
func (x *lexis) turns(a, b string) bool {
	return ends(a, x.passives) != ends(b, x.passives)
}
