package diag

// A Path leads to a value inside a document while it is walked: it is cheap to
// make, and becomes a [Pointer] only where something is to be reported. The
// nil Path leads to the whole document.
type Path struct {
	parent *Path
	name   string // of a member
	index  int    // of an element; -1 for a member, which may well be named ""
}

// Member is the path to a member of the object that p leads to.
func (p *Path) Member(name string) Path { return Path{parent: p, name: name, index: -1} }

// Index is the path to an element of the list that p leads to.
func (p *Path) Index(i int) Path { return Path{parent: p, index: i} }

// Pointer gives the pointer to where p leads.
func (p *Path) Pointer() Pointer {
	switch {
	case p == nil:
		return ""
	case p.index >= 0:
		return p.parent.Pointer().Index(p.index)
	}
	return p.parent.Pointer().Member(p.name)
}
