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
// The error is an [*ApplyError] if the script is not for this version, or if it
// is no script that [Invert] turns round: an edit that is none, a point that is
// deleted or moved twice, a field that is changed twice, a place in the new tree
// that the point does not come to. Where there is no error, the inverted script
// leads back. Edits may stand in any order. With [Base] the error may be a [*BaseError].
func Apply(v *plan.Version, edits []Edit, opts ...ApplyOption) (*plan.Version, error) {
	if err := baseOf(v, opts); err != nil {
		return nil, err
	}
	out := v.Clone()
	if out == nil {
		out = &plan.Version{}
	}
	s := script{
		root: branchOf(plan.Point{Points: out.Points}), edits: edits,
		points: make(map[*Edit]*branch),
	}
	for _, step := range []func() error{s.takeOut, s.takenWhole, s.putIn, s.inPlace} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	out.Points = s.root.points()
	for _, p := range out.All() {
		p.ID = ""
	}
	out.FillIDs()
	return out, nil
}

// A script is edits that are being carried out.
type script struct {
	root   *branch
	edits  []Edit
	points map[*Edit]*branch // that each edit is about
}

// at gives the point at a place of the tree as it was.
func (s *script) at(e *Edit) (*branch, error) {
	b := s.root
	for _, k := range e.Old.Path {
		if k < 0 || k >= len(b.old) {
			return nil, &ApplyError{Edit: *e, Problem: "there is no point at its old place"}
		}
		b = b.old[k]
	}
	return b, nil
}

// takeOut makes the points that come, marks those that leave their place and
// changes the words of those that stay.
func (s *script) takeOut() error {
	for i := range s.edits {
		e := &s.edits[i]
		if problem := e.problem(); problem != "" {
			return &ApplyError{Edit: *e, Problem: problem}
		}
		if e.Op == OpInsert {
			s.points[e] = branchOf(e.Node.point())
			continue
		}
		b, err := s.at(e)
		if err != nil {
			return err
		}
		s.points[e] = b
		if err := b.edit(e); err != nil {
			return err
		}
	}
	return nil
}

// edit carries out what an edit does to the point at its old place.
func (b *branch) edit(e *Edit) error {
	switch e.Op {
	case OpDelete, OpMove:
		if b.gone {
			return &ApplyError{
				Edit:    *e,
				Problem: "another edit deletes or moves the point at its old place",
			}
		}
		if got := nodeOf(&b.point); e.Op == OpDelete && got != e.Node {
			return &ApplyError{Edit: *e, Problem: "the point at its old place is another one"}
		}
		b.gone = true
	case OpSet:
		return b.set(e)
	case OpRewrite:
		return b.rewrite(e)
	case OpInsert:
	}
	return nil
}

// takenWhole sees that nothing stays below a point that is deleted.
func (s *script) takenWhole() error {
	for i := range s.edits {
		e := &s.edits[i]
		stays := func(c *branch) bool { return !c.gone }
		if e.Op == OpDelete && slices.ContainsFunc(s.points[e].old, stays) {
			return &ApplyError{Edit: *e, Problem: "a point below it is neither deleted nor moved"}
		}
	}
	return nil
}

// putIn makes the new tree. What stays keeps its order; what comes in takes its
// place, outermost and first places first, so that every place is there when it
// is needed.
func (s *script) putIn() error {
	s.root.settle()
	for _, b := range s.points {
		b.settle()
	}
	var incoming []*Edit
	for i := range s.edits {
		if s.edits[i].Op == OpInsert || s.edits[i].Op == OpMove {
			incoming = append(incoming, &s.edits[i])
		}
	}
	slices.SortFunc(incoming, func(a, b *Edit) int {
		return slices.Compare(a.New.Path, b.New.Path)
	})
	for _, e := range incoming {
		last := len(e.New.Path) - 1
		b := s.root.child(e.New.Path[:last])
		if b == nil {
			return &ApplyError{Edit: *e, Problem: "there is no point to put it below"}
		}
		k := e.New.Path[last]
		if k < 0 || k > len(b.now) {
			return &ApplyError{Edit: *e, Problem: "there is no such place among its siblings"}
		}
		b.now = slices.Insert(b.now, k, s.points[e])
	}
	return nil
}

// inPlace sees that every point has come where its edit says.
func (s *script) inPlace() error {
	for i := range s.edits {
		e := &s.edits[i]
		if e.Op != OpDelete && s.root.child(e.New.Path) != s.points[e] {
			return &ApplyError{Edit: *e, Problem: "the point does not come to its new place"}
		}
	}
	return nil
}

// A branch is a point while a script is carried out.
type branch struct {
	point plan.Point
	old   []*branch // the points below it before
	now   []*branch // and after
	gone  bool      // deleted, or moved and not yet put back
	fixed []Field   // that an edit has changed
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

// child gives the point at a place below b in the new tree, or nil.
func (b *branch) child(path []int) *branch {
	for _, k := range path {
		if k < 0 || k >= len(b.now) {
			return nil
		}
		b = b.now[k]
	}
	return b
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

// problem says why e cannot be an edit of any script, or "".
func (e *Edit) problem() string {
	switch {
	case !e.Op.Valid():
		return "there is no such operation"
	case e.Op == OpRewrite && e.Field != FieldText:
		return "the text alone can be rewritten"
	case e.Old.IsZero() != (e.Op == OpInsert) || e.New.IsZero() != (e.Op == OpDelete):
		return "it names no place, or one too many"
	}
	return ""
}

// change notes that an edit changes a field, which no other may.
func (b *branch) change(e *Edit) error {
	if slices.Contains(b.fixed, e.Field) {
		return &ApplyError{Edit: *e, Problem: "another edit changes the field"}
	}
	b.fixed = append(b.fixed, e.Field)
	return nil
}

func (b *branch) set(e *Edit) error {
	if err := b.change(e); err != nil {
		return err
	}
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
		return &ApplyError{Edit: *e, Problem: "the text is rewritten, not set"}
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
	if err := b.change(e); err != nil {
		return err
	}
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
		if s.At < done || s.At > len(text) || len(s.Old) > len(text)-s.At ||
			text[s.At:s.At+len(s.Old)] != s.Old {
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
func Invert(edits []Edit) []Edit { return invert(edits, func(int) bool { return false }) }

// invert is Invert that gives up, with edits missing, where ended reports true;
// see sortEdits.
func invert(edits []Edit, ended func(steps int) bool) []Edit {
	var out []Edit
	for _, e := range edits {
		if ended(4) {
			break
		}
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
	sortEdits(out, ended)
	return out
}

// An ApplyError says which edit cannot be carried out, and why.
type ApplyError struct {
	Edit    Edit
	Problem string
}

func (e *ApplyError) Error() string {
	return fmt.Sprintf("cannot %s the point at %v to %v: %s", e.Edit.Op, e.Edit.Old.Path,
		e.Edit.New.Path, e.Problem)
}
