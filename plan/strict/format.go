package strict

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// TextOf gives the text of a member of a document's outermost object, and where
// it stands; "" if there is none that can be read. It reads as far as that
// member, and reports nothing: what reads the document does. Limits are those of
// the options.
func TextOf(data []byte, member string, opts ...Option) (string, Place) {
	s := NewScanner(data, NewCollector(new(diag.Catalog), opts...))
	if s.Next().Kind != TokenKindObject {
		return "", Place{}
	}
	for t := s.Next(); t.Kind == TokenKindName; t = s.Next() {
		value := s.Next()
		if s.Text(t) == member && value.Kind == TokenKindString {
			return s.Text(value), Bytes(value.Start, value.End)
		}
		s.Skip(value)
	}
	return "", Place{}
}

// Format reports whether a document may be read as one of the format own, which
// ends in a slash and the edition ("redraft.plan/1"), as far as its member
// "format" says. It is to be asked before anything else is read: a document of a
// newer edition, or of another format, gives one problem, with the code newer or
// unknown, for whatever else would be said of it would be wrong. A document
// without the member may be read; that it is missing is for the rules to say.
func (c *Collector) Format(data []byte, own string, unknown, newer diag.Code) bool {
	if len(data) > c.maxSize {
		return true // the scanner says so
	}
	format, at := TextOf(data, "format", MaxSize(c.maxSize), MaxDepth(c.maxDepth))
	return c.FormatIs(format, at, own, unknown, newer)
}

// FormatIs is [Collector.Format] for a value that was built in Go, or whose
// format is known already.
func (c *Collector) FormatIs(format string, at Place, own string, unknown, newer diag.Code) bool {
	if format == own || format == "" {
		return true
	}
	name, newest, _ := strings.Cut(own, "/")
	edition, ok := strings.CutPrefix(format, name+"/")
	n, err := strconv.ParseUint(edition, 10, 31)
	read, _ := strconv.ParseUint(newest, 10, 31)
	if ok && err == nil && n > read && strconv.FormatUint(n, 10) == edition {
		c.Add(newer, at, P("format", format), P("newest", newest))
		return false
	}
	c.Add(unknown, at, P("format", format), P("known", own))
	return false
}
