package effect

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// equivalents brings two ways to say one thing to one form, where one side has
// the one and the other side the other: "unless" is "if not", "not until" is
// "only after".
func (w *work) equivalents() {
	w.unlessIfNot(&w.old, &w.new)
	w.unlessIfNot(&w.new, &w.old)
	w.notUntil(&w.old, &w.new)
	w.notUntil(&w.new, &w.old)
}

func has(s *side, value string) bool {
	for i := range s.found {
		if s.found[i].Kind == facts.KindCondition && s.found[i].Value == value {
			return true
		}
	}
	return false
}

// unlessIfNot reads "if … not" as "unless", where the other side has "unless".
func (w *work) unlessIfNot(s, other *side) {
	if !has(other, "unless") || has(s, "unless") {
		return
	}
	for i := range s.found {
		if s.found[i].Kind != facts.KindCondition || s.found[i].Value != "if" {
			continue
		}
		w.spend(len(s.kinds[facts.KindNegation]))
		for _, k := range s.kinds[facts.KindNegation] {
			if n := &s.found[k]; within(n.Range, s.found[i].Over) {
				s.found[i].Value = "unless"
				s.loose = true
				s.done(k)
				s.explain(s.carriers(s.found[i].Over)...)
				s.dropForce(n.Range)
				break
			}
		}
	}
}

// notUntil reads "not until" as "only after", where the other side has that.
func (w *work) notUntil(s, other *side) {
	if has(s, "after") || !slices.ContainsFunc(other.kinds[facts.KindCondition], func(i int) bool {
		return other.found[i].Value == "after" && exclusively(other, i)
	}) {
		return
	}
	for i := range s.found {
		if s.found[i].Kind != facts.KindCondition || s.found[i].Value != "until" {
			continue
		}
		w.spend(2 * len(s.found))
		for k := range s.found {
			if n := &s.found[k]; n.Kind == facts.KindNegation &&
				s.sameSentence(n.Range.At, s.found[i].Range.At) {
				s.found[i].Value = "after"
				s.done(k)
				for f := range s.found {
					if g := &s.found[f]; g.Kind == facts.KindForce &&
						g.Value == facts.Prohibition && s.sameSentence(g.Range.At, n.Range.At) {
						g.Value = facts.Obligation
					}
				}
				break
			}
		}
	}
	for i := range other.found {
		if other.found[i].Kind == facts.KindScope && other.found[i].Value == "only" {
			other.done(i)
		}
	}
}

// carriers gives the places of "do" and "does" in a condition: they only carry
// the denial.
func (s *side) carriers(r plan.Range) (out []plan.Range) {
	for _, v := range s.wordsIn(r) {
		if v.is(support) {
			out = append(out, v.span())
		}
	}
	return out
}

// dropForce takes the plain statement that a denial belongs to out of the
// comparison.
func (s *side) dropForce(r plan.Range) {
	for i := range s.found {
		if f := &s.found[i]; f.Kind == facts.KindForce && f.Value == facts.Statement &&
			f.Range.At <= r.At && r.At < f.Range.At+f.Range.Len {
			s.used[i] = true
		}
	}
}
