// Package news prints what is new between two states of a plan.
package news

import (
	"flag"

	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "news",
		Args:  "OLD NEW",
		Short: "What is new between two states of a plan, denials first",
		Long: `OLD and NEW are plans, each a file or a folder, or ukraine2025 for the one that comes with redraft.

With -fragments it lists which fragments that redraft report made from OLD would be others now,
and what makes them so: a correction, a denial, a copy that was found. They are files, or all .html
files of a folder; a page of a newsroom may hold several. Where only what stands beside the texts
is new, it is not known of which state a fragment is: then it is listed.`,
		Example: "redraft news plan-may.json plan.json",
		Setup: func(flags *flag.FlagSet) shell.Job {
			format := flags.String("format", "text",
				"the `form` of the output: text, md, csv, json")
			var fragments shell.Many
			flags.Var(&fragments, "fragments",
				"list those of this `file or folder` that are stale; may be repeated")
			return func(call *shell.Call, args []string) error {
				if len(args) != 2 {
					return status.Wrong("two plans are expected, not %d", len(args))
				}
				old, err := call.Files.Plan(args[0])
				if err != nil {
					return err
				}
				now, err := call.Files.Plan(args[1])
				if err != nil {
					return err
				}
				done := call.Progress("comparing")
				n := news.Between(old, now)
				done()
				if len(fragments) > 0 {
					return (&checker{old: old, now: now, news: n}).fragments(call, fragments)
				}
				switch *format {
				case "text":
					return render.News(call, n, render.Width(call.Width()))
				case "md":
					return render.NewsMarkdown(call, n)
				case "csv":
					return render.NewsCSV(call, n)
				case "json":
					return render.NewsJSON(call, n)
				}
				return status.Wrong("there is no format %q: text, md, csv, json",
					words.Escape(*format))
			}
		},
	}
}
