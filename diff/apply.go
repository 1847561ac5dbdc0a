package diff

import (
	"fmt"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Apply carries out a script on a version and gives the result; v is not
// altered. The result has the clause tree of the version that the script leads
// to: role, number, heading, theme, presence, text, order and nesting. What a
// script does not speak of (witnesses, facts, citations) is kept where the
// point is kept, and ids are filled in afresh.
//
// The error is an [*ApplyError] if the script is not for this version.
func Apply(v *plan.Version, edits []Edit) (*plan.Version, error) {
	out := v.Clone()
	if out == nil {
		out = &plan.Version{}
	}
	root := branchOf(plan.Point{Points: out.Points})
	at := func(e *Edit, path []int) (*branch, error) {
		b := root
		for _, k := range path {
			if k < 0 || k >= len(b.old) {
				return nil, &ApplyError{Edit: *e, Problem: "there is no point at its old place"}
			}
			b = b.old[k]
		}
		return b, nil
	}

	moved := make(map[*Edit]*branch)
	for i := range edits {
		e := &edits[i]
		if e.Op == OpInsert {
			moved[e] = branchOf(plan.Point{
				Role: plan.Role(e.Node.Role), Number: e.Node.Number, Heading: e.Node.Heading, Theme: e.Node.Theme,
				Content: plan.Content{Presence: plan.Presence(e.Node.Presence), Text: e.Node.Text},
			})
			continue
		}
		b, err := at(e, e.Old.Path)
		if err != nil {
			return nil, err
		}
		if b == root {
			return nil, &ApplyError{Edit: *e, Problem: "it names no place"}
		}
		switch e.Op {
		case OpDelete:
			if got := nodeOf(&b.point); got != e.Node {
				return nil, &ApplyError{Edit: *e, Problem: "the point at its old place is another one"}
			}
			b.gone = true
		case OpMove:
			b.gone = true
			moved[e] = b
		case OpSet:
			err = b.set(e)
		case OpRewrite:
			err = b.rewrite(e)
		case OpInsert:
		}
		if err != nil {
			return nil, err
		}
	}

	// What stays keeps its order; what comes in takes its place, outermost and
	// first places first, so that every place is there when it is needed.
	root.settle()
	for _, b := range moved {
		b.settle()
	}
	var incoming []*Edit
	for i := range edits {
		if edits[i].Op == OpInsert || edits[i].Op == OpMove {
			incoming = append(incoming, &edits[i])
		}
	}
	slices.SortFunc(incoming, func(a, b *Edit) int { return slices.Compare(a.New.Path, b.New.Path) })
	for _, e := range incoming {
		if e.New.IsZero() {
			return nil, &ApplyError{Edit: *e, Problem: "it names no place"}
		}
		b := root
		last := len(e.New.Path) - 1
		for _, k := range e.New.Path[:last] {
			if k < 0 || k >= len(b.now) {
				return nil, &ApplyError{Edit: *e, Problem: "there is no point to put it below"}
			}
			b = b.now[k]
		}
		k := e.New.Path[last]
		if k < 0 || k > len(b.now) {
			return nil, &ApplyError{Edit: *e, Problem: "there is no such place among its siblings"}
		}
		b.now = slices.Insert(b.now, k, moved[e])
	}
	out.Points = root.points()
	for _, p := range out.All() {
		p.ID = ""
	}
	out.FillIDs()
	return out, nil
}

// A branch is a point while a script is carried out.
type branch struct {
	point plan.Point
	old   []*branch // the points below it before
	now   []*branch // and after
	gone  bool      // deleted, or moved and not yet put back
}

func branchOf(p plan.Point) *branch {
	b := &branch{point: p}
	for _, q := range p.Points {
		b.old = append(b.old, branchOf(q))
	}
	return b
}

// settle puts into now what of old stays, at every depth.
func (b *branch) settle() {
	b.now = nil
	for _, c := range b.old {
		if !c.gone {
			b.now = append(b.now, c)
			c.settle()
		}
	}
}

func (b *branch) points() []plan.Point {
	var out []plan.Point
	for _, c := range b.now {
		p := c.point
		p.Points = c.points()
		out = append(out, p)
	}
	return out
}

func (b *branch) set(e *Edit) error {
	var field *string
	presence, role := string(b.point.Presence), string(b.point.Role)
	switch e.Field {
	case FieldRole:
		field = &role
	case FieldNumber:
		field = &b.point.Number
	case FieldHeading:
		field = &b.point.Heading
	case FieldTheme:
		field = &b.point.Theme
	case FieldPresence:
		field = &presence
	case FieldText:
		field = &b.point.Text
	default:
		return &ApplyError{Edit: *e, Problem: "there is no such field"}
	}
	if *field != e.From {
		return &ApplyError{Edit: *e, Problem: "the field has another value: " + *field}
	}
	*field = e.To
	b.point.Presence, b.point.Role = plan.Presence(presence), plan.Role(role)
	return nil
}

func (b *branch) rewrite(e *Edit) error {
	text, ok := spliced(b.point.Text, e.Splices)
	if !ok {
		return &ApplyError{Edit: *e, Problem: "the text is another one"}
	}
	b.point.Text = text
	return nil
}

// spliced gives a text with the splices carried out; false where it is not the
// text that they are for.
func spliced(text string, splices []Splice) (string, bool) {
	var out strings.Builder
	done := 0
	for _, s := range splices {
		if s.At < done || s.At > len(text) || len(s.Old) > len(text)-s.At || text[s.At:s.At+len(s.Old)] != s.Old {
			return text, false
		}
		out.WriteString(text[done:s.At])
		out.WriteString(s.New)
		done = s.At + len(s.Old)
	}
	out.WriteString(text[done:])
	return out.String(), true
}

// Invert gives the script that undoes edits. Cost: linear in the edits.
func Invert(edits []Edit) []Edit {
	var out []Edit
	for _, e := range edits {
		e.Old, e.New = e.New, e.Old
		e.From, e.To = e.To, e.From
		switch e.Op {
		case OpInsert:
			e.Op = OpDelete
		case OpDelete:
			e.Op = OpInsert
		case OpMove, OpSet, OpRewrite:
		}
		shift := 0
		e.Splices = slices.Clone(e.Splices)
		for i := range e.Splices {
			s := &e.Splices[i]
			s.At += shift
			shift += len(s.New) - len(s.Old)
			s.Old, s.New = s.New, s.Old
		}
		out = append(out, e)
	}
	sortEdits(out)
	return out
}

// An ApplyError says which edit cannot be carried out, and why.
type ApplyError struct {
	Edit    Edit
	Problem string
}

func (e *ApplyError) Error() string {
	return fmt.Sprintf("cannot %s the point at %v to %v: %s", e.Edit.Op, e.Edit.Old.Path, e.Edit.New.Path, e.Problem)
}
