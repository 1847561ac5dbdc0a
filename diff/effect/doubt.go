package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// doubts takes back what the detectors claim of words of which it is not sure that
// they do it: what binds, denies, limits or conditions may be said in another way
// by the very words that came or went with it. Of these it is said once that they
// are unclear. Values, dates, parties and references stand.
func (w *work) doubts() {
	if len(w.effects) < 2 && !slices.ContainsFunc(w.effects, w.elsewhere) {
		return
	}
	if len(w.effects) > maxDoubts {
		return
	}
	groups := make(map[int][]int) // by where the old sentence begins
	var order []int
	for i := range w.effects {
		at := w.oldSentence(&w.effects[i])
		if groups[at] == nil {
			order = append(order, at)
		}
		groups[at] = append(groups[at], i)
	}
	drop := make(map[int]bool)
	var more []Effect
	for _, at := range order {
		if which := w.doubtful(groups[at]); len(which) > 0 {
			e := Effect{Kind: KindUnclear}
			for _, i := range which {
				drop[i] = true
				e.Before.cover(&w.old, w.effects[i].Before)
				e.After.cover(&w.new, w.effects[i].After)
			}
			more = append(more, e)
		}
	}
	w.dropEffects(drop)
	w.effects = append(w.effects, more...)
}

// dropEffects takes back effects, by their index.
func (w *work) dropEffects(drop map[int]bool) {
	if len(drop) == 0 {
		return
	}
	kept, deeds := w.effects[:0], make(map[int]deed)
	for i := range w.effects {
		if !drop[i] {
			if d, ok := w.deeds[i]; ok {
				deeds[len(kept)] = d
			}
			kept = append(kept, w.effects[i])
		}
	}
	w.effects, w.deeds = kept, deeds
}

// maxDoubts is how many effects are held against each other.
const maxDoubts = 256

