package effect

import (
	"math/big"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// quantities compares figures, money and shares.
func (w *work) quantities() {
	w.figures()
	w.shares()
}

func (w *work) figures() {
	as, bs := w.old.foundOf(facts.KindFigure, facts.KindMoney),
		w.new.foundOf(facts.KindFigure, facts.KindMoney)
	alone := len(as) == 1 && len(bs) == 1
	pairs, gone, come := w.pair(as, bs, 3, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if alone {
			points += 2
		}
		switch {
		case x.Unit == y.Unit:
			points += 3
		case x.Kind == y.Kind && (x.Unit == "" || y.Unit == "" || x.Kind == facts.KindMoney ||
			x.Value == y.Value || alone && related(x.Unit, y.Unit)):
			points++
		case x.Value == "" || y.Value == "": // a limit that is gone or has no figure
			points++
		default:
			return 0
		}
		if x.Value == y.Value {
			points += 4
		}
		return points
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		w.figure(m.a, m.b)
	}
	w.single(gone, come, KindFigureDropped, KindFigureAdded)
}

// related reports whether two units measure one thing.
func related(a, b string) bool {
	people := func(u string) bool {
		return u == "personnel" || u == "persons" || u == "employees" || u == "members"
	}
	rate := func(u string) bool {
		return strings.HasPrefix(u, "percent") || u == "basis-points" || u == "per-mille"
	}
	return people(a) && people(b) || rate(a) && rate(b)
}

// withoutDoubtful takes the quantities whose values cannot be told out of what was found,
// and counts them by their words.
func withoutDoubtful(found []facts.Found, text string) (sure []facts.Found,
	doubtful map[string]int,
) {
	sure = slices.DeleteFunc(found, func(f facts.Found) bool {
		if f.Kind != facts.KindDoubtful {
			return false
		}
		if doubtful == nil {
			doubtful = make(map[string]int)
		}
		doubtful[f.Words(text)]++
		return true
	})
	return sure, doubtful
}

// mayHave reports whether a side may have what it seems to lack beside the other: it has
// a quantity whose value cannot be told, and that the other has not.
func (s *side) mayHave(other *side) bool {
	for words, n := range s.doubtful {
		if n > other.doubtful[words] {
			return true
		}
	}
	return false
}

// single tells of facts that only one side has. What has the same value on the other
// side, wherever it stands there, is the same thing said.
func (w *work) single(gone, come []int, dropped, added Kind) {
	gone, come = w.asMuch(gone, come)
	if w.new.mayHave(&w.old) {
		gone = nil
	}
	if w.old.mayHave(&w.new) {
		come = nil
	}
	for _, a := range gone {
		w.old.done(a)
		w.oneSided(Effect{Kind: dropped, Before: w.old.sideOf(a)},
			w.new.hasLike(w.old.found[a].Kind))
	}
	for _, b := range come {
		w.new.done(b)
		w.oneSided(Effect{Kind: added, After: w.new.sideOf(b)}, w.old.hasLike(w.new.found[b].Kind))
	}
}

// oneSided adds an effect that only one side has words for, and keeps for its sentence
// whether the other side has another detail of that kind.
func (w *work) oneSided(e Effect, also bool) {
	w.add(e)
	if !also {
		return
	}
	w.keepDeed(deed{also: true})
}

// asMuch settles the facts of two sides that are of one value and bound though their
// places do not fit, and gives those that are left.
func (w *work) asMuch(gone, come []int) (oldLeft, newLeft []int) {
	pairs, oldLeft, newLeft := w.pair(gone, come, 1, func(a, b int) int {
		if x, y := &w.old.found[a], &w.new.found[b]; x.Bound != y.Bound || !w.sameValue(x, y) {
			return 0
		}
		return 1 + w.closeness(a, b)
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
	}
	return oldLeft, newLeft
}

// sameValue reports whether two quantities of one kind are as much: a week and seven days are.
func (w *work) sameValue(x, y *facts.Found) bool {
	kind := likeKind(x.Kind)
	switch {
	case kind != likeKind(y.Kind) || x.Value == "" || x.Value == facts.Vague:
		return false
	case kind == facts.KindShare:
		return w.sameShare(x, y)
	case kind == facts.KindDuration:
		return compareLengths(x, y) == 0
	}
	return x.Value == y.Value && x.Unit == y.Unit
}

// likeKind gives the kind that stands for all of one sort: a deadline is a length of
// time, an amount of money a figure.
func likeKind(k facts.Kind) facts.Kind {
	if k == facts.KindDeadline {
		return facts.KindDuration
	}
	if k == facts.KindMoney {
		return facts.KindFigure
	}
	return k
}

// hasLike reports whether a side has a detail of one sort with k, so that another of it
// stands where there were some.
func (s *side) hasLike(k facts.Kind) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		return likeKind(f.Kind) == likeKind(k) && f.Value != ""
	})
}

