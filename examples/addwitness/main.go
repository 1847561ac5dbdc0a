// Addwitness takes a text into a plan, as what one more copy of a draft has,
// and writes the plan.
//
//	go run ./examples/addwitness -report herald -source herald -name "The Herald" -o plan.json text.txt
//	go run ./examples/addwitness -version us-28 -report axios-plan -wording verbatim -o plan.json text.txt
//
// The report is one of the plan's, or a new one of the source that is named;
// a source that the plan does not have needs a name. Without -version the
// draft is the one that the text is another copy of, if that is sure enough.
// The plan goes to standard output, or to the file after -o; what was done goes
// to standard error.
//
// The exit status is 0, or 1 where the input is at fault, or 2 where the call
// is. Where the text is refused nothing is written.
package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/schema"
	"github.com/redraft-go/redraft/sources"
)

const (
	statusInput = 1
	statusUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

type call struct {
	plan, version, out, text string
	source                   sources.Source
	report                   sources.Report
	witness                  plan.Witness
}

// run does the whole job and gives the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c call
	flags := flag.NewFlagSet("addwitness", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: addwitness -report ID [flags] FILE    (- is standard input)")
		flags.PrintDefaults()
	}
	flags.StringVar(&c.plan, "plan", "", "read the plan from this JSON `file` instead of the embedded one")
	flags.StringVar(&c.version, "version", "", "the `id` of the draft; found out if it is not given")
	flags.StringVar(&c.out, "o", "", "write to this `file` instead of standard output")
	flags.StringVar(&c.report.ID, "report", "", "the `id` of the report that carries the text")
	flags.StringVar(&c.report.Source, "source", "", "the `id` of its source, for a new report")
	flags.StringVar(&c.source.Name, "name", "", "the `name` of the source, for a new one")
	flags.StringVar((*string)(&c.report.Date), "date", "", "the `date` of a new report")
	flags.StringVar(&c.report.URL, "url", "", "the `address` of a new report")
	flags.StringVar(&c.report.Language, "lang", "", "the language of the text, as a BCP 47 `tag`")
	flags.StringVar((*string)(&c.witness.Wording), "wording", "", "how the copy stands to the draft: verbatim, translation or paraphrase")
	flags.StringVar((*string)(&c.witness.Coverage), "coverage", "", "how much of the draft the copy has: complete or partial")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	if flags.NArg() != 1 || c.report.ID == "" {
		fmt.Fprintln(stderr, "addwitness: one text and the report that carries it are expected")
		flags.Usage()
		return statusUsage
	}
	c.text = flags.Arg(0)
	var out bytes.Buffer
	if err := c.add(&out, stderr, stdin); err != nil {
		for line := range strings.Lines(err.Error()) {
			fmt.Fprintf(stderr, "addwitness: %s\n", strings.TrimSuffix(line, "\n"))
		}
		return statusInput
	}
	if err := c.deliver(out.Bytes(), stdout); err != nil {
		fmt.Fprintf(stderr, "addwitness: %v\n", err)
		return statusInput
	}
	return 0
}

func (c *call) deliver(output []byte, stdout io.Writer) error {
	if c.out == "" {
		_, err := stdout.Write(output)
		return err
	}
	return os.WriteFile(c.out, output, 0o644)
}

// add takes the text in, writes the plan to w and what was done to log.
func (c *call) add(w, log io.Writer, stdin io.Reader) error {
	text, err := c.read(stdin)
	if err != nil {
		return err
	}
	p, err := c.load()
	if err != nil {
		return err
	}
	c.publish(p)
	v := outline.Parse(text, outline.Language(c.report.Language)).Version
	if c.version == "" {
		if c.version, err = find(p, v); err != nil {
			return err
		}
	}
	c.witness.Report, c.witness.Language = c.report.ID, c.report.Language
	a, err := identify.AddWitness(p, c.version, v, c.witness)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := plan.Encode(&b, a.Plan); err != nil {
		return err
	}
	if err := schema.Validate(b.Bytes()).Err(); err != nil {
		return err
	}
	tell(log, a)
	_, err = w.Write(b.Bytes())
	return err
}

func (c *call) read(stdin io.Reader) (string, error) {
	if c.text == "-" {
		data, err := io.ReadAll(stdin)
		return string(data), err
	}
	data, err := os.ReadFile(c.text)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("there is no file %s", c.text)
	}
	return string(data), err
}

func (c *call) load() (*plan.Plan, error) {
	if c.plan == "" {
		return ukraine2025.Plan(), nil
	}
	f, err := os.Open(c.plan)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return plan.Decode(f, plan.Name(c.plan))
}

// publish adds the report and its source where the plan does not have them.
func (c *call) publish(p *plan.Plan) {
	if p.Report(c.report.ID) != nil {
		return
	}
	if c.source.ID = c.report.Source; c.source.Name != "" && p.Source(c.source.ID) == nil {
		p.Sources = append(p.Sources, c.source)
	}
	p.Reports = append(p.Reports, c.report)
}

// find gives the draft that a text is another copy of.
func find(p *plan.Plan, v *plan.Version) (string, error) {
	r := identify.Text(p, v)
	if r.Finding == identify.FindingCopy {
		return r.Version, nil
	}
	near := ""
	if r.Version != "" {
		near = ", nearest to " + r.Version
	}
	return "", fmt.Errorf("the text is not surely another copy of a known draft (%s%s); say with -version which it is", r.Finding, near)
}

// tell says what was done.
func tell(w io.Writer, a *identify.Addition) {
	counts := make(map[identify.Uptake]int)
	for _, p := range a.Placed {
		counts[p.Effect]++
	}
	fmt.Fprintf(w, "%s, copy %s:", a.Version, a.Witness)
	for _, e := range identify.Uptakes() {
		fmt.Fprintf(w, " %d %s", counts[e], e)
	}
	fmt.Fprintln(w)
	for _, u := range a.Unplaced {
		fmt.Fprintf(w, "  left out: point %s: %s [%s]\n", u.Point, cmp.Or(first(u.Text), "no text"), u.Reason)
	}
	for _, r := range a.Kept {
		fmt.Fprintf(w, "  what gave way is kept as %s\n", r)
	}
	if len(a.Confirmed) > 0 {
		fmt.Fprintf(w, "  in the draft's words for the first time: %s\n", strings.Join(a.Confirmed, " "))
	}
	if !a.Changed {
		fmt.Fprintln(w, "  nothing is new")
	}
}

// first gives the beginning of a text.
func first(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}
