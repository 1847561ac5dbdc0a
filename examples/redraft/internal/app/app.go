// Package app is the program redraft without its main function, so that another
// module can add readers of file types to it:
//
//	func main() { os.Exit(app.Main(pages)) }
//
// Each subcommand is a package below this one. What they share is in three:
// input looks at what comes in, shell is the side that a user sees, and status
// says how a call ended.
package app

import (
	"fmt"
	"os"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/add"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/addwitness"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/brackets"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/checkquotes"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/compare"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/evidence"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/list"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/merge"
	fresh "github.com/redraft-go/redraft/examples/redraft/internal/app/new"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/news"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/report"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/sheet"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/table"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/validate"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/verify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/version"
	wordsof "github.com/redraft-go/redraft/examples/redraft/internal/app/words"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// commands are the subcommands, the main job first.
func commands() []shell.Command {
	all := []shell.Command{
		compare.Command(), verify.Command(), merge.Command(), report.Command(), list.Command(),
		evidence.Command(), sheet.Command(),
		trail.Command(), wordsof.Command(), table.Command(), brackets.Command(),
		news.Command(), history.Command(), identify.Command(),
		checkquotes.Command(), addwitness.Command(), validate.Command(), fresh.Command(),
		version.Command(),
	}
	return append(all, add.Commands()...)
}

// Main runs the program as it was called and gives its exit status. The readers
// take files of other types than plain text.
func Main(readers ...input.Reader) int {
	return Run(shell.System(readers...), os.Args[1:])
}

// Run runs the program with arguments in an environment. Without the name of a
// subcommand it compares.
func Run(env *shell.Env, args []string) int {
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	all := commands()
	for i := range all {
		if n := len(strings.Fields(all[i].Name)); len(args) >= n &&
			all[i].Name == strings.Join(args[:n], " ") {
			return all[i].Run(env, args[n:])
		}
	}
	switch name {
	case "add":
		return unsorted(env, args[1:])
	case "help":
		if len(args) > 1 {
			return helpOn(env, all, args[1:])
		}
		help(env, all)
		return status.Done
	case "-h", "-help", "--help":
		help(env, all)
		return status.Done
	case "-version", "--version":
		return Run(env, []string{"version"})
	}
	if nearest := mistyped(name, all); nearest != "" {
		fmt.Fprintf(env.Stderr,
			"redraft: there is no command %q and no file of that name; did you mean %q?\n",
			words.Escape(name), nearest)
		return status.Use
	}
	return all[0].Run(env, args)
}

// helpOn tells of one subcommand: redraft help trail.
func helpOn(env *shell.Env, all []shell.Command, args []string) int {
	name := strings.Join(args, " ")
	if args[0] == "add" && len(args) == 1 {
		return unsorted(env, []string{"-h"})
	}
	for i := range all {
		if all[i].Name == name {
			return all[i].Run(env, []string{"-h"})
		}
	}
	var names []string
	for i := range all {
		names = append(names, all[i].Name)
	}
	nearest := ""
	if s := diag.Nearest(name, names); s != "" {
		nearest = fmt.Sprintf("; did you mean %q?", s)
	}
	fmt.Fprintf(env.Stderr, "redraft help: there is no command %q%s\n", words.Escape(name), nearest)
	return status.Use
}

// unsorted says what can be added, where a call does not.
func unsorted(env *shell.Env, args []string) int {
	var names, lines []string
	for _, cmd := range add.Commands() {
		names = append(names, strings.TrimPrefix(cmd.Name, "add "))
		lines = append(lines, fmt.Sprintf("  redraft %-13s  %s\n", cmd.Name, cmd.Short))
	}
	if len(args) > 0 {
		switch args[0] {
		case "-h", "-help", "--help":
			fmt.Fprint(env.Stdout, "usage: redraft add SORT [flags]\n\n"+strings.Join(lines, ""))
			return status.Done
		}
		if nearest := diag.Nearest(args[0], names); nearest != "" {
			fmt.Fprintf(env.Stderr, "redraft add: there is no %q to add; did you mean %q?\n",
				words.Escape(args[0]), nearest)
			return status.Use
		}
	}
	fmt.Fprintf(env.Stderr, "redraft add: what is added comes first: %s\n",
		strings.Join(names, ", "))
	return status.Use
}

// mistyped gives the subcommand that a name was probably meant to be.
func mistyped(name string, all []shell.Command) string {
	if name == "" || strings.HasPrefix(name, "-") {
		return ""
	}
	if _, err := os.Lstat(name); err == nil {
		return ""
	}
	names := []string{"help"}
	for i := range all {
		names = append(names, all[i].Name)
	}
	return diag.Nearest(name, names)
}

func help(env *shell.Env, all []shell.Command) {
	fmt.Fprint(env.Stdout, `Redraft compares drafts of negotiated texts: what changed in the draft, and what
only in the telling.

usage: redraft [COMMAND] [flags] [arguments]

`)
	for i := range all {
		fmt.Fprintf(env.Stdout, "  %-13s %s\n", all[i].Name, all[i].Short)
	}
	fmt.Fprint(env.Stdout, `
Without a command it compares; without drafts it compares two of the plan that
comes with it. redraft COMMAND -h tells more of each.

exit status: 0 done, 1 bad input, 2 wrong use, 3 done and the answer is no
`)
}
