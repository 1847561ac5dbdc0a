package outline

import (
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// An Outline is what [Parse] makes of a text. The zero Outline is that of the
// empty text, but for Version, which Parse always sets.
type Outline struct {
	// Version has the points of the text. It has no witnesses: the text itself
	// is the draft, so its points count as verbatim, exact and whole. Every
	// point has an id (see [plan.Version.FillIDs]). It is partial where the
	// numbers show that points are missing, or one of them has no place in any
	// list. Never nil after Parse.
	Version *plan.Version

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
// All options apply but [Themes]. Cost: linear in the text; see BenchmarkParse.
func Parse(text string, opts ...Option) *Outline {
	s := newSettings(opts)
	p := newParser(text, s)
	p.readLines()
	p.findBounds()
	p.findMarkers()
	p.findHeadings()
	p.settle()
	p.countHeadings()
	p.sort()
	p.settleClosing()
	p.write()
	return p.outline()
}

// Preamble gives what stands before the points, without its layout; its
// paragraphs are separated by line feeds.
func (o *Outline) Preamble() string { return o.words(KindPreamble) }

// Closing gives what stands after the points, as [Outline.Preamble] does.
func (o *Outline) Closing() string { return o.words(KindClosing) }
