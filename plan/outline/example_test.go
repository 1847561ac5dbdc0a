package outline_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

func ExampleParse() {
	o := outline.Parse(`Text of the river accord

1. The river is open to ships of both sides.
2. The commission:
   a) meets 4 times a year;
   b) reports on
      1 May.
4. The accord [sic] enters into force on signature.
`, outline.ID("accord"))

	for ref, point := range o.Version.All() {
		fmt.Printf("%s: %s%s\n", ref, point.Heading, point.Text)
	}
	for _, d := range o.Diagnostics {
		fmt.Println(d)
	}
	// Output:
	// accord/heading.1: Text of the river accord
	// accord/1: The river is open to ships of both sides.
	// accord/2: The commission:
	// accord/2.a: meets 4 times a year;
	// accord/2.b: reports on 1 May.
	// accord/4: The accord enters into force on signature.
	// 8:1: warning: 4 follows 2 [missing-number]
}

// A text without numbering gives a point for each paragraph.
func ExampleParse_plain() {
	o := outline.Parse("The well belongs to both farms.\n\nIn dry years\na third party decides.\n")
	for ref, point := range o.Version.All() {
		fmt.Println(ref.Point, point.Text)
	}
	// Output:
	// p1 The well belongs to both farms.
	// p2 In dry years a third party decides.
}

// What Parse cannot know can be told: here that the articles are the points,
// and that nothing else is.
func ExampleNumbering() {
	text := "Article 1\nThere are 2 gates:\n1. one for carts;\n2. one for boats.\nArticle 2\nBoth are shut at night.\n"
	o := outline.Parse(text, outline.Numbering("Article 1"))
	for ref, point := range o.Version.All() {
		fmt.Printf("%s: %q\n", ref.Point, point.Text)
	}
	// Output:
	// 1: "There are 2 gates:\n1. one for carts;\n2. one for boats."
	// 2: "Both are shut at night."
}

// Segments tile the text: nothing of it is lost.
func ExampleOutline_segments() {
	o := outline.Parse("1) “Peace” [sic] is kept.")
	for _, s := range o.Segments {
		fmt.Printf("%-7s %q\n", s.Kind, s.Text)
	}
	// Output:
	// number  "1"
	// layout  ") "
	// text    "“Peace”"
	// layout  " "
	// note    "[sic]"
	// text    " is kept."
}

// A list of a third party is a version in a few lines of Go.
func ExampleFormat() {
	list := []struct{ no, text string }{{"1", "The lake is shared."}, {"2", "Nets are marked."}}
	v := &plan.Version{Language: "uk"}
	for _, item := range list {
		v.Points = append(v.Points, plan.Point{
			Number:  item.no,
			Content: plan.Content{Text: item.text},
		})
	}
	fmt.Print(outline.Format(v, outline.StylePoint))
	// Output:
	// Пункт 1: The lake is shared.
	//
	// Пункт 2: Nets are marked.
}

// A gap in the numbers makes its own list known in part, and no other.
func ExampleGap() {
	o := outline.Parse(
		"1. The council has:\n(a) a chair;\n(c) four members.\n2. It meets in spring.\n",
		outline.ID("draft"))
	for _, g := range o.Gaps {
		fmt.Printf("line %d, below %q: %s\n", g.At.Line, g.Point, g)
	}
	fmt.Println("first level:", o.Version.Coverage)
	// Output:
	// line 3, below "1": c follows a
	// first level: complete
}

// What stands around the provisions is read into points of its own.
func ExampleOutline_Preamble() {
	o := outline.Parse(
		"The two farms agree:\n\n1. The ditch is shared.\n2. It is cleaned in March.\n\nDone at the ditch.\n")
	for ref, point := range o.Version.All() {
		fmt.Println(ref.Point, point.Text)
	}
	fmt.Println(o.Version.Provisions(), "provisions below:", o.Preamble())
	// Output:
	// preamble.1 The two farms agree:
	// 1 The ditch is shared.
	// 2 It is cleaned in March.
	// closing.1 Done at the ditch.
	// 2 provisions below: The two farms agree:
}
