package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A parser goes through the XML of a part.
type parser struct {
	part    string
	file    io.Closer
	dec     *xml.Decoder
	depth   int
	nodes   int // of the tree that is read
	paras   int // paragraphs that have begun
	changes int // marks of tracked changes
}

// part opens a part for reading; nil if the package has none of the name.
func (p *pack) part(name string) (*parser, error) {
	f := p.files[keyOf(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, &Error{Code: CodeBroken, Part: name, Err: err}
	}
	x := &parser{part: name, file: r}
	utf8, err := utf8Of(&counted{r: r, left: &p.left})
	if err != nil {
		x.close()
		return nil, x.broken(err)
	}
	x.dec = xml.NewDecoder(utf8)
	// what is no UTF-8 is told
	x.dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return x, nil
}

// each calls f for each element of a part, in the order of their beginnings. Of an
// element f gets name and attributes; what is in it comes next unless f reads it.
func (p *pack) each(name string, f func(n *node, x *parser) error) error {
	x, err := p.part(name)
	if x == nil || err != nil {
		return err
	}
	defer x.close()
	for {
		t, err := x.token()
		if t == nil || err != nil {
			return err
		}
		if start, ok := t.(xml.StartElement); ok {
			x.nodes = 0
			n := x.node(start)
			if err := f(&n, x); err != nil {
				return err
			}
		}
	}
}

// counted reads as much as may still be unpacked.
type counted struct {
	r    io.Reader
	left *int64
}

var errTooLarge = errors.New("more than the limit")

func (c *counted) Read(b []byte) (int, error) {
	if *c.left <= 0 {
		return 0, errTooLarge
	}
	n, err := c.r.Read(b[:min(int64(len(b)), *c.left)])
	*c.left -= int64(n)
	return n, err
}

func (x *parser) close() { _ = x.file.Close() } // nothing was written

func (x *parser) broken(err error) error {
	if errors.Is(err, errTooLarge) {
		return &Error{Code: CodeTooLarge, Part: x.part}
	}
	return &Error{Code: CodeBroken, Part: x.part, Err: err}
}

// token gives the next beginning, end or text; nil at the end of the part.
func (x *parser) token() (xml.Token, error) {
	for {
		t, err := x.dec.Token()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, x.broken(err)
		}
		switch t.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxDepth {
				return nil, &Error{Code: CodeTooDeep, Part: x.part}
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, &Error{Code: CodeDoctype, Part: x.part}
		}
	}
}

// A node is an element with what is in it.
type node struct {
	name  string // local, after "a:" where it is of a drawing
	space string // its namespace
	attrs []xml.Attr
	nodes []node
	text  string
	// of a paragraph in the part, of a run in its paragraph: in the order of their beginnings
	index int
}

// node makes a node of the beginning of an element.
func (x *parser) node(start xml.StartElement) node {
	n := node{name: start.Name.Local, space: start.Name.Space, attrs: start.Attr}
	if strings.Contains(n.space, "/drawingml/") {
		n.name = "a:" + n.name
	}
	switch n.name {
	case "p":
		n.index = x.paras
		x.paras++
	case "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel":
		x.changes++
	}
	return n
}

// fill reads the rest of an element whose beginning was read.
func (x *parser) fill(n *node) error {
	x.nodes = 0
	runs := 0
	return x.fillBelow(n, &runs)
}

// fillBelow is fill, with the number of runs so far in the paragraph around it.
func (x *parser) fillBelow(n *node, runs *int) error {
	if x.nodes += 1 + len(n.attrs); x.nodes > maxNodes {
		return &Error{
			Code: CodeTooLarge, Part: x.part,
			Err: fmt.Errorf("%d elements in one paragraph or table", maxNodes),
		}
	}
	switch n.name {
	case "p":
		runs = new(int)
	case "r":
		n.index = *runs
		*runs++
	}
	var text strings.Builder
	for {
		t, err := x.token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			n.nodes = append(n.nodes, x.node(t))
			if err := x.fillBelow(&n.nodes[len(n.nodes)-1], runs); err != nil {
				return err
			}
		case xml.CharData:
			text.Write(t)
		default: // its end, or that of the part, which the decoder would have refused
			n.text = text.String()
			return nil
		}
	}
}

// attr gives an attribute by its local name; "" none.
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child gives the first element below n of a path of names, as written for the
// first program where it is written for several; nil if there is none.
func (n *node) child(names ...string) *node {
	for _, name := range names {
		var found *node
		for i := range n.nodes {
			c := n.nodes[i].chosen()
			if c.name == "Choice" || c.name == "Fallback" {
				c = c.child(name)
			}
			if c != nil && c.name == name {
				found = c
				break
			}
		}
		if found == nil {
			return nil
		}
		n = found
	}
	return n
}

// chosen gives the first way in which something is written that is written in
// several ways; n itself otherwise.
func (n *node) chosen() *node {
	if n.name != "AlternateContent" {
		return n
	}
	var fallback *node
	for i := range n.nodes {
		switch c := &n.nodes[i]; c.name {
		case "Choice":
			return c
		case "Fallback":
			fallback = c
		}
	}
	if fallback != nil {
		return fallback
	}
	return n
}

// value gives what the element at a path of names is set to; "" it is not there.
func (n *node) value(names ...string) string {
	if c := n.child(names...); c != nil {
		return c.attr("val")
	}
	return ""
}

// isOn reports whether a property of two states is set: it is there, and not said
// to be off.
func (n *node) isOn() bool {
	if n == nil {
		return false
	}
	switch n.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}
