package redline

import "fmt"

// An Op says what became of a stretch of text. The zero Op is Equal.
type Op uint8

// The operations, from the one that changes least.
const (
	OpEqual Op = iota // the same words on both sides
	// OpRestyled: the same words in another style: marks, white space, hyphens of compounds, the
	// capital of a sentence, and case under [FoldCase]
	OpRestyled
	OpDeleted  // only in the old text
	OpInserted // only in the new text
	OpMoved    // at one end of a move: Old where it left, New where it arrived
)

var opNames = [...]string{"equal", "restyled", "deleted", "inserted", "moved"}

// Ops lists the operations, in the order of their values.
func Ops() []Op { return []Op{OpEqual, OpRestyled, OpDeleted, OpInserted, OpMoved} }

// Valid reports whether o is a known operation.
func (o Op) Valid() bool { return o <= OpMoved }

// String returns the operation's name in lower case, as in JSON.
func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return fmt.Sprintf("Op(%d)", uint8(o))
}

// MarshalText returns the operation's name: equal, restyled, deleted, inserted or moved.
func (o Op) MarshalText() ([]byte, error) {
	if int(o) >= len(opNames) {
		return nil, fmt.Errorf("redline: no operation has the number %d", uint8(o))
	}
	return []byte(opNames[o]), nil
}

// UnmarshalText sets the operation from its name.
func (o *Op) UnmarshalText(text []byte) error {
	for i, name := range opNames {
		if string(text) == name {
			*o = Op(i)
			return nil
		}
	}
	return fmt.Errorf("redline: %q is no operation", text)
}

// A Part is one side of a span: the offset in that side's text, in bytes, and the text itself, a
// substring of what was compared. If a side is absent, At is where it would stand and Text is
// empty.
type Part struct {
	At   int    `json:"at"`
	Text string `json:"text"`
}

// End returns the offset of the first byte after the part.
func (p Part) End() int { return p.At + len(p.Text) }

// A Span is a stretch of text that one operation applies to.
//
// An equal span has the same text on both sides, byte for byte but for accents that one side writes
// composed and the other apart (which Unicode calls canonically equivalent). A restyled span has
// two texts that read the same; either may be empty if they are white space. A deleted span has
// no new side, an inserted one no old side, a moved one either.
type Span struct {
	Op  Op   `json:"op"`
	Old Part `json:"old"`
	New Part `json:"new"`
	// Move is 0, or the number, from 1, that all spans of one move share: what left, what arrived,
	// and the words that were deleted from it or inserted into it on the way.
	Move int `json:"move,omitzero"`
}

// A Result is the comparison of two texts.
type Result struct {
	// Spans tile both texts: the old parts of all spans, one after another, are the old text, and
	// the new parts the new. Two spans side by side never have the same operation and move number.
	// Between two stretches that stayed, everything of the old text comes before everything of
	// the new.
	Spans []Span `json:"spans"`
	// Similarity is how much of the weight of both texts is common to them, per mille. It is 1000
	// if and only if no word differs, for two empty texts too, and the same for either order of
	// the texts.
	Similarity int `json:"similarity"`
	// OldInNew is how much of the old text's weight is found in the new text, per mille: 1000 if
	// all of it is, however much was added. A text without words is found in every text.
	OldInNew int `json:"oldInNew"`
	// NewInOld is how much of the new text's weight is found in the old text, per mille.
	NewInOld int `json:"newInOld"`
}

// Changed reports whether any word differs. Style alone is no change.
func (r Result) Changed() bool { return r.Similarity < 1000 }

// Old returns the old text, put together from the spans.
func (r Result) Old() string { return join(r.Spans, func(s Span) string { return s.Old.Text }) }

// New returns the new text, put together from the spans.
func (r Result) New() string { return join(r.Spans, func(s Span) string { return s.New.Text }) }

func join(spans []Span, side func(Span) string) string {
	n := 0
	for _, s := range spans {
		n += len(side(s))
	}
	b := make([]byte, 0, n)
	for _, s := range spans {
		b = append(b, side(s)...)
	}
	return string(b)
}
