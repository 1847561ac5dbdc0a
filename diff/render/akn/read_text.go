package akn

import (
	"encoding/xml"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

// keeps says whether white space counts inside an element.
func keeps(e xml.StartElement, nested bool) bool {
	switch attribute(e, xmlSpace, "space") {
	case "preserve":
		return true
	case "default":
		return false
	}
	return nested
}

// A passage is a text that is being read.
type passage struct {
	text     []byte
	preserve bool
	notes    []plan.Note
	quoted   []plan.Range
	silent   bool // inside a remark that says how a text is known: its own words are not the text's
}

// line reads an element of one line.
func (x *reader) line(text *string, e xml.StartElement, preserve bool) error {
	p := passage{preserve: keeps(e, preserve)}
	err := x.inline(&p)
	*text = p.done()
	return err
}

// done gives the text, without the white space at its end where that does not count.
func (p *passage) done() string {
	if p.preserve {
		return string(p.text)
	}
	return strings.TrimRight(string(p.text), " ")
}

// paragraph reads a block into a content, on a line of its own behind what is there.
func (x *reader) paragraph(c *plan.Content, e xml.StartElement, preserve bool) error {
	p := passage{preserve: keeps(e, preserve)}
	if c.Text != "" {
		p.text = append([]byte(c.Text), '\n')
	}
	if lang := attribute(e, xmlSpace, "lang"); lang != "" {
		c.Language = lang
	}
	err := x.inline(&p)
	c.Text = p.done()
	c.Notes, c.Quoted = append(c.Notes, p.notes...), append(c.Quoted, p.quoted...)
	return err
}

// inline reads the inside of an element.
func (x *reader) inline(p *passage) error {
	for {
		token, err := x.next()
		if err != nil {
			return x.cut(err)
		}
		switch t := token.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			switch {
			case p.silent:
			case p.preserve:
				p.text = append(p.text, t...)
			default:
				p.text = collapsed(p.text, string(t))
			}
		case xml.StartElement:
			if err := x.mark(p, t); err != nil {
				return err
			}
		}
	}
}

// plainInlines are the elements whose words are the text's.
var plainInlines = " abbr b concept date decoration def docAuthority docDate docNumber " +
	"docProponent docPurpose docTitle docType " +
	"entity event i inline ins location mref object organization party person placeholder " +
	"process quantity ref role rref " +
	"shortTitle span sub sup term time u "

// mark reads an element inside a text.
func (x *reader) mark(p *passage, e xml.StartElement) error {
	at := len(p.text)
	note := func(kind plan.NoteKind, text string, length int) {
		p.notes = append(p.notes, plan.Note{Kind: kind, Text: text, At: at, Len: length})
	}
	switch name := e.Name.Local; {
	case name == "br" || name == "eol":
		if !p.silent {
			p.text = append(p.text, '\n')
		}
		return x.skip()
	case name == "omissis":
		note(plan.NoteKindGap, attribute(e, Namespace, "note"), 0)
		return x.skip()
	case name == "remark" || name == "authorialNote":
		return x.remark(p, e, note)
	case name == "a":
		err := x.inline(p)
		address := attribute(e, Namespace, "address")
		if href := attribute(e, "", "href"); address == "" && href != noAddress {
			address = href
		}
		note(plan.NoteKindLink, address, len(p.text)-at)
		return err
	case name == "inline":
		return x.named(p, e, note)
	case strings.Contains(plainInlines, " "+name+" "):
		return x.inline(p)
	}
	return x.fault("%s is not read inside a text", e.Name.Local)
}

// named reads words that are marked by a name.
func (x *reader) named(p *passage, e xml.StartElement,
	note func(plan.NoteKind, string, int),
) error {
	at := len(p.text)
	switch name := attribute(e, "", "name"); name {
	case told:
		was := p.silent
		p.silent = false
		err := x.inline(p)
		p.silent = was
		return err
	case quoted:
		err := x.inline(p)
		p.quoted = append(p.quoted, plan.Range{At: at, Len: len(p.text) - at})
		return err
	default:
		err := x.inline(p)
		if kind := plan.NoteKind(name); kind.Valid() {
			note(kind, attribute(e, Namespace, "note"), len(p.text)-at)
		}
		return err
	}
}

// remark reads a note between the words of a text, or what says how a text is known.
func (x *reader) remark(p *passage, e xml.StartElement,
	note func(plan.NoteKind, string, int),
) error {
	kind := attribute(e, Namespace, "kind")
	switch {
	case kind == standing:
		was := p.silent
		p.silent = true
		err := x.inline(p)
		p.silent = was
		return err
	case kind != "":
		if !plan.NoteKind(kind).Valid() {
			return x.fault("there is no kind %q of notes", kind)
		}
		note(plan.NoteKind(kind), attribute(e, Namespace, "note"), 0)
		return x.skip()
	}
	var words strings.Builder
	for depth := x.depth; x.depth >= depth; {
		token, err := x.next()
		if err != nil {
			return x.cut(err)
		}
		if c, ok := token.(xml.CharData); ok {
			words.Write(c)
		}
	}
	note(plan.NoteKindGloss, strings.Join(strings.Fields(words.String()), " "), 0)
	return nil
}
