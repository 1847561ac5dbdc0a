package docx

import (
	"strings"
)

// A part is a file of the archive.
type part struct{ name, text string }

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	main        = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	office      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	wordprocess = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// parts gives the files of the archive, that with the types of the others first.
func (d *document) parts() []part {
	body := d.body.String()
	if body == "" || strings.HasSuffix(body, "</w:tbl>\n") {
		body += "<w:p/>" // a body ends with a paragraph
	}
	page := `<w:pgSz w:w="11906" w:h="16838"/>`
	if d.wide {
		page = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`
	}
	types, relations := new(strings.Builder), new(strings.Builder)
	for i, name := range []string{"styles", "comments", "footnotes", "header", "settings"} {
		file := name + ".xml"
		types.WriteString(`<Override PartName="/word/` + file + `" ContentType="` + wordprocess +
			name + `+xml"/>`)
		relations.WriteString(`<Relationship Id="rId` + number(i+1) + `" Type="` + office + "/" +
			name + `" Target="` + file + `"/>`)
	}
	return []part{
		{"[Content_Types].xml", declaration +
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + wordprocess +
			`document.main+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", declaration +
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + office +
			`/officeDocument" Target="word/document.xml"/></Relationships>`},
		{
			"word/_rels/document.xml.rels",
			declaration +
				`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relations.String() + `</Relationships>`,
		},
		{"word/document.xml", declaration + `<w:document ` + main + ` xmlns:r="` + office +
			`"><w:body>` + "\n" + body +
			`<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>` + page +
			`<w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`},
		{"word/styles.xml", declaration + styles},
		{"word/comments.xml", declaration + `<w:comments ` + main + ">\n" + d.comments.String() +
			`</w:comments>`},
		{"word/footnotes.xml", declaration + `<w:footnotes ` + main + ">" +
			`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
			`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` + "\n" + d.notes.String() + `</w:footnotes>`},
		{"word/header.xml", declaration + `<w:hdr ` + main + `><w:p><w:r>` + runText(d.header(),
			"t") + `</w:r></w:p></w:hdr>`},
		{"word/settings.xml", declaration + `<w:settings ` + main +
			`><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`},
	}
}

// styles are the few that the document uses.
var styles = `<w:styles ` + main + `>` +
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>` +
	`<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
	headings() +
	`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
	`<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
	`</w:styles>`

// headings gives the styles of headings, one a level.
func headings() string {
	var b strings.Builder
	for level := range levels {
		n := number(level + 1)
		b.WriteString(`<w:style w:type="paragraph" w:styleId="Heading` + n +
			`"><w:name w:val="heading ` + n +
			`"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>` +
			`<w:pPr><w:keepNext/>` + indent(level) + `<w:outlineLvl w:val="` + number(level) +
			`"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`)
	}
	return b.String()
}

// header says on each page what is compared, and how far the evidence goes.
func (d *document) header() string {
	var parts []string
	if d.c != nil {
		parts = append(parts, d.sheet.Drafts[0].Name+" → "+d.sheet.Drafts[1].Name)
	}
	if d.sheet.Evidence != "" {
		parts = append(parts, d.sheet.Evidence)
	}
	return strings.Join(parts, " · ")
}
