package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// The limits on what a document may unpack to.
const (
	maxSize    = 64 << 20
	maxRatio   = 200
	maxEntries = 10000
	maxDepth   = 256
)

// A pack is the package of a document.
type pack struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// open looks at a package before anything of it is unpacked.
func open(r io.ReaderAt, size int64) (*pack, error) {
	const longest = 8
	var head [longest]byte
	n, _ := r.ReadAt(head[:min(longest, max(size, 0))], 0)
	if bytes.HasPrefix(head[:n], []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil, &Error{Code: compound(r, size)}
	}
	if !bytes.HasPrefix(head[:n], []byte("PK")) {
		return nil, &Error{Code: CodeNotZip}
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Error{Code: CodeBroken, Err: err}
	}
	if len(z.File) > maxEntries {
		return nil, &Error{Code: CodeTooMany}
	}
	p := &pack{files: make(map[string]*zip.File, len(z.File)), left: maxSize}
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
		if total > maxSize || f.UncompressedSize64 > maxRatio*max(f.CompressedSize64, 1)+1<<10 {
			return nil, &Error{Code: CodeTooLarge, Part: f.Name}
		}
		if f.Flags&1 != 0 {
			return nil, &Error{Code: CodeEncrypted}
		}
		p.files[strings.TrimPrefix(f.Name, "/")] = f
	}
	if p.files["mimetype"] != nil && p.files["content.xml"] != nil {
		return nil, &Error{Code: CodeOpenOffice}
	}
	return p, nil
}

// compound tells an encrypted document from one of the old format: both are
// compound files, and the names of their streams are UTF-16.
func compound(r io.ReaderAt, size int64) Code {
	const most = 1 << 20
	data := make([]byte, min(size, most))
	n, _ := r.ReadAt(data, 0)
	name := func(s string) []byte {
		var b []byte
		for _, c := range []byte(s) {
			b = append(b, c, 0)
		}
		return b
	}
	if bytes.Contains(data[:n], name("EncryptedPackage")) {
		return CodeEncrypted
	}
	return CodeOldWord
}

// part opens a part for reading; nil if the package has none of the name.
func (p *pack) part(name string) (*parser, error) {
	f := p.files[name]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, &Error{Code: CodeBroken, Part: name, Err: err}
	}
	x := &parser{part: name, file: r, in: &counted{r: r, left: &p.left}}
	x.dec = xml.NewDecoder(x.in)
	x.dec.Strict = true
	return x, nil
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

// A parser goes through the XML of a part.
type parser struct {
	part  string
	file  io.Closer
	in    *counted
	dec   *xml.Decoder
	depth int
}

func (x *parser) close() { _ = x.file.Close() } // nothing was written

// token gives the next beginning, end or text; nil at the end of the part.
func (x *parser) token() (xml.Token, error) {
	for {
		t, err := x.dec.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil, nil
		case errors.Is(err, errTooLarge):
			return nil, &Error{Code: CodeTooLarge, Part: x.part, Err: err}
		case err != nil:
			return nil, &Error{Code: CodeBroken, Part: x.part, Err: err}
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
	name  string // local
	attrs []xml.Attr
	nodes []node
	text  string
}

// tree reads the rest of an element whose beginning was read.
func (x *parser) tree(start xml.StartElement) (node, error) {
	n := node{name: start.Name.Local, attrs: start.Attr}
	var text strings.Builder
	for {
		t, err := x.token()
		if err != nil {
			return n, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			below, err := x.tree(t)
			if err != nil {
				return n, err
			}
			n.nodes = append(n.nodes, below)
		case xml.CharData:
			text.Write(t)
		default: // its end, or that of the part, which the decoder would have refused
			n.text = text.String()
			return n, nil
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

// child gives the first element below n of a path of names; nil if there is none.
func (n *node) child(names ...string) *node {
	for _, name := range names {
		var found *node
		for i := range n.nodes {
			if n.nodes[i].name == name {
				found = &n.nodes[i]
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

// on reports whether a property of two states is set: it is there, and not said
// to be off.
func (n *node) on() bool {
	if n == nil {
		return false
	}
	switch n.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// links reads the relationships of a part, by id and by the end of their type.
func (p *pack) links(of string) (byID, byType map[string]string, err error) {
	byID, byType = make(map[string]string), make(map[string]string)
	dir, file := path.Split(of)
	x, err := p.part(dir + "_rels/" + file + ".rels")
	if x == nil || err != nil {
		return byID, byType, err
	}
	defer x.close()
	for {
		t, err := x.token()
		if t == nil || err != nil {
			return byID, byType, err
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "Relationship" {
			continue
		}
		n := node{attrs: start.Attr}
		target := n.attr("Target")
		if n.attr("TargetMode") != "External" {
			if strings.HasPrefix(target, "/") {
				target = target[1:]
			} else {
				target = path.Join(dir, target)
			}
		}
		byID[n.attr("Id")] = target
		kind := n.attr("Type")
		kind = kind[strings.LastIndexByte(kind, '/')+1:]
		if byType[kind] == "" {
			byType[kind] = target
		}
	}
}
