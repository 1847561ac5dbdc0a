package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// forces compares what binds, frees or states.
func (w *work) forces() {
	as, bs := w.old.foundOf(facts.KindForce), w.new.foundOf(facts.KindForce)
	pairs, gone, come := w.pair(as, bs, 5, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if x.Value == y.Value && x.Negated == y.Negated {
			points += 2
		}
		switch {
		case len(x.Holder) == 0 || len(y.Holder) == 0:
		case slices.Equal(x.Holder, y.Holder):
			points += 5
		default:
			points -= 2
		}
		p, q := w.regionWords(&w.old, a), w.regionWords(&w.new, b)
		shared := w.commonStems(p, q, 3)
		if len(p) > 0 && len(q) > 0 && shared == 0 {
			points -= 4 // another matter
		}
		return points + 2*shared
	})
	for _, m := range pairs {
		if x, y := w.old.sideOf(m.a), w.new.sideOf(m.b); x.Value == facts.Statement &&
			y.Value == facts.Statement && foldWord(x.Text) != foldWord(y.Text) {
			w.old.used[m.a], w.new.used[m.b] = true, true // "is", "was": left among the words
			continue
		}
		w.old.done(m.a)
		w.new.done(m.b)
		w.force(m.a, m.b)
		w.holders(m.a, m.b)
	}
	gone, come = w.unread(gone, come)
	for _, a := range gone {
		w.lone(&w.old, a, &w.new)
	}
	for _, b := range come {
		w.lone(&w.new, b, &w.old)
	}
}

// strength orders the forces; what forbids is as strong as what binds, and what
// is plainly stated is more than what may be, is tried or is expected.
func strength(value string) int {
	switch value {
	case facts.Obligation, facts.Prohibition:
		return 5
	case facts.Statement:
		return 4
	case facts.Recommendation:
		return 3
	case facts.Expectation:
		return 2
	case facts.Endeavour:
		return 1
	}
	return 0
}

// denied reports whether a force says that something is not to be.
func denied(f *facts.Found) bool { return f.Value == facts.Prohibition || f.Negated }

// force tells what became of one force.
func (w *work) force(a, b int) {
	x, y := &w.old.found[a], &w.new.found[b]
	if x.Value == y.Value && x.Negated == y.Negated {
		w.sameForce(a, b)
		return
	}
	e := Effect{Before: w.old.sideOf(a), After: w.new.sideOf(b), Holder: both(x.Holder, y.Holder)}
	if e.Before.Text == e.After.Text { // the denial stands further on: "muss … nicht"
		e.Before.widen(&w.old, x.Over)
		e.After.widen(&w.new, y.Over)
	}
	p, q := x.Value, y.Value
	if w.sameModal(x, y) || w.sameLimit(x, y) {
		return
	}
	switch e.Kind = forceKind(p, q); {
	case e.Kind != "":
	case w.bothFreed(x, y):
		return
	case p == facts.Exemption || q == facts.Exemption:
		w.loneEffect(&w.old, a)
		w.loneEffect(&w.new, b)
		return
	case w.boundBan(&w.old, a, y) || w.boundBan(&w.new, b, x):
		e.Kind = KindUnclear
	case w.old.deniedSubject(x) && !denied(y):
		e.Kind, e.Before, e.After = KindProhibitionDropped, w.old.fromSubject(x), Term{}
	case w.new.deniedSubject(y) && !denied(x):
		e.Kind, e.Before, e.After = KindProhibitionAdded, Term{}, w.new.fromSubject(y)
	case strength(p) < strength(q):
		e.Kind = KindForceStrengthened
	case strength(p) > strength(q):
		e.Kind = KindForceWeakened
	}
	if e.Kind != "" {
		w.add(e)
		w.deed(&w.new, b)
	}
	if w.denies(&e, x, y) {
		e.Kind = KindNegationAdded
		if denied(x) {
			e.Kind = KindNegationDropped
		}
		w.add(e)
		w.deed(&w.new, b)
	}
}

