package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// conditions compares what the clause depends on.
func (w *work) conditions() {
	as, bs := w.old.foundOf(facts.KindCondition), w.new.foundOf(facts.KindCondition)
	pairs, gone, come := w.pair(as, bs, 4, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if x.Value == y.Value {
			points += 2
		}
		return points + 2*w.common(w.old.contentIn(x.Over), w.new.contentIn(y.Over), 4)
	})
	for _, m := range pairs {
		x, y := &w.old.found[m.a], &w.new.found[m.b]
		w.old.done(m.a)
		w.new.done(m.b)
		what := w.changedIn(x.Over, y.Over)
		if what != nil && x.Value == y.Value && exclusively(&w.old, m.a) == exclusively(&w.new,
			m.b) && w.inflected(x.Over, y.Over) {
			continue // "agrees", "agree": what is left of the words is looked at with the rest
		}
		if what != nil || x.Value != y.Value ||
			exclusively(&w.old, m.a) != exclusively(&w.new, m.b) {
			e := Effect{
				Kind: KindConditionChanged, Before: w.old.words(x.Over),
				After: w.new.words(y.Over), What: qualifierIn(what),
			}
			// "conform to", "conform with"
			if what != nil && x.Value == y.Value && w.prepositions(x.Over, y.Over) {
				e.Kind = KindUnclear
			}
			w.old.explain(x.Over)
			w.new.explain(y.Over)
			w.add(e)
		} else {
			w.old.explain(x.Over)
			w.new.explain(y.Over)
			p := slices.DeleteFunc(slices.Clone(w.old.plainIn(x.Over)), w.old.pointsBack)
			q := slices.DeleteFunc(slices.Clone(w.new.plainIn(y.Over)), w.new.pointsBack)
			// the same words in another order
			if !w.old.loose && !w.new.loose && !slices.EqualFunc(p, q, func(a, b word) bool {
				return a.text == b.text
			}) {
				w.add(Effect{
					Kind: KindUnclear, Before: w.old.words(x.Over),
					After: w.new.words(y.Over),
				})
			}
		}
	}
	for _, a := range gone {
		w.condition(&w.old, a, KindConditionDropped)
	}
	for _, b := range come {
		w.condition(&w.new, b, KindConditionAdded)
	}
}

// exclusively reports whether a condition is the only one: "only after".
func exclusively(s *side, i int) bool { return strings.HasPrefix(trigger(s, i), "?only") }

func (w *work) condition(s *side, i int, kind Kind) {
	f := &s.found[i]
	s.done(i)
	if w.hanging(s, i) {
		return
	}
	s.explain(f.Over)
	s.onlyBefore(i)
	w.withCondition(s, f.Over)
	if anyOf(s.wordsIn(f.Range), further) { // "other than": of whom it holds
		kind = map[Kind]Kind{
			KindConditionDropped: KindScopeWidened,
			KindConditionAdded:   KindScopeNarrowed,
		}[kind]
	}
	e := Effect{Kind: kind, What: f.Value}
	if s == &w.old {
		e.Before = s.words(f.Over)
	} else {
		e.After = s.words(f.Over)
	}
	w.add(e)
	// what is denied in it belongs to it
	w.spend(len(s.kinds[facts.KindNegation]))
	for _, k := range s.kinds[facts.KindNegation] {
		if within(s.found[k].Range, f.Over) {
			s.used[k] = true
		}
	}
}

