// Package shell is the side of the program that its user sees: the flags and
// the help of a command, its messages, and where its output goes.
package shell

import (
	"io"
	"os"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
)

// An Env is what the program runs in. One with the three streams alone is that
// of a call without a terminal and with an empty environment.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer

	Getenv      func(name string) string // nil: nothing is set
	InTerminal  bool                     // Stdin is a terminal: somebody can be asked
	OutTerminal bool                     // Stdout is one
	ErrTerminal bool                     // Stderr is one
	Columns     int                      // of the terminal; 0 not known

	Readers []input.Reader // of files that are no plain text
}

// System is the environment of this process.
func System(readers ...input.Reader) *Env {
	columns, out := terminal(os.Stdout)
	_, errs := terminal(os.Stderr)
	_, input := terminal(os.Stdin)
	return &Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, InTerminal: input, OutTerminal: out, ErrTerminal: errs, Columns: columns,
		Readers: readers,
	}
}

func (e *Env) getenv(name string) string {
	if e.Getenv == nil {
		return ""
	}
	return e.Getenv(name)
}
