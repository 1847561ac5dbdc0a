package input

import (
	"bytes"
	"strconv"

	"github.com/redraft-go/redraft/plan/outline/docx"
)

// isWord reports whether a file is a package or a compound file, as documents of
// word processors are.
func isWord(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) ||
		bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0"))
}

// word reads a Word document, with its tracked changes as accepted or as they were
// before, and tells what is not in its text.
func (f *Files) word(name string, data []byte) (Document, error) {
	var opts []docx.Option
	if f.original {
		opts = append(opts, docx.Original())
	}
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)), opts...)
	if err != nil {
		return Document{}, err
	}
	scope := Scope{
		Looked: []string{"all points", "headings", "preamble", "closing", "tables"},
		Unread: d.Left, Parts: unreadParts(data, d),
	}
	count := make(map[string]int)
	for _, n := range d.Notes {
		count[n.Kind]++
	}
	for _, kind := range [...]string{"footnote", "endnote", "comment"} {
		if n := count[kind]; n > 0 {
			some := strconv.Itoa(n) + " " + plural(kind, n)
			f.note("%s: %s beside the text, not compared", Shown(name), some)
			scope.Unread = append(scope.Unread, some)
		}
	}
	switch {
	case d.Changes == 0:
	case f.original:
		some := strconv.Itoa(d.Changes) + " tracked " + plural("change", d.Changes)
		f.note("%s: %s in it left out, as -original says", Shown(name), some)
		scope.Unread = append(scope.Unread, some)
	default:
		f.note("%s: tracked changes in it are read as accepted; -original leaves them out",
			Shown(name))
		scope.Tracked = d.Changes
	}
	return Document{Text: d.Text, Scope: scope}, nil
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
