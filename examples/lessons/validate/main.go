// Validate holds JSON that somebody else wrote to the format of plans, and says
// of each fault where it is and how to mend it. What has no errors is read.
package main

import (
	"bytes"
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/schema"
)

const sent = `{
  "format": "redraft.plan/1",
  "id": "strait",
  "versions": [
    {"id": "march", "status": "leak", "points": [
      {"number": "1", "Text": "The strait is open to ships of both sides."}
    ]}
  ]
}`

const mended = `{
  "format": "redraft.plan/1",
  "id": "strait",
  "versions": [
    {"id": "march", "status": "leaked", "points": [
      {"number": "1", "text": "The strait is open to ships of both sides."}
    ]}
  ]
}`

func main() {
	for _, d := range schema.Validate([]byte(sent), schema.Name("strait.json")) {
		fmt.Println(d.Line("strait.json"))
		fmt.Println("  " + d.Advice)
	}

	p, err := plan.Decode(bytes.NewReader([]byte(mended)), plan.Name("strait.json"))
	if err != nil {
		fmt.Println(err) // all its problems, a line each
		return
	}
	for ref, point := range p.Version("march").All() {
		fmt.Println(ref, point.Text)
	}
}