// sameModal reports whether one word of force stands before two verbs of which one binds
// and the other states: "shall be voluntary" is no weaker for "shall include".
func (w *work) sameModal(x, y *facts.Found) bool {
	a, b := w.old.wordsIn(x.Range), w.new.wordsIn(y.Range)
	states := x.Value == facts.Statement && y.Value == facts.Obligation ||
		x.Value == facts.Obligation && y.Value == facts.Statement
	return states && !x.Negated && !y.Negated && len(a) > 0 && len(b) > 0 &&
		a[0].text == b[0].text
}

// sameLimit reports whether one force forbids to go beyond a bound and the other allows to go
// up to it: "no member may hold more than two", "a member may hold at most two".
func (w *work) sameLimit(x, y *facts.Found) bool {
	switch {
	case x.Value == facts.Prohibition && y.Value == facts.Permission:
		return w.deniesBeyond(&w.old, x, &w.new, y)
	case x.Value == facts.Permission && y.Value == facts.Prohibition:
		return w.deniesBeyond(&w.new, y, &w.old, x)
	default:
		return false
	}
}

// deniesBeyond reports whether ban x of s has the contrary of a bound that y of the other side
// has: where their values differ, the figures tell.
func (w *work) deniesBeyond(s *side, x *facts.Found, other *side, y *facts.Found) bool {
	region, there := s.sentence(x.Range.At), other.sentence(y.Range.At)
	w.spend(len(s.found) + len(other.found))
	for i := range s.found {
		f := &s.found[i]
		if f.Bound == "" || !within(f.Range, region) {
			continue
		}
		bound := s.deniedBound(i)
		if slices.ContainsFunc(other.found, func(g facts.Found) bool {
			return g.Bound == bound && g.Kind == f.Kind && g.Unit == f.Unit &&
				within(g.Range, there)
		}) {
			return true
		}
	}
	return false
}

// sameForce tells what may be another in two forces of one value: the effort that is promised,
// and the verb that says to what it binds.
func (w *work) sameForce(a, b int) {
	x, y := &w.old.found[a], &w.new.found[b]
	if x.Value == facts.Endeavour {
		w.efforts(a, b)
	}
	if w.otherPledge(x, y) {
		w.add(Effect{
			Kind: KindUnclear, Before: w.old.sideOf(a), After: w.new.sideOf(b),
			Holder: both(x.Holder, y.Holder),
		})
	}
}

// bothFreed reports whether two forces say that somebody is not liable, the one as what he need
// not do and the other as what is forbidden.
func (w *work) bothFreed(x, y *facts.Found) bool {
	p, q := x.Value, y.Value
	return (p == facts.Exemption && q == facts.Prohibition || p == facts.Prohibition &&
		q == facts.Exemption) && w.old.freed(x) && w.new.freed(y)
}

// denies reports whether a denial came or went with a force, beside what the effect says.
func (w *work) denies(e *Effect, x, y *facts.Found) bool {
	switch e.Kind {
	case KindPermissionProhibited, KindProhibitionPermitted, KindDutyExempted, KindExemptionBound:
		return false
	default:
	}
	return !w.old.deniedSubject(x) && !w.new.deniedSubject(y) && denied(x) != denied(y) &&
		x.Value != facts.Statement && y.Value != facts.Statement
}

// deniedSubject reports whether a force is a ban by its subject alone: "no hut may".
func (s *side) deniedSubject(f *facts.Found) bool {
	if f.Value != facts.Prohibition || anyOf(s.wordsIn(f.Range), negator) {
		return false
	}
	region := s.sentence(f.Range.At)
	return anyOf(s.wordsIn(plan.Range{At: region.At, Len: f.Range.At - region.At}), excluder)
}

// fromSubject gives a ban by its subject as a side of an effect, with the subject.
func (s *side) fromSubject(f *facts.Found) Term {
	region := s.sentence(f.Range.At)
	before := s.wordsIn(plan.Range{At: region.At, Len: f.Range.At - region.At})
	at := before[slices.IndexFunc(before, func(v word) bool { return v.is(excluder) })].at
	return s.words(plan.Range{At: at, Len: f.Range.At + f.Range.Len - at})
}

// boundBan reports whether force i is a ban by its subject, the other force is none, and
// what it forbids is to be beyond a bound: which of the two is stronger its bound tells.
func (w *work) boundBan(s *side, i int, other *facts.Found) bool {
	if denied(other) || !s.deniedSubject(&s.found[i]) {
		return false
	}
	region := s.sentence(s.found[i].Range.At)
	w.spend(len(s.found))
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		return f.Bound != "" && within(f.Range, region)
	})
}

