package docx

import (
	"encoding/xml"
	"io"
	"sort"
	"strings"
)

// A Document is the text of a Word document. The zero Document is empty.
type Document struct {
	// Text is the text for [outline.Parse]: paragraphs with a blank line between
	// them, with the marks of headings, the numbers of lists and, for cells of a
	// table, " | " between them.
	Text    string
	Pieces  []Piece  // where the words of Text came from, in its order
	Notes   []Note   // in the order of Text
	Changes int      // tracked insertions, deletions and moves that were met
	Left    []string // what the document has that was not read, in English, sorted
}

// A Piece is a run of the document's own words in [Document.Text]: what lies
// between two of them is its lay-out, or a number that Word counted.
type Piece struct {
	At        int // byte of Text
	Len       int // bytes
	Paragraph int // of the body, from 0, those in tables and text boxes among them
	Run       int // of the paragraph, from 0
}

// A Note is a footnote, an endnote or a comment. It is no part of the text.
type Note struct {
	Kind   string // footnote, endnote or comment
	At     int    // byte of Text at which it is called
	Text   string
	Author string // of a comment; "" not said
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
	d := &reader{
		settings: set, pack: p, out: &Document{}, counter: newCounter(), styles: styles{},
		notes: map[string]map[string]note{"footnote": {}, "endnote": {}, "comment": {}}, left: map[string]bool{},
	}
	if err := d.beside(main); err != nil {
		return nil, err
	}
	x, err := p.part(main)
	if err != nil {
		return nil, err
	}
	if x == nil {
		return nil, &Error{Code: CodeBroken, Part: main}
	}
	defer x.close()
	if err := d.body(x); err != nil {
		return nil, err
	}
	d.flush()
	d.out.Text = d.text.String()
	for what := range d.left {
		d.out.Left = append(d.out.Left, what)
	}
	sort.Strings(d.out.Left)
	return d.out, nil
}

// mainPart finds the part with the text, by the relationships of the package.
func (p *pack) mainPart() (string, error) {
	_, byType, err := p.links("")
	if err != nil {
		return "", err
	}
	name := byType["officeDocument"]
	if name == "" {
		name = "word/document.xml"
	}
	x, err := p.part("[Content_Types].xml")
	if err != nil {
		return "", err
	}
	if x == nil {
		return "", &Error{Code: CodeNotZip} // a zip archive of another kind
	}
	defer x.close()
	for {
		t, err := x.token()
		if err != nil {
			return "", err
		}
		if t == nil {
			break
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		n := node{attrs: start.Attr}
		kind := n.attr("ContentType")
		switch {
		case strings.Contains(kind, "macroEnabled"):
			return "", &Error{Code: CodeMacros}
		case strings.TrimPrefix(n.attr("PartName"), "/") == name && !strings.Contains(kind, "wordprocessingml"):
			return "", &Error{Code: CodeOtherKind}
		}
	}
	if p.files[name] == nil {
		return "", &Error{Code: CodeBroken, Part: name}
	}
	return name, nil
}

// A note is a footnote, an endnote or a comment as it stands in its part.
type note struct{ text, author string }

// beside reads what stands beside the text: lists, styles, notes; and names what
// is not read.
func (d *reader) beside(main string) error {
	byID, byType, err := d.pack.links(main)
	if err != nil {
		return err
	}
	d.targets = byID
	if err := d.counter.read(d.pack, byType["numbering"]); err != nil {
		return err
	}
	if err := d.styles.read(d.pack, byType["styles"]); err != nil {
		return err
	}
	for _, kind := range [...]string{"footnote", "endnote", "comment"} {
		if err := d.readNotes(kind, byType[kind+"s"]); err != nil {
			return err
		}
	}
	for kind, says := range map[string]string{
		"header": "heads of pages", "footer": "feet of pages", "image": "pictures", "chart": "charts", "oleObject": "embedded objects", "glossaryDocument": "building blocks",
	} {
		if byType[kind] != "" {
			d.left[says] = true
		}
	}
	return nil
}

// readNotes reads the notes of a kind.
func (d *reader) readNotes(kind, name string) error {
	x, err := d.pack.part(name)
	if x == nil || err != nil {
		return err
	}
	defer x.close()
	for {
		t, err := x.token()
		if t == nil || err != nil {
			return err
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != kind {
			continue
		}
		n, err := x.tree(start)
		if err != nil {
			return err
		}
		switch n.attr("type") {
		case "separator", "continuationSeparator", "continuationNotice":
			continue
		}
		d.notes[kind][n.attr("id")] = note{text: strings.TrimSpace(d.plain(&n)), author: n.attr("author")}
	}
}

// plain gives the words below a node, paragraphs parted by a blank.
func (d *reader) plain(n *node) string {
	var b strings.Builder
	var walk func(n *node)
	walk = func(n *node) {
		for i := range n.nodes {
			c := &n.nodes[i]
			switch {
			case c.name == "t", d.original && c.name == "delText":
				b.WriteString(c.text)
			case c.name == "tab":
				b.WriteByte(' ')
			case d.skips(c):
			default:
				walk(c)
				if c.name == "p" {
					b.WriteByte(' ')
				}
			}
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}
