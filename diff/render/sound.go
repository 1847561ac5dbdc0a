package render

import (
	"fmt"

	"github.com/redraft-go/redraft/diff"
)

// sound gives a comparison that may be shown: nil is one of nothing. One that
// does not pass [diff.Check] is refused, for it may say of a text what is not in
// it, and a forged text compares beautifully.
func sound(c *diff.Comparison) (*diff.Comparison, error) {
	if c == nil {
		return &diff.Comparison{}, nil
	}
	if err := diff.Check(c); err != nil {
		return nil, fmt.Errorf("render: the comparison is not sound: %w", err)
	}
	return c, nil
}
