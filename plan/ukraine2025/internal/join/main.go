// Join makes the embedded plan out of its folder: see [plan.ReadDir].
//
//	go run ./internal/join -from data -to plan.json
//
// It refuses what breaks a rule of the format, so that what is embedded keeps
// all of them.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"github.com/redraft-go/redraft/plan"
)

func main() {
	from := flag.String("from", "data", "the folder")
	to := flag.String("to", "plan.json", "file to write")
	flag.Parse()
	if err := join(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func join(from, to string) error {
	p, err := plan.ReadDir(os.DirFS(from), plan.Name(from))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := plan.Encode(&out, p); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}
