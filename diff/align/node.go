package align

// A Tree is one version of a text: labelled nodes in document order. The zero Tree is an empty
// text.
type Tree struct {
	Lang  string // language of the text, a BCP 47 tag; "" not known, which is compared with any
	Nodes []Node
}

// A Node is one labelled text in a tree: a point, a clause, a section, or a container that has a
// heading and children alone. The zero Node is one of which nothing is known but its place.
//
// Nodes are referred to by their index in the tree in document order (preorder), from 0: a node
// comes before its children, and they before its next sibling. [Index] gives the order.
type Node struct {
	Number  string // as printed: "3", "§ 12a", "(b)"; "" none
	Heading string // "" none
	Text    string // its own words, without those of its children; "" none, or not known
	// opaque to this package (a theme, a fact): a key that two nodes share speaks for a link
	Keys []string
	// Text is told, not quoted: what is alike speaks for a link, what is not alike speaks against
	// none
	Loose bool
	Lang  string // language of Text; "" as the tree's
	Nodes []Node // children, in document order
}

// Index returns pointers to the nodes of t in document order: Index(t)[i] is the node that a
// [Link] calls i.
func Index(t Tree) []*Node {
	var all []*Node
	var walk func([]Node)
	walk = func(nodes []Node) {
		for i := range nodes {
			all = append(all, &nodes[i])
			walk(nodes[i].Nodes)
		}
	}
	walk(t.Nodes)
	return all
}
