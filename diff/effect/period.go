package effect

import (
	"math/big"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// periods compares lengths of time and deadlines.
func (w *work) periods() {
	w.sameTimes()
	lasts, ends := w.pairTimes(facts.KindDuration)
	lost, fresh := w.pairTimes(facts.KindDeadline)
	lasts, fresh = w.crossTimes(lasts, fresh)
	lost, ends = w.crossTimes(lost, ends)
	lasts, ends = w.endless(lasts, ends)
	w.single(lasts, ends, KindDurationDropped, KindDurationAdded)
	for _, a := range lost {
		w.old.explain(w.old.found[a].Over)
	}
	for _, b := range fresh {
		w.new.explain(w.new.found[b].Over)
	}
	w.lost, w.fresh = append(w.lost, lost...), append(w.fresh, fresh...)
}

// pairTimes compares the times of one kind, and gives those that have no partner.
func (w *work) pairTimes(kind facts.Kind) (gone, come []int) {
	as, bs := w.old.foundOf(kind), w.new.foundOf(kind)
	alone := len(as) == 1 && len(bs) == 1
	pairs, gone, come := w.pair(as, bs, 3, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if x.Value == y.Value && x.Unit == y.Unit {
			points += 4
		}
		if alone {
			points += 3
		}
		return points + 1
	})
	for _, m := range pairs {
		w.period(kind, m.a, m.b)
	}
	return gone, come
}

// crossTimes compares a length of time with a deadline that stands in its place, and gives those
// that are left: "due thirty days after receipt" and "payable within 45 days of receipt" limit
// one thing. Where both are as long, what was said in another way is left to the words.
func (w *work) crossTimes(as, bs []int) (gone, come []int) {
	pairs, gone, come := w.pair(as, bs, 3, func(a, b int) int {
		if w.old.found[a].Value == facts.Vague || w.new.found[b].Value == facts.Vague {
			return 0
		}
		return w.closeness(a, b)
	})
	for _, m := range pairs {
		if compareLengths(&w.old.found[m.a], &w.new.found[m.b]) == 0 {
			w.old.used[m.a], w.new.used[m.b] = true, true
			continue
		}
		w.period(facts.KindDeadline, m.a, m.b)
	}
	return gone, come
}

// sameTimes settles a length of time and a deadline that are the same words, or the same
// in normal form: that one is read as the other is owed to the words around it.
func (w *work) sameTimes() {
	for _, kinds := range [][2]facts.Kind{
		{facts.KindDuration, facts.KindDeadline},
		{facts.KindDeadline, facts.KindDuration},
	} {
		as, bs := w.old.foundOf(kinds[0]), w.new.foundOf(kinds[1])
		w.spend(4 * len(as) * len(bs))
		for _, a := range as {
			for _, b := range bs {
				if !w.new.used[b] && w.sameTime(a, b) {
					w.old.done(a)
					w.new.done(b)
					w.old.explain(w.old.found[a].Over)
					w.new.explain(w.new.found[b].Over)
					break
				}
			}
		}
	}
}

func (w *work) sameTime(a, b int) bool {
	x, y := &w.old.found[a], &w.new.found[b]
	if x.Value != y.Value || x.Unit != y.Unit || x.Value == facts.Vague {
		return false
	}
	p, q := w.old.beforehand(x), w.new.beforehand(y)
	if p != "" && p == q {
		return true
	}
	words := func(s *side, f *facts.Found) string { // with the preposition
		r := f.Range
		if k := firstFrom(s.all, r.At); k > 0 && s.all[k-1].is(joint) {
			r = plan.Range{At: s.all[k-1].at, Len: r.At + r.Len - s.all[k-1].at}
		}
		return foldWord(s.Text[r.At : r.At+r.Len])
	}
	long, short := words(&w.old, x), words(&w.new, y)
	if len(long) < len(short) {
		long, short = short, long
	}
	rest, ok := strings.CutSuffix(long, short)
	return ok && len(strings.Fields(rest)) < 2 && x.Bound != facts.BoundAtLeast &&
		y.Bound != facts.BoundAtLeast
}

