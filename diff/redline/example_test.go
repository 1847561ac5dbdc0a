package redline_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/redline"
)

func ExampleCompare() {
	r := redline.Compare(
		"The size of the Ukrainian armed forces will be limited to 600,000 personnel.",
		"The size of the Ukrainian armed forces will be capped at 800,000 personnel in peacetime.",
	)
	for _, s := range r.Spans {
		fmt.Printf("%-8s %q %q\n", s.Op, s.Old.Text, s.New.Text)
	}
	fmt.Println("similarity", r.Similarity, "per mille")
	// Output:
	// equal    "The size of the Ukrainian armed forces will be " "The size of the Ukrainian armed forces will be "
	// deleted  "limited to 600,000" ""
	// inserted "" "capped at 800,000"
	// equal    " personnel" " personnel"
	// inserted "" " in peacetime"
	// equal    "." "."
	// similarity 689 per mille
}

func ExampleCompare_restyled() {
	r := redline.Compare("the “status quo” – for now", "the \"status quo\" - for now")
	for _, s := range r.Spans {
		fmt.Printf("%s %q %q\n", s.Op, s.Old.Text, s.New.Text)
	}
	fmt.Println("changed:", r.Changed())
	// Output:
	// equal "the " "the "
	// restyled "“" "\""
	// equal "status quo" "status quo"
	// restyled "”" "\""
	// equal " " " "
	// restyled "–" "-"
	// equal " for now" " for now"
	// changed: false
}

func ExampleMoves() {
	old := "Ukraine holds elections within 100 days of the signing. All prisoners are exchanged on the basis of all for all."
	new := "All prisoners are exchanged on the basis of all for all. Ukraine holds elections within 90 days of the signing."
	for _, s := range redline.Compare(old, new).Spans {
		fmt.Printf("%s %d %q %q\n", s.Op, s.Move, s.Old.Text, s.New.Text)
	}
	// Output:
	// moved 1 "Ukraine holds elections within " ""
	// deleted 1 "100 " ""
	// moved 1 "days of the signing. " ""
	// equal 0 "All prisoners are exchanged on the basis of all for all." "All prisoners are exchanged on the basis of all for all."
	// moved 1 "" " Ukraine holds elections within "
	// inserted 1 "" "90 "
	// moved 1 "" "days of the signing."
}

func ExampleMinimal() {
	old, new := "the sale of arms to Kyiv", "the gift of tanks to Kyiv"
	fmt.Println(markup(redline.Compare(old, new).Spans))
	fmt.Println(markup(redline.Compare(old, new, redline.Minimal()).Spans))
	// Output:
	// the [-sale of arms-]{+gift of tanks+} to Kyiv
	// the [-sale-]{+gift+} of [-arms-]{+tanks+} to Kyiv
}

func ExampleCoarseness() {
	old := "Ukraine receives firm security guarantees from its allies."
	new := "Ukraine receives robust security guarantees from several partners."
	for _, n := range []int{0, 2, 6} {
		fmt.Println(markup(redline.Compare(old, new, redline.Coarseness(n)).Spans))
	}
	// Output:
	// Ukraine receives [-firm-]{+robust+} security guarantees from [-its allies-]{+several partners+}.
	// Ukraine receives [-firm-]{+robust+} security guarantees from [-its allies-]{+several partners+}.
	// Ukraine receives [-firm security guarantees from its allies-]{+robust security guarantees from several partners+}.
}

func ExampleComparer() {
	var c redline.Comparer
	for _, draft := range []string{"within 100 days", "within 90 days", "as soon as possible"} {
		fmt.Println(c.Compare("within 100 days", draft).Similarity)
	}
	// Output:
	// 1000
	// 666
	// 0
}