// hanging deals with a condition that came or went with the words that it hangs on: "the rent
// and a fee if late", "assisted if he so wishes by another". The clause itself depends on
// nothing more or less, and all that is told of it is its words.
func (w *work) hanging(s *side, i int) bool {
	f := &s.found[i]
	k := firstFrom(s.all, f.Over.At) - 1
	if k < 0 {
		return false
	}
	v, other, part, opposite := &s.all[k], &w.old, newPart, oldPart
	if s == other {
		other, part, opposite = &w.new, oldPart, newPart
	}
	if v.end > f.Over.At || exclusively(s, i) || !s.sameSentence(v.at, f.Over.At) ||
		s.flags[v.at]&(isDetail|isBinding) != 0 || s.lexis.adverb(v.text) ||
		v.is(joint|and|or|only|nothing|adverbial|negator|auxiliary) ||
		!s.lexis.verbLast && strings.ContainsAny(s.Text[v.end:f.Over.At], ",;:") {
		return false
	}
	from, to := w.changeAround(s, v.at)
	if from < 0 || from > v.at || to <= f.Over.At {
		return false
	}
	stretch := w.spans[w.spanAt(part, from) : w.spanAt(part, to-1)+1]
	if len(other.wordsIn(extentAll(stretch, opposite))) > 0 {
		return false // in exchange for others
	}
	region := plan.Range{At: from, Len: to - from}
	// "and a fee", "assisted by another"; else it may be the clause that depends on it
	words := s.wordsIn(region)
	if len(words) == 0 {
		return false
	}
	if first := words[0]; !first.is(and|or) && !s.lexis.participle(first.text) &&
		(first.at != v.at || !s.commaBefore(v.at)) {
		return false
	}
	s.explain(region)
	region.At += region.Len - len(strings.TrimLeft(s.Text[from:to], " ,;\n"))
	region.Len = len(strings.TrimRight(s.Text[region.At:to], " ,;.\n"))
	e := Effect{Kind: KindSubstantive}
	if s == &w.old {
		e.Before = s.words(region)
	} else {
		e.After = s.words(region)
	}
	w.add(e)
	return true
}

// withCondition takes back that a deadline came or went which is no more than a part of
// a condition that did.
func (w *work) withCondition(s *side, region plan.Range) {
	w.spend(len(w.effects))
	drop := make(map[int]bool)
	for i := range w.effects {
		e := &w.effects[i]
		part := e.After
		if s == &w.old {
			part = e.Before
		}
		if (e.Kind == KindDeadlineAdded || e.Kind == KindDeadlineDropped) && part.Text != "" &&
			within(part.Range, region) {
			drop[i] = true
		}
	}
	w.dropEffects(drop)
}

// onlyBefore deals with an "only" that came or went with condition i and stands right
// before it: "only with the consent".
func (s *side) onlyBefore(i int) {
	k := firstFrom(s.all, s.found[i].Over.At)
	if k == 0 || !s.all[k-1].is(only) {
		return
	}
	for _, n := range s.kinds[facts.KindScope] {
		if r := s.found[n].Range; r.At+r.Len == s.all[k-1].end {
			s.done(n)
		}
	}
}

func within(r, outer plan.Range) bool {
	return r.At >= outer.At && r.At+r.Len <= outer.At+outer.Len
}

// changedIn gives the words that differ between two conditions and that no
// fact inside them accounts for; nil where none does.
func (w *work) changedIn(a, b plan.Range) []word {
	x, y := w.apart(a, b)
	if w.old.loose || w.new.loose { // "agrees", "does not agree"
		carries := func(v word) bool { return v.is(support) }
		x, y = slices.DeleteFunc(x, carries), slices.DeleteFunc(y, carries)
		x = slices.DeleteFunc(x, func(v word) bool { return w.old.isExplained(v.at) })
		y = slices.DeleteFunc(y, func(v word) bool { return w.new.isExplained(v.at) })
		p := slices.Clone(x)
		x = slices.DeleteFunc(x, func(v word) bool { return w.commonStems([]word{v}, y, 1) > 0 })
		y = slices.DeleteFunc(y, func(v word) bool { return w.commonStems([]word{v}, p, 1) > 0 })
	}
	if len(x) == 0 != (len(y) == 0) { // "after its publication", "after the publication"
		points := func(v word) bool { return v.is(pronoun) && !v.is(subject|possessive) }
		x, y = slices.DeleteFunc(x, points), slices.DeleteFunc(y, points)
	}
	if len(x)+len(y) == 0 {
		return nil
	}
	return append(x, y...)
}

// apart gives the words of each of two conditions that the other has not. What only points to
// what was said before, "so requests", "requests it", says the same as another such word.
func (w *work) apart(a, b plan.Range) (x, y []word) {
	x, y = w.old.plainIn(a), w.new.plainIn(b)
	x, y = withoutWords(x, y), withoutWords(y, x)
	if slices.ContainsFunc(w.old.wordsIn(a), w.old.pointsBack) &&
		slices.ContainsFunc(w.new.wordsIn(b), w.new.pointsBack) {
		x, y = slices.DeleteFunc(x, w.old.pointsBack), slices.DeleteFunc(y, w.new.pointsBack)
	}
	return x, y
}

// pointsBack reports whether a word only points to what was said before.
func (s *side) pointsBack(v word) bool {
	return v.end > v.at && listed(s.lexis.neuters, foldWord(s.Text[v.at:v.end]))
}