// figure tells what became of one figure or amount.
func (w *work) figure(a, b int) {
	x, y := &w.old.found[a], &w.new.found[b]
	e := Effect{Before: w.old.sideOf(a), After: w.new.sideOf(b)}
	switch {
	case x.Value == "" && y.Value != "" && x.Bound != facts.BoundUnlimited:
		e.Kind = KindFigureAdded
		w.add(e)
		return
	case y.Value == "" && x.Value != "" && y.Bound != facts.BoundUnlimited:
		e.Kind = KindFigureDropped
		w.add(e)
		return
	case x.Value == "" || y.Value == "":
	case x.Unit != y.Unit && x.Unit != "" && y.Unit != "" && !(w.told && related(x.Unit, y.Unit)):
		e.Kind = KindUnitChanged
		w.add(e)
	default:
		e.Kind = raised(x.Value, y.Value, KindFigureRaised, KindFigureLowered)
		if e.Kind != "" {
			w.add(e)
		}
	}
	if !w.sameBound(a, b) && !w.told {
		e.Kind, e.Before, e.After = KindBoundChanged, w.old.bounded(a), w.new.bounded(b)
		w.add(e)
	}
}

// raised gives up or down by two values, "" where they are equal or no numbers.
func raised(x, y string, up, down Kind) Kind {
	p, ok1 := value(x)
	q, ok2 := value(y)
	if !ok1 || !ok2 {
		return ""
	}
	switch p.Cmp(q) {
	case -1:
		return up
	case 1:
		return down
	}
	return ""
}

// value reads a value of package facts: a decimal, a fraction, or the first
// part of a ratio as a part of the whole.
func value(s string) (*big.Rat, bool) {
	if first, second, ok := strings.Cut(s, ":"); ok {
		p, ok1 := new(big.Rat).SetString(first)
		q, ok2 := new(big.Rat).SetString(second)
		if !ok1 || !ok2 || new(big.Rat).Add(p, q).Sign() == 0 {
			return nil, false
		}
		return new(big.Rat).Quo(p, new(big.Rat).Add(p, q)), true
	}
	return new(big.Rat).SetString(s)
}

// ofWhole gives what part of the whole a share is; "" where it is no number.
func (w *work) ofWhole(f *facts.Found) string {
	key := [2]string{f.Value, f.Unit}
	if p, ok := w.parts[key]; ok {
		return p
	}
	p := ""
	if x, ok := value(f.Value); ok {
		switch f.Unit {
		case "percent", "percent-majority":
			x = new(big.Rat).Quo(x, big.NewRat(100, 1))
		case "per-mille":
			x = new(big.Rat).Quo(x, big.NewRat(1000, 1))
		}
		p = x.RatString()
	}
	if w.parts == nil {
		w.parts = make(map[[2]string]string)
	}
	w.parts[key] = p
	return p
}

func (w *work) shares() {
	as, bs := w.old.foundOf(facts.KindShare), w.new.foundOf(facts.KindShare)
	alone := len(as) == 1 && len(bs) == 1
	pairs, gone, come := w.pair(as, bs, 2, func(a, b int) int {
		points := w.closeness(a, b)
		if alone {
			points += 2
		}
		if w.sameShare(&w.old.found[a], &w.new.found[b]) {
			points += 5
		}
		return points
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		x, y := &w.old.found[m.a], &w.new.found[m.b]
		e := Effect{Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)}
		switch {
		case !w.sameShare(x, y):
			e.Kind = KindShareChanged
			if p := w.ofWhole(x); p != "" && p == w.ofWhole(y) { // "by two thirds of the votes"
				e.Kind = KindUnclear
			}
			w.add(e)
		case w.old.sort(x) != w.new.sort(y):
			e.Kind = KindUnclear
			w.add(e)
		case !w.sameBound(m.a, m.b) && !w.told:
			e.Kind, e.Before, e.After = KindBoundChanged, w.old.bounded(m.a), w.new.bounded(m.b)
			w.add(e)
		}
	}
	w.single(gone, come, KindShareDropped, KindShareAdded)
}

// sameShare reports whether two shares are the same part: half, 50 percent and
// 50:50 are. A majority is no plain share.
func (w *work) sameShare(x, y *facts.Found) bool {
	if strings.HasSuffix(x.Unit, "majority") != strings.HasSuffix(y.Unit, "majority") {
		return false
	}
	p, q := w.ofWhole(x), w.ofWhole(y)
	if p == "" || q == "" {
		return x.Value == y.Value
	}
	return p == q
}
