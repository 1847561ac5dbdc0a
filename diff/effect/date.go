package effect

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// dates compares calendar dates. One by which something is to be done is a
// deadline.
func (w *work) dates() {
	as, bs := w.old.foundOf(facts.KindDate), w.new.foundOf(facts.KindDate)
	alone := len(as) == 1 && len(bs) == 1
	pairs, gone, come := w.pair(as, bs, 3, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if x.Value == y.Value {
			points += 5
		}
		if x.Bound == y.Bound {
			points++
		}
		if alone {
			points += 2
		}
		return points
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		x, y := &w.old.found[m.a], &w.new.found[m.b]
		e := Effect{Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)}
		later, earlier := KindDateLater, KindDateEarlier
		if isDeadline(x.Bound) && isDeadline(y.Bound) {
			later, earlier = KindDeadlineLengthened, KindDeadlineShortened
		}
		switch compareDates(x.Value, y.Value) {
		case -1:
			e.Kind = later
		case 1:
			e.Kind = earlier
		case 2:
			e.Kind = KindDateChanged
		}
		if e.Kind != "" {
			w.add(e)
		}
		if x.Bound != y.Bound && !w.told && !(onDay(x.Bound) && onDay(y.Bound)) {
			e.Kind, e.Before, e.After = KindBoundChanged, w.old.bounded(m.a), w.new.bounded(m.b)
			// "from 1 May", "between 1 May and": the words around it may say how it binds
			if x.Bound == "" || y.Bound == "" {
				e.Kind = KindUnclear
			}
			w.add(e)
		}
	}
	gone, come = w.asMuch(gone, come)
	for _, a := range gone {
		w.singleDate(&w.old, a, KindDateDropped)
	}
	for _, b := range come {
		w.singleDate(&w.new, b, KindDateAdded)
	}
}

func (w *work) singleDate(s *side, i int, date Kind) {
	if isDeadline(s.found[i].Bound) {
		if s == &w.old {
			w.lost = append(w.lost, i)
		} else {
			w.fresh = append(w.fresh, i)
		}
		return
	}
	if s == &w.old && w.new.mayHave(s) || s == &w.new && w.old.mayHave(s) {
		return
	}
	s.done(i)
	e := Effect{Kind: date}
	other := &w.old
	if s == &w.old {
		e.Before, other = s.sideOf(i), &w.new
	} else {
		e.After = s.sideOf(i)
	}
	w.oneSided(e, other.hasLike(facts.KindDate))
}

func isDeadline(b facts.Bound) bool { return b == facts.BoundBy || b == facts.BoundLessThan }

// onDay reports whether a bound names the day itself: "on 4 May", "this 4 May".
func onDay(b facts.Bound) bool { return b == "" || b == facts.BoundOn }

// compareDates gives -1 where y is later than x, 1 where it is earlier, 0
// where they are the same, and 2 where that cannot be told: a year and a day
// in it, days of no year that lie more than half of one apart.
func compareDates(x, y string) int {
	if x == y {
		return 0
	}
	if p, q := dayOfYear(x), dayOfYear(y); p > 0 && q > 0 && max(p, q)-min(p, q) <= 183 &&
		strings.HasPrefix(x, "XXXX-XX") == strings.HasPrefix(y, "XXXX-XX") {
		return strings.Compare(x, y)
	}
	if strings.HasPrefix(x, "XXXX") || strings.HasPrefix(y, "XXXX") || strings.HasPrefix(x, y) ||
		strings.HasPrefix(y, x) {
		return 2
	}
	return strings.Compare(x, y)
}

// dayOfYear gives about which day of the year a date without a year names, or which
// day of the month one without a month; 0 for other dates.
func dayOfYear(date string) int {
	rest, ok := strings.CutPrefix(date, "XXXX-")
	month, day, whole := strings.Cut(rest, "-")
	if !ok || !whole {
		return 0
	}
	d, err := strconv.Atoi(day)
	if err != nil {
		return 0
	}
	m, err := strconv.Atoi(month)
	if err != nil {
		return d // of every month
	}
	return 31*(m-1) + d
}
