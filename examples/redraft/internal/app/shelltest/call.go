// Package shelltest calls commands as a user would, for tests.
package shelltest

import (
	"bytes"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
)

// Call runs a command without a terminal and in an empty environment.
func Call(cmd shell.Command, stdin string, args ...string) (answer int, stdout, stderr string) {
	return run(cmd, &shell.Env{Stdin: strings.NewReader(stdin)}, args)
}

// Answer runs a command for a user who types some lines.
func Answer(cmd shell.Command, lines []string, args ...string) (answer int, stdout, stderr string) {
	var typed strings.Builder
	for _, line := range lines {
		typed.WriteString(line + "\n")
	}
	return run(cmd, &shell.Env{Stdin: strings.NewReader(typed.String()), InTerminal: true}, args)
}

func run(cmd shell.Command, env *shell.Env, args []string) (answer int, stdout, stderr string) {
	var out, errs bytes.Buffer
	env.Stdout, env.Stderr = &out, &errs
	answer = cmd.Run(env, args)
	return answer, out.String(), errs.String()
}
