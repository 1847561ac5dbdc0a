// Package trail prints what the drafts of a plan have on one subject, and follows
// one point through them.
package trail

import (
	"flag"
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// defaultSubject is the figure that the outlets had in most forms.
const defaultSubject = "military.cap"

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "trail",
		Args:  "[SUBJECT | POINT]",
		Short: "What each draft has on one subject, or what became of one point",
		Long: `SUBJECT is the id of a theme of the plan, or the key of a recorded fact; without
it ` + defaultSubject + `. POINT is a draft and a point of it, such as us-28/6: it is followed
through the drafts that succeed each other, and into those that answer one.`,
		Example: "redraft trail us-28/6",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			theme := flags.String("theme", "", "the `subject`, instead of naming it by itself")
			format := flags.String("format", "text",
				"the `form` of the output: text, md, csv, json")
			return func(call *shell.Call, args []string) error {
				if *theme != "" {
					args = append(args, *theme)
				}
				subject, err := one(args)
				if err != nil {
					return err
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				if strings.Contains(subject, "/") {
					return follow(call, p, subject, *format)
				}
				s, err := trail.Subject(p, subject)
				if err != nil {
					return input.Subject(p, err)
				}
				switch *format {
				case "text":
					return render.Story(call, s, render.Width(call.Width()))
				case "md":
					return render.StoryMarkdown(call, s)
				case "csv":
					return render.StoryCSV(call, s)
				case "json":
					return render.StoryJSON(call, s)
				}
				return unknown(*format)
			}
		},
	}
}

func unknown(format string) error {
	return status.Wrong("there is no format %q: text, md, csv, json", words.Escape(format))
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

// follow prints the trails of one point.
func follow(call *shell.Call, p *plan.Plan, point, format string) error {
	at, err := plan.ParseRef(point)
	if err != nil {
		return status.Wrong("%s", err)
	}
	if err := input.Point(p, at); err != nil {
		return err
	}
	if _, err := p.Lookup(at); err != nil {
		return err
	}
	done := call.Progress("following the drafts")
	all := trail.Follow(p)
	done()
	found := all.Of(at)
	if len(found) == 0 {
		return fmt.Errorf("%s is on no trail: the draft holds the place of what is not there",
			words.Escape(point))
	}
	some := *all
	some.Trails = nil
	for _, r := range found {
		some.Trails = append(some.Trails, *r)
	}
	switch format {
	case "text":
		return each(call, found, func(r *trail.Trail) error {
			return render.Trail(call, p, r, render.Width(call.Width()))
		})
	case "md":
		return each(call, found, func(r *trail.Trail) error {
			return render.TrailMarkdown(call, p, r)
		})
	case "csv":
		return render.TrailsCSV(call, p, &some)
	case "json":
		return render.TrailsJSON(call, &some)
	}
	return unknown(format)
}

// each writes trails below each other.
func each(call *shell.Call, all []*trail.Trail, write func(*trail.Trail) error) error {
	for i, r := range all {
		if i > 0 {
			fmt.Fprintln(call)
		}
		if err := write(r); err != nil {
			return err
		}
	}
	return nil
}