func (w *work) period(kind facts.Kind, a, b int) {
	x, y := &w.old.found[a], &w.new.found[b]
	e := Effect{Before: w.old.sideOf(a), After: w.new.sideOf(b)}
	longer, shorter := KindDurationLengthened, KindDurationShortened
	if kind == facts.KindDeadline {
		longer, shorter = KindDeadlineLengthened, KindDeadlineShortened
	}
	vagueX, vagueY := x.Value == facts.Vague, y.Value == facts.Vague
	back := w.old.backFrom(x) && w.new.backFrom(y)
	if back && kind == facts.KindDeadline { // the more days before the event, the less time
		longer, shorter = shorter, longer
	}
	switch {
	case vagueX && vagueY:
		w.old.used[a], w.new.used[b] = true, true // its words are left to be compared
		w.anchors(a, b)
		return
	case vagueY:
		e.Kind = KindDeadlineMadeVague
	case vagueX:
		e.Kind = KindDeadlineFixed
	case w.old.workday(x) != w.new.workday(y) && x.Unit == y.Unit:
		e.Kind = KindUnitChanged
	default:
		switch compareLengths(x, y) {
		case -1:
			e.Kind = longer
		case 1:
			e.Kind = shorter
		case 2:
			e.Kind = KindUnitChanged
		}
	}
	w.old.done(a)
	w.new.done(b)
	if e.Kind != "" {
		w.add(e)
		if back {
			w.keepDeed(deed{before: true})
		}
	} else if !w.sameBound(a, b) && !w.told {
		e.Kind, e.Before, e.After = KindBoundChanged, w.old.bounded(a), w.new.bounded(b)
		w.add(e)
	}
	w.anchors(a, b)
}

// backFrom reports whether a time says how long before an event a thing is done at the latest, or
// at the earliest, and not in which time before it: "within 30 days before".
func (s *side) backFrom(f *facts.Found) bool {
	words := s.wordsIn(f.Range)
	return len(words) > 0 && !listed(s.lexis.insides, words[0].text) && s.beforeEvent(f)
}

// anchors tells whether a period is counted from something else.
func (w *work) anchors(a, b int) {
	x, y := w.old.found[a].Over, w.new.found[b].Over
	if w.told || x.Len == 0 && y.Len == 0 {
		return // a teller chooses the words for what it is counted from
	}
	vague := w.old.found[a].Value == facts.Vague || w.new.found[b].Value == facts.Vague
	switch {
	case x.Len == 0 && (w.saidBeside(&w.old, w.old.found[a].Range.At, &w.new, y) ||
		!vague && w.recastBeside(&w.old, &w.new, y)),
		y.Len == 0 && (w.saidBeside(&w.new, w.new.found[b].Range.At, &w.old, x) ||
			!vague && w.recastBeside(&w.new, &w.old, x)):
		// the other text has the event elsewhere: in a clause, or before the period
		w.add(Effect{
			Kind: KindUnclear, Before: w.old.words(w.old.found[a].Range),
			After: w.new.words(w.new.found[b].Range),
		})
		return
	}
	w.anchorWords(x, y)
}

// saidBeside reports whether the sentence of s that the byte at is in has all words of
// what the other side counts a period from.
func (w *work) saidBeside(s *side, at int, other *side, anchor plan.Range) bool {
	words := slices.DeleteFunc(slices.Clone(other.contentIn(anchor)), func(v word) bool {
		return v.is(joint)
	})
	return len(words) > 0 && len(w.notAkin(words, s.contentIn(s.sentence(at)))) == 0
}

const businessDays = "business-days"

// againstBusiness compares days and business days, of which the numbers compare as
// more says. So many business days last longer than as many days, or fewer; whether
// ten of them last longer than fourteen days depends on the calendar.
func againstBusiness(x, y *facts.Found, more int) int {
	switch {
	case x.Unit == businessDays && y.Unit == "days" && more >= 0:
		return 1
	case y.Unit == businessDays && x.Unit == "days" && more <= 0:
		return -1
	}
	return 2
}

