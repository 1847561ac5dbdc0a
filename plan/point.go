package plan

import (
	"encoding/json"
	"slices"
)

// A Point is a provision of a version's text. Its embedded [Content] is what
// the lead witness has. The zero Point is unreported.
type Point struct {
	ID        string    `json:"id,omitempty"`        // unique in the version; filled from Number where it is missing
	Number    string    `json:"number,omitempty"`    // as printed; "" none
	Numbering Numbering `json:"numbering,omitempty"` // whose number it is; "" printed
	Heading   string    `json:"heading,omitempty"`   // printed above or before the text; "" none
	Theme     string    `json:"theme,omitempty"`     // id of a Theme; "" none
	Coverage  Coverage  `json:"coverage,omitempty"`  // of what lies below it; "" as the version's
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
