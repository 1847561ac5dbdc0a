package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/outline/docx"
)

const (
	word   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// build makes a document of the XML inside its body, with further parts by name.
func build(tb testing.TB, body string, more map[string]string) []byte {
	tb.Helper()
	parts := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":       `<Relationships><Relationship Id="r1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<?xml version="1.0"?><w:document ` + word + `><w:body>` + body + `</w:body></w:document>`,
	}
	rels := ""
	for name, text := range more {
		parts["word/"+name+".xml"] = text
		rels += fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, name, office, name, name)
	}
	parts["word/_rels/document.xml.rels"] = `<Relationships>` + rels + `</Relationships>`
	return packed(tb, parts)
}

func packed(tb testing.TB, parts map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		require.NoError(tb, err)
		_, err = w.Write([]byte(text))
		require.NoError(tb, err)
	}
	require.NoError(tb, z.Close())
	return b.Bytes()
}

func read(tb testing.TB, data []byte, opts ...docx.Option) *docx.Document {
	tb.Helper()
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)), opts...)
	require.NoError(tb, err)
	for _, p := range d.Pieces {
		require.LessOrEqual(tb, p.At+p.Len, len(d.Text))
	}
	return d
}

func p(inside string) string { return "<w:p>" + inside + "</w:p>" }
func r(text string) string   { return `<w:r><w:t xml:space="preserve">` + text + "</w:t></w:r>" }
func item(num, level int) string {
	return fmt.Sprintf(`<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, level, num)
}

