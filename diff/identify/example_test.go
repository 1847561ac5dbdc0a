package identify_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// A part of a draft, in the words of one copy but for one word.
func ExampleText() {
	text := outline.Parse(`
5. Ukraine will receive reliable security guarantees.
6. The size of the Ukrainian Armed Forces will be limited to 600,000 volunteers.
8. NATO agrees not to station troops in Ukraine.
9. European fighter jets will be stationed in Poland.`).Version
	r := identify.Text(ukraine2025.Plan(), text)
	fmt.Println(r.Finding, r.Version, r.Near().Copies[0].Copy.Name)
	for _, p := range r.Placements {
		for _, w := range p.Words {
			fmt.Printf("%s: no known copy has %q\n", p.Number, w.Text)
		}
	}
	// Output:
	// copy us-28 AFP
	// 6: no known copy has "volunteers"
}

// Another copy of a draft, which has in its own words what was told of it.
func ExampleAddWitness() {
	p := ukraine2025.Plan()
	p.Sources = append(p.Sources, sources.Source{ID: "herald", Name: "The Herald"})
	p.Reports = append(p.Reports, sources.Report{
		ID: "herald-plan", Source: "herald",
		Date: "2025-11-22", Language: "en",
	})
	text := outline.Parse(
		"15. A joint working group on security will be set up by the United States and Russia.\n" +
			"16. Russia will enshrine in law its policy of non-aggression towards Europe and Ukraine.").Version
	a, err := identify.AddWitness(p, "us-28", text,
		plan.Witness{Report: "herald-plan", Wording: plan.WordingVerbatim})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, placed := range a.Placed {
		fmt.Println(placed.Effect, placed.Points)
	}
	fmt.Println("in the draft's words for the first time:", a.Confirmed)
	// Output:
	// upgraded [15]
	// upgraded [16]
	// in the draft's words for the first time: [15 16]
}
