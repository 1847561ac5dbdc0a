// Redraft compares drafts of negotiated texts.
//
//	redraft                                the leaked 28 points and the E3 text, of the plan that comes with it
//	redraft old.txt new.txt                two texts of your own
//	redraft us-28 pasted.txt               a draft of the plan and a text
//	redraft -plan plan.json march april    two drafts of another plan
//	redraft new -title "My talks" my.json  a plan of your own, which redraft add grows
//	redraft help                           what else it does
//
// It reads text files, and no network. The program in the folder web is the same
// and reads whole web pages too.
//
// The exit status is 0 where all was done, 1 where what came in is at fault, 2
// where the call is, and 3 where all was done and the answer is no.
package main

import (
	"os"

	"github.com/redraft-go/redraft/examples/redraft/internal/app"
)

func main() { os.Exit(app.Main()) }
