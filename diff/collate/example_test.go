package collate_test

import (
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// The readings of one point, each form of the text once.
func ExampleAt() {
	a, err := collate.At(ukraine2025.Plan(), plan.Ref{Version: "us-28", Point: "3"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range a.Groups {
		r := &a.Readings[g.Readings[0]]
		if r.Standing.DraftWords() {
			fmt.Printf("%d %q\n", len(g.Readings), r.Text)
			for _, run := range r.Lost {
				fmt.Printf("  lacks %q\n", run.Text)
			}
		}
	}
	// Output:
	// 3 "It is expected that Russia will not invade neighboring countries and NATO will not expand further."
	// 1 "It is expected that Russia will not invade neighbouring countries and Nato will not expand further."
	//   lacks "neighboring"
	// 1 "There will be the expectation that Russia will not invade its neighbours and NATO will not expand further."
	//   lacks "It is expected"
	//   lacks "neighboring countries"
}

// Where copies of one draft disagree.
func ExampleConflicts() {
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	for _, c := range collate.Conflicts(p, v, v.Point("10.d")) {
		for _, f := range c.Forms {
			fmt.Printf("%s %q:", c.Kind, f.Text)
			for _, holder := range f.By {
				fmt.Printf(" %s;", holder.Name)
			}
			fmt.Println()
		}
	}
	// Output:
	// words "without cause": AFP; AP; Calgary uaconnect;
	// words "": BBC News; Rolling Stone;
}

// What was said of a draft comes with what was said against it.
func ExampleStatements() {
	for _, s := range collate.Statements(ukraine2025.Plan(),
		plan.Ref{Version: "us-28-audit", Point: "26"}) {
		fmt.Println(s.Stance, s.By[0].Role, s.Text)
		for _, d := range s.Denials {
			fmt.Println(" ", d.Stance, d.By[0].Name, d.Text)
		}
	}
	// Output:
	// asserts senior US official Ukraine replaced the audit by the amnesty.
	//   denies Rustem Umerov He gave no assessment and approved no point; the reports have nothing to do with reality.
}

// Which of two wordings a counter-draft was written over.
func ExampleSharedWording() {
	p := ukraine2025.Plan()
	var pairs []collate.Pair
	for _, id := range []string{"1", "2", "4", "5", "6", "7", "8"} {
		pairs = append(pairs, collate.Pair{Base: id, Other: id})
	}
	s := collate.SharedWording(p.Version("us-28"), p.Version("e3-28"), pairs)
	fmt.Println(s.Kept, s.Outcome)
	m := s.Matches[slices.IndexFunc(s.Matches, func(m collate.Rivalry) bool {
		return m.Rival == "axios"
	})]
	fmt.Printf("%s over %s: %d to %d in the draft's words, %d to %d counting told ones\n",
		m.Witness, m.Rival, m.For.Words, m.Against.Words, m.For.Words+m.For.Told,
		m.Against.Words+m.Against.Told)
	// Output:
	// [reuters] leans
	// reuters over axios: 0 to 0 in the draft's words, 10 to 0 counting told ones
}
