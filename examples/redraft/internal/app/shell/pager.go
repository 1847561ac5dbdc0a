package shell

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
)

// page shows the output through the pager that the user asked for, and reports
// whether it ran. Less is told to leave colours as they are and to end where the
// output fits the screen, unless the user tells it what to do.
func (c *Call) page() bool {
	fields := strings.Fields(c.pager)
	if len(fields) == 0 {
		return false
	}
	cmd := exec.Command(fields[0], fields[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(c.Bytes()), c.env.Stdout, c.env.Stderr
	if c.env.getenv("LESS") == "" {
		cmd.Env = append(os.Environ(), "LESS=FRX")
	}
	if err := cmd.Start(); err != nil {
		c.Note("the pager could not be started: %v", err)
		return false
	}
	_ = cmd.Wait() // how it ends is between the user and the pager
	return true
}
