package shell

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// A Command is one subcommand.
type Command struct {
	Name    string // as it is called
	Args    string // what stands after the flags, as help shows it
	Short   string // what it does, in a line
	Long    string // what else is to be known; "" nothing
	Example string // one call

	// Setup declares the flags of a call and gives what does its work. The job
	// writes its output to the call; an error means that nothing is
	// delivered, unless it is one of package status that says otherwise.
	Setup func(*flag.FlagSet) Job
}

// A Job does the work of one call with the arguments that are no flags.
type Job func(c *Call, args []string) error

// Run runs the command with arguments and gives the exit status.
func (cmd *Command) Run(env *Env, args []string) int {
	call := &Call{env: env, command: cmd.Name}
	call.Files = input.NewFiles(env.Stdin, call.Note, env.Readers...)
	flags := flag.NewFlagSet(cmd.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	job := cmd.Setup(flags)
	call.declare(flags)
	rest, err := parse(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		cmd.help(env.Stdout, flags)
		return status.Done
	case err != nil:
		err = status.Wrong("%s", err)
	default:
		err = job(call, rest)
	}
	if status.Delivers(err) {
		if failed := call.deliver(); failed != nil {
			err = failed
		}
	}
	if !status.Delivers(err) {
		cmd.complain(env.Stderr, err)
	}
	answer := status.Of(err)
	if answer == status.Use {
		fmt.Fprintf(env.Stderr, "usage: %s\nredraft %s -h tells more\n", cmd.usage(), cmd.Name)
	}
	return answer
}

// complain writes an error, a line for each problem. A line that begins with a
// file and a place in it is left as it is, so that an editor can jump there.
func (cmd *Command) complain(w io.Writer, err error) {
	problems, ok := errors.AsType[*diag.Error](err)
	located := ok && problems.Error() == err.Error()
	for line := range strings.Lines(err.Error()) {
		line = words.Escape(strings.TrimSuffix(line, "\n"))
		if !located {
			line = "redraft " + cmd.Name + ": " + line
		}
		fmt.Fprintln(w, line)
	}
}

func (cmd *Command) usage() string {
	return strings.TrimSpace("redraft " + cmd.Name + " [flags] " + cmd.Args)
}

func (cmd *Command) help(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprintf(w, "usage: %s\n\n%s.\n", cmd.usage(), cmd.Short)
	if cmd.Long != "" {
		fmt.Fprintf(w, "\n%s\n", cmd.Long)
	}
	fmt.Fprintf(w, "\nexample: %s\n\nflags:\n", cmd.Example)
	flags.SetOutput(w)
	flags.PrintDefaults()
}

// parse reads flags before and after the arguments that are none. What follows
// -- is no flag, and neither is - alone.
func parse(flags *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		left := flags.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if n := len(args) - len(left); n > 0 && args[n-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}
