package say_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// What may be said of a change, and what not.
func ExampleLink() {
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, l := range c.Links {
		if l.Old[0].Ref.Point != "3" {
			continue
		}
		for _, line := range say.Link(c, i) {
			if line.Kind == say.KindGone || line.Kind == say.KindNotRefused {
				fmt.Println(line.May, say.Sentence(say.English(), line))
			}
		}
		break
	}
	// Output:
	// true the E3 counter-proposal does not have point 3 of the 28-point draft
	// false that the E3 counter-proposal speaks against point 3: a text that is silent refuses nothing
}

// What may be said of a clause that no copy has whole in the draft's words.
func ExamplePoint() {
	lines, err := say.Point(ukraine2025.Plan(), plan.Ref{Version: "us-28", Point: "18"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range lines {
		if line.Kind == say.KindQuotePart || line.Kind == say.KindNotWords {
			fmt.Println(line.May, say.Sentence(say.English(), line))
		}
	}
	// Output:
	// true the 28-point draft, point 18, quoted in part by BBC News, as a GitHub blog has it: “non-nuclear state”
	// false that the 28-point draft reads so, word for word, at point 18: no copy in the draft's own words was read whole
}

// What may be said of a draft that nobody has seen.
func ExampleVersion() {
	lines, err := say.Version(ukraine2025.Plan(), "geneva-19")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range lines {
		if line.Kind == say.KindCounted || line.Kind == say.KindNotText {
			fmt.Println(line.May, say.Sentence(say.English(), line))
		}
	}
	// Output:
	// true according to Financial Times, as LIGA has it; ABC News, as Caliber.az has it; Deutsche Welle, as axy.media has it, the Geneva text has 19 points
	// true according to Reason, the Geneva text has 20 points
	// true according to TASS, the Geneva text has 22 points
	// false that the Geneva text says anything word for word: no text of it was seen
}
