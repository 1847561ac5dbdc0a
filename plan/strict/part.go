package strict

import (
	"sort"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// A Part is one of the files that a document was put together from, where it
// is kept in several.
type Part struct {
	Name       string       // of the file
	Start, End int          // its bytes, in the document
	At         diag.Pointer // the value that it holds; "" it holds members of the document itself
}

// Parts says of which files the document of c is made, in the order of their
// bytes. Places are then told in these: a diagnostic has the name of its file,
// and pointer, line, column and offset in it. What lies between two files is
// told at the beginning of the next.
func (c *Collector) Parts(parts ...Part) { c.parts = parts }

// InFile is the place of a whole file, also of one that is no part of the
// document, or that is missing.
func InFile(name string) Place { return Place{file: name} }

// fileOf gives the file, the pointer and the span of a place that was wanted, in
// that file where the document has several.
func (p *places) fileOf(at Place) (file string, pointer diag.Pointer, span diag.Span) {
	if at.file != "" {
		return at.file, "", diag.Span{}
	}
	pointer, span = p.placeOf(at)
	if len(p.parts) == 0 {
		return "", pointer, span
	}
	i := sort.Search(len(p.parts)-1, func(i int) bool { return span.Start.Offset < p.parts[i].End })
	part := p.parts[i]
	pointer = diag.Pointer(strings.TrimPrefix(string(pointer), string(part.At)))
	return part.Name, pointer, diag.Span{
		Start: p.inPart(span.Start, part),
		End:   p.inPart(span.End, part),
	}
}

// inPart turns a place in the document into one in a part of it.
func (p *places) inPart(at diag.Pos, part Part) diag.Pos {
	start := p.known[part.Start]
	switch {
	case at.Offset < part.Start:
		at = start
	case at.Offset > part.End:
		at = p.known[part.End]
	}
	if at.Line == start.Line {
		at.Column -= start.Column - 1
	}
	at.Line -= start.Line - 1
	at.Offset -= start.Offset
	return at
}
