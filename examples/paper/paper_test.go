package paper

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// page is what the typesetter is told beside the text: narrow lines, words cut,
// adjusted or ragged, a head and a number on short pages.
const page = `.nr LL 10c
.nr PO 4c
.nr HM 2.5c
.nr FM 2.5c
.pl 16c
.ds LH NOT FOR PUBLICATION
.ds CH
.ds RH \\n%
.ds CF
.LP
`

// paste sets a text on paper and gives what a reader copies from it.
func paste(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	source := page
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			source += ".LP\n" + strings.NewReplacer(`\`, `\e`, "'", `\[aq]`, "\n",
				"\n.br\n").Replace(paragraph) + "\n"
		}
	}
	file := filepath.Join(dir, "draft.ms")
	require.NoError(t, os.WriteFile(file, []byte(source), 0o600))
	pdf := filepath.Join(dir, "draft.pdf")
	out, err := exec.CommandContext(t.Context(), "groff", "-k", "-ms", "-Tpdf", file).Output()
	require.NoError(t, err, "groff is needed")
	require.NoError(t, os.WriteFile(pdf, out, 0o600))
	words, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", pdf, "-").Output()
	require.NoError(t, err, "pdftotext is needed")
	return string(words)
}

// draft writes the 28 points as a plain text.
func draft() string {
	v := *ukraine2025.Plan().Version("us-28")
	v.Title = ""
	return outline.Format(&v, outline.StylePoint)
}

// said lists the changes but for compounds: whether the hyphen at a line end is
// the word's cannot be known where the paste has the word but once.
func said(c *diff.Comparison) (list []string) {
	for _, h := range c.Changes {
		if h.Kind == diff.KindRestyled {
			continue
		}
		l := &c.Links[h.Link]
		number := ""
		for _, clause := range slices.Concat(l.Old, l.New) {
			number = clause.Number
		}
		list = append(list, fmt.Sprint(h.Kind, " ", number))
	}
	return list
}

func text(t *testing.T, c *diff.Comparison) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, render.Text(&b, c))
	return b.String()
}

// TestPasteOfTheDraft: the paste has the draft's words, and none of the page's.
func TestPasteOfTheDraft(t *testing.T) {
	t.Parallel()
	pasted := paste(t, draft())
	require.Greater(t, strings.Count(pasted, "NOT FOR PUBLICATION"), 3, "there are pages")
	require.Contains(t, pasted, "-\n", "there are words that line ends cut")
	c := diff.Compare(outline.Parse(draft()).Version, outline.Parse(pasted).Version)
	assert.Empty(t, said(c), "%s\n%s", text(t, c), pasted)

	p := ukraine2025.Plan()
	c = diff.Compare(p.Version("us-28"), outline.Parse(pasted).Version, diff.Within(p))
	for _, h := range c.Changes {
		assert.NotEqual(t, diff.VerdictDraft, h.Verdict, "nothing is put down to a draft: %s",
			text(t, c))
	}
}

// TestPlantedChanges: five changes in the draft are told in spite of the paper,
// and nothing else is.
func TestPlantedChanges(t *testing.T) {
	t.Parallel()
	changed := draft()
	for _, change := range [][2]string{
		{"600,000", "650,000"},
		{"Ukraine's sovereignty will be confirmed", "Ukraine's sovereignty will not be confirmed"},
		{"NATO agrees not to station troops", "NATO agrees to station troops"},
		{"in 100 days", "in 200 days"},
		{"under the supervision of the IAEA", "under the supervision of Russia"},
	} {
		require.Contains(t, changed, change[0])
		changed = strings.Replace(changed, change[0], change[1], 1)
	}
	c := diff.Compare(outline.Parse(draft()).Version, outline.Parse(paste(t, changed)).Version)
	assert.Equal(t, []string{
		"reworded 1", "reworded 6", "reworded 8", "reworded 19",
		"reworded 25",
	}, said(c), text(t, c))
}
