// Package addwitness takes a text into a plan, as what one more copy of a draft
// has, and writes the plan.
package addwitness

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/schema"
	"github.com/redraft-go/redraft/sources"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "addwitness",
		Args:  "FILE",
		Short: "A plan with a text put in as another copy of one of its drafts",
		Long: `FILE is a text file, or - for standard input. The report that carries it is one
of the plan's, or a new one of the source that is named; a source that the plan
does not have needs a name. Without -version the draft is the one that the text
is another copy of, if that is sure enough. The output is the whole plan; what
was done is told beside it. Where the text is refused nothing is written.`,
		Example: `redraft addwitness -report herald -source herald -name "The Herald" -o new.json pasted.txt`,
		Setup: func(flags *flag.FlagSet) shell.Job {
			a := new(addition)
			a.declare(flags)
			return a.run
		},
	}
}

// An addition is one call of the command.
type addition struct {
	plan, version, encoding string
	source                  sources.Source
	report                  sources.Report
	witness                 plan.Witness
}

func (a *addition) declare(flags *flag.FlagSet) {
	flags.StringVar(&a.plan, "plan", "", input.PlanUsage)
	flags.StringVar(&a.version, "version", "", "the `id` of the draft; found out if it is not given")
	flags.StringVar(&a.encoding, "encoding", "", input.EncodingUsage)
	flags.StringVar(&a.report.ID, "report", "", "the `id` of the report that carries the text")
	flags.StringVar(&a.report.Source, "source", "", "the `id` of its source, for a new report")
	flags.StringVar(&a.source.Name, "name", "", "the `name` of the source, for a new one")
	flags.StringVar((*string)(&a.report.Date), "date", "", "the `date` of a new report")
	flags.StringVar(&a.report.URL, "url", "", "the `address` of a new report")
	flags.StringVar(&a.report.Language, "lang", "", "the language of the text, as a BCP 47 `tag`")
	flags.StringVar((*string)(&a.witness.Wording), "wording", "", "how the copy stands to the draft: `verbatim`, translation or paraphrase")
	flags.StringVar((*string)(&a.witness.Coverage), "coverage", "", "how much of the draft the copy has: `complete` or partial")
}

// run takes the text in, and tells what was done.
func (a *addition) run(call *shell.Call, args []string) error {
	if len(args) != 1 || a.report.ID == "" {
		return status.Wrong("one text and the report that carries it are expected")
	}
	v, err := call.Files.Draft(args[0], a.encoding, input.Origin{Language: a.report.Language})
	if err != nil {
		return err
	}
	if input.ErrorPage(v) {
		return fmt.Errorf("%s looks like the page of an error", input.Shown(args[0]))
	}
	p, err := call.Files.Plan(a.plan)
	if err != nil {
		return err
	}
	a.publish(p)
	if a.version == "" {
		if a.version, err = find(p, v); err != nil {
			return err
		}
	}
	a.witness.Report, a.witness.Language = a.report.ID, a.report.Language
	done, err := identify.AddWitness(p, a.version, v, a.witness)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := plan.Encode(&b, done.Plan); err != nil {
		return err
	}
	if err := schema.Validate(b.Bytes()).Err(); err != nil {
		return err
	}
	tell(call.Note, done)
	_, err = call.Write(b.Bytes())
	return err
}

// publish adds the report and its source where the plan does not have them.
func (a *addition) publish(p *plan.Plan) {
	if p.Report(a.report.ID) != nil {
		return
	}
	if a.source.ID = a.report.Source; a.source.Name != "" && p.Source(a.source.ID) == nil {
		p.Sources = append(p.Sources, a.source)
	}
	p.Reports = append(p.Reports, a.report)
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
func tell(note func(string, ...any), a *identify.Addition) {
	counts := make(map[identify.Uptake]int)
	for _, p := range a.Placed {
		counts[p.Effect]++
	}
	var uptakes []string
	for _, e := range identify.Uptakes() {
		uptakes = append(uptakes, fmt.Sprintf("%d %s", counts[e], e))
	}
	note("%s, copy %s: %s", a.Version, a.Witness, strings.Join(uptakes, " "))
	for _, u := range a.Unplaced {
		note("  left out: point %s: %s [%s]", u.Point, cmp.Or(first(u.Text), "no text"), u.Reason)
	}
	for _, r := range a.Kept {
		note("  what gave way is kept as %s", r)
	}
	if len(a.Confirmed) > 0 {
		note("  in the draft's words for the first time: %s", strings.Join(a.Confirmed, " "))
	}
	if !a.Changed {
		note("  nothing is new")
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
