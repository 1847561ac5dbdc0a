package facts_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

func ExampleRead() {
	text := "NATO agrees not to permanently station more than 4,500 troops in Ukraine before 1 January 2027."
	parties := []plan.Party{{ID: "nato", Name: "NATO"}, {ID: "ua", Name: "Ukraine"}}
	for _, f := range facts.Read(text, facts.Language("en"), facts.Parties(parties)) {
		fmt.Printf("%-9s %-17q %s %s %s %v\n", f.Kind, f.Words(text), f.Value, f.Unit, f.Bound,
			f.Holder)
	}
	// Output:
	// party     "NATO"            nato   []
	// force     "agrees not to"   prohibition   [nato]
	// negation  "not"             not   []
	// scope     "permanently"     permanent   []
	// figure    "4,500 troops"    4500 personnel more-than []
	// party     "Ukraine"         ua   []
	// date      "1 January 2027"  2027-01-01  less-than []
}

func ExampleReader() {
	r := facts.NewReader(facts.Language("uk"))
	for _, text := range []string{"600 тисяч осіб", "100 млрд доларів", "протягом 30 днів"} {
		for _, f := range r.Read(text) {
			fmt.Println(f.Kind, f.Value, f.Unit)
		}
	}
	// Output:
	// figure 600000 persons
	// money 100000000000 USD
	// deadline 30 days
}
