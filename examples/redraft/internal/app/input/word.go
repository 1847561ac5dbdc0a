package input

import (
	"bytes"

	"github.com/redraft-go/redraft/plan/outline/docx"
)

// isWord reports whether a file is a package or a compound file, as documents of
// word processors are.
func isWord(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0"))
}

// word reads a Word document, with its tracked changes as accepted, and tells what
// is not in its text.
func (f *Files) word(name string, data []byte) (Document, error) {
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Document{}, err
	}
	if d.Changes > 0 {
		f.note("%s: tracked changes in it are read as accepted", Shown(name))
	}
	count := make(map[string]int)
	for _, n := range d.Notes {
		count[n.Kind]++
	}
	for _, kind := range [...]string{"footnote", "endnote", "comment"} {
		if n := count[kind]; n > 0 {
			f.note("%s: %d %s beside the text, not compared", Shown(name), n, plural(kind, n))
		}
	}
	unread := d.Left
	for _, kind := range [...]string{"footnote", "endnote", "comment"} {
		if count[kind] > 0 {
			unread = append(unread, kind+"s")
		}
	}
	return Document{Text: d.Text, Unread: unread}, nil
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
