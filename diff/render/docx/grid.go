package docx

import "strings"

// A piece is some words in one style.
type piece struct{ text, style string }

// A cell is the paragraphs of a cell of a table.
type cell [][]piece

// say adds a paragraph to a cell; nothing where there is nothing to say.
func (c *cell) say(style string, texts ...string) {
	if text := strings.Join(texts, ""); text != "" {
		*c = append(*c, []piece{{text, style}})
	}
}

const (
	italic     = "<w:i/>"
	struck     = "<w:strike/>"
	underlined = `<w:u w:val="single"/>`
	landscape  = 13958 // twips between the margins of a sheet that lies
)

// grid writes a table: its head comes again on each page, and a row of one cell goes over
// all columns.
func (d *document) grid(columns int, rows [][]cell) {
	d.wide = true
	width := number(landscape / columns)
	b := &d.body
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="` + number(landscape/columns*columns) +
		`" w:type="dxa"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString("<w:" + side + ` w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
	}
	b.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>` +
		strings.Repeat(`<w:gridCol w:w="`+width+`"/>`, columns) + "</w:tblGrid>\n")
	for i, row := range rows {
		b.WriteString("<w:tr>")
		if i == 0 {
			b.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
		}
		for _, c := range row {
			b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + width + `" w:type="dxa"/>`)
			if len(row) == 1 && columns > 1 {
				b.WriteString(`<w:gridSpan w:val="` + number(columns) + `"/>`)
			}
			b.WriteString("</w:tcPr>")
			d.paragraphs(c)
			b.WriteString("</w:tc>")
		}
		b.WriteString("</w:tr>\n")
	}
	b.WriteString("</w:tbl>\n")
}

// paragraphs writes the content of a cell: one paragraph at least, as the format wants it.
func (d *document) paragraphs(c cell) {
	if len(c) == 0 {
		d.body.WriteString("<w:p/>")
	}
	for _, p := range c {
		d.body.WriteString("<w:p>")
		for _, x := range p {
			d.run(x.text, stays, x.style)
		}
		d.body.WriteString("</w:p>")
	}
}
