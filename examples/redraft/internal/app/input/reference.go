package input

import (
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Reference reads the reference of a draft, a point or a report. Of what is none of these
// the error says what it is not.
func Reference(text, not string) (plan.Ref, error) {
	at, err := plan.ParseRef(text)
	if err != nil {
		return plan.Ref{}, status.Wrong("%s", err)
	}
	if at.Version == "" && at.Report == "" || at.Witness != "" || at.Claim != "" {
		return plan.Ref{}, status.Wrong("%q is %s", words.Escape(text), not)
	}
	return at, nil
}

// InPlan takes the id of a report, which is written as that of a draft is, for one where the
// plan has no such draft.
func InPlan(p *plan.Plan, at plan.Ref) plan.Ref {
	if p.Version(at.Version) == nil && at.Point == "" && p.Report(at.Version) != nil {
		return plan.Ref{Report: at.Version}
	}
	return at
}
