package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/align"
)

// TestStruck: a clause of which hardly anything was left, word for word, was reworded and not
// replaced by another text, under the same number and without one.
func TestStruck(t *testing.T) {
	const condition = "Where the passenger has bought the ticket at least fourteen days in advance" +
		" at one of the counters of the company, has not used any part of it, returns it in person" +
		" together with the receipt and a written statement of the reasons for which the journey" +
		" was not made, and where the sailing for which it was bought was neither delayed by more" +
		" than three hours nor cancelled on account of ice, storm, strike, quarantine or an order" +
		" of the harbour authorities, "
	texts := func(number bool, second string) align.Tree {
		var nodes []align.Node
		for i, text := range []string{
			"The ferry company runs the crossing between the two quays all year.", second,
			"Bicycles are carried free of charge on the lower deck.", "Dogs stay on the lead.",
		} {
			n := align.Node{Text: text}
			if number {
				n.Number = string(rune('1' + i))
			}
			nodes = append(nodes, n)
		}
		return align.Tree{Nodes: nodes}
	}
	for _, number := range []bool{true, false} {
		r := checkMirror(t, texts(number, condition+"the fare is refunded."),
			texts(number, "The fare is refunded."))
		assert.Equal(t, []int{1}, r.Links[1].New)
		assert.Equal(t, align.KindReworded, r.Links[1].Kind)
		r = checkMirror(t, texts(number, condition+"the fare is refunded."),
			texts(number, "Sails are dried on the mole."))
		for _, l := range r.Links {
			assert.NotEqual(t, align.KindReworded, l.Kind)
		}
	}
}
