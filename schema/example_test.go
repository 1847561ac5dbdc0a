package schema_test

import (
	"fmt"

	"github.com/redraft-go/redraft/schema"
)

func ExampleValidate() {
	ds := schema.Validate([]byte(`{"format": "redraft.plan/1", "id": "strait",
 "versions": [{"id": "march", "Points": [], "status": "leak"}]}`), schema.Name("strait.json"))
	for _, d := range ds {
		fmt.Println(d)
		fmt.Println("  "+string(d.Pointer), "-", d.Advice)
	}
	fmt.Println(ds.Err() != nil)
	// Output:
	// 2:31: error: unknown member "Points" [unknown-member]
	//   /versions/0/Points - did you mean "points"? names are case-sensitive
	// 2:55: error: "status" cannot be "leak" [unknown-value]
	//   /versions/0/status - did you mean "leaked"? known: reported, claimed, leaked, counter-proposal, presented, published, agreed, signed
	// true
}
