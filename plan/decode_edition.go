package plan

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

const (
	formatName    = "redraft.plan/"
	formatEdition = 1
)

// checkEdition looks at the member "format" before anything else is read. A
// document of a newer edition, or of another format, gives this one problem:
// whatever else would be said of it would be wrong. A document without the
// member is read on, and told so by the rules.
func checkEdition(data []byte, c *strict.Collector) bool {
	if len(data) > c.MaxSize() {
		return true // the scanner says so
	}
	// Findings here would be told twice, so they go nowhere.
	s := strict.NewScanner(data, strict.NewCollector(new(diag.Catalog), strict.MaxSize(c.MaxSize()), strict.MaxDepth(c.MaxDepth())))
	if s.Next().Kind != strict.TokenKindObject {
		return true
	}
	for {
		t := s.Next()
		switch t.Kind {
		case strict.TokenKindInvalid, strict.TokenKindEOF:
			return true
		case strict.TokenKindName:
			if s.Depth() == 1 && s.Text(t) == "format" {
				value := s.Next()
				if value.Kind != strict.TokenKindString {
					return true
				}
				return knownEdition(s.Text(value), strict.Bytes(value.Start, value.End), c)
			}
		default:
		}
	}
}

// knownEdition reports whether the format is one that is read, and adds what
// is wrong with it otherwise.
func knownEdition(format string, at strict.Place, c *strict.Collector) bool {
	if format == Format || format == "" {
		return true
	}
	edition, ok := strings.CutPrefix(format, formatName)
	n, err := strconv.ParseUint(edition, 10, 31)
	if ok && err == nil && n > formatEdition && strconv.FormatUint(n, 10) == edition {
		c.Add(CodeNewerFormat, at, strict.P("format", format), strict.P("newest", strconv.Itoa(formatEdition)))
		return false
	}
	c.Add(CodeUnknownFormat, at, strict.P("format", format), strict.P("known", Format))
	return false
}
