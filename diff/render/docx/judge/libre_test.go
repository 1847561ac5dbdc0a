package judge

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// converted has LibreOffice write a document in another form.
func converted(t *testing.T, name, form string) string {
	t.Helper()
	dir := t.TempDir()
	output(t.Context(), t, "soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless",
		"--convert-to", form, "--outdir", dir, name)
	return filepath.Join(dir, strings.TrimSuffix(filepath.Base(name), ".docx")+"."+form)
}

// A tracked is words that LibreOffice has as one tracked change.
type tracked struct {
	gone bool // deleted; else inserted
	text string
}

// trackedIn reads the tracked changes of an OpenDocument text, in the order of the text,
// without those of which a whole paragraph is made.
func trackedIn(t *testing.T, data []byte) []tracked {
	t.Helper()
	gone := make(map[string]bool)
	var out []tracked
	var region, open string
	aside := 0 // depth of notes and comments
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		require.NoError(t, err)
		attr := func(x xml.StartElement, key string) string {
			for _, a := range x.Attr {
				if a.Name.Local == key {
					return a.Value
				}
			}
			return ""
		}
		switch x := token.(type) {
		case xml.StartElement:
			switch x.Name.Local {
			case "changed-region":
				region = attr(x, "id")
			case "deletion":
				gone[region] = true
			case "annotation", "note":
				aside++
			case "change-start":
				open = attr(x, "change-id")
				out = append(out, tracked{gone: gone[open]})
			case "change-end":
				open = ""
			}
		case xml.EndElement:
			if x.Name.Local == "annotation" || x.Name.Local == "note" {
				aside--
			}
		case xml.CharData:
			if open != "" && aside == 0 {
				out[len(out)-1].text += string(x)
			}
		}
	}
}

var marked = regexp.MustCompile(`\[-(.+?)-\]|\{\+(.+?)\+\}`)

// TestLibreOfficeHasTheMarksOfTheTerminal holds what LibreOffice shows as deleted and
// inserted to what the terminal marks in its quotations, word by word. The terminal leaves
// out what only a capital or a comma is, and marks nothing in a point that is gone.
func TestLibreOfficeHasTheMarksOfTheTerminal(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	data, err := os.ReadFile(converted(t, saved(t, func(b *bytes.Buffer) error {
		return docx.Write(b, c)
	}), "fodt"))
	require.NoError(t, err)
	whole := make(map[string]bool) // words of points that are gone, new, or replaced
	for i := range c.Links {
		if l := &c.Links[i]; len(l.Old) == 0 || len(l.New) == 0 || l.Known == diff.KnownAbsent ||
			slices.ContainsFunc(c.ChangesOf(i), func(h *diff.Change) bool {
				return h.Kind == diff.KindReplaced
			}) {
			for _, x := range slices.Concat(l.Old, l.New) {
				whole[words(x.Text)] = true
			}
		}
	}
	got := map[bool]map[string]int{true: {}, false: {}}
	for _, x := range trackedIn(t, data) {
		if whole[words(x.text)] {
			continue
		}
		for w := range strings.FieldsSeq(strings.ToLower(words(x.text))) {
			got[x.gone][w]++
		}
	}
	for w, n := range got[true] { // a word that only got a capital
		both := min(n, got[false][w])
		got[true][w] -= both
		got[false][w] -= both
	}
	var text bytes.Buffer
	require.NoError(t, render.Text(&text, c, render.Width(100_000)))
	want := map[bool]map[string]int{true: {}, false: {}}
	for line := range strings.SplitSeq(text.String(), "\n") {
		if !strings.Contains(line, `"`) || strings.HasPrefix(line, "Marks: ") {
			continue // no quotation
		}
		for _, m := range marked.FindAllStringSubmatch(line, -1) {
			for w := range strings.FieldsSeq(strings.ToLower(words(m[1] + m[2]))) {
				want[m[1] != ""][w]++
			}
		}
	}
	for w, n := range want[true] {
		both := min(n, want[false][w])
		want[true][w] -= both
		want[false][w] -= both
	}
	for _, gone := range []bool{true, false} {
		for w := range got[gone] {
			if got[gone][w] == 0 {
				delete(got[gone], w)
			}
		}
		for w := range want[gone] {
			if want[gone][w] == 0 {
				delete(want[gone], w)
			}
		}
	}
	assert.Greater(t, len(want[true])+len(want[false]), 50)
	assert.Equal(t, want, got)
}
