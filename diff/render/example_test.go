package render_test

import (
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/plan/words"
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
	// old
	// new
	//
	// 1 point: 1 compared word by word
	// Marks: [-only old-] · {+only new+}
	//
	//  1                                                         compared word by word
	//     old  "The army is limited to [-600,000-]."
	//     new  "The army is limited to {+800,000 in peacetime+}."
	//     limit raised by a third, from 600,000 to 800,000
	//     now only “in peacetime”
}

// What stands in a comment on a pull request: a line that sums it up, a line for each
// point, and the texts folded away, all of it within what a host takes.
func ExampleFolded() {
	old := outline.Parse("1. The fee is 20 euros.\n2. The seat is Ostra.").Version
	new := outline.Parse("1. The fee is 25 euros.\n2. The seat is Ostra.").Version
	if err := render.Markdown(os.Stdout, diff.Compare(old, new), render.Folded(),
		render.Limit(65_536)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// **old -> new** · 1 changed: 1
	//
	// - **old**
	// - **new**
	//
	// 2 points: 2 compared word by word
	//
	// Marks: <del>only old</del> · <ins>only new</ins>
	//
	// **1**\
	// raised by a quarter, from 20 euros to 25 euros
	//
	// <details>
	// <summary>The texts</summary>
	//
	// ### 1
	//
	// compared word by word
	//
	// old:
	//
	// > "The fee is <del>20</del> euros."
	//
	// new:
	//
	// > "The fee is <ins>25</ins> euros."
	//
	// - raised by a quarter, from 20 euros to 25 euros
	//
	// </details>
	//
	// the same words: 2
}

// A table of one's own: what it lacks keeps its English words. Ukrainian has
// four plural forms.
func ExampleWithLabels() {
	ukrainian := words.Table{Language: "uk", Texts: map[string]string{
		"head.points":     "{n|one:{n} пункт|few:{n} пункти|many:{n} пунктів|other:{n} пункту}:",
		"head.words":      "{n} порівняно слово в слово",
		"head.bare-marks": "Позначки: {gone} · {come}",
		"head.only":       "лише {name}",
		"known.words":     "порівняно слово в слово",
		"kind.same":       "ті самі слова",
	}}
	old := outline.Parse(
		"1. Ukraine will receive reliable guarantees.\n2. The parties meet in Arva.\n3. The seat is Ostra.").Version
	new := outline.Parse(
		"1. Ukraine will receive robust guarantees.\n2. The parties meet in Arva.\n3. The seat is Ostra.").Version
	if err := render.Text(os.Stdout, diff.Compare(old, new), render.WithLabels(ukrainian)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// old
	// new
	//
	// 3 пункти: 3 порівняно слово в слово
	// Позначки: [-лише old-] · {+лише new+}
	//
	//  1  reliable -> robust
	//  ті самі слова: 2 3
	//
	//  1                                                       порівняно слово в слово
	//     old  "Ukraine will receive [-reliable-] guarantees."
	//     new  "Ukraine will receive {+robust+} guarantees."
	//     reliable -> robust
	//
	//  2                                                                 ті самі слова
	//
	//  3                                                                 ті самі слова
}

// The first screen alone.
func ExampleBrief() {
	old := outline.Parse(
		"1. The army is limited to 600,000.\n2. The fleet stays in port.\n3. The parties meet in Arva.").Version
	new := outline.Parse("1. The army is limited to 800,000.\n2. The parties meet in Arva.").Version
	if err := render.Text(os.Stdout, diff.Compare(old, new), render.Brief()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// old
	// new
	//
	// 3 points side by side (3 in old, 2 in new):
	//     2 compared word by word · 1 deleted (2)
	// Marks: [-only old-] · {+only new+}
	//
	//  1  limit raised by a third, from 600,000 to 800,000
	//  2  DELETED: “The fleet stays in port”
	//  3 is now 2: the same words
}

// What is known of one report: what it has of which draft, and from whom.
func ExampleEvidenceOf() {
	e, err := render.EvidenceOf(ukraine2025.Plan(), plan.Ref{Report: "rolling-stone-1121"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range e.Sections {
		fmt.Println(s.Part, len(s.Entries))
		if s.Part == render.EvidencePartTexts {
			first := s.Entries[0]
			fmt.Println(" ", first.Label, first.Sort, first.Text)
			fmt.Println("   ", first.Below[0].State, first.Below[0].Text)
		}
	}
	// Output:
	// descent 3
	// texts 7
	//   point 6 (Size of the armed forces) foreign a reduction of the Ukrainian military by half
	//     the copies have at 6 The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.
	// reported 3
	// relayed 1
}
