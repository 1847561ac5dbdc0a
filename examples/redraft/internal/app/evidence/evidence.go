// Package evidence prints what is known of one point of a draft, or of a whole one:
// who has which words, how each was read, where copies disagree, what was claimed
// and who denies it, what later drafts have there, and what may be said of it. Of a
// report it prints what that says of which draft, and from whom it has it.
package evidence

import (
	"flag"
	"slices"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// defaultPoint is the point of the leaked 28 that was an audit or an amnesty.
const defaultPoint = "us-28/26"

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "evidence",
		Args:  "[POINT | DRAFT | REPORT]",
		Short: "All that is known of a point, a draft or a report",
		Long: "POINT is a draft and a point of it; without it " + defaultPoint +
			". DRAFT and REPORT are\n" +
			"ids, as redraft list and redraft list -urls print them; report:ID is a report " +
			"that\nhas the id of a draft.",
		Example: "redraft evidence geneva-19",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			format := flags.String("format", "text", "the `form` of the output: text, md, json")
			return func(call *shell.Call, args []string) error {
				if !slices.Contains([]string{"text", "md", "json"}, *format) {
					return status.Wrong("there is no format %q: text, md, json",
						words.Escape(*format))
				}
				at, err := reference(args)
				if err != nil {
					return err
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				e, err := render.EvidenceOf(p, input.InPlan(p, at))
				if err != nil {
					return err
				}
				switch *format {
				case "md":
					return render.EvidenceMarkdown(call, e)
				case "json":
					return render.EvidenceJSON(call, e)
				}
				return render.EvidenceText(call, e, render.Width(call.Width()))
			}
		},
	}
}

// reference reads the one argument that there may be.
func reference(args []string) (plan.Ref, error) {
	text := defaultPoint
	switch len(args) {
	case 0:
	case 1:
		text = args[0]
	default:
		return plan.Ref{}, status.Wrong("%q is not expected after the point", words.Escape(args[1]))
	}
	return input.Reference(text,
		"no point, no draft and no report: write one, or a draft and a point of it, such as "+
			defaultPoint)
}
