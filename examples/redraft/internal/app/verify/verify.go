// Package verify asks whether nothing but what was allowed changed between two drafts.
package verify

import (
	"flag"
	"fmt"
	"path/filepath"

	"github.com/redraft-go/redraft/diff"
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
		Name:  "verify",
		Args:  "OLDER NEWER",
		Short: "Whether nothing but what was allowed changed, or what else did",
		Long: `OLDER and NEWER are two text files or Word documents, or two ids of drafts of a plan. Without -allow
nothing may have changed. -allow point=4 lets the words of point 4 change, and of what
stands below it; point=9:wording only what is known to carry nothing; point=12:removed
that it is gone; unread=comments a part that is not looked at. Numbers and references
that only follow what is allowed are allowed. It ends with status 3 where something
else changed, or where that could not be told.`,
		Example: `redraft verify -allow point=4 -allow "point=9:wording" old.docx new.docx`,
		Setup: func(flags *flag.FlagSet) shell.Job {
			v := new(verification)
			flags.Func("allow",
				"what may have changed: `point=NUMBER`, point=NUMBER:wording, point=NUMBER:KIND, "+
					"unread=NAME; may be repeated", v.add)
			flags.StringVar(&v.plan, "plan", "", input.PlanUsage)
			flags.StringVar(&v.format, "format", "text", "the `form` of the output: text, json")
			flags.BoolVar(&v.whole, "whole", false,
				"both files hold the whole of their text, whatever they look like")
			flags.BoolVar(&v.original, "original", false,
				"Word documents as they were before the tracked changes in them")
			return v.run
		},
	}
}

// A verification is one call of the command.
type verification struct {
	allow           []diff.Allowance
	plan, format    string
	whole, original bool
}

func (v *verification) add(s string) error {
	a, err := diff.ParseAllowance(s)
	if err != nil {
		return err
	}
	v.allow = append(v.allow, a)
	return nil
}

func (v *verification) run(call *shell.Call, args []string) error {
	if len(args) != 2 {
		return status.Wrong("two drafts are compared, not %d", len(args))
	}
	if v.format != "text" && v.format != "json" {
		return status.Wrong("there is no format %q: text, json", words.Escape(v.format))
	}
	if v.original {
		call.Files.Original()
	}
	c, err := v.compare(call, args[0], args[1])
	if err != nil {
		return err
	}
	done := call.Progress("verifying")
	result := diff.Verify(c, v.allow...)
	done()
	if len(result.Idle) > 0 {
		return fmt.Errorf("-allow %s: there is nothing of that name in either draft",
			words.Escape(result.Idle[0]))
	}
	if v.format == "json" {
		err = render.VerificationJSON(call, result)
	} else {
		err = render.Verification(call, result, render.Width(call.Width()))
	}
	if err == nil && !result.Passed {
		return status.ErrNo
	}
	return err
}

// compare compares two drafts of a plan, or two files by themselves.
func (v *verification) compare(call *shell.Call, older, newer string) (*diff.Comparison, error) {
	p, err := call.Files.Plan(v.plan)
	if err != nil {
		return nil, err
	}
	one, two := p.Version(older), p.Version(newer)
	if one != nil && two != nil {
		return diff.Between(p, older, newer)
	}
	if one != nil || two != nil {
		return nil,
			status.Wrong(
				"a file beside a draft of the plan may be one more copy of it: redraft compare "+
					"%s %s tells", words.Escape(older), words.Escape(newer))
	}
	var texts [2]*plan.Version
	for i, name := range []string{older, newer} {
		if texts[i], err = call.Files.Draft(name, "", input.Origin{}); err != nil {
			return nil, fmt.Errorf("%w; %s", err, input.Drafts(p, name))
		}
		if v.whole {
			texts[i].Coverage = plan.CoverageComplete
		}
	}
	if a, b := filepath.Base(older), filepath.Base(newer); a != b {
		texts[0].ID, texts[1].ID = a, b
	}
	a, b := call.Files.Scope(older), call.Files.Scope(newer)
	return diff.Compare(texts[0], texts[1], diff.Looked(a.Looked, b.Looked),
		diff.Unread(a.Unread, b.Unread),
		diff.UnreadParts(a.Parts, b.Parts), diff.Tracked(a.Tracked, b.Tracked)), nil
}
