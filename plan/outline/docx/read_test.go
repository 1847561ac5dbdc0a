package docx_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/outline/docx"
)

func TestRead(t *testing.T) {
	t.Parallel()
	more := map[string]string{
		"numbering": numbering, "styles": styles,
		"footnotes": `<w:footnotes ` + word +
			`><w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2"><w:p>` +
			r("See the charter.") + `</w:p></w:footnote></w:footnotes>`,
		"comments": `<w:comments ` + word + `><w:comment w:id="5" w:author="A. Clerk"><w:p>` +
			r("Really?") + `</w:p></w:comment></w:comments>`,
	}
	del := func(text string) string {
		return `<w:del w:id="1"><w:r><w:delText>` + text + `</w:delText></w:r></w:del>`
	}
	ins := func(text string) string { return `<w:ins w:id="2">` + r(text) + `</w:ins>` }
	for _, tt := range []struct{ name, body, want, original string }{
		{
			name: "paragraphs", body: p(r("One ")+r("two.")) + p("") + p(r("Three.")),
			want: "One two.\n\nThree.",
		},
		{
			name: "numbers as printed",
			body: p(item(1, 0)+r("A")) + p(item(1, 1)+r("B")) + p(item(1, 1)+r("C")) +
				p(item(1, 2)+r("D")) + p(item(1, 0)+r("E")) + p(item(1, 1)+r("F")) +
				p(item(2, 0)+r("G")),
			want: "1. A\n\n   (a) B\n\n   (b) C\n\n      1.b.i D\n\n2. E\n\n   (a) F\n\n7. G",
		},
		{
			name: "by style", body: p(styled("Artikel")+r("A")) + p(r("x")) +
				p(styled("Artikel")+r("B")) + p(item(4, 0)+r("C")),
			want: "Article 1 A\n\nx\n\nArticle 2 B\n\n- C",
		},
		{name: "headings", body: p(styled("T")+r("Pact")) + p(styled("H2")+r("Water")) +
			p(styled("H3")+r("Wells")), want: "# Pact\n\n## Water\n\n## Wells"},
		{name: "an empty item counts", body: p(item(1, 0)+r("A")) + p(item(1, 0)) +
			p(item(1, 0)+r("B")), want: "1. A\n\n2.\n\n3. B"},
		{name: "changes", body: p(r("Ten ")+del("days")+ins("weeks")+r(".")) + `<w:del>` +
			p(r("x")) + `</w:del>`, want: "Ten weeks.", original: "Ten days.\n\nx"},
		{
			name: "a paragraph's mark deleted",
			body: p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+r("One ")) + p(r("two.")),
			want: "One two.", original: "One\n\ntwo.",
		},
		{
			name: "a move", body: p(`<w:moveFrom w:id="1">`+r("A")+`</w:moveFrom>`) + p(r("B")) +
				p(`<w:moveTo w:id="2">`+r("A")+`</w:moveTo>`),
			want: "B\n\nA", original: "A\n\nB",
		},
		{
			name: "a table", body: `<w:tbl><w:tr><w:tc>` + p(r("a")) + `</w:tc><w:tc>` + p(r("b")) +
				p(r("c")) + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p(r("d")) +
				`</w:tc></w:tr></w:tbl>`,
			want: "a | b c", original: "a | b c\n\nd",
		},
		{
			name: "fields",
			body: p(r("See ") +
				`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>HIDDEN</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("clause 2") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r(".")),
			want: "See clause 2.",
		},
		{
			name: "signs",
			body: p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>`), want: "a b\nc-d•",
		},
		{
			name: "content controls",
			body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` +
				p(r("A")+`<w:sdt><w:sdtContent>`+r("B")+`</w:sdtContent></w:sdt>`) +
				`</w:sdtContent></w:sdt>`, want: "AB",
		},
		{
			name: "a text box once",
			body: p(r("A") +
				`<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:drawing><w:txbxContent>` +
				p(r("box")) +
				`</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` +
				p(r("box")) +
				`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`),
			want: "A\n\nbox",
		},
		{name: "links", body: p(`<w:hyperlink>` + r("here") + `</w:hyperlink>`), want: "here"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			data := build(tt.body, more)
			assert.Equal(t, tt.want, read(t, data).Text)
			if tt.original != "" {
				assert.Equal(t, tt.original, read(t, data, docx.Original()).Text)
			}
		})
	}
	t.Run("notes", func(t *testing.T) {
		t.Parallel()
		d := read(t, build(p(r("The lake")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+
			r(" is open.")+`<w:r><w:commentReference w:id="5"/></w:r>`), more))
		assert.Equal(t, "The lake is open.", d.Text)
		assert.Equal(t, []docx.Note{
			{Kind: "footnote", At: 8, Text: "See the charter."},
			{Kind: "comment", At: 17, Text: "Really?", Author: "A. Clerk"},
		}, d.Notes)
		assert.Equal(t, []docx.Piece{{At: 0, Len: 8, Run: 0}, {At: 8, Len: 9, Run: 2}}, d.Pieces)
	})
	t.Run("what was not read", func(t *testing.T) {
		t.Parallel()
		d := read(t, build(p(r("A")),
			map[string]string{
				"header": "<w:hdr " + word + ">" + p(r("Secret")) + "</w:hdr>",
				"footer": "<w:ftr " + word + ">" + p("") + "</w:ftr>",
			}))
		assert.Equal(t, []string{"heads of pages"}, d.Left, "feet without words are not named")
	})
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	document := func(xml string) []byte {
		parts := map[string]string{"[Content_Types].xml": `<Types/>`, "word/document.xml": xml}
		return packed(parts)
	}
	main := func(body string) string {
		return `<w:document ` + word + `><w:body>` + body + `</w:body></w:document>`
	}
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") }
	for _, tt := range []struct {
		name string
		data []byte
		want docx.Code
	}{
		{"nothing", nil, docx.CodeNotWord},
		{"text", []byte("1. A"), docx.CodeNotWord},
		{"another archive", packed(map[string]string{"a": "b"}), docx.CodeNotWord},
		{"cut", document("<a/>")[:60], docx.CodeBroken},
		{
			"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("WordDocument") + "\x00"),
			docx.CodeOldWord,
		},
		{"encrypted", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("EncryptedPackage") +
			"\x00"), docx.CodeEncrypted},
		{"macros", packed(
			map[string]string{"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`}), docx.CodeMacros},
		{"a sheet", packed(map[string]string{
			"[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
			"_rels/.rels": `<Relationships><Relationship Id="r1" Type="` + office +
				`officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		}), docx.CodeOtherKind},
		{
			"open office", packed(map[string]string{"mimetype": "x", "content.xml": "x"}),
			docx.CodeOpenOffice,
		},
		{
			"no text", packed(map[string]string{"[Content_Types].xml": "<Types/>"}),
			docx.CodeNoDocument,
		},
		{"no XML", document("<w:document"), docx.CodeBroken},
		{"a document type", document(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), docx.CodeDoctype},
		{
			"deep", document(main(strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300))),
			docx.CodeTooDeep,
		},
		{"a bomb", document(main(strings.Repeat(" ", 4<<20))), docx.CodeTooLarge},
		{"another root", document("<a/>"), docx.CodeOtherKind},
		{
			"another namespace",
			document(`<w:document xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>`), docx.CodeOtherKind,
		},
		{"many elements", document(main("<w:p>" + mixed(1<<20) + "</w:p>")), docx.CodeTooLarge},
		{"many addresses", long(), docx.CodeTooLarge},
		{"many parts", packed(many(10001)), docx.CodeTooMany},
		{"a part twice", twice(), docx.CodeBroken},
		{
			"a macro part",
			packed(map[string]string{"[Content_Types].xml": `<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`}), docx.CodeMacros,
		},
		{
			"a compound file of another program",
			[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("Workbook") + "\x00"),
			docx.CodeOtherKind,
		},
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

// FuzzRead: whatever the document has, Read comes back, and its pieces, links and
// notes lie in its text.
func FuzzRead(f *testing.F) {
	f.Add(p(item(1, 0)+r("A")), numbering, styles)
	f.Add(`<w:tbl><w:tr><w:tc>`+p(r("a"))+`</w:tc></w:tr></w:tbl>`, "", "<w:style/>")
	f.Add(p(`<w:hyperlink r:id="r9">`+r("a *b*")+`</w:hyperlink><w:del>`+r("c")+`</w:del>`)+
		p(sign("begin")+instr("HYPERLINK x")+sign("separate")+r("d")+sign("end")), numbering,
		styles)
	f.Add(p(`<w:r>`+choice(box(p(r("a"))), "")+`</w:r>`)+
		p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+r("b")), numbering, styles)
	f.Fuzz(func(t *testing.T, body, numbers, style string) {
		data := build(body, map[string]string{
			"numbering": numbers, "styles": style,
			"link:r9": "https://a.example",
		})
		inside(t, data)
		inside(t, data, docx.Original())
	})
}

// FuzzPackage: whatever a file is, Read says so or reads it.
func FuzzPackage(f *testing.F) {
	f.Add(build(p(r("a")), map[string]string{"numbering": numbering, "styles": styles}))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	f.Fuzz(func(t *testing.T, data []byte) { inside(t, data) })
}

// inside reads a file, and holds what comes out to its text.
func inside(t *testing.T, data []byte, opts ...docx.Option) {
	t.Helper()
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)), opts...)
	if err != nil {
		found, ok := errors.AsType[*docx.Error](err)
		require.True(t, ok)
		require.True(t, found.Code.Valid())
		return
	}
	require.True(t, utf8.ValidString(d.Text))
	at := 0
	for _, piece := range d.Pieces {
		require.GreaterOrEqual(t, piece.At, at)
		require.Positive(t, piece.Len)
		at = piece.At + piece.Len
	}
	require.LessOrEqual(t, at, len(d.Text))
	at = 0
	for _, link := range d.Links {
		require.GreaterOrEqual(t, link.At, at)
		at = link.At + link.Len
	}
	require.LessOrEqual(t, at, len(d.Text))
	at = 0
	for _, n := range d.Notes {
		require.GreaterOrEqual(t, n.At, at)
		at = n.At
	}
	require.LessOrEqual(t, at, len(d.Text))
}

// A document is read as the text that outline takes.
func ExampleRead() {
	data := build(p(item(1, 0)+r("The lake is open."))+p(item(1, 0)+r("Boats keep left.")),
		map[string]string{"numbering": numbering})
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
