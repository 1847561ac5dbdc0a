package effect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

func changed(op redline.Op) bool {
	return op == redline.OpDeleted || op == redline.OpInserted || op == redline.OpMoved
}

// residue looks what of the changed words no detector has accounted for, one
// change after the other. Words that carry nothing, and pairs that are equal
// in law, are no more than wording.
func (w *work) residue() {
	anyWords := false
	for i := 0; i < len(w.spans); {
		if !changed(w.spans[i].Op) {
			i++
			continue
		}
		k := i
		for k < len(w.spans) && (changed(w.spans[k].Op) || k+1 < len(w.spans) &&
			changed(w.spans[k+1].Op) && w.small(&w.spans[k])) {
			k++
		}
		if w.change(w.spans[i:k]) {
			anyWords = true
		}
		i = k
	}
	if len(w.effects) > 0 && slices.ContainsFunc(w.effects, func(e Effect) bool {
		return e.Kind.Changes()
	}) {
		return
	}
	if w.old.Text == w.new.Text {
		return
	}
	// "A is liable to B", "B is liable to A"
	if x, y := w.old.parties(), w.new.parties(); !slices.Equal(x, y) &&
		slices.Equal(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y))) {
		w.add(Effect{Kind: KindUnclear, Before: allOf(w.old.Clause), After: allOf(w.new.Clause)})
		return
	}
	w.add(w.nothingElse(anyWords))
}

// parties gives the parties that a side names, in their order, but for those in what the
// other side is known to say too.
func (s *side) parties() (out []string) {
	for _, i := range s.kinds[facts.KindParty] {
		if f := &s.found[i]; s.flags[f.Range.At]&isSettled == 0 {
			out = append(out, f.Value)
		}
	}
	return out
}

// small reports whether a span that stayed parts two changes by no more than
// space, signs and words that carry nothing.
func (w *work) small(s *redline.Span) bool {
	for _, v := range w.old.wordsIn(plan.Range{At: s.Old.At, Len: len(s.Old.Text)}) {
		if !v.is(nothing) {
			return false
		}
	}
	return true
}

// change looks at one change. It reports whether words differ at all.
func (w *work) change(spans []redline.Span) bool {
	x, y, moved := w.wordsOfChange(spans)
	w.spend(changeSteps * (len(x) + len(y)))
	if len(x)+len(y) == 0 {
		if w.comma(spans) {
			w.unclear(spans)
			return true
		}
		return false
	}
	if w.old.allSettled(x) && w.new.allSettled(y) {
		return true
	}
	alternative := anyOf(x, or) != anyOf(y, or) && anyOf(x, and) != anyOf(y, and)
	joined := w.old.anyExplained(x) || w.new.anyExplained(y)
	m, n := w.touched(spans)
	p, q := w.left(&w.old, m, alternative, joined), w.left(&w.new, n, alternative, joined)
	if a, b := w.opposite(x, y); a != nil {
		w.leftOver(a, b, x, y, moved)
		return true
	}
	if c, ok := (&change{p, q, x, y, spans}).listed(); ok && !moved && w.limits(&c) {
		return true
	}
	if w.article(x, y) || redirected(x, y) || w.reordered(p, q) || w.comma(spans) {
		w.unclear(spans)
		return true
	}
	elsewhere := moved && w.wholeSentences(spans)
	p, q = w.unpaired(withoutWords(p, n), withoutWords(q, m), x, y, elsewhere)
	if len(p)+len(q) == 0 {
		if !alternative && !w.alone(x, y, joined) && (joined || !unjoined(x, y)) &&
			!w.recased(x, y) {
			return true
		}
		p, q = w.old.unexplained(x), w.new.unexplained(y)
		if len(p)+len(q) == 0 && alternative && joined {
			return true
		}
	}
	if !moved && w.limits(&change{p, q, x, y, spans}) {
		return true
	}
	w.leftOver(p, q, x, y, moved)
	return true
}

// unclear tells that what a change does is not known.
func (w *work) unclear(spans []redline.Span) {
	w.add(Effect{
		Kind: KindUnclear, Before: w.old.words(extent(spans, oldPart)),
		After: w.new.words(extent(spans, newPart)),
	})
}

// unpaired leaves out the words of a change, x and y, of which the other side has another form
// where a force or a party accounts for it, or that only went elsewhere.
func (w *work) unpaired(p, q, x, y []word, moved bool) (oldLeft, newLeft []word) {
	// "shall deliver", "delivers"; "Poland pays", "they pay"
	if w.old.anyForce(x) || w.new.anyForce(y) || w.partyChanged() {
		p, q = w.withoutForms(p, q), w.withoutForms(q, p)
	}
	if moved {
		p, q = w.notMoved(p, q)
	}
	return p, q
}

