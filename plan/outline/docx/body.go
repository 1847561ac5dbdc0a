package docx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// A reader puts the text of a document together.
type reader struct {
	settings
	pack    *pack
	out     *Document
	counter *counter
	styles  styles
	notes   map[string]map[string]note
	targets map[string]string // of links, by id
	left    map[string]bool

	text      strings.Builder
	pending   []word // of the paragraph that goes on, as its mark was deleted or put in
	head      string // what stands before them
	paragraph int
	boxes     []node // text boxes of the paragraph, which come after it
	fields    []bool // those that are open, innermost last: whether their instruction goes on
}

// A word is a stretch of text with the run that it came from; -1 is layout.
type word struct {
	text string
	run  int
	note *Note // called here
}

// body goes through the blocks of the document.
func (d *reader) body(x *parser) error {
	for {
		t, err := x.token()
		if t == nil || err != nil {
			return err
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "p", "tbl", "sdtPr", "sectPr", "background":
			n, err := x.tree(start)
			if err != nil {
				return err
			}
			d.block(&n)
		case "del", "moveFrom", "ins", "moveTo":
			d.out.Changes++
			if d.skipsChange(start.Name.Local) {
				if _, err := x.tree(start); err != nil {
					return err
				}
			}
		}
	}
}

// block writes a paragraph or a table, or what is in a block around them.
func (d *reader) block(n *node) {
	switch {
	case n.name == "p":
		d.para(n)
	case n.name == "tr":
		d.row(n)
	case d.skips(n), n.name == "tcPr", n.name == "tblPr", n.name == "trPr", n.name == "tblGrid":
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
	case "sdtPr", "sdtEndPr", "sectPr", "background", "rPr", "pPr", "instrText", "delInstrText", "fldData", "Fallback":
		return true
	case "del", "moveFrom", "ins", "moveTo":
		d.out.Changes++
		return d.skipsChange(n.name)
	}
	return false
}

func (d *reader) skipsChange(name string) bool {
	if d.original {
		return name == "ins" || name == "moveTo"
	}
	return name == "del" || name == "moveFrom"
}

// para writes a paragraph, or keeps it for the one that it runs into.
func (d *reader) para(n *node) {
	pr := n.child("pPr")
	if pr == nil {
		pr = &node{}
	}
	now := pr
	if before := pr.child("pPrChange", "pPr"); d.original && before != nil {
		now = before
	}
	if len(d.pending) == 0 {
		d.head = d.lead(now, n)
	}
	run := 0
	d.inline(n, &run)
	d.paragraph++
	mark := pr.child("rPr", "del")
	if d.original {
		mark = pr.child("rPr", "ins")
	}
	if mark != nil {
		d.out.Changes++
		return // its mark is gone: it runs into the next one
	}
	d.flush()
}

// lead gives what stands before a paragraph: the marks of a heading, or its
// number.
func (d *reader) lead(pr, n *node) string {
	id := ""
	if c := pr.child("pStyle"); c != nil {
		id = c.attr("val")
	}
	out := ""
	heading := d.styles.heading(id, pr)
	if heading > 0 {
		out = strings.Repeat("#", min(heading, 6)) + " "
	}
	num, level := d.styles.list(id, pr, d.counter)
	if num == "" || !d.hasWords(n) {
		return out
	}
	label, _ := d.counter.next(num, level)
	if label == "" {
		return out
	}
	if heading == 0 {
		out = strings.Repeat("   ", level)
	}
	return out + label + " "
}

// hasWords reports whether a paragraph has words in the version that is read: an
// empty one of a list has a number in Word, too, and none here.
func (d *reader) hasWords(n *node) bool { return d.counted(n) != "" }

// counted is plain without counting the changes again.
func (d *reader) counted(n *node) string {
	changes := d.out.Changes
	out := d.plain(n)
	d.out.Changes = changes
	return out
}

// flush writes the paragraph that was put together.
func (d *reader) flush() {
	words := d.pending
	d.pending = nil
	if slices.ContainsFunc(words, func(w word) bool { return strings.TrimSpace(w.text) != "" }) {
		if d.text.Len() > 0 {
			d.text.WriteString("\n\n")
		}
		d.text.WriteString(d.head)
		d.write(words)
	}
	d.head = ""
	boxes := d.boxes
	d.boxes = nil
	for i := range boxes {
		d.block(&boxes[i])
	}
}

// write writes words, with the places that they came from.
func (d *reader) write(words []word) {
	for _, w := range words {
		if w.note != nil {
			w.note.At = d.text.Len()
			d.out.Notes = append(d.out.Notes, *w.note)
		}
		if w.text != "" && w.run >= 0 {
			d.out.Pieces = append(d.out.Pieces, Piece{At: d.text.Len(), Len: len(w.text), Paragraph: d.paragraph - 1, Run: w.run})
		}
		d.text.WriteString(w.text)
	}
}

