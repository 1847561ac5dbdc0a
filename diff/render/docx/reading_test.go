package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/docx"
)

// written writes a comparison.
func written(tb testing.TB, c *diff.Comparison, opts ...docx.Option) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, docx.Write(&b, c, opts...))
	return b.Bytes()
}

// file gives a part of a document.
func file(tb testing.TB, data []byte, name string) []byte {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(tb, err)
	f, err := z.Open(name)
	require.NoError(tb, err)
	defer func() { assert.NoError(tb, f.Close()) }()
	out, err := io.ReadAll(f)
	require.NoError(tb, err)
	return out
}

// A reading is what a simple reader of a document finds in it: by the rules of the
// format, without the package's own words for them.
type reading struct {
	accepted, rejected []string // paragraphs
	marks              int
}

// read reads the main part of a document, and holds it to what readers of the format
// rely on: one id a mark, ranges that end and that have a partner.
func read(tb testing.TB, data []byte) reading {
	tb.Helper()
	var out reading
	var accepted, rejected strings.Builder
	ids, moves, open := map[string]bool{}, map[string][2]int{}, map[string]string{}
	var path, gone []string // elements around; what the mark of a paragraph says
	add := func(s string) {
		if !slices.Contains(path, "del") && !slices.Contains(path, "moveFrom") {
			accepted.WriteString(s)
		}
		if !slices.Contains(path, "ins") && !slices.Contains(path, "moveTo") {
			rejected.WriteString(s)
		}
	}
	d := xml.NewDecoder(bytes.NewReader(file(tb, data, "word/document.xml")))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(tb, err)
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			path = append(path, name)
			attr := func(key string) string {
				for _, a := range x.Attr {
					if a.Name.Local == key {
						return a.Value
					}
				}
				return ""
			}
			switch name {
			case "p":
				gone = gone[:0]
			case "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart":
				out.marks++
				id := attr("id")
				assert.False(tb, ids[id], "id %s twice", id)
				ids[id] = true
				assert.Equal(tb, "redraft comparison", attr("author"))
				if slices.Contains(path, "rPr") {
					gone = append(gone, name)
				}
				if strings.HasSuffix(name, "RangeStart") {
					pair := moves[attr("name")]
					pair[map[string]int{"moveFromRangeStart": 0, "moveToRangeStart": 1}[name]]++
					moves[attr("name")] = pair
					open[id] = strings.TrimSuffix(name, "RangeStart")
				}
			case "moveFromRangeEnd", "moveToRangeEnd":
				assert.Equal(tb, strings.TrimSuffix(name, "RangeEnd"), open[attr("id")])
				delete(open, attr("id"))
			case "br":
				add("\n")
			case "tab":
				add("\t")
			case "delText":
				assert.Contains(tb, path, "del")
			case "t":
				assert.NotContains(tb, path, "del")
			}
		case xml.EndElement:
			path = path[:len(path)-1]
			if x.Name.Local == "p" {
				// A paragraph whose mark went runs on into the next one; here none has words left.
				if !slices.Contains(gone, "del") && !slices.Contains(gone, "moveFrom") {
					out.accepted = append(out.accepted, accepted.String())
					accepted.Reset()
				}
				if !slices.Contains(gone, "ins") && !slices.Contains(gone, "moveTo") {
					out.rejected = append(out.rejected, rejected.String())
					rejected.Reset()
				}
			}
		case xml.CharData:
			if len(path) == 0 || path[len(path)-1] != "t" && path[len(path)-1] != "delText" {
				continue
			}
			add(string(x))
		}
	}
	assert.Empty(tb, open)
	for name, pair := range moves {
		assert.Equal(tb, pair[0], pair[1], name)
	}
	return out
}
