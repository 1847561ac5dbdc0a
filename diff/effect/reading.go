package effect

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// refine brings what package facts found to what the detectors compare: words
// of a condition that name none where they stand are none, two words that begin
// one condition begin it together, and a future or a passive that binds nobody
// is a statement.
func (s *side) refine() {
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool {
		return f.Kind == facts.KindCondition && s.idle(f.Range)
	})
	s.triggers()
	s.joinConditions()
	for i := range s.found {
		if f := &s.found[i]; f.Kind == facts.KindCondition {
			s.trim(f)
		}
	}
	if s.lexis.states == nil {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if f.Kind == facts.KindForce && f.Value != facts.Statement && s.lexis.states(s, i) {
			f.Negated = denied(f)
			f.Value = facts.Statement
		}
	}
}

// idle reports whether a range lies in a phrase of the table that is none of
// what its words would be: "agreed upon".
func (s *side) idle(r plan.Range) bool {
	k := firstFrom(s.all, r.At)
	for i := max(0, k-2); i <= k && i < len(s.all); i++ {
		if p := s.lexis.match(s.all[i:]); p != nil && p.idle && i+len(p.words) > k {
			return true
		}
	}
	return false
}

// triggers adds the conditions that the table knows and package facts does not read.
func (s *side) triggers() {
	if len(s.lexis.triggers) == 0 {
		return
	}
	var more []facts.Found
	for i := range s.all {
		class := s.lexis.trigger(s.all[i:])
		if class == "" || s.inFound(s.all[i].at) {
			continue
		}
		at := s.all[i].at
		end := s.all[i].end
		more = append(more, facts.Found{
			Kind: facts.KindCondition, Value: class, Range: plan.Range{At: at, Len: end - at}, Over: plan.Range{At: at, Len: s.phraseEnd(i) - at},
		})
	}
	if more == nil {
		return
	}
	s.found = append(s.found, more...)
	slices.SortStableFunc(s.found, func(a, b facts.Found) int {
		return cmp.Or(cmp.Compare(a.Range.At, b.Range.At), cmp.Compare(b.Range.Len, a.Range.Len))
	})
}

// inFound reports whether a fact has the byte at among its words, or counts a
// period from it.
func (s *side) inFound(at int) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		holds := func(r plan.Range) bool { return r.At <= at && at < r.At+r.Len }
		return holds(f.Range) || f.Kind == facts.KindDeadline && holds(f.Over)
	})
}

// phraseEnd gives where the words that begin with word i end: at a comma or with
// the sentence.
func (s *side) phraseEnd(i int) int {
	in := s.sentence(s.all[i].at)
	stop := in.At + in.Len
	for k := i + 1; k < len(s.all) && s.all[k].at < stop; k++ {
		if s.Text[s.all[k-1].end] == ',' {
			return s.all[k-1].end
		}
		i = k
	}
	return s.all[i].end
}

// joinConditions makes one of two conditions of which the second begins right
// behind what begins the first: "in case if".
func (s *side) joinConditions() {
	last := -1
	out := s.found[:0]
	for _, f := range s.found {
		if f.Kind == facts.KindCondition && last >= 0 {
			p := &out[last]
			if k := firstFrom(s.all, p.Range.At+p.Range.Len); k < len(s.all) && s.all[k].at == f.Range.At && within(f.Range, p.Over) {
				p.Value = f.Value
				p.Range.Len = f.Range.At + f.Range.Len - p.Range.At
				continue
			}
		}
		out = append(out, f)
		if f.Kind == facts.KindCondition {
			last = len(out) - 1
		}
	}
	s.found = out
}

// classes are the values of conditions that name one class.
var classes = map[string]string{"event": "if"}

// trim ends a condition where the main clause begins: at "then". Its value is
// that of its class.
func (s *side) trim(f *facts.Found) {
	if c := classes[f.Value]; c != "" {
		f.Value = c
	}
	from := f.Range.At + f.Range.Len
	for _, v := range between(s.all, plan.Range{At: from, Len: f.Over.At + f.Over.Len - from}) {
		if v.is(later) && v.at > from {
			if n := firstFrom(s.all, v.at); n > 0 {
				f.Over.Len = s.all[n-1].end - f.Over.At
			}
			return
		}
	}
}

// trigger gives the class of the condition that words begin; "" for none.
func (x *lexis) trigger(words []word) string {
next:
	for _, t := range x.triggers {
		for n, text := range t.words {
			if n >= len(words) || words[n].text != text {
				continue next
			}
		}
		return t.class
	}
	return ""
}