// prepositions reports whether two conditions differ in one preposition each, and these
// may hold together.
func (w *work) prepositions(a, b plan.Range) bool {
	x, y := w.apart(a, b)
	ties := func(v word) bool {
		return v.is(joint|genitive|destination) && !v.is(lacking|having|earlier)
	}
	return len(x) == 1 && len(y) == 1 && ties(x[0]) && ties(y[0]) &&
		w.old.lexis.contrary[x[0].text] != y[0].text
}

// inflected reports whether two conditions differ only in the endings of words.
func (w *work) inflected(a, b plan.Range) bool {
	x, y := w.apart(a, b)
	return len(x) == len(y) && w.commonStems(x, y, len(x)) == len(x) &&
		w.commonStems(y, x, len(y)) == len(y)
}

// withoutWords gives the words of x that y has not, each as often as it is more.
func withoutWords(x, y []word) []word {
	return withoutKey(x, y, func(s string) string { return s })
}

// withoutKey is without for words that count as one where their keys are the same.
func withoutKey(x, y []word, key func(string) string) (out []word) {
	count := make(map[string]int, len(y))
	for _, v := range y {
		count[key(v.text)]++
	}
	for _, v := range x {
		if k := key(v.text); count[k] > 0 {
			count[k]--
			continue
		}
		out = append(out, v)
	}
	return out
}

