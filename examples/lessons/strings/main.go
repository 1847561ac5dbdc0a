// Strings compares two texts that stand in the code.
package main

import (
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
)

func main() {
	old := outline.Parse("1. The army is limited to 600,000.").Version
	new := outline.Parse("1. The army is limited to 800,000 in peacetime.").Version
	c := diff.Compare(old, new)
	if err := render.Text(os.Stdout, c); err != nil {
		fmt.Println(err)
	}
}
