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
does not have needs a name. Of a new report the address and the day of reading are
asked for on a terminal, where -url and -read do not give them. Without -version
the draft is the one that the text is another copy of, if that is sure enough. The
output is the whole plan; what was done is told beside it. A text more words of
which have no place in the draft than have one is refused, and nothing is written.

With -lead the text becomes the one that the points of the draft have, and which
every comparison reads, if it has more of them whole and in the draft's words than
the copy that they have now. Which points get another text is shown first; it is
written once that is agreed to, on a terminal, or with -yes.`,
		Example: `redraft addwitness -report herald -source herald -name "The Herald" -read 2025-11-22 -o new.json pasted.txt`,
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
	read                    string // when the report was read
	lead, yes               bool
	source                  sources.Source
	report                  sources.Report
	witness                 plan.Witness
}

func (a *addition) declare(flags *flag.FlagSet) {
	flags.StringVar(&a.plan, "plan", "", input.PlanUsage)
	flags.StringVar(&a.version, "version", "",
		"the `id` of the draft; found out if it is not given")
	flags.StringVar(&a.encoding, "encoding", "", input.EncodingUsage)
	flags.StringVar(&a.report.ID, "report", "", "the `id` of the report that carries the text")
	flags.StringVar(&a.report.Source, "source", "", "the `id` of its source, for a new report")
	flags.StringVar(&a.source.Name, "name", "", "the `name` of the source, for a new one")
	flags.StringVar((*string)(&a.report.Date), "date", "", "the `date` of a new report")
	flags.StringVar(&a.report.URL, "url", "", "the `address` of a new report")
	flags.StringVar(&a.read, "read", "", "the `day` on which a new report was read")
	flags.BoolVar(&a.lead, "lead", false,
		"make the text the one that the points of the draft have, if it is fuller")
	flags.BoolVar(&a.yes, "yes", false, "write what -lead changes without being asked")
	flags.StringVar(&a.report.Language, "lang", "", "the language of the text, as a BCP 47 `tag`")
	flags.StringVar((*string)(&a.witness.Wording), "wording", "",
		"how the copy stands to the draft: `verbatim`, translation or paraphrase")
	flags.StringVar((*string)(&a.witness.Coverage), "coverage", "",
		"how much of the draft the copy has: `complete` or partial")
}

// run takes the text in, and tells what was done.
func (a *addition) run(call *shell.Call, args []string) error {
	if len(args) != 1 || a.report.ID == "" {
		return status.Wrong("one text and the report that carries it are expected")
	}
	if err := a.checked(); err != nil {
		return err
	}
	if a.yes && !a.lead {
		return status.Wrong("-yes agrees to what -lead changes")
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
	if err := a.publish(call, p); err != nil {
		return err
	}
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
	tell(call.Note, done)
	out := done.Plan
	if a.lead {
		if out, err = a.relead(call, done); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := plan.Encode(&b, out); err != nil {
		return err
	}
	if err := schema.Validate(b.Bytes()).Err(); err != nil {
		return err
	}
	_, err = call.Write(b.Bytes())
	return err
}

// checked says what of the call cannot be taken as it stands.
func (a *addition) checked() error {
	var o input.Origin
	for _, f := range [...][3]string{
		{"url", "source", a.report.URL},
		{"date", "date", string(a.report.Date)},
		{"read", "read", a.read},
		{"lang", "lang", a.report.Language},
	} {
		if err := o.Set(f[1], f[2]); err != nil {
			return status.Wrong("-%s: %s", f[0], err)
		}
	}
	return nil
}

// publish adds the report and its source where the plan does not have them.
func (a *addition) publish(call *shell.Call, p *plan.Plan) error {
	if p.Report(a.report.ID) != nil {
		return nil
	}
	for _, q := range [...]struct {
		to   *string
		what string
		flag string
	}{{&a.report.URL, "the address", "url"}, {&a.read, "the day of reading", "read"}} {
		if *q.to != "" {
			continue
		}
		if !call.Asks() {
			call.Note("%s of report %s is not recorded: -%s gives it", q.what, a.report.ID, q.flag)
			continue
		}
		answer, err := call.Ask(q.what + " of report " + a.report.ID + " (empty: not known):")
		if err != nil {
			return err
		}
		*q.to = answer
	}
	if err := a.checked(); err != nil {
		return err
	}
	if a.report.Retrieved = sources.Date(a.read); a.read != "" {
		a.report.Read = sources.AccessRead
	}
	if a.source.ID = a.report.Source; a.source.Name != "" && p.Source(a.source.ID) == nil {
		p.Sources = append(p.Sources, a.source)
	}
	p.Reports = append(p.Reports, a.report)
	return nil
}

// relead gives the plan in which the text that was taken in is what the points of
// its draft have. What that changes is told, and has to be agreed to.
func (a *addition) relead(call *shell.Call, done *identify.Addition) (*plan.Plan, error) {
	r, err := identify.Lead(done.Plan, done.Version, done.Witness)
	switch {
	case err != nil:
		return nil, err
	case r.From == r.To:
		call.Note("%s is what the points of %s have already", r.To, r.Version)
		return r.Plan, nil
	case !r.Fuller():
		return nil,
			fmt.Errorf(
				"%s does not become the text of %s: it has %d points whole in the draft's words, "+
					"and %s has %d",
				r.To, r.Version, r.After, r.From, r.Before)
	}
	call.Note("%s becomes the text of %s, which is that of %s now: %d points whole in the "+
		"draft's words, instead of %d", r.To, r.Version, r.From, r.After, r.Before)
	facts := 0
	for _, q := range r.Points {
		call.Note("  %s: %s -> %s", q.Point, shown(q.Was), shown(q.Now))
		facts += q.Facts
	}
	call.Note("  what %s has stays in the plan as its readings, with %d recorded facts", r.From,
		facts)
	if a.yes {
		return r.Plan, nil
	}
	if call.Asks() {
		yes, err := call.Agrees("Write it?")
		if err != nil || yes {
			return r.Plan, err
		}
	}
	call.Note("nothing is written; -yes writes it")
	call.Hold()
	return nil, status.ErrNo
}

// shown gives the beginning of a text in quotation marks.
func shown(s string) string {
	if s == "" {
		return "not seen there"
	}
	return `"` + first(s) + `"`
}

// find gives the draft that a text is another copy of.
func find(p *plan.Plan, v *plan.Version) (string, error) {
	r := identify.Text(p, v)
	if r.Finding == identify.FindingCopy {
		return r.Version, nil
	}
	nearest := ""
	if r.Version != "" {
		nearest = ", nearest to " + r.Version
	}
	return "", fmt.Errorf(
		"the text is not surely another copy of a known draft (%s%s); say with -version which it is",
		r.Finding, nearest)
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
	for _, s := range a.Strays {
		note("  left out, most likely the publisher's: %s", first(s.Text))
	}
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
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}
