package shell

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"strconv"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan/words"
)

// A Call is one call of a command: what it reads, and where what it writes goes.
type Call struct {
	bytes.Buffer // the output; it is delivered when the job is done

	Files *input.Files // what it reads

	env     *Env
	command string
	answers *bufio.Reader // what the user answers; nil: nobody was asked yet
	out     string        // the file to write to; "" standard output
	held    bool          // the output goes to no file
	pager   string
	width   int
}

// declare declares the flags that every command has.
func (c *Call) declare(flags *flag.FlagSet) {
	flags.StringVar(&c.out, "o", "",
		"write to this `file` instead of standard output, whole or not at all")
	flags.StringVar(&c.pager, "pager", c.env.getenv("REDRAFT_PAGER"),
		"show the output on a terminal through this `program`; default $REDRAFT_PAGER")
	flags.IntVar(&c.width, "width", 0,
		"`columns` of the output; 0: $COLUMNS, else those of the terminal, else 80")
}

// Note tells the user something beside the output.
func (c *Call) Note(format string, args ...any) {
	fmt.Fprintln(c.env.Stderr, words.Escape(fmt.Sprintf(format, args...)))
}

const (
	defaultWidth = 80
	leastWidth   = 40
)

// Width is the number of columns to write in.
func (c *Call) Width() int { return max(c.columns(), leastWidth) }

func (c *Call) columns() int {
	if c.width > 0 {
		return c.width
	}
	if n, err := strconv.Atoi(c.env.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if c.Terminal() && c.env.Columns > 0 {
		return c.env.Columns
	}
	return defaultWidth
}

// Color reports whether the output may have colours.
func (c *Call) Color() bool {
	return c.Terminal() && c.env.getenv("NO_COLOR") == "" && c.env.getenv("TERM") != "dumb"
}

// Terminal reports whether the output goes to a terminal.
func (c *Call) Terminal() bool { return c.env.OutTerminal && (c.out == "" || c.out == "-") }
