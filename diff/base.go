package diff

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
)

// An ApplyOption changes what [Apply] demands.
type ApplyOption func(*applying)

type applying struct{ base string }

// Base makes [Apply] refuse a version whose [Digest] is not this one: that of
// [Comparison].Old, or of New for an inverted script. Without it, and with "", a version
// that was changed where the script does not look is taken as well.
func Base(digest string) ApplyOption { return func(a *applying) { a.base = digest } }

// A BaseError says that a version is not the one that a script is for: it was changed
// since, or is another one.
type BaseError struct {
	Want, Have string // digests
}

func (e *BaseError) Error() string {
	return fmt.Sprintf(
		"diff: the text is not the one that the script is for: its digest is %s, not %s", e.Have,
		e.Want)
}

// baseOf holds a version to the digest that is asked for.
func baseOf(v *plan.Version, opts []ApplyOption) error {
	var a applying
	for _, opt := range opts {
		if opt != nil {
			opt(&a)
		}
	}
	if a.base == "" {
		return nil
	}
	if have := Digest(v); have != a.base {
		return &BaseError{Want: a.base, Have: have}
	}
	return nil
}
