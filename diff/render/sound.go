package render

import (
	"fmt"

	"github.com/redraft-go/redraft/diff"
)

// sound gives a comparison that may be shown: nil is that of nothing with nothing. One that
// does not pass [diff.Check] is refused, for it may say of a text what is not in
// it, and a forged text compares beautifully.
func sound(c *diff.Comparison) (*diff.Comparison, error) {
	if c == nil {
		return diff.Compare(nil, nil), nil
	}
	if err := diff.Check(c); err != nil {
		return nil, fmt.Errorf("render: the comparison is not sound: %w", err)
	}
	return c, nil
}
