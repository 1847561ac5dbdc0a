package sources_test

import (
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// Four publications of one clause, and what stands behind them.
func ExampleGraph_Roots() {
	g := sources.NewGraph([]sources.Report{
		{ID: "paper"},
		{ID: "agency", Cites: []sources.Edge{{Report: "paper", How: sources.HowParaphrase}}},
		{ID: "site", Cites: []sources.Edge{{Report: "agency", How: sources.HowCopy}}},
		{ID: "channel", Cites: []sources.Edge{{
			Report: "paper", How: sources.HowTranslation,
			Certainty: sources.CertaintyPossible,
		}}},
	})
	s := g.Roots(
		sources.Citation{Report: "paper"},
		sources.Citation{Report: "agency"},
		sources.Citation{Report: "site"},
		sources.Citation{Report: "channel"},
	)
	fmt.Printf("at least %d, at most %d\n", s.AtLeast, s.AtMost)
	for _, r := range s.Roots {
		fmt.Println(r.Report, "sure:", r.Sure)
	}
	// Output:
	// at least 1, at most 2
	// channel sure: false
	// paper sure: true
}

// A claim, its denial, and whose word each is.
func ExampleGraph_Dispute() {
	g := sources.NewGraph([]sources.Report{
		{ID: "paper"},
		{ID: "relay", Cites: []sources.Edge{{Report: "paper", How: sources.HowTranslation}}},
		{ID: "office"},
	})
	d := g.Dispute(
		[]sources.Citation{{Report: "paper", Via: []string{"relay"}}, {Report: "relay"}},
		[]sources.Citation{{Report: "office"}},
	)
	fmt.Println("for:", d.For.AtLeast, d.For.Roots[0].Report)
	fmt.Println("against:", d.Against.AtLeast, d.Against.Roots[0].Report)
	// Output:
	// for: 1 paper
	// against: 1 office
}

// A quotation with one word changed, and one whose clause is another.
func ExampleFind() {
	draft := "4. The tenant shall keep the garden, the fence and the well in good repair.\n" +
		"5. The rent is 1,200 dollars a month, payable on the first day of each month."
	for _, quoted := range []string{
		"The tenant must keep the garden … and the well in good repair",
		"The rent is 1,500 dollars a month, payable on the first day of each month",
	} {
		m := sources.Find(draft, sources.Quote{Exact: quoted})
		fmt.Println(m.Outcome)
		for _, d := range m.Differences {
			fmt.Printf("  quoted %q, in the text %q\n", d.Quoted, d.Text)
		}
		if m.Outcome == sources.OutcomeDiffers {
			fmt.Printf("  %q\n", draft[m.At:m.At+m.Len])
		}
	}
	// Output:
	// differs
	//   quoted "must", in the text "shall"
	//   "The tenant shall keep the garden, the fence and the well in good repair"
	// absent
	//   quoted "1,500", in the text "1,200"
}

// Quotations against the texts that are at hand.
func ExampleCheck() {
	cites := []sources.Citation{
		{Report: "paper", Quote: sources.Quote{Exact: "the well is shared"}},
		{Report: "agency", Quote: sources.Quote{Exact: "the well is shared"}},
	}
	texts := map[string]string{"paper": "A neighbour says that “the well is shared”."}
	for c := range sources.Check(slices.Values(cites), texts) {
		fmt.Println(c.Citation.Report, c.Match.Outcome)
	}
	// Output:
	// paper found
	// agency not-checked
}
