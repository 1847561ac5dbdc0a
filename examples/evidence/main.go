// Evidence prints what is known of one point of a draft: who has which words,
// how each was read, where copies disagree, what was claimed and who denies it,
// what later drafts have there, and what may be said of it.
//
//	go run ./examples/evidence                                 point 26 of the leaked 28: audit or amnesty
//	go run ./examples/evidence us-28/6                         another point
//	go run ./examples/evidence -plan plan.json draft-1/4       a point of another plan
//
// The exit status is 0, or 1 where the input is at fault, or 2 where the call
// is.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

const (
	statusInput = 1
	statusUsage = 2

	defaultPoint = "us-28/26"
	defaultWidth = 80
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does the whole job and gives the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("evidence", flag.ContinueOnError)
	flags.SetOutput(stderr)
	file := flags.String("plan", "", "read the plan from this JSON `file` instead of the embedded one")
	width := flags.Int("width", defaultWidth, "`columns` of the output, 40 at least")
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: evidence [flags] [POINT]\n\nPOINT is a draft and a point of it; without it %s.\n\n", defaultPoint)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	at, err := reference(flags.Args())
	if err != nil {
		fmt.Fprintf(stderr, "evidence: %v\n", err)
		flags.Usage()
		return statusUsage
	}
	var b bytes.Buffer
	if err := write(&b, *file, at, *width); err != nil {
		fmt.Fprintf(stderr, "evidence: %v\n", err)
		return statusInput
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		fmt.Fprintf(stderr, "evidence: %v\n", err)
		return statusInput
	}
	return 0
}

// reference reads the one argument that there may be.
func reference(args []string) (plan.Ref, error) {
	text := defaultPoint
	switch len(args) {
	case 0:
	case 1:
		text = args[0]
	default:
		return plan.Ref{}, fmt.Errorf("%q is not expected after the point", args[1])
	}
	at, err := plan.ParseRef(text)
	if err != nil {
		return plan.Ref{}, err
	}
	if at.Point == "" || at.Witness != "" {
		return plan.Ref{}, fmt.Errorf("%q is no point: write a draft and a point of it, such as %s", text, defaultPoint)
	}
	return at, nil
}

func write(w io.Writer, file string, at plan.Ref, width int) error {
	p, err := load(file)
	if err != nil {
		return err
	}
	d, err := gather(p, at)
	if err != nil {
		return err
	}
	return d.print(w, width)
}

// load reads the plan.
func load(file string) (*plan.Plan, error) {
	if file == "" {
		return ukraine2025.Plan(), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close() // it was only read
	return plan.Decode(f, plan.Name(file))
}
