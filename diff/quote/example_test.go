package quote_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func ExampleArticle() {
	const article = `The draft says that “the size of the Ukrainian Armed Forces will be limited to 800,000 personnel”
and that “European fighter jets will be stationed in Poland”.`
	r, err := quote.Article(ukraine2025.Plan(), "us-28", article)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range r.Quotations {
		fmt.Println(q.Line, q.Answer)
		for _, p := range q.Places {
			fmt.Println("  in", p.Ref, "as", p.Copy.Name, "has it")
		}
		for _, p := range q.Near {
			for _, d := range p.Differences {
				fmt.Printf("  not in %s: %q for %q\n", p.Ref, d.Quoted, d.Text)
			}
		}
	}
	// Output:
	// 1 different
	//   not in us-28/6@afp: "800,000" for "600,000"
	//   not in us-28/6@ap: "800,000" for "600,000"
	//   not in us-28/6@axios: "800,000" for "600,000"
	//   not in us-28/6@bbc: "800,000" for "600,000"
	// 2 found
	//   in us-28/9@afp as AFP has it
	//   in us-28/9@ap as AP has it
	//   in us-28/9@axios as Axios has it
}

func ExampleReport_Annotations() {
	r, err := quote.Article(ukraine2025.Plan(), "us-28",
		"It says “NATO agrees … to station troops in Ukraine”.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range r.Annotations("https://paper.example/article") {
		fmt.Println(a.Body.Value)
		selectors, err := json.Marshal(a.Target.Selector)
		fmt.Println(string(selectors), err)
	}
	// Output:
	// omitted: us-28/8
	// [{"type":"TextQuoteSelector","exact":"NATO agrees … to station troops in Ukraine","prefix":"It says “","suffix":"”."},{"type":"TextPositionSelector","start":9,"end":51}] <nil>
}

func ExampleEncode() {
	if err := quote.Encode(os.Stdout, &quote.Report{Version: "us-28", Points: 28}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "format": "redraft.quotations/1",
	//   "version": "us-28",
	//   "points": 28,
	//   "tally": {
	//     "found": 0,
	//     "omitted": 0,
	//     "different": 0,
	//     "part": 0,
	//     "elsewhere": 0,
	//     "nowhere": 0,
	//     "unchecked": 0,
	//     "speaker": 0
	//   }
	// }
}
