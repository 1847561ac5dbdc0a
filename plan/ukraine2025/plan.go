package ukraine2025

import (
	_ "embed"
	"slices"

	"github.com/redraft-go/redraft/plan"
)

//go:generate go run ./internal/join -from data -to plan.json

//go:embed plan.json
var document []byte

// JSON gives the document as it is embedded, in the format [plan.Format]: a
// copy, which the caller may change.
func JSON() []byte { return slices.Clone(document) }

// Plan gives the plan: a fresh copy, which the caller may change. It is
// decoded on each call, and nothing is decoded before: who needs it often
// keeps it. See BenchmarkPlan.
func Plan() *plan.Plan {
	p, _ := plan.DecodeBytes(document) // TestDocumentDecodes holds that there is no error
	return p
}
