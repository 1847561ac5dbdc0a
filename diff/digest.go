package diff

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// A digestTree is what a digest is made of: what the script keeps of each
// point, with the points below it.
type digestTree struct {
	Points []digestNode `json:"points,omitempty"`
}

type digestNode struct {
	Node
	Points []digestNode `json:"points,omitempty"`
}

// digestShape lays it out; it is made once and never changes.
var digestShape, errDigestShape = strict.ShapeOf[digestTree]()

// Digest names what a version holds as the sides of a comparison do: see
// [Side].Digest. Nil holds nothing. Cost: linear in the text.
func Digest(v *plan.Version) string {
	if v == nil {
		v = new(plan.Version)
	}
	return digest(v.Points)
}

// digest names what a draft holds, so that two comparisons can be seen to be of
// one text. The recipe: "sha256:" and the hexadecimal SHA-256 of the canonical
// JSON (see [strict.Shape.Append]) of the object with the member "points", whose
// elements have role, number, heading, theme (its id), presence and text of a
// point, in this order and without those that are empty, and the points below
// it as "points". What the script does not speak of (ids, notes, facts,
// citations, witnesses) is not in it. "" where a text is not UTF-8 or nested
// beyond what a plan may be.
func digest(points []plan.Point) string {
	if errDigestShape != nil {
		return ""
	}
	const perNode = 128 // bytes for the names of the members of a node, and what stands round them
	size := perNode
	var convert func(points []plan.Point) []digestNode
	convert = func(points []plan.Point) []digestNode {
		nodes := make([]digestNode, len(points))
		for i := range points {
			size += perNode + len(points[i].Heading) + len(points[i].Text)
			nodes[i] = digestNode{Node: nodeOf(&points[i]), Points: convert(points[i].Points)}
		}
		return nodes
	}
	c := strict.NewCollector(diag.NewCatalog())
	tree := digestTree{Points: convert(points)}
	data := digestShape.Append(make([]byte, 0, size), tree, c)
	if len(data) == 0 {
		return ""
	}
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}
