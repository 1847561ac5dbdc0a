package words_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan/words"
)

func ExampleAll() {
	for w := range words.All("§ 12a: 50% of $1,000.50") {
		if w.Kind != words.KindSpace {
			fmt.Println(w.At, w.Kind, w.Text)
		}
	}
	// Output:
	// 0 number § 12a
	// 6 punct :
	// 8 number 50%
	// 12 word of
	// 15 punct $
	// 16 number 1,000.50
}

func ExampleFold() {
	fmt.Println(words.Fold("l’État", false), words.Fold("NATO", true), words.Fold("50 %", false))
	// Output:
	// l'État nato 50%
}
