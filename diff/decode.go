package diff

import (
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// A DecodeOption changes how a comparison is read, checked or written: the
// options of package strict.
type DecodeOption = strict.Option

// Decode reads a comparison from r: strictly, all of it, and by the rules of
// [Check]. The error is a [*diag.Error] that holds every problem, located; any
// other error comes from r. The comparison is given beside a [*diag.Error] too
// where its shape is right, so that the rules alone were broken; otherwise it is
// nil. One that breaks rules is not to be shown: it may say of a text what is not
// in it.
//
// Limits are those of [plan.Decode]. Cost: one pass over the bytes and one over
// the comparison.
func Decode(r io.Reader, opts ...DecodeOption) (*Comparison, error) {
	c := strict.NewCollector(catalog(), opts...)
	data, err := io.ReadAll(io.LimitReader(r, int64(c.MaxSize())+1))
	if err != nil {
		return nil, fmt.Errorf("diff: reading: %w", err)
	}
	if data == nil {
		data = []byte{}
	}
	shape := comparisonShape()
	out := new(Comparison)
	if c.Format(data, Format, plan.CodeUnknownFormat, plan.CodeNewerFormat) &&
		shape.Decode(data, out, c) && !c.Misread() {
		check(out, c)
	}
	ds := c.Done(data, shape)
	if c.Misread() {
		out = nil
	}
	return out, c.Err(ds)
}

// Encode writes c to w as JSON in the format [Format]: two spaces a level,
// members in the order of the fields, then the x- members in the order of their
// names, nothing escaped without need, a line feed at the end. The same
// comparison gives the same bytes, and [Decode] reads them back as an equal one.
//
// An empty Format is written as [Format]. Encode does not check: see [Check]. It
// refuses only what could not be read back, as text that is not UTF-8, with a
// [*diag.Error]; any other error comes from w. Where it refuses, nothing is
// written.
func Encode(w io.Writer, c *Comparison, opts ...DecodeOption) error {
	if c == nil {
		c = new(Comparison)
	}
	if c.Format == "" {
		named := *c
		named.Format = Format
		c = &named
	}
	found := strict.NewCollector(catalog(), opts...)
	shape := comparisonShape()
	out := shape.Append(nil, c, found)
	if len(out) == 0 {
		return found.Err(found.Done(nil, shape))
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("diff: writing: %w", err)
	}
	return nil
}

// comparisonShape is the shape of a Comparison. It is made once and never
// changes.
var comparisonShape = sync.OnceValue(func() *strict.Shape {
	shape, err := strict.ShapeOf[Comparison]()
	if err != nil {
		// The types of this package have a shape: TestComparisonHasAShape.
		return new(strict.Shape)
	}
	return shape
})

// Codes lists every code that reading or checking a comparison may give: those
// of JSON, of plans where a fault is the same, and of the rules of [Check]. Codes
// are kept, and never used for something else.
func Codes() []diag.CodeInfo { return catalog().Codes() }

// catalog is made once and never changes.
var catalog = sync.OnceValue(func() *diag.Catalog {
	shared := []diag.Code{
		plan.CodeUnknownFormat, plan.CodeNewerFormat, plan.CodeUnknownValue,
		plan.CodeTextRange,
	}
	infos := slices.DeleteFunc(plan.Codes(), func(info diag.CodeInfo) bool {
		return !slices.Contains(shared, info.Code)
	})
	return diag.NewCatalog(append(infos, rules()...)...)
})