// opposite gives two prepositions of a change that cannot hold with each other: "below",
// "above". What else changed beside them does not account for that.
func (w *work) opposite(x, y []word) (p, q []word) {
	for i := range x {
		for k := range y {
			if x[i].is(joint) && y[k].is(joint) && w.old.lexis.contrary[x[i].text] == y[k].text &&
				!w.old.tied(&x[i]) && !w.new.tied(&y[k]) {
				return x[i : i+1], y[k : k+1]
			}
		}
	}
	return nil, nil
}

// tied reports whether a word is compared with what it is a part of: a value, a condition.
func (s *side) tied(v *word) bool {
	return s.flags[v.at]&(isDetail|isTied|isDepends|isSettled) != 0
}

// leftOver tells of words for which no detector has a name.
func (w *work) leftOver(p, q, x, y []word, moved bool) {
	// a word that carries nothing, exchanged for one that does: "of" for "from"
	if len(p) == 0 {
		p = w.old.unexplained(x)
	}
	if len(q) == 0 {
		q = w.new.unexplained(y)
	}
	if !moved && w.otherOffice(p, q, x, y) {
		return
	}
	kind := KindSubstantive
	if (len(p) > 0 && len(q) > 0 || moved) && !w.contrary(p, q) &&
		!(w.old.terms(p) && w.new.terms(q)) {
		kind = KindUnclear
	}
	w.add(Effect{Kind: kind, Before: w.stretch(&w.old, p), After: w.stretch(&w.new, q)})
}

// wordsOfChange gives the words that a change takes out and puts in, and whether any
// were moved. The words are not to be altered.
func (w *work) wordsOfChange(spans []redline.Span) (x, y []word, moved bool) {
	for i := range spans {
		s := &spans[i]
		moved = moved || s.Op == redline.OpMoved
		if !changed(s.Op) {
			continue
		}
		x = joined(x, w.old.wordsIn(plan.Range{At: s.Old.At, Len: len(s.Old.Text)}))
		y = joined(y, w.new.wordsIn(plan.Range{At: s.New.At, Len: len(s.New.Text)}))
	}
	return x, y, moved
}

// joined gives the words of two lists. They are not to be altered.
func joined(x, y []word) []word {
	if len(x) == 0 { // as a rule
		return y
	}
	return append(x, y...)
}

// terms reports whether words are a term that the text defines: each has a
// capital, in a language that gives none to nouns, and begins no sentence.
func (s *side) terms(words []word) bool {
	return len(words) > 0 && !s.lexis.capitals && !slices.ContainsFunc(words, func(v word) bool {
		c, _ := utf8.DecodeRuneInString(s.Text[v.at:])
		return !unicode.IsUpper(c) || s.opensSentence(v.at)
	})
}

// contrary reports whether one word was exchanged for one that cannot hold with
// it: "later", "earlier".
func (w *work) contrary(p, q []word) bool {
	return len(p) == 1 && len(q) == 1 && w.old.lexis.contrary[p[0].text] == q[0].text
}

// stretch gives the words from the first to the last as a side; zero for none.
func (w *work) stretch(s *side, words []word) Term {
	if len(words) == 0 {
		return Term{}
	}
	at := words[0].at
	return s.words(plan.Range{At: at, Len: words[len(words)-1].end - at})
}

// itemOnly gives the words from the first to the last as a side, without what only joins them to
// others: "to a charity" of "or to a charity", "apprentices" of "apprentices or to".
func (w *work) itemOnly(s *side, list []word) Term {
	if len(list) < 2 {
		return w.stretch(s, list)
	}
	at, end := list[0].at, list[len(list)-1].end
	words := wordsBetween(s.all, plan.Range{At: at, Len: end - at})
	for len(words) > 1 && words[0].is(and|or) {
		words = words[1:]
	}
	n := len(words)
	for n > 1 && words[n-1].is(joint|nothing) {
		n--
	}
	if n > 1 && words[n-1].is(and|or) {
		words = words[:n-1]
	}
	return w.stretch(s, words)
}

// left gives the words that carry content and are not accounted for.
func (w *work) left(s *side, words []word, alternative, joined bool) (out []word) {
	for _, v := range words {
		if s.isExplained(v.at) || s.flags[v.at]&isSettled != 0 || s.enumerates(v) {
			continue
		}
		if v.is(nothing|pronoun|auxiliary) || joined && v.is(joint|whole) || v.is(later) ||
			!alternative && v.is(and) {
			continue
		}
		out = append(out, v)
	}
	return out
}

// enumerates reports whether a word is a number or a letter in brackets, such as
// paragraphs begin with.
func (s *side) enumerates(v word) bool {
	if len(v.text) > 3 || len(v.text) > 1 && (v.text[0] < '0' || v.text[0] > '9') &&
		strings.Trim(v.text, "ivx") != "" {
		return false
	}
	return v.at > 0 && s.Text[v.at-1] == '(' && v.end < len(s.Text) && s.Text[v.end] == ')'
}

