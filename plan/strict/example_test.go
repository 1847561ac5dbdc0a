package strict_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
)

// Messages can be worded anew, from the code and the parameters.
func ExampleWording() {
	german := map[diag.Code]diag.Template{
		diag.CodeDuplicateMember: {
			Message: `„{name}“ steht zweimal da`,
			Advice:  "zuerst bei {first}; eines streichen",
		},
		plan.CodeUnknownTheme: {
			Message: `das Thema „{id}“ gibt es hier nicht`,
			Advice:  "hier gibt es: {known}",
		},
	}
	word := func(d diag.Diagnostic) (message, advice string) {
		t := german[d.Code]
		return words.FillEscaped(t.Message, d.Params), words.FillEscaped(t.Advice, d.Params)
	}
	_, err := plan.DecodeBytes([]byte(`{"format": "redraft.plan/1", "id": "a", "id": "b"}`),
		strict.Wording(word))
	fmt.Println(err)
	// Output: 1:41: error: „id“ steht zweimal da [duplicate-member]
}
