package compare

import (
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/plan"
)

// noteCopy says where a file that is held against a draft of the plan is probably
// another copy of it: what differs may then be the copy's.
func noteCopy(call *shell.Call, p *plan.Plan, file, draft *side) {
	if !file.file || draft.file {
		return
	}
	done := call.Progress("looking through the drafts")
	r := identify.Text(p, file.version)
	done()
	if r.Finding == identify.FindingCopy && r.Version == draft.version.ID {
		call.Note("%s: probably another copy of %s: what differs may be the copy's and not a draft's; redraft identify says more", file.shown(), draft.shown())
	}
}