// otherPledge reports whether two forces that bind are verbs which say to what, and not
// the same one: "warrants", "bears".
func (w *work) otherPledge(x, y *facts.Found) bool {
	pledges := func(s *side, f *facts.Found) []word {
		return s.memory.words.filtered(s.wordsIn(f.Range), func(v word) bool {
			return !v.is(pledging)
		})
	}
	p, q := pledges(&w.old, x), pledges(&w.new, y)
	return len(p) > 0 && len(q) > 0 && len(w.notAkin(p, q)) == len(p)
}

// freed reports whether a force says that somebody is not liable: "shall not be liable",
// "is not liable for".
func (s *side) freed(f *facts.Found) bool {
	words := s.wordsIn(f.Range)
	if act := s.wordsIn(f.Over); len(act) > 1 && act[0].is(auxiliary) {
		words = append(slices.Clone(words), act[1])
	}
	return slices.ContainsFunc(words, func(v word) bool { return s.lexis.frees(v.text) })
}

// noRight reports whether a force says that somebody has no right to a thing, which forbids
// nothing: "is not entitled to compensation".
func (s *side) noRight(f *facts.Found) bool {
	words := s.wordsIn(f.Range)
	if act := s.wordsIn(f.Over); len(act) > 0 {
		words = append(slices.Clone(words), act[:min(2, len(act))]...)
	}
	return slices.ContainsFunc(words, func(v word) bool { return listed(s.lexis.rights, v.text) })
}

// efforts compares two promises of effort: best efforts are more than reasonable
// ones. Which others are more is not known.
func (w *work) efforts(a, b int) {
	x, y := w.old.wordsIn(w.old.found[a].Range), w.new.wordsIn(w.new.found[b].Range)
	e := Effect{Kind: KindUnclear, Before: w.old.sideOf(a), After: w.new.sideOf(b)}
	switch p, q := anyOf(x, utmost), anyOf(y, utmost); {
	case p && !q && anyOf(y, qualifier):
		e.Kind = KindForceWeakened
	case q && !p && anyOf(x, qualifier):
		e.Kind = KindForceStrengthened
	case p && q && slices.Equal(texts(x, qualifier), texts(y, qualifier)):
		// "best efforts", "every effort"
		return
	case slices.Equal(texts(x, utmost|qualifier|every), texts(y, utmost|qualifier|every)):
		return
	}
	w.add(e)
}

