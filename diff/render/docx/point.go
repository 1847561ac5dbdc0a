package docx

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
)

// A line is one paragraph of a point on both sides: its heading, or its words.
type line struct {
	number, text [2]string // old and new; number "" it stands at the line before, or there is none
	has          [2]bool   // whether the side has the line
	style        string    // properties of the paragraph
}

// lines gives the paragraphs of a point: a heading is one of its own, and the number
// stands at the first that a side has.
func lines(p *paragraph) []line {
	head := line{style: headingStyle(p.level())}
	body := line{style: indent(p.level())}
	for side, c := range [...]*diff.Clause{p.old, p.new} {
		if c == nil {
			continue
		}
		first := &body
		if c.Heading != "" {
			head.has[side], head.text[side] = true, c.Heading
			first = &head
		}
		if c.Text != "" || c.Heading == "" {
			body.has[side], body.text[side] = true, c.Text
		}
		if c.Number != "" {
			first.number[side] = c.Number + "\t"
		}
	}
	var out []line
	for _, l := range []line{head, body} {
		if l.has[0] || l.has[1] {
			out = append(out, l)
		}
	}
	return out
}

// level says how deep a point stands, from 0 on.
func (p *paragraph) level() int {
	c := p.new
	if c == nil {
		c = p.old
	}
	return len(c.Path) - 1
}

const levels = 6 // of headings that have a style; what stands deeper has that of the last

// headingStyle gives the properties of the paragraph of a heading.
func headingStyle(level int) string {
	return `<w:pStyle w:val="Heading` + number(min(max(level, 0), levels-1)+1) + `"/>`
}

// indent gives the properties of a paragraph that stands so many levels down.
func indent(level int) string {
	const twips, most = 360, 12
	if level <= 0 {
		return ""
	}
	return `<w:ind w:left="` + number(twips*min(level, most)) + `"/>`
}

// point writes a point: its paragraphs, with what is said of it at the first one.
func (d *document) point(p paragraph) {
	comment, note := "", ""
	if p.first {
		comment, note = d.comment(p.link), d.footnote(p.link)
	}
	if !d.marked(&p) {
		l := lines(&p)[0]
		side := 1
		if p.new == nil {
			side = 0
		}
		d.open(l.style, stays, comment)
		d.run(l.number[side], stays, bold)
		d.run("["+d.unread(&p)+"]", stays, "<w:i/>")
		d.close(comment, note)
		return
	}
	all := lines(&p)
	for k := range all {
		l := &all[k]
		m := p.fate(l)
		d.open(l.style, m, comment)
		end := d.move(m, p.move)
		d.words(l.number, l.has, m, bold)
		if m == stays && slices.Contains(d.kinds[p.link], diff.KindReplaced) {
			// Another text stands in the place: which words the old one had, too, says nothing.
			d.run(l.text[0], goes, "")
			d.run(l.text[1], comes, "")
		} else {
			d.words(l.text, l.has, m, "")
		}
		d.body.WriteString(end)
		if k == len(all)-1 {
			d.close(comment, note)
		} else {
			d.close(comment, "")
		}
		comment = ""
	}
}

// fate says what became of a line as a whole.
func (p *paragraph) fate(l *line) mark {
	switch {
	case l.has[0] && l.has[1]:
		return stays
	case p.new == nil && p.move > 0:
		return movesFrom
	case p.old == nil && p.move > 0:
		return movesTo
	case l.has[0]:
		return goes
	}
	return comes
}

// open begins a paragraph, and what its comment speaks of.
func (d *document) open(style string, m mark, comment string) {
	d.body.WriteString("<w:p>")
	if m != stays {
		style += "<w:rPr><w:" + m.element() + d.attributes() + "/></w:rPr>"
	}
	if style != "" {
		d.body.WriteString("<w:pPr>" + style + "</w:pPr>")
	}
	if comment != "" {
		d.body.WriteString(`<w:commentRangeStart w:id="` + comment + `"/>`)
	}
}

// close ends a paragraph.
func (d *document) close(comment, note string) {
	if comment != "" {
		d.body.WriteString(`<w:commentRangeEnd w:id="` + comment +
			`"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="` + comment + `"/></w:r>`)
	}
	if note != "" {
		d.body.WriteString(
			`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="` +
				note + `"/></w:r>`)
	}
	d.body.WriteString("</w:p>\n")
}

// move begins the range of what moved, if m says that it did, and gives what ends it.
func (d *document) move(m mark, which int) (end string) {
	if m != movesFrom && m != movesTo {
		return ""
	}
	id := d.id()
	d.body.WriteString("<w:" + m.element() + `RangeStart w:id="` + id + `" w:author="` + author +
		`" w:date="` + d.dateOfRange() +
		`" w:name="move` + number(which) + `"/>`)
	return "<w:" + m.element() + `RangeEnd w:id="` + id + `"/>`
}
