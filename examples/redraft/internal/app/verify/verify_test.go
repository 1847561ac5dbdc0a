package verify

import (
	"archive/zip"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestVerify(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	const text = "1. The ferry shall cross at noon.\n\n2. The fare is 2 euros.\n\n3. Dogs cross free of charge.\n"
	old, new := write("old.txt", text),
		write("new.txt", strings.Replace(text, "2 euros", "3 euros", 1))
	for _, tt := range []struct {
		args   []string
		answer int
		out    string
	}{
		{[]string{old, old}, status.Done, "Nothing else changed in what was looked at."},
		{[]string{old, new}, status.No, "not allowed\n  2"},
		{[]string{"-allow", "point=2", old, new}, status.Done, "allowed        2: 2 -> 3"},
		{[]string{"-allow", "point=2:wording", old, new}, status.No, "more than wording"},
		{[]string{"-allow", "point=3", old, new}, status.No, "not allowed\n  2"},
		{[]string{"-allow", "point=7", old, new}, status.Input, ""},
		{[]string{"-allow", "point=2:anything", old, new}, status.Use, ""},
		{[]string{"-format", "xml", old, new}, status.Use, ""},
		{[]string{old}, status.Use, ""},
		{[]string{old, filepath.Join(dir, "none.txt")}, status.Input, ""},
		{[]string{"us-28", old}, status.Use, ""},
		{[]string{"us-28", "e3-28"}, status.No, "could not tell"},
	} {
		answer, out, errs := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.answer, answer, "%v: %s", tt.args, errs)
		assert.Contains(t, out, tt.out, "%v", tt.args)
	}
	answer, out, _ := shelltest.Call(Command(), "", "-format", "json", old, new)
	assert.Equal(t, status.No, answer)
	var v diff.Verification
	require.NoError(t, json.Unmarshal([]byte(out), &v))
	assert.False(t, v.Passed)
}

// word writes a Word document of a paragraph and the given parts.
func word(t *testing.T, name, text string, parts map[string]string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	f, err := os.Create(file)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	all := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`,
	}
	maps.Copy(all, parts)
	for name, data := range all {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(data))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
	return file
}

// What is not read of Word documents must be the same, byte by byte, or be allowed by
// its name.
func TestUnreadParts(t *testing.T) {
	t.Parallel()
	const text = "1. The ferry crosses at noon, and nobody waits for it."
	old := word(t, "old.docx", text, map[string]string{
		"word/media/a.png": "one",
		"word/styles.xml":  "<styles/>",
	})
	same := word(t, "same.docx", text, map[string]string{
		"word/styles.xml":  "<styles/>",
		"word/media/a.png": "one",
	})
	other := word(t, "other.docx", text, map[string]string{
		"word/media/a.png": "two",
		"word/styles.xml":  "<styles/>",
	})
	answer, out, errs := shelltest.Call(Command(), "", old, same)
	assert.Equal(t, status.Done, answer, out+errs)
	assert.Contains(t, out, "pictures")
	answer, out, _ = shelltest.Call(Command(), "", old, other)
	assert.Equal(t, status.No, answer)
	assert.Contains(t, out, "pictures: not looked at, and not the same")
	answer, out, errs = shelltest.Call(Command(), "", "-allow", "unread=pictures", old, other)
	assert.Equal(t, status.Done, answer, out+errs)
	answer, _, _ = shelltest.Call(Command(), "", "-allow", "unread=maps", old, other)
	assert.Equal(t, status.Input, answer)
}
