package merge_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/plan/outline"
)

func ExampleThree() {
	base := outline.Parse("1. The ferry crosses at noon.\n2. The fare is two crowns.").Version
	ours := outline.Parse("1. The ferry crosses at nine.\n2. The fare is three crowns.").Version
	theirs := outline.Parse("1. The ferry crosses at noon.\n2. The fare is four crowns.").Version
	for _, it := range merge.Three(base, ours, theirs).Items {
		for _, r := range it.Runs {
			fmt.Printf("%s: %s; %s, %s, %s\n", it.At, r.Status, r.Was, r.IsA, r.IsB)
		}
	}
	// Output:
	// 1: only-a; noon, nine, noon
	// 2: differently; two, three, four
}
