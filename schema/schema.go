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
	CopiesFormat     = "redraft.copies/1"
	CopiesID         = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/copies.schema.json"
	StoryFormat      = "redraft.story/1"
	StoryID          = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/story.schema.json"
	TrailFormat      = "redraft.trail/1"
	TrailID          = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/trail.schema.json"
	WordsFormat      = "redraft.words/1"
	WordsID          = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/words.schema.json"
	TableFormat      = "redraft.table/1"
	TableID          = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/table.schema.json"
	NewsFormat       = "redraft.news/1"
	NewsID           = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/news.schema.json"
	EvidenceFormat   = "redraft.evidence/1"
	EvidenceID       = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/evidence.schema.json"
	QuotationsFormat = "redraft.quotations/1"
	QuotationsID     = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/quotations.schema.json"

	VerificationFormat = "redraft.verification/1"
	VerificationID     = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/verification.schema.json"
	MergeFormat        = "redraft.merge/1"
	MergeID            = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/merge.schema.json"
	HistoryFormat      = "redraft.history/1"
	HistoryID          = "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/history.schema.json"
)

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
	format, id string
	schema     *[]byte
}{
	{PlanFormat, PlanID, &planSchema},
	{ComparisonFormat, ComparisonID, &comparisonSchema},
	{CopiesFormat, CopiesID, &copiesSchema},
	{StoryFormat, StoryID, &storySchema},
	{TrailFormat, TrailID, &trailSchema},
	{WordsFormat, WordsID, &wordsSchema},
	{TableFormat, TableID, &tableSchema},
	{NewsFormat, NewsID, &newsSchema},
	{EvidenceFormat, EvidenceID, &evidenceSchema},
	{QuotationsFormat, QuotationsID, &quotationsSchema},
	{VerificationFormat, VerificationID, &verificationSchema},
	{MergeFormat, MergeID, &mergeSchema},
	{HistoryFormat, HistoryID, &historySchema},
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