// both gives the parties of either side: one list where they agree or one is
// silent, all of them in order otherwise.
func both(x, y []string) []string {
	if len(x) == 0 {
		return y
	}
	out := slices.Clone(x)
	for _, p := range y {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if !slices.Equal(x, y) {
		slices.Sort(out)
	}
	return out
}

// holders tells whether a party stands in another's place, as who is bound or
// as who receives.
func (w *work) holders(a, b int) {
	x, y := &w.old.found[a], &w.new.found[b]
	if len(x.Holder)+len(y.Holder) == 0 {
		w.nameReplaced(x, y)
	}
	if len(x.Holder) != 1 || len(y.Holder) != 1 || x.Holder[0] == y.Holder[0] {
		return
	}
	was, is := w.mention(&w.old, x.Holder[0], x.Range.At, true),
		w.mention(&w.new, y.Holder[0], y.Range.At, true)
	if was < 0 || is < 0 || w.old.used[was] || w.new.used[is] {
		return
	}
	w.replace(was, is, "holder")
	// the other way round behind the force: the two have changed places
	was, is = w.mention(&w.old, y.Holder[0], x.Range.At, false),
		w.mention(&w.new, x.Holder[0], y.Range.At, false)
	if was >= 0 && is >= 0 && !w.old.used[was] && !w.new.used[is] {
		w.replace(was, is, "beneficiary")
	}
}

// replace tells that one mention of a party stands in another's place.
func (w *work) replace(a, b int, what string) {
	w.old.done(a)
	w.new.done(b)
	w.add(Effect{
		Kind: KindPartyReplaced, Before: w.old.sideOf(a), After: w.new.sideOf(b),
		What: what,
	})
}

// mention gives the mention of a party in s that is nearest before, or first
// behind, the byte at; -1 where there is none in the sentence.
func (w *work) mention(s *side, party string, at int, before bool) int {
	w.spend(len(s.kinds[facts.KindParty]))
	region := s.sentence(at)
	best := -1
	for _, i := range s.kinds[facts.KindParty] {
		f := &s.found[i]
		if f.Value != party || !within(f.Range, region) {
			continue
		}
		switch {
		case before && f.Range.At < at:
			best = i
		case !before && f.Range.At > at && best < 0:
			best = i
		}
	}
	return best
}

// unread drops the forces of a side when the other side has a clause without
// a finite verb in their place ("… to be capped at …"): what force that has
// is not said.
func (w *work) unread(gone, come []int) ([]int, []int) {
	if w.elliptical(&w.new) {
		w.old.passOver(gone, &w.new)
		gone = nil
	}
	if w.elliptical(&w.old) {
		w.new.passOver(come, &w.old)
		come = nil
	}
	return gone, come
}

// passOver accounts for forces, and for "to be" in their place on the other side.
func (s *side) passOver(forces []int, other *side) {
	for _, i := range forces {
		s.done(i)
		end := s.found[i].Range.At + s.found[i].Range.Len
		if k := firstFrom(s.all, end); k < len(s.all) && s.all[k].is(auxiliary) {
			s.explain(plan.Range{At: s.all[k].at, Len: s.all[k].end - s.all[k].at})
		}
	}
	if at := other.ellipsis(); at >= 0 {
		other.explain(plan.Range{At: at, Len: len(other.lexis.elliptic)})
	}
}

// elliptical reports whether a side has a clause without a finite verb and no
// force at all.
func (w *work) elliptical(s *side) bool {
	for i := range s.found {
		if s.found[i].Kind == facts.KindForce {
			return false
		}
	}
	return s.ellipsis() >= 0
}

// ellipsis gives where words stand for a verb that is left out: "army to be capped
// at"; -1 for nowhere.
func (s *side) ellipsis() int {
	if s.lexis.elliptic == "" {
		return -1
	}
	return strings.Index(s.Text, s.lexis.elliptic)
}

// lone tells of a force that only one side has, unless the other side has its
// words nonetheless: then it is not said what became of it.
func (w *work) lone(s *side, i int, other *side) {
	f := &s.found[i]
	if w.tried(s, other, f) {
		w.bare(s, i)
		return
	}
	duty := w.duty(s, f)
	there := w.inStems(duty, other)
	kept := len(duty) > 0 && 3*there >= 2*len(duty)
	if f.Value == facts.Statement {
		// a statement counts only where it is new as a whole
		whole := s.memory.words.filtered(s.plainIn(s.sentence(f.Range.At)), func(v word) bool {
			return v.is(auxiliary | filler | joint)
		})
		if 2*max(w.inStems(whole, other), w.inKin(whole, other)) >= len(whole) ||
			w.unnamed(s, i, other) {
			return
		}
	} else if w.takenIn(s, i, other) {
		s.done(i)
		if !w.joinedTo(s, i) {
			w.addUnclear(s, i)
		}
		return
	} else if kept && w.stayed(s, duty) {
		if w.joinedTo(s, i) {
			s.done(i)
			return
		}
		w.bare(s, i)
		return
	}
	if w.replacedVerb(s, other, f) {
		s.done(i)
		return
	}
	if f.Value == facts.Prohibition && w.lackedBy(s, f, other) {
		s.done(i)
		w.addUnclear(s, i)
		return
	}
	// said there in another way, if at all
	if f.Value != facts.Statement && f.Value != facts.Prohibition && kept && there > 1 &&
		w.saidOtherwise(s, other, duty) {
		s.done(i)
		w.addUnclear(s, i)
		return
	}
	if w.exchangedFor(s, i) {
		s.done(i)
		w.addUnclear(s, i)
		return
	}
	w.loneEffect(s, i)
	s.done(i)
	region := w.part(s, i)
	s.explain(region)
	w.spend(len(s.kinds[facts.KindNegation]))
	for _, k := range s.kinds[facts.KindNegation] {
		if within(s.found[k].Range, region) {
			s.used[k] = true
		}
	}
}

// takenIn reports whether a sentence of the other side, which this side has not as it stands,
// has the same force and all words of the sentence of force i: both may have become one.
func (w *work) takenIn(s *side, i int, other *side) bool {
	f := &s.found[i]
	words := s.memory.words.filtered(s.plainIn(s.sentence(f.Range.At)), func(v word) bool {
		return v.is(auxiliary | filler | joint)
	})
	if len(words) == 0 {
		return false
	}
	w.spend(len(other.kinds[facts.KindForce]))
	return slices.ContainsFunc(other.kinds[facts.KindForce], func(k int) bool {
		g := &other.found[k]
		if g.Value != f.Value || other.flags[g.Range.At]&isSettled != 0 {
			return false
		}
		there := other.plainIn(other.sentence(g.Range.At))
		w.spend(len(there))
		return len(there) > len(words) && w.commonStems(words, there, len(words)) == len(words)
	})
}

// unnamed reports whether a statement names nothing that it is said of, "is charged", "they
// are", and the other text has words in which it may be said too.
func (w *work) unnamed(s *side, i int, other *side) bool {
	first := s.wordsIn(w.part(s, i))
	return len(first) > 0 && first[0].is(pronoun|finite|auxiliary) && len(w.changedWords(other)) > 0
}

// lackedBy reports whether what a ban is said of is what the other text does a thing
// without: "no penalty shall be payable", "without penalty".
func (w *work) lackedBy(s *side, f *facts.Found, other *side) bool {
	region := s.sentence(f.Range.At)
	before := wordsBetween(s.content, plan.Range{At: region.At, Len: f.Range.At - region.At})
	denial := slices.IndexFunc(before, func(v word) bool { return v.is(excluder) })
	if denial < 0 || denial+1 >= len(before) {
		return false
	}
	noun := before[denial+1]
	w.spend(len(other.content))
	for i := 0; i+1 < len(other.content); i++ {
		if other.content[i].is(lacking) && other.lexis.akin(other.content[i+1], noun) {
			return true
		}
	}
	return false
}

// addUnclear says of a force that only one side has that it is unclear what it does.
func (w *work) addUnclear(s *side, i int) {
	e := Effect{Kind: KindUnclear, Before: s.sideOf(i)}
	if s == &w.new {
		e.Before, e.After = e.After, e.Before
	}
	w.add(e)
}

// exchangedFor reports whether a force that only one side has came or went in exchange
// for words that may say as much: a verb, or what is due, of the other side.
func (w *work) exchangedFor(s *side, i int) bool {
	f := &s.found[i]
	if f.Value == facts.Statement {
		return false
	}
	other := &w.new
	part, opposite := oldPart, newPart
	if s == other {
		other = &w.old
		part, opposite = newPart, oldPart
	}
	from, to := w.changeAround(s, f.Range.At)
	if from < 0 || len(s.plainIn(plan.Range{At: from, Len: to - from})) > maxExchanged {
		return false
	}
	lo, hi := w.spanAt(part, from), w.spanAt(part, to-1)
	for lo > 0 && changed(w.spans[lo-1].Op) {
		lo--
	}
	for hi+1 < len(w.spans) && changed(w.spans[hi+1].Op) {
		hi++
	}
	if hi >= len(w.spans) {
		return false
	}
	words := other.plainIn(extentAll(w.spans[lo:hi+1], opposite))
	return slices.ContainsFunc(words, func(v word) bool {
		return !v.is(joint|and|or|negator) && !other.isExplained(v.at)
	})
}

// maxExchanged is how many words of content may have gone with a force for others that
// say as much: where more went, the sentence is another.
const maxExchanged = 6

// joinedTo reports whether force i is one more of the kind before it, whose verbs it
// would hold over without its own words: "shall inspect and shall test".
func (w *work) joinedTo(s *side, i int) bool {
	f := &s.found[i]
	k := firstFrom(s.all, f.Range.At)
	if k > 0 && s.all[k-1].is(pronoun) {
		k--
	}
	if k == 0 || !s.all[k-1].is(and|or) {
		return false
	}
	w.spend(len(s.kinds[facts.KindForce]))
	return slices.ContainsFunc(s.kinds[facts.KindForce], func(n int) bool {
		g := &s.found[n]
		return g.Range.At < f.Range.At && g.Value == f.Value && g.Negated == f.Negated &&
			s.sameSentence(g.Range.At, f.Range.At)
	})
}

// saidOtherwise reports whether what a force governs is in the other text where that changed:
// nothing of it stands elsewhere.
func (w *work) saidOtherwise(s, other *side, duty []word) bool {
	changed := w.changedWords(other)
	w.spend(4 * len(duty) * (1 + len(changed)/8))
	n := 0
	for _, v := range duty {
		if slices.ContainsFunc(changed, func(u word) bool { return s.lexis.akin(u, v) }) {
			n++
		}
	}
	return 3*n >= 2*len(duty)
}

// stayed reports whether one of the words of s is in a stretch that both texts
// have in its place.
func (w *work) stayed(s *side, words []word) bool {
	return slices.ContainsFunc(words, func(v word) bool {
		from, _ := w.changeAround(s, v.at)
		return from < 0
	})
}

// bare tells of a force that one side has and the other says without: "shall
// meet" and "meet".
func (w *work) bare(s *side, i int) {
	f := &s.found[i]
	s.done(i)
	less, more := KindForceWeakened, KindForceStrengthened
	if strength(f.Value) < strength(facts.Statement) { // "may pay" and "pays"
		less, more = more, less
	}
	e := Effect{Kind: less, Before: s.sideOf(i), Holder: f.Holder}
	n := Effect{Kind: KindNegationDropped, Before: e.Before}
	if s == &w.new {
		e = Effect{Kind: more, After: s.sideOf(i), Holder: f.Holder}
		n = Effect{Kind: KindNegationAdded, After: e.After}
	}
	// the present may bind as much
	if f.Value == facts.Obligation && (s.lexis.presents || s.onlyFuture(f)) || w.infinitive(s, f) {
		e.Kind = KindUnclear
	}
	only := denied(f) && s.lexis.alone != "" && w.exclusive(&w.old) && w.exclusive(&w.new)
	if only { // "ne peut délibérer que si"
		e.Kind = KindUnclear
	}
	w.add(e)
	if denied(f) && !only {
		w.add(n)
	}
}

// onlyFuture reports whether a force is said by no more than the future.
func (s *side) onlyFuture(f *facts.Found) bool {
	words := s.wordsIn(f.Range)
	return len(words) == 1 && words[0].is(future)
}

// infinitive reports whether the other side has the verb of a force behind "to": who
// binds there is said elsewhere, or not at all. "The State to pay", "to be paid by".
func (w *work) infinitive(s *side, f *facts.Found) bool {
	other := &w.new
	if s == other {
		other = &w.old
	}
	deed := s.contentIn(f.Over)
	if len(deed) == 0 {
		return false
	}
	w.spend(len(other.all) / 4)
	for i := 1; i < len(other.all); i++ {
		k := i - 1
		if k > 0 && other.all[k].is(auxiliary) {
			k--
		}
		if other.all[k].is(destination) && s.lexis.akin(deed[0], other.plainly(other.all[i])) &&
			other.flags[other.all[k].at]&isBinding == 0 {
			return true
		}
	}
	return false
}

// replacedVerb reports whether nothing changed about a future but that it and its
// verb are one word now: "will lose", "forfeits".
func (w *work) replacedVerb(s, other *side, f *facts.Found) bool {
	from, to := w.changeAround(s, f.Range.At)
	if from < 0 || !s.onlyFuture(f) {
		return false
	}
	rest := s.wordsIn(plan.Range{At: from, Len: to - from})
	part, opposite := newPart, oldPart
	if s == &w.old {
		part, opposite = oldPart, newPart
	}
	i, k := w.spanAt(part, from), w.spanAt(part, to-1)
	for i > 0 && changed(w.spans[i-1].Op) {
		i--
	}
	for k+1 < len(w.spans) && changed(w.spans[k+1].Op) {
		k++
	}
	if k >= len(w.spans) {
		return false
	}
	verb := other.wordsIn(extentAll(w.spans[i:k+1], opposite))
	return len(rest) == 2 && len(verb) == 1 && !verb[0].is(nothing|joint|and|or|negator)
}

// duty gives the words of content that a force governs, without what it
// depends on and what a period is counted from.
func (w *work) duty(s *side, f *facts.Found) []word {
	words := s.contentIn(f.Over)
	w.spend(len(words))
	return s.memory.words.filtered(words, func(v word) bool { return s.flags[v.at]&isDepends != 0 })
}

// regionWords gives the words of content of a force's region.
func (w *work) regionWords(s *side, i int) []word {
	if s.regions[i] == nil {
		s.regions[i] = s.plainIn(w.region(s, i))
		if s.regions[i] == nil {
			s.regions[i] = []word{}
		}
	}
	return s.regions[i]
}

// region gives the part of the sentence that belongs to a force: from behind
// the force before it to the end of what it governs.
func (w *work) region(s *side, i int) plan.Range {
	f := &s.found[i]
	region := s.sentence(f.Range.At)
	start := region.At
	forces, conditions := s.kinds[facts.KindForce], s.kinds[facts.KindCondition]
	w.spend(2 * (len(forces) + len(conditions)))
	for _, k := range forces {
		if g := &s.found[k]; k != i && g.Range.At < f.Range.At && g.Range.At >= region.At {
			start = max(start, g.Over.At+g.Over.Len)
		}
	}
	for _, k := range conditions { // behind the condition that opens the sentence
		if g := &s.found[k]; g.Range.At <= start && g.Over.At+g.Over.Len <= f.Range.At {
			start = max(start, g.Over.At+g.Over.Len)
		}
	}
	if start > f.Range.At {
		start = f.Range.At
	}
	for start < f.Range.At && strings.IndexByte(" ,;:", s.Text[start]) >= 0 {
		start++
	}
	end := max(f.Over.At+f.Over.Len, f.Range.At+f.Range.Len)
	k := firstFrom(s.all, end)
	for _, n := range forces { // "shall bear the cost": the verb binds as well
		if g := &s.found[n]; n != i && k < len(s.all) && g.Range.At == s.all[k].at &&
			g.Value == f.Value && f.Range.At+f.Range.Len == s.all[k-1].end {
			end = max(end, g.Over.At+g.Over.Len)
		}
	}
	return plan.Range{At: start, Len: end - start}
}

// part gives what is new or gone with a force: its region, and where the force
// itself is new or gone no more than the change around it.
func (w *work) part(s *side, i int) plan.Range {
	f, r := &s.found[i], w.region(s, i)
	if from, to := w.changeAround(s, f.Range.At); from >= 0 {
		end := r.At + r.Len
		if cut := max(to, f.Range.At+f.Range.Len); end-cut > 16 {
			end = cut
		}
		r.At = max(r.At, from)
		r.Len = max(0, end-r.At)
	}
	// "… and may": the subject is that of the force before, or stands there still
	if before := s.wordsIn(plan.Range{At: r.At, Len: max(0, f.Range.At-r.At)}); len(before) > 0 &&
		before[len(before)-1].is(and) {
		r.Len -= f.Range.At - r.At
		r.At = f.Range.At
	}
	return r
}

// changeAround gives the bytes of s that were deleted, inserted or moved
// together with the byte at; -1 where it stayed.
func (w *work) changeAround(s *side, at int) (from, to int) {
	part := newPart
	if s == &w.old {
		part = oldPart
	}
	i := w.spanAt(part, at)
	if i == len(w.spans) || !changed(w.spans[i].Op) {
		return -1, -1
	}
	joins := func(i int) bool {
		return i >= 0 && i < len(w.spans) &&
			(changed(w.spans[i].Op) || strings.TrimSpace(part(&w.spans[i]).Text) == "")
	}
	lo, hi := i, i
	for joins(lo - 1) {
		lo--
	}
	for joins(hi + 1) {
		hi++
	}
	w.spend(4 * (hi - lo))
	return part(&w.spans[lo]).At, part(&w.spans[hi]).End()
}

func (w *work) loneEffect(s *side, i int) {
	f := &s.found[i]
	value := f.Value
	switch {
	case value != facts.Prohibition:
	case s.freed(f):
		value = facts.Exemption
	case s.noRight(f):
		value = facts.Statement
	}
	added, dropped := loneKinds(value)
	part := s.sideOf(i)
	if s.saysWhich(f) {
		added, dropped, part.Value = KindScopeNarrowed, KindScopeWidened, ""
	}
	if r := w.part(s, i); r.Len > 0 {
		part.Range, part.Text = r, strings.TrimSpace(s.Text[r.At:r.At+r.Len])
		part.Range.At += strings.Index(s.Text[r.At:r.At+r.Len], part.Text)
		part.Range.Len = len(part.Text)
	}
	if s == &w.old {
		w.add(Effect{Kind: dropped, Before: part, Holder: f.Holder})
	} else {
		w.add(Effect{Kind: added, After: part, Holder: f.Holder})
	}
	w.deed(s, i)
}

// saysWhich reports whether a force only says of which ones a noun speaks: disputes which
// cannot be settled. Behind a comma it says of them what is to be.
func (s *side) saysWhich(f *facts.Found) bool {
	k := firstFrom(s.all, f.Range.At)
	return k > 0 && s.all[k-1].is(relative) && !s.all[k-1].is(article) &&
		!s.commaBefore(s.all[k-1].at)
}

// deed keeps, for the effect that was added last, who is to do what by force i,
// where the words of the text can be taken up behind "to": the force ends before
// an infinitive, and its subject is one party.
func (w *work) deed(s *side, i int) {
	f := &s.found[i]
	force, act := s.wordsIn(f.Range), s.wordsIn(f.Over)
	if len(force) == 0 || len(act) == 0 || !force[len(force)-1].is(opensDeed) ||
		act[0].is(negator|nothing) || ends(act[0].text, s.lexis.gerunds) || w.ownCase(s, f) {
		return
	}
	d := deed{act: strings.TrimRight(s.Text[act[0].at:f.Over.At+f.Over.Len], " .,;:\n")}
	if rest := strings.TrimLeft(s.Text[f.Over.At+f.Over.Len:], " "); rest != "" &&
		act[len(act)-1].at+len(act[len(act)-1].text) == f.Over.At+f.Over.Len &&
		!strings.ContainsAny(rest[:1], ".,;:)\n") {
		d.act += " …" // its clause goes on
	}
	if len(d.act) > maxDeed || strings.Contains(d.act, "\n") {
		return
	}
	if len(f.Holder) == 1 {
		if k := w.mention(s, f.Holder[0], f.Range.At, true); k >= 0 {
			d.who = s.found[k].Words(s.Text)
		}
	}
	w.keepDeed(d)
}

// keepDeed keeps what the sentence of the effect that was added last is to say besides.
func (w *work) keepDeed(d deed) {
	if w.deeds == nil {
		w.deeds = make(map[int]deed)
	}
	w.deeds[len(w.effects)-1] = d
}

// ownCase reports whether what force f of s governs depends on a case that the other text has
// not, or not so: then its words say nothing of the other.
func (w *work) ownCase(s *side, f *facts.Found) bool {
	other := &w.new
	if s == other {
		other = &w.old
	}
	words := func(s *side, i int) string {
		r := s.found[i].Over
		return foldWord(s.Text[r.At : r.At+r.Len])
	}
	w.spend(len(s.kinds[facts.KindCondition]) * len(other.kinds[facts.KindCondition]))
	return slices.ContainsFunc(s.kinds[facts.KindCondition], func(i int) bool {
		return within(s.found[i].Over, f.Over) && !slices.ContainsFunc(
			other.kinds[facts.KindCondition], func(k int) bool {
				return words(s, i) == words(other, k)
			})
	})
}

// maxDeed is how many bytes a deed may have that a sentence takes up.
const maxDeed = 120

func loneKinds(value string) (added, dropped Kind) {
	switch value {
	case facts.Obligation:
		return KindDutyAdded, KindDutyDropped
	case facts.Prohibition:
		return KindProhibitionAdded, KindProhibitionDropped
	case facts.Permission:
		return KindPermissionAdded, KindPermissionDropped
	case facts.Exemption:
		return KindExemptionAdded, KindExemptionDropped
	case facts.Recommendation:
		return KindRecommendationAdded, KindRecommendationDropped
	case facts.Expectation:
		return KindExpectationAdded, KindExpectationDropped
	case facts.Endeavour:
		return KindEndeavourAdded, KindEndeavourDropped
	}
	return KindStatementAdded, KindStatementDropped
}
