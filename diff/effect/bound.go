package effect

import "github.com/redraft-go/redraft/plan/facts"

// sameBound reports whether fact a of the old text binds as fact b of the new one
// does. "No hut may have more than two rooms" says what "at most two" says, but a bound
// is denied only where the words before it may reach it: where both sides have the same
// words for it, a denial is another effect.
func (w *work) sameBound(a, b int) bool {
	x, y := w.old.found[a].Bound, w.new.found[b].Bound
	return x == y || w.old.deniedBound(a) == y || w.new.deniedBound(b) == x
}

// deniedBound gives the bound that fact i of s is where its clause is denied before it;
// a bound that no side has where it is not, or has no contrary.
func (s *side) deniedBound(i int) facts.Bound {
	const never = facts.Bound("never")
	f := &s.found[i]
	var contrary facts.Bound
	switch f.Bound {
	case facts.BoundMoreThan:
		contrary = facts.BoundAtMost
	case facts.BoundLessThan:
		contrary = facts.BoundAtLeast
	default:
		return never
	}
	region, denied := s.sentence(f.Range.At), -1
	for k := range s.found {
		d := &s.found[k]
		ahead := d.Range.At >= region.At && d.Range.At < f.Range.At
		if ahead && (d.Kind == facts.KindNegation || d.Value == facts.Prohibition) {
			denied = max(denied, d.Range.At)
		}
	}
	if denied < 0 {
		return never
	}
	for k := range s.found { // "no permit is needed if it is more than 3 metres high"
		if d := &s.found[k]; d.Kind == facts.KindCondition && d.Range.At > denied &&
			d.Range.At < f.Range.At {
			return never
		}
	}
	return contrary
}