// compareLengths gives -1 where y is longer than x, 1 where it is shorter, 0
// where they are the same, and 2 where that cannot be told: ten business days may
// be longer than fourteen days, and a month is between 28 and 31 of them.
func compareLengths(x, y *facts.Found) int {
	p, ok1 := new(big.Rat).SetString(x.Value)
	q, ok2 := new(big.Rat).SetString(y.Value)
	if !ok1 || !ok2 {
		return 2
	}
	if x.Unit == y.Unit {
		return p.Cmp(q)
	}
	if (x.Unit == businessDays) != (y.Unit == businessDays) {
		return againstBusiness(x, y, p.Cmp(q))
	}
	f, inMonths1 := months(x.Unit)
	g, inMonths2 := months(y.Unit)
	if inMonths1 && inMonths2 {
		return new(big.Rat).Mul(p, f).Cmp(new(big.Rat).Mul(q, g))
	}
	lowX, highX, ok1 := hours(x.Unit)
	lowY, highY, ok2 := hours(y.Unit)
	if !ok1 || !ok2 {
		return 2
	}
	switch {
	case new(big.Rat).Mul(p, highX).Cmp(new(big.Rat).Mul(q, lowY)) < 0:
		return -1
	case new(big.Rat).Mul(p, lowX).Cmp(new(big.Rat).Mul(q, highY)) > 0:
		return 1
	case lowX.Cmp(highX) == 0 && lowY.Cmp(highY) == 0:
		return 0
	}
	return 2
}

// months gives how many months a unit is.
func months(unit string) (*big.Rat, bool) {
	switch unit {
	case "months":
		return big.NewRat(1, 1), true
	case "years":
		return big.NewRat(12, 1), true
	case "decades":
		return big.NewRat(120, 1), true
	}
	return nil, false
}

// hours gives the least and the most hours that a unit is.
func hours(unit string) (low, high *big.Rat, ok bool) {
	r := big.NewRat
	switch unit {
	case "seconds":
		return r(1, 3600), r(1, 3600), true
	case "minutes":
		return r(1, 60), r(1, 60), true
	case "hours":
		return r(1, 1), r(1, 1), true
	case "days":
		return r(24, 1), r(24, 1), true
	case "weeks":
		return r(168, 1), r(168, 1), true
	case "months":
		return r(28*24, 1), r(31*24, 1), true
	case "years":
		return r(365*24, 1), r(366*24, 1), true
	}
	return nil, nil, false
}

// deadlines tells of the deadlines that are left, dates among them: one that
// was measured and one that is vague are one deadline made vague.
func (w *work) deadlines() {
	vague := func(s *side, i int) bool { return s.found[i].Value == facts.Vague }
	pairs, gone, come := w.pair(w.lost, w.fresh, 1, func(a, b int) int {
		if vague(&w.old, a) == vague(&w.new, b) {
			return 0
		}
		return 1 + w.closeness(a, b)
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		kind := KindDeadlineMadeVague
		if vague(&w.old, m.a) {
			kind = KindDeadlineFixed
		}
		w.add(Effect{Kind: kind, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
	}
	w.single(gone, come, KindDeadlineDropped, KindDeadlineAdded)
}

// endless tells of a length of time that became one without an end, or the other
// way round, and gives those that are left.
func (w *work) endless(gone, come []int) (oldLeft, newLeft []int) {
	never := func(s *side) (out []int) {
		for _, i := range s.foundOf(facts.KindScope) {
			if s.found[i].Value == "permanent" {
				out = append(out, i)
			}
		}
		return out
	}
	match := func(as, bs []int, kind Kind) (oldLeft, newLeft []int) {
		pairs, oldLeft, newLeft := w.pair(as, bs, 2, w.closeness)
		for _, m := range pairs {
			w.old.done(m.a)
			w.new.done(m.b)
			w.add(Effect{Kind: kind, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
		}
		return oldLeft, newLeft
	}
	// neither came nor went otherwise
	if before, after := never(&w.old), never(&w.new); len(before) == 0 || len(after) == 0 {
		gone, _ = match(gone, after, KindDurationLengthened)
		_, come = match(before, come, KindDurationShortened)
	}
	return gone, come
}