// row writes a row of a table as a paragraph.
func (d *reader) row(n *node) {
	if pr := n.child("trPr"); pr != nil {
		gone, come := pr.child("del") != nil, pr.child("ins") != nil
		if gone || come {
			d.out.Changes++
		}
		if gone && !d.original || come && d.original {
			return
		}
	}
	d.flush()
	first := true
	var cells func(n *node)
	cells = func(n *node) {
		for i := range n.nodes {
			c := &n.nodes[i]
			switch {
			case d.skips(c):
			case c.name != "tc":
				cells(c)
			default:
				if !first {
					d.pending = append(d.pending, word{text: " | ", run: -1})
				}
				first = false
				d.cell(c)
			}
		}
	}
	cells(n)
	d.flush()
}

// cell puts the paragraphs of a cell behind each other.
func (d *reader) cell(n *node) {
	some := false
	var walk func(n *node)
	walk = func(n *node) {
		for i := range n.nodes {
			c := &n.nodes[i]
			switch {
			case c.name == "p":
				if some {
					d.pending = append(d.pending, word{text: " ", run: -1})
				}
				some = true
				pr := c.child("pPr")
				if pr == nil {
					pr = &node{}
				}
				if lead := strings.TrimLeft(d.lead(pr, c), "# "); lead != "" {
					d.pending = append(d.pending, word{text: lead, run: -1})
				}
				run := 0
				d.inline(c, &run)
				d.paragraph++
			case d.skips(c):
			default:
				walk(c)
			}
		}
	}
	walk(n)
}

// inline gathers the words of a paragraph.
func (d *reader) inline(n *node, run *int) {
	for i := range n.nodes {
		c := &n.nodes[i]
		switch c.name {
		case "r":
			d.run(c, *run)
			*run++
		case "AlternateContent":
			d.choice(c, run)
		default:
			if !d.skips(c) {
				d.inline(c, run)
			}
		}
	}
}

// choice takes the first way in which something is written that is written in
// several.
func (d *reader) choice(n *node, run *int) {
	if c := n.child("Choice"); c != nil {
		d.inline(c, run)
		d.box(c)
		return
	}
	if c := n.child("Fallback"); c != nil {
		d.inline(c, run)
		d.box(c)
	}
}

// run gathers the words of a run.
func (d *reader) run(n *node, at int) {
	add := func(text string) {
		if text != "" && !slices.Contains(d.fields, true) {
			d.pending = append(d.pending, word{text: text, run: at})
		}
	}
	if rp := n.child("rPr"); rp != nil && rp.child("vanish").on() {
		d.left["hidden text"] = true
		return
	}
	for i := range n.nodes {
		switch c := &n.nodes[i]; c.name {
		case "t":
			add(c.text)
		case "delText":
			if d.original {
				add(c.text)
			}
		case "tab", "ptab":
			add(" ")
		case "br", "cr":
			add(" ")
		case "noBreakHyphen":
			add("-")
		case "softHyphen":
			add("\u00ad")
		case "sym":
			if code, err := strconv.ParseUint(c.attr("char"), 16, 32); err == nil {
				add(symbol(rune(code)))
			}
		case "fldChar":
			d.field(c.attr("fldCharType"))
		case "footnoteReference":
			d.call("footnote", c.attr("id"))
		case "endnoteReference":
			d.call("endnote", c.attr("id"))
		case "commentReference":
			d.call("comment", c.attr("id"))
		case "AlternateContent":
			if choice := c.child("Choice"); choice != nil {
				d.box(choice)
			} else if fallback := c.child("Fallback"); fallback != nil {
				d.box(fallback)
			}
		case "drawing", "pict", "object":
			d.box(c)
		}
	}
}

// field follows the signs of a field: its instruction is no text, its result is.
func (d *reader) field(sign string) {
	n := len(d.fields) - 1
	switch {
	case sign == "begin":
		d.fields = append(d.fields, true)
	case n < 0:
	case sign == "separate":
		d.fields[n] = false
	case sign == "end":
		d.fields = d.fields[:n]
	}
}

// call notes that a note is called here.
func (d *reader) call(kind, id string) {
	if n, ok := d.notes[kind][id]; ok {
		d.pending = append(d.pending, word{run: -1, note: &Note{Kind: kind, Text: n.text, Author: n.author}})
	}
}

// box keeps the text boxes in a drawing, which come after the paragraph.
func (d *reader) box(n *node) {
	for i := range n.nodes {
		c := &n.nodes[i]
		switch c.name {
		case "txbxContent":
			d.boxes = append(d.boxes, *c)
		case "AlternateContent":
			if choice := c.child("Choice"); choice != nil {
				d.box(choice)
			} else if fallback := c.child("Fallback"); fallback != nil {
				d.box(fallback)
			}
		case "blip", "imagedata":
			d.left["pictures"] = true
		default:
			d.box(c)
		}
	}
}

// symbol gives the character of a symbol font, as far as others have it.
func symbol(r rune) string {
	const private, end = 0xf000, 0xf0ff
	switch {
	case r == 0xf0b7 || r == 0xf0a7:
		return "•"
	case r == 0xf0a8 || r == 0xf06f:
		return "☐"
	case r >= private && r <= end:
		return ""
	}
	return string(r)
}
