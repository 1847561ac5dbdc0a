// Package validate checks plans and comparisons that came from elsewhere, and
// says what is wrong with them in a way that their makers can mend it without
// asking.
package validate

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
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/schema"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "validate",
		Args:  "FILE...",
		Short: "What is wrong with a plan or a comparison, and how to mend it",
		Long: "FILE is a JSON file, a folder that holds a plan, or - for standard input. " +
			"The\nexit status is 1 where a file has errors or cannot be read.",
		Example: "redraft validate plan.json",
		Setup: func(flags *flag.FlagSet) shell.Job {
			format := flags.String("format", "text", "`text` or json")
			return func(call *shell.Call, args []string) error { return run(call, *format, args) }
		},
	}
}

// result is what is told of one file.
type result struct {
	Name        string             `json:"name"`
	Errors      int                `json:"errors"`
	Warnings    int                `json:"warnings"`
	Diagnostics schema.Diagnostics `json:"diagnostics"`
}

func run(call *shell.Call, format string, names []string) error {
	if format != "text" && format != "json" {
		return status.Wrong("there is no format %q: text or json", words.Escape(format))
	}
	if len(names) == 0 {
		return status.Wrong("which file? - is standard input")
	}
	refused := false
	results := []result{}
	for _, name := range names {
		r, err := look(call, name)
		if err != nil {
			call.Note("redraft validate: %v", err)
			refused = true
			continue
		}
		refused = refused || r.Errors > 0
		results = append(results, r)
	}
	var err error
	if len(results) == 0 && format == "text" {
		return status.ErrBad // a tally of nothing would read as a clean bill
	}
	if format == "json" {
		err = asJSON(call, results)
	} else {
		err = text(call, results, call.Width())
	}
	if err == nil && refused {
		return status.ErrBad
	}
	return err
}

// look gives what is wrong with a file or folder.
func look(call *shell.Call, name string) (result, error) {
	shown := words.Escape(name)
	r := result{Name: shown, Diagnostics: schema.Diagnostics{}}
	var ds schema.Diagnostics
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		_, err := call.Files.Plan(name)
		if refused, ok := errors.AsType[*diag.Error](err); ok {
			ds = refused.Diagnostics
		} else if err != nil {
			return r, err
		}
	} else {
		data, err := call.Files.Bytes(name)
		if err != nil {
			return r, err
		}
		ds = problems(data, shown)
	}
	r.Errors, r.Warnings = ds.Count(diag.SeverityError), ds.Count(diag.SeverityWarning)
	if ds != nil {
		r.Diagnostics = ds
	}
	return r, nil
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

func asJSON(w io.Writer, results []result) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(results)
}

// text prints two paragraphs for each problem, the place and what is wrong,
// and the pointer with what to do, and at the end how many there are.
func text(w io.Writer, results []result, width int) error {
	var b strings.Builder
	errs, warnings := 0, 0
	for _, r := range results {
		errs += r.Errors
		warnings += r.Warnings
		for _, d := range r.Diagnostics {
			fold(&b, width, d.Line(r.Name))
			fold(&b, width, strings.TrimRight("  "+string(d.Pointer)+"   "+d.Advice, " "))
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

// fold writes a line, broken between words where it is too long; what follows
// is set in by two spaces.
func fold(b *strings.Builder, width int, line string) {
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
