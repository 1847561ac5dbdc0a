package diag_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// Messages can be worded anew, from the code and the parameters.
func ExampleWording() {
	german := map[diag.Code]diag.Template{
		diag.CodeDuplicateMember: {Message: `„{name}“ steht zweimal da`, Advice: "zuerst bei {first}; eines streichen"},
		plan.CodeUnknownTheme:    {Message: `das Thema „{id}“ gibt es hier nicht`, Advice: "hier gibt es: {known}"},
	}
	word := func(d diag.Diagnostic) (message, advice string) {
		t := german[d.Code]
		return diag.Expand(t.Message, d.Params), diag.Expand(t.Advice, d.Params)
	}
	_, err := plan.DecodeBytes([]byte(`{"format": "redraft.plan/1", "id": "a", "id": "b"}`), diag.Wording(word))
	fmt.Println(err)
	// Output: 1:41: error: „id“ steht zweimal da [duplicate-member]
}

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
