package render

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/redraft-go/redraft/diff"
)

// JSON writes a comparison as JSON in the format [diff.Format], indented, with
// a line feed at the end. All offsets are bytes of the text that stands beside
// them. The error is that of the writer.
func JSON(w io.Writer, c *diff.Comparison) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}
