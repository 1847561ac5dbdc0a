package render_test

import (
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
)

// Two texts, read as numbered points and compared.
func ExampleText() {
	old := outline.Parse("1. The army is limited to 600,000.").Version
	new := outline.Parse("1. The army is limited to 800,000 in peacetime.").Version
	c := diff.Compare(old, new)
	if err := render.Text(os.Stdout, c, render.Points("1")); err != nil {
		fmt.Println(err)
	}
	// Output:
	// old  the text itself
	// new  the text itself
	// redraft does not authenticate texts.
	//
	// 1 point: 1 compared word by word
	// What is not known of a draft was neither refused nor deleted by anybody.
	// Marks: DRAFT the draft changed · TELLING only an outlet's words differ · OPEN
	// not settled · "..." quoted · ~ told, not quoted: never print as a quotation ·
	// [-only old-] · {+only new+}
	//
	//  1                                                  DRAFT: compared word by word
	//     old    "The army is limited to [-600,000-]."
	//     new    "The army is limited to {+800,000 in peacetime+}."
	//     DRAFT    raised by 200,000 (33.33 %), from 600,000 to 800,000
	//     DRAFT    limited by the words: in peacetime
}
