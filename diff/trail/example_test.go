package trail_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func ExampleSubject() {
	s, err := trail.Subject(ukraine2025.Plan(), "military.cap")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range s.Entries {
		if e.Line == trail.LineCounter {
			f := e.Forms[0]
			fmt.Println(e.Version, f.Kind, f.Facts[0].Value, f.Seen)
		}
	}
	// Output:
	// e3-28 figure 800000 quoted
	// eu-24 unlimited  told
}
