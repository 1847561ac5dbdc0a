package input

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// A Reader takes the text out of files of one type.
type Reader struct {
	Name string // of the type, as messages have it: "a web page"

	// Is reports whether a file is of the type. It is not asked about files
	// that are empty.
	Is func(name string, data []byte) bool

	// Read takes the text out of a file. The encoding is what the user calls
	// it; "" the file says it, or it is to be found out.
	Read func(data []byte, encoding string) (Document, error)
}

// A Document is what is read of a file. Places in the text are those of the
// file where Placed is set.
type Document struct {
	Text   string
	Draft  *plan.Version // where the file says by itself which points it has; then there is no Text
	Placed bool
	Origin Origin // as the file has it
	Scope  Scope
}

// A Scope says what of a file was read. The zero Scope is that of a plain text: all
// of it was.
type Scope struct {
	Looked  []string    // what was, in English
	Unread  []string    // what was not
	Parts   []diff.Part // the same by what its bytes are, as far as that is known
	Tracked int         // tracked changes that were read as accepted
}

// Document reads a text.
func (f *Files) Document(name, encoding string) (Document, error) {
	data, err := f.Bytes(name)
	if err != nil {
		return Document{}, err
	}
	doc, err := f.document(name, encoding, data, false)
	if err != nil || !doc.Placed {
		return doc, err
	}
	var left []string
	doc.Origin, doc.Text, left = front(doc.Text)
	for _, l := range left {
		f.note("%s:%s", Shown(name), l)
	}
	return doc, nil
}

// Text reads the bytes of a plain text that is in no file, with its front matter; left
// says what of that was not taken. The error says what the bytes are instead.
func Text(data []byte, encoding string) (doc Document, left []string, err error) {
	if err := KnownEncoding(encoding); err != nil {
		return Document{}, nil, err
	}
	if other := notText(data); other != "" && encoding == "" {
		return Document{}, nil, errors.New(other)
	}
	text, _, err := decode(data, encoding)
	if err != nil {
		return Document{}, nil, err
	}
	doc = Document{Placed: true}
	doc.Origin, doc.Text, left = front(text)
	return doc, left, nil
}

// Article reads a text with its front matter, and a web page with its mark-up, byte
// for byte: what checks an article knows which of it a reader sees.
func (f *Files) Article(name, encoding string) (Document, error) {
	data, err := f.Bytes(name)
	if err != nil {
		return Document{}, err
	}
	return f.document(name, encoding, data, true)
}

// document reads what a file holds. A web page is refused unless it is asked for.
func (f *Files) document(name, encoding string, data []byte, page bool) (Document, error) {
	if len(data) == 0 {
		return Document{}, fmt.Errorf("%s is empty", Shown(name))
	}
	if err := KnownEncoding(encoding); err != nil {
		return Document{}, err
	}
	article := page
	page = page && isPage(data)
	for _, r := range f.readers {
		if r.Is(name, data) && !page {
			doc, err := r.Read(data, encoding)
			if err != nil {
				return Document{}, fmt.Errorf("%s, read as %s: %w", Shown(name), r.Name, err)
			}
			return doc, nil
		}
	}
	if isWord(data) {
		doc, err := f.word(name, data)
		if err != nil {
			return Document{}, fmt.Errorf("%s: %w", Shown(name), err)
		}
		return doc, nil
	}
	if root := rootOf(data); root != "" && !isPage(data) {
		return f.markedUp(name, root, encoding, data, article)
	}
	if other := notText(data); other != "" && encoding == "" && !page {
		return Document{}, fmt.Errorf("%s %s", Shown(name), other)
	}
	text, lost, err := decode(data, encoding)
	if err != nil {
		return Document{}, fmt.Errorf("%s %w", Shown(name), err)
	}
	if encoding != "" && passesForUTF8(data) {
		f.note("%s: is UTF-8 by all its characters; it is read as %s since -encoding says so",
			Shown(name), encoding)
	}
	if lost > 0 {
		f.note("%s: %d characters could not be read in that encoding and stand as %c", Shown(name),
			lost, utf8.RuneError)
	}
	return Document{Text: text, Placed: true}, nil
}

// isPage reports whether a file is a whole web page.
func isPage(data []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\ufeff \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) ||
		bytes.HasPrefix(head, []byte("<html")) || rootOf(data) == "html"
}

// notText says what a file is that is known to hold no plain text; "" if it is
// none of these.
func notText(data []byte) string {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\ufeff \t\r\n"))
	starts := func(prefix string) bool { return bytes.HasPrefix(head, []byte(prefix)) }
	switch {
	case isPage(data):
		return "is a whole web page: save its text, or take the program in examples/redraft/web, " +
			"which reads them"
	case starts("%pdf-"):
		return "is a PDF: take its text out with pdftotext -layout, of poppler-utils, and look " +
			"at how the lines came out"
	case starts("{\\rtf"):
		return "is a file of a word processor: save it as plain text"
	case starts("\x1f\x8b"):
		return "is compressed: unpack it first"
	case starts("{"):
		if format, _ := strict.TextOf(data, "format"); format != "" {
			return "is a file of the format " + fmt.Sprintf("%q", format) +
				", no text; a plan is named with -plan"
		}
	}
	return ""
}
