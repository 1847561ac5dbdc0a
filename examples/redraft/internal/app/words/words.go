// Package words prints where the words of a draft were first seen.
package words

import (
	"flag"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "words",
		Args:  "DRAFT",
		Short: "Where the words of a draft were first seen, and what came back",
		Long: `DRAFT is the id of a draft of the plan. Its points are followed back through the
drafts that it succeeds or answers. First seen in is not brought in by.`,
		Example: "redraft words e3-28 -point 2",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			format := flags.String("format", "text",
				"the `form` of the output: text, md, csv, json")
			var points shell.Many
			flags.Var(&points, "point",
				"show only this `point`, with what stands below it; may be repeated")
			return func(call *shell.Call, args []string) error {
				if len(args) != 1 {
					return status.Wrong("one draft is looked at, not %d; redraft list names them",
						len(args))
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				done := call.Progress("following the drafts")
				o, err := trail.Words(p, args[0])
				done()
				if err != nil {
					return err
				}
				some := render.Points(points...)
				switch *format {
				case "text":
					return render.Origins(call, o, some, render.Width(call.Width()))
				case "md":
					return render.OriginsMarkdown(call, o, some)
				case "csv":
					return render.OriginsCSV(call, o, some)
				case "json":
					return render.OriginsJSON(call, o)
				}
				return status.Wrong("there is no format %q: text, md, csv, json",
					words.Escape(*format))
			}
		},
	}
}
