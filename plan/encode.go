package plan

import (
	"fmt"
	"io"

	"github.com/redraft-go/redraft/plan/strict"
)

// Encode writes p to w in the one canonical form: two spaces a level, members
// in the order of the fields, then the x- members in the order of their
// names, nothing escaped without need, a line feed at the end. The same plan
// gives the same bytes, and [Decode] reads them back as an equal plan if its
// points have ids.
//
// An empty Format is written as [Format]. Encode does not check the plan: see
// [Check]. It refuses only what could not be read back (text that is not
// UTF-8, x- members that are no JSON, nesting beyond the limit), with an
// [*Error]; any other error comes from w. Where it refuses, nothing is written.
func Encode(w io.Writer, p *Plan, opts ...Option) error {
	if p == nil {
		p = new(Plan)
	}
	if p.Format == "" {
		named := *p
		named.Format = Format
		p = &named
	}
	c := strict.NewCollector(catalog(), opts...)
	shape := planShape()
	out := shape.Append(nil, p, c)
	if len(out) == 0 {
		return c.Err(c.Done(nil, shape))
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("plan: writing: %w", err)
	}
	return nil
}