// doubtful gives those effects of one sentence that are not sure.
func (w *work) doubtful(which []int) (out []int) {
	var soft []int
	for _, i := range which {
		if e := &w.effects[i]; isSoft(e.Kind) {
			soft = append(soft, i)
		} else if isValue(e.Kind) && (w.elsewhere(*e) || w.valueAgain(which, i)) {
			out = append(out, i)
		}
	}
	if w.turned(soft) && !w.nowPermitted(soft) {
		out = append(out, soft...)
	}
	// of a scope that is another, whichever way, any word that was exchanged may be a part
	for _, i := range soft {
		e := &w.effects[i]
		if slices.Contains(out, i) || w.noLongerDue(e) {
			continue
		}
		if w.elsewhere(*e) {
			out = append(out, i)
			continue
		}
		if len(which) > 1 && w.plainly(e) {
			out = append(out, i)
			continue
		}
		for _, k := range which {
			if d := &w.effects[k]; isRest(d.Kind) &&
				(w.touch(e, d) && w.rivals(e, d) || e.Kind == KindScopeChanged &&
					d.Before.Text != "" && d.After.Text != "") && !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	for _, k := range which { // what is unclear beside it is told with it
		if isRest(w.effects[k].Kind) {
			out = append(out, k)
		}
	}
	return out
}

// plainly reports whether an effect of force has a plain "is" on one side: beside
// other changes, what binds there may be said by another word than a verb.
func (w *work) plainly(e *Effect) bool {
	if e.Kind != KindForceWeakened && e.Kind != KindForceStrengthened {
		return false
	}
	is := func(s *side, t Term) bool {
		words := s.wordsIn(t.Range)
		return t.Value == facts.Statement && len(words) == 1 && words[0].is(finite)
	}
	return is(&w.old, e.Before) || is(&w.new, e.After)
}

// isSoft reports whether a kind says how a clause binds, and not of which value.
func isSoft(k Kind) bool {
	for _, p := range []string{
		"duty-", "permission-", "prohibition-", "exemption-",
		"recommendation-", "expectation-", "endeavour-", "statement-", "force-", "negation-",
		"scope-", "condition-",
	} {
		if strings.HasPrefix(string(k), p) {
			return true
		}
	}
	return false
}

// isRest reports whether a kind says no more than that words differ.
func isRest(k Kind) bool { return k == KindUnclear || k == KindSubstantive }

// turned reports whether effects may cancel each other: a denial that came while an
// only, an exception or a condition went, or the other way round. "May not … unless"
// is "may … only if", and "need no visa" is "are not required to have a visa".
func (w *work) turned(which []int) bool {
	if w.evenSo(which) {
		return false
	}
	var denialCame, denialWent, limitCame, limitWent, banCame, banWent bool
	for _, i := range which {
		switch e := &w.effects[i]; e.Kind {
		case KindProhibitionAdded, KindExemptionAdded:
			banCame = true
		case KindProhibitionDropped, KindExemptionDropped:
			banWent = true
		case KindNegationAdded, KindPermissionProhibited, KindDutyExempted:
			denialCame = true
		case KindNegationDropped, KindProhibitionPermitted, KindExemptionBound:
			denialWent = true
		case KindConditionChanged:
			limitCame, limitWent = true, true
		case KindConditionAdded:
			limitCame = true
		case KindConditionDropped:
			limitWent = true
		case KindScopeNarrowed, KindScopeWidened, KindScopeChanged:
			limitCame = limitCame || e.After.Text != ""
			limitWent = limitWent || e.Before.Text != ""
		default:
		}
	}
	return denialCame && (limitWent || banWent) || denialWent && (limitCame || banCame)
}

// evenSo reports whether a condition of one of the sentences that effects are of makes no
// difference: "may not, even if" leaves no case in which one may.
func (w *work) evenSo(which []int) bool {
	even := func(s *side, t Term) bool {
		return t.Text != "" && slices.ContainsFunc(s.kinds[facts.KindCondition], func(i int) bool {
			f := &s.found[i]
			return strings.HasPrefix(f.Value, "even-") && s.sameSentence(f.Range.At, t.Range.At)
		})
	}
	return slices.ContainsFunc(which, func(i int) bool {
		return even(&w.old, w.effects[i].Before) || even(&w.new, w.effects[i].After)
	})
}

// noLongerDue reports whether leave came into a sentence, or went, whose other side says with
// a plain verb what somebody gets: "receives a fee", "may pay a fee".
func (w *work) noLongerDue(e *Effect) bool {
	came := e.Kind == KindForceWeakened && e.Before.Text == "" && e.After.Value == facts.Permission
	went := e.Kind == KindForceStrengthened && e.After.Text == "" &&
		e.Before.Value == facts.Permission
	s := &w.old
	if went {
		s = &w.new
	}
	return (came || went) && slices.ContainsFunc(w.changedWords(s), func(v word) bool {
		return listed(s.lexis.receives, v.text)
	})
}

// nowPermitted reports whether a plain ban became leave under a limit that came, or the other
// way round: a ban that had no exception cannot have said so much.
func (w *work) nowPermitted(which []int) bool {
	permitted := 0
	for _, i := range which {
		switch e := &w.effects[i]; e.Kind {
		case KindProhibitionPermitted:
			if !w.plainBan(&w.old, e.Before) {
				return false
			}
			permitted++
		case KindPermissionProhibited:
			if !w.plainBan(&w.new, e.After) {
				return false
			}
			permitted++
		default:
			if e.Before.Text != "" && e.After.Text != "" {
				return false
			}
		}
	}
	return permitted == 1
}

// plainBan reports whether the sentence of a ban has neither a condition nor an exception,
// and nothing that is done without: it forbids in every case.
func (w *work) plainBan(s *side, ban Term) bool {
	region := s.sentence(ban.Range.At)
	w.spend(len(s.found))
	return !anyOf(s.wordsIn(region), lacking|only|further|relative) &&
		!slices.ContainsFunc(s.found, func(f facts.Found) bool {
			return (f.Kind == facts.KindCondition || f.Kind == facts.KindScope ||
				f.Kind == facts.KindDeadline || f.Bound != "") && within(f.Range, region)
		})
}

// elsewhere reports whether the words that an effect says came or went are, in
// another form or at another place, among those that changed in the other text.
func (w *work) elsewhere(e Effect) bool {
	if e.Kind == KindConditionChanged {
		return w.recastCondition(&e)
	}
	if !comesOrGoes(&e) {
		return false
	}
	s, other, r := &w.old, &w.new, e.Before.Range
	if e.Before.Text == "" {
		s, other, r = other, s, e.After.Range
	}
	switch {
	case w.oneElsewhere(&e, s, other, r),
		isValue(e.Kind) && (s.saidBy(r, other) || w.timeElsewhere(s, other, r)),
		isCondition(e.Kind) && w.inOneWord(s, r.At, other):
		return true
	}
	content := s.contentIn(r)
	if isValue(e.Kind) {
		content = s.wordsIn(r)
	}
	words := s.memory.words.filtered(content, func(v word) bool {
		return v.is(nothing) || v.fact() ||
			v.is(joint|and|or|only|negator|every|some|auxiliary|filler|support)
	})
	if len(words) == 0 {
		return false
	}
	first := firstFrom(s.all, r.At)
	// only what begins it is another, or only that is not
	if isCondition(e.Kind) && (w.stayedIn(s, words) || w.stayedIn(s, s.all[first:first+1])) {
		return true
	}
	return w.mostElsewhere(&e, s, other, words)
}

// comesOrGoes reports whether an effect is of a sort that only one text has words of.
func comesOrGoes(e *Effect) bool {
	switch e.Kind {
	case KindConditionAdded, KindDeadlineAdded, KindDeadlineDropped, KindDurationAdded,
		KindDurationDropped, KindDateAdded, KindDateDropped, KindFigureAdded, KindFigureDropped,
		KindShareAdded, KindShareDropped, KindScopeNarrowed, KindScopeWidened, KindScopeChanged,
		KindConditionDropped:
		return e.Before.Text == "" || e.After.Text == ""
	default:
		return false
	}
}

// oneElsewhere reports whether a one came or went beside a noun that the other text has: "one
// season", "a season".
func (w *work) oneElsewhere(e *Effect, s, other *side, r plan.Range) bool {
	if e.Before.Value+e.After.Value != "1" || e.Kind != KindFigureAdded &&
		e.Kind != KindFigureDropped {
		return false
	}
	k := firstFrom(s.all, r.At+r.Len)
	return k < len(s.all) && w.inStems(s.all[k:k+1], other) > 0
}

// mostElsewhere reports whether most of the words of an effect changed in the other text too, or
// stayed: "on application", "when the application is made".
func (w *work) mostElsewhere(e *Effect, s, other *side, words []word) bool {
	changed := w.changedWords(other)
	w.spend(4 * len(words) * (1 + len(changed)/8))
	n, stayed := 0, 0
	for _, v := range words {
		if slices.ContainsFunc(changed, func(u word) bool { return w.old.lexis.akin(u, v) }) {
			n++
		} else if w.stayedIn(s, []word{v}) {
			stayed++
		}
	}
	if isCondition(e.Kind) && stayed > 0 && 2*(stayed+n) >= len(words) {
		return true
	}
	return 2*n >= len(words) || n > 0 && (isCondition(e.Kind) || isValue(e.Kind))
}

// inOneWord reports whether a phrase of the table begins at the byte at, and what it stands
// for is among the words of the other text that changed: "after the due date", "late".
func (w *work) inOneWord(s *side, at int, other *side) bool {
	p := s.lexis.match(s.all[firstFrom(s.all, at):])
	return p != nil && len(p.form) == 1 && slices.ContainsFunc(w.changedWords(other),
		func(v word) bool { return v.text == p.form[0] })
}

// saidBy reports whether the other text has the very words of a range at least as often as
// this one, so that only the reading of them differs.
func (s *side) saidBy(r plan.Range, other *side) bool {
	words := s.wordsIn(r)
	if len(words) < 2 {
		return false
	}
	count := func(list []word) (n int) {
		for i := 0; i+len(words) <= len(list); i++ {
			if slices.EqualFunc(words, list[i:i+len(words)], func(a, b word) bool {
				return a.text == b.text
			}) {
				n++
			}
		}
		return n
	}
	return count(other.all) >= count(s.all)
}

// timeElsewhere reports whether the other text has the time of a range in other words:
// another unit, a deadline for a length of time, "quarterly" for "every three months".
func (w *work) timeElsewhere(s, other *side, r plan.Range) bool {
	at := slices.IndexFunc(s.found, func(f facts.Found) bool {
		return f.Range.At == r.At && f.Range.Len == r.Len && isTime(f.Kind)
	})
	if at < 0 {
		return false
	}
	f := &s.found[at]
	w.spend(len(other.found) + len(other.norm))
	if name := s.lexis.interval["#duration:"+amount(f.Value, f.Unit)+":"]; name != "" && slices.ContainsFunc(other.norm, func(v word) bool { return v.text == name }) {
		return true
	}
	if f.Value == facts.Vague {
		return false
	}
	return slices.ContainsFunc(other.found, func(g facts.Found) bool {
		return isTime(g.Kind) && g.Value != facts.Vague &&
			(g.Value != f.Value || g.Unit != f.Unit || g.Kind != f.Kind) &&
			compareLengths(f, &g) == 0 &&
			!slices.ContainsFunc(s.found, func(h facts.Found) bool {
				return h.Kind == g.Kind && h.Value == g.Value && h.Unit == g.Unit
			})
	})
}

func isTime(k facts.Kind) bool { return k == facts.KindDuration || k == facts.KindDeadline }

// valueAgain reports whether the value that an effect says came is the one that another
// says went: "under 18 years of age", "under the age of 18".
func (w *work) valueAgain(which []int, i int) bool {
	e := &w.effects[i]
	return slices.ContainsFunc(which, func(k int) bool {
		d := &w.effects[k]
		return isValue(d.Kind) && (e.Before.Value == d.After.Value && e.Before.Value != "" ||
			e.After.Value == d.Before.Value && e.After.Value != "")
	})
}

// isValue reports whether a kind says that a value came or went.
func isValue(k Kind) bool {
	switch k {
	case KindDeadlineAdded, KindDeadlineDropped, KindDurationAdded, KindDurationDropped,
		KindDateAdded, KindDateDropped,
		KindFigureAdded, KindFigureDropped, KindShareAdded, KindShareDropped:
		return true
	default:
		return false
	}
}

func isCondition(k Kind) bool { return k == KindConditionAdded || k == KindConditionDropped }

// stayedIn reports whether all of the words stand in what both texts have.
func (w *work) stayedIn(s *side, words []word) bool {
	return !slices.ContainsFunc(words, func(v word) bool {
		from, _ := w.changeAround(s, v.at)
		return from >= 0
	})
}

// recastCondition reports whether a condition begins with other words than it did
// and says what it says in another way: "on the death of", "if … dies"; or leaves out
// what its sentence has beside it: "where the clerk is satisfied", "if satisfied".
func (w *work) recastCondition(e *Effect) bool {
	x, y := w.old.wordsIn(e.Before.Range), w.new.wordsIn(e.After.Range)
	if len(x) == 0 || len(y) == 0 || x[0].text == y[0].text {
		return false
	}
	p, q := w.old.plainIn(e.Before.Range), w.new.plainIn(e.After.Range)
	gone, come := withoutWords(p, q), withoutWords(q, p)
	switch {
	case len(gone) > 0 && len(come) > 0:
		return true
	case len(gone) > 0:
		return len(w.notAkin(gone, w.new.contentIn(w.new.sentence(e.After.Range.At)))) == 0
	}
	return len(w.notAkin(come, w.old.contentIn(w.old.sentence(e.Before.Range.At)))) == 0
}

// changedWords gives the words of content of one side that stand in a change. They are not to be
// altered.
func (w *work) changedWords(s *side) []word {
	if s.changed != nil {
		return s.changed
	}
	s.cut()
	out := s.memory.words.take(len(s.content) + 1)[:0]
	part := newPart
	if s == &w.old {
		part = oldPart
	}
	for i := range w.spans {
		if p := part(&w.spans[i]); changed(w.spans[i].Op) && p.Text != "" {
			out = append(out, s.contentIn(plan.Range{At: p.At, Len: len(p.Text)})...)
		}
	}
	s.changed = out
	return out
}

// touch reports whether two effects lie in one change, or in changes with no word
// of content between.
func (w *work) touch(a, b *Effect) bool {
	return areNear(&w.old, a.Before, b.Before) || areNear(&w.new, a.After, b.After)
}

// rivals reports whether the words of a rest may be what an effect says came or
// went: words that came beside words that came are more of them.
func (w *work) rivals(e, rest *Effect) bool {
	if isLone(e.Kind) {
		s, other, r := &w.old, &w.new, e.Before.Range
		if e.Before.Text == "" {
			s, other, r = other, s, e.After.Range
		}
		words := s.contentIn(r)
		return 3*w.inStems(words, other) >= 2*len(words)
	}
	return (e.Before.Text == "") != (rest.Before.Text == "") ||
		(e.After.Text == "") != (rest.After.Text == "") || e.Before.Text != "" && e.After.Text != ""
}

// isLone reports whether a kind says that a whole duty, ban or leave came or went.
func isLone(k Kind) bool {
	return (strings.HasSuffix(string(k), "-added") || strings.HasSuffix(string(k), "-dropped")) &&
		k != KindNegationAdded && k != KindNegationDropped && k != KindConditionAdded &&
		k != KindConditionDropped
}

func areNear(s *side, a, b Term) bool {
	if a.Text == "" || b.Text == "" {
		return false
	}
	if a.Range.At > b.Range.At {
		a, b = b, a
	}
	end := a.Range.At + a.Range.Len
	return b.Range.At <= end || len(s.contentIn(plan.Range{At: end, Len: b.Range.At - end})) == 0
}

// oldSentence gives where the old sentence begins that an effect is of.
func (w *work) oldSentence(e *Effect) int {
	if e.Before.Text != "" {
		return w.old.sentence(e.Before.Range.At).At
	}
	if i := w.spanAt(newPart, e.After.Range.At); i < len(w.spans) {
		x := &w.spans[i]
		at := x.Old.At + min(e.After.Range.At-x.New.At, len(x.Old.Text))
		return w.old.sentence(max(0, min(at, len(w.old.Text)-1))).At
	}
	return 0
}

// cover makes a side cover another.
func (p *Term) cover(s *side, q Term) {
	switch {
	case q.Text == "":
	case p.Text == "":
		*p = s.words(q.Range)
	default:
		p.widen(s, q.Range)
	}
}
