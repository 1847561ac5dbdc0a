package quote

import (
	"fmt"
	"io"
	"sync"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// Encode writes a report as JSON: members in the order of the fields, nothing
// escaped without need, a line feed at the end. The same report gives the same
// bytes. An empty Format is written as [Format], and nil as the zero Report. It
// refuses text that is not UTF-8, with a [*diag.Error], and then writes nothing;
// any other error comes from w.
func Encode(w io.Writer, r *Report) error {
	var named Report
	if r != nil {
		named = *r
	}
	if named.Format == "" {
		named.Format = Format
	}
	found := strict.NewCollector(diag.NewCatalog())
	shape := reportShape()
	out := shape.Append(nil, &named, found)
	if len(out) == 0 {
		return found.Err(found.Done(nil, shape))
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("quote: writing: %w", err)
	}
	return nil
}

// reportShape is the shape of a Report. It is made once and never changes.
var reportShape = sync.OnceValue(func() *strict.Shape {
	shape, err := strict.ShapeOf[Report]()
	if err != nil {
		// The types of this package have a shape: every test of Encode.
		return new(strict.Shape)
	}
	return shape
})
