package docx_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// paragraphs gives the paragraphs that a text itself has in a document.
func paragraphs(points []plan.Point) []string {
	var out []string
	for i := range points {
		p := &points[i]
		number := ""
		if p.Number != "" && p.Numbering != plan.NumberingEditorial {
			number = p.Number + "\t"
		}
		if p.Heading != "" {
			out = append(out, number+p.Heading)
			number = ""
		}
		if p.Text != "" || p.Heading == "" {
			out = append(out, number+p.Text)
		}
		out = append(out, paragraphs(p.Points)...)
	}
	return out
}

var texts = map[string][2]string{
	"words": {
		"1. The army is limited to 600,000.\n2. Elections are held.",
		"1. The army is limited to 800,000 in peacetime.\n2. Elections are held.",
	},
	"moved": {
		"1. The fund pays for roads and bridges.\n2. The tenant repairs the roof every spring.\n3. Prisoners are exchanged all for all.",
		"1. Prisoners are exchanged all for all.\n2. The fund pays for roads and bridges.\n3. The tenant repairs the roof every spring.",
	},
	"moved and edited": {
		"1. The fund pays for roads and bridges in every town.\n2. The tenant repairs the roof every spring without being asked.\n3. Prisoners are exchanged all for all within ten days.\n4. Files are kept.",
		"1. Prisoners are exchanged all for all within twenty days.\n2. The fund pays for roads and bridges in every town.\n3. The tenant repairs the roof every spring without being asked.\n4. Files are kept.",
	},
	"came and went": {
		"1. Files are kept.\n2. Ports stay open to grain ships.",
		"1. Files are kept.\n2. The commission meets in Lisbon each May.\n3. No fee is due.",
	},
	"headings": {
		"# Article 1. Army\n\nThe army is limited.\n\n# Article 2. Ports\n\n(a) Ports stay open.\n\n(b) Fees fall.",
		"# Article 1. Armed forces\n\nThe army is limited.\n\n# Article 2. Ports\n\n(a) Ports stay open to all.\n\n(c) Fees fall.\n\n# Article 3. Courts\n\nThe court sits in May.",
	},
	"split": {
		"1. The parties open the ports to grain ships and the commission inspects each ship within two days of its coming.",
		"1. The parties open the ports to grain ships.\n2. The commission inspects each ship within two days of its coming.",
	},
	"around": {
		"The parties, meeting in Lisbon,\n\n1. Files are kept.\n\nDone at Lisbon, 1 May 2026.",
		"The parties, meeting in Porto,\n\n1. Files are kept for ten years.\n\nDone at Porto, 2 May 2026.",
	},
	"all other": {
		"1. Ports stay open to grain ships.",
		"1. The commission meets each May in Lisbon.",
	},
	"nothing": {"", ""},
	"same":    {"1. Files are kept.", "1. Files are kept."},
}

func TestAcceptAndReject(t *testing.T) {
	t.Parallel()
	for name, tt := range texts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			held(t, outline.Parse(tt[0]).Version, outline.Parse(tt[1]).Version)
			held(t, outline.Parse(tt[1]).Version, outline.Parse(tt[0]).Version)
		})
	}
}

// held holds a document of two texts to them: accepted it is the newer one, rejected the
// older one, paragraph by paragraph.
func held(t *testing.T, old, new *plan.Version) reading {
	t.Helper()
	r := read(t, written(t, diff.Compare(old, new)))
	if want := paragraphs(new.Points); len(want) > 0 {
		assert.Equal(t, want, r.accepted)
	}
	if want := paragraphs(old.Points); len(want) > 0 {
		assert.Equal(t, want, r.rejected)
	}
	return r
}

func TestMoved(t *testing.T) {
	t.Parallel()
	tt := texts["moved and edited"]
	data := string(file(t, written(t, diff.Compare(outline.Parse(tt[0]).Version,
		outline.Parse(tt[1]).Version)), "word/document.xml"))
	assert.Contains(t, data, `<w:moveFromRangeStart `)
	assert.Contains(t, data,
		`Prisoners are exchanged all for all within ten days.</w:t></w:r></w:moveFrom>`)
	assert.Contains(t, data,
		`Prisoners are exchanged all for all within twenty days.</w:t></w:r></w:moveTo>`)
	comments := string(file(t,
		written(t, diff.Compare(outline.Parse(tt[0]).Version, outline.Parse(tt[1]).Version)),
		"word/comments.xml"))
	assert.Contains(t, comments, "within twenty days instead of within ten days")
}

