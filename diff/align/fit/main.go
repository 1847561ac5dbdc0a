// Command fit makes the two tables of weights of package align: it invents drafts whose links are known, and fits
// the weights to what the engine knows of them. From diff/align:
//
//	(cd fit && go run . make /tmp/cases)
//	REDRAFT_ALIGN_CASES=/tmp/cases REDRAFT_ALIGN_EVIDENCE=/tmp/evidence go test -run 'Evidence$' .
//	(cd fit && go run . fit /tmp/evidence)
//
// The evidence depends on the links, and these on the weights: repeat the last two steps, with the printed tables in weights.go, until
// the loss no longer falls; three times do. What it prints is the same on every run.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "make":
		return makeCases(args[1], 240)
	case len(args) == 3 && args[0] == "make":
		n, err := strconv.Atoi(args[2])
		if err != nil {
			return err
		}
		return makeCases(args[1], n)
	case len(args) == 2 && args[0] == "fit":
		return fitAll(args[1])
	}
	return fmt.Errorf("usage: fit make DIR | fit fit EVIDENCE")
}
