// Package sheet writes what somebody needs who checks a text on a draft: each
// sentence that is known of it once, with whose it is, where it can be looked up, and
// who denies it.
package sheet

import (
	"flag"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

const defaultDraft = "us-28"

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "sheet",
		Args:  "[DRAFT | POINT | REPORT]",
		Short: "Sentence by sentence where it can be looked up, to check facts",
		Long: "DRAFT is a draft, without it " + defaultDraft +
			"; POINT a draft and a point of it, REPORT the id of a\nreport. With -format csv it " +
			"opens in a spreadsheet.",
		Example: "redraft sheet -format csv us-28/26",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			format := flags.String("format", "text", "the `form` of the output: text, csv")
			return func(call *shell.Call, args []string) error {
				if *format != "text" && *format != "csv" {
					return status.Wrong("there is no format %q: text, csv", words.Escape(*format))
				}
				at, err := reference(args)
				if err != nil {
					return err
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				s, err := render.FactSheetOf(p, input.InPlan(p, at))
				if err != nil {
					return err
				}
				if *format == "csv" {
					return render.FactSheetCSV(call, s)
				}
				return render.FactSheetText(call, s, render.Width(call.Width()))
			}
		},
	}
}

// reference reads the one argument that there may be.
func reference(args []string) (plan.Ref, error) {
	text := defaultDraft
	switch len(args) {
	case 0:
	case 1:
		text = args[0]
	default:
		return plan.Ref{}, status.Wrong("%q is not expected after %q", words.Escape(args[1]),
			words.Escape(args[0]))
	}
	return input.Reference(text, "no draft, no point and no report")
}
