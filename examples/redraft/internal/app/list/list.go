// Package list names the drafts of a plan, with what is known of each, or the
// reports that it was recorded from.
package list

import (
	"cmp"
	"flag"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:    "list",
		Short:   "The drafts of a plan, by date, with how far each is known",
		Example: "redraft list -plan plan.json",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			form := flags.String("format", formats()[0].name,
				"the `form` of the output: "+formatNames())
			what := flags.String("of", "", "with -format csv `what` is listed: "+lists()+
				"; with -format akn the id of a draft")
			urls := flags.Bool("urls", false,
				"the reports of the plan instead: how far and when each was read, and its address")
			return func(call *shell.Call, args []string) error {
				if len(args) > 0 {
					return status.Wrong("%q is not expected; a plan is named with -plan",
						words.Escape(args[0]))
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				if *urls {
					return reports(call, p)
				}
				return write(call, p, *form, *what)
			}
		},
	}
}

// table prints the drafts of a plan.
func table(call *shell.Call, p *plan.Plan) error {
	t := tabwriter.NewWriter(call, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t,
		"draft\tdate\tstatus\tpoints\tread word for word\ttold\tnot seen\tclaims\ttitle")
	for _, v := range byDate(p.Versions) {
		var exact, told, unknown int
		for _, point := range v.All() {
			if point.Role == plan.RoleHeading {
				continue // it heads provisions and is none
			}
			switch s := v.Standing(&point.Content, nil); {
			case s.Presence == plan.PresenceAbsent:
			case s.DraftWords():
				exact++
			case s.Worded:
				told++
			default:
				unknown++
			}
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n",
			words.Escape(v.ID), v.Date, v.Status, v.Provisions(), exact, told, unknown,
			len(v.Claims), words.Escape(v.Title))
	}
	return t.Flush()
}

// byDate gives versions by the first day on which each may have been written.
func byDate(versions []plan.Version) []*plan.Version {
	return inOrder(versions, func(v *plan.Version) (sources.Date, string) { return v.Date, v.ID })
}

// inOrder gives things by the first day that their date may mean, and by id.
func inOrder[T any](all []T, keys func(*T) (date sources.Date, id string)) []*T {
	out := make([]*T, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	slices.SortStableFunc(out, func(a, b *T) int {
		aDate, aID := keys(a)
		bDate, bID := keys(b)
		return cmp.Or(strings.Compare(firstDay(aDate), firstDay(bDate)), strings.Compare(aID, bID))
	})
	return out
}

// firstDay gives a date's first end, or its last where the first is open.
func firstDay(d sources.Date) string {
	from, to, _ := strings.Cut(string(d), "/")
	if from == ".." {
		return to
	}
	return from
}
