package schema

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// comparison validates a document that says it is a comparison. It reports
// false for any other.
func comparison(data []byte, opts []Option) (Diagnostics, bool) {
	format, at := formatOf(data, opts)
	if format == ComparisonFormat {
		return bySchema(comparisonDoor(), data, plan.Codes(), opts), true
	}
	name, current, _ := strings.Cut(ComparisonFormat, "/")
	edition, ok := strings.CutPrefix(format, name+"/")
	if !ok {
		return nil, false
	}
	c := strict.NewCollector(diag.NewCatalog(plan.Codes()...), opts...)
	newest, _ := strconv.Atoi(current)
	if n, err := strconv.Atoi(edition); err == nil && n > newest && strconv.Itoa(n) == edition {
		c.Add(plan.CodeNewerFormat, at, strict.P("format", format), strict.P("newest", current))
	} else {
		c.Add(plan.CodeUnknownValue, at, strict.P("member", "format"), strict.P("value", format), strict.P("known", "known: "+ComparisonFormat))
	}
	return c.Done(data, nil), true
}

// formatOf gives the member "format" of a document, and where it stands; "" if
// there is none that can be read. It reads as far as that member, and reports
// nothing: what reads the document does.
func formatOf(data []byte, opts []Option) (string, strict.Place) {
	s := strict.NewScanner(data, strict.NewCollector(new(diag.Catalog), opts...))
	if s.Next().Kind != strict.TokenKindObject {
		return "", strict.Place{}
	}
	for t := s.Next(); t.Kind == strict.TokenKindName; t = s.Next() {
		value := s.Next()
		if s.Text(t) == "format" && value.Kind == strict.TokenKindString {
			return s.Text(value), strict.Bytes(value.Start, value.End)
		}
		s.Skip(value)
	}
	return "", strict.Place{}
}