// qualifierIn gives the qualifiers among words: "written", "material".
func qualifierIn(words []word) string {
	var out []string
	for _, v := range words {
		if v.is(qualifier) {
			out = append(out, v.text)
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// anchorWords tells whether two anchors of a period differ.
func (w *work) anchorWords(a, b plan.Range) {
	w.old.explain(a)
	w.new.explain(b)
	if (a.Len == 0) != (b.Len == 0) && (a.Len > 0 && w.old.flags[a.At]&isSettled != 0 ||
		b.Len > 0 && w.new.flags[b.At]&isSettled != 0) {
		return // the sentence was rewritten as a whole: it may count from there in other words
	}
	kind := KindAnchorChanged
	if a.Len > 0 && b.Len > 0 {
		p, q := w.old.counted(a), w.new.counted(b)
		x, y := withoutWords(p, q), withoutWords(q, p)
		x, y = w.notAkin(x, y), w.notAkin(y, x)
		// "after its receipt", "of receiving it"
		points := func(v word) bool { return v.is(pronoun) }
		x, y = slices.DeleteFunc(x, points), slices.DeleteFunc(y, points)
		if w.standElsewhere(&w.old, a, y) && w.standElsewhere(&w.new, b, x) {
			return
		}
		// content words, of which half are the same: it may be one event, said in other words
		const long = 4
		if min(len(p), len(q)) >= long && 2*len(x) <= len(p) && 2*len(y) <= len(q) {
			kind = KindUnclear
		}
		// more than an event: its end is not known
		if len(x) < len(p) && len(y) < len(q) && (anyOf(p, negator) || anyOf(q, negator)) {
			kind = KindUnclear
		}
	}
	w.add(Effect{Kind: kind, Before: w.old.words(a), After: w.new.words(b)})
}

// recastBeside reports whether the sentence of which one side has no event that a period is
// counted from has other words that changed: they may name it.
func (w *work) recastBeside(s, other *side, anchor plan.Range) bool {
	changed := w.changedWords(s)
	w.spend(len(changed))
	at := slices.IndexFunc(w.changedWords(other), func(v word) bool { return v.at >= anchor.At })
	return len(changed) > 0 && at >= 0 && len(w.notAkin(changed, other.contentIn(anchor))) > 0
}

// counted gives the words of what a period is counted from, without the preposition that says no
// more than that it is: "after", "from", "following".
func (s *side) counted(anchor plan.Range) []word {
	x := s.contentIn(anchor)
	if len(x) > 0 && slices.Contains(s.lexis.anchors, x[0].text) {
		x = x[1:]
	}
	return x
}

// notAkin gives the words of x of which y has no other form: "the expiry", "expires".
func (w *work) notAkin(x, y []word) []word {
	w.spend(len(x) * len(y) / 8)
	return w.memory.words.filtered(x, func(v word) bool {
		return slices.ContainsFunc(y, func(u word) bool { return w.old.lexis.akin(u, v) })
	})
}

// standElsewhere reports whether the sentence of s that an anchor is of has all of
// the words, outside of it: they stood behind what was counted from and were read with it.
func (w *work) standElsewhere(s *side, anchor plan.Range, words []word) bool {
	if len(words) == 0 {
		return true
	}
	rest := s.memory.words.filtered(s.contentIn(s.sentence(anchor.At)), func(v word) bool {
		return v.at >= anchor.At && v.at < anchor.At+anchor.Len
	})
	return len(w.notAkin(words, rest)) == 0
}

// scopes compares the words that limit when and where the clause holds.
func (w *work) scopes() {
	w.values(facts.KindScope, KindScopeDropped, KindScopeAdded, KindScopeChanged)
}

// recognitions compares words of recognition.
func (w *work) recognitions() {
	w.values(facts.KindRecognition, KindRecognitionDropped, KindRecognitionAdded,
		KindRecognitionChanged)
}

// What a scope word that is gone, or that is new, does.
const (
	KindScopeDropped = KindScopeWidened
	KindScopeAdded   = KindScopeNarrowed
)

// values compares facts that are what their value says.
func (w *work) values(kind facts.Kind, dropped, added, changed Kind) {
	as, bs := w.old.foundOf(kind), w.new.foundOf(kind)
	pairs, gone, come := w.pair(as, bs, 1, func(a, b int) int {
		if w.old.found[a].Value == w.new.found[b].Value {
			return 1 + w.closeness(a, b)
		}
		return 0
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		if w.old.found[m.a].Value == "only" && !w.sameNext(m.a, m.b) {
			w.add(Effect{Kind: changed, Before: w.old.withNext(m.a), After: w.new.withNext(m.b)})
		}
	}
	pairs, gone, come = w.pair(gone, come, 6, func(a, b int) int {
		return w.closeness(a, b)
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		w.add(Effect{Kind: changed, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
	}
	for _, a := range gone {
		w.old.done(a)
		w.onlyWhat(&w.old, a)
		dropped := dropped
		if kind == facts.KindScope && w.old.joinedScope(a) {
			dropped = dropped.Mirror()
		}
		w.add(Effect{Kind: dropped, Before: w.old.sideOf(a), What: w.old.found[a].Value})
	}
	for _, b := range come {
		w.new.done(b)
		w.onlyWhat(&w.new, b)
		added := added
		if kind == facts.KindScope && w.new.joinedScope(b) {
			added = added.Mirror()
		}
		w.add(Effect{Kind: added, After: w.new.sideOf(b), What: w.new.found[b].Value})
	}
}

// onlyWhat accounts for the word that came or went with an "only" before it.
func (w *work) onlyWhat(s *side, i int) {
	f := &s.found[i]
	if f.Kind != facts.KindScope || f.Value != "only" {
		return
	}
	v := s.next(i)
	if from, to := w.changeAround(s, f.Range.At); from >= 0 && v.end > 0 && v.end <= to &&
		v.at-f.Range.At-f.Range.Len < 4 {
		s.explain(v.span())
	}
}

// sameNext reports whether the same word of content follows two facts: "only
// members may vote" is not "members may only vote".
func (w *work) sameNext(a, b int) bool {
	x, y := w.old.next(a), w.new.next(b)
	return x.text == y.text || w.old.follower(a) == y.text || w.new.follower(b) == x.text
}

// follower gives the word of content before fact i where that ends its phrase: "for grazing
// only"; "" where it does not.
func (s *side) follower(i int) string {
	r := s.found[i].Range
	k := firstFrom(s.all, r.At)
	ends := k+1 >= len(s.all) || strings.ContainsAny(s.Text[r.At+r.Len:s.all[k+1].at], ",.;:)")
	s.cut()
	if n := firstFrom(s.content, r.At); ends && n > 0 {
		return s.content[n-1].text
	}
	return ""
}

// next gives the word of content behind fact i.
func (s *side) next(i int) word {
	at := s.found[i].Range.At + s.found[i].Range.Len
	if s.inside(at) {
		end := s.all[firstFrom(s.all, at)-1].end
		if rest := s.contentIn(plan.Range{At: at, Len: end - at}); len(rest) > 0 {
			return rest[0]
		}
	}
	s.cut()
	if k := firstFrom(s.content, at); k < len(s.content) {
		return s.content[k]
	}
	return word{}
}

// withNext gives fact i with the word behind it as a side of an effect.
func (s *side) withNext(i int) Term {
	r := s.found[i].Range
	if v := s.next(i); v.end > 0 {
		r.Len = v.end - r.At
	}
	return s.words(r)
}
