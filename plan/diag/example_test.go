package diag_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan/diag"
)

// The codes of a format, for documentation or translation.
func ExampleCatalog_Info() {
	info := diag.NewCatalog().Info(diag.CodeDuplicateMember)
	fmt.Println(info.Severity, "-", info.About)
	fmt.Println(info.Texts[0].Message)
	// Output:
	// error - an object has two members with one name
	// member "{name}" appears twice
}

func ExampleNearest() {
	fmt.Println(diag.Nearest("presense", []string{"points", "presence"}))
	fmt.Printf("%q\n", diag.Nearest("us-27", []string{"us-28"}))
	// Output:
	// presence
	// ""
}
