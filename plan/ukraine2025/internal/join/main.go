// Join makes the embedded plan out of its parts: plan.json (format, title,
// parties, themes), sources.json, statements.json, and one file a version.
//
//	go run ./internal/join -from data -to plan.json
//
// It refuses parts that break a rule of the format, so that what is embedded
// keeps all of them.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	from := flag.String("from", "data", "directory of the parts")
	to := flag.String("to", "plan.json", "file to write")
	flag.Parse()
	out, err := join(os.DirFS(*from))
	if err == nil {
		err = os.WriteFile(*to, out, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
