package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// Two sentences say one thing if their bags do: the same words, each in a part that it may
// play in the other, and the same of all that binds, denies and counts.

// sameSaying reports whether two sentences are the same, the order of their words aside.
func (w *work) sameSaying(a, b *saying) bool {
	if a.key == b.key {
		return true
	}
	words, parts := w.sameBag(a, b)
	return words && parts
}

// sameBag compares two sentences without regard to the order of their words. It
// reports whether both have the same words, and whether these play the same
// parts: who acts, what is acted on, what belongs to what.
func (w *work) sameBag(a, b *saying) (words, parts bool) {
	p, q := w.old.bag(a), w.new.bag(b)
	p.whole = nil
	w.spend(16 * (len(p.atoms) + len(q.atoms)))
	if len(p.atoms) != len(q.atoms) || len(p.atoms) == 0 || len(p.atoms) > maxAtoms ||
		!w.sameMarks(p, q) || !slices.Equal(p.lights, q.lights) {
		return false, false
	}
	pairs := w.pairAtoms(p.atoms, q.atoms)
	if pairs == nil {
		return false, false
	}
	// in one order: what differs is looked at word by word
	if slices.IsSorted(pairs) && p.light == q.light && !w.renamed(a, b, p, q) {
		same := w.verbatim(a, b, p, q) || w.sameText(a, b) &&
			sameBearing(w.old.bearing(a), w.new.bearing(b)) || w.nominal(p, q, pairs) &&
			sameBearing(w.old.bearing(a), w.new.bearing(b)) && w.sameParts(p, q, pairs, true) ||
			w.inOrder(a, b, p, q)
		return same, same
	}
	return true, sameSequence(p.values, q.values) && slices.Equal(p.spots, q.spots) &&
		w.sameParts(p, q, pairs, !slices.Equal(w.old.triggerWords(a), w.new.triggerWords(b)))
}

// nominal reports whether what differs in two sentences of one order is that one says
// with a noun what the other says with its verb, or with a verb and its passive.
func (w *work) nominal(p, q *bag, pairs []int) bool {
	x, n := w.old.lexis, 0
	deeds := w.nominalised(p, q, pairs)
	turned := w.turnedOver(p, q, pairs)
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.role == b.role && a.text == b.text {
			continue
		}
		switch n++; {
		case deeds[i], turned[i], w.lightTurned(p, q, a, b):
		case x.shifted(p, a, b), b.cond != 0 && x.inEvent(p, a), a.cond != 0 && x.inEvent(q, b):
			n++
		case a.text == b.text && (x.verbOf(p, q, a, b, pairs) ||
			x.verbOf(q, p, b, a, inverse(pairs))), x.cases && x.turns(a.text, b.text),
			x.endsToward(a, b):
		default:
			if a.text == b.text || !slices.ContainsFunc(p.atoms, func(c atom) bool {
				return strings.HasSuffix(c.role, "of "+stemText(a.text))
			}) && !slices.ContainsFunc(q.atoms, func(c atom) bool {
				return strings.HasSuffix(c.role, "of "+stemText(b.text))
			}) {
				return false
			}
		}
	}
	return n > 1 || n == 1 && w.lightTurned(p, q, nil, nil)
}

// lightTurned reports whether a verb that only carries a noun is the passive of the other's, and
// a word may have the forms a and b beside the two: "выплата производится", "выплату
// производят". With no words it says that of the verbs.
func (w *work) lightTurned(p, q *bag, a, b *atom) bool {
	x := w.old.lexis
	first, second := strings.TrimSpace(p.empty), strings.TrimSpace(q.empty)
	if !x.cases || p.light != 1 || q.light != 1 || p.voice != q.voice || !x.turns(first, second) {
		return false
	}
	if a == nil {
		return true
	}
	active, passive := foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
	if ends(first, x.passives) {
		active, passive = passive, active
	}
	return ends(active, x.modifiers) && ends(passive, x.modifiers) ||
		x.recast != nil && x.recast(active, passive)
}

// nominalised gives the words that have another ending because a verb became its noun
// before them, in a language whose nouns have cases: "вносить изменения", "внесение
// изменений".
func (w *work) nominalised(p, q *bag, pairs []int) map[int]bool {
	x := w.old.lexis
	if !x.cases {
		return nil
	}
	verb := func(s *side, a *atom) bool { return ends(foldWord(s.Text[a.at:a.end]), x.infinitives) }
	noun := func(s *side, a *atom) bool { return ends(foldWord(s.Text[a.at:a.end]), x.acts) }
	var out map[int]bool
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.text == b.text || !(verb(&w.old, a) && noun(&w.new, b) || noun(&w.old, a) &&
			verb(&w.new, b)) {
			continue
		}
		if out == nil {
			out = make(map[int]bool)
		}
		for n := i; n < len(pairs) && p.atoms[n].list == a.list &&
			q.atoms[pairs[n]].list == b.list; n++ {
			out[n] = true
		}
	}
	return out
}

