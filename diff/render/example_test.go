package render_test

import (
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
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
	// old  the text itself
	// new  the text itself
	// redraft does not authenticate texts.
	//
	// 1 point: 1 compared word by word
	// What is not known of a draft was neither refused nor deleted by anybody.
	// Marks: CHANGED the text did · COPIES only copies differ · UNCLEAR which of the
	// two · [-only old-] · {+only new+} · "..." quoted · TOLD, told: not quoted, never
	// print as a quotation
	//
	//  1                                                CHANGED: compared word by word
	//     old    "The army is limited to [-600,000-]."
	//     new    "The army is limited to {+800,000 in peacetime+}."
	//     CHANGED  raised by 200,000 (33.33 %), from 600,000 to 800,000
	//     CHANGED  now only "in peacetime"
}

// A table of one's own: what it lacks keeps its English words. Ukrainian has
// four plural forms.
func ExampleWithLabels() {
	ukrainian := words.Table{Language: "uk", Texts: map[string]string{
		"head.points":    "{n|one:{n} пункт|few:{n} пункти|many:{n} пунктів|other:{n} пункту}:",
		"head.words":     "{n} порівняно слово в слово",
		"head.authentic": "redraft не засвідчує справжності текстів.",
		"head.itself":    "сам текст",
		"head.silence":   "Чого про проєкт не відомо, того ніхто не відкидав і не вилучав.",
		"head.marks": `{draft} змінено текст · {telling} різняться лише копії · {open} котре з двох · \[-лише {old}-\] · ` +
			`\{+лише {new}+\} · "..." цитата · {told}, переказ: не цитата, не подавати як цитату`,
		"verdict.draft":   "ЗМІНЕНО",
		"verdict.telling": "КОПІЇ",
		"verdict.open":    "НЕЯСНО",
		"verdict.told":    "ПЕРЕКАЗ",
		"known.words":     "порівняно слово в слово",
		"kind.same":       "ті самі слова",
		"told.text":       "переказ: {text}",
		"told.draft":      "{name}, переказ:",
	}}
	old := outline.Parse("1. Ukraine will receive reliable guarantees.\n2. The parties meet in Arva.\n3. The seat is Ostra.").Version
	new := outline.Parse("1. Ukraine will receive robust guarantees.\n2. The parties meet in Arva.\n3. The seat is Ostra.").Version
	if err := render.Text(os.Stdout, diff.Compare(old, new), render.WithLabels(ukrainian)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// old  сам текст
	// new  сам текст
	// redraft не засвідчує справжності текстів.
	//
	// 3 пункти: 3 порівняно слово в слово
	// Чого про проєкт не відомо, того ніхто не відкидав і не вилучав.
	// ЗМІНЕНО змінено текст · КОПІЇ різняться лише копії · НЕЯСНО котре з двох ·
	// [-лише old-] · {+лише new+} · "..." цитата · ПЕРЕКАЗ, переказ: не цитата, не
	// подавати як цитату
	//
	//  1                                              ЗМІНЕНО: порівняно слово в слово
	//     old    "Ukraine will receive [-reliable-] guarantees."
	//     new    "Ukraine will receive {+robust+} guarantees."
	//     ЗМІНЕНО  reliable -> robust
	//
	//  2                                                                 ті самі слова
	//
	//  3                                                                 ті самі слова
}
