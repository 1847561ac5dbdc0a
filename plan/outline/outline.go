package outline

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// An Outline is what [Parse] makes of a text. The zero Outline is that of the
// empty text, but for Version, which Parse always sets.
type Outline struct {
	// Version has the points of the text, preamble and closing among them. It
	// has no witnesses: the text itself is the draft, so its points count as
	// verbatim, exact and whole. Every point has an id (see
	// [plan.Version.FillIDs]). A list in whose numbers there is a gap is
	// partial; the others then are complete. So is the version where the text
	// goes beyond a limit. A text without a word gives a
	// version of which nothing is known. Never nil after Parse.
	Version *plan.Version

	// Gaps say which numbers show that points of which lists are missing, in
	// the order of the text; empty if no list is partial.
	Gaps []Gap

	// Themes are the headings that stand above points without a number of
	// their own; points name them by id. A plan that takes the version in
	// needs them too.
	Themes []plan.Theme

	// Segments tile the text: joined, their texts are the input, byte for byte.
	Segments []Segment

	// Diagnostics say where the reading was not sure, in the order of the
	// text. All are warnings: nothing is refused.
	Diagnostics diag.Diagnostics
}

// Parse reads the points out of a text: the numbered provisions of a draft
// with their nesting, headings and notes. It never fails: what it cannot read
// is text, and what it is not sure of has a diagnostic.
//
// A text without any numbering gives a point without a number for each of its
// paragraphs, so that two plain texts can be compared clause by clause.
// Without [Start], what stands before the first number is the preamble.
//
// All options apply but [Themes]. Where a text goes beyond a limit, [MaxSize] or
// [MaxMemory], the rest is kept unread, with a diagnostic.
//
// Cost: linear in the text; some 1.3 kB of memory for a line that is a point,
// and so at most about 400 MB with the default limits. More than half of that is not
// the outline's: the next Parse uses it again, or the garbage collector takes it. See
// BenchmarkParse.
func Parse(text string, opts ...Option) *Outline {
	s := newSettings(opts)
	end, limit := s.readable(text)
	p := newParser(text[:end], s)
	defer p.leave()
	if end, limit = p.readSource(end, limit); limit > 0 {
		o := p.read()
		o.leave(text[end:], limit, positioner{text: text[:end], line: 1})
		return o
	}
	return p.read()
}

// read sorts the lines into segments and points.
func (p *parser) read() *Outline {
	p.readLines()
	if !p.hasWords() {
		return p.nothingKnown()
	}
	p.findRows()
	p.findBounds()
	p.findMarkers()
	p.findHeadings()
	p.settle()
	p.countHeadings()
	p.sort()
	p.settleClosing()
	p.sortClosing()
	p.findPartial()
	p.joinCut()
	p.findEditor()
	p.write()
	p.addPageNotes()
	p.findTraces()
	return p.outline()
}

// nothingKnown is the outline of a text without words: all of it is layout.
func (p *parser) nothingKnown() *Outline {
	p.places = empty(p.places, len(p.lines))
	for i := range p.lines {
		p.places = append(p.places, p.unsorted(i))
	}
	p.write()
	return p.outline()
}

// Preamble gives the texts of the points before the provisions, parted by line
// feeds: a view of those points of the version with [plan.RolePreamble].
func (o *Outline) Preamble() string { return o.texts(plan.RolePreamble) }

// Closing gives those after the provisions, as [Outline.Preamble] does.
func (o *Outline) Closing() string { return o.texts(plan.RoleClosing) }

func (o *Outline) texts(role plan.Role) string {
	if o.Version == nil {
		return ""
	}
	var list []string
	for i := range o.Version.Points {
		if p := &o.Version.Points[i]; p.Role == role {
			list = append(list, p.Text)
		}
	}
	return strings.Join(list, "\n")
}
