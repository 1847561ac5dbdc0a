package diff

import "slices"

// An Edit is one step of the exact script that turns the clause tree of one
// version into that of another: role, number, heading, theme, presence, text,
// order and nesting. Paths are those of the two trees before and after the whole
// script, so edits do not depend on each other and their order is that of the
// document.
type Edit struct {
	Op      Op       `json:"op"`
	Old     Position `json:"old,omitzero"`      // in the old tree; zero for Insert
	New     Position `json:"new,omitzero"`      // in the new tree; zero for Delete
	Field   Field    `json:"field,omitempty"`   // Set and Rewrite
	From    string   `json:"from,omitempty"`    // Set: the old value
	To      string   `json:"to,omitempty"`      // Set: the new value
	Splices []Splice `json:"splices,omitempty"` // Rewrite: what changes in the text, in order
	Node    Node     `json:"node,omitzero"`     // Insert, Delete: the point, without those below it
	// index into Comparison.Links of the link that the point is in; Apply does not look at it
	Link int `json:"link"`
}

// A Position is where a point stands in a tree.
type Position struct {
	Path []int `json:"path,omitempty"` // indices from 0, outermost first; empty: nowhere
}

// IsZero reports whether the place is nowhere.
func (p Position) IsZero() bool { return len(p.Path) == 0 }

// A Node is what the script keeps of a point.
type Node struct {
	Role     string `json:"role,omitempty"`
	Number   string `json:"number,omitempty"`
	Heading  string `json:"heading,omitempty"`
	Theme    string `json:"theme,omitempty"` // its id
	Presence string `json:"presence,omitempty"`
	Text     string `json:"text,omitempty"`
}

// A Splice replaces a run of bytes of a text by another.
type Splice struct {
	At  int    `json:"at"`  // offset in the old text, in bytes
	Old string `json:"old"` // what stands there; "" nothing
	New string `json:"new"` // what comes instead; "" nothing
}

// Op says what an [Edit] does.
type Op string

// The operations of a script.
const (
	OpInsert Op = "insert" // a point comes in at New, without points below it
	// OpDelete: the point at Old goes; what stood below it is deleted or moved by edits of its own
	OpDelete Op = "delete"
	// OpMove: the point at Old goes to New, with what below it is not deleted or moved itself
	OpMove    Op = "move"
	OpSet     Op = "set"     // a field of the point takes another value
	OpRewrite Op = "rewrite" // the text of the point is changed at some places
)

// Ops lists the operations of a script.
func Ops() []Op { return []Op{OpInsert, OpDelete, OpMove, OpSet, OpRewrite} }

// Valid reports whether op is a known operation.
func (op Op) Valid() bool { return slices.Contains(Ops(), op) }

// Field names what of a point an [Edit] changes.
type Field string

// The fields of a point that a script knows.
const (
	FieldRole     Field = "role"
	FieldNumber   Field = "number"
	FieldHeading  Field = "heading"
	FieldTheme    Field = "theme"
	FieldPresence Field = "presence"
	FieldText     Field = "text"
)

// Fields lists the fields of a point that a script knows.
func Fields() []Field {
	return []Field{FieldRole, FieldNumber, FieldHeading, FieldTheme, FieldPresence, FieldText}
}

// Valid reports whether f is a field that a script knows.
func (f Field) Valid() bool { return slices.Contains(Fields(), f) }
