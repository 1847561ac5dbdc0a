package schema

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// comparison validates a document that says it is a comparison. It reports
// false for any other.
func comparison(data []byte, opts []Option) (Diagnostics, bool) {
	format, _ := strict.TextOf(data, "format", opts...)
	name, _, _ := strings.Cut(ComparisonFormat, "/")
	if !strings.HasPrefix(format, name+"/") {
		return nil, false
	}
	c := strict.NewCollector(diag.NewCatalog(plan.Codes()...), opts...)
	if !c.Format(data, ComparisonFormat, plan.CodeUnknownFormat, plan.CodeNewerFormat) {
		return c.Done(data, nil), true
	}
	return bySchema(comparisonDoor(), data, plan.Codes(), opts), true
}
