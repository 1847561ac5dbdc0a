// Repository makes a repository of laws, to measure with:
//
//	git init laws && go run ./examples/internal/laws/repository -laws 2000 | git -C laws fast-import
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/redraft-go/redraft/examples/internal/laws"
)

func main() {
	count := flag.Int("laws", 100, "how many `laws`")
	l := laws.Law{Seed: 1}
	flag.IntVar(&l.Sections, "sections", 42, "`sections` of a law; each has some 600 bytes")
	flag.IntVar(&l.Versions, "versions", 20, "`versions` of each")
	flag.IntVar(&l.Changed, "changed", 40,
		"paragraphs and sections changed in each version, `per mille`")
	flag.Parse()
	if err := laws.Stream(os.Stdout, *count, l); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
