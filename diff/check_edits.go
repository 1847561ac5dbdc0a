package diff

import (
	"fmt"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// edits checks the script against the clauses: places, links, and the texts
// that it rewrites. What the clauses do not have (editorial numbers, ids of
// themes) is for [Apply] to check.
func (k *checker) edits() {
	each(k, nil, "edits", k.c.Edits, func(_ int, here *diag.Path, e *Edit) {
		if !k.index(here, "link", e.Link, len(k.c.Links)) {
			return
		}
		if !e.Op.Valid() {
			value(k, here, "op", e.Op, Ops())
			return
		}
		old := k.place(here, "old", 0, e, e.Old, e.Op != OpInsert)
		new := k.place(here, "new", 1, e, e.New, e.Op != OpDelete)
		switch e.Op {
		case OpDelete:
			k.node(here, e, old)
		case OpInsert:
			k.node(here, e, new)
		case OpSet:
			value(k, here, "field", e.Field, Fields())
			if e.Field == FieldText {
				k.add(CodeScriptOp, here, "field", strict.P("what", "a text is rewritten, not set"))
			}
		case OpRewrite:
			k.rewrite(here, e, old, new)
		case OpMove:
		}
	})
}

// place checks one place of an edit and gives the clause that stands there.
func (k *checker) place(here *diag.Path, member string, side int, e *Edit, at Position,
	wanted bool,
) *Clause {
	switch {
	case at.IsZero() && !wanted:
		return nil
	case at.IsZero() || !wanted:
		k.add(CodeScriptOp, here, member,
			strict.P("what", fmt.Sprintf("%q with the wrong place %q", e.Op, member)))
		return nil
	}
	p, ok := k.at[side][pathKey(at.Path)]
	if !ok {
		k.add(CodePathMissing, here, member, strict.P("path", fmt.Sprint(at.Path)))
		return nil
	}
	if p.link != e.Link {
		k.add(CodePointLinks, here, "link",
			strict.P("what", fmt.Sprintf("the point at %v is in link %d", at.Path, p.link)))
	}
	return p.clause
}

// node checks what is inserted or deleted.
func (k *checker) node(here *diag.Path, e *Edit, c *Clause) {
	if c == nil {
		return
	}
	node := here.Member("node")
	for _, f := range []struct{ member, got, want string }{
		{"text", e.Node.Text, c.Text},
		{"heading", e.Node.Heading, c.Heading},
		{"role", e.Node.Role, string(c.Role)},
	} {
		if f.got != f.want {
			k.add(CodeTextDiffers, &node, f.member, strict.P("words", f.got),
				strict.P("there", f.want))
		}
	}
}

// rewrite checks the splices of a text, and that they lead to the new one.
func (k *checker) rewrite(here *diag.Path, e *Edit, old, new *Clause) {
	if e.Field != FieldText {
		k.add(CodeScriptOp, here, "field", strict.P("what", "what is rewritten is a text"))
		return
	}
	if old == nil || new == nil {
		return
	}
	sound, end := true, 0
	each(k, here, "splices", e.Splices, func(_ int, here *diag.Path, s *Splice) {
		if !k.stands(here, "old", old.Text, s.At, s.Old) {
			sound = false
			return
		}
		if s.At < end {
			sound = false
			k.add(CodeScriptOp, here, "at",
				strict.P("what", "a splice begins before the one before it ends"))
		}
		end = s.At + len(s.Old)
	})
	if !sound {
		return
	}
	if got, ok := spliced(old.Text, e.Splices); !ok || got != new.Text {
		k.add(CodeTextDiffers, here, "splices", strict.P("words", got), strict.P("there", new.Text))
	}
}
