package strict

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
)

// positions gives the line and the column of each of the given offsets. It
// reads data once, whatever the number of offsets, and only as far as needed.
// A line ends with a line feed; a carriage return before it is its last rune.
func positions(data []byte, offsets []int) map[int]diag.Pos {
	slices.Sort(offsets)
	found := make(map[int]diag.Pos, len(offsets))
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
		found[want] = diag.Pos{Line: line, Column: column, Offset: want}
	}
	return found
}
