package plan

import (
	"fmt"
	"os"
)

// ReadFile reads the plan that is kept in the named file, as [Decode] does.
// The name stands in the messages, unless the option [Name] gives another.
//
// The error is an [*Error] for a bad document, beside which the plan may be
// given too; errors of the file system are wrapped, so that errors.Is finds
// [io/fs.ErrNotExist] in them. Of a file beyond the limit no more than the
// limit is read.
func ReadFile(name string, opts ...Option) (*Plan, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("plan: %w", err)
	}
	defer f.Close()
	return Decode(f, append([]Option{Name(name)}, opts...)...)
}
