// Package status says how a call of the program ended.
package status

import (
	"errors"
	"fmt"
)

// The exit statuses.
const (
	Done  = 0 // the work was done
	Input = 1 // what came in is at fault, or could not be read or written
	Use   = 2 // the call is at fault
	No    = 3 // the work was done, and the answer is no
)

// ErrNo is the end of work that was done, where the answer is no. It is no
// failure: what was found is delivered.
var ErrNo = errors.New("the answer is no")

// ErrBad is the end of work that was done where what came in is at fault. What
// was found is delivered, and says so.
var ErrBad = errors.New("what came in is at fault")

// A useError says that the call is at fault.
type useError struct{ text string }

func (e *useError) Error() string { return e.text }

// Wrong gives the error of a call that is at fault.
func Wrong(format string, args ...any) error { return &useError{fmt.Sprintf(format, args...)} }

// Delivers reports whether what was found is delivered all the same.
func Delivers(err error) bool {
	return err == nil || errors.Is(err, ErrNo) || errors.Is(err, ErrBad)
}

// Of gives the exit status for the error that a command ended with.
func Of(err error) int {
	if err == nil {
		return Done
	}
	if errors.Is(err, ErrNo) {
		return No
	}
	if _, ok := errors.AsType[*useError](err); ok {
		return Use
	}
	return Input
}
