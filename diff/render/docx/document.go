package docx

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/diff/render"
)

// author is who made every mark and comment.
const author = "redraft comparison"

// A document is a Word document in the making.
type document struct {
	c     *diff.Comparison
	sheet *render.Sheet
	items map[int]*render.Item // of the sheet, by link
	kinds map[int][]diff.Kind  // of changes, by link
	set   *settings

	body, comments, notes strings.Builder
	ids                   int // of marks, ranges and comments: no two have one
	footnotes             int
	opened                bool // whether it was said what the document is
	wide                  bool // the sheet lies
}

// newDocument begins a document on a comparison.
func newDocument(c *diff.Comparison, opts []Option) (*document, error) {
	if c == nil {
		c = new(diff.Comparison)
	}
	s := settingsOf(opts)
	sheet, err := render.SheetOf(c, s.sheet...)
	if err != nil {
		return nil, err
	}
	d := &document{
		c: c, sheet: sheet, set: s, items: make(map[int]*render.Item),
		kinds: make(map[int][]diff.Kind),
	}
	for i := range c.Changes {
		h := &c.Changes[i]
		d.kinds[h.Link] = append(d.kinds[h.Link], h.Kind)
	}
	var take func(items []render.Item)
	take = func(items []render.Item) {
		for i := range items {
			if items[i].Fold == "" {
				d.items[items[i].Link] = &items[i]
			}
			take(items[i].Below)
		}
	}
	take(sheet.Items)
	return d, nil
}

func number(n int) string { return strconv.Itoa(n) }

// id gives a number that nothing else has.
func (d *document) id() string {
	d.ids++
	return number(d.ids)
}

// A mark says what became of a run or of a paragraph.
type mark uint8

const (
	stays mark = iota
	goes
	comes
	movesFrom
	movesTo
)

// element names the element of a mark.
func (m mark) element() string { return [...]string{"", "del", "ins", "moveFrom", "moveTo"}[m] }

// attributes gives the attributes of a mark.
func (d *document) attributes() string {
	out := ` w:id="` + d.id() + `" w:author="` + author + `"`
	if d.set.date != "" {
		out += ` w:date="` + d.set.date + `"`
	}
	return out
}

// run writes a run with a mark.
func (d *document) run(s string, m mark, style string) {
	if s == "" {
		return
	}
	tag, properties := "t", ""
	if m == goes {
		tag = "delText" // text under moveFrom is plain text
	}
	if style != "" {
		properties = "<w:rPr>" + style + "</w:rPr>"
	}
	r := "<w:r>" + properties + runText(s, tag) + "</w:r>"
	if m != stays {
		r = "<w:" + m.element() + d.attributes() + ">" + r + "</w:" + m.element() + ">"
	}
	d.body.WriteString(r)
}

const bold = "<w:b/>"

// dateOfRange gives the date of a range that moved, which the format wants: that of the
// marks, or the first day of Unix time where they have none.
func (d *document) dateOfRange() string {
	if d.set.date != "" {
		return d.set.date
	}
	return "1970-01-01T00:00:00Z"
}

// marked reports whether words of the paragraph may carry a mark: they were read on both
// sides, or the point came or went on a ground and was read where it stands.
func (d *document) marked(p *paragraph) bool {
	l := &d.c.Links[p.link]
	switch l.Known {
	case diff.KnownWords:
		return true
	case diff.KnownAbsent:
		return (p.old == nil || readable(p.old)) && (p.new == nil || readable(p.new))
	case diff.KnownSubstance, diff.KnownOneSide, diff.KnownNeither:
	}
	return false
}

// readable reports whether a clause stands in words that were read, or is a heading or a
// place without any.
func readable(c *diff.Clause) bool { return c.Text == "" || c.Standing.DraftWords() }

// words writes a text of both sides with a mark, or where the paragraph stays with the
// words marked that differ.
func (d *document) words(text [2]string, has [2]bool, m mark, style string) {
	switch {
	case !has[0]:
		d.run(text[1], m, style)
	case !has[1]:
		d.run(text[0], m, style)
	case text[0] == text[1]:
		d.run(text[1], stays, style)
	default:
		for _, s := range redline.Compare(text[0], text[1], redline.Moves(false)).Spans {
			if s.Old.Text == s.New.Text {
				d.run(s.New.Text, stays, style)
				continue
			}
			d.run(s.Old.Text, goes, style)
			d.run(s.New.Text, comes, style)
		}
	}
}
