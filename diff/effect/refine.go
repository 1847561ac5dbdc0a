package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// intervals drops the words for all of a sort that say, before a length of time, how often a
// thing comes back, "every ninety days", and the hours of a clock, "à douze heures".
func (s *side) intervals() {
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool {
		k := firstFrom(s.all, f.Range.At)
		switch f.Kind {
		case facts.KindScope:
			return k < len(s.all) && s.all[k].is(every) && s.lastsAt(f.Range.At+f.Range.Len)
		case facts.KindDuration:
			return f.Unit == "hours" && k > 0 && listed(s.lexis.clock, s.all[k-1].text)
		default:
			return false
		}
	})
}

// regardless gives a condition the word that says that it makes no difference: "even if" allows
// no exception, where "if" does.
func (s *side) regardless() {
	for i := range s.found {
		f := &s.found[i]
		k := firstFrom(s.all, f.Range.At)
		if f.Kind != facts.KindCondition || k == 0 || !s.all[k-1].is(regardless) ||
			s.all[k-1].cond != 0 || f.Value == "consent" {
			continue
		}
		f.Value = "even-" + f.Value
		from := s.all[k-1].at
		f.Range.Len, f.Over.Len = f.Range.Len+f.Range.At-from, f.Over.Len+f.Over.At-from
		f.Range.At, f.Over.At = from, from
	}
}

// lastsAt reports whether a length of time begins right behind the byte at, but for words that
// carry nothing.
func (s *side) lastsAt(at int) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		if f.Kind != facts.KindDuration || f.Range.At < at {
			return false
		}
		return !slices.ContainsFunc(s.wordsIn(plan.Range{At: at, Len: f.Range.At - at}),
			func(v word) bool { return !v.is(nothing) })
	})
}

// latest brings the words that make a date the last one before it to it where they stand
// behind: "le 1er mars au plus tard".
func (s *side) latest() {
	phrase := strings.Fields(s.lexis.atLatest)
	if len(phrase) == 0 {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		end := f.Range.At + f.Range.Len
		k := firstFrom(s.all, end)
		if f.Kind != facts.KindDate || f.Bound == facts.BoundBy || !openWith(s.all[k:], phrase) {
			continue
		}
		last := s.all[k+len(phrase)-1].end
		f.Bound, f.Binding = facts.BoundBy, plan.Range{At: s.all[k].at, Len: last - s.all[k].at}
	}
}
