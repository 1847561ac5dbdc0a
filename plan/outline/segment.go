package outline

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A Segment is a run of the input of one kind.
type Segment struct {
	Kind Kind `json:"kind"`
	At   int  `json:"at"` // offset of its first byte in the input
	// its bytes; not valid UTF-8 where Kind is raw, and perhaps not where it is unread
	Text string `json:"text"`
	// what its point has for it, if that is not Text: a character for its name, a number that the
	// page prints
	Reads string `json:"reads,omitempty"`
	Point string `json:"point,omitempty"` // id of the point that it belongs to; "" none
}

// Kind says what a [Segment] is.
type Kind string

// The kinds of segment.
const (
	KindNumber   Kind = "number"   // a point's number, as in [plan.Point]
	KindHeading  Kind = "heading"  // the title, a theme or the heading of a point
	KindText     Kind = "text"     // words of a provision
	KindNote     Kind = "note"     // an editor's note, as in [plan.Note]
	KindPreamble Kind = "preamble" // words of a point before the provisions
	KindClosing  Kind = "closing"  // words of a point after the provisions
	// KindLayout: what carries no words: blanks, line breaks, delimiters, marks of emphasis
	KindLayout Kind = "layout"
	KindRaw    Kind = "raw"    // bytes that are not UTF-8
	KindUnread Kind = "unread" // the rest of a text that goes beyond a limit, whatever it is
)

// Kinds lists the kinds of segment.
func Kinds() []Kind {
	return []Kind{
		KindNumber, KindHeading, KindText, KindNote, KindPreamble, KindClosing,
		KindLayout, KindRaw, KindUnread,
	}
}

// Valid reports whether k is a known kind. A segment's kind may not be "".
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// A matter is a [Kind] in one byte, while segments are put together.
type matter uint8

const (
	noMatter matter = iota
	asNumber
	asHeading
	asText
	asNote
	asPreamble
	asClosing
	asLayout
	asRaw
)

// kinds has the kind of each matter.
var kinds = [...]Kind{
	"", KindNumber, KindHeading, KindText, KindNote, KindPreamble, KindClosing, KindLayout, KindRaw,
}

// textKind is what the words of a point are.
func (n *node) textKind() matter {
	switch n.role {
	case plan.RolePreamble:
		return asPreamble
	case plan.RoleClosing:
		return asClosing
	default:
		return asText
	}
}

// A stretch is a segment while it is put together: the words from at to the next stretch.
type stretch struct {
	at   int
	node int32 // that it belongs to; -1 none
	kind matter
}

// stretchText gives the words of stretch i.
func (p *parser) stretchText(i int) string {
	if i+1 < len(p.stretches) {
		return p.text[p.stretches[i].at:p.stretches[i+1].at]
	}
	return p.text[p.stretches[i].at:]
}
