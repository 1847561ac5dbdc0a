package judge

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/outline/docx"
	"github.com/redraft-go/redraft/plan/outline/docx/internal/made"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// pandoc runs it.
func pandoc(t *testing.T, in []byte, args ...string) []byte {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "pandoc", args...)
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	require.NoError(t, err, "pandoc is needed")
	return out
}

// words gives the words of a text; what hyphenates a word at need is none of it.
func words(s string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// agree holds a document to what pandoc reads in it.
func agree(t *testing.T, data []byte) {
	t.Helper()
	for changes, opts := range map[string][]docx.Option{
		"accept": nil,
		"reject": {docx.Original()},
	} {
		d, err := docx.Read(bytes.NewReader(data), int64(len(data)), opts...)
		require.NoError(t, err)
		var got []string
		for _, p := range d.Pieces { // the document's own words
			got = append(got, d.Text[p.At:p.At+p.Len])
		}
		want := pandoc(t, data, "-f", "docx", "-t", "plain", "--wrap=none",
			"--track-changes="+changes)
		assert.Equal(t, own(words(string(want))), own(words(strings.Join(got, ""))), "%s\n%s\n%s",
			changes, want, d.Text)
		assert.Equal(t, own(words(string(want))), own(words(d.Text)), "%s\n%s\n%s", changes, want,
			d.Text)
	}
}

// own leaves the words of the documents made here, which begin with a w: pandoc
// counts lists in its own way.
func own(list []string) string {
	return strings.Join(slices.DeleteFunc(list, func(w string) bool {
		return !strings.HasPrefix(w, "w")
	}), "")
}

const numbering = `<w:numbering ` + made.Word + `><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const styles = `<w:styles ` + made.Word + `>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>`

// A maker makes documents at random, the same for the same seed. They have what
// pandoc 2.17 reads: it loses the results of simple fields, and tables whose columns
// have no width.
type maker struct {
	*rand.Rand
	n int // words so far, so that each is another one
}

func (m *maker) word() string {
	m.n++
	out := ""
	for n := m.n; n > 0; n /= 20 {
		out = string(rune('a'+n%20)) + out
	}
	return "w" + out + []string{" ", " ", ", ", ". "}[m.IntN(4)]
}

func (m *maker) runs(depth int) string {
	var b strings.Builder
	for range 1 + m.IntN(4) {
		switch k := m.IntN(15); {
		case k < 6 || depth > 3:
			b.WriteString(made.R(m.word() + m.word()))
		case k == 6:
			b.WriteString(`<w:ins w:id="1" w:author="A" w:date="2025-11-20T00:00:00Z">` +
				made.R(m.word()+" ") + `</w:ins>`)
		case k == 7:
			b.WriteString(
				`<w:del w:id="2" w:author="A" w:date="2025-11-20T00:00:00Z"><w:r><w:delText xml:space="preserve">` + m.word() + ` </w:delText></w:r></w:del>`)
		case k == 8:
			b.WriteString(`<w:hyperlink r:id="r9">` + m.runs(4) + `</w:hyperlink>`)
		case k == 9:
			b.WriteString(`<w:smartTag w:element="x">` + m.runs(depth+1) + `</w:smartTag>`)
		case k == 10:
			b.WriteString(`<w:sdt><w:sdtPr><w:alias w:val="NOT"/></w:sdtPr><w:sdtContent>` +
				m.runs(depth+1) + `</w:sdtContent></w:sdt>`)
		case k == 11:
			b.WriteString(
				`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF not </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
					made.R(m.word()) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		case k == 12:
			b.WriteString(`<w:r><w:t>` + strings.TrimSpace(m.word()) + `</w:t><w:tab/><w:t>` +
				strings.TrimSpace(m.word()) +
				`</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r>`)
		case k == 13:
			b.WriteString(`<w:moveFrom w:id="5" w:author="A" w:date="2025-11-20T00:00:00Z">` +
				made.R(m.word()) + `</w:moveFrom>`)
		default:
			b.WriteString(`<w:moveTo w:id="3" w:author="A" w:date="2025-11-20T00:00:00Z">` +
				made.R(m.word()) + `</w:moveTo>`)
		}
	}
	return b.String()
}

