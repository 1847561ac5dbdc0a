// Package shelltest calls commands as a user would, for tests.
package shelltest

import (
	"bytes"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
)

// Call runs a command without a terminal and in an empty environment.
func Call(cmd shell.Command, stdin string, args ...string) (answer int, stdout, stderr string) {
	var out, errs bytes.Buffer
	answer = cmd.Run(&shell.Env{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs}, args)
	return answer, out.String(), errs.String()
}
