// Package new makes a plan with nothing in it yet.
package new

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "new",
		Args:  "FILE",
		Short: "A plan of your own, with nothing in it yet",
		Long: `FILE is the file that is made; with a slash behind it, a folder with a file for
each part of the plan. What is there already is never written over. The title is
asked for on a terminal. redraft add puts versions, reports, claims and statements
in.`,
		Example: `redraft new -title "Talks on the harbour" harbour.json`,
		Setup: func(flags *flag.FlagSet) shell.Job {
			p := new(plan.Plan)
			flags.StringVar(&p.Title, "title", "", "the `title` of the plan, as a reader knows it")
			flags.StringVar(&p.ID, "id", "", "its `id`; made of the title if it is not given")
			return func(call *shell.Call, args []string) error {
				if len(args) != 1 {
					return status.Wrong("one file is expected, not %d", len(args))
				}
				return create(call, args[0], p)
			}
		},
	}
}

// create makes the plan.
func create(call *shell.Call, name string, p *plan.Plan) error {
	if call.ToFile() || call.ToOutput() || name == input.Stdin {
		return status.Wrong("the file that is made is named without -o")
	}
	for p.Title = strings.TrimSpace(p.Title); p.Title == ""; {
		if !call.Asks() {
			return status.Wrong("needed and not given, and nobody can be asked: -title")
		}
		answer, err := call.Ask("the title of the plan?")
		if err != nil {
			return err
		}
		p.Title = answer
	}
	if p.ID == "" {
		p.ID = slug(p.Title)
	}
	if p.ID == "" {
		return status.Wrong(
			"no id can be made of this title: -id gives one, of small letters, digits, dots and hyphens")
	}
	if err := plan.Check(p); err != nil {
		return err
	}
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)) {
		return folder(call, name, p)
	}
	var b bytes.Buffer
	if err := plan.Encode(&b, p); err != nil {
		return err
	}
	if err := call.Create(name, b.Bytes()); err != nil {
		return err
	}
	call.Note("%s is made: plan %s, %q", input.Shown(name), p.ID, p.Title)
	return nil
}

// folder makes the plan as a folder, where there is none.
func folder(call *shell.Call, name string, p *plan.Plan) error {
	switch _, err := os.Lstat(filepath.Clean(name)); {
	case err == nil:
		return fmt.Errorf("%s is there already: nothing is written over it", input.Shown(name))
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w", input.Shown(name), input.Cause(err))
	}
	if err := plan.WriteDir(name, p); err != nil {
		return err
	}
	call.Note("%s is made: plan %s, %q", input.Shown(name), p.ID, p.Title)
	return nil
}

// slug makes an id of a title: its Latin letters and digits, with hyphens between
// its words; "" it has none.
func slug(title string) string {
	const most = 64
	var b strings.Builder
	hyphen := false
	for _, r := range strings.ToLower(title) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		case r != '\'' && r != '’':
			hyphen = true
		}
	}
	s := b.String()
	return strings.TrimRight(s[:min(len(s), most)], "-")
}
