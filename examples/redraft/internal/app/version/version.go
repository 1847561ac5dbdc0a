// Package version says which redraft a user has before him, as a report of a fault needs it.
package version

import (
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:    "version",
		Short:   "Which redraft this is: its version, its commit and Go's version",
		Example: "redraft version -o build.txt",
		Setup: func(*flag.FlagSet) shell.Job {
			return func(call *shell.Call, args []string) error {
				if len(args) > 0 {
					return status.Wrong("%q is not expected", words.Escape(args[0]))
				}
				info, _ := debug.ReadBuildInfo()
				_, err := fmt.Fprintln(call, line(info))
				return err
			}
		},
	}
}

// line says of a build what Go's own tool recorded of it. A program that was built in a
// folder, without a tag, has "(devel)" for a version; nil has nothing recorded.
func line(info *debug.BuildInfo) string {
	version, commit := "(devel)", ""
	if info != nil {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = ", commit " + s.Value + commit
			case s.Key == "vcs.modified" && s.Value == "true":
				commit += " with changes"
			}
		}
	}
	return fmt.Sprintf("redraft %s%s, %s %s/%s", version, commit, runtime.Version(),
		runtime.GOOS, runtime.GOARCH)
}
