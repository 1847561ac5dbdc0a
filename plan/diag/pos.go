package diag

import "strconv"

// A Pos is a place in a text: Line and Column count from 1 (Column in runes),
// Offset from 0 in bytes. The zero Pos means that the place is not known.
type Pos struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
}

// Known reports whether p is a place in a text.
func (p Pos) Known() bool { return p.Line > 0 }

// String gives "line:column", or "" if the place is not known.
func (p Pos) String() string {
	if !p.Known() {
		return ""
	}
	return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// A Span is a run of a text, from Start up to but without End. The zero Span
// means that the place is not known, as for a value that was built in Go.
type Span struct {
	Start Pos `json:"start"`
	End   Pos `json:"end"`
}

// Known reports whether s is a run of a text.
func (s Span) Known() bool { return s.Start.Known() }
