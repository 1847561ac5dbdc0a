// Package table prints several drafts of a plan side by side.
package table

import (
	"flag"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "table",
		Args:  "DRAFT DRAFT…",
		Short: "Several drafts side by side, subject by subject",
		Long: `DRAFT is the id of a draft of the plan. Each column says what the draft is to the
first one; against a text that is no edit of it no change is told, only what each
has.`,
		Example: "redraft table us-28 e3-28 eu-24 -theme military.cap",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			format := flags.String("format", "text",
				"the `form` of the output: text, md, csv, json")
			var themes shell.Many
			flags.Var(&themes, "theme",
				"show only this `theme`, or the facts with this key; may be repeated")
			return func(call *shell.Call, args []string) error {
				if len(args) == 0 {
					return status.Wrong("which drafts? redraft list names them")
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				var opts []trail.Option
				if len(themes) > 0 {
					opts = append(opts, trail.Subjects(themes...))
				}
				for _, id := range args {
					if err := input.Point(p, plan.Ref{Version: id}); err != nil {
						return err
					}
				}
				t, err := trail.Tabulate(p, args, opts...)
				if err != nil {
					return input.Subject(p, err)
				}
				switch *format {
				case "text":
					return render.Table(call, t, render.Width(call.Width()))
				case "md":
					return render.TableMarkdown(call, t)
				case "csv":
					return render.TableCSV(call, t)
				case "json":
					return render.TableJSON(call, t)
				}
				return status.Wrong("there is no format %q: text, md, csv, json",
					words.Escape(*format))
			}
		},
	}
}
