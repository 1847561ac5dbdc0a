package render

import (
	"io"

	"github.com/redraft-go/redraft/diff"
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
