package diff

import (
	"slices"
	"strconv"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// changes checks what is said of the links.
func (k *checker) changes() {
	type said struct {
		link int
		kind Kind
	}
	firsts := make(map[said]diag.Pointer)
	each(k, nil, "changes", k.c.Changes, func(_ int, here *diag.Path, h *Change) {
		value(k, here, "kind", h.Kind, Kinds())
		value(k, here, "verdict", h.Verdict, Verdicts())
		value(k, here, "reason", h.Reason, Reasons())
		if !k.index(here, "link", h.Link, len(k.c.Links)) {
			return
		}
		l := &k.c.Links[h.Link]
		key := said{h.Link, h.Kind}
		if first, again := firsts[key]; again {
			k.add(CodeChangeRepeat, here, "", strict.P("kind", string(h.Kind)),
				strict.P("link", strconv.Itoa(h.Link)), strict.P("first", string(first)))
		} else {
			firsts[key] = here.Pointer()
		}
		if !sameRefs(h.Old, l.Old) || !sameRefs(h.New, l.New) {
			k.add(CodeChangePoints, here, "", strict.P("link", strconv.Itoa(h.Link)))
		}
		k.named(here, "id", h.ID, changeID(h))
		k.named(here, "words", h.Words, changeWords(h.Kind, l))
		each(k, here, "differences", h.Differences, func(_ int, here *diag.Path, d *Difference) {
			value(k, here, "verdict", d.Verdict, Verdicts())
			value(k, here, "reason", d.Reason, Reasons())
			k.run(here, "old", d.Heading, l.Old, d.Old)
			k.run(here, "new", d.Heading, l.New, d.New)
			each(k, here, "readings", d.Readings, func(_ int, here *diag.Path, t *Testimony) {
				value(k, here, "form", t.Form, Forms())
			})
		})
		each(k, here, "effects", h.Effects, func(_ int, here *diag.Path, e *Effect) {
			if !e.Kind.Valid() {
				k.add(plan.CodeUnknownValue, here, "kind", strict.P("value", string(e.Kind)),
					strict.P("known", "see package effect"))
			}
			value(k, here, "verdict", e.Verdict, Verdicts())
			value(k, here, "reason", e.Reason, Reasons())
			k.term(here, "before", l.Old, e.Before)
			k.term(here, "after", l.New, e.After)
		})
	})
}

func sameRefs(refs []plan.Ref, clauses []Clause) bool {
	return slices.EqualFunc(refs, clauses, func(r plan.Ref, c Clause) bool { return r == c.Ref })
}

func (k *checker) named(here *diag.Path, member, found, want string) {
	if found != want {
		k.add(CodeChangeName, here, member, strict.P("found", found), strict.P("want", want))
	}
}

// run checks words of a difference. Those of headings are of the first clause.
func (k *checker) run(parent *diag.Path, member string, heading bool, clauses []Clause, r Run) {
	here := parent.Member(member)
	if len(clauses) == 0 {
		if r != (Run{}) {
			k.index(&here, "clause", r.Clause, 0)
		}
		return
	}
	if !k.index(&here, "clause", r.Clause, len(clauses)) {
		return
	}
	text := clauses[r.Clause].Text
	if heading {
		text = clauses[r.Clause].Heading
	}
	k.stands(&here, "text", text, r.At, r.Text)
}

// term checks what a side has for an effect.
func (k *checker) term(parent *diag.Path, member string, clauses []Clause, t effect.Term) {
	here := parent.Member(member)
	switch {
	case t.Text == "" && t.Clause == 0 && t.Range.At == 0 && t.Range.Len == 0:
	case !k.index(&here, "clause", t.Clause, max(len(clauses), 1)) || len(clauses) == 0:
	case t.Range.Len != len(t.Text):
		rng := here.Member("range")
		k.add(plan.CodeTextRange, &rng, "len", strict.P("case", "outside"),
			strict.P("at", strconv.Itoa(t.Range.At)), strict.P("len", strconv.Itoa(t.Range.Len)),
			strict.P("size", strconv.Itoa(len(t.Text))))
	default:
		rng := here.Member("range")
		k.stands(&rng, "at", clauses[t.Clause].Text, t.Range.At, t.Text)
	}
}
