package docx_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline/docx"
)

// TestLargeHostileDocuments reads documents whose main part has a quarter of the bytes that are
// read, of twenty shapes. Each is read, or refused with a code.
func TestLargeHostileDocuments(t *testing.T) {
	size := 16 << 20
	if testing.Short() {
		size = 1 << 18
	}
	for _, shape := range []struct{ name, before, unit, after string }{
		{"one text", "<w:p><w:r><w:t>", "a", "</w:t></w:r></w:p>"},
		{"paragraphs", "", "<w:p/>", ""},
		{"runs", "<w:p>", "<w:r/>", "</w:p>"},
		{"words in runs", "<w:p>", "<w:r><w:t>a</w:t></w:r>", "</w:p>"},
		{
			"numbered", "",
			`<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`,
			"",
		},
		{"tables", "", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", ""},
		{"rows", "<w:tbl>", "<w:tr><w:tc/></w:tr>", "</w:tbl>"},
		{"cells", "<w:tbl><w:tr>", "<w:tc/>", "</w:tr></w:tbl>"},
		{"tables inside each other", "", "<w:tbl><w:tr><w:tc>", ""},
		{"elements inside each other", "", "<w:sdt>", ""},
		{"fields that begin", "<w:p>", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, "</w:p>"},
		{"fields that end", "<w:p>", `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, "</w:p>"},
		{"deleted", "<w:p>", "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>", "</w:p>"},
		{"moved", "<w:p>", "<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom>", "</w:p>"},
		{"notes", "<w:p>", `<w:r><w:footnoteReference w:id="1"/></w:r>`, "</w:p>"},
		{
			"links", "<w:p>", `<w:hyperlink r:id="r9"><w:r><w:t>a</w:t></w:r></w:hyperlink>`,
			"</w:p>",
		},
		{"breaks", "<w:p><w:r>", "<w:br/>", "</w:r></w:p>"},
		{"entities", "<w:p><w:r><w:t>", "&amp;", "</w:t></w:r></w:p>"},
		{"attributes", "<w:p ", `a="b" `, "/>"},
		{"comments", "", "<!-- -->", ""},
	} {
		t.Run(shape.name, func(t *testing.T) {
			data := build(shape.before+filled(shape.unit, size, shape.name != "attributes")+
				shape.after, map[string]string{
				"numbering": numbering, "styles": styles,
				"link:r9": "https://a.example",
			})
			d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				refused, ok := errors.AsType[*docx.Error](err)
				require.True(t, ok, "%T", err)
				assert.True(t, refused.Code.Valid())
				assert.Less(t, len(err.Error()), 1000)
				return
			}
			assert.LessOrEqual(t, len(d.Text), 2*size)
		})
	}
}

// filled repeats a unit to so many bytes, with comments between that do not pack, so that a
// document is not refused for what it unpacks to alone.
func filled(unit string, size int, comments bool) string {
	rng := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(strings.Repeat(unit, max(1, 1024/len(unit))))
		if comments {
			fmt.Fprintf(&b, "<!--%x-->", rng.Uint64())
		}
	}
	return b.String()
}
