package align_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/align"
)

func Example() {
	old := align.Tree{Lang: "en", Nodes: []align.Node{
		{Number: "1", Text: "The ceasefire begins at noon on the third day after signature."},
		{
			Number: "2",
			Text:   "Prisoners are exchanged within twenty days, the wounded first. Families are told of every prisoner's whereabouts by the commission.",
		},
		{Number: "3", Text: "Ships pass the strait without inspection."},
	}}
	new := align.Tree{Lang: "en", Nodes: []align.Node{
		{Number: "1", Text: "The ceasefire begins at midnight on the third day after signature."},
		{Number: "2", Text: "Prisoners are exchanged within twenty days, the wounded first."},
		{Number: "3", Text: "Families are told of every prisoner's whereabouts by the commission."},
		{Number: "4", Text: "Observers may enter any depot."},
		{Number: "5", Text: "Ships pass the strait without inspection."},
	}}
	for _, l := range align.Trees(old, new).Links {
		fmt.Println(l.Old, l.Kind, l.New, l.Method)
	}
	// Output:
	// [0] reworded [0] wording
	// [1] split [1 2] containment
	// [] added [3] none
	// [2] same [4] identical
}

// Which bytes of a clause went where.
func ExampleLink_pieces() {
	old := align.Tree{Nodes: []align.Node{
		{Text: "The fund is held in trust by the bank; its annual report is laid before both parliaments."},
		{Text: "Contributions are due on the first of March."},
	}}
	new := align.Tree{Nodes: []align.Node{
		{Text: "The fund is held in trust by the bank."},
		{Text: "Its annual report is laid before both parliaments."},
		{Text: "Contributions are due on the first of March."},
	}}
	for _, p := range align.Trees(old, new).Links[0].Pieces {
		fmt.Printf("%q became node %d\n", old.Nodes[p.Old].Text[p.OldAt:p.OldAt+p.OldLen], p.New)
	}
	// Output:
	// "The fund is held in trust by the bank" became node 0
	// "its annual report is laid before both parliaments" became node 1
}

// One side is known from a report, in its own words: a link says nothing about the wording then.
func ExampleNode_loose() {
	old := align.Tree{Nodes: []align.Node{
		{Number: "1", Text: "The garrison is limited to six thousand soldiers."},
		{Number: "2", Text: "The bridge is rebuilt by the two towns at equal cost."},
		{Number: "3", Text: "Elections are held within one hundred days."},
		{Number: "4", Text: "The fishing grounds are shared."},
	}}
	new := align.Tree{Nodes: []align.Node{
		{Number: "1", Text: "The garrison is limited to eight thousand soldiers in peacetime."},
		{Number: "2", Text: "The bridge is rebuilt by the two towns at equal cost within a year."},
		{Number: "3", Text: "According to the paper there would be a vote soon.", Loose: true},
		{Number: "4", Text: "The fishing grounds are shared by season."},
	}}
	l := align.Trees(old, new).Links[2]
	fmt.Println(l.Kind, l.Method, l.Confidence < 900)
	// Output: retold number true
}

// What the caller knows holds; the engine works around it.
func ExampleGiven() {
	old := align.Tree{Nodes: []align.Node{
		{Text: "Dogs are kept on a lead."},
		{Text: "The gate is shut at dusk."},
	}}
	new := align.Tree{Nodes: []align.Node{
		{Text: "The gate is shut at dusk."},
		{Text: "Animals are not admitted."},
	}}
	r := align.Trees(old, new, align.Given(align.GivenLink{Old: []int{0}, New: []int{1}}))
	for _, l := range r.Links {
		fmt.Println(l.Old, l.Kind, l.New, l.Method)
	}
	// Output:
	// [0] replaced [1] given
	// [1] same [0] identical
}

// Two plans on one subject that were written apart.
func ExampleCounterparts() {
	old := align.Tree{Nodes: []align.Node{
		{Keys: []string{"forces"}, Text: "The garrison shrinks to four hundred men."},
		{Keys: []string{"money"}, Text: "Damages are paid out of the frozen account."},
	}}
	new := align.Tree{Nodes: []align.Node{
		{Keys: []string{"money"}, Text: "A levy on sugar pays for what was destroyed."},
		{Keys: []string{"schools"}, Text: "Lessons are given in both tongues."},
	}}
	for _, l := range align.Trees(old, new, align.Counterparts()).Links {
		fmt.Println(l.Old, l.Kind, l.New)
	}
	// Output:
	// [0] removed []
	// [1] counterpart [0]
	// [] added [1]
}
