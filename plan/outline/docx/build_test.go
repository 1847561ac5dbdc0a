package docx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline/docx"
	"github.com/redraft-go/redraft/plan/outline/docx/internal/made"
)

const (
	word       = made.Word
	office     = made.Office
	compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

func build(body string, more map[string]string) []byte {
	return made.Document(body, more)
}
func packed(parts map[string]string) []byte { return made.Pack(parts) }

func read(tb testing.TB, data []byte, opts ...docx.Option) *docx.Document {
	tb.Helper()
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)), opts...)
	require.NoError(tb, err)
	for _, p := range d.Pieces {
		require.LessOrEqual(tb, p.At+p.Len, len(d.Text))
	}
	return d
}

func p(inside string) string     { return made.P(inside) }
func r(text string) string       { return made.R(text) }
func item(num, level int) string { return made.Item(num, level) }
func styled(id string) string    { return made.Styled(id) }

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

// mixed gives n elements that hardly pack.
func mixed(n int) string {
	var b strings.Builder
	seed := uint32(1)
	for range n {
		seed = seed*1664525 + 1013904223
		fmt.Fprintf(&b, `<a b="%x"/>`, seed)
	}
	return b.String()
}

// many gives more parts than n.
func many(n int) map[string]string {
	parts := map[string]string{"[Content_Types].xml": "<Types/>"}
	for i := range n {
		parts[fmt.Sprintf("word/%d.xml", i)] = ""
	}
	return parts
}

// twice gives a package that has two parts of one name, but for case.
func twice() []byte {
	return packed(map[string]string{
		"[Content_Types].xml": "<Types/>", "word/document.xml": "a",
		"Word/Document.xml": "b",
	})
}

// long gives a small document whose one address is to be written again and again.
func long() []byte {
	address := strings.Repeat("x", 80<<10)
	link := `<w:hyperlink r:id="l" xmlns:r="r">` + r("a") + `</w:hyperlink><w:r><w:t>b</w:t></w:r>`
	return packed(map[string]string{
		"[Content_Types].xml": "<Types/>",
		"word/document.xml": `<w:document ` + word + `><w:body>` +
			p(strings.Repeat(link, 1000)) + `</w:body></w:document>` + "<!--" + mixed(1<<14) +
			"-->",
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="l" Type="` + office +
			`hyperlink" TargetMode="External" Target="` + address + `"/></Relationships>` + "<!--" +
			mixed(1<<14) + "-->",
	})
}
