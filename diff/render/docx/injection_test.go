package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestInjections holds that no text becomes an element, a field that Word runs, or a
// relation to something outside of the document.
func TestInjections(t *testing.T) {
	t.Parallel()
	plain := elements(t, written(t, diff.Compare(outline.Parse("1. a\n2. b").Version,
		outline.Parse("1. c\n2. b").Version)))
	for _, s := range []string{
		`</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r>`,
		`<w:fldSimple w:instr="INCLUDEPICTURE http://a.example"/>`,
		"]]> <!-- & &lt; \x00\x1b\ufffe",
		`" Target="http://a.example/" TargetMode="External`, "{ DDEAUTO c:\\x }",
		"=cmd|'/c calc'!A0",
	} {
		got := elements(t, written(t, diff.Compare(outline.Parse("1. a "+s+"\n2. b").Version,
			outline.Parse("1. c "+s+" d\n2. b "+s).Version)))
		for name := range got {
			assert.True(t, plain[name] || name == "comment" || name == "commentReference" ||
				name == "commentRangeStart" || name == "commentRangeEnd",
				"%q makes an element %s", s, name)
		}
		for _, name := range []string{"instrText", "fldSimple", "fldChar", "hyperlink", "object"} {
			assert.False(t, got[name], name)
		}
	}
}

// elements gives the names of all elements of all parts, which are well-formed, and holds
// that no relation leads out of the document.
func elements(t *testing.T, data []byte) map[string]bool {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	out := make(map[string]bool)
	for _, f := range z.File {
		d := xml.NewDecoder(bytes.NewReader(file(t, data, f.Name)))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, f.Name)
			if e, ok := token.(xml.StartElement); ok {
				out[e.Name.Local] = true
				for _, a := range e.Attr {
					assert.NotEqual(t, "TargetMode", a.Name.Local)
				}
			}
		}
	}
	return out
}
