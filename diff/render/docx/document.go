package docx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/diff/render"
)

// author is who made every mark and comment.
const author = "redraft comparison"

// A document is a Word document in the making.
type document struct {
	c     *diff.Comparison
	sheet *render.Sheet
	items map[int]*render.Item // of the sheet, by link
	set   *settings

	body, comments, notes strings.Builder
	ids                   int // of marks, ranges and comments: no two have one
	footnotes             int
}

func newDocument(c *diff.Comparison, sheet *render.Sheet, s *settings) *document {
	d := &document{c: c, sheet: sheet, set: s, items: make(map[int]*render.Item)}
	var take func(items []render.Item)
	take = func(items []render.Item) {
		for i := range items {
			if items[i].Fold == "" {
				d.items[items[i].Link] = &items[i]
			}
			take(items[i].Below)
		}
	}
	take(sheet.Items)
	return d
}

// id gives a number that nothing else has.
func (d *document) id() string {
	d.ids++
	return strconv.Itoa(d.ids)
}

// A mark says what became of a run or of a paragraph.
type mark uint8

const (
	stays mark = iota
	goes
	comes
	movesFrom
	movesTo
)

// element names the element of a mark.
func (m mark) element() string { return [...]string{"", "del", "ins", "moveFrom", "moveTo"}[m] }

// attributes gives the attributes of a mark.
func (d *document) attributes() string {
	out := ` w:id="` + d.id() + `" w:author="` + author + `"`
	if d.set.date != "" {
		out += ` w:date="` + d.set.date + `"`
	}
	return out
}

// run writes a run with a mark.
func (d *document) run(s string, m mark, style string) {
	if s == "" {
		return
	}
	tag, properties := "t", ""
	if m == goes {
		tag = "delText" // text under moveFrom is plain text
	}
	if style != "" {
		properties = "<w:rPr>" + style + "</w:rPr>"
	}
	r := "<w:r>" + properties + runText(s, tag) + "</w:r>"
	if m != stays {
		r = "<w:" + m.element() + d.attributes() + ">" + r + "</w:" + m.element() + ">"
	}
	d.body.WriteString(r)
}

const bold = "<w:b/>"

// paragraph writes a point.
func (d *document) paragraph(p paragraph) {
	m := d.fate(&p)
	clause := p.new
	if clause == nil {
		clause = p.old
	}
	d.body.WriteString("<w:p><w:pPr>" + indent(len(clause.Path)-1))
	if m != stays {
		d.body.WriteString("<w:rPr><w:" + m.element() + d.attributes() + "/></w:rPr>")
	}
	d.body.WriteString("</w:pPr>")
	comment := ""
	if p.first {
		comment = d.comment(p.link)
	}
	if comment != "" {
		d.body.WriteString(`<w:commentRangeStart w:id="` + comment + `"/>`)
	}
	rng := ""
	if m == movesFrom || m == movesTo {
		rng = d.id()
		fmt.Fprintf(&d.body, `<w:%sRangeStart w:id="%s" w:author="%s" w:date="%s" w:name="move%d"/>`, m.element(), rng, author, d.dateOfRange(), p.move)
	}
	d.content(&p, m)
	if rng != "" {
		fmt.Fprintf(&d.body, `<w:%sRangeEnd w:id="%s"/>`, m.element(), rng)
	}
	if comment != "" {
		d.body.WriteString(`<w:commentRangeEnd w:id="` + comment + `"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="` + comment + `"/></w:r>`)
	}
	if p.first {
		d.footnote(p.link)
	}
	d.body.WriteString("</w:p>\n")
}

// dateOfRange gives the date of a range that moved, which the format wants: that of the
// marks, or the first day of Unix time where they have none.
func (d *document) dateOfRange() string {
	if d.set.date != "" {
		return d.set.date
	}
	return "1970-01-01T00:00:00Z"
}

// fate says what became of the paragraph as a whole.
func (d *document) fate(p *paragraph) mark {
	switch {
	case p.old != nil && p.new != nil || !d.marked(p):
		return stays
	case p.old != nil && p.move > 0:
		return movesFrom
	case p.old != nil:
		return goes
	case p.move > 0:
		return movesTo
	}
	return comes
}

// marked reports whether words of the paragraph may carry a mark: they were read on both
// sides, or the point came or went on a ground and was read where it stands.
func (d *document) marked(p *paragraph) bool {
	l := &d.c.Links[p.link]
	switch l.Known {
	case diff.KnownWords:
		return true
	case diff.KnownAbsent:
		return (p.old == nil || readable(p.old)) && (p.new == nil || readable(p.new))
	case diff.KnownSubstance, diff.KnownOneSide, diff.KnownNeither:
	}
	return false
}

// readable reports whether a clause stands in words that were read, or is a heading or a
// place without any.
func readable(c *diff.Clause) bool { return c.Text == "" || c.Standing.DraftWords() }

// content writes number, heading and text of a point.
func (d *document) content(p *paragraph, m mark) {
	var a, b diff.Clause
	if p.old != nil {
		a = *p.old
	}
	if p.new != nil {
		b = *p.new
	}
	if !d.marked(p) {
		if p.new == nil {
			b = a
		}
		d.run(number(&b), stays, bold)
		d.run("["+d.unread(p)+"]", stays, "<w:i/>")
		return
	}
	switch m {
	case stays:
		d.words(number(&a), number(&b), bold)
		d.words(a.Heading, b.Heading, bold)
		d.words(gap(&a), gap(&b), "")
		d.words(a.Text, b.Text, "")
	case goes, movesFrom:
		d.whole(&a, m)
	case comes, movesTo:
		d.whole(&b, m)
	}
}

// whole writes a point with one mark.
func (d *document) whole(c *diff.Clause, m mark) {
	d.run(number(c), m, bold)
	d.run(c.Heading, m, bold)
	d.run(gap(c)+c.Text, m, "")
}

// words writes a text with the words that differ marked.
func (d *document) words(old, new, style string) {
	if old == new {
		d.run(new, stays, style)
		return
	}
	for _, s := range redline.Compare(old, new, redline.Moves(false)).Spans {
		switch {
		case s.Old.Text == s.New.Text:
			d.run(s.New.Text, stays, style)
		default:
			d.run(s.Old.Text, goes, style)
			d.run(s.New.Text, comes, style)
		}
	}
}

// number gives the number of a point with what parts it from the words.
func number(c *diff.Clause) string {
	if c.Number == "" {
		return ""
	}
	return c.Number + "\t"
}

// gap gives what parts heading and text.
func gap(c *diff.Clause) string {
	if c.Heading == "" || c.Text == "" {
		return ""
	}
	return "\n"
}

// indent gives the properties of a paragraph that stands so many levels down.
func indent(level int) string {
	const twips, most = 360, 12
	if level <= 0 {
		return ""
	}
	return `<w:ind w:left="` + strconv.Itoa(twips*min(level, most)) + `"/>`
}
