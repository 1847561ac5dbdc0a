package align_test

import (
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// TestNamesakes: of a clause whose number stands free in its place on the other side, in other
// words, it is not said with much confidence that it is gone, nor of the other that it is new.
func TestNamesakes(t *testing.T) {
	tree := func(texts ...string) (t align.Tree) {
		for i, text := range texts {
			t.Nodes = append(t.Nodes, align.Node{Number: string(rune('1' + i)), Text: text})
		}
		return t
	}
	old := tree(
		"Der Saal wird nur am Samstag vergeben, sofern kein Konzert angesetzt ist.",
		"Getränke dürfen die Gäste mitbringen, Geschirr stellt der Wirt.",
	)
	new := tree(
		"Am Wochenende steht die Halle zur Verfügung, Proben des Orchesters gehen vor.",
		"Speisen liefert ausschließlich der Pächter; eigenes Essen ist untersagt.",
	)
	for _, l := range align.Trees(old, new).Links {
		if len(l.Old)+len(l.New) == 1 && l.Confidence > 600 {
			t.Errorf("%v = %v is %s, said %d sure", l.Old, l.New, l.Kind, l.Confidence)
		}
	}
}
