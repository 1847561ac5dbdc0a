// Checkquotes looks for each quotation of an article in the copies of a draft:
// found, differs and how, or nowhere.
//
//	go run ./examples/checkquotes article.txt                  against the leaked 28 points
//	go run ./examples/checkquotes article.txt -against e3-28   against another draft
//	go run ./examples/checkquotes -plan plan.json -            standard input, and another plan
//
// Nowhere is not wrong: only words of the draft that were read somewhere can be
// found. The exit status is 0 whatever was found, or 1 where the input is at
// fault, or 2 where the call is.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
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
	flags := flag.NewFlagSet("checkquotes", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: checkquotes [flags] ARTICLE\nARTICLE is a text file, or - for standard input")
		flags.PrintDefaults()
	}
	against := flags.String("against", "us-28", "the draft, by its `id`")
	planFile := flags.String("plan", "", "read the plan from this JSON `file` instead of the embedded one")
	articles, err := parse(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return statusUsage
	}
	if len(articles) != 1 {
		fmt.Fprintf(stderr, "checkquotes: one article is expected, not %d\n", len(articles))
		flags.Usage()
		return statusUsage
	}
	var b bytes.Buffer
	err = check(&b, stdin, articles[0], *planFile, *against)
	if err == nil {
		_, err = io.WriteString(stdout, fitted(b.String()))
	}
	if err != nil {
		fmt.Fprintf(stderr, "checkquotes: %v\n", err)
		return statusInput
	}
	return 0
}

// parse reads flags before and after the arguments that are none. What follows
// -- is no flag.
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

// check writes what comes of each quotation of an article.
func check(w io.Writer, stdin io.Reader, article, planFile, against string) error {
	p, err := load(planFile)
	if err != nil {
		return err
	}
	v := p.Version(against)
	if v == nil {
		return unknown(p, against)
	}
	text, err := read(stdin, article)
	if err != nil {
		return err
	}
	quotations, unpaired := findQuotations(text)
	c := newChecker(p, v)
	results := make([]result, len(quotations))
	for i, q := range quotations {
		results[i] = c.check(q)
	}
	write(w, c, results, unpaired)
	return nil
}

// load reads the plan.
func load(name string) (*plan.Plan, error) {
	if name == "" {
		return ukraine2025.Plan(), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // it was only read
	return plan.Decode(f, plan.Name(name))
}

// read reads the article.
func read(stdin io.Reader, name string) (string, error) {
	if name == "-" {
		text, err := io.ReadAll(stdin)
		return string(text), err
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("there is no file %s", name)
	}
	return string(text), err
}

// unknown says that there is no draft of a name, and names what is near.
func unknown(p *plan.Plan, name string) error {
	ids := make([]string, len(p.Versions))
	for i := range p.Versions {
		ids[i] = p.Versions[i].ID
	}
	slices.Sort(ids)
	advice := "drafts here: " + strings.Join(ids, ", ")
	if near := diag.Nearest(name, ids); near != "" {
		advice = fmt.Sprintf("did you mean %q? %s", near, advice)
	}
	return fmt.Errorf("there is no draft %q; %s", name, advice)
}
