package docx_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/outline/docx"
)

func sign(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
func instr(s string) string   { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }
func choice(first, second string) string {
	return `<mc:AlternateContent><mc:Choice Requires="wps">` + first + `</mc:Choice><mc:Fallback>` +
		second + `</mc:Fallback></mc:AlternateContent>`
}

func box(inside string) string {
	return `<w:drawing><w:txbxContent>` + inside + `</w:txbxContent></w:drawing>`
}

// TestWords holds what a paragraph may have beside plain runs.
func TestWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, body, want string
		left             []string
	}{
		{
			name: "blanks around words count where they are said to",
			body: p(`<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>`),
			want: "a b",
		},
		{name: "line ends in the XML are blanks", body: p(r("a\n5. b")), want: "a 5. b"},
		{
			name: "a soft hyphen is none of the words",
			body: p(`<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t></w:r>`),
			want: "cooperate",
		},
		{
			name: "smart tags and directions",
			body: p(`<w:smartTag w:element="date"><w:smartTagPr/>` + r("1 May") +
				`</w:smartTag><w:bdo w:val="rtl">` + r(" x") + `</w:bdo>`), want: "1 May x",
		},
		{name: "ruby", body: p(`<w:r><w:ruby><w:rt>` + r("kan") + `</w:rt><w:rubyBase>` + r("漢") +
			`</w:rubyBase></w:ruby></w:r>`), want: "漢"},
		{
			name: "a sign of its own way",
			body: p(`<w:r>` +
				choice(`<x:symEx xmlns:x="x" x:font="Segoe UI Emoji" x:char="1F60A"/>`,
					`<w:t>y</w:t>`) + `</w:r>`), want: "😊",
		},
		{
			name: "signs of fonts",
			body: p(`<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="B3"/><w:sym w:font="Arial" w:char="00A7"/></w:r>`), want: "α✓≥§",
		},
		{
			name: "a sign that no other font has",
			body: p(r("a") +
				`<w:r><w:sym w:font="Webdings" w:char="F021"/><w:sym w:char="D800"/></w:r>`),
			want: "a", left: []string{"signs of a font that others do not have"},
		},
		{
			name: "hidden text",
			body: p(r("a") +
				`<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r>`), want: "ab", left: []string{"hidden text"},
		},
		{
			name: "hidden by a style",
			body: p(r("a") +
				`<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>secret</w:t></w:r>`), want: "a",
			left: []string{"hidden text"},
		},
		{
			name: "a field in a field",
			body: p(r("a ") + sign("begin") + instr(" IF ") + sign("begin") + instr(" REF x ") +
				sign("separate") + r("no") + sign("end") + instr(" = 1 ") + sign("separate") +
				r("yes") + sign("end") + r(" b")), want: "a yes b",
		},
		{
			name: "a simple field",
			body: p(`<w:fldSimple w:instr=" PAGE ">` + r("7") + `</w:fldSimple>`), want: "7",
		},
		{
			name: "a field over paragraphs",
			body: p(sign("begin")+instr(" TOC ")+sign("separate")+r("a")) + p(r("b")+sign("end")),
			want: "a\n\nb",
		},
		{name: "a field without an end", body: p(r("a")+sign("begin")+instr(" TOC ")+r("b")) +
			p(r("c")), want: "a\n\nc", left: []string{"fields without an end"}},
		{
			name: "numbers that fields count",
			body: p(sign("begin")+instr(" LISTNUM ")+sign("end")+r(" a ")+sign("begin")+
				instr(` LISTNUM \l 2 `)+sign("end")+r(" b ")+sign("begin")+instr(` LISTNUM \l 2 `)+
				sign("end")+r(" c")) +
				p(`<w:fldSimple w:instr=" AUTONUM "/>`+r(" d")) +
				p(`<w:fldSimple w:instr=" AUTONUMLGL "/>`+r(" e")) +
				p(sign("begin")+instr(` LISTNUM LegalDefault \l 1 \s 4 `)+sign("end")+r(" f")) +
				p(sign("begin")+instr(` LISTNUM "LegalDefault" \l 2 `)+sign("end")+r(" g")),
			want: "1) a a) b b) c\n\n1. d\n\n2. e\n\n4. f\n\n4.1. g",
		},
		{
			name: "check boxes",
			body: p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>`+instr(" FORMCHECKBOX ")+sign("end")+r(" by boat")) +
				p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>`+instr(" FORMCHECKBOX ")+sign("separate")+sign("end")+r(" by cart")) +
				p(`<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="x"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r></w:sdtContent></w:sdt>`+r(" on foot")),
			want: "☐ by boat\n\n☒ by cart\n\n☒ on foot",
		},
		{
			name: "formulas",
			body: p(`<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`), want: "ab", left: []string{"the lay-out of formulas"},
		},
		{name: "blocks in two ways", body: choice(p(r("a")), p(r("b"))), want: "a"},
		{
			name: "a box in two ways",
			body: p(`<w:r>` + choice(box(p(r("a"))), `<w:pict>`+box(p(r("a")))+`</w:pict>`) +
				`</w:r>`), want: "a",
		},
		{
			name: "pictures and objects",
			body: p(r("a") +
				`<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r><w:r><w:object/></w:r>`), want: "a", left: []string{"embedded objects", "pictures"},
		},
		{
			name: "a document inside", body: p(r("a")) + `<w:altChunk r:id="x"/>`, want: "a",
			left: []string{"documents inside it"},
		},
		{
			name: "a break in a heading is none",
			body: p(styled("T") + `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>`), want: "# a b",
		},
		{
			name: "an item behind a line break",
			body: p(`<w:r><w:t>1. a</w:t><w:br/><w:t>2. b</w:t></w:r>`), want: "1. a\n2. b",
		},
		{
			name: "marks of its own",
			body: p(r("*a* _b_ c_d `e` <f> g < h & i &amp;amp; [j](k) [^l] ~~m~~ [n]")),
			want: "\\*a\\* \\_b\\_ c_d \\`e\\` <f> g < h & i \\&amp; [j\\](k) \\[^l] \\~\\~m\\~\\~ [n]",
		},
		{name: "no heading of its own", body: p(r("# 5 of them")), want: "\\# 5 of them"},
		{
			name: "a row with a number", body: `<w:tbl><w:tr><w:tc>` + p(item(1, 0)) +
				`</w:tc><w:tc>` + p(r("a")) + `</w:tc><w:tc>` + p("") + `</w:tc></w:tr></w:tbl>`,
			want: "1. a |",
		},
		{name: "a table in a table", body: `<w:tbl><w:tr><w:tc>` + p(r("a")) +
			`<w:tbl><w:tr><w:tc>` + p(r("b")) + `</w:tc><w:tc>` + p(r("c")) +
			`</w:tc></w:tr></w:tbl>` + p("") + `</w:tc><w:tc>` + p(r("d")) +
			`</w:tc></w:tr></w:tbl>`, want: "a | b | c | d"},
		{
			name: "a row in a control",
			body: `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>` + p(r("a")) +
				`</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`, want: "a",
		},
		{name: "an empty row", body: `<w:tbl><w:tr><w:tc>` + p("") + `</w:tc><w:tc>` + p("") +
			`</w:tc></w:tr></w:tbl>` + p(r("a")), want: "a"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			body := strings.ReplaceAll(tt.body, "<f>", "&lt;f&gt;")
			body = strings.ReplaceAll(strings.ReplaceAll(body, " < ", " &lt; "), " & ", " &amp; ")
			d := read(t, build(body, map[string]string{
				"numbering": numbering,
				"styles": strings.Replace(styles, "</w:styles>",
					`<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`, 1),
			}))
			assert.Equal(t, strings.ReplaceAll(tt.want, "<f>", `\<f>`), d.Text)
			assert.Equal(t, tt.left, d.Left)
		})
	}
}

