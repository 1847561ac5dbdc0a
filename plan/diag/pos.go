package diag

import (
	"bytes"
	"slices"
	"strconv"
	"unicode/utf8"
)

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

// positions gives the line and the column of each of the given offsets. It
// reads data once, whatever the number of offsets, and only as far as needed.
// A line ends with a line feed; a carriage return before it is its last rune.
func positions(data []byte, offsets []int) map[int]Pos {
	slices.Sort(offsets)
	found := make(map[int]Pos, len(offsets))
	line, lineStart := 1, 0
	column, counted := 1, 0 // runes in data[lineStart:counted], plus one
	for _, want := range offsets {
		want = min(want, len(data))
		for {
			n := bytes.IndexByte(data[max(lineStart, counted):want], '\n')
			if n < 0 {
				break
			}
			line++
			lineStart = max(lineStart, counted) + n + 1
			counted, column = lineStart, 1
		}
		column += utf8.RuneCount(data[counted:want])
		counted = want
		found[want] = Pos{Line: line, Column: column, Offset: want}
	}
	return found
}
