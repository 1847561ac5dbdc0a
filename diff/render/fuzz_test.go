package render_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzRender holds what is written of any two texts: that it is UTF-8 and steers nothing,
// that rows have the columns of their head, that no cell is a formula, and that JSON is
// read back as the comparison was.
func FuzzRender(f *testing.F) {
	f.Add("1. The army is limited to 600,000.\n2. Elections are held.",
		"1. The army is limited to 800,000 in peacetime.\n3. Elections are held.")
	f.Add("1. =cmd|'/c calc'!A0\n2. @x\n3. +1 -1", "1. =HYPERLINK(\"x\")\n2. \"a\",b;c\td")
	f.Add("1. a\x1b[31mb\u202ec\n# *h* | x", "1. <b>b</b> ](x) `y` [-z-] {+w+} {>>v<<}\n\n\xff")
	f.Add("1. [A] [B: c] d\n(a) e; (b) f", "1. A d\n(a) f; (b) e")
	f.Add("", "1. x")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 300 {
			return
		}
		c := diff.Compare(outline.Parse(old).Version, outline.Parse(new).Version)
		outputs := []struct {
			name  string
			write func(w io.Writer) error
		}{
			{"text", func(w io.Writer) error { return render.Text(w, c) }},
			{"narrow", func(w io.Writer) error {
				return render.Text(w, c, render.Width(40), render.Brief())
			}},
			{"verdicts", func(w io.Writer) error { return render.Verdicts(w, c) }},
			{"markdown", func(w io.Writer) error { return render.Markdown(w, c) }},
			{"csv", func(w io.Writer) error { return render.CSV(w, c) }},
			{"annotated", func(w io.Writer) error { return render.Annotated(w, c) }},
		}
		o := outputs[(len(old)+len(new))%len(outputs)] // one a text: there are many texts
		var written bytes.Buffer
		require.NoError(t, o.write(&written), o.name)
		require.True(t, utf8.Valid(written.Bytes()), o.name)
		i := strings.IndexFunc(written.String(), func(r rune) bool {
			return r != '\n' && r != '\t' && (r != '\r' || o.name != "csv") &&
				unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
		})
		require.Negative(t, i, "%s: %q", o.name, written.String())
		if o.name == "csv" {
			rows, err := csv.NewReader(&written).ReadAll() // refuses rows of another length
			require.NoError(t, err)
			for _, row := range rows {
				for _, cell := range row {
					require.False(t, len(cell) > 1 &&
						strings.ContainsRune("=+-@\t\r", rune(cell[0])), "%q is a formula", cell)
				}
			}
		}
		var b bytes.Buffer
		if err := render.JSON(&b, c); err != nil {
			require.False(t, utf8.ValidString(old) && utf8.ValidString(new), "%v", err)
			return
		}
		again, err := diff.Decode(&b)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(c, again))
	})
}

// FuzzWrap holds that breaking lines loses no word and keeps to the width.
func FuzzWrap(f *testing.F) {
	f.Add("one two three", 7, 9)
	f.Add("日本 語 a\x1b[31mb\u202ec  \t\n", 4, 4)
	f.Add("", 0, -1)
	f.Fuzz(func(t *testing.T, text string, first, rest int) {
		if first > 1000 || rest > 1000 {
			return
		}
		lines := render.Wrap(text, first, rest)
		require.NotEmpty(t, lines)
		require.Equal(t, strings.Fields(strings.Join(render.Wrap(text, 1<<20, 1<<20), " ")),
			strings.Fields(strings.Join(lines, " ")))
		for i, line := range lines {
			most := rest
			if i == 0 {
				most = first
			}
			require.True(t, render.Columns(line) <= most || !strings.Contains(line, " "),
				"%q is longer than %d", line, most)
		}
	})
}