// TestTrackedChanges holds what is read with and without them.
func TestTrackedChanges(t *testing.T) {
	t.Parallel()
	mark := func(change, pr string) string {
		return `<w:pPr>` + pr + `<w:rPr><w:` + change + ` w:id="1"/></w:rPr></w:pPr>`
	}
	const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`
	for _, tt := range []struct {
		name, body, want, original string
		changes                    int
	}{
		{
			"a mark that was put in", p(mark("ins", list)+r("A ")) + p(item(1, 0)+r("b.")),
			"1. A\n\n2. b.", "1. A b.", 1,
		},
		{
			"a mark deleted: the style is that of the second",
			p(mark("del", `<w:pStyle w:val="H2"/>`)+r("A ")) + p(item(1, 0)+r("b.")), "1. A b.",
			"## A\n\n1. b.", 1,
		},
		{"an item deleted", p(item(1, 0)+r("A")) +
			p(mark("del", list)+`<w:del><w:r><w:delText>B</w:delText></w:r></w:del>`) +
			p(item(1, 0)+r("C")), "1. A\n\n2. C", "1. A\n\n2. B\n\n3. C", 2},
		{"an item put in", p(item(1, 0)+r("A")) + p(mark("ins", list)+`<w:ins>`+r("B")+`</w:ins>`) +
			p(item(1, 0)+r("C")), "1. A\n\n2. B\n\n3. C", "1. A\n\n2. C", 2},
		{"an item moved", p(mark("moveFrom", list)+`<w:moveFrom>`+r("A")+`</w:moveFrom>`) +
			p(item(1, 0)+r("B")) + p(mark("moveTo", list)+`<w:moveTo>`+r("A")+`</w:moveTo>`) +
			p(item(1, 0)+r("C")), "1. B\n\n2. A\n\n3. C", "1. A\n\n2. B\n\n3. C", 4},
		{
			"a style changed", p(`<w:pPr><w:pStyle w:val="H2"/><w:pPrChange w:id="1"><w:pPr>`+list+
				`</w:pPr></w:pPrChange></w:pPr>`+r("A")) + p(item(1, 0)+r("B")), "## A\n\n1. B",
			"1. A\n\n2. B", 0,
		},
		{
			"a number put in",
			p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr></w:pPr>` + r("A")), "1. A", "A", 1,
		},
		{
			"a cell", `<w:tbl><w:tr><w:tc>` + p(r("a")) +
				`</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>` + p(r("b")) +
				`</w:tc><w:tc><w:tcPr><w:cellIns/></w:tcPr>` + p(r("c")) + `</w:tc></w:tr></w:tbl>`,
			"a | c", "a | b", 2,
		},
		{
			"changes in changes",
			p(`<w:ins>` + r("a") + `<w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:ins>` +
				r("c")), "ac", "c", 2,
		},
		{
			"a tracked field",
			p(`<w:del>` + sign("begin") + `<w:r><w:delInstrText>REF x</w:delInstrText></w:r>` +
				sign("separate") + `<w:r><w:delText>1</w:delText></w:r>` + sign("end") +
				`</w:del>` + r("2")), "2", "12", 1,
		},
		{"no change", p(r("a")), "a", "a", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			data := build(tt.body, map[string]string{"numbering": numbering, "styles": styles})
			now, before := read(t, data), read(t, data, docx.Original())
			assert.Equal(t, tt.want, now.Text)
			assert.Equal(t, tt.original, before.Text)
			assert.Equal(t, tt.changes, now.Changes)
			assert.Equal(t, tt.changes, before.Changes)
			if tt.changes > 0 {
				assert.Equal(t, []string{"what its tracked changes took out"}, now.Left)
				assert.Equal(t, []string{"what its tracked changes put in"}, before.Left)
			}
		})
	}
}

