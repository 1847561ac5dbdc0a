package plan

import (
	"bytes"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// join puts files together to one document, as text, so that decoding sees
// every member of them: one that is unknown, or that stands in two files, is
// refused. The files are JSON objects. Their bytes stay where they are in
// their lines: where a bracket is not wanted, a space takes its place.
func join(shared, versions []file) (doc []byte, parts []strict.Part) {
	members := false
	comma := func(wanted bool) {
		if wanted {
			doc = append(doc, ',')
		}
	}
	add := func(x file, at diag.Pointer) (added []byte) {
		start := len(doc)
		doc = append(doc, x.data...)
		parts = append(parts, strict.Part{Name: x.name, Start: start, End: len(doc), At: at})
		return doc[start:]
	}
	if len(shared) == 0 {
		doc = append(doc, '{')
	}
	for i, x := range shared {
		comma(members && !x.empty)
		text := add(x, "")
		text[bytes.LastIndexByte(text, '}')] = ' '
		if i > 0 { // the first opens the document
			text[bytes.IndexByte(text, '{')] = ' '
		}
		members = members || !x.empty
	}
	if len(versions) > 0 {
		comma(members)
		doc = append(doc, `"versions":[`...)
		for i, x := range versions {
			comma(i > 0)
			add(x, diag.Pointer("/versions").Index(i))
		}
		doc = append(doc, ']')
	}
	return append(doc, '}'), parts
}
