package docx

import (
	"slices"
	"strings"
)

// A reader puts the text of a document together.
type reader struct {
	settings
	pack      *pack
	out       *Document
	styles    styles
	lists     *counter
	notes     map[string]map[string]note
	addresses map[string]string // where links lead, by id
	left      map[string]bool

	text  strings.Builder
	words []word // of the paragraph, or the row, that goes on
	boxes []*node
	pr    *node // the properties of the paragraph: those of the last one that ran into it

	paragraph  int                    // where the words come from
	fields     []field                // those that are open, innermost last
	counts     map[string]*fieldCount // of numbers that fields show, by list
	instructed int                    // how many of them are in their instruction
	link       string                 // the address that the words lead to; "" none
}

// A word is a stretch of text of one run. Where run is below 0 it is lay-out.
type word struct {
	text           string
	paragraph, run int
	link           string
	note           *Note // called here
}

func newReader(set settings, p *pack) *reader {
	s := styles{}
	return &reader{
		settings: set, pack: p, out: &Document{}, styles: s, lists: newCounter(s),
		notes: make(map[string]map[string]note), addresses: make(map[string]string),
		left: make(map[string]bool),
	}
}

// The namespaces of documents.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// body goes through the blocks of the document.
func (d *reader) body(main string) error {
	root, changes := true, 0
	err := d.pack.each(main, func(n *node, x *parser) error {
		if root && (n.name != "document" || n.space != transitional && n.space != strict) {
			return &Error{Code: CodeOtherKind, Part: main}
		}
		root = false
		known := n.name == "p" || n.name == "tbl" || n.name == "AlternateContent" || d.skips(n)
		if known {
			if err := x.fill(n); err != nil {
				return err
			}
		}
		d.block(n)
		changes = x.changes
		if d.text.Len() > maxSize {
			return &Error{Code: CodeTooLarge, Part: main}
		}
		return nil
	})
	d.out.Changes = changes
	if err == nil && root {
		return &Error{Code: CodeBroken, Part: main}
	}
	return err
}

// block writes a paragraph or a table, or what is in a block around them.
func (d *reader) block(n *node) {
	switch n = n.chosen(); {
	case n.name == "p":
		d.para(n)
	case n.name == "tr":
		d.row(n)
	case n.name == "altChunk", n.name == "subDoc":
		d.left["documents inside it"] = true
	case d.skips(n):
	default:
		for i := range n.nodes {
			d.block(&n.nodes[i])
		}
	}
}

// skips reports whether what is in an element is no text of the version that is
// read, or none at all.
func (d *reader) skips(n *node) bool {
	switch n.name {
	case "del", "moveFrom":
		return !d.original
	case "ins", "moveTo":
		return d.original
	case "sdtPr", "sdtEndPr", "sectPr", "background", "rPr", "pPr", "tblPr", "tblGrid", "trPr",
		"tcPr", "instrText", "delInstrText", "fldData", "Fallback":
		return true
	}
	return false
}

// gone reports whether the properties of a mark, a row or a cell say that it is not
// there in the version that is read.
func (d *reader) gone(pr *node, del, ins string) bool {
	if pr == nil {
		return false
	}
	if d.original {
		return pr.child(ins) != nil
	}
	return pr.child(del) != nil
}

// properties gives those of a paragraph in the version that is read.
func (d *reader) properties(n *node) *node {
	pr := n.child("pPr")
	if pr == nil {
		return &node{}
	}
	if !d.original {
		return pr
	}
	if before := pr.child("pPrChange", "pPr"); before != nil {
		return before
	}
	if pr.child("numPr", "ins") != nil { // it was no item
		plain := *pr
		plain.nodes = slices.Clone(pr.nodes)
		plain.nodes = slices.DeleteFunc(plain.nodes, func(c node) bool { return c.name == "numPr" })
		return &plain
	}
	return pr
}

// para writes a paragraph, or keeps it for the one that it runs into.
func (d *reader) para(n *node) {
	d.inline(n)
	d.endParagraph()
	d.pr = d.properties(n)
	if mark := n.child("pPr", "rPr"); d.gone(mark, "del", "ins") ||
		d.gone(mark, "moveFrom", "moveTo") {
		d.pr = nil // its mark is gone: it runs into the next one
		return
	}
	d.flush()
}