// TestLinks: addresses are kept beside the words, and outline makes notes of them.
func TestLinks(t *testing.T) {
	t.Parallel()
	body := p(r("1. See ")+`<w:hyperlink r:id="r9" w:anchor="x">`+r("the [new] ")+r("list")+
		`</w:hyperlink>`+r(" now.")) +
		p(r("2. And ")+sign("begin")+instr(` HYPERLINK "https://b.example/a (1)" \l "z" `)+
			sign("separate")+r("this")+sign("end")+`<w:hyperlink w:anchor="here">`+r(" place")+
			`</w:hyperlink>`+r("."))
	d := read(t, build(body, map[string]string{"link:r9": "https://a.example/_b_"}))
	assert.Equal(t,
		"1. See [the \\[new\\] list](https://a.example/_b_#x) now.\n\n2. And [this](https://b.example/a%20%281%29#z) place.", d.Text)
	want := []docx.Link{
		{At: 8, Len: 16, Address: "https://a.example/_b_#x"},
		{At: 66, Len: 4, Address: "https://b.example/a (1)#z"},
	}
	want[1].At = strings.Index(d.Text, "this")
	assert.Equal(t, want, d.Links)
	points := outline.Parse(d.Text).Version.Points
	require.Len(t, points, 2)
	assert.Equal(t, "See the [new] list now.", points[0].Text)
	assert.Equal(t, []plan.Note{{
		Kind: plan.NoteKindLink, At: 4, Len: 14,
		Text: "https://a.example/_b_#x",
	}}, points[0].Notes)
	assert.Equal(t, "And this place.", points[1].Text)
}

