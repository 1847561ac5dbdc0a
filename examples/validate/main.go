// Validate checks plans that came from elsewhere, and says what is wrong with
// them in a way that their makers can mend it without asking.
//
//	go run ./examples/validate plan.json
//	curl -s https://example.org/plan.json | go run ./examples/validate -
//
// The exit status is 0 if no file has errors, 1 if one has or cannot be read,
// and 2 for wrong use.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/schema"
)

const (
	ok       = 0
	refused  = 1
	wrongUse = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// result is what is told of one file.
type result struct {
	Name        string             `json:"name"`
	Errors      int                `json:"errors"`
	Warnings    int                `json:"warnings"`
	Diagnostics schema.Diagnostics `json:"diagnostics"`
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("validate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "text", "text or json")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: validate [-format text|json] FILE…     (- is standard input)")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return wrongUse
	}
	if flags.NArg() == 0 || *format != "text" && *format != "json" {
		flags.Usage()
		return wrongUse
	}

	status := ok
	results := []result{}
	for _, name := range flags.Args() {
		data, err := read(name, stdin)
		if err != nil {
			fmt.Fprintln(stderr, "validate:", err)
			status = refused
			continue
		}
		ds := problems(data, name)
		r := result{name, ds.Count(diag.SeverityError), ds.Count(diag.SeverityWarning), ds}
		if r.Errors > 0 {
			status = refused
		}
		if r.Diagnostics == nil {
			r.Diagnostics = schema.Diagnostics{}
		}
		results = append(results, r)
	}

	write := text
	if *format == "json" {
		write = asJSON
	}
	if err := write(stdout, results); err != nil {
		fmt.Fprintln(stderr, "validate:", err)
		return refused
	}
	return status
}

// problems gives what is wrong with a document. The rules of a comparison stand
// above those of its shape.
func problems(data []byte, name string) schema.Diagnostics {
	ds := schema.Validate(data, schema.Name(name))
	if format, _ := strict.TextOf(data, "format"); format != diff.Format || ds.Err() != nil {
		return ds
	}
	_, err := diff.Decode(bytes.NewReader(data), strict.Name(name))
	if refused, ok := errors.AsType[*diag.Error](err); ok {
		return refused.Diagnostics
	}
	return ds
}

// read gives a file's bytes, or one more than are read anyway.
func read(name string, stdin io.Reader) ([]byte, error) {
	from := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		from = f
	}
	return io.ReadAll(io.LimitReader(from, strict.DefaultMaxSize+1))
}

func asJSON(w io.Writer, results []result) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(results)
}

// text prints two paragraphs for each problem, the place and what is wrong,
// and the pointer with what to do, and at the end how many there are.
func text(w io.Writer, results []result) error {
	var b strings.Builder
	errs, warnings := 0, 0
	for _, r := range results {
		errs += r.Errors
		warnings += r.Warnings
		for _, d := range r.Diagnostics {
			fold(&b, d.Line(r.Name))
			fold(&b, strings.TrimRight("  "+string(d.Pointer)+"   "+d.Advice, " "))
		}
	}
	total := count(errs, "error")
	if warnings > 0 {
		total += ", " + count(warnings, "warning")
	}
	fmt.Fprintln(&b, total)
	_, err := io.WriteString(w, b.String())
	return err
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// width is that of a terminal.
const width = 80

// fold writes a line, broken between words where it is too long; what follows
// is set in by two spaces.
func fold(b *strings.Builder, line string) {
	trimmed := strings.TrimLeft(line, " ")
	if trimmed == "" {
		return
	}
	indent := line[:len(line)-len(trimmed)]
	column := len(indent)
	b.WriteString(indent)
	for i, word := range strings.Split(trimmed, " ") {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n  ")
			column = 2
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	b.WriteByte('\n')
}