// wholeSentences reports whether what moved is one sentence or more: then its
// words say in the new place what they said in the old.
func (w *work) wholeSentences(spans []redline.Span) bool {
	whole := func(p redline.Part, s *side) bool {
		text := strings.TrimSpace(p.Text)
		if text == "" {
			return true
		}
		at := p.At + strings.Index(p.Text, text)
		return s.sentence(at).At == at && (at+len(text) == len(s.Text) ||
			strings.ContainsAny(text[len(text)-1:], ".;!?"))
	}
	for i := range spans {
		if s := &spans[i]; s.Op == redline.OpMoved &&
			(!whole(s.Old, &w.old) || !whole(s.New, &w.new)) {
			return false
		}
	}
	return true
}

// partyChanged reports whether a party came, went or was replaced.
func (w *work) partyChanged() bool {
	w.spend(len(w.effects))
	return slices.ContainsFunc(w.effects, func(e Effect) bool {
		return e.Kind == KindPartyAdded || e.Kind == KindPartyDropped || e.Kind == KindPartyReplaced
	})
}

// alone reports whether pronouns, or forms of "be", are all that changed, and
// carry the change: "its" for "their" where no party changed, "be free" for "free".
func (w *work) alone(x, y []word, joined bool) bool {
	if anyOf(x, auxiliary) != anyOf(y, auxiliary) && !joined {
		return true
	}
	p, q := texts(x, pronoun), texts(y, pronoun)
	return !slices.Equal(p, q) && len(p) > 0 && len(q) > 0 && !w.partyChanged()
}

// anyOf reports whether one of the words has the trait.
func anyOf(words []word, t trait) bool {
	return slices.ContainsFunc(words, func(v word) bool { return v.is(t) })
}

// unjoined reports whether a word that joins was exchanged for one that does not:
// "the keys and the car", "the keys to the car".
func unjoined(x, y []word) bool {
	return len(x) > 0 && len(y) > 0 && anyOf(x, and|or) != anyOf(y, and|or)
}

// recased reports whether an article tells of another part for its noun: "der
// Käufer", "dem Käufer".
func (w *work) recased(x, y []word) bool {
	p, q := texts(x, casing), texts(y, casing)
	return len(p) > 0 && len(q) > 0 && !slices.Equal(p, q)
}

// texts gives the words that have a trait.
func texts(words []word, t trait) (out []string) {
	for _, v := range words {
		if v.is(t) {
			out = append(out, v.text)
		}
	}
	return out
}

// allSettled reports whether the other side says the same with all of the words.
func (s *side) allSettled(words []word) bool {
	return !slices.ContainsFunc(words, func(v word) bool { return s.flags[v.at]&isSettled == 0 })
}

// touched gives the words in normal form of both sides that a change touches,
// with what stayed of a phrase of which the change has a part.
func (w *work) touched(spans []redline.Span) (x, y []word) {
	a, b := extentAll(spans, oldPart), extentAll(spans, newPart)
	left := max(w.old.before(a), w.new.before(b))
	right := max(w.old.beyond(a), w.new.beyond(b))
	return w.old.touching(widened(a, left, right, len(w.old.Text))),
		w.new.touching(widened(b, left, right, len(w.new.Text)))
}

// extentAll gives the bytes of one side from the first span to the last.
func extentAll(spans []redline.Span, part func(*redline.Span) redline.Part) plan.Range {
	at := part(&spans[0]).At
	return plan.Range{At: at, Len: max(0, part(&spans[len(spans)-1]).End()-at)}
}

func widened(r plan.Range, left, right, size int) plan.Range {
	at := max(0, r.At-left)
	return plan.Range{At: at, Len: min(size, r.At+r.Len+right) - at}
}

// touching gives the words in normal form that share bytes with a range.
func (s *side) touching(r plan.Range) []word {
	if r.Len == 0 {
		return nil
	}
	i, k := firstFrom(s.norm, r.At), firstFrom(s.norm, r.At+r.Len)
	for i > 0 && s.norm[i-1].end > r.At {
		i--
	}
	return slices.Clip(s.norm[i:max(i, k)])
}

// before and beyond give how many bytes the first and the last phrase that a
// range touches stand out of it.
func (s *side) before(r plan.Range) int {
	if t := s.touching(r); len(t) > 0 && !t[0].fact() {
		return max(0, r.At-t[0].at)
	}
	return 0
}

func (s *side) beyond(r plan.Range) int {
	out := 0
	for _, v := range s.touching(r) {
		if !v.fact() {
			out = max(out, v.end-r.At-r.Len)
		}
	}
	return out
}

