// Package report writes web pages and fragments: what the other commands print, to
// look at.
package report

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "report",
		Args:  "[OLDER NEWER]",
		Short: "A web page of two drafts, to look at and to publish",
		Long: `OLDER and NEWER are ids of drafts of the plan, or two text files. The page is one
file that needs no network and works without its script. With -fragment it is what
the system of a newsroom takes: no style, no script, ids that begin with PREFIX. It
is counted how many words stand in a row that are one outlet's, and said, for whoever
publishes them must know.`,
		Example: "redraft report -o page.html us-28 e3-28",
		Setup: func(flags *flag.FlagSet) shell.Job {
			r := new(report)
			flags.StringVar(&r.plan, "plan", "", input.PlanUsage)
			flags.Var(&r.points, "point", "show only the point with this `number`; may be repeated")
			flags.StringVar(&r.fragment, "fragment", "", "write a fragment whose ids begin with `PREFIX`, not a page")
			flags.StringVar(&r.title, "title", "", "the `title` of the page")
			return r.run
		},
	}
}

// many is a flag that may be repeated.
type many []string

func (m *many) String() string { return strings.Join(*m, " ") }

func (m *many) Set(s string) error {
	*m = append(*m, s)
	return nil
}

// A report is one call of the command.
type report struct {
	plan, fragment, title string
	points                many
	names                 map[string]string // what the drafts are called
}

func (r *report) run(call *shell.Call, args []string) error {
	if len(args) != 2 {
		return status.Wrong("two drafts are compared, not %d", len(args))
	}
	p, err := call.Files.Plan(r.plan)
	if err != nil {
		return err
	}
	opts := []page.Option{page.Points(r.points...), page.Titled(r.title)}
	c, ofPlan, err := r.compare(call, p, args[0], args[1])
	if err != nil {
		return err
	}
	if ofPlan {
		opts = append(opts, page.Within(p))
		if r.plan == "" || r.plan == input.Embedded {
			r.names = known()
		}
	}
	opts = append(opts, page.Called(r.names))
	parts := []page.Part{page.Comparison(c)}
	if name, words := page.Longest(c, r.points...); words > 0 {
		call.Note("the longest text of one outlet that stands in it whole: %d words, of %s", words, name)
	}
	if r.fragment != "" {
		return page.Fragment(call, parts[0], append(opts, page.Embed(r.fragment))...)
	}
	return page.HTML(call, parts, opts...)
}

// compare compares two drafts of the plan, or two files by themselves.
func (r *report) compare(call *shell.Call, p *plan.Plan, older, newer string) (c *diff.Comparison, ofPlan bool, err error) {
	one, two := p.Version(older), p.Version(newer)
	if one != nil && two != nil {
		c, err = diff.Between(p, older, newer)
		return c, true, err
	}
	if one != nil || two != nil {
		return nil, false, status.Wrong("a file beside a draft of the plan may be one more copy of it: redraft compare %s %s tells", words.Escape(older), words.Escape(newer))
	}
	var texts [2]*plan.Version
	for i, name := range []string{older, newer} {
		if texts[i], err = call.Files.Draft(name, "", input.Origin{}); err != nil {
			return nil, false, fmt.Errorf("%w; %s", err, input.Drafts(p, name))
		}
	}
	if a, b := filepath.Base(older), filepath.Base(newer); a != b {
		texts[0].ID, texts[1].ID = a, b
		r.names = map[string]string{a: a, b: b}
	}
	a, b := call.Files.Scope(older), call.Files.Scope(newer)
	return diff.Compare(texts[0], texts[1], diff.Looked(a.Looked, b.Looked), diff.Unread(a.Unread, b.Unread), diff.Tracked(a.Tracked, b.Tracked)), false, nil
}

// known are the names that readers have for drafts of the embedded plan.
func known() map[string]string {
	return map[string]string{
		"us-28":               "the 28-point draft",
		"e3-28":               "the E3 text",
		"eu-24":               "the European 24 points",
		"geneva-19":           "the Geneva text",
		"ua-20-2025-12-09":    "the 20 points as first described",
		"ua-20-2025-12-24":    "the 20 points as presented in December",
		"ua-20-2026":          "the 20 points as reported in 2026",
		"us-ru-27":            "the 27 points",
		"us-28-audit":         "the claimed earlier state",
		"early-reports":       "the early reports",
		"annex-guarantee":     "the draft guarantee",
		"berlin-2025-12":      "the Berlin statement",
		"paris-2026":          "the Paris declaration",
		"us-2025-04":          "the US proposals of April",
		"eu-ua-2025-04":       "the London proposals",
		"eu-12-2025-10":       "the European 12 points",
		"istanbul-ru-2025-06": "the Russian memorandum",
		"istanbul-ua-2025-06": "the Ukrainian memorandum",
	}
}
