// Command fit makes the trees of package align, fitted.go: it invents drafts whose links are
// known, and fits the trees to what the engine knows of them. From diff/align/fit:
//
//	go run . all
//
// The evidence depends on the links, and these on the trees. So it starts without trees and goes
// over the drafts rounds times, by when the loss no longer falls. It takes some six minutes and
// writes the same file, byte for byte, on every run on one kind of machine. The steps by
// themselves, to try things out:
//
//	go run . make /tmp/cases 1500
//	(cd .. && REDRAFT_ALIGN_CASES=/tmp/cases REDRAFT_ALIGN_EVIDENCE=/tmp/evidence go test -count=1 -run 'Evidence$' .)
//	go run . fit /tmp/evidence ../fitted.go
//
// And, of all settings or of some, which tests fail where one is halved or doubled, in some ten
// minutes:
//
//	go run . settings [NAME...]
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

const (
	drafts = 1500
	rounds = 4
	table  = "../fitted.go"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 1 && args[0] == "all":
		return all()
	case len(args) > 0 && args[0] == "settings":
		return settings(args[1:]...)
	case len(args) == 3 && args[0] == "make":
		n, err := strconv.Atoi(args[2])
		if err != nil {
			return err
		}
		return makeCases(args[1], n)
	case len(args) == 3 && args[0] == "fit":
		return fitAll(args[1], args[2])
	}
	return fmt.Errorf(
		"usage: fit all | fit make DIR N | fit fit EVIDENCE GOFILE | fit settings [NAME...]")
}

// all makes the table from nothing.
func all() error {
	dir, err := os.MkdirTemp("", "fit")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	cases, evidence := filepath.Join(dir, "cases"), filepath.Join(dir, "evidence")
	if err := makeCases(cases, drafts); err != nil {
		return err
	}
	if err := os.WriteFile(table, []byte("package align\n\nvar linkTrees, partTrees forest\n"),
		0o644); err != nil {
		return err
	}
	for range rounds {
		if err := gather(cases, evidence); err != nil {
			return err
		}
		if err := fitAll(evidence, table); err != nil {
			return err
		}
	}
	return nil
}

// gather writes to a file what the engine, as it stands, knows of the cases in a folder.
func gather(cases, evidence string) error {
	test := exec.Command("go", "test", "-count=1", "-run", "Evidence$", ".")
	test.Dir = ".."
	test.Env = append(os.Environ(), "REDRAFT_ALIGN_CASES="+cases,
		"REDRAFT_ALIGN_EVIDENCE="+evidence)
	if out, err := test.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}
