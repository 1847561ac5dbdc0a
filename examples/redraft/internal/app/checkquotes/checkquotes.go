// Package checkquotes looks for each quotation of an article in the copies of a
// draft: found, differs and how, or nowhere.
package checkquotes

import (
	"bytes"
	"flag"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "checkquotes",
		Args:  "ARTICLE",
		Short: "Whether the quotations of an article are those of a draft",
		Long: `ARTICLE is a text file, or - for standard input. Nowhere is not wrong: only words
of the draft that were read somewhere can be found. The exit status is 3 unless
each quotation was found in the draft's words, or is too short to tell.`,
		Example: "redraft checkquotes article.txt -against e3-28",
		Setup: func(flags *flag.FlagSet) shell.Job {
			c := new(check)
			flags.StringVar(&c.against, "against", "us-28", "the draft, by its `id`")
			flags.StringVar(&c.plan, "plan", "", input.PlanUsage)
			flags.StringVar(&c.encoding, "encoding", "", input.EncodingUsage)
			return c.run
		},
	}
}

// A check is one call of the command.
type check struct{ against, plan, encoding string }

func (c *check) run(call *shell.Call, args []string) error {
	if len(args) != 1 {
		return status.Wrong("one article is expected, not %d", len(args))
	}
	p, err := call.Files.Plan(c.plan)
	if err != nil {
		return err
	}
	v := p.Version(c.against)
	if v == nil {
		return input.UnknownDraft(p, c.against)
	}
	doc, err := call.Files.Document(args[0], c.encoding)
	if err != nil {
		return err
	}
	done := call.Progress("looking for the quotations")
	quotations, unpaired := findQuotations(doc.Text)
	checker := newChecker(p, v)
	results := make([]result, len(quotations))
	no := false
	for i, q := range quotations {
		results[i] = checker.check(q)
		label := results[i].label()
		no = no || label != labelFound && label != labelShort
	}
	done()
	var b bytes.Buffer
	write(&b, checker, results, unpaired)
	call.WriteString(fitted(b.String(), call.Width()))
	if no {
		return status.ErrNo
	}
	return nil
}
