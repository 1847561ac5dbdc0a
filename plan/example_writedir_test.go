package plan_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A plan in one file becomes a folder.
func ExampleWriteDir() {
	dir, err := os.MkdirTemp("", "lease")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	p, err := plan.ReadFile("testdata/lease.json")
	if err == nil {
		err = plan.WriteDir(dir, p)
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	fmt.Println(strings.Join(names, " "))
	// Output: lease-1.json lease-2.json plan.json sources.json statements.json versions.json
}