// verbatim reports whether two sentences have the same words in one order, each
// with the same part, and what they have beside them is the same too.
func (w *work) verbatim(a, b *saying, p, q *bag) bool {
	for i := range p.atoms {
		x, y := &p.atoms[i], &q.atoms[i]
		if x.text != y.text && !w.otherForm(x, y) && !w.anyOne(x, y) &&
			!(i == len(p.atoms)-1 && w.lastVerb(p, q, x, y)) || x.role != y.role ||
			!w.old.lexis.sameArticle(x, y) {
			return false
		}
	}
	return slices.Equal(measured(p.order), measured(q.order)) && slices.Equal(p.spots, q.spots) &&
		sameBearing(w.old.bearing(a), w.new.bearing(b)) && p.voice == q.voice
}

// sameArticle reports whether the articles of two words say the same: "any document" is not
// "the document", and one document is not this one.
func (x *lexis) sameArticle(a, b *atom) bool {
	p, q := x.words[a.art], x.words[b.art]
	return (p&indefinite == q&indefinite || a.art == "" || b.art == "") &&
		(p&loosely == q&loosely || (p|q)&article == 0)
}

// lastVerb reports whether two words that end a sentence are one verb, in a language where
// it stands there: "ist zu stellen", "muss gestellt werden".
func (w *work) lastVerb(p, q *bag, x, y *atom) bool {
	return w.old.lexis.verbLast && p.voice > 0 && p.voice == q.voice && !w.old.upper(x.word) &&
		!w.new.upper(y.word) && w.old.lexis.akin(*x.word, *y.word)
}

// sameText reports whether two sentences have the same words in one order, wherever their
// conditions are read to end.
func (w *work) sameText(a, b *saying) bool {
	return slices.Equal(bearers(a.words), bearers(b.words))
}

// bearers gives the words that say anything.
func bearers(words []word) (out []string) {
	for i := range words {
		if v := &words[i]; !v.is(nothing) || v.fact() || v.is(genitive) || toward(words, i) {
			out = append(out, v.text)
		}
	}
	return out
}

// toward reports whether word i stands before a noun to which something is directed, and not
// before a verb: "to the buyer".
func toward(words []word, i int) bool {
	return words[i].is(destination) && i+1 < len(words) &&
		words[i+1].is(article|indefinite|every|possessive) && !words[i+1].fact()
}

// measured gives an order without the deadlines that have no measure: they may stand
// before or behind another word and say the same.
func measured(order []string) []string {
	return slices.DeleteFunc(slices.Clone(order), func(v string) bool {
		return strings.HasPrefix(v, "#deadline:"+facts.Vague)
	})
}

// anyOne reports whether one of two words is any one of a sort, and the other all that
// there may be, with no article: "any loss", "losses".
func (w *work) anyOne(x, y *atom) bool {
	lex := w.old.lexis
	loose := func(a *atom) bool { return lex.words[a.art]&loosely != 0 }
	return loose(x) && y.art == "" && lex.bare(y.text) == x.text || loose(y) && x.art == "" &&
		lex.bare(x.text) == y.text
}

// otherForm reports whether two words at one place are one but for what the words
// beside them ask for: another preposition takes another case, and two words that
// name one thing have endings of their own.
func (w *work) otherForm(x, y *atom) bool {
	p, q := foldWord(w.old.Text[x.at:x.end]), foldWord(w.new.Text[y.at:y.end])
	first, _, kin := strings.Cut(x.text, "~")
	if other, _, ok := strings.Cut(y.text, "~"); (kin || ok) && first == other && first != "" {
		return len(commonStart(p, q)) < 3 && strings.HasSuffix(p, "s") == strings.HasSuffix(q, "s")
	}
	lex := w.old.lexis
	return lex.cases && x.raw != y.raw && x.prep == y.prep && lex.akin(*x.word, *y.word) &&
		ends(p, lex.plurals) == ends(q, lex.plurals)
}

// bearing gives the words of a sentence that carry no content of their own and are
// no wording nonetheless.
func (s *side) bearing(say *saying) (out []string) {
	for i := range say.words {
		v := &say.words[i]
		switch {
		case v.is(loosely) && i+1 < len(say.words) &&
			s.lexis.bare(say.words[i+1].text) == say.words[i+1].text:
			// "free of any disease"
		case i > 0 && (say.words[i-1].is(joint) || say.words[i-1].text[0] == '?') &&
			s.ownAct(say.words, i+1) && v.is(pronoun|article) && !v.is(subject):
			// "after its publication"
		case v.is(pronoun|whole|casing|every) && !v.fact(), v.is(filler) && v.cond == 0 &&
			!v.fact(), v.is(finite) && !v.is(nothing), s.articleCounts(say.words, i):
			out = append(out, s.bears(say.words, i))
		case v.is(offset) && (v.end == v.at || s.commaBefore(v.at)):
			out = append(out, ",")
		}
	}
	return out
}

