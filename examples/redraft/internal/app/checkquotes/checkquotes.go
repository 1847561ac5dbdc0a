// Package checkquotes looks for each quotation of an article in the copies of a
// draft, and prints what came of it.
package checkquotes

import (
	"bytes"
	"flag"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "checkquotes",
		Args:  "ARTICLE",
		Short: "Whether the quotations of an article are those of a draft",
		Long: `ARTICLE is a text file (plain, Markdown or a web page), a Word document (.docx), or - for
standard input. Nowhere is not wrong: only words of the draft that were read
somewhere can be found. The exit status is 3 where a quotation that the article gives
to no speaker is different from the draft, wholly or in part, or nowhere.`,
		Example: "redraft checkquotes article.txt -against e3-28",
		Setup: func(flags *flag.FlagSet) shell.Job {
			c := new(check)
			flags.StringVar(&c.versions, "against", "us-28", "the draft, by its `id`")
			flags.StringVar(&c.plan, "plan", "", input.PlanUsage)
			flags.StringVar(&c.encoding, "encoding", "", input.EncodingUsage)
			flags.StringVar(&c.format, "format", "text", "the `form` of the output: text, json")
			flags.StringVar(&c.report, "report", "",
				"the report of the plan that the article is, by its `id`; what it has of a draft "+
					"is then checked against itself")
			return c.run
		},
	}
}

// A check is one call of the command.
type check struct{ versions, plan, encoding, format, report string }

func (c *check) run(call *shell.Call, args []string) error {
	if len(args) != 1 {
		return status.Wrong("one article is expected, not %d", len(args))
	}
	if c.format != "text" && c.format != "json" {
		return status.Wrong("there is no format %q: text, json", words.Escape(c.format))
	}
	p, err := call.Files.Plan(c.plan)
	if err != nil {
		return err
	}
	if p.Version(c.versions) == nil {
		return input.UnknownDraft(p, c.versions)
	}
	doc, err := call.Files.Article(args[0], c.encoding)
	if err != nil {
		return err
	}
	done := call.Progress("looking for the quotations")
	r, err := quote.Article(p, c.versions, doc.Text, quote.ReportID(c.report))
	done()
	if err != nil {
		return err
	}
	if err := c.write(call, p, r); err != nil {
		return err
	}
	if r.Wrong() {
		return status.ErrNo
	}
	return nil
}

func (c *check) write(call *shell.Call, p *plan.Plan, r *quote.Report) error {
	if c.format == "json" {
		return quote.Encode(call, r)
	}
	var b bytes.Buffer
	o := output{w: &b, plan: p}
	o.write(r)
	call.WriteString(fitted(b.String(), call.Width()))
	return nil
}
