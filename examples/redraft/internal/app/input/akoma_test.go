package input

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/plan/outline"
)

// inAkoma writes a text as a draft in Akoma Ntoso.
func inAkoma(tb testing.TB, title, text string) string {
	tb.Helper()
	v := outline.Parse(text).Version
	v.ID, v.Title, v.Date = "strait-2", title, "2026-04"
	var b bytes.Buffer
	require.NoError(tb, akn.Version(&b, nil, v))
	return b.String()
}

func TestAkomaNtoso(t *testing.T) {
	t.Parallel()
	const text = "1. Ports stay open.\n2. The commission meets:\n(a) each May;\n(b) where two members ask for it.\n"
	data := inAkoma(t, "The strait", text)
	for name, data := range map[string]string{
		"as written": data, "with a mark": "\ufeff" + data,
		"without prolog": data[strings.Index(data, "<akomaNtoso"):],
		"after a comment": "<?xml version=\"1.0\"?>\n<!-- " + strings.Repeat("made by a tool ",
			200) + "-->" + data[strings.Index(data, "<akomaNtoso"):],
	} {
		input, notes := files(data)
		v, err := input.Draft(Stdin, "", Origin{Source: "https://a.example/x"})
		require.NoError(t, err, name)
		assert.Equal(t, outline.Parse(text).Version.Points, v.Points, name)
		assert.Equal(t, "The strait, from https://a.example/x", v.Title, name)
		assert.Equal(t, "2026-04", string(v.Date), name)
		assert.Empty(t, v.ID, name)
		assert.Empty(t, *notes, name)
	}
	input, _ := files(data)
	v, err := input.Draft(Stdin, "", Origin{Title: "Its other name", Date: "2025"})
	require.NoError(t, err)
	assert.Equal(t, "Its other name", v.Title, "what the call states comes first")
	assert.Equal(t, "2025", string(v.Date))
}

func TestAkomaNtosoFaults(t *testing.T) {
	t.Parallel()
	data := inAkoma(t, "", "1. Ports stay open.")
	for _, tt := range []struct{ name, data, encoding, want string }{
		{
			"another root", `<?xml version="1.0"?><invoice><total>3</total></invoice>`, "",
			"is XML with the root invoice, no text: of XML, drafts in Akoma Ntoso 1.0 are read",
		},
		{
			"a page", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>`, "",
			"is a whole web page",
		},
		{"cut off", data[:len(data)-40], "", "standard input:"},
		{
			"another edition", `<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>`, "",
			"not a document of Akoma Ntoso 1.0",
		},
		{"a document type", `<!DOCTYPE akomaNtoso [<!ENTITY x "y">]>` +
			data[strings.Index(data, "<akomaNtoso"):], "", "a document type is not read"},
		{"an encoding", data, "windows-1252", "leave out -encoding"},
		{
			"no points", `<akomaNtoso xmlns="` + akn.Standard + `"><act><body/></act></akomaNtoso>`,
			"", "has words but no points",
		},
	} {
		input, _ := files(tt.data)
		_, err := input.Draft(Stdin, tt.encoding, Origin{})
		require.ErrorContains(t, err, tt.want, tt.name)
	}
	input, _ := files(data)
	_, err := input.Article(Stdin, "")
	require.ErrorContains(t, err, "no article")
	input, _ = files("<b>1.</b> Ports stay open.")
	doc, err := input.Document(Stdin, "")
	require.NoError(t, err)
	assert.Nil(t, doc.Draft, "a text that begins with a tag is a text")
}