func TestNotSeen(t *testing.T) {
	t.Parallel()
	data := written(t, diff.Compare(new(plan.Version), outline.Parse("1. Files are kept.").Version))
	r := read(t, data)
	assert.Zero(t, r.marks)
	assert.Equal(t, []string{"1\t[not seen in old]"}, r.accepted)
	assert.Contains(t, string(file(t, data, "word/comments.xml")), "“Files are kept.”")
}

// TestPlan holds every pair of every plan to what was read: no word that was not read
// stands in the document, and those that were read on both sides are there.
func TestPlan(t *testing.T) {
	t.Parallel()
	for name, p := range testplans.All(t, "../../../plan/testdata") {
		for i := range p.Versions {
			for j := range p.Versions {
				old, new := p.Versions[i].ID, p.Versions[j].ID
				t.Run(name+"/"+old+".."+new, func(t *testing.T) {
					t.Parallel()
					c, err := diff.Between(p, old, new)
					require.NoError(t, err)
					onlyRead(t, c)
				})
			}
		}
	}
}

func onlyRead(t *testing.T, c *diff.Comparison) {
	t.Helper()
	r := read(t, written(t, c))
	accepted, rejected := strings.Join(r.accepted, "\n"), strings.Join(r.rejected, "\n")
	for i := range c.Links {
		l := &c.Links[i]
		for side, clauses := range [2][]diff.Clause{l.Old, l.New} {
			text := [2]string{rejected, accepted}[side]
			for k := range clauses {
				switch x := &clauses[k]; {
				case x.Text == "":
				case x.Standing.DraftWords() && l.Known == diff.KnownWords:
					assert.Contains(t, text, x.Text)
				case !x.Standing.DraftWords() && len(x.Text) > 40:
					assert.NotContains(t, accepted+rejected, x.Text)
				}
			}
		}
	}
}

func TestHostile(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"marks of XML": `1. </w:t><w:p> & "quoted" ]]> <!-- <?xml ?>`,
		"control":      "1. a\x01b\x0cc\x1b[31m d",
		"no UTF-8":     "1. a\xff\xfeb",
		"bidi":         "1. \u202egnirts\u202c and \u2066this\u2069",
		"no character": "1. \ufffe\uffff\ufdd0",
		"long":         "1. " + strings.Repeat("word ", 200_000),
		"deep":         strings.Repeat("(a) ", 200) + "end",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			other := outline.Parse("1. Files are kept.\n2. Ports are open.").Version
			v := outline.Parse(text).Version
			for _, c := range []*diff.Comparison{
				diff.Compare(v, other), diff.Compare(other, v),
				diff.Compare(v, v),
			} {
				read(t, written(t, c))
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	t.Parallel()
	tt := texts["moved and edited"]
	c := diff.Compare(outline.Parse(tt[0]).Version, outline.Parse(tt[1]).Version)
	first, second := written(t, c), written(t, c)
	assert.Equal(t, first, second)
	assert.NotContains(t, string(file(t, written(t, c), "word/comments.xml")), "w:date")
	dated := written(t, c, docx.Dated(time.Date(2026, 5, 1, 12, 0, 0, 0, time.FixedZone("", 3600))))
	assert.Contains(t, string(file(t, dated, "word/document.xml")), `w:date="2026-05-01T11:00:00Z"`)
}

var errFull = errors.New("no space left")

// A full writer takes n bytes.
type full struct{ n int }

func (f *full) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestErrors(t *testing.T) {
	t.Parallel()
	c := diff.Compare(outline.Parse("1. Files are kept.").Version,
		outline.Parse("1. Files go.").Version)
	size := len(written(t, c))
	for _, n := range []int{0, 10, size / 2, size - 1} {
		require.ErrorIs(t, docx.Write(&full{n}, c), errFull, "%d", n)
	}
	require.NoError(t, docx.Write(&full{size}, c))
	require.Error(t, docx.Write(new(bytes.Buffer), &diff.Comparison{Edits: []diff.Edit{{}}}))
	var b bytes.Buffer
	require.NoError(t, docx.Write(&b, &diff.Comparison{}, nil))
	require.NoError(t, docx.Write(&b, nil))
}
