package plan

import (
	"encoding/json"
	"slices"
)

// A Point is a provision of a version's text, or a paragraph before the first
// or after the last of them. Its embedded [Content] is what the lead witness
// has. The zero Point is unreported.
type Point struct {
	// unique in the version; filled from Role and Number where it is missing
	ID        string    `json:"id,omitempty"`
	Role      Role      `json:"role,omitempty"`      // what part of the text it is; "" a provision
	Number    string    `json:"number,omitempty"`    // as printed; "" none
	Numbering Numbering `json:"numbering,omitempty"` // whose number it is; "" printed
	Heading   string    `json:"heading,omitempty"`   // printed above or before the text; "" none
	Theme     string    `json:"theme,omitempty"`     // id of a Theme; "" none
	// of the list of points below it alone; "" as the version's
	Coverage Coverage `json:"coverage,omitempty"`
	// ProposedBy says who wants these words, as the text itself has it; empty:
	// it names nobody. Words in brackets inside a text are not spoken of here.
	ProposedBy []Speaker `json:"proposedBy,omitempty"`
	Content
	Points []Point `json:"points,omitempty"` // the points below it, in document order

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Numbering says whose a point's number is. The zero value means that it is
// printed in the text.
type Numbering string

// The values of [Numbering] other than printed, which is "".
const (
	NumberingEditorial Numbering = "editorial" // ours: takes no part in alignment
	NumberingInferred  Numbering = "inferred"  // concluded by whoever recorded it
)

// Numberings lists the values of [Numbering] other than "".
func Numberings() []Numbering { return []Numbering{NumberingEditorial, NumberingInferred} }

// Valid reports whether n is a known value or "".
func (n Numbering) Valid() bool { return n == "" || slices.Contains(Numberings(), n) }

// Role says what part of a text a [Point] is. The zero value means a
// provision.
//
// Preamble and closing are content like any other, but no provisions: each
// paragraph is one point of the first level without number, preamble first and
// closing last, and they are in no count of points.
//
// Alternatives are provisions of which one is to stand: siblings in a row with
// the role are one set, in no order of their own, with numbers as printed
// ("Option 2"). Two sets side by side need a parent each.
//
// A heading is a line that heads what follows it in its list and is no
// provision: the title of the text, or the heading of a section where the
// numbers run on through the sections. It has a Heading and nothing else. A
// heading with a number, or with text of its own, is that of a provision.
type Role string

// The values of [Role] other than provision, which is "".
const (
	RolePreamble    Role = "preamble"    // stands before the first provision
	RoleClosing     Role = "closing"     // stands after the last one
	RoleAlternative Role = "alternative" // one of several provisions in one place
	RoleHeading     Role = "heading"     // heads what follows it in its list
)

// Roles lists the values of [Role] other than "".
func Roles() []Role { return []Role{RolePreamble, RoleClosing, RoleAlternative, RoleHeading} }

// Valid reports whether r is a known value or "".
func (r Role) Valid() bool { return r == "" || slices.Contains(Roles(), r) }

// Provision reports whether a point with the role counts as a provision.
func (r Role) Provision() bool { return r != RolePreamble && r != RoleClosing && r != RoleHeading }

// Provisions counts the points of the first level of v that are provisions:
// what is meant by "28 points".
func (v *Version) Provisions() int {
	n := 0
	for i := range v.Points {
		if v.Points[i].Role.Provision() {
			n++
		}
	}
	return n
}
