package input

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/plan/words"
)

// rootOf names the root of an XML document; "" what data holds is none. A text that only
// begins with a tag is none: XML says what it is, or is of a kind that is read.
func rootOf(data []byte) string {
	const enough = 1 << 16 // bytes before the root: comments of tools
	head := bytes.TrimPrefix(data[:min(len(data), enough)], []byte("\ufeff"))
	says := bytes.HasPrefix(head, []byte("<?xml"))
	if !says && !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<")) {
		return ""
	}
	d := xml.NewDecoder(bytes.NewReader(head))
	// names are ASCII
	d.CharsetReader = func(_ string, source io.Reader) (io.Reader, error) { return source, nil }
	for {
		token, err := d.RawToken()
		if err != nil {
			return ""
		}
		if e, ok := token.(xml.StartElement); ok {
			if says || e.Name.Local == akomaRoot {
				return e.Name.Local
			}
			return ""
		}
	}
}

const akomaRoot = "akomaNtoso"

// akoma reads a draft in Akoma Ntoso. What its document says of where it comes from
// counts as front matter does.
func (f *Files) akoma(data []byte) (Document, error) {
	v, err := akn.Read(bytes.NewReader(data))
	if err != nil {
		return Document{}, err
	}
	v.ID = "" // it is called by the name of its file
	return Document{Draft: v, Origin: Origin{
		Title: clipped(words.Escape(v.Title)), Date: v.Date,
		Status: v.Status, Language: v.Language,
	}}, nil
}

// markedUp reads an XML document with this root.
func (f *Files) markedUp(name, root, encoding string, data []byte, article bool) (Document, error) {
	switch {
	case root != akomaRoot:
		return Document{},
			fmt.Errorf(
				"%s is XML with the root %s, no text: of XML, drafts in Akoma Ntoso 1.0 are read",
				Shown(name), words.Escape(root))
	case article:
		return Document{}, fmt.Errorf("%s is a draft in Akoma Ntoso, no article", Shown(name))
	case encoding != "":
		return Document{},
			fmt.Errorf("%s is XML, which says by itself how it is encoded: leave out -encoding",
				Shown(name))
	}
	doc, err := f.akoma(data)
	if bad, ok := errors.AsType[*akn.Error](err); ok {
		return Document{}, fmt.Errorf("%s:%w", Shown(name), bad)
	}
	return doc, err
}
