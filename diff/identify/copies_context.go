package identify

import (
	"context"

	"github.com/redraft-go/redraft/plan"
)

// CompareCopyContext is [CompareCopy] for long texts: it stops with the context's
// error, and looks for it where [TextContext] does and at each point it compares.
func CompareCopyContext(ctx context.Context, p *plan.Plan, version string,
	v *plan.Version,
) (*Copies, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	if _, err := p.Lookup(plan.Ref{Version: version}); err != nil {
		return nil, err
	}
	return compareCopy(ctx, p, version, v)
}
