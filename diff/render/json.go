package render

import (
	"fmt"
	"io"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// JSON writes a comparison as [diff.Encode] does, after it was held to
// [diff.Check]: the error is one of these two, or the writer's. All offsets are
// bytes of the text that stands beside them.
func JSON(w io.Writer, c *diff.Comparison) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	return diff.Encode(w, c)
}

// shapeOf gives the shape of one of our own types, of which TestShapes holds that
// they have one.
func shapeOf[T any]() *strict.Shape {
	shape, err := strict.ShapeOf[T]()
	if err != nil {
		return new(strict.Shape)
	}
	return shape
}

// writeJSON writes v in the canonical layout.
func writeJSON(w io.Writer, shape *strict.Shape, v any) error {
	found := strict.NewCollector(diag.NewCatalog(plan.Codes()...))
	out := shape.Append(nil, v, found)
	if len(out) == 0 {
		return found.Err(found.Done(nil, shape))
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("write the JSON: %w", err)
	}
	return nil
}