// lead gives what stands before a paragraph: the marks of a heading, and its
// number. Counting goes on where a paragraph has no words, too, as it does in Word.
func (d *reader) lead(pr *node, words bool) string {
	if pr == nil {
		return ""
	}
	out := ""
	if heading := d.styles.heading(pr); heading > 0 && words {
		const deepest = 6
		out = strings.Repeat("#", min(heading, deepest)) + " "
	}
	num, level := d.styles.list(pr, d.lists)
	if num == "" {
		return out
	}
	label := d.lists.next(num, level)
	if label == "" || label == "-" && !words {
		return out
	}
	if out == "" {
		out = strings.Repeat("   ", level)
	}
	if words {
		label += " "
	}
	return out + label
}

// flush writes the paragraph that was put together, and the text boxes on it.
func (d *reader) flush() {
	some := slices.ContainsFunc(d.words, word.some)
	if lead := d.lead(d.pr, some); some || lead != "" {
		d.write(lead, d.words, strings.HasPrefix(lead, "#"))
	} else {
		d.callNotes(d.words)
	}
	boxes := d.boxes
	d.words, d.boxes, d.pr = nil, nil, nil
	for _, b := range boxes {
		d.block(b)
		d.flush()
	}
}

// some reports whether a word has more than blanks.
func (w word) some() bool { return strings.TrimSpace(w.text) != "" }

// row writes a row of a table as a paragraph.
func (d *reader) row(n *node) {
	if d.gone(n.child("trPr"), "del", "ins") {
		return
	}
	d.flush()
	cells := 0
	d.cells(n, &cells)
	if slices.ContainsFunc(d.words, func(w word) bool {
		return w.some() && (w.run >= 0 || w.text != separator)
	}) {
		d.write("", d.words, true)
	} else {
		d.callNotes(d.words)
	}
	d.words = nil
	d.flush()
}

// separator stands between two cells.
const separator = " | "

// cells gathers the words of the cells of a row, and of the tables in them.
func (d *reader) cells(n *node, count *int) {
	for i := range n.nodes {
		switch c := n.nodes[i].chosen(); {
		case d.skips(c), c.name == "tr" && d.gone(c.child("trPr"), "del", "ins"):
		case c.name == "tc":
			if d.gone(c.child("tcPr"), "cellDel", "cellIns") {
				continue
			}
			if *count++; *count > 1 {
				d.layout(d.part())
			}
			some := false
			d.cell(c, &some, count)
		default:
			d.cells(c, count)
		}
	}
}

// part gives what stands before the next cell: a blank after a number alone, so
// that it is read as that of the row.
func (d *reader) part() string {
	if label := text(d.words); label != "" && len(label) <= 12 && !strings.Contains(label, " ") {
		switch last := label[len(label)-1]; last {
		case '.', ')':
			return " "
		}
	}
	return separator
}

// text gives what words say.
func text(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text)
		const enough = 64
		if b.Len() > enough {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

// cell puts the paragraphs of a cell behind each other.
func (d *reader) cell(n *node, some *bool, count *int) {
	for i := range n.nodes {
		switch c := n.nodes[i].chosen(); {
		case c.name == "p":
			at := len(d.words)
			d.inline(c)
			d.endParagraph()
			words := slices.ContainsFunc(d.words[at:], word.some)
			lead := strings.TrimLeft(d.lead(d.properties(c), words), "# ")
			if !words && lead == "" {
				continue
			}
			if *some {
				lead = " " + lead
			}
			d.words = slices.Insert(d.words, at, word{text: lead, run: -1})
			*some = true
		case c.name == "tbl":
			if *some {
				d.layout(separator)
				*count = 0
			}
			d.cells(c, count)
		case d.skips(c):
		default:
			d.cell(c, some, count)
		}
	}
}

// layout adds what is none of the document's words.
func (d *reader) layout(s string) { d.words = append(d.words, word{text: s, run: -1}) }
