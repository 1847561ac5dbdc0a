package shell

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// Asks reports whether somebody can be asked: standard input is a terminal, and is
// not read as a file.
func (c *Call) Asks() bool { return c.env.InTerminal && !c.Files.TookStdin() }

// Ask asks the user something and gives the line that is the answer, without white
// space around it; "" nothing. The end of the input is an error: what is still to be
// asked has no answer.
func (c *Call) Ask(question string) (string, error) {
	if c.answers == nil {
		c.answers = bufio.NewReader(c.env.Stdin)
	}
	fmt.Fprint(c.env.Stderr, words.Escape(question)+" ")
	line, err := c.answers.ReadString('\n')
	if line = strings.TrimSpace(line); line == "" && errors.Is(err, io.EOF) {
		fmt.Fprintln(c.env.Stderr)
		return "", errors.New("the answers ended before all was asked: nothing is written")
	} else if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return line, nil
}

// Agrees asks whether something is to be done. Only yes is yes.
func (c *Call) Agrees(question string) (bool, error) {
	answer, err := c.Ask(question + " [y/N]")
	switch strings.ToLower(answer) {
	case "y", "yes":
		return true, err
	}
	return false, err
}
