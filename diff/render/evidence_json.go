package render

import (
	"io"
	"sync"

	"github.com/redraft-go/redraft/plan/strict"
)

// EvidenceJSON writes evidence as JSON in the format [EvidenceFormat], laid out as
// [CopiesJSON] does. Only what has the sort quoted or foreign was read in these words:
// whoever prints anything else as a quotation errs. A nil e is that of nothing. Text
// that is not UTF-8 is refused with a [*diag.Error]; any other error is the writer's.
func EvidenceJSON(w io.Writer, e *Evidence) error {
	named := Evidence{}
	if e != nil {
		named = *e
	}
	named.Format = EvidenceFormat
	return writeJSON(w, evidenceShape(), &named)
}

// evidenceShape is made once and never changes.
var evidenceShape = sync.OnceValue(func() *strict.Shape { return shapeOf[Evidence]() })
