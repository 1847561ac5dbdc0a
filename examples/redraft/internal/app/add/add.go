// Package add grows a plan by a version, a claim, a statement or a report: by its
// flags, or by asking.
package add

import (
	"bytes"
	"flag"
	"os"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// Commands are the subcommands, one for each sort of thing that is added.
func Commands() []shell.Command {
	return []shell.Command{
		command("version", "[FILE]", "A plan with one more draft in it",
			"FILE is the text of the draft: a text file, a Word document or - for standard\n"+
				"input. With -report it is what that report has of it, else the text itself.\n"+
				"Without FILE nothing is known of its words.",
			`redraft add version -plan plan.json -id reply -title "The reply" -date 2024-04-15 -parent draft reply.txt`,
			newVersion),
		command("claim", "", "A plan with one more claim on a draft whose text is not known",
			"The claim is what a report says that the draft holds or lacks.",
			`redraft add claim -plan plan.json -version draft -text "The draft has a cap on fishing." -cite leak`,
			newClaim),
		command("statement", "", "A plan with one more statement about a draft or a point of it",
			"A statement is what somebody said of a draft, a point or another statement.",
			`redraft add statement -plan plan.json -role spokesman -stance denies -about draft/1 -text "No figure was agreed." -cite leak`,
			newStatement),
		command("report", "", "A plan with one more report, and its source",
			"A report is one dated publication. A source that the plan does not have needs a name.",
			`redraft add report -plan plan.json -id herald-1 -source herald -name "The Herald" -url https://herald.example/1 -read 2024-03-04`,
			newReport),
	}
}

// An addition is one thing that is to be added.
type addition interface {
	// fields are what it says, in the order in which they are asked for. The plan
	// that it is added to is known by then; for the flags it is empty.
	fields(p *plan.Plan) []field
	// apply adds it.
	apply(call *shell.Call, p *plan.Plan, args []string) error
}

// rest says how all of them work.
const rest = `

The plan that -plan names is changed in its place, a file or a folder, whole or
not at all, and only if it passes all rules; its JSON is canonical then. With -o
the changed plan is a file of its own, and -o - prints it. What no flag gives is
asked for on a terminal; elsewhere what is needed and missing is the call's fault.
-dry shows what would change, and writes nothing.`

func command(kind, args, short, long, example string, create func() addition) shell.Command {
	return shell.Command{
		Name: "add " + kind, Args: args, Short: short, Long: long + rest, Example: example,
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			dry := flags.Bool("dry", false, "show what would change, and write nothing")
			a := create()
			p := new(plan.Plan)
			fields := a.fields(p)
			for i := range fields {
				fields[i].declare(flags)
			}
			return func(call *shell.Call, args []string) error {
				if len(args) > 1 || len(args) == 1 && kind != "version" {
					return status.Wrong("%q is not expected", words.Escape(args[len(args)-1]))
				}
				inPlace := !*dry && !call.ToFile() && !call.ToOutput()
				switch {
				case *name == "":
					return status.Wrong("-plan names the plan that grows")
				case inPlace && (*name == input.Embedded || *name == input.Stdin):
					return status.Wrong(
						"%s cannot be written onto: -o writes the plan that grew to a file of its own", input.Shown(*name))
				}
				read, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				*p = *read.Clone()
				if err := fill(call, fields); err != nil {
					return err
				}
				if err := a.apply(call, p, args); err != nil {
					return err
				}
				return deliver(call, *name, *dry, read, p)
			}
		},
	}
}

// deliver writes the plan where it belongs, and says what changed.
func deliver(call *shell.Call, name string, dry bool, before, after *plan.Plan) error {
	if err := plan.Check(after, plan.Name(input.Shown(name))); err != nil {
		return err
	}
	var old, now bytes.Buffer
	if err := plan.Encode(&old, before); err != nil {
		return err
	}
	if err := plan.Encode(&now, after); err != nil {
		return err
	}
	changes := added(old.String(), now.String())
	switch {
	case dry:
		call.Hold()
		call.Note("nothing is written; this would change:")
	case call.ToFile() || call.ToOutput():
		call.Note("%d lines more", strings.Count(changes, "\n"))
		_, err := call.Write(now.Bytes())
		return err
	default:
		if err := write(call, name, now.Bytes(), after); err != nil {
			return err
		}
		call.Note("%s is written; this changed:", input.Shown(name))
	}
	_, err := call.WriteString(changes)
	return err
}

// write writes a plan onto the file, or the folder, that it was read from.
func write(call *shell.Call, name string, data []byte, p *plan.Plan) error {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return plan.WriteDir(name, p)
	}
	if _, err := call.Write(data); err != nil {
		return err
	}
	return call.Overwrite(name)
}

// added gives the lines that a canonical plan has and another one, to which things
// were added, had not. A comma behind what is no longer the last is no change.
func added(before, after string) string {
	old := strings.Split(before, "\n")
	var b strings.Builder
	for line := range strings.SplitSeq(after, "\n") {
		if len(old) > 0 && strings.TrimSuffix(old[0], ",") == strings.TrimSuffix(line, ",") {
			old = old[1:]
			continue
		}
		b.WriteString("+ " + words.Escape(line) + "\n")
	}
	return b.String()
}

// cite gives the field for the reports that have something.
func cite(to *[]sources.Citation) field {
	return list("cite", "the `ids` of the reports that have it, between commas",
		func(id string) error {
			*to = append(*to, sources.Citation{Report: id})
			return nil
		})
}

// quote gives the field for the words of a report that say something.
func quote(to *[]sources.Citation) field {
	return unless(func() bool { return len(*to) != 1 },
		field{
			flag: "quote", usage: "the `words` of the report that say so",
			set: func(v string) error {
				if len(*to) != 1 {
					return status.Wrong("words are those of one report; -cite names %d", len(*to))
				}
				(*to)[0].Quote.Exact = v
				return nil
			},
		})
}

// targetsField gives the field for what something is said of.
func targetsField(to *[]plan.Target) field {
	return list("about",
		"what it is said of, as `refs` between commas: draft, draft/10.a, draft#c1, statement:s1",
		func(s string) error {
			r, err := plan.ParseRef(s)
			if err == nil {
				*to = append(*to, plan.Target{Ref: r})
			}
			return err
		})
}
