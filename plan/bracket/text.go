package bracket

import "slices"

// A Text is a clause that was read for its brackets. The zero Text is empty.
type Text struct {
	// Source is what was read, unaltered.
	Source string `json:"source"`
	// Brackets are the pairs of brackets by where they open, so that a bracket stands
	// before those inside it.
	Brackets []Bracket `json:"brackets,omitempty"`
	// Sets are the places where one of several wordings is to stand, by where they begin.
	Sets []Set `json:"sets,omitempty"`
	// Problems are the brackets that have no partner. There may be Omitted more.
	Problems []Problem `json:"problems,omitempty"`
	Omitted  int       `json:"omitted,omitempty"`

	named bool // names in round brackets at the end of wordings say who wants them
}

// String returns the text as it was read.
func (t *Text) String() string { return t.Source }

// A Span is a run of bytes of [Text.Source].
type Span struct {
	At  int `json:"at"`  // offset in bytes
	Len int `json:"len"` // in bytes
}

// End returns the offset of the first byte after the span.
func (s Span) End() int { return s.At + s.Len }

// A Bracket is a pair of brackets with what stands between them.
type Bracket struct {
	Span // from the opening mark to behind the closing one
	// the words: without the marks, and without who wants them
	Inner Span `json:"inner"`
	Kind  Kind `json:"kind,omitempty"` // "" words that are contested
	// the bracket around it, an index into Brackets; -1 none
	Parent int `json:"parent"`
	Depth  int `json:"depth"` // 1: no contested bracket around it
	// the set of which it is one wording, an index into Sets; -1 none
	Set     int    `json:"set"`
	By      []Name `json:"by,omitempty"`      // whom the text names beside the words
	Earlier bool   `json:"earlier,omitempty"` // it opened in an earlier text of [ParseAll]; At is 0
	// it closes in a later one; it runs to the end of this one
	Later bool `json:"later,omitempty"`
}

// Kind says what a bracket is for. The zero value means words that are contested.
type Kind string

// The values of [Kind] other than contested words, which is "".
const (
	KindPlaceholder Kind = "placeholder" // to be filled: [X], [date], […], [ ]
	KindNone        Kind = "none"        // the wording is to have no text: [no text]
	KindStance      Kind = "stance"      // names and what they want, and no words: [US oppose]
	KindNote        Kind = "note"        // of whoever wrote the draft down: [sic], {Note: pending}
	KindReference   Kind = "reference"   // to a note or a source: [12], [^3]
	KindEditor      Kind = "editor"      // letters that an editor put into a word: o[r], [T]he
	KindLink        Kind = "link"        // the words or the name of a link in Markdown
)

// Kinds lists the values of [Kind] other than "".
func Kinds() []Kind {
	return []Kind{
		KindPlaceholder, KindNone, KindStance, KindNote, KindReference, KindEditor,
		KindLink,
	}
}

// Valid reports whether k is a known value or "".
func (k Kind) Valid() bool { return k == "" || slices.Contains(Kinds(), k) }

// Contested reports whether a bracket of the kind belongs to the negotiation: words,
// a gap, no text, or a stance.
func (k Kind) Contested() bool {
	switch k {
	case KindNote, KindReference, KindEditor, KindLink:
		return false
	case KindPlaceholder, KindNone, KindStance:
		return true
	}
	return true
}

// A Set is a place where one of several wordings is to stand: [shall][should], or
// [shall/should].
type Set struct {
	Span
	Options []Option `json:"options"` // in the order of the text, which is no order of preference
}

// An Option is one wording of a [Set].
type Option struct {
	Span        // its words
	Bracket int `json:"bracket"` // the bracket that holds it, an index into Brackets
}

// A Name is somebody whom the text names beside bracketed words.
type Name struct {
	Name   string `json:"name"`             // as printed
	Stance Stance `json:"stance,omitempty"` // "" named, and no more is said
}

// Stance says what the text says that somebody wants.
type Stance string

// The values of [Stance] other than "", which means that somebody is named.
const (
	StancePropose Stance = "propose"
	StanceOppose  Stance = "oppose"
	StanceSupport Stance = "support"
	StanceReserve Stance = "reserve"
)

// Stances lists the values of [Stance] other than "".
func Stances() []Stance {
	return []Stance{StancePropose, StanceOppose, StanceSupport, StanceReserve}
}

// Valid reports whether s is a known value or "".
func (s Stance) Valid() bool { return s == "" || slices.Contains(Stances(), s) }

// A Problem is a bracket without partner. It stays in the text, and is in no count of
// brackets.
type Problem struct {
	At   int  `json:"at"`             // offset in bytes
	Open bool `json:"open,omitempty"` // it opens and nothing closes it; else the other way round
}

// Words returns the words of a bracket.
func (t *Text) Words(i int) string {
	b := &t.Brackets[i]
	return t.Source[b.Inner.At:b.Inner.End()]
}

// Contested reports whether anything in the text is in brackets that belong to the
// negotiation.
func (t *Text) Contested() bool {
	for i := range t.Brackets {
		if t.Brackets[i].Kind.Contested() {
			return true
		}
	}
	return false
}

// Around returns the innermost bracket of the negotiation that has the whole span
// between its marks, an index into Brackets; -1 if none has. Cost: logarithmic, and
// the depth.
func (t *Text) Around(s Span) int {
	lo, hi := 0, len(t.Brackets)
	for lo < hi { // the last bracket that opens before the span
		if mid := (lo + hi) / 2; t.Brackets[mid].At+t.openLen(mid) <= s.At {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for i := lo - 1; i >= 0; i = t.Brackets[i].Parent {
		b := &t.Brackets[i]
		if b.Kind.Contested() && s.End() <= b.End()-t.closeLen(i) {
			return i
		}
	}
	return -1
}

// openLen gives the length of the mark that opens bracket i.
func (t *Text) openLen(i int) int {
	b := &t.Brackets[i]
	if b.Earlier {
		return 0
	}
	return markLen(t.Source[b.At])
}

// closeLen gives the length of the mark that closes bracket i.
func (t *Text) closeLen(i int) int {
	b := &t.Brackets[i]
	if b.Later {
		return 0
	}
	return markLen(t.Source[b.End()-1])
}

// markLen gives the length of a mark of which any byte is c: one byte, or three.
func markLen(c byte) int {
	if c < 0x80 {
		return 1
	}
	return len("【")
}