// TestPieces: each piece has the words of the run that it names.
func TestPieces(t *testing.T) {
	t.Parallel()
	box := `<w:r><w:drawing><w:txbxContent>` + p(r("box *4*")) +
		`</w:txbxContent></w:drawing></w:r>`
	body := p(item(1, 0)+r("one ")+`<w:ins>`+r("two")+`</w:ins>`+box+`<w:hyperlink r:id="r9">`+
		r(" three")+`</w:hyperlink>`) +
		p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+r("five ")) + p(r("six")) +
		`<w:tbl><w:tr><w:tc>` + p(r("se")+r("ven")) + p(r("eight")) + `</w:tc><w:tc>` +
		p(r("nine")) + `</w:tc></w:tr></w:tbl>`
	for _, opts := range [][]docx.Option{nil, {docx.Original()}} {
		d := read(t, build(body, map[string]string{
			"numbering": numbering,
			"link:r9":   "https://a.example",
		}), opts...)
		got := make(map[string]string)
		for _, piece := range d.Pieces {
			got[fmt.Sprintf("%d.%d", piece.Paragraph, piece.Run)] += d.Text[piece.At : piece.At+
				piece.Len]
		}
		want := map[string]string{
			"0.0": "one ", "0.1": "two", "0.3": " three", "1.0": "box *4*", "2.0": "five ",
			"3.0": "six", "4.0": "se", "4.1": "ven", "5.0": "eight", "6.0": "nine",
		}
		if opts != nil {
			delete(want, "0.1")
			want["2.0"] = "five"
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestOutlineReadsTheWords: whatever signs a document has, outline reads them as its
// words.
func TestOutlineReadsTheWords(t *testing.T) {
	t.Parallel()
	const words = `The *fee* is 5 _crowns_ a ~~day~~ for "A&amp;B" <b>here</b>, see [x](y), [z]: q, C:\x, a_b_c, 2 * 3 * 4, ____ and [the Parties] <!-- or --> ` + "`so`."
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	d := read(t, build(p(r("1. "+escape.Replace(words)))+p(r("2. B.")), nil))
	o := outline.Parse(d.Text)
	require.Len(t, o.Version.Points, 2)
	assert.Equal(t, words, o.Version.Points[0].Text)
}

// TestForms: the strict form, other prefixes, UTF-16 and names in another case are
// read, too.
func TestForms(t *testing.T) {
	t.Parallel()
	wide := func(s string) string {
		b := []byte("\xff\xfe")
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	const strict = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Öl und 鱼</x:t></x:r></x:p></x:body></x:document>`
	for name, text := range map[string]string{"utf-8": strings.Replace(strict, "UTF-16", "utf-8",
		1), "utf-16": wide(strict)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := read(t, packed(map[string]string{
				"[content_types].xml": "<Types/>", `word\Document.xml`: text,
				"_rels/.rels": `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`,
			}))
			assert.Equal(t, "Öl und 鱼", d.Text)
		})
	}
}
