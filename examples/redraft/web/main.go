// Web is the program redraft with whole web pages among the texts that it reads.
//
//	go run . us-28 page.html          a draft of the plan, and the article of a page
//	go run . identify page.html       which draft it is
//	curl -s ADDRESS | go run . identify -
//
// The article of a page is found by a port of Mozilla's Readability. The numbers
// of an HTML list stand in no text of it, so they are written into the page
// first. It is a module of its own, so that those who import redraft do not get
// an HTML parser with it.
package main

import (
	"os"

	"github.com/redraft-go/redraft/examples/redraft/internal/app"
)

func main() { os.Exit(app.Main(pages())) }
