package schema

import (
	_ "embed"
	"slices"
)

// The formats that have a schema, as the member "format" of a document names
// them, and the addresses of their schemas.
const (
	PlanFormat       = "redraft.plan/1"
	PlanID           = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/plan.schema.json"
	ComparisonFormat = "redraft.comparison/1"
	ComparisonID     = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/comparison.schema.json"
)

//go:embed plan.schema.json
var planSchema []byte

//go:embed comparison.schema.json
var comparisonSchema []byte

// Plan gives the JSON Schema of the format redraft.plan/1. The bytes are the
// caller's own.
func Plan() []byte { return slices.Clone(planSchema) }

// Comparison gives the JSON Schema of the format redraft.comparison/1. The
// bytes are the caller's own.
func Comparison() []byte { return slices.Clone(comparisonSchema) }
