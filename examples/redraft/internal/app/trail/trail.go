// Package trail prints what the drafts of a plan have on one subject.
package trail

import (
	"flag"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// defaultSubject is the figure that the outlets had in most forms.
const defaultSubject = "military.cap"

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "trail",
		Args:  "[SUBJECT]",
		Short: "What each draft has on one subject, who has it, and how it is known",
		Long: `SUBJECT is the id of a theme of the plan, or the key of a recorded fact; without
it ` + defaultSubject + `.`,
		Example: "redraft trail territory",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			format := flags.String("format", "text", "the `form` of the output: text, json")
			return func(call *shell.Call, args []string) error {
				subject, err := one(args)
				if err != nil {
					return err
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				s, err := trail.Subject(p, subject)
				if err != nil {
					return err
				}
				switch *format {
				case "text":
					return render.Story(call, s, render.Width(call.Width()))
				case "json":
					return render.StoryJSON(call, s)
				}
				return status.Wrong("there is no format %q: text, json", words.Escape(*format))
			}
		},
	}
}

func one(args []string) (string, error) {
	switch len(args) {
	case 0:
		return defaultSubject, nil
	case 1:
		return strings.TrimSpace(args[0]), nil
	}
	return "", status.Wrong("one subject is followed, not %d", len(args))
}
