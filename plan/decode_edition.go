package plan

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

const (
	formatName    = "redraft.plan/"
	formatEdition = 1
)

// checkEdition looks at the member "format" before anything else is read. A
// document of a newer edition, or of another format, gives this one problem:
// whatever else would be said of it would be wrong. A document without the
// member is read on, and told so by the rules.
func checkEdition(data []byte, c *diag.Collector) bool {
	if len(data) > c.MaxSize() {
		return true // the scanner says so
	}
	// Findings here would be told twice, so they go nowhere.
	s := diag.NewScanner(data, diag.NewCollector(new(diag.Catalog), diag.MaxSize(c.MaxSize()), diag.MaxDepth(c.MaxDepth())))
	if s.Next().Kind != diag.TokenKindObject {
		return true
	}
	for {
		t := s.Next()
		switch t.Kind {
		case diag.TokenKindInvalid, diag.TokenKindEOF:
			return true
		case diag.TokenKindName:
			if s.Depth() == 1 && s.Text(t) == "format" {
				value := s.Next()
				if value.Kind != diag.TokenKindString {
					return true
				}
				return knownEdition(s.Text(value), diag.Bytes(value.Start, value.End), c)
			}
		default:
		}
	}
}

// knownEdition reports whether the format is one that is read, and adds what
// is wrong with it otherwise.
func knownEdition(format string, at diag.Place, c *diag.Collector) bool {
	if format == Format || format == "" {
		return true
	}
	edition, ok := strings.CutPrefix(format, formatName)
	n, err := strconv.ParseUint(edition, 10, 31)
	if ok && err == nil && n > formatEdition && strconv.FormatUint(n, 10) == edition {
		c.Add(CodeNewerFormat, at, diag.P("format", format), diag.P("newest", strconv.Itoa(formatEdition)))
		return false
	}
	c.Add(CodeUnknownFormat, at, diag.P("format", format), diag.P("known", Format))
	return false
}
