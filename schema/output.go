package schema

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// outputs are the formats that redraft writes of plans, with their doors.
var outputs = []struct {
	format string
	door   func() door
}{
	{comparisonFormat, comparisonDoor},
	{copiesFormat, copiesDoor},
	{storyFormat, storyDoor},
	{trailFormat, trailDoor},
	{wordsFormat, wordsDoor},
	{tableFormat, tableDoor},
	{newsFormat, newsDoor},
	{evidenceFormat, evidenceDoor},
	{quotationsFormat, quotationsDoor},
	{verificationFormat, verificationDoor},
	{mergeFormat, mergeDoor},
	{historyFormat, historyDoor},
}

// output validates a document that says it is one of [outputs]. It reports false
// for any other.
func output(data []byte, opts []Option) (Diagnostics, bool) {
	format, _ := strict.TextOf(data, "format", opts...)
	for _, o := range outputs {
		name, _, _ := strings.Cut(o.format, "/")
		if !strings.HasPrefix(format, name+"/") {
			continue
		}
		c := strict.NewCollector(diag.NewCatalog(plan.Codes()...), opts...)
		if !c.Format(data, o.format, plan.CodeUnknownFormat, plan.CodeNewerFormat) {
			return c.Done(data, nil), true
		}
		return bySchema(o.door(), data, plan.Codes(), opts), true
	}
	return nil, false
}