func (m *maker) blocks(depth int) string {
	var b strings.Builder
	for range 2 + m.IntN(5) {
		switch k := m.IntN(12); {
		case k < 5 || depth > 1:
			b.WriteString(made.P(m.runs(0)))
		case k < 8:
			b.WriteString(made.P(made.Item(1, m.IntN(3)) + made.R(m.word()) + m.runs(0)))
		case k == 8:
			b.WriteString(made.P(made.Styled(fmt.Sprint("Heading", 1+m.IntN(2))) +
				made.R(m.word()) + m.runs(3)))
		case k == 9:
			b.WriteString(`<w:sdt><w:sdtContent>` + m.blocks(depth+1) + `</w:sdtContent></w:sdt>`)
		case k == 10:
			mark := []string{"ins", "del"}[m.IntN(2)]
			b.WriteString(made.P(`<w:pPr><w:rPr><w:`+mark+
				` w:id="4" w:author="A" w:date="2025-11-20T00:00:00Z"/></w:rPr></w:pPr>`+
				m.runs(2)) + made.P(made.R(m.word())))
		default:
			b.WriteString(
				`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>`)
			for range 1 + m.IntN(3) {
				b.WriteString(`<w:tr>` + m.cell() + m.cell() + `</w:tr>`)
			}
			b.WriteString(`</w:tbl>`)
		}
	}
	return b.String()
}

func (m *maker) cell() string {
	return `<w:tc><w:tcPr/>` + made.P(made.R(m.word())) + `</w:tc>`
}

// TestAgree: documents of all that a text may have are read as pandoc reads them.
func TestAgree(t *testing.T) {
	t.Parallel()
	const documents = 60
	for seed := range uint64(documents) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m := &maker{Rand: rand.New(rand.NewPCG(seed, 1))} //nolint:gosec // the same documents each time
			agree(t, made.Document(m.blocks(0),
				map[string]string{
					"numbering": numbering, "styles": styles,
					"link:r9": "https://a.example/",
				}))
		})
	}
}

// draft writes the 28 points as a plain text. Its item f is a d here, since it
// follows c, and pandoc counts lists through.
func draft(t *testing.T) string {
	t.Helper()
	v := *ukraine2025.Plan().Version("us-28")
	v.Title = ""
	written := outline.Format(&v, outline.StylePoint)
	require.Contains(t, written, "(f)")
	return strings.Replace(written, "(f)", "(d)", 1)
}

// back writes a text as a Word document with pandoc, and reads it.
func back(t *testing.T, markdown string) *docx.Document {
	t.Helper()
	file := filepath.Join(t.TempDir(), "draft.docx")
	pandoc(t, []byte(markdown), "-f", "markdown-smart", "-o", file)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	d, err := docx.Read(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	assert.Equal(t, words(string(pandoc(t, data, "-f", "docx", "-t", "plain", "--wrap=none"))),
		words(d.Text), "numbers and all")
	return d
}

// points lists the points of a version.
func points(v *plan.Version) (list []string) {
	for _, p := range v.All() {
		list = append(list, fmt.Sprintf("%s %q %q %q %q", p.ID, p.Role, p.Number, p.Heading,
			p.Text))
	}
	return list
}

// TestDraft: the 28 points, written by pandoc as a Word document, come back as they
// were, with the numbers that Word counts.
func TestDraft(t *testing.T) {
	t.Parallel()
	written := draft(t)
	d := back(t, written)
	want, got := outline.Parse(written), outline.Parse(d.Text)
	assert.Equal(t, points(want.Version), points(got.Version))
	c := diff.Compare(want.Version, got.Version)
	assert.Empty(t, c.Changes)
	assert.Empty(t, c.Edits)
}

// TestPlantedChanges: five changes are told through the Word document, and nothing
// else.
func TestPlantedChanges(t *testing.T) {
	t.Parallel()
	written := draft(t)
	changed := written
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
	c := diff.Compare(outline.Parse(written).Version, outline.Parse(back(t, changed).Text).Version)
	var got []string
	for _, h := range c.Changes {
		l := &c.Links[h.Link]
		for _, clause := range slices.Concat(l.Old, l.New)[:1] {
			got = append(got, fmt.Sprint(h.Kind, " ", clause.Number))
		}
	}
	var shown bytes.Buffer
	require.NoError(t, render.Text(&shown, c))
	assert.Equal(t, []string{
		"reworded 1", "reworded 6", "reworded 8", "reworded 19",
		"reworded 25",
	}, got, shown.String())
}
