package outline

import (
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// escapable are the signs that a backslash before them takes for what they are.
const escapable = "&<>`~|=+!^$'\"@{}.)-#*_[](\\"

// escapeText writes words so that all of them are read as they stand. Note says where a
// bracket begins what would be read as an editor's; it may be nil.
func escapeText(s string, note func(at int) bool) string {
	var b strings.Builder
	start := 0
	for at := range len(s) {
		begins := at > 0 && s[at-1] == '\n'
		escaped := at > 0 && s[at-1] == '\\' // a backslash that is a character
		switch c := s[at]; {
		case c == '\\' && (at+1 == len(s) || s[at+1] == '\n' ||
			strings.IndexByte(escapable, s[at+1]) >= 0):
			b.WriteString(s[start:at] + "&#92;")
			start = at + 1
		case at > 0 && s[at-1] == ':' && strings.IndexByte("&<`~", c) >= 0 &&
			words.Misread(s, at, begins, false):
			// C:\~ is a path
			fmt.Fprintf(&b, "%s&#%d;", s[start:at], c)
			start = at + 1
		case words.Misread(s, at, begins, false), escaped && strings.IndexByte(".)-#*_[](", c) >= 0,
			note != nil && (c == '[' || c == '(') && note(at):
			b.WriteString(s[start:at] + "\\")
			start = at
		}
	}
	return b.String() + s[start:]
}

// escapeLabel does so for a heading, in which a backslash is a character.
func escapeLabel(s string) string {
	var b strings.Builder
	for at := range len(s) {
		if words.Misread(s, at, false, false) || s[at] == '\\' {
			fmt.Fprintf(&b, "&#%d;", s[at])
		} else {
			b.WriteByte(s[at])
		}
	}
	return b.String()
}
