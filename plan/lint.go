package plan

import "github.com/redraft-go/redraft/plan/strict"

// Lint gives every problem of a plan, warnings too, in the order in which
// [Encode] would write the places. It alters nothing; nil is an empty plan.
func Lint(p *Plan, opts ...Option) Diagnostics {
	c := strict.NewCollector(catalog(), opts...)
	return lint(p, c)
}

// LintBytes gives every problem of a document, warnings too: those of
// [DecodeBytes], with lines and columns.
func LintBytes(data []byte, opts ...Option) Diagnostics {
	_, ds, _ := read(data, strict.NewCollector(catalog(), opts...), nil)
	return ds
}

func lint(p *Plan, c *strict.Collector) Diagnostics {
	if p == nil {
		p = new(Plan)
	}
	shape := planShape()
	whole := shape.Inspect(p, c)
	if !c.FormatIs(p.Format, strict.At("/format"), Format, CodeUnknownFormat, CodeNewerFormat) {
		whole = false
	}
	if whole {
		k := newChecker(p, c, newUnread(p, c.Unread(nil)))
		k.built = true
		k.plan()
	}
	return c.Done(nil, shape)
}
