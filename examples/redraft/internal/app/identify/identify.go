// Package identify says where a text stands among the known drafts of a plan:
// another copy of one of them, a new draft, or something else.
package identify

import (
	"flag"
	"path/filepath"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "identify",
		Args:  "FILE",
		Short: "Whether a text is a new draft or another copy of a known one",
		Long: `FILE is a text file, a Word document (.docx), a draft in Akoma Ntoso 1.0 (.xml), or -
for standard input. Points that lost their numbers, run together or stand in another
order are looked for by their words. Lines that belong to no point, as advertisements
do, are named and count for nothing. A text in another language than the copies that
are known is placed by its numbers, figures and names; its words are not compared.`,
		Example: "redraft identify -lang uk pasted.txt",
		Setup: func(flags *flag.FlagSet) shell.Job {
			name := flags.String("plan", "", input.PlanUsage)
			language := flags.String("lang", "", "the language of the text, as a BCP 47 `tag`")
			encoding := flags.String("encoding", "", input.EncodingUsage)
			return func(call *shell.Call, args []string) error {
				if len(args) != 1 {
					return status.Wrong("one text is expected, not %d", len(args))
				}
				var stated input.Origin
				if err := stated.Set("lang", *language); err != nil {
					return status.Wrong("-lang: %s", err)
				}
				v, err := call.Files.Draft(args[0], *encoding, stated)
				if err != nil {
					return err
				}
				if input.ErrorPage(v) {
					call.Note("%s: looks like the page of an error", input.Shown(args[0]))
				}
				p, err := call.Files.Plan(*name)
				if err != nil {
					return err
				}
				done := call.Progress("looking through the drafts")
				found := identify.Text(p, v)
				done()
				r := &report{w: call, width: call.Width()}
				r.all(input.Shown(filepath.Base(args[0])), p, found)
				return nil
			}
		},
	}
}