// bears gives word i as what stands beside the words of content: a subject as one, and what
// may be left out as such.
func (s *side) bears(words []word, i int) string {
	v := &words[i]
	switch {
	case v.text == echo:
		return echo
	case v.is(subject):
		return pronounMark + s.lexis.rootOf(v.text)
	case v.is(casing) && i > 0 && words[i-1].is(joint) && !words[i-1].fact():
		return optional + v.text
	}
	return s.lexis.rootOf(v.text)
}

// ownAct reports whether word i is the name of an act of what was named: whose it is goes
// without saying, "after its publication".
func (s *side) ownAct(words []word, i int) bool {
	return i < len(words) && slices.ContainsFunc(s.lexis.owns, func(stem string) bool {
		return strings.HasPrefix(foldWord(s.Text[words[i].at:words[i].end]), stem)
	})
}

// renamed reports whether one word of a condition has another ending because what
// begins the condition asks for it: "при отсутствии возражений", "если возражения
// отсутствуют".
func (w *work) renamed(a, b *saying, p, q *bag) bool {
	if !w.old.lexis.cases {
		return false
	}
	n := 0
	for i := range p.atoms {
		x, y := &p.atoms[i], &q.atoms[i]
		if x.text != y.text {
			if x.cond == 0 && y.cond == 0 {
				return false
			}
			n++
		}
	}
	return n == 1 && !slices.Equal(w.old.triggerWords(a), w.new.triggerWords(b))
}

// triggerWords gives the words that begin the conditions of a sentence.
func (s *side) triggerWords(say *saying) (out []string) {
	for _, i := range s.kinds[facts.KindCondition] {
		if f := &s.found[i]; within(f.Range, say.region) {
			out = append(out, foldWord(f.Words(s.Text)))
		}
	}
	return out
}

// sameMarks reports whether what binds, denies, counts and conditions is the same.
// In a language whose present binds a duty is also said without a word for it.
func (w *work) sameMarks(p, q *bag) bool {
	x, y := settled(p.marks, q.marks), settled(q.marks, p.marks)
	if w.old.lexis.presents {
		duty := func(s string) bool { return s == "="+facts.Obligation }
		if slices.ContainsFunc(x, duty) != slices.ContainsFunc(y, duty) {
			x, y = slices.DeleteFunc(slices.Clone(x), duty),
				slices.DeleteFunc(slices.Clone(y), duty)
		}
	}
	x, y = w.oneDuty(x), w.oneDuty(y)
	gone, come := w.anyAgain(notIn(x, y), q), w.anyAgain(notIn(y, x), p)
	if barred := "=" + facts.Prohibition; p.voice != q.voice && slices.Contains(x, barred) &&
		slices.Contains(y, barred) && len(gone)+len(come) == 1 {
		// "shall not leave bicycles or prams", "bicycles and prams shall not be left"
		or := func(m string) bool { return m == "or" }
		gone, come = slices.DeleteFunc(gone, or), slices.DeleteFunc(come, or)
	}
	return len(gone)+len(come) == 0 || w.sameEvents(gone, come, p, q)
}

// oneDuty gives marks in which what binds stands once: a sentence that binds to two things says
// so once or twice. Only where the present binds too is nothing lost.
func (w *work) oneDuty(marks []string) []string {
	first := slices.Index(marks, "="+facts.Obligation)
	if !w.old.lexis.presents || first < 0 {
		return marks
	}
	end := first
	for end < len(marks) && marks[end] == marks[first] {
		end++
	}
	return slices.Delete(slices.Clone(marks), first+1, end)
}

// anyAgain gives marks without those for all of a sort that the other sentence has any one of:
// "any waste must be removed", "shall remove any waste"; and without those that stand before
// another word of the same noun there.
func (w *work) anyAgain(marks []string, b *bag) []string {
	x := w.old.lexis
	return slices.DeleteFunc(marks, func(m string) bool {
		stem, ok := strings.CutPrefix(m, "every ")
		return ok && slices.ContainsFunc(b.atoms, func(a atom) bool {
			return x.words[a.art]&loosely != 0 && stemText(a.text) == stem
		})
	})
}

// freed is the mark of a force that a rule made of a ban: whether it permits or binds is
// not said.
const freed = "=freed"

// settled gives marks with the force of the other side in the place of one of which it
// is not said.
func settled(marks, other []string) []string {
	at := slices.Index(marks, freed)
	if at < 0 || slices.Contains(other, freed) {
		return marks
	}
	marks = slices.Clone(marks)
	for _, force := range []string{"=" + facts.Permission, "=" + facts.Obligation} {
		if slices.Contains(other, force) && !slices.Contains(marks, force) {
			marks[at] = force
			break
		}
	}
	slices.Sort(marks)
	return marks
}

// sameSequence reports whether the values of each kind stand in one order.
func sameSequence(x, y []string) bool {
	kind := func(s string) string { k, _, _ := strings.Cut(s, ":"); return k }
	for _, v := range x {
		same := func(u string) bool { return kind(u) != kind(v) }
		if !slices.Equal(slices.DeleteFunc(slices.Clone(x), same),
			slices.DeleteFunc(slices.Clone(y), same)) {
			return false
		}
	}
	return true
}
