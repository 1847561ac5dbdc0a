// Package merge lays two drafts side by side that were written over a third one.
package merge

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "merge",
		Args:  "BASE A B",
		Short: "What two drafts made of the one that both were written over",
		Long: `BASE, A and B are three text files or Word documents, or three ids of drafts of a plan. Each thing
that is not the same in all three is told with who has it: both, only A, only B, both
differently, or not seen. That both have the same words does not say that anybody
agrees. With -text a text is written that has all of it, with who put it in; it is
nobody's draft, and says so.`,
		Example: "redraft merge base.docx ours.docx theirs.docx",
		Setup: func(flags *flag.FlagSet) shell.Job {
			m := new(three)
			flags.StringVar(&m.plan, "plan", "", input.PlanUsage)
			flags.StringVar(&m.format, "format", "text", "the `form` of the output: text, json")
			flags.BoolVar(&m.text, "text", false,
				"write one text of all three, with marks of who put in and took out what")
			return m.run
		},
	}
}

// three is one call of the command.
type three struct {
	plan, format string
	text         bool
}

func (m *three) run(call *shell.Call, args []string) error {
	if len(args) != 3 {
		return status.Wrong("three drafts are laid side by side, not %d", len(args))
	}
	if m.format != "text" && m.format != "json" {
		return status.Wrong("there is no format %q: text, json", words.Escape(m.format))
	}
	if m.text && m.format != "text" {
		return status.Wrong("-text writes a text, and no %s", m.format)
	}
	drafts, opts, err := m.drafts(call, args)
	if err != nil {
		return err
	}
	done := call.Progress("comparing")
	if m.text {
		text, err := merge.Text(drafts[0], drafts[1], drafts[2], opts...)
		done()
		if err != nil {
			return err
		}
		for line := range strings.Lines(text) {
			fmt.Fprintln(call, words.Line(strings.TrimSuffix(line, "\n")))
		}
		return nil
	}
	result := merge.Three(drafts[0], drafts[1], drafts[2], opts...)
	done()
	if m.format == "json" {
		return render.MergeJSON(call, result)
	}
	return render.Merge(call, result, render.Width(call.Width()))
}

// drafts reads three drafts of a plan, or three files by themselves.
func (m *three) drafts(call *shell.Call, names []string) (drafts [3]*plan.Version,
	opts []merge.Option, err error,
) {
	p, err := call.Files.Plan(m.plan)
	if err != nil {
		return drafts, nil, err
	}
	known := 0
	for i, name := range names {
		if drafts[i] = p.Version(name); drafts[i] != nil {
			known++
		}
	}
	if known == len(names) {
		return drafts, []merge.Option{merge.Within(p)}, nil
	}
	if known > 0 {
		return drafts, nil,
			status.Wrong("drafts of a plan beside files: a file may be one more copy of a draft")
	}
	used := make(map[string]bool)
	for i, name := range names {
		if drafts[i], err = call.Files.Draft(name, "", input.Origin{}); err != nil {
			return drafts, nil, fmt.Errorf("%w; %s", err, input.Drafts(p, name))
		}
		if base := filepath.Base(name); !used[base] {
			drafts[i].ID, used[base] = base, true
		}
	}
	return drafts, opts, nil
}
