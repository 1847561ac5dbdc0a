package strict

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// places turns pointers into spans and byte offsets into pointers, for all
// findings of a document in one pass over it.
type places struct {
	data     []byte
	parts    []Part
	maxDepth int
	root     *node
	nodes    map[diag.Pointer]*node
	offsets  []int                // of byte places, to find their pointers
	ends     []int                // of byte places, to find their lines
	pointers map[int]diag.Pointer // of offsets
	known    map[int]diag.Pos     // of every offset that is printed
}

// node is a value that is looked for, or an object or array on the way to one.
type node struct {
	children   map[string]*node
	folded     map[string]*node // by name in small letters
	name       [2]int           // from and to, of a member
	start, end int
	found      bool
	exact      bool // its name is not in wrong case
	parent     *node
}

// forget undoes what was found in n: it was another value.
func (n *node) forget() {
	for _, child := range n.children {
		child.found, child.start, child.end, child.name = false, 0, 0, [2]int{}
		child.forget()
	}
}

func newPlaces(data []byte, maxDepth int) *places {
	root := &node{}
	return &places{
		data: data, maxDepth: maxDepth, root: root,
		nodes:    map[diag.Pointer]*node{"": root},
		pointers: map[int]diag.Pointer{},
	}
}

func (p *places) want(at Place) {
	if p.data == nil || at.file != "" {
		return
	}
	if at.bytes {
		p.offsets = append(p.offsets, at.start)
		p.ends = append(p.ends, at.start, at.end)
		return
	}
	if p.nodes[at.pointer] != nil {
		return
	}
	n := p.root
	for _, token := range at.pointer.Tokens() {
		child := n.children[token]
		if child == nil {
			child = &node{parent: n}
			if n.children == nil {
				n.children, n.folded = make(map[string]*node), make(map[string]*node)
			}
			n.children[token], n.folded[strings.ToLower(token)] = child, child
		}
		n = child
	}
	p.nodes[at.pointer] = n
}

// placeOf gives the pointer and the span of a place that was wanted.
func (p *places) placeOf(at Place) (diag.Pointer, diag.Span) {
	switch {
	case p.data == nil:
		return at.pointer, diag.Span{}
	case at.bytes:
		return p.pointers[at.start], diag.Span{Start: p.known[at.start], End: p.known[at.end]}
	}
	n := p.nodes[at.pointer]
	if at.name && n.found && n.name[1] > 0 {
		return at.pointer, diag.Span{Start: p.known[n.name[0]], End: p.known[n.name[1]]}
	}
	for n != p.root && !n.found {
		n = n.parent
	}
	return at.pointer, diag.Span{Start: p.known[n.start], End: p.known[n.end]}
}

// find reads the document once for the values that are wanted and once for
// the lines and columns.
func (p *places) find() {
	if p.data == nil {
		return
	}
	p.walk()
	ends := p.ends
	for _, part := range p.parts {
		ends = append(ends, part.Start, part.End)
	}
	for _, n := range p.nodes {
		for ; n != nil; n = n.parent {
			ends = append(ends, n.start, n.end, n.name[0], n.name[1])
		}
	}
	p.known = positions(p.data, ends)
}

// level is an object or array that is open during the walk.
type level struct {
	node  *node // nil: nothing inside is wanted
	array bool
	index int   // of the current element; -1 before the first
	name  Token // of the current member; invalid before the first
}

func (p *places) walk() {
	slices.Sort(p.offsets)
	p.offsets = slices.Compact(p.offsets)
	s := newScanner(p.data, p.maxDepth)
	var levels []level
	for {
		t := s.Next()
		outer := levels
		switch t.Kind {
		case TokenKindObjectEnd, TokenKindArrayEnd:
			outer = levels[:len(levels)-1]
		case TokenKindName:
			levels[len(levels)-1].name = t
		case TokenKindInvalid, TokenKindEOF:
		default:
			if n := len(levels); n > 0 && levels[n-1].array {
				levels[n-1].index++
			}
		}
		last := t.Kind == TokenKindInvalid || t.Kind == TokenKindEOF
		for len(p.offsets) > 0 && (p.offsets[0] < t.End || last) {
			p.pointers[p.offsets[0]] = pointerOf(s, outer)
			p.offsets = p.offsets[1:]
		}
		if last {
			return
		}
		switch t.Kind {
		case TokenKindName:
		case TokenKindObjectEnd, TokenKindArrayEnd:
			if n := levels[len(outer)].node; n != nil {
				n.end = t.End
			}
			levels = outer
		default:
			n, exact := p.here(s, levels)
			if n != nil && n.found && (n.exact || !exact) {
				// of two members with one name the first counts, and the right name before one in
				// wrong case
				n = nil
			}
			if n != nil {
				if n.found {
					n.forget()
				}
				n.exact = exact
				n.found, n.start, n.end = true, t.Start, t.End
				if k := len(levels); k > 0 && !levels[k-1].array {
					n.name = [2]int{levels[k-1].name.Start, levels[k-1].name.End}
				}
			}
			if t.Kind == TokenKindObject || t.Kind == TokenKindArray {
				levels = append(levels, level{node: n, array: t.Kind == TokenKindArray, index: -1})
			}
		}
	}
}

// pointerOf gives the pointer of the member or element that the walk has
// reached.
func pointerOf(s *Scanner, levels []level) diag.Pointer {
	var at diag.Pointer
	for _, l := range levels {
		switch {
		case l.array && l.index >= 0:
			at = at.Index(l.index)
		case l.name.Kind == TokenKindName:
			at = at.Member(diag.Clip(s.Text(l.name)))
		}
	}
	return at
}

// here gives the wanted node of the value that begins now, and whether its name
// is written as it is wanted: a member in wrong case is read as it is meant.
func (p *places) here(s *Scanner, levels []level) (n *node, exact bool) {
	if len(levels) == 0 {
		return p.root, true
	}
	l := &levels[len(levels)-1]
	switch {
	case l.node == nil || l.node.children == nil:
		return nil, true
	case l.array:
		return l.node.children[strconv.Itoa(l.index)], true
	}
	name := s.Text(l.name)
	if n := l.node.children[name]; n != nil {
		return n, true
	}
	return l.node.folded[strings.ToLower(name)], false
}