// anyForce reports whether one of the words says what binds or denies.
func (s *side) anyForce(words []word) bool {
	return slices.ContainsFunc(words, func(v word) bool { return s.flags[v.at]&isBinding != 0 })
}

// withoutForms gives the words of x of which y has no other form.
func (w *work) withoutForms(x, y []word) []word {
	if w.old.lexis.cases && w.forms(x, y) > 1 { // who acts may be acted on now
		return x
	}
	return w.memory.words.filtered(x, func(v word) bool {
		w.spend(1 + len(y)/8)
		return slices.ContainsFunc(y, func(u word) bool {
			return u.text != v.text && sameStem(u, v)
		})
	})
}

// forms counts the nouns of x of which y has another form: who acts, and on whom.
func (w *work) forms(x, y []word) (n int) {
	for _, v := range x {
		if slices.ContainsFunc(y, func(u word) bool {
			return u.text != v.text && sameStem(u, v) && !w.old.lexis.turns(u.text, v.text)
		}) {
			n++
		}
	}
	w.spend(len(x) * len(y) / 8)
	return n
}

// unexplained gives the words that no detector has accounted for.
func (s *side) unexplained(words []word) []word {
	return s.memory.words.filtered(words, func(v word) bool {
		return s.isExplained(v.at) || s.enumerates(v)
	})
}

// anyExplained reports whether an effect or an equal fact accounts for one of
// the words.
func (s *side) anyExplained(words []word) bool {
	return slices.ContainsFunc(words, func(v word) bool { return s.isExplained(v.at) })
}

func onlyQualifiers(words []word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(v word) bool {
		return !v.is(qualifier)
	})
}

// notMoved drops the words that both sides have.
func (w *work) notMoved(p, q []word) (x, y []word) {
	w.old.cut()
	w.new.cut()
	w.spend(8 * (len(w.new.content) + len(w.old.content)))
	return withoutWords(p, w.new.content), withoutWords(q, w.old.content)
}

// article reports whether a change adds or drops "the" before a plural and no
// more: "from territories" and "from the territories" have been argued over.
func (w *work) article(x, y []word) bool {
	switch {
	case len(x) == 0 && len(y) == 1 && y[0].is(definite):
		return w.new.beforePlural(y[0])
	case len(y) == 0 && len(x) == 1 && x[0].is(definite):
		return w.old.beforePlural(x[0])
	}
	return false
}

// redirected reports whether a genitive was exchanged for the preposition of to whom something
// goes, and nothing else: "the transfer of the Buyer", "the transfer to the Buyer".
func redirected(x, y []word) bool {
	return len(x) == 1 && len(y) == 1 && x[0].is(genitive|destination) &&
		y[0].is(genitive|destination) && x[0].text != y[0].text
}

// beforePlural reports whether a definite article, the word v, stands before a
// plural that is no defined term, and behind no "all", "both" or "of".
func (s *side) beforePlural(v word) bool {
	k := firstFrom(s.all, v.at)
	if k > 0 && s.all[k-1].is(every|genitive|pairing) || k+1 >= len(s.all) {
		return false
	}
	next := s.all[k+1]
	c, _ := utf8.DecodeRuneInString(s.Text[next.at:])
	return s.lexis.bare(next.text) != next.text && unicode.IsLower(c)
}

// comma reports whether a change adds or drops a comma before a relative
// clause, which then no longer, or newly, says of which it speaks.
func (w *work) comma(spans []redline.Span) bool {
	for i := range spans {
		s := &spans[i]
		if !changed(s.Op) {
			continue
		}
		if strings.Contains(s.Old.Text, ",") != strings.Contains(s.New.Text, ",") &&
			(w.old.beforeRelative(s.Old) || w.new.beforeRelative(s.New)) {
			return true
		}
	}
	return false
}

func (s *side) beforeRelative(p redline.Part) bool {
	at := strings.IndexByte(p.Text, ',')
	if at < 0 {
		return false
	}
	k := firstFrom(s.all, p.At+at+1)
	return k < len(s.all) && s.all[k].at-p.At-at < 4 && s.all[k].is(offset)
}

func oldPart(s *redline.Span) redline.Part { return s.Old }
func newPart(s *redline.Span) redline.Part { return s.New }

// extent gives the bytes of one side that spans cover.
func extent(spans []redline.Span, part func(*redline.Span) redline.Part) plan.Range {
	at, end := part(&spans[0]).At, part(&spans[len(spans)-1]).End()
	for _, s := range spans { // without the space around
		if p := part(&s); p.At == at && p.Text != "" {
			at += len(p.Text) - len(strings.TrimLeft(p.Text, " "))
			break
		}
	}
	return plan.Range{At: min(at, end), Len: max(0, end-at)}
}
