// Package made makes small Word documents for tests.
package made

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Word declares the namespaces of parts.
const Word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// Office is how the types of relationships begin.
const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

const types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

// Document makes a document of the XML inside its body, with further parts by the
// end of their types: "numbering", "styles". A part whose name has a colon is an
// address, by its id: "link:r9".
func Document(body string, more map[string]string) []byte {
	override, links := "", ""
	parts := make(map[string]string)
	for _, kind := range slices.Sorted(maps.Keys(more)) {
		if _, id, ok := strings.Cut(kind, ":"); ok {
			links += fmt.Sprintf(
				`<Relationship Id="%s" Type="%shyperlink" TargetMode="External" Target="%s"/>`, id,
				Office, more[kind])
			continue
		}
		parts["word/"+kind+".xml"] = more[kind]
		links += fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, kind, Office,
			kind, kind)
		override += fmt.Sprintf(`<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, kind,
			types, kind)
	}
	const packages = "http://schemas.openxmlformats.org/package/2006/"
	parts["[Content_Types].xml"] = `<Types xmlns="` + packages + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + types + `document.main+xml"/>` +
		override + `</Types>`
	parts["_rels/.rels"] = `<Relationships xmlns="` + packages +
		`relationships"><Relationship Id="r1" Type="` + Office +
		`officeDocument" Target="word/document.xml"/></Relationships>`
	parts["word/_rels/document.xml.rels"] = `<Relationships xmlns="` + packages +
		`relationships">` + links + `</Relationships>`
	parts["word/document.xml"] = Main(body)
	return Pack(parts)
}

// Main makes the part with the text.
func Main(body string) string {
	return `<?xml version="1.0"?><w:document ` + Word + `><w:body>` + body +
		`</w:body></w:document>`
}

// Pack makes a package of parts by name.
func Pack(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			return nil // a buffer takes everything
		}
	}
	if z.Close() != nil {
		return nil
	}
	return b.Bytes()
}

// P makes a paragraph.
func P(inside string) string { return "<w:p>" + inside + "</w:p>" }

// R makes a run of words.
func R(words string) string { return `<w:r><w:t xml:space="preserve">` + words + "</w:t></w:r>" }

// Item makes the properties of a paragraph in a list.
func Item(num, level int) string {
	return fmt.Sprintf(
		`<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, level, num)
}

// Styled makes the properties of a paragraph of a style.
func Styled(id string) string { return `<w:pPr><w:pStyle w:val="` + id + `"/></w:pPr>` }
