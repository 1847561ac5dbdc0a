package schema

import (
	_ "embed"
	"slices"
	"strings"
)

// The formats that have a schema, as the member "format" of a document names
// them. Callers have them where the documents are written: plan.Format and its
// like.
const (
	planFormat       = "redraft.plan/1"
	comparisonFormat = "redraft.comparison/1"
	copiesFormat     = "redraft.copies/1"
	storyFormat      = "redraft.story/1"
	trailFormat      = "redraft.trail/1"
	wordsFormat      = "redraft.words/1"
	tableFormat      = "redraft.table/1"
	newsFormat       = "redraft.news/1"
	evidenceFormat   = "redraft.evidence/1"
	quotationsFormat = "redraft.quotations/1"

	verificationFormat = "redraft.verification/1"
	mergeFormat        = "redraft.merge/1"
	historyFormat      = "redraft.history/1"
)

// address gives the address of a format's schema, which is its $id too.
func address(format string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(format, "redraft."), "/")
	return "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/" + name + ".schema.json"
}

//go:embed plan.schema.json
var planSchema []byte

//go:embed comparison.schema.json
var comparisonSchema []byte

//go:embed copies.schema.json
var copiesSchema []byte

//go:embed story.schema.json
var storySchema []byte

//go:embed trail.schema.json
var trailSchema []byte

//go:embed words.schema.json
var wordsSchema []byte

//go:embed table.schema.json
var tableSchema []byte

//go:embed news.schema.json
var newsSchema []byte

//go:embed evidence.schema.json
var evidenceSchema []byte

//go:embed quotations.schema.json
var quotationsSchema []byte

//go:embed verification.schema.json
var verificationSchema []byte

//go:embed merge.schema.json
var mergeSchema []byte

//go:embed history.schema.json
var historySchema []byte

// formats lists the formats with their schemas, in the order of [Formats].
var formats = []struct {
	format string
	schema *[]byte
}{
	{planFormat, &planSchema},
	{comparisonFormat, &comparisonSchema},
	{copiesFormat, &copiesSchema},
	{storyFormat, &storySchema},
	{trailFormat, &trailSchema},
	{wordsFormat, &wordsSchema},
	{tableFormat, &tableSchema},
	{newsFormat, &newsSchema},
	{evidenceFormat, &evidenceSchema},
	{quotationsFormat, &quotationsSchema},
	{verificationFormat, &verificationSchema},
	{mergeFormat, &mergeSchema},
	{historyFormat, &historySchema},
}

// Formats lists the formats that have a schema, as the member "format" of a
// document names them.
func Formats() []string {
	list := make([]string, len(formats))
	for i, s := range formats {
		list[i] = s.format
	}
	return list
}

// For gives the JSON Schema of a format; false for one that has none here. The
// bytes are the caller's own.
func For(format string) ([]byte, bool) {
	for _, s := range formats {
		if s.format == format {
			return slices.Clone(*s.schema), true
		}
	}
	return nil, false
}
