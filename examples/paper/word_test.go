package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/outline/docx"
)

// wordDocument makes a Word document of a text in Markdown, and gives it with the
// words that another reader finds in it.
func wordDocument(t *testing.T, markdown string) (data []byte, words string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "draft.docx")
	cmd := exec.CommandContext(t.Context(), "pandoc", "-f", "markdown-smart", "-o", file)
	cmd.Stdin = strings.NewReader(markdown)
	require.NoError(t, cmd.Run(), "pandoc is needed")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	out, err := exec.CommandContext(t.Context(), "pandoc", "-t", "plain", "--wrap=none", file).Output()
	require.NoError(t, err)
	return data, string(out)
}

// TestWordDocument: a document that pandoc wrote has the words that pandoc reads in
// it, in their order, and its clauses are those of the draft.
func TestWordDocument(t *testing.T) {
	t.Parallel()
	// The draft goes from c to f; pandoc counts lists through.
	written := strings.Replace(draft(), "(f)", "(d)", 1)
	require.NotEqual(t, draft(), written)
	data, want := wordDocument(t, written)
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	assert.Equal(t, words(want), words(d.Text))
	c := diff.Compare(outline.Parse(written).Version, outline.Parse(d.Text).Version)
	assert.Empty(t, said(c), text(t, c))
}
