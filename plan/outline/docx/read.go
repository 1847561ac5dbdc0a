package docx

import (
	"io"
	"maps"
	"slices"
	"strings"
)

// A Document is the text of a Word document. The zero Document is empty.
type Document struct {
	Text    string   // for outline.Parse; see the documentation of the package
	Pieces  []Piece  // where the words of Text came from, in its order
	Notes   []Note   // in the order of Text
	Links   []Link   // in the order of Text
	Changes int      // marks of tracked insertions, deletions and moves in it
	Left    []string // what the document has that was not read, in English, sorted
}

// A Piece is a run of the document's own words in [Document.Text]: what lies
// between two of them is lay-out, mark-up, or a number that Word counted.
type Piece struct {
	At        int // byte of Text
	Len       int // bytes
	Paragraph int // which w:p of the part with the text, from 0, in the order of their beginnings
	Run       int // which w:r of the paragraph, from 0, likewise
}

// A Note is a footnote, an endnote or a comment. It is no part of the text.
type Note struct {
	Kind   string // footnote, endnote or comment
	At     int    // byte of Text at which it is called
	Text   string
	Author string // of a comment; "" not said
}

// A Link is where words of the text lead to.
type Link struct {
	At, Len int    // bytes of Text: the words, without the marks of the link
	Address string // as the document has it
}

// An Option changes how a document is read.
type Option func(*settings)

type settings struct{ original bool }

// Original reads the text as it was before the tracked changes in it; without it
// they are read as accepted.
func Original() Option { return func(s *settings) { s.original = true } }

// Read reads a document of a size in bytes. Its only errors are an [*Error] for what
// is no document that can be read, and those of r. Cost: linear in the document,
// unpacked.
func Read(r io.ReaderAt, size int64, opts ...Option) (*Document, error) {
	var set settings
	for _, o := range opts {
		if o != nil {
			o(&set)
		}
	}
	p, err := open(r, size)
	if err != nil {
		return nil, err
	}
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	d := newReader(set, p)
	if err := d.sideParts(main); err != nil {
		return nil, err
	}
	if err := d.body(main); err != nil {
		return nil, err
	}
	if d.flush(); d.text.Len() > maxSize {
		return nil, &Error{Code: CodeTooLarge, Part: main}
	}
	return d.done(), nil
}

// mainPart finds the part with the text, by the relationships of the package.
func (p *pack) mainPart() (string, error) {
	links, err := p.relations("")
	if err != nil {
		return "", err
	}
	name := target(links, "officeDocument")
	if name == "" {
		name = "word/document.xml"
	}
	err = p.each("[Content_Types].xml", func(n *node, _ *parser) error {
		kind := n.attr("ContentType")
		switch {
		case strings.Contains(kind, "macroEnabled"), strings.HasSuffix(kind, "vbaProject"):
			return &Error{Code: CodeMacros}
		case keyOf(n.attr("PartName")) == keyOf(name) &&
			!strings.Contains(kind, "wordprocessingml"):
			return &Error{Code: CodeOtherKind}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	if p.files[keyOf(name)] == nil {
		return "", &Error{Code: CodeNoDocument, Part: name}
	}
	return name, nil
}

// sideParts reads what stands beside the text: styles, lists, notes; and names what
// is not read.
func (d *reader) sideParts(main string) error {
	links, err := d.pack.relations(main)
	if err != nil {
		return err
	}
	if err := d.styles.read(d.pack, target(links, "styles")); err != nil {
		return err
	}
	if err := d.lists.read(d.pack, target(links, "numbering")); err != nil {
		return err
	}
	for _, kind := range [...]string{"footnote", "endnote", "comment"} {
		if err := d.readNotes(kind, target(links, kind+"s")); err != nil {
			return err
		}
	}
	for _, l := range links {
		if l.kind == "hyperlink" && l.external {
			d.addresses[l.id] = l.target
		}
		switch l.kind {
		case "header", "footer":
			err = d.headOrFoot(l.kind, l.target)
		case "image":
			d.left["pictures"] = true
		case "chart", "chartEx":
			d.left["charts"] = true
		case "diagramData":
			d.left["diagrams"] = true
		case "oleObject", "package", "control":
			d.left["embedded objects"] = true
		case "aFChunk", "subDocument":
			d.left["documents inside it"] = true
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// headOrFoot names the heads or the feet of pages where they have words.
func (d *reader) headOrFoot(kind, part string) error {
	return d.pack.each(part, func(n *node, x *parser) error {
		if n.name != "hdr" && n.name != "ftr" {
			return nil
		}
		if err := x.fill(n); err != nil {
			return err
		}
		if d.plain(n) != "" {
			d.left[map[string]string{
				"header": "heads of pages",
				"footer": "feet of pages",
			}[kind]] = true
		}
		return nil
	})
}

// A note is a footnote, an endnote or a comment as it stands in its part.
type note struct{ text, author string }

// readNotes reads the notes of a kind.
func (d *reader) readNotes(kind, part string) error {
	d.notes[kind] = make(map[string]note)
	return d.pack.each(part, func(n *node, x *parser) error {
		if n.name != kind {
			return nil
		}
		if err := x.fill(n); err != nil {
			return err
		}
		switch n.attr("type") {
		case "separator", "continuationSeparator", "continuationNotice":
		default:
			d.notes[kind][n.attr("id")] = note{text: d.plain(n), author: n.attr("author")}
		}
		return nil
	})
}

// plain gives the words below a node in one line.
func (d *reader) plain(n *node) string {
	part := newReader(d.settings, nil)
	part.styles = d.styles
	var b strings.Builder
	var walk func(n *node)
	walk = func(n *node) {
		for i := range n.nodes {
			c := n.nodes[i].chosen()
			if c.name != "p" {
				if !d.skips(c) {
					walk(c)
				}
				continue
			}
			part.inline(c)
			part.endParagraph()
			for _, w := range part.words {
				b.WriteString(w.text)
			}
			boxes := part.boxes
			part.words, part.boxes = nil, nil
			b.WriteByte(' ')
			for _, box := range boxes {
				walk(box)
			}
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// done gives what was read.
func (d *reader) done() *Document {
	if d.lists.strange {
		d.left["numbers in a script that is not known: they stand in figures"] = true
	}
	if d.out.Changes > 0 && d.original {
		d.left["what its tracked changes put in"] = true
	} else if d.out.Changes > 0 {
		d.left["what its tracked changes took out"] = true
	}
	d.out.Text = d.text.String()
	d.out.Left = slices.Sorted(maps.Keys(d.left))
	return d.out
}
