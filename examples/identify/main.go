// Identify says where a text stands among the known drafts of a plan: another
// copy of one of them, a new draft, or something else.
//
//	go run ./examples/identify some.txt                   a file of numbered text
//	pbpaste | go run ./examples/identify -                standard input
//	go run ./examples/identify -plan plan.json some.txt   among the drafts of another plan
//	go run ./examples/identify -lang uk some.txt          the language of the text, where it is known
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
	"path/filepath"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

const (
	statusInput = 1
	statusUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run does the whole job and gives the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var planFile, language string
	flags := flag.NewFlagSet("identify", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: identify [-plan FILE] [-lang TAG] FILE    (- is standard input)")
		flags.PrintDefaults()
	}
	flags.StringVar(&planFile, "plan", "", "read the plan from this JSON `file` instead of the embedded one")
	flags.StringVar(&language, "lang", "", "the language of the text, as a BCP 47 `tag`")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	if flags.NArg() != 1 {
		fmt.Fprintf(stderr, "identify: one text is expected, not %d\n", flags.NArg())
		flags.Usage()
		return statusUsage
	}
	var b bytes.Buffer
	if err := find(&b, stdin, flags.Arg(0), planFile, language); err != nil {
		fmt.Fprintf(stderr, "identify: %v\n", err)
		return statusInput
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		fmt.Fprintf(stderr, "identify: %v\n", err)
		return statusInput
	}
	return 0
}

// find reads the text and the plan and prints what is found.
func find(w io.Writer, stdin io.Reader, file, planFile, language string) error {
	text, name, err := readText(stdin, file)
	if err != nil {
		return err
	}
	p, err := readPlan(planFile)
	if err != nil {
		return err
	}
	o := outline.Parse(text, outline.Language(language))
	if len(o.Version.Points) == 0 {
		return fmt.Errorf("%s has no text", name)
	}
	report(w, name, p, identify.Text(p, o.Version))
	return nil
}

func readText(stdin io.Reader, file string) (text, name string, err error) {
	if file == "-" {
		data, err := io.ReadAll(stdin)
		return string(data), "standard input", err
	}
	data, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return "", "", fmt.Errorf("there is no file %s", file)
	}
	return string(data), filepath.Base(file), err
}

func readPlan(file string) (*plan.Plan, error) {
	if file == "" {
		return ukraine2025.Plan(), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return plan.Decode(f, plan.Name(file))
}
