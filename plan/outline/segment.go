package outline

import (
	"slices"
	"strings"
)

// A Segment is a run of the input of one kind.
type Segment struct {
	Kind  Kind   `json:"kind"`
	At    int    `json:"at"`              // offset of its first byte in the input
	Text  string `json:"text"`            // its bytes; not valid UTF-8 where Kind is raw
	Point string `json:"point,omitempty"` // id of the point that it belongs to; "" none
}

// Kind says what a [Segment] is.
type Kind string

// The kinds of segment.
const (
	KindNumber   Kind = "number"   // a point's number, as in [plan.Point]
	KindHeading  Kind = "heading"  // the title, a theme or the heading of a point
	KindText     Kind = "text"     // clause words
	KindNote     Kind = "note"     // an editor's note, as in [plan.Note]
	KindPreamble Kind = "preamble" // words before the points
	KindClosing  Kind = "closing"  // words after the points
	KindLayout   Kind = "layout"   // what carries no words: blanks, line breaks, delimiters, marks of emphasis
	KindRaw      Kind = "raw"      // bytes that are not UTF-8
)

// Kinds lists the kinds of segment.
func Kinds() []Kind {
	return []Kind{KindNumber, KindHeading, KindText, KindNote, KindPreamble, KindClosing, KindLayout, KindRaw}
}

// Valid reports whether k is a known kind. A segment's kind may not be "".
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// words joins the segments of one kind: with a blank over blanks, with a line
// feed over a line break.
func (o *Outline) words(kind Kind) string {
	var b strings.Builder
	gap := ""
	for _, s := range o.Segments {
		switch {
		case s.Kind == kind:
			if b.Len() > 0 {
				b.WriteString(gap)
			}
			b.WriteString(s.Text)
			gap = ""
		case s.Kind == KindLayout && strings.ContainsAny(s.Text, "\n\r"):
			gap = "\n"
		case s.Kind == KindLayout && gap == "" && strings.TrimSpace(s.Text) == "":
			gap = " "
		}
	}
	return b.String()
}
