package schema

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// ours validates a document that says it is one of those that redraft writes
// and nobody else: a comparison, or the quotations of an article. It reports false
// for any other.
func ours(data []byte, opts []Option) (Diagnostics, bool) {
	format, _ := strict.TextOf(data, "format", opts...)
	for _, w := range []struct {
		format string
		door   func() door
	}{{ComparisonFormat, comparisonDoor}, {QuotationsFormat, quotationsDoor}} {
		name, _, _ := strings.Cut(w.format, "/")
		if !strings.HasPrefix(format, name+"/") {
			continue
		}
		c := strict.NewCollector(diag.NewCatalog(plan.Codes()...), opts...)
		if !c.Format(data, w.format, plan.CodeUnknownFormat, plan.CodeNewerFormat) {
			return c.Done(data, nil), true
		}
		return bySchema(w.door(), data, plan.Codes(), opts), true
	}
	return nil, false
}
