package docx

import "strings"

// inline gathers the words of a paragraph.
func (d *reader) inline(n *node) {
	if n.name == "p" {
		d.paragraph = n.index
	}
	for i := range n.nodes {
		switch c := n.nodes[i].chosen(); {
		case d.skips(c):
		case c.name == "r":
			d.run(c)
		case c.name == "hyperlink":
			outer := d.link
			d.link = d.address(c)
			d.inline(c)
			d.link = outer
		case c.name == "fldSimple":
			outer := d.link
			d.link = d.instruction(c.attr("instr"))
			if shows := d.fieldNumber(c.attr("instr")); shows != "" && d.instructed == 0 {
				d.layout(shows)
			} else {
				d.inline(c)
			}
			d.link = outer
		case c.name == "oMath":
			d.left["the lay-out of formulas"] = true
			d.inline(c)
		case c.name == "txbxContent":
			d.boxes = append(d.boxes, c)
		default:
			d.inline(c)
		}
	}
}

// address gives where a link leads; that around it where it leads to a place in the
// document.
func (d *reader) address(n *node) string {
	out := d.addresses[n.attr("id")]
	if out == "" {
		return d.link
	}
	if anchor := n.attr("anchor"); anchor != "" {
		out += "#" + anchor
	}
	return out
}

// run gathers the words of a run.
func (d *reader) run(n *node) {
	hidden := d.styles.hidden(n)
	d.content(n, func(text string) {
		switch {
		case text == "", d.instructed > 0:
		case hidden:
			if strings.TrimSpace(text) != "" {
				d.left["hidden text"] = true
			}
		default:
			d.words = append(d.words, word{
				text: text, paragraph: d.paragraph, run: n.index,
				link: d.link,
			})
		}
	})
}

// content gives what is in a run to add.
func (d *reader) content(n *node, add func(text string)) {
	for i := range n.nodes {
		switch c := n.nodes[i].chosen(); c.name {
		case "t":
			add(c.words())
		case "delText":
			if d.original {
				add(c.words())
			}
		case "tab", "ptab":
			add(" ")
		case "br", "cr":
			add("\n")
		case "noBreakHyphen":
			add("-")
		case "sym", "symEx":
			sign, known := symbol(c.attr("font"), c.attr("char"))
			if !known {
				d.left["signs of a font that others do not have"] = true
			}
			add(sign)
		case "fldChar":
			if shows := d.field(c); shows != "" {
				d.layout(shows)
			}
		case "instrText", "delInstrText":
			d.instruct(c.text)
		case "footnoteReference", "endnoteReference", "commentReference":
			d.call(strings.TrimSuffix(c.name, "Reference"), c.attr("id"))
		case "ruby":
			if base := c.child("rubyBase"); base != nil {
				d.inline(base)
			}
		case "object":
			d.left["embedded objects"] = true
			d.box(c)
		case "drawing", "pict":
			d.box(c)
		case "Choice", "Fallback":
			d.content(c, add)
		}
	}
}

// words gives the words of an element of text: blanks around them count only where
// it says so, and line ends are blanks.
func (n *node) words() string {
	s := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, n.text)
	if n.attr("space") != "preserve" {
		s = strings.Trim(s, " ")
	}
	return s
}

// call notes that a note is called here.
func (d *reader) call(kind, id string) {
	if n, ok := d.notes[kind][id]; ok && d.instructed == 0 {
		d.words = append(d.words, word{
			run:  -1,
			note: &Note{Kind: kind, Text: n.text, Author: n.author},
		})
	}
}

// box keeps the text boxes in a drawing, which come after the paragraph, and names
// what else is in it.
func (d *reader) box(n *node) {
	for i := range n.nodes {
		switch c := n.nodes[i].chosen(); c.name {
		case "txbxContent":
			d.boxes = append(d.boxes, c)
		case "a:blip", "imagedata":
			d.left["pictures"] = true
		default:
			d.box(c)
		}
	}
}
