package ukraine2025

import (
	_ "embed"
	"encoding/json"
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
// decoded on each call; nothing is decoded before. Callers that need it often
// keep it. See BenchmarkPlan.
func Plan() *plan.Plan {
	p := new(plan.Plan)
	_ = json.Unmarshal(document, p) // a test holds that the document decodes
	return p
}