const numbering = `<w:numbering ` + word + `>
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/><w:pStyle w:val="Artikel"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

const styles = `<w:styles ` + word + `>
<w:style w:type="paragraph" w:styleId="Artikel"><w:name w:val="Artikel"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="my own"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
</w:styles>`

func styled(id string) string { return `<w:pPr><w:pStyle w:val="` + id + `"/></w:pPr>` }

func TestRead(t *testing.T) {
	t.Parallel()
	more := map[string]string{
		"numbering": numbering, "styles": styles,
		"footnotes": `<w:footnotes ` + word + `><w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2"><w:p>` + r("See the charter.") + `</w:p></w:footnote></w:footnotes>`,
		"comments":  `<w:comments ` + word + `><w:comment w:id="5" w:author="A. Clerk"><w:p>` + r("Really?") + `</w:p></w:comment></w:comments>`,
	}
	del := func(text string) string {
		return `<w:del w:id="1"><w:r><w:delText>` + text + `</w:delText></w:r></w:del>`
	}
	ins := func(text string) string { return `<w:ins w:id="2">` + r(text) + `</w:ins>` }
	for _, tt := range []struct{ name, body, want, original string }{
		{name: "paragraphs", body: p(r("One ")+r("two.")) + p("") + p(r("Three.")), want: "One two.\n\nThree."},
		{
			name: "numbers as printed",
			body: p(item(1, 0)+r("A")) + p(item(1, 1)+r("B")) + p(item(1, 1)+r("C")) + p(item(1, 2)+r("D")) + p(item(1, 0)+r("E")) + p(item(1, 1)+r("F")) + p(item(2, 0)+r("G")),
			want: "1. A\n\n   (a) B\n\n   (b) C\n\n      1.b.i D\n\n2. E\n\n   (a) F\n\n7. G",
		},
		{name: "by style", body: p(styled("Artikel")+r("A")) + p(r("x")) + p(styled("Artikel")+r("B")) + p(item(4, 0)+r("C")), want: "Article 1 A\n\nx\n\nArticle 2 B\n\n- C"},
		{name: "headings", body: p(styled("T")+r("Pact")) + p(styled("H2")+r("Water")) + p(styled("H3")+r("Wells")), want: "# Pact\n\n## Water\n\n## Wells"},
		{name: "an empty item has no number", body: p(item(1, 0)+r("A")) + p(item(1, 0)) + p(item(1, 0)+r("B")), want: "1. A\n\n2. B"},
		{name: "changes", body: p(r("Ten ")+del("days")+ins("weeks")+r(".")) + `<w:del>` + p(r("x")) + `</w:del>`, want: "Ten weeks.", original: "Ten days.\n\nx"},
		{
			name: "a paragraph's mark deleted", body: p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+r("One ")) + p(r("two.")),
			want: "One two.", original: "One \n\ntwo.",
		},
		{
			name: "a move", body: p(`<w:moveFrom w:id="1">`+r("A")+`</w:moveFrom>`) + p(r("B")) + p(`<w:moveTo w:id="2">`+r("A")+`</w:moveTo>`),
			want: "B\n\nA", original: "A\n\nB",
		},
		{
			name: "a table", body: `<w:tbl><w:tr><w:tc>` + p(r("a")) + `</w:tc><w:tc>` + p(r("b")) + p(r("c")) + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p(r("d")) + `</w:tc></w:tr></w:tbl>`,
			want: "a | b c", original: "a | b c\n\nd",
		},
		{
			name: "fields", body: p(r("See ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>HIDDEN</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("clause 2") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r(".")),
			want: "See clause 2.",
		},
		{name: "signs", body: p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>`), want: "a b c-d•"},
		{name: "content controls", body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + p(r("A")+`<w:sdt><w:sdtContent>`+r("B")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, want: "AB"},
		{
			name: "a text box once", body: p(r("A") + `<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:drawing><w:txbxContent>` + p(r("box")) + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p(r("box")) + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`),
			want: "A\n\nbox",
		},
		{name: "links", body: p(`<w:hyperlink>` + r("here") + `</w:hyperlink>`), want: "here"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			data := build(t, tt.body, more)
			assert.Equal(t, tt.want, read(t, data).Text)
			if tt.original != "" {
				assert.Equal(t, tt.original, read(t, data, docx.Original()).Text)
			}
		})
	}
	t.Run("notes", func(t *testing.T) {
		t.Parallel()
		d := read(t, build(t, p(r("The lake")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+r(" is open.")+`<w:r><w:commentReference w:id="5"/></w:r>`), more))
		assert.Equal(t, "The lake is open.", d.Text)
		assert.Equal(t, []docx.Note{{Kind: "footnote", At: 8, Text: "See the charter."}, {Kind: "comment", At: 17, Text: "Really?", Author: "A. Clerk"}}, d.Notes)
		assert.Equal(t, []docx.Piece{{At: 0, Len: 8, Run: 0}, {At: 8, Len: 9, Run: 2}}, d.Pieces)
	})
	t.Run("what was not read", func(t *testing.T) {
		t.Parallel()
		d := read(t, build(t, p(r("A")), map[string]string{"header": "<w:hdr " + word + "/>"}))
		assert.Equal(t, []string{"heads of pages"}, d.Left)
	})
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	document := func(xml string) []byte {
		parts := map[string]string{"[Content_Types].xml": `<Types/>`, "word/document.xml": xml}
		return packed(t, parts)
	}
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") }
	for _, tt := range []struct {
		name string
		data []byte
		want docx.Code
	}{
		{"nothing", nil, docx.CodeNotZip},
		{"text", []byte("1. A"), docx.CodeNotZip},
		{"another archive", packed(t, map[string]string{"a": "b"}), docx.CodeNotZip},
		{"cut", document("<a/>")[:60], docx.CodeBroken},
		{"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument"), docx.CodeOldWord},
		{"encrypted", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("EncryptedPackage") + "\x00"), docx.CodeEncrypted},
		{"macros", packed(t, map[string]string{"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`}), docx.CodeMacros},
		{"a sheet", packed(t, map[string]string{
			"[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
			"_rels/.rels":         `<Relationships><Relationship Id="r1" Type="` + office + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		}), docx.CodeOtherKind},
		{"open office", packed(t, map[string]string{"mimetype": "x", "content.xml": "x"}), docx.CodeOpenOffice},
		{"no text", packed(t, map[string]string{"[Content_Types].xml": "<Types/>"}), docx.CodeBroken},
		{"no XML", document("<w:document"), docx.CodeBroken},
		{"a document type", document(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), docx.CodeDoctype},
		{"deep", document(strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)), docx.CodeTooDeep},
		{"a bomb", document("<a>" + strings.Repeat(" ", 4<<20) + "</a>"), docx.CodeTooLarge},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := docx.Read(bytes.NewReader(tt.data), int64(len(tt.data)))
			found, ok := errors.AsType[*docx.Error](err)
			require.True(t, ok, "%v", err)
			assert.Equal(t, tt.want, found.Code)
			assert.NotContains(t, err.Error(), "the file  ")
		})
	}
	for _, c := range docx.Codes() {
		assert.True(t, c.Valid(), c)
	}
}

// FuzzRead: whatever the document has, Read comes back, and its pieces lie in its
// text.
func FuzzRead(f *testing.F) {
	f.Add(p(item(1, 0)+r("A")), numbering, styles)
	f.Add(`<w:tbl><w:tr><w:tc>`+p(r("a"))+`</w:tc></w:tr></w:tbl>`, "", "<w:style/>")
	f.Fuzz(func(t *testing.T, body, numbers, style string) {
		data := build(t, body, map[string]string{"numbering": numbers, "styles": style})
		d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			_, ok := errors.AsType[*docx.Error](err)
			require.True(t, ok)
			return
		}
		at := 0
		for _, piece := range d.Pieces {
			require.GreaterOrEqual(t, piece.At, at)
			at = piece.At + piece.Len
		}
		require.LessOrEqual(t, at, len(d.Text))
	})
}

// A document is read as the text that outline takes.
func ExampleRead() {
	data := build(&testing.T{}, p(item(1, 0)+r("The lake is open."))+p(item(1, 0)+r("Boats keep left.")), map[string]string{"numbering": numbering})
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, point := range outline.Parse(d.Text).Version.Points {
		fmt.Println(point.Number, point.Text)
	}
	// Output:
	// 1 The lake is open.
	// 2 Boats keep left.
}
